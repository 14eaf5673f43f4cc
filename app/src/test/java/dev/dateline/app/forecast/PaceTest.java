package dev.dateline.app.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.ProjectFolder;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** When all is done at the pace so far. Today is Monday 2 March 2026. */
class PaceTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

    @TempDir
    private Path directory;

    private ProjectFolder folder = new ProjectFolder(Path.of(""));

    @BeforeEach
    void aFolder() {
        folder = ProjectFolder.in(directory);
        folder.with("project.yaml", folder.read("project.yaml") + "referenceClass: own\n");
    }

    /** The newest today, each one so many days after the one before. */
    private static Stream<String> finished(int many, int daysApart) {
        return IntStream.range(0, many).mapToObj(back -> {
            var day = TODAY.minusDays((long) back * daysApart);
            return "id: done-%d, estimate: 2d, status: done, started: %s, finished: %s".formatted(back, day, day);
        });
    }

    private static Stream<String> left(int many) {
        return IntStream.range(0, many)
                .mapToObj(number -> "id: left-%d, estimate: {low: 1d, likely: 2d, high: 4d}".formatted(number));
    }

    private JsonNode pace(Stream<String> done, Stream<String> left) {
        folder.steps(Stream.concat(done, left).toArray(String[]::new));
        return JsonMapper.shared()
                .readTree(folder.run("forecast", "--json", "--trials", 1000).out())
                .get("pace");
    }

    @Test
    void aSteadyPaceGoesOn() {
        var finish = pace(finished(40, 3), left(10)).get("finish");

        // ten more at one every third day: 32 days from today, give or take what so few can tell
        assertThat(LocalDate.parse(finish.get("p50").asString())).isBetween("2026-03-27", "2026-04-10");
        assertThat(LocalDate.parse(finish.get("p10").asString()))
                .isBefore(LocalDate.parse(finish.get("p90").asString()));
    }

    @Test
    void tooFewFinishesAreToldWithHowManyMoreAreNeeded() {
        var pace = pace(finished(7, 3), left(5));

        assertThat(pace.get("lacking").asInt()).isEqualTo(3);
        assertThat(pace.get("finish").get("p50").isNull()).isTrue();
        assertThat(pace.get("says").asString()).contains("7 finishes are known").contains("10 are needed");
    }

    @Test
    void itLooksNoFartherAheadThanFourTimesWhatItHasSeen() {
        assertThat(pace(finished(10, 3), left(41)).get("lacking").asInt()).isEqualTo(1);
    }

    @Test
    void whatIsFinishedTomorrowIsNotKnownToday() {
        var pace = pace(
                Stream.concat(
                        finished(9, 3),
                        Stream.of(
                                "id: tomorrow, estimate: 2d, status: done, started: 2026-02-27, finished: 2026-03-03")),
                left(5));

        assertThat(pace.get("learnedFrom").asInt()).isEqualTo(9);
        assertThat(pace.get("leftOut").get(0).get("why").asString())
                .isEqualTo("finished on 2026-03-03, which nobody knows yet");
    }

    @Test
    void milestonesAreNeitherFinishesNorLeftToDo() {
        var pace = pace(
                Stream.concat(
                        finished(10, 3), Stream.of("id: agreed, estimate: 0d, status: done, finished: 2026-02-27")),
                Stream.concat(left(5), Stream.of("id: signed, estimate: 0d")));

        assertThat(pace.get("learnedFrom").asInt()).isEqualTo(10);
        assertThat(pace.get("left").asInt()).isEqualTo(5);
        assertThat(pace.get("leftOut").get(0).get("why").asString()).isEqualTo("a milestone, which takes no time");
    }

    @Test
    void ourOwnPastWorkCountsWhereItHasADate() {
        folder.list(
                "reference-classes",
                "id: before, ours: true, cases: [{estimate: 3, actual: 4, finished: 2026-02-20}, {estimate: 3, actual: 4}]",
                "id: others, cases: [{estimate: 3, actual: 4, finished: 2026-02-21}]");
        var pace = pace(finished(2, 3), left(5));

        assertThat(pace.get("finishes"))
                .extracting(one -> one.get("where").asString())
                .contains("before")
                .hasSize(3);
        assertThat(pace.get("leftOut").get(0).get("why").asString())
                .isEqualTo("nobody wrote down when it was finished");
    }

    @Test
    void finishesWithoutEstimateCountAlone() {
        folder.list(
                "reference-classes",
                "id: before, ours: true, cases: [{name: a, finished: 2026-02-20}, {finished: 2026-02-24}]");
        var pace = pace(finished(8, 3), left(5));

        assertThat(pace.get("lacking").asInt()).isZero();
        assertThat(pace.get("finishes"))
                .extracting(one -> one.get("what").asString())
                .contains("a", "case 2");
    }

    @Test
    void aPaceThatIsSlowerThanThePlanSaysWhatThatMayMean() {
        assertThat(pace(finished(20, 10), left(20)).get("says").asString())
                .contains("That is later than the plan says", "work that nobody wrote down");
    }

    @Test
    void aPaceThatHasComeToRestSaysSo() {
        folder.with("project.yaml", folder.read("project.yaml").replace("2026-03-02", "2026-05-02"));

        assertThat(pace(finished(20, 3), left(5)).get("says").asString()).contains("and nothing in the 61 days since");
    }
}
