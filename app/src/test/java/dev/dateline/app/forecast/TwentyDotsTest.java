package dev.dateline.app.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.page.InTwenty;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Twenty dots and the words above them say the same. */
class TwentyDotsTest {

    private static final LocalDate LAUNCH = LocalDate.of(2027, 9, 7);

    @Test
    void nothingShortOfCertainReadsAsCertain() {
        assertThat(InTwenty.of(0.999)).isEqualTo(19);
        assertThat(InTwenty.of(1)).isEqualTo(20);
    }

    @Test
    void nothingPossibleReadsAsImpossibleNorAsManyTimesMoreLikely() {
        assertThat(InTwenty.words(0.001)).isEqualTo("fewer than 1 chance in 20");
        assertThat(InTwenty.brief(0.001)).isEqualTo("fewer than 1 in 20");
        assertThat(InTwenty.number(0.001)).isEqualTo("<1");
        assertThat(InTwenty.words(0.025)).isEqualTo("1 chance in 20");
        assertThat(InTwenty.words(0)).isEqualTo("0 chances in 20");
    }

    @Test
    void everyDotIsDrawnAndThoseInTimeAreFilled() {
        var weeks = IntStream.range(-13, 7).mapToObj(LAUNCH::plusWeeks).toList();

        var svg = chart(new DotsChart.Row("", LAUNCH, weeks, 14));

        assertThat(svg.split("class=\"intime\"", -1)).hasSize(14 + 1);
        assertThat(svg.split("class=\"late\"", -1)).hasSize(6 + 1);
    }

    @Test
    void twentyDotsOnOneDayStandBesideEachOther() {
        var svg = chart(new DotsChart.Row("", LAUNCH, Collections.nCopies(20, LAUNCH), 20));

        assertThat(svg.split("class=\"intime\"", -1)).hasSize(20 + 1);
        assertThat(svg).doesNotContain("NaN", "Infinity");
    }

    private static String chart(DotsChart.Row row) {
        return new DotsChart(DotsChart.Size.SMALL, List.of(row)).svg("finding");
    }
}
