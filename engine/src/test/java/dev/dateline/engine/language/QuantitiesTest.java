package dev.dateline.engine.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class QuantitiesTest {
    static Stream<Arguments> phrases() {
        return Stream.of("quantities.txt", "quantities-changes.txt", "quantities-none.txt")
                .flatMap(Examples::table);
    }

    @ParameterizedTest
    @MethodSource("phrases")
    void readsThePhrase(String phrase, String expected) {
        assertThat(written(Quantities.in(phrase))).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("phrases")
    void readsThePhraseInTheMiddleOfAText(String phrase, String expected) {
        String text = "We wrote this down.\n\n" + phrase + "\n\nThat is all.";

        assertThat(written(Quantities.in(text))).isEqualTo(expected);
    }

    @Test
    void spansCoverTheNumberAndItsUnitAsWritten() {
        String text =
                "Any of 90,000 Kindle titles [in under **60** seconds](claim:delivery-60), for $9.99 a month, 80 % less time, twice as fast.";

        assertThat(Quantities.in(text))
                .extracting(quantity -> quantity.span().of(text))
                .containsExactly("90,000 Kindle titles", "60** seconds", "$9.99 a month", "80 %", "twice");
    }

    @Test
    void theBoundOnTheLevelTurnsAroundForWhatIsLess() {
        assertThat(boundOnLevel("more than 80 % less time")).isEqualTo(Bound.LESS_THAN);
        assertThat(boundOnLevel("up to 80 % less time")).isEqualTo(Bound.AT_LEAST);
        assertThat(boundOnLevel("at least 40 % more sales")).isEqualTo(Bound.AT_LEAST);
        assertThat(boundOnLevel("at least three times as fast")).isEqualTo(Bound.AT_MOST);
        assertThat(boundOnLevel("less than half the time")).isEqualTo(Bound.LESS_THAN);
        assertThat(boundOnLevel("under 60 s")).isEqualTo(Bound.LESS_THAN);
    }

    private static Bound boundOnLevel(String phrase) {
        return Quantities.in(phrase).getFirst().boundOnLevel();
    }

    static String written(List<Quantity> quantities) {
        return quantities.stream().map(QuantitiesTest::written).collect(Collectors.joining("; "));
    }

    /** Bound, value, unit, then {@code x0.2} for what is left, {@code less} or {@code more} for a difference, and the role. */
    private static String written(Quantity quantity) {
        String bound = switch (quantity.bound()) {
            case EXACT -> "";
            case AT_MOST -> "<=";
            case LESS_THAN -> "<";
            case AT_LEAST -> ">=";
            case MORE_THAN -> ">";
        };
        String change = switch (quantity.change()) {
            case Change.Absolute() -> "";
            case Change.Relative(Change.Direction direction, double left) ->
                direction == Change.Direction.LESS ? " -x" + number(left) : " +x" + number(left);
            case Change.Difference(Change.Direction direction) ->
                direction == Change.Direction.LESS ? " less" : " more";
        };
        String role = switch (quantity.role()) {
            case STATED -> "";
            case BEFORE -> " before";
            case AFTER -> " after";
        };
        return (bound + number(quantity.value()) + " " + quantity.unit() + change + role)
                .replace("  ", " ")
                .strip();
    }

    private static String number(double value) {
        BigDecimal rounded =
                new BigDecimal(value).setScale(4, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.toPlainString();
    }
}
