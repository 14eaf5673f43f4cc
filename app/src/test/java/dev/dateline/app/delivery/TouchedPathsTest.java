package dev.dateline.app.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.engine.mining.Excluded;
import dev.dateline.engine.mining.ReleaseRule;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several services in one repository. */
class TouchedPathsTest {

    @TempDir
    private Path folder;

    @Test
    void aChangeBelongsToWhatItTouches() throws NotMeasurable {
        var made = new MadeRepository(folder.resolve("r.git"));
        var a = made.commit(1000, "a", "checkout");
        var b = made.commit(2000, "b", "checkout", a);
        var c = made.commit(3000, "c", "checkout", b);
        var d = made.commit(4000, "c", "search", c);
        made.tag("v1", a).tag("v2", b).tag("v3", d);
        var mining = new RepositoryMining();

        var checkout = mined(mining, made, "checkout");
        var search = mined(mining, made, "search");

        assertThat(checkout.history().timed()).isEqualTo(3); // the last takes the file away
        assertThat(search.history().timed()).isEqualTo(1);
        assertThat(search.history().excluded()).containsEntry(Excluded.OTHER_PATHS, 3);
        assertThat(search.isOfService(1)).isFalse();
        assertThat(search.isOfService(2)).isTrue();
        assertThat(mined(mining, made, "nothing").history().timed()).isZero();
    }

    private static MinedRepository mined(RepositoryMining mining, MadeRepository made, String path)
            throws NotMeasurable {
        return mining.mine(
                made.place,
                new RepositoryMining.Asked(
                        Optional.of(TagPattern.of("v.*")), ReleaseRule.FIRST_RELEASE, List.of(path)));
    }
}
