package dev.dateline.engine.scheduling.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.engine.scheduling.Capacity;
import dev.dateline.engine.scheduling.LinkType;
import dev.dateline.engine.scheduling.Network;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The verifier that all that is found goes through finds each fault planted in it. */
class FoundVerifierTest {

    /** 0 (3 days) before 1 (4 days, not before day 5), both by the one person there is, who is away on days 9 and 10. */
    private static final Network NETWORK = network();

    private static final Capacity TEAM = new Capacity(10).absent(0, 9, 11);

    private static Network network() {
        var builder = Network.builder();
        builder.activity(3, 0);
        builder.activity(4, 5);
        return builder.uses(0, 0, 10).uses(1, 0, 10).link(0, 1, LinkType.SS, 2).build();
    }

    @Test
    void nothingIsFoundInWhatHolds() {
        assertThat(forward(9, 0, 5)).isEmpty();
        assertThat(backward(15, true, 5, 11)).isEmpty();
    }

    @Test
    void eachFaultIsFound() {
        assertThat(forward(9, 4, 5)).contains("link 0 does not hold");
        assertThat(forward(9, 3, 5)).contains("team 0 is overused on 5");
        assertThat(forward(10, 0, 6)).contains("team 0 is overused on 9");
        assertThat(forward(8, 0, 4)).contains("1 starts too early, on 4");
        assertThat(forward(9, -1, 5)).containsExactly("0 starts too early, on -1");
        assertThat(forward(8, 0, 5)).containsExactly("takes 9 days and says 8");
        assertThat(backward(15, true, 5, 17)).contains("1 ends after the launch");
        assertThat(backward(14, true, 5, 11)).containsExactly("takes 15 days and says 14");
        assertThat(backward(15, false, 5, 11)).containsExactly("says that it keeps the bounds: false");
    }

    private static List<String> forward(int length, int... starts) {
        return FoundVerifier.forward(new Found(length, 0, true, 1, starts), NETWORK, TEAM, 0);
    }

    private static List<String> backward(int length, boolean keepsBounds, int... starts) {
        return FoundVerifier.backward(new Found(length, 0, keepsBounds, 1, starts), NETWORK, TEAM, 20);
    }
}
