package dev.dateline.app.project;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentifiersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Contract signed|contract-signed",
                "The contract is signed!|contract-signed",
                "Customer's first book|customers-first-book",
                "Straße über Łódź, çà et là|strasse-uber-lodz-ca-et-la",
                "80 % less time|80-less-time",
                "The|the",
                "API für 日本|api-fur",
                "日本語|step",
                "مرحبا|step",
                "🚀|step",
                "...|step",
                "One team deploys its software without tickets|one-team-deploys-its-software",
                "Donaudampfschifffahrtsgesellschaftskapitän|donaudampfschifffahrtsgesellscha"
            })
    void areLowerCaseWords(String title, String identifier) {
        assertThat(new Identifiers("step").of(title)).isEqualTo(identifier);
    }

    @Test
    void areMadeOnce() {
        var identifiers = new Identifiers("step");

        assertThat(identifiers.of("Signed")).isEqualTo("signed");
        assertThat(identifiers.of("signed.")).isEqualTo("signed-2");
        assertThat(identifiers.of("Signed 2")).isEqualTo("signed-2-2");
        assertThat(identifiers.of("日本")).isEqualTo("step");
        assertThat(identifiers.of("中国")).isEqualTo("step-2");
    }
}
