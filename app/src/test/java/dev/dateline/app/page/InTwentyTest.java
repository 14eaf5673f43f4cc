package dev.dateline.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InTwentyTest {

    @Test
    void aChanceComesToAVerdict() {
        assertThat(InTwenty.verdict(0.9)).isEqualTo("most likely in time");
        assertThat(InTwenty.verdict(0.6)).isEqualTo("more likely in time than late");
        assertThat(InTwenty.verdict(0.51)).isEqualTo("as likely late as in time");
        assertThat(InTwenty.verdict(0.26)).isEqualTo("more likely late than in time");
        assertThat(InTwenty.verdict(0)).isEqualTo("most likely late");
    }
}
