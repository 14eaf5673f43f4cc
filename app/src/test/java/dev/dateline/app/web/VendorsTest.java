package dev.dateline.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.dateline.app.RunningWorkbench;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Vendors, partners and decisions as their pages and programs change them. */
class VendorsTest {

    private static final String PROJECT = "/projects/deploy-faster";
    private static final JsonMapper JSON = new JsonMapper();

    private final RunningWorkbench workbench = RunningWorkbench.demo();
    private final Session session = new Session(workbench);

    @AfterEach
    void stop() {
        workbench.close();
    }

    private JsonNode json(String path) {
        var answer = session.json(PROJECT + path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static JsonNode outcome(JsonNode squeeze, String name) {
        for (var outcome : squeeze.get("outcomes")) {
            if (outcome.get("name").asString().equals(name)) {
                return outcome;
            }
        }
        throw new AssertionError("no outcome " + name);
    }

    @Test
    void aShockOfTheLibraryRaisesEveryQuantileByTheSameAmount() {
        var squeeze = json("/forecast/vendors?vendor=hansewolke&shock=vmware-att");
        var now = outcome(squeeze, "now").get("cost");
        var squeezed = outcome(squeeze, "squeezed").get("cost");

        double more = squeezed.get("p50").asDouble() - now.get("p50").asDouble();
        assertThat(squeeze.get("times").asDouble()).isEqualTo(11.5);
        assertThat(more).isGreaterThan(1_000_000);
        assertThat(squeezed.get("p95").asDouble() - now.get("p95").asDouble()).isCloseTo(more, within(0.02));
        assertThat(outcome(squeeze, "squeezed").get("worthMoreThanCost").asDouble())
                .isLessThan(outcome(squeeze, "now").get("worthMoreThanCost").asDouble());
        assertThat(session.get(PROJECT + "/forecast/vendors?vendor=hansewolke&shock=vmware-att")
                        .body())
                .contains("Alleged.", "https://www.theregister.com/2024/10/01/att_broadcom_filings_update/");
    }

    @Test
    void leavingMakesTheClaimsThatLeanOnTheVendorLessLikely() {
        var claims = json("/forecast/vendors?vendor=hansewolke&shock=leave").get("claims");

        for (var claim : claims) {
            if (claim.get("id").asString().equals("operating-cost")) {
                assertThat(claim.get("left").asDouble())
                        .isLessThan(claim.get("now").asDouble());
                return;
            }
        }
        throw new AssertionError("operating-cost leans on the cloud");
    }

    @Test
    void aSqueezeThatIsNoNumberIsRefusedInPlace() {
        var answer = session.get(PROJECT + "/forecast/vendors?vendor=buildyard&shock=times&times=lots");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("say how many times the price", "value=\"lots\"");
    }

    @Test
    void whatIsTypedIsNotPassedOverForAnotherShock() {
        assertThat(session.get(PROJECT + "/forecast/vendors?vendor=buildyard&shock=own&times=abc")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void aPromiseIsShownOnlyOnceSomebodyHasSeenIt() {
        session.post(
                PROJECT + "/vendors/hansewolke/promises",
                Map.of("what", "reduces cost 40 %", "claims", "operating-cost"));
        assertThat(json("/vendors/hansewolke").get("shown").get(1).asString()).isEqualTo("unproven");

        session.post(
                PROJECT + "/vendors/hansewolke/promises/1/evidence",
                Map.of("what", "the bill of a test month", "on", "2026-10-01", "grade", "data", "speaks", "for"));

        assertThat(json("/vendors/hansewolke").get("shown").get(1).asString()).isEqualTo("shown");
    }

    @Test
    void aVendorIsWrittenDownChangedAndStruckOut() {
        var refused =
                session.post(PROJECT + "/vendors", Map.of("name", "Post", "yearly", "lots", "uses", "deploy-time"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("value=\"lots\"", "value=\"Post\"");

        session.post(PROJECT + "/vendors", Map.of("name", "Post", "yearly", "1200", "uses", "deploy-time"));
        session.post(
                PROJECT + "/vendors/post",
                Map.of(
                        "name",
                        "Post",
                        "yearly",
                        "1300",
                        "exitCost",
                        "100 – 200 – 400 EUR",
                        "exitTakes",
                        "5d",
                        "chance",
                        "10 %",
                        "times",
                        "3"));
        assertThat(json("/vendors/post").get("yearly").asInt()).isEqualTo(1300);
        assertThat(json("/vendors/post").get("exit").get("cost").get("high").asInt())
                .isEqualTo(400);

        session.post(PROJECT + "/vendors/post/removal", Map.of());
        assertThat(session.get(PROJECT + "/vendors/post").statusCode()).isEqualTo(404);
    }

    @Test
    void whatAVendorIsLeanedOnByIsNamedAsPeopleNameItAndLengthsAsTheySayThem() {
        var answer = session.post(
                PROJECT + "/vendors",
                Map.of(
                        "name",
                        "Post",
                        "uses",
                        "DEPLOY-TIME, Deploy-Time",
                        "notice",
                        "3 months",
                        "exitTakes",
                        "2 weeks"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(session.get(PROJECT + "/vendors/post").body())
                .contains("name=\"uses\" type=\"text\" value=\"deploy-time\"", "value=\"3 mo\"", "value=\"10d\"");
    }

    @Test
    void aVendorLeansOnNothingThatIsNotThere() {
        var answer = session.post(PROJECT + "/vendors", Map.of("name", "Post", "uses", "nothing-so-called"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("nothing-so-called");
    }

    @Test
    void aConflictedPartnersAdviceIsFlaggedOnTheVendorThePartnerAndTheDecision() {
        for (var path : new String[] {"/vendors/hansewolke", "/partners/cloud-reseller", "/decisions/cloud-renewal"}) {
            assertThat(session.get(PROJECT + path).body())
                    .as(path)
                    .contains("recommends hansewolke and gains by it (resale");
        }
    }

    @Test
    void withoutThePartnerItsStepsAreLeftLying() {
        assertThat(json("/partners/delivery-studio").get("orphanedSteps").toString())
                .contains("move-warehouse", "test-data");
        assertThat(session.get(PROJECT + "/partners/delivery-studio").body())
                .contains("Without them 2 steps would be left lying");
    }

    @Test
    void aPartnerDeclaresAConflictAndThenNoLongerNone() {
        session.post(
                PROJECT + "/partners/delivery-studio/declarations",
                Map.of("vendor", "buildyard", "kind", "referral", "on", "2026-10-01", "signedBy", "managing partner"));

        assertThat(json("/partners/delivery-studio").get("conflicted").toString())
                .contains("buildyard");
        assertThat(json("/partners/delivery-studio").has("declaresNone")).isFalse();
    }

    @Test
    void twoPartnersAreComparedOnEvidenceAndNotOnSize() {
        var compared = json("/compared/partners?one=delivery-studio&other=cloud-reseller");

        assertThat(compared.get("criteria")
                        .valueStream()
                        .map(one -> one.get("ahead").asString()))
                .containsExactly("one", "one", "one", "one", "one");
        assertThat(compared.get("criteria").get(0).get("one").asString()).isEqualTo("1 of 2 counts");

        session.post(
                PROJECT + "/partners/delivery-studio",
                Map.of("name", "Delivery studio", "load", "96 %", "feeTotal", "90000000"));
        var bigger = json("/compared/partners?one=delivery-studio&other=cloud-reseller");
        assertThat(bigger.get("criteria").get(0).get("ahead").asString()).isEqualTo("one");
        assertThat(bigger.get("criteria").get(2).get("ahead").asString()).isEqualTo("other");
    }

    @Test
    void withNamesHiddenNothingSaysWhoseTheyAre() {
        var path = "/compared/partners?one=delivery-studio&other=cloud-reseller&names=hidden";

        var page = session.get(PROJECT + path).body();
        var content = page.substring(page.indexOf("<h1>"), page.indexOf("</main>"));
        assertThat(content)
                .contains("Partner A", "Partner B")
                .doesNotContainIgnoringCase("studio", "reseller", "twelve");
        assertThat(json(path).toString()).doesNotContainIgnoringCase("studio", "reseller", "EUR");
        assertThat(json("/compared/partners?one=cloud-reseller&other=delivery-studio&names=hidden"))
                .isEqualTo(json(path));
    }

    @Test
    void onePartnerIsNotComparedWithItself() {
        assertThat(session.get(PROJECT + "/compared/partners?one=delivery-studio&other=delivery-studio")
                        .statusCode())
                .isEqualTo(422);
        assertThat(session.get(PROJECT + "/compared/partners?one=nobody").statusCode())
                .isEqualTo(404);
    }

    private static final Map<String, String> BREAKING = Map.of(
            "title", "Use a closed store",
            "text", "## Context and Problem Statement\n\nWhich?",
            "status", "accepted",
            "tenet.others-could-run-it", "breaks");

    @Test
    void aDecisionThatBreaksATenetIsNotAcceptedWithoutAnOverride() {
        var refused = session.post(PROJECT + "/decisions", BREAKING);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("breaks the tenet", "Use a closed store");

        var overridden = new java.util.HashMap<>(BREAKING);
        overridden.putAll(Map.of("by", "sponsor", "on", "2026-11-20", "why", "there is no other"));
        assertThat(session.post(PROJECT + "/decisions", overridden).statusCode())
                .isEqualTo(303);
        assertThat(json("/decisions/use-closed-store")
                        .get("head")
                        .get("override")
                        .get("by")
                        .asString())
                .isEqualTo("sponsor");
    }

    @Test
    void norIsItThroughTheDoorForPrograms() {
        var answer = session.post(
                PROJECT + "/records/decisions/cloud-renewal",
                Map.of(
                        "text",
                        "---\nid: cloud-renewal\nstatus: accepted\ntenets: [{tenet: our-own-numbers, effect: breaks}]\n---\n\n# Renew\n"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json("/decisions/cloud-renewal").get("status").asString()).isEqualTo("proposed");
    }

    @Test
    void aDecisionIsTakenAwayAndComesBack() {
        session.post(PROJECT + "/decisions/two-paths/removal", Map.of());
        assertThat(session.get(PROJECT + "/decisions/two-paths").statusCode()).isEqualTo(404);
    }

    @Test
    void theInterestOfShortcutsIsAddedUp() {
        assertThat(session.get(PROJECT + "/decisions").body())
                .contains("3 working days and € 8,200 a month until they are undone");
        assertThat(session.get(PROJECT + "/decisions/two-paths").body())
                .contains("working days and € ", "by the payback on");
    }
}
