package dev.dateline.app.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Two chances that are told beside each other are told apart. */
class LikeliestTest {

    @Test
    void chancesAreToldInTwentiesWhereThatTellsThemApart() {
        assertThat(ScenariosView.instead(0.8, 0.6)).isEqualTo("16 chances in 20 instead of 12");
    }

    @Test
    void chancesWithinATwentiethAreToldInPercent() {
        assertThat(ScenariosView.instead(0.97, 0.95)).isEqualTo("97 % instead of 95 %");
        assertThat(ScenariosView.instead(0.971, 0.968)).isEqualTo("97.1 % instead of 96.8 %");
    }

    @Test
    void aDifferenceThatTheTableShowsIsNoneOfNothing() {
        var gain = new Standing.Gain(0.003, 0.001);
        assertThat(gain.isSeen() && gain.isClear()).isTrue();
        assertThat(gain.share()).isEqualTo("3 of 1000");
        assertThat(new Standing.Gain(-0.05, 0.001).share()).isEqualTo("5 of 100");
    }
}
