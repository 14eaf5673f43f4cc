package dev.dateline.app.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTargetTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a deployment takes 80 % less time|6 h|80 % less than baseline",
                "operating cost is cut by 50%|184200 EUR|50 % less than baseline",
                "sales rose by 12.5 percent|100 count|12.5 % more than baseline",
                "half the time|6 h|50 % less than baseline",
                "twice as many books|20 count|100 % more than baseline",
                "ten times as many books|20 count|900 % more than baseline",
                "any book in under 60 seconds|2 d|< 60 s",
                "any book in less than a minute|2 d|< 1 min",
                "more than 90,000 books|20000 count|> 90000 count",
                "at least 40 times a week|24 count|>= 40 count",
                "at most 8 % of changes fail|18 %|<= 8 %",
                "a bestseller costs at most $9.99|26 USD|<= 9.99 USD"
            })
    void isFoundInWords(String words, String today, String target) {
        assertThat(PlainTarget.in(words, Quantity.parse(today)).orElseThrow()).hasToString(target);
    }

    @ParameterizedTest
    @ValueSource(strings = {"deployments are faster", "in 2027", "at least 40 EUR", "مرحبا"})
    void isNotMadeUp(String words) {
        assertThat(PlainTarget.in(words, Quantity.parse("6 h"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 h|<= 1 h",
                "10 h|>= 10 h",
                "90 min|<= 90 min",
                "4|<= 4 h",
                ">= 8 h|>= 8 h",
                "80 % less|80 % less than baseline"
            })
    void isReadFromAnAnswer(String answer, String target) {
        assertThat(PlainTarget.parse(answer, Quantity.parse("6 h"))).hasToString(target);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "at most 8 h|is true already",
                "6 h|is true already",
                "0 % less|is true already",
                "40 EUR|is in another unit",
                "better|is no target",
                "120 % less|nothing can fall by more than 100 %"
            })
    void isRefusedWhereItIsNoAim(String answer, String why) {
        assertThatThrownBy(() -> PlainTarget.parse(answer, Quantity.parse("6 h")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "6 h|6 h",
                "6 hours|6 h",
                "6h|6 h",
                "about 6 hrs|6 h",
                "1,5 h|1.5 h",
                "1 200 EUR|1200 EUR",
                "€1 200|1200 EUR",
                "$399|399 USD",
                "42 percent|42 %",
                "0.5 %|0.5 %",
                "120|120",
                "-3 Cel|-3 Cel",
                "16 GB|16 GBy"
            })
    void quantitiesAreReadAsPeopleWriteThem(String text, String quantity) {
        assertThat(PlainQuantity.parse(text)).hasToString(quantity);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "six hours|is no number with a unit",
                "42 deployments|counted has the unit count",
                "6 h 30 min|is no number with a unit",
                "1.2.3|is no number",
                "12345678901234567890|too many digits"
            })
    void quantitiesThatAreNoneAreRefused(String text, String why) {
        assertThatThrownBy(() -> PlainQuantity.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }
}
