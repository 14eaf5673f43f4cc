package dev.dateline.app.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code dateline measure} on repositories as they are found. */
class MeasureTest {

    @TempDir
    private Path folder;

    @Test
    void theDocumentIsAsPromised() {
        var made = new MadeRepository(folder.resolve("r.git"));
        var a = made.commit(1000, "a");
        var b = made.commit(2000, "b", a);
        var c = made.commit(3000, "c\n\nThis reverts commit " + a.name() + ".", b);
        var d = made.commit(9000, "d", c);
        made.tag("v1.0.0", 1500, a, Constants.OBJ_COMMIT);
        made.tag("v1.1.0", 4000, c, Constants.OBJ_COMMIT);
        made.branch("main", d);

        var json = measured(made);

        assertThat(json.path("pattern").asString()).isEqualTo("v\\d+\\.\\d+\\.\\d+");
        assertThat(json.path("rule").asString()).isEqualTo("first-release");
        assertThat(json.path("releases").get(0).path("medianLeadTimeSeconds").isNull())
                .isTrue();
        var release = json.path("releases").get(1);
        assertThat(release.path("tag").asString()).isEqualTo("v1.1.0");
        assertThat(release.path("commit").asString()).isEqualTo(c.name());
        assertThat(release.path("time").asString()).isEqualTo("1970-01-01T01:06:40Z");
        assertThat(release.path("commits").asInt()).isEqualTo(2);
        assertThat(release.path("medianLeadTimeSeconds").asInt()).isEqualTo(1500);
        assertThat(json.path("overall").path("releases").asInt()).isEqualTo(2);
        assertThat(json.path("overall").path("commits").asInt()).isEqualTo(2);
        assertThat(json.path("overall").path("releasesPerMonth").asInt()).isEqualTo(2);
        assertThat(json.path("excluded").toString())
                .isEqualTo("{\"merge\":0,\"before-first-release\":1,\"unreleased\":1}");
        assertThat(json.path("reverts").toString()).isEqualTo("{\"total\":1,\"sameRelease\":0,\"earlierRelease\":1}");
    }

    @Test
    void tagsOfAllSortsAreReleasesOnlyWhereTheyEndAtACommit() {
        var made = new MadeRepository(folder.resolve("r.git"));
        var a = made.commit(1000, "a");
        var b = made.commit(2000, "b", a);
        made.tag("v1", a);
        made.tag("inner", 2500, made.tag("v3", 5000, b, Constants.OBJ_COMMIT), Constants.OBJ_TAG);
        var inner = made.tag("deep", 2500, b, Constants.OBJ_COMMIT);
        made.tag("v2", 3000, inner, Constants.OBJ_TAG);
        made.tag("v4", made.insert(Constants.OBJ_BLOB, Constants.encode("no commit")));
        made.tag("v5", made.insert(Constants.OBJ_TREE, new byte[0]));
        made.tag("v6", ObjectId.fromString("1234567890123456789012345678901234567890"));
        made.tag(
                "v0.99",
                Constants.OBJ_TAG,
                Constants.encode("object " + b.name() + "\ntype commit\ntag v0.99\n\nwithout a tagger\n"));

        var releases = measured(made, "--releases", "v.*").path("releases");

        assertThat(releases.findValuesAsString("tag")).containsExactly("v1", "v0.99", "v2", "v3");
        assertThat(releases.findValuesAsString("time"))
                .containsExactly(
                        "1970-01-01T00:16:40Z", "1970-01-01T00:33:20Z", "1970-01-01T00:50:00Z", "1970-01-01T01:23:20Z");
    }

    @Test
    void aPatternIsProposedFromTheTags() {
        assertThat(ProposedPattern.from(List.of("v1.0.0", "v1.0.1", "v1.0.1-rc1", "nightly", "docs-2")))
                .hasValue("v\\d+\\.\\d+\\.\\d+");
        assertThat(ProposedPattern.from(List.of("2.3.0", "jdbi-2.10.0", "jdbi3-parent-3.0.0", "v3.18.0", "v3.19.0")))
                .hasValue("(v||jdbi-|jdbi3-parent-)\\d+\\.\\d+\\.\\d+");
        assertThat(ProposedPattern.from(List.of("a-1.0.0", "a-1.1.0", "b-1.0.0")))
                .hasValue("a-\\d+\\.\\d+\\.\\d+");
        assertThat(ProposedPattern.from(List.of("v1.0.0.RELEASE", "v1.1.0", "v1.2.0")))
                .hasValue("v\\d+\\.\\d+\\.\\d+(\\.RELEASE)?");
        assertThat(ProposedPattern.from(List.of("release-20240102", "release-20240201")))
                .hasValue("release-\\d+");
        assertThat(ProposedPattern.from(List.of("blue", "red"))).hasValue(".*");
    }

    @Test
    void whatCannotBeMeasuredIsOneClearMessage() throws IOException {
        var made = new MadeRepository(folder.resolve("tagless.git"));
        made.branch("main", made.commit(1000, "a"));
        refuses("has no tags", made.place.toString());
        refuses("is empty", new MadeRepository(folder.resolve("empty.git")).place.toString());
        refuses(
                "is no git repository",
                Files.createDirectory(folder.resolve("plain")).toString());
        refuses("does not exist", folder.resolve("nowhere").toString());
        made.tag("v1", made.commit(2000, "b"));
        refuses("matches none of the 1 tags, such as v1", made.place.toString(), "--releases", "w.*");
        refuses("is no regular expression", made.place.toString(), "--releases", "v(");
        refuses("expected first-release or release-line", made.place.toString(), "--rule", "newest");
        made.tag("a".repeat(60) + "!", made.commit(2000, "c"));
        refuses("does not come to an end", made.place.toString(), "--releases", ".*".repeat(12) + "w");
        Files.writeString(made.place.resolve("shallow"), made.commit(3000, "d").name() + "\n");
        refuses("is a shallow clone", made.place.toString());
    }

    @Test
    void aHistoryWithAHoleIsSaidToHaveOne() {
        var made = new MadeRepository(folder.resolve("r.git"));
        var lost = ObjectId.fromString("1234567890123456789012345678901234567890");
        made.tag("v1", made.commit(1000, "a", lost));

        refuses("is incomplete: " + lost.name() + " is missing", made.place.toString());
    }

    @Test
    void peopleReadWhatWasCountedAndWhatWasNot() {
        var made = new MadeRepository(folder.resolve("r.git"));
        var a = made.commit(1000, "a");
        var b = made.commit(2000, "b", a);
        made.tag("v1.0", 1500, a, Constants.OBJ_COMMIT);
        made.tag("v1.1", 9200, b, Constants.OBJ_COMMIT);
        made.tag("v1.1-rc1", 9000, b, Constants.OBJ_COMMIT);

        assertThat(CommandRun.dateline("measure", made.place.toString()).out().replaceAll("\\s+", " "))
                .contains("2 releases from 1970-01-01 to 1970-01-01")
                .contains("The one change that counts took 2 h from commit to release")
                .contains("a pattern proposed from the tags. Not among them: v1.1-rc1.")
                .contains("1 of 2 commits count; left out are 1 of the first release");
    }

    @Test
    void whatIsOddIsSaidWithWhatItMeansForTheNumbers() {
        var made = new MadeRepository(folder.resolve("odd.git"));
        var a = made.commit(1000, "a");
        var b = made.commit(2000, "b", a);
        var c = made.commit(3000, "c", b);
        var late = made.commit(99_000, "made on a clock that is fast", c);
        made.tag("v1.0.0", 1500, a, Constants.OBJ_COMMIT);
        made.tag("v2.0.0", b);
        made.tag("v2.0.1", 2500, b, Constants.OBJ_COMMIT);
        made.tag("v3.0.0", 4000, c, Constants.OBJ_COMMIT);
        made.tag("v2.1.0", 5000, c, Constants.OBJ_COMMIT);
        made.tag("v2.2.0", 6000, b, Constants.OBJ_COMMIT);
        made.tag("v4.0.0", 90_000, late, Constants.OBJ_COMMIT);
        made.tag("v5.0.0", 4_000_000_000L, late, Constants.OBJ_COMMIT);

        assertThat(CommandRun.dateline("measure", made.place.toString()).out().replaceAll("\\s+", " "))
                .contains(
                        "4 releases bring no change of their own, the newest v5.0.0: counted in how often, and without")
                .contains("The release v2.0.0 came out in the second of its commit")
                .contains("The release v5.0.0 lies in the future: a clock was wrong")
                .contains("1 change came out before it was made, as clocks have it")
                .contains("Of a squashed request only the squash is known here")
                .doesNotContain("beside a higher version"); // the same commit again is no line
    }

    @Test
    void aLineBesideAHigherVersionIsPointedToTheRuleThatCountsIt() {
        var made = new MadeRepository(folder.resolve("lines.git"));
        var a = made.commit(1000, "a");
        var fix = made.commit(2000, "fix", a);
        var merged = made.commit(3000, "next", fix);
        made.tag("v3.5.0", 1500, a, Constants.OBJ_COMMIT);
        made.tag("v4.1.0", 4000, merged, Constants.OBJ_COMMIT);
        made.tag("v3.5.1", 5000, fix, Constants.OBJ_COMMIT);

        assertThat(CommandRun.dateline("measure", made.place.toString()).out().replaceAll("\\s+", " "))
                .contains("v3.5.1 came out beside a higher version that had its changes first; the rule release-line");
        assertThat(CommandRun.dateline("measure", made.place.toString(), "--rule", "release-line")
                        .out())
                .doesNotContain("beside a higher version");
    }

    @Test
    void onePathOfSeveralCountsByItself() {
        var made = new MadeRepository(folder.resolve("several.git"));
        var a = made.commit(1000, "a", "shop");
        var b = made.commit(2000, "b", "till", a);
        made.tag("v1.0.0", 1500, a, Constants.OBJ_COMMIT);
        made.tag("v1.1.0", 3000, b, Constants.OBJ_COMMIT);

        assertThat(CommandRun.dateline("measure", made.place.toString(), "--path", "shop", "--json")
                        .out()
                        .replaceAll("\\s+", " "))
                .contains("\"tag\" : \"v1.1.0\"", "\"medianLeadTimeSeconds\" : 1000");
        refuses("no commit touches kiosk", made.place.toString(), "--path", "kiosk");
    }

    @Test
    void anAddressIsClonedAndTheCloneGoesAgain() {
        var made = new MadeRepository(folder.resolve("r.git"));
        var a = made.commit(1000, "a");
        made.tag("v1", 1500, a, Constants.OBJ_COMMIT).name();
        made.branch("main", a);

        var run = CommandRun.dateline("measure", made.place.toUri(), "--json");

        assertThat(run.err()).isEmpty();
        assertThat(JsonMapper.shared()
                        .readTree(run.out())
                        .path("releases")
                        .get(0)
                        .path("commit")
                        .asString())
                .isEqualTo(a.name());
        refuses("cannot be cloned", folder.resolve("nowhere").toUri().toString());
        refuses("is asked neither by http nor by https", "git@example.org:a/b.git");
        assertThat(Clone.shown("https://name:secret@example.org/a.git")).isEqualTo("https://example.org/a.git");
    }

    private static void refuses(String words, String... arguments) {
        var all = new String[arguments.length + 1];
        all[0] = "measure";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        var run = CommandRun.dateline((Object[]) all);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(words).doesNotContain("Exception", "\tat ");
    }

    private static JsonNode measured(MadeRepository made, String... options) {
        var all = new String[options.length + 3];
        all[0] = "measure";
        all[1] = made.place.toString();
        all[2] = "--json";
        System.arraycopy(options, 0, all, 3, options.length);
        var run = CommandRun.dateline((Object[]) all);
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        return JsonMapper.shared().readTree(run.out());
    }
}
