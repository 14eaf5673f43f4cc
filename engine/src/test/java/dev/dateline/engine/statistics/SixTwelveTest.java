package dev.dateline.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.dateline.engine.statistics.SixTwelve.Comparison;
import dev.dateline.engine.statistics.SixTwelve.Name;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class SixTwelveTest {

    /** A value for each day. */
    private static final class Daily {
        private final Map<LocalDate, Double> values = new HashMap<>();

        /** As much on each day, so that they come to this. */
        void spread(String from, String to, double total) {
            var first = LocalDate.parse(from);
            var days = first.datesUntil(LocalDate.parse(to).plusDays(1)).toList();
            days.forEach(day -> assertThat(values.put(day, total / days.size()))
                    .as("%s twice", day)
                    .isNull());
        }

        OptionalDouble sum(LocalDate from, LocalDate to) {
            var there = from.datesUntil(to.plusDays(1))
                    .filter(values::containsKey)
                    .mapToDouble(values::get)
                    .toArray();
            return there.length == 0
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(java.util.Arrays.stream(there).sum());
        }

        OptionalDouble mean(LocalDate from, LocalDate to) {
            return from.datesUntil(to.plusDays(1))
                    .filter(values::containsKey)
                    .mapToDouble(values::get)
                    .average();
        }
    }

    /**
     * A published scenario of the review program of the authors of <i>Working Backwards</i> (week that ended on Saturday 25 September
     * 2021): its weeks and boxes, from days that come to them.
     */
    @Test
    void theFiguresAreThoseOfAPublishedScenario() {
        var days = new Daily();
        double month = 1632139558;
        double quarter = 6114047468.0;
        double year = 18665110807.0;
        days.spread("2021-08-15", "2021-08-21", 496725868);
        days.spread("2021-08-22", "2021-08-28", 499671126);
        double inSeptember = month - 457477195 - 460207741 - 470759324;
        days.spread("2021-08-29", "2021-08-31", 464148871 - inSeptember);
        days.spread("2021-09-01", "2021-09-04", inSeptember);
        days.spread("2021-09-05", "2021-09-11", 457477195);
        days.spread("2021-09-12", "2021-09-18", 460207741);
        days.spread("2021-09-19", "2021-09-25", 470759324);
        days.spread("2021-07-01", "2021-08-14", quarter - month - (464148871 - inSeptember) - 496725868 - 499671126);
        days.spread("2021-01-01", "2021-06-30", year - quarter);
        double monthBefore = month / 1.1534821198459484;
        double quarterBefore = quarter / 1.2268637106164348;
        double yearBefore = year / 1.3143511115966007;
        days.spread("2020-08-16", "2020-08-22", 429282793);
        days.spread("2020-08-23", "2020-08-29", 439825733);
        double earlySeptember = monthBefore - 402629589 - 383456304 - 383306638 / 7.0 * 6;
        days.spread("2020-08-30", "2020-08-31", 453443686 - earlySeptember);
        days.spread("2020-09-01", "2020-09-05", earlySeptember);
        days.spread("2020-09-06", "2020-09-12", 402629589);
        days.spread("2020-09-13", "2020-09-19", 383456304);
        days.spread("2020-09-20", "2020-09-26", 383306638);
        days.spread(
                "2020-07-01",
                "2020-08-15",
                quarterBefore - monthBefore - 429282793 - 439825733 - (453443686 - earlySeptember));
        days.spread("2020-01-01", "2020-06-30", yearBefore - quarterBefore);

        var review = SixTwelve.of(LocalDate.parse("2021-09-25"), days::sum, Comparison.PERCENT);

        assertThat(review.weeks().stream()
                        .map(week -> (double) Math.round(week.value().orElseThrow())))
                .containsExactly(496725868.0, 499671126.0, 464148871.0, 457477195.0, 460207741.0, 470759324.0);
        assertThat(review.weeks().stream()
                        .map(week -> (double) Math.round(week.before().orElseThrow())))
                .containsExactly(429282793.0, 439825733.0, 453443686.0, 402629589.0, 383456304.0, 383306638.0);
        double[] boxes = {
            470759324,
            2.29278694379893,
            22.81533303,
            1632139558,
            15.34821198459484,
            6114047468.0,
            22.686371061643484,
            18665110807.0,
            31.435111159660067
        };
        for (int k = 0; k < boxes.length; k++) {
            assertThat(review.boxes().get(k).value().orElseThrow())
                    .as(review.boxes().get(k).name().name())
                    .isCloseTo(boxes[k], within(boxes[k] < 100 ? 1e-8 : 1e-3));
        }
        assertThat(review.boxes().stream().map(SixTwelve.Box::name)).containsExactly(Name.values());
    }

    @Test
    void theYearBeforeAWeekEndedOnTheSameWeekday() {
        var asked = new HashMap<LocalDate, LocalDate>();

        SixTwelve.of(
                LocalDate.parse("2024-03-03"),
                (from, to) -> {
                    asked.put(from, to);
                    return OptionalDouble.of(1);
                },
                Comparison.PERCENT);

        assertThat(asked).containsEntry(LocalDate.parse("2024-02-26"), LocalDate.parse("2024-03-03"));
        assertThat(asked).containsEntry(LocalDate.parse("2023-02-27"), LocalDate.parse("2023-03-05"));
    }

    @Test
    void aMonthIsShownWhenItIsComplete() {
        SixTwelve.Aggregate one = (from, to) -> OptionalDouble.of(1);

        assertThat(SixTwelve.of(LocalDate.parse("2026-05-30"), one, Comparison.PERCENT)
                        .months()
                        .getLast()
                        .to())
                .isEqualTo("2026-04-30");
        var complete = SixTwelve.of(LocalDate.parse("2026-05-31"), one, Comparison.PERCENT)
                .months();
        assertThat(complete.getLast().to()).isEqualTo("2026-05-31");
        assertThat(complete.getFirst().from()).isEqualTo("2025-06-01");
        assertThat(complete).hasSize(12);
    }

    @Test
    void aLeapDayIsHeldAgainstTheEndOfFebruary() {
        var days = new Daily();
        days.spread("2023-02-01", "2023-02-28", 28);
        days.spread("2024-02-01", "2024-02-29", 58);

        var review = SixTwelve.of(LocalDate.parse("2024-02-29"), days::sum, Comparison.PERCENT);

        assertThat(review.months().getLast().before()).hasValue(28);
        assertThat(review.boxes().get(4).value().orElseThrow()).isCloseTo((58 - 28) / 28.0 * 100, within(1e-9));
    }

    /** The mean of a month is that of its days, not of its weeks' means. */
    @Test
    void aRatioIsFormedAfterItsPartsAreSummed() {
        var days = new Daily();
        days.values.put(LocalDate.parse("2026-05-01"), 1.0);
        days.spread("2026-05-04", "2026-05-31", 0);

        var may = SixTwelve.of(LocalDate.parse("2026-05-31"), days::mean, Comparison.PERCENT)
                .months()
                .getLast();

        assertThat(may.value().orElseThrow()).isCloseTo(1 / 29.0, within(1e-12));
    }

    @Test
    void percentagesAreHeldAgainstEachOtherInBasisPoints() {
        var week = SixTwelve.of(
                        LocalDate.parse("2026-05-31"),
                        (from, to) -> to.isBefore(LocalDate.parse("2026-05-31"))
                                ? OptionalDouble.of(12.5)
                                : OptionalDouble.of(12.75),
                        Comparison.BASIS_POINTS)
                .boxes();
        assertThat(week.get(1).value().orElseThrow()).isCloseTo(25, within(1e-9));
    }

    @Test
    void whatWasNotObservedOrIsNoughtIsNoComparison() {
        var nothing =
                SixTwelve.of(LocalDate.parse("2026-05-31"), (from, to) -> OptionalDouble.empty(), Comparison.PERCENT);

        assertThat(nothing.boxes()).allMatch(box -> box.value().isEmpty());
        assertThat(nothing.isFlat()).isTrue();
        assertThat(SixTwelve.of(LocalDate.parse("2026-05-31"), (from, to) -> OptionalDouble.of(0), Comparison.PERCENT)
                        .boxes()
                        .get(1)
                        .value())
                .isEmpty();
    }

    @Test
    void whatIsObservedEveryMonthIsFlatWhenItsMonthsAre() {
        var days = new Daily();
        for (int month = 1; month <= 5; month++) {
            days.values.put(LocalDate.of(2026, month, 3), month == 5 ? 8.0 : 7.0);
        }

        assertThat(SixTwelve.of(LocalDate.parse("2026-05-31"), days::mean, Comparison.PERCENT)
                        .isFlat())
                .isFalse();
        assertThat(SixTwelve.of(LocalDate.parse("2026-04-30"), days::mean, Comparison.PERCENT)
                        .isFlat())
                .isTrue();
    }
}
