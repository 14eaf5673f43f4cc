package dev.dateline.app.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.dateline.app.ProjectFolder;
import dev.dateline.app.RunningWorkbench;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.transport.UsernamePasswordCredentialsProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What people do for themselves: asked in a browser or by a program, let pass or stopped, and really made. */
@ExtendWith(InChromium.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExperienceTest {

    private static final String EXAMPLE = "/projects/deploy-faster";
    private static final String PATH = EXAMPLE + "/experience/paths/new-service";

    private final RunningWorkbench workbench = RunningWorkbench.demo();
    private final Session session = new Session(workbench);

    @AfterAll
    void stop() {
        workbench.close();
    }

    private static String service(String name, String more) {
        return "{\"name\": \"" + name + "\", \"purpose\": \"Says where a parcel is\", \"team\": \"product\"" + more
                + "}";
    }

    private HttpResponse<String> ask(String body) {
        return session.send(session.request(PATH + "/requests")
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", session.token())
                .POST(BodyPublishers.ofString(body)));
    }

    @Test
    void aRequestThatKeepsTheRulesPassesUntouchedAndIsThereToClone(@TempDir Path folder) throws GitAPIException {
        var answer = ask(service("parcels-where", ", \"data\": \"internal\""));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"allowed\" : true", "\"state\" : \"done\"", "\"repository\" : \"parcels-where\"");

        var target = folder.resolve("clone");
        Git.cloneRepository()
                .setURI(workbench.at(EXAMPLE + "/repositories/parcels-where.git"))
                .setDirectory(target.toFile())
                .call()
                .close();
        assertThat(target.resolve("service.yaml")).content().contains("name: \"parcels-where\"", "team: \"product\"");
        assertThat(session.get(EXAMPLE + "/experience").body()).contains("git clone", "parcels-where.git");
    }

    @Test
    void aRequestThatBreaksARuleIsStoppedWithItsText() {
        var answer = ask(service("parcels-keys", ", \"data\": \"secret\""));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"allowed\" : false", "\"state\" : \"stopped\"", "encrypts it where it is stored.")
                .doesNotContain("\"repository\"");
        assertThat(session.get(EXAMPLE + "/repositories/parcels-keys.git/info/refs?service=git-upload-pack")
                        .statusCode())
                .isEqualTo(404);
        assertThat(session.json(EXAMPLE + "/experience").body()).contains("Says where a parcel is", "\"by\" : \"you\"");
    }

    @Test
    void inputThatTheFormDoesNotTakeIsAProblemForEachField() {
        var answer = ask(service("Parcels", ", \"replicas\": 7, \"more\": 1"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("\"found\" : \"name\"", "\"found\" : \"data\"", "must be at most 6", "\"found\" : \"more\"");
        assertThat(ask("{").statusCode()).isEqualTo(422);
        assertThat(ask("[".repeat(40_000)).statusCode()).isEqualTo(422);
    }

    @Test
    void aNameThatIsTakenFailsAndIsLogged() {
        ask(service("parcels-twice", ", \"data\": \"public\""));
        assertThat(ask(service("parcels-twice", ", \"data\": \"public\"")).body())
                .contains("\"state\" : \"failed\"", "already");
    }

    @Test
    void aRequestThatWaitsIsLetPassOnceByAnOwner() {
        var asked = ask(service("parcels-eta", ", \"data\": \"public\", \"seen_by\": [\"shippers\"]"));
        assertThat(asked.body()).contains("\"state\" : \"waiting\"", "\"allowed\" : false");
        var id = Pattern.compile("request-\\d+")
                .matcher(asked.body())
                .results()
                .findFirst()
                .orElseThrow()
                .group();
        var decision = EXAMPLE + "/experience/requests/" + id + "/decision";
        assertThat(session.post(decision, Map.of("passes", "perhaps")).statusCode())
                .isEqualTo(422);
        assertThat(session.post(decision, Map.of("passes", "yes")).statusCode()).isEqualTo(303);
        assertThat(session.post(decision, Map.of("passes", "yes")).statusCode()).isEqualTo(409);
        assertThat(session.get(PATH + "?request=" + id).body()).contains("parcels-eta.git", "let pass by you");
    }

    @Test
    void nobodyPushes() {
        ask(service("parcels-read", ", \"data\": \"public\""));
        var repository = EXAMPLE + "/repositories/parcels-read.git";
        assertThat(session.get(repository + "/info/refs?service=git-receive-pack")
                        .statusCode())
                .isEqualTo(403);
        assertThat(session.post(repository + "/git-receive-pack", Map.of()).statusCode())
                .isIn(403, 404, 405);
        for (var name : new String[] {"..%2f..%2fdateline", "none", "%2e%2e", "con"}) {
            assertThat(session.get(EXAMPLE + "/repositories/" + name + ".git/info/refs?service=git-upload-pack")
                            .statusCode())
                    .as(name)
                    .isIn(400, 404);
        }
    }

    @Test
    void aGuardrailThatDoesNotCompileIsNotKept() {
        var page = EXAMPLE + "/experience/guardrails/owner-is-known";
        var answer =
                session.post(page, Map.of("text", "Its team is known.", "allow", "input.team in\n  project.teams &&"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("line 2, column", "project.teams &amp;&amp;");
        assertThat(session.get(page).body()).doesNotContain("Its team is known.");
    }

    @Test
    void aGuardrailThatCannotBeAppliedLetsNothingPass() {
        assertThat(rule("input.nothing == 1").statusCode()).isEqualTo(200);
        assertThat(ask(service("parcels-none", ", \"data\": \"public\"")).body())
                .contains(
                        "\"state\" : \"stopped\"",
                        "The team is known. This rule could not be applied, so nothing passes it");
        rule("input.team in project.teams");
    }

    private HttpResponse<String> rule(String allow) {
        return session.send(session.request("/projects/deploy-faster/records/guardrails/owner-is-known")
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", session.token())
                .PUT(BodyPublishers.ofString(
                        "{\"id\": \"owner-is-known\", \"text\": \"The team is known.\", \"allow\": \"" + allow
                                + "\"}")));
    }

    @Test
    void aGuardrailThatDoesNotCompileIsRefusedHoweverItIsWritten(@TempDir Path folder) throws IOException {
        var answer = rule("[1,2,3].all(a, input.name.size() >");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("“allow” of the guardrail “owner-is-known” does not compile: line 1, column ");

        var project = ProjectFolder.in(folder)
                .with(
                        "experience/guardrails.yaml",
                        "guardrails:\n  # a rule\n  - id: open\n    text: Rule.\n    when: input.a ==\n");
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : List.of("project.yaml", "press-release.md", "experience/guardrails.yaml")) {
                zip.putNextEntry(new ZipEntry("kindle/" + file));
                zip.write(project.read(file).getBytes(StandardCharsets.UTF_8));
            }
        }
        var brought =
                session.upload("/import", "folder", "kindle.zip", BodyPublishers.ofByteArray(bytes.toByteArray()));
        assertThat(brought.statusCode()).isEqualTo(422);
        assertThat(brought.body()).contains("guardrails.yaml:5", "does not compile");
        var told = project.run("import", "--data", folder.resolve("data"));
        assertThat(told.status()).isEqualTo(2);
        assertThat(told.err()).contains("guardrails.yaml:5", "does not compile");
        assertThat(project.run("check").out()).as("read all the same").contains("G04");
    }

    private String put(String record, String body) {
        var written = session.send(session.request(EXAMPLE + "/records/" + record)
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", session.token())
                .PUT(BodyPublishers.ofString(body)));
        assertThat(written.statusCode()).as(written.body()).isEqualTo(200);
        return session.json(EXAMPLE + "/experience/paths/reviewed-service").body();
    }

    @Test
    void aControlThatAddsThreeDaysIsSeenWhereItStandsAndGoneOnceItDecidesItself() {
        session.post(EXAMPLE + "/experience/paths", Map.of("title", "Reviewed service"));
        var control = "{\"id\": \"reviewed\", \"text\": \"Security has looked at it.\", \"waits\": \"3 d\"";
        put("guardrails/reviewed", control + "}");
        var page = EXAMPLE + "/experience/paths/reviewed-service";
        assertThat(session.get(page).body())
                .contains("<input type=\"checkbox\" name=\"guardrail\" value=\"reviewed\">");
        assertThat(session.post(page + "/guardrails", Map.of("guardrail", "none"))
                        .statusCode())
                .as("a rule that is none")
                .isEqualTo(422);
        assertThat(session.post(page + "/guardrails", Map.of("guardrail", "reviewed"))
                        .statusCode())
                .isEqualTo(303);

        assertThat(session.get(page).body()).contains("The rules that people decide take 3 days");
        assertThat(session.json(page).body()).contains("\"hours\" : 72", "\"sparedHours\" : 0");
        assertThat(put("guardrails/reviewed", control + ", \"allow\": \"input.name != ''\"}"))
                .contains("\"hours\" : 0", "\"sparedHours\" : 72");
        assertThat(session.get(page).body()).contains("spare each request 3 days");
    }

    @Test
    void theFormWorksWithoutScriptAndKeepsWhatWasTyped(Browser browser) {
        for (boolean script : new boolean[] {true, false}) {
            try (var context = browser.newContext(
                    new Browser.NewContextOptions().setBaseURL(workbench.at("")).setJavaScriptEnabled(script))) {
                var page = context.newPage();
                page.navigate(PATH);
                var name = script ? "billing-slips" : "billing-notes";
                page.getByLabel("Name (needed)").fill(name);
                press(page);
                assertThat(page.locator("#field-purpose-wrong")).hasText("What it is for is needed");
                assertThat(page.getByLabel("Name (needed)")).hasValue(name);

                page.getByLabel("What it is for (needed)").fill("Prints the slips of the month");
                page.getByLabel("Team (needed)").selectOption("product");
                page.getByLabel("The most delicate data it holds").selectOption("secret");
                press(page);
                assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("stopped");
                assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("encrypts it where it is stored");

                page.navigate(PATH);
                page.getByLabel("Name (needed)").fill(name);
                page.getByLabel("What it is for (needed)").fill("Prints the slips of the month");
                page.getByLabel("Team (needed)").selectOption("product");
                page.getByLabel("The most delicate data it holds").selectOption("secret");
                page.getByLabel("It encrypts that data").check();
                page.getByLabel("crews").check();
                press(page);
                assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("git clone");
            }
        }
    }

    private static void press(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ask for it"))
                .click();
    }

    @Test
    void aLearningPathIsGoneThroughStepByStep(Browser browser) {
        try (var context = browser.newContext(new Browser.NewContextOptions().setBaseURL(workbench.at("")))) {
            var page = context.newPage();
            page.navigate(EXAMPLE + "/experience/learning/watch-a-canary");
            assertThat(page.locator("main")).containsText("nobody has gone through it since");
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Begin").setExact(true))
                    .click();
            for (int step = 1; step <= 2; step++) {
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("This works for me"))
                        .first()
                        .click();
                assertThat(page.locator("main")).containsText(step + " of 2 steps done");
            }
            assertThat(page.locator("main")).containsText("Half of those who finished took");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Reviewed today"))
                    .click();
            assertThat(page.locator("main")).not().containsText("nobody has gone through it since");
        }
    }

    @Test
    void aSecretIsShownOnceAndInNoFolder() {
        var page = EXAMPLE + "/experience/hosts";
        var answer = session.post(page, Map.of("host", "hooks.example.org"));
        var secret = Pattern.compile("whsec_[A-Za-z0-9+/=]+").matcher(answer.body());
        assertThat(secret.find()).isTrue();
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(session.get(page).body()).contains("hooks.example.org").doesNotContain("whsec_");
        assertThat(session.json(page).body()).doesNotContain("whsec_");
        assertThat(session.get(EXAMPLE + "/history").body()).doesNotContain("whsec_");
        assertThat(session.post(page, Map.of("host", "https://hooks.example.org/"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(session.post(page + "/removal", Map.of("host", "hooks.example.org"))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void aTokenClonesAsAPasswordAndAStrangerDoesNot(@TempDir Path folder) throws GitAPIException {
        try (var served = RunningWorkbench.serve(RunningWorkbench.SATURDAY)) {
            var owner = new Session(served);
            owner.post(
                    "/begin",
                    Map.of(
                            "key",
                            served.begin().replaceFirst(".*key=", ""),
                            "name",
                            "The lead",
                            "password",
                            "correct horse battery"));
            served.withExamples();
            var token = Pattern.compile("readonly value=\"([^\"]+)\"")
                    .matcher(owner.post("/me/tokens", Map.of("name", "git", "may", "write"))
                            .body());
            assertThat(token.find()).isTrue();
            var asked = owner.send(owner.request(PATH + "/requests")
                    .header("Authorization", "Bearer " + token.group(1))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(service("fleet-map", ", \"data\": \"public\""))));
            assertThat(asked.body()).contains("\"state\" : \"done\"");

            var address = EXAMPLE + "/repositories/fleet-map.git";
            var stranger = new Session(served);
            var refused = stranger.send(stranger.request(address + "/info/refs?service=git-upload-pack"));
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.headers().firstValue("WWW-Authenticate").orElse(""))
                    .startsWith("Basic");
            Git.cloneRepository()
                    .setURI(served.at(address))
                    .setCredentialsProvider(new UsernamePasswordCredentialsProvider("anybody", token.group(1)))
                    .setDirectory(folder.resolve("clone").toFile())
                    .call()
                    .close();
            assertThat(Files.exists(folder.resolve("clone/README.md"))).isTrue();
        }
    }
}
