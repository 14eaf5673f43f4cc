package dev.dateline.app.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.dateline.app.Dateline;
import dev.dateline.app.ProjectFolder;
import dev.dateline.app.project.Folder;
import dev.dateline.app.project.FolderProblems;
import dev.dateline.app.project.Today;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How likely a metric is where its claim says on its date. Today is 2 March 2026, the launch 1 June: thirteen weeks. */
class ReachingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @TempDir
    private Path directory;

    private Optional<Reaching> reaching(String claim, double... weekly) {
        var csv = new StringBuilder("time,value,source,note\n");
        for (int week = 0; week < weekly.length; week++) {
            csv.append(TODAY.minusWeeks(weekly.length - 1L - week))
                    .append(',')
                    .append(weekly[week])
                    .append(",,\n");
        }
        var folder = ProjectFolder.in(directory)
                .list("metrics", "id: hours, unit: h, better: lower, statistic: mean, window: 7 d")
                .with("metrics/hours.csv", csv.toString())
                .claims("id: delivery-time, metric: hours, " + claim);
        try {
            var contents = new Folder(folder.path(), Dateline.KINDS, List.of()).read();
            return Reaching.of(contents, contents.of(Claim.KIND).getFirst(), new Today(TODAY, "test"));
        } catch (FolderProblems wrong) {
            throw new AssertionError(wrong.problems().toString(), wrong);
        }
    }

    private double chance(String target, double... weekly) {
        return reaching("target: \"" + target + "\"", weekly).orElseThrow().chance();
    }

    @Test
    void aMetricThatWandersWithoutDriftIsAsLikelyOnEitherSideOfWhereItIs() {
        assertThat(chance("<= 10 h", 10, 11, 10, 9, 10, 11, 10)).isCloseTo(0.5, within(1e-9));
        assertThat(chance("<= 10 h", 10, 11, 10, 9, 10, 11, 10))
                .isCloseTo(1 - chance(">= 10 h", 10, 11, 10, 9, 10, 11, 10), within(1e-9));
    }

    /** Changes of −1 and −3 in turn: mean −2, standard deviation √(6/5); after thirteen weeks 12 − 26 give or take √(6/5) √(13 + 169/6). */
    @Test
    void aMetricThatFallsGoesOnFalling() {
        double spread = Math.sqrt(6.0 / 5) * Math.sqrt(13 + 169.0 / 6);

        assertThat(chance("<= -14 h", 24, 23, 20, 19, 16, 15, 12)).isCloseTo(0.5, within(1e-9));
        // one spread above the middle: Student's t with five degrees of freedom is below 1 with 0.8184
        assertThat(chance("<= " + (-14 + spread) + " h", 24, 23, 20, 19, 16, 15, 12))
                .isCloseTo(0.8184, within(1e-3));
    }

    @Test
    void withoutAHistoryItsBestEvidenceSpeaks() {
        var evidence =
                "target: \"<= 10 h\", evidence: [{on: 2026-02-01, what: seen, grade: anecdote}, {on: 2026-02-02, what: tried, grade: experiment}]";

        assertThat(reaching(evidence, 10, 11).orElseThrow().chance()).isEqualTo(0.9);
        assertThat(reaching("target: \"<= 10 h\"", 10, 11).orElseThrow().chance())
                .isEqualTo(0.5);
    }

    @Test
    void thatItIsThereTodayCountsAsDataWhereNothingBetterSpeaksForIt() {
        var there = reaching("target: \"<= 20 h\"", 10, 11).orElseThrow();

        assertThat(there.chance()).isEqualTo(0.75);
        assertThat(there.how()).startsWith("it is there today, seen over too short a time");
        assertThat(reaching("target: \"<= 20 h\", evidence: [{on: 2026-02-01, what: tried, grade: experiment}]", 10, 11)
                        .orElseThrow()
                        .chance())
                .isEqualTo(0.9);
        assertThat(reaching("target: \"<= 10 h\"").orElseThrow().how()).startsWith("nothing speaks for it yet");
    }

    @Test
    void onItsDateTheMetricDecides() {
        var there = reaching("target: \"<= 10 h\", by: 2026-03-02", 14, 12, 9).orElseThrow();

        assertThat(there.settled()).isTrue();
        assertThat(there.chance()).isEqualTo(1);
        assertThat(reaching("target: \"<= 8 h\", by: 2026-03-02", 14, 12, 9)
                        .orElseThrow()
                        .chance())
                .isZero();
    }

    @Test
    void ofAClaimWithoutMetricAndEvidenceNothingIsSaid() {
        assertThat(reaching("owner: crew")).isEmpty();
    }
}
