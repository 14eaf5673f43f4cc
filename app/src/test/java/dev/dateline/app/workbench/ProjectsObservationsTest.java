package dev.dateline.app.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dateline.app.Dateline;
import dev.dateline.app.metrics.Observation;
import dev.dateline.app.metrics.Observations;
import dev.dateline.app.metrics.Observed;
import dev.dateline.app.metrics.Series;
import dev.dateline.app.people.Access;
import dev.dateline.app.plan.Step;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Observations come and go with the version they belong to. On both databases. */
@ParameterizedClass
@EnumSource
class ProjectsObservationsTest extends KeptProjects {

    ProjectsObservationsTest(TestDatabase kind, @TempDir Path root) {
        super(kind, root);
    }

    @Test
    void observationsComeAndGoWithTheirRevision() throws Exception {
        var opened = take(Path.of("../examples/deploy-faster"), "deploy-faster");
        var metric = opened.contents().of(Series.KIND).getFirst().metric();
        int before = size(opened, metric);
        var more = List.of(
                new Observation("2026-08-31", "12.50", "typed, \"by hand\"", "a note\nin two lines"),
                new Observation("2026-08-30T10:00:00Z", "7", "", ""));
        var added = projects.change(opened, Change.of("observed").kept(Series.KIND, new Observed.Added(metric, more)));
        assertThat(size(added, metric)).isEqualTo(before + 2);
        assertThat(projects.history()
                        .stories(added, projects.history().of(added, 1).getFirst()))
                .containsExactly("2 observations added to " + metric);
        projects.out(added).write(root.resolve("out"));
        assertThat(Files.readString(root.resolve("out/metrics/" + metric + ".csv")))
                .endsWith(
                        "2026-08-31,12.50,\"typed, \"\"by hand\"\"\",\"a note\nin two lines\"\n2026-08-30T10:00:00Z,7,,\n");

        var less = projects.change(
                added, Change.of("took one back").kept(Series.KIND, new Observed.Removed(metric, more.getFirst())));
        assertThat(size(less, metric)).isEqualTo(before + 1);
        var again = projects.undo(less, less.revision());
        assertThat(size(again, metric)).isEqualTo(before + 2);
        var none = projects.undo(projects.undo(again, again.revision()), added.revision());
        var then = projects.open(
                "deploy-faster", Optional.empty(), Optional.of(added.revision()), WRITER, Optional.empty());
        assertThat(size(then, metric)).isEqualTo(before + 2);
        assertThat(size(none, metric)).isEqualTo(before);
    }

    @Test
    void observationsThatAreAddedStandAsIfAllHadBeenReadAnew() throws Exception {
        var opened = take(Path.of("../examples/deploy-faster"), "deploy-faster");
        var metric = opened.contents().of(Series.KIND).getFirst().metric();
        var late = opened.contents().of(Series.KIND).getFirst().time(3).toString();
        var more = List.of(
                new Observation("2026-08-31", "1", "same day", ""),
                new Observation(late, "2", "same moment", ""),
                new Observation("2020-01-01", "3", "first of all", ""),
                new Observation("2026-08-31", "4", "same day again", ""));

        var added = projects.change(
                opened,
                Change.of("observed")
                        .kept(Series.KIND, new Observed.Added(metric, more))
                        .kept(Series.KIND, new Observed.Added("a-new-one", more)));

        assertThat(rows(added)).isEqualTo(rows(anew()));
        var back = projects.undo(added, added.revision());
        assertThat(rows(back)).isEqualTo(rows(opened));
    }

    @Test
    void whatASourceNoLongerSaysGoesAndTheRestStays() throws Exception {
        var opened = take(Path.of("../examples/deploy-faster"), "deploy-faster");
        var metric = opened.contents().of(Series.KIND).getFirst().metric();
        var kept = new Observation("2026-08-30T10:00:00Z", "7", "git", "one");
        var twice = new Observation("2026-08-31T10:00:00Z", "8", "git", "two");
        var late = new Observation("2026-08-29T10:00:00Z", "9", "git", "late");

        measure(metric, List.of(kept, twice, twice));
        var first = open("deploy-faster");
        measure(metric, List.of(late, kept, twice));
        var second = open("deploy-faster");

        assertThat(size(first, metric)).isEqualTo(size(opened, metric) + 3);
        assertThat(size(second, metric)).isEqualTo(size(opened, metric) + 3);
        assertThat(rows(second)).isEqualTo(rows(anew()));
        assertThat(projects.history().of(second, 1).getFirst().who()).isEqualTo("git");
        assertThat(projects.history()
                        .stories(second, projects.history().of(second, 1).getFirst()))
                .containsExactly("1 observation added to " + metric, "1 observation taken from " + metric);
        measure(metric, List.of(late, kept, twice));
        assertThat(open("deploy-faster").revision()).isEqualTo(second.revision());
        assertThat(rows(projects.undo(second, second.revision()))).isEqualTo(rows(first));
    }

    @Test
    void aSourceBringsObservationsAndChangesNothingElse() throws Exception {
        var opened = take(Path.of("../examples/deploy-faster"), "deploy-faster");
        var step = opened.contents().of(Step.KIND).getFirst();
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> projects.measured(
                        "deploy-faster", "git", contents -> Change.of("no").remove(Step.KIND, step.id())));
    }

    private void measure(String metric, List<Observation> known) {
        projects.measured(
                "deploy-faster",
                "git",
                contents -> Change.of("measured").kept(Series.KIND, new Observed.Measured(metric, "git", known)));
    }

    private Opened anew() {
        return new Projects(
                        database,
                        Dateline.KINDS,
                        Dateline.CONSISTENCIES,
                        List.of(new Observations()),
                        Access.open(),
                        clock())
                .open("deploy-faster", Optional.empty(), Optional.empty(), WRITER, Optional.empty());
    }

    private static List<String> rows(Opened opened) {
        return opened.contents().of(Series.KIND).stream()
                .flatMap(series -> IntStream.range(0, series.size())
                        .mapToObj(k -> series.metric() + " " + series.time(k) + " " + series.value(k) + " "
                                + series.source(k)))
                .toList();
    }

    private static int size(Opened opened, String metric) {
        return opened.contents().of(Series.KIND).stream()
                .filter(series -> series.metric().equals(metric))
                .findFirst()
                .orElseThrow()
                .size();
    }
}
