package dev.dateline.app.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.CommandRun;
import java.nio.file.Path;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is named as the cause of a date is enough to hold it, and no more than that. */
class CausesAreTrueTest {

    /** More seeds: {@code -Ddateline.plans=5000}. */
    private static final long PLANS = Math.max(30, Long.getLong("dateline.plans", 300) / 5);

    @TempDir
    private Path folder;

    static LongStream seeds() {
        return LongStream.range(0, PLANS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void ofEveryDate(long seed) {
        var random = RandomProjects.write(folder, seed, RandomProjects.Shape.ANY.upTo((int) (60 + 7 * (seed % 21))));
        var run = CommandRun.dateline("plan", random.folder(), "--json", "--today", random.today());

        var causes =
                new NamedCauses(VerifiedProject.read(random.folder(), random.today()), VerifiedPlan.read(run.out()));

        assertThat(causes.later().wrong()).isEmpty();
        assertThat(causes.earlier().wrong()).isEmpty();
        assertThat(causes.wronglyAtWork()).isEmpty();
        assertThat(causes.wronglyBehind()).isEmpty();
    }
}
