package dev.dateline.engine.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words without exception, praise and capitals nobody explained: what is found, and what is left alone. */
class LoadedWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It always works. | always | ABSOLUTE",
                "It runs 100 % of the time. | 100 % | ABSOLUTE",
                "This is the world’s first of its kind. | the world’s first | ABSOLUTE",
                "A seamless move. | seamless | HYPE",
                "With best in class tools. | best in class | HYPE",
                "“We are thrilled to announce it,” she said. | thrilled to | HYPE",
                "It runs on Kubernetes. | Kubernetes | ARCHITECTURE",
            })
    void aLoadedWordIsFoundWithItsKind(String text, String word, LoadedWords.Kind kind) {
        assertThat(LoadedWords.in(text)).singleElement().satisfies(mention -> {
            assertThat(mention.span().of(text)).isEqualTo(word);
            assertThat(mention.kind()).isEqualTo(kind);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nevertheless it works on all ways.",
                "“I never want to go back,” said a driver.",
                "It takes 1,100 % more, or 100 days.",
                "The seam lesson was learnt."
            })
    void plainWordsAreLeftAlone(String text) {
        assertThat(LoadedWords.in(text)).isEmpty();
    }

    private static List<String> unexplained(String product, String... passages) {
        var acronyms = new Acronyms(product);
        return List.of(passages).stream()
                .flatMap(passage -> acronyms.unexplained(passage).stream().map(span -> span.of(passage)))
                .toList();
    }

    @Test
    void capitalsThatNobodyExplainedAreFoundOnce() {
        assertThat(unexplained("", "Our IDP cuts MTTR. The IDP and its SLOs are new.", "The IDP again."))
                .containsExactly("IDP", "MTTR", "SLO");
    }

    @Test
    void whatIsExplainedKnownOrShoutedIsLeftAlone() {
        assertThat(unexplained(
                        "ACME",
                        "NEW WAYS OF WORKING",
                        "BERLIN, 3 March 2027 — ACME today told the EU and its CEO.",
                        "An internal developer platform (IDP) for all. The IDP is theirs.",
                        "The SLA (what we promise) holds."))
                .isEmpty();
    }
}
