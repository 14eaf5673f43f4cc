package dev.dateline.engine.mining;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionTest {

    @ParameterizedTest
    @CsvSource({
        "v1.2, 1.2.0.0",
        "jdbi3-parent-3.0.0, 3.0.0.0",
        "release-2024, 2024.0.0.0",
        "v3, 3.0.0.0",
        "java8-1.4.2-rc3, 1.4.2.0",
        "latest, 0.0.0.0",
        "1..2.3, 2.3.0.0",
        "v1.2.3.4.5, 1.2.3.4.5",
        "v007.1, 7.1.0.0",
    })
    void itIsTheFirstDottedNumberElseTheFirst(String name, String version) {
        assertThat(Version.in(name)).hasToString(version);
    }

    @Test
    void placesAreComparedAsNumbersOfAnySize() {
        assertThat(Version.in("v1.10")).isGreaterThan(Version.in("v1.9.9"));
        assertThat(Version.in("1.99999999999999999999")).isGreaterThan(Version.in("1.9999999999999999999"));
        assertThat(Version.in("1.2.0.0.0")).isEqualTo(Version.in("v1.2"));
    }
}
