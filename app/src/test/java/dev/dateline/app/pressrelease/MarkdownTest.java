package dev.dateline.app.pressrelease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.dateline.app.page.StateChip;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a writer may do to a page: nothing but words, emphasis and safe links. */
class MarkdownTest {

    private static final Markdown.Links LINKS = new Markdown.Links() {
        @Override
        public Optional<Markdown.ClaimLook> claim(String id) {
            return id.equals("speed")
                    ? Optional.of(new Markdown.ClaimLook(
                            id,
                            "/projects/p/press-release?claim=speed#said-speed",
                            "document",
                            new StateChip("off", "Off track", Optional.empty()),
                            4,
                            false))
                    : Optional.empty();
        }

        @Override
        public Optional<String> metric(String id) {
            return id.equals("known") ? Optional.of("/projects/p/metrics/known") : Optional.empty();
        }
    };

    private static String html(String text) {
        return Markdown.blocks(text, LINKS).stream().map(Markdown.Block::html).collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "words <img src=x onerror=alert(1)> words",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "[x](//elsewhere.example/)",
                "![x](https://elsewhere.example/pixel.png)",
                "[x][y]\n\n[y]: javascript:alert(1)",
                "<https://example.org\" onclick=\"alert(1)>",
                "[![x](javascript:1)](javascript:2)",
                "<style>*{}</style>",
                "`<script>`",
                "```\"><script>\n<script>\n```"
            })
    void nothingTypedBecomesCodeOrAnAddressThatRuns(String hostile) {
        assertThat(html(hostile))
                .doesNotContainIgnoringCase("<script")
                .doesNotContainIgnoringCase("<img")
                .doesNotContainIgnoringCase("<style")
                .doesNotContainPattern("(?i)href=\"(?!https?://|mailto:|/projects/p/)")
                .doesNotContainPattern("(?i)<[^>]*\\son\\w+=");
    }

    @Test
    void aClaimIsUnderlinedInItsStateAndItsMarkKeepsToTheLastWord() {
        assertThat(html("It takes [80 % less time](claim:speed) now."))
                .contains("<a class=\"claim claim-off\"")
                .contains("href=\"/projects/p/press-release?claim=speed#said-speed\"")
                .contains("80 % less <span class=\"nb\">time<svg")
                .contains("(off track)");
    }

    @Test
    void aClaimThatNobodyDefinedIsNoLink() {
        assertThat(html("[x](claim:no-such)")).isEqualTo("<span class=\"claim claim-unmeasured\">x</span>");
    }

    @Test
    void onlyTheFirstOfTwoSayingsIsTheOneThatCanBeJumpedTo() {
        assertThat(html("[a](claim:speed) and [b](claim:speed)").split("id=\"said-speed\"", -1))
                .hasSize(2);
    }

    @Test
    void observationsOfTheFolderLeadToTheirMetric() {
        assertThat(html("[six hours](metrics/known.csv)"))
                .isEqualTo("<a href=\"/projects/p/metrics/known\">six hours</a>");
        assertThat(html("[six hours](metrics/unknown.csv)")).isEqualTo("six hours");
    }

    @Test
    void aBlockKnowsItsLinesAndClaims() {
        var blocks = Markdown.blocks("# Title\n\none\ntwo [c](claim:speed)\n\n- item\n", LINKS);

        assertThat(blocks).extracting(Markdown.Block::from).containsExactly(0, 2, 5);
        assertThat(blocks).extracting(Markdown.Block::to).containsExactly(0, 3, 5);
        assertThat(blocks.get(1).claims()).isEqualTo(List.of("speed"));
        assertThat(blocks.getFirst().level()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "- ", "*a ", "[", "**", "![", "`", "&", "<a "})
    void noTextIsTooWildToBeShown(String sign) {
        assertThatCode(() -> html(sign.repeat(10_000) + "end")).doesNotThrowAnyException();
    }

    @Test
    void tenThousandWordsAreShownWhole() {
        assertThat(html("word ".repeat(10_000)).split("word", -1)).hasSize(10_001);
    }
}
