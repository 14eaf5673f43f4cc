package dev.dateline.app.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.events.Deployment.Status;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What events add up to, whatever the order in which they come. */
class EventStateTest {

    private static final String REPOSITORY =
            "\"repository\": {\"full_name\": \"shop/checkout\", \"default_branch\": \"main\", \"pushed_at\": 1767604800}";
    private static final String SHA = "f95f852bd8fca8fcc58a9a2d6c842781e32a215e";

    private static final Sent DEPLOYMENT = Sent.github("a", "deployment", """
            {"deployment": {"id": 7, "sha": "%s", "ref": "main", "environment": "production", "created_at": "2026-01-05T10:00:00Z"}, %s}
            """.formatted(SHA, REPOSITORY));
    private static final Sent RUNNING = status("b", "in_progress", "2026-01-05T10:01:00Z");
    private static final Sent FAILED = status("c", "failure", "2026-01-05T10:05:00Z");
    private static final Sent DONE = status("d", "success", "2026-01-05T10:09:00Z");
    private static final Sent SUPERSEDED = status("e", "inactive", "2026-01-06T10:09:00Z");
    private static final Sent OPENED = request("f", "2026-01-04T09:00:00Z", "null", "null", "null");
    private static final Sent MERGED = request(
            "g", "2026-01-05T09:20:00Z", "\"2026-01-05T09:20:00Z\"", "\"2026-01-05T09:20:00Z\"", "\"" + SHA + "\"");
    private static final Sent PUSH = Sent.github("h", "push", """
            {"ref": "refs/heads/main", "after": "%s", "commits": [
              {"id": "1111111111111111111111111111111111111111", "timestamp": "2026-01-03T08:00:00+01:00", "message": "First"},
              {"id": "%s", "timestamp": "2026-01-05T10:20:00+01:00", "message": "Merge"}], %s}
            """.formatted(SHA, SHA, REPOSITORY));
    private static final Sent DIRECT = Sent.github("i", "push", """
            {"ref": "refs/heads/main", "after": "2222222222222222222222222222222222222222", "commits": [
              {"id": "2222222222222222222222222222222222222222", "timestamp": "2026-01-06T08:00:00Z", "message": "Revert \\"First\\""}], %s}
            """.formatted(REPOSITORY));
    private static final Sent TAG = Sent.github("j", "push", """
            {"ref": "refs/tags/v1.2.0", "after": "%s", "commits": [],
             "head_commit": {"id": "%s", "timestamp": "2026-01-05T09:20:00Z"}, %s}
            """.formatted(SHA, SHA, REPOSITORY));
    private static final Sent RELEASE = Sent.github("k", "release", """
            {"action": "published", "release": {"tag_name": "v1.2.0", "target_commitish": "main", "published_at": "2026-01-05T11:00:00Z"}, %s}
            """.formatted(REPOSITORY));
    private static final Sent LABELLED = issue("l", "2026-01-07T10:00:00Z", "incident", "null");
    private static final Sent RESOLVED = issue("m", "2026-01-07T11:30:00Z", "incident", "\"2026-01-07T11:30:00Z\"");

    private static final List<Sent> ALL = List.of(
            DEPLOYMENT,
            RUNNING,
            FAILED,
            DONE,
            SUPERSEDED,
            OPENED,
            MERGED,
            PUSH,
            DIRECT,
            TAG,
            RELEASE,
            LABELLED,
            RESOLVED);

    private static Sent status(String id, String state, String at) {
        return Sent.github(id, "deployment_status", """
                {"deployment_status": {"state": "%s", "created_at": "%s"},
                 "deployment": {"id": 7, "sha": "%s", "ref": "main", "environment": "production", "created_at": "2026-01-05T10:00:00Z"}, %s}
                """.formatted(state, at, SHA, REPOSITORY));
    }

    private static Sent request(String id, String updated, String merged, String closed, String commit) {
        return Sent.github(id, "pull_request", """
                {"pull_request": {"number": 3, "title": "Pay by card", "created_at": "2026-01-04T09:00:00Z", "updated_at": "%s",
                 "merged_at": %s, "closed_at": %s, "merge_commit_sha": %s, "commits": 2, "base": {"ref": "main"}}, %s}
                """.formatted(updated, merged, closed, commit, REPOSITORY));
    }

    private static Sent issue(String id, String updated, String label, String closed) {
        return Sent.github(id, "issues", """
                {"issue": {"number": 4, "title": "Nobody can pay", "body": "Root cause: %s", "labels": [{"name": "%s"}],
                 "created_at": "2026-01-07T10:00:00Z", "updated_at": "%s", "closed_at": %s}, %s}
                """.formatted(SHA, label, updated, closed, REPOSITORY));
    }

    @Test
    void anyOrderAndAnyNumberOfDuplicatesGiveTheSameState() {
        var expected = Sent.state(ALL);
        var random = new Random(20261101);
        for (int round = 0; round < 500; round++) {
            var shuffled = new ArrayList<>(ALL);
            for (int more = random.nextInt(20); more > 0; more--) {
                shuffled.add(ALL.get(random.nextInt(ALL.size())));
            }
            Collections.shuffle(shuffled, random);
            assertThat(Sent.state(shuffled)).isEqualTo(expected);
        }
    }

    @Test
    void aDeploymentEndsAsItsLatestStatusSays() {
        var one = Sent.state(DONE, SUPERSEDED, FAILED, DEPLOYMENT).deployments().getFirst();
        assertThat(one.status()).isEqualTo(Status.SUCCESS);
        assertThat(one.commit()).contains(SHA);
        assertThat(one.environment()).contains("production");
        assertThat(one.service()).contains("shop/checkout");
        assertThat(one.finished()).hasToString("Optional[2026-01-05T10:09:00Z]");
        assertThat(one.started()).hasToString("Optional[2026-01-05T10:00:00Z]");
        assertThat(one.events()).containsExactly("a", "c", "d", "e");
    }

    @Test
    void aRequestLearnsFromThePushOfItsMergeWhenItsFirstCommitWas() {
        var changes = Sent.state(ALL).changes();
        assertThat(changes).hasSize(2);
        var request = changes.getFirst();
        assertThat(request.request()).isTrue();
        assertThat(request.firstCommit()).hasToString("Optional[2026-01-03T07:00:00Z]");
        assertThat(request.commit()).contains(SHA);
        assertThat(request.events()).containsExactly("f", "g", "h");
    }

    @Test
    void whatIsPushedWithoutARequestIsAChangeToo() {
        var direct = Sent.state(ALL).changes().getLast();
        assertThat(direct.request()).isFalse();
        assertThat(direct.revert()).isTrue();
        assertThat(direct.firstCommit()).hasToString("Optional[2026-01-06T08:00:00Z]");
    }

    @Test
    void aReleaseCountsOnlyWhereNoDeploymentsAreTold() {
        assertThat(Sent.state(ALL).deployments()).hasSize(1);
        assertThat(Sent.state(ALL).leftOut())
                .anySatisfy(out ->
                        assertThat(out.reason()).isEqualTo("a release, where the repository tells of each deployment"));
        var released = Sent.state(TAG, RELEASE).deployments();
        assertThat(released).hasSize(1);
        assertThat(released.getFirst().commit()).contains(SHA);
        assertThat(released.getFirst().version()).contains("v1.2.0");
    }

    @Test
    void anIncidentIsOneHoweverOftenItsIssueIsTouched() {
        var incidents = Sent.state(ALL).incidents();
        assertThat(incidents).hasSize(1);
        assertThat(incidents.getFirst().resolved()).hasToString("Optional[2026-01-07T11:30:00Z]");
        assertThat(incidents.getFirst().cause()).contains(SHA);
    }

    @Test
    void anIncidentThatIsOpenedAgainIsNotResolved() {
        var again = issue("n", "2026-01-08T10:00:00Z", "incident", "null");
        assertThat(Sent.state(again, RESOLVED, LABELLED).incidents().getFirst().resolved())
                .isEmpty();
    }

    @Test
    void anIssueThatLosesItsLabelIsNoIncident() {
        assertThat(Sent.state(LABELLED, issue("o", "2026-01-09T10:00:00Z", "bug", "null"))
                        .incidents())
                .isEmpty();
    }

    @Test
    void gitlabsWholeCommitIsCutFromItsAddressAndItsOddDatesAreRead() {
        var one = Sent.state(Sent.gitlab("a", """
                {"object_kind": "deployment", "status": "success", "status_changed_at": "2026-04-28 21:50:00 +0200", "deployment_id": 15,
                 "environment": "staging", "project": {"path_with_namespace": "root/shop"}, "short_sha": "279484c0",
                 "commit_url": "http://10.126.0.2:3000/root/shop/-/commit/279484c09fbe69ededfced8c1bb6e6d24616b468"}
                """)).deployments().getFirst();
        assertThat(one.commit()).contains("279484c09fbe69ededfced8c1bb6e6d24616b468");
        assertThat(one.finished()).hasToString("Optional[2026-04-28T19:50:00Z]");
    }

    @Test
    void gitlabsIncidentIsAWorkItem() {
        var one = Sent.state(Sent.gitlab("a", """
                {"object_kind": "work_item", "project": {"path_with_namespace": "root/shop"}, "object_attributes": {"iid": 23,
                 "type": "Incident", "title": "Down", "state": "closed", "created_at": "2026-01-03 17:15:43 UTC",
                 "updated_at": "2026-01-03 18:15:43 UTC", "closed_at": "2026-01-03 18:15:43 UTC"}}
                """)).incidents();
        assertThat(one).hasSize(1);
        assertThat(one.getFirst().resolved()).hasToString("Optional[2026-01-03T18:15:43Z]");
    }

    @Test
    void aServiceLearnsItsCommitFromTheChangeItsArtifactWasMadeOf() {
        var state = Sent.state(
                cdevent(
                        "a",
                        "service.deployed.0.3.0",
                        "checkout",
                        "{\"environment\": {\"id\": \"prod\"}, \"artifactId\": \"pkg:oci/shop@1.4\"}"),
                cdevent(
                        "b",
                        "artifact.packaged.0.2.0",
                        "pkg:oci/shop@1.4",
                        "{\"change\": {\"id\": \"pr-9\"}, \"unheard\": [1]}"),
                cdevent("c", "change.merged.0.1.0", "pr-9", "{}", "{\"commit\": \"" + SHA + "\"}"));
        var one = state.deployments().getFirst();
        assertThat(one.commit()).contains(SHA);
        assertThat(one.version()).contains("1.4");
        assertThat(one.service()).contains("checkout");
        assertThat(one.environment()).contains("prod");
    }

    private static Sent cdevent(String id, String type, String subject, String content) {
        return cdevent(id, type, subject, content, "{}");
    }

    private static Sent cdevent(String id, String type, String subject, String content, String beside) {
        return Sent.cdevents(id, """
                {"context": {"version": "0.3.0", "id": "%s", "source": "/ci", "type": "dev.cdevents.%s", "timestamp": "2026-03-20T14:27:05Z"},
                 "subject": {"id": "%s", "content": %s}, "customData": %s}
                """.formatted(id, type, subject, content, beside));
    }

    @Test
    void aClockThatIsYearsOffIsNotUsed() {
        var taken = Sent.plain(
                        "a", "{\"type\": \"deployment\", \"service\": \"shop\", \"time\": \"2031-01-01T00:00:00Z\"}")
                .taken();
        assertThat(taken.facts()).isEmpty();
        assertThat(taken.reason()).contains("its clock is ahead: it tells of a day to come");
        assertThat(Sent.plain("a", "{\"type\": \"deployment\", \"time\": 0}")
                        .taken()
                        .facts())
                .isEmpty();
    }

    @Test
    void hostileTextStaysText() {
        var state = Sent.state(
                Sent.plain(
                        "a",
                        "{\"type\": \"deployment\", \"service\": \"<b>\\u001f\\u001e\\u0000x\", \"time\": \"2026-01-01T00:00:00Z\"}"));
        assertThat(state.deployments().getFirst().service()).contains("<b>   x");
    }
}
