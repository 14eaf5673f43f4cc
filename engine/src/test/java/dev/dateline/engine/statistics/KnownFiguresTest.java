package dev.dateline.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every figure that R and scipy agree on, to their tolerance. */
class KnownFiguresTest {

    private static final double NO_LOSS = 0;

    record Vector(String name, String routine, Map<String, String> in, Map<String, String> expected, double tolerance) {

        String text(String key) {
            return Objects.requireNonNull(in.get(key), key);
        }

        double number(String key) {
            return Double.parseDouble(text(key));
        }

        int count(String key) {
            return Integer.parseInt(text(key));
        }

        double[] list(String key) {
            return numbers(text(key));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Vector> vectors() {
        try (var stream = KnownFiguresTest.class.getResourceAsStream("vectors.txt")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(KnownFiguresTest::vector);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static Vector vector(String line) {
        var words = List.of(line.split(" ", -1));
        int arrow = words.indexOf("->");
        var expected = pairs(words.subList(arrow + 1, words.size()));
        var tolerance = Double.parseDouble(expected.remove("tolerance"));
        return new Vector(words.get(0), words.get(1), pairs(words.subList(2, arrow)), expected, tolerance);
    }

    private static Map<String, String> pairs(List<String> words) {
        var pairs = new LinkedHashMap<String, String>();
        words.forEach(word -> pairs.put(word.substring(0, word.indexOf('=')), word.substring(word.indexOf('=') + 1)));
        return pairs;
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.split(",", -1))
                .mapToDouble(KnownFiguresTest::number)
                .toArray();
    }

    private static double number(String text) {
        return switch (text) {
            case "Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void theFigureIsTheOneThatIsKnown(Vector vector) {
        var ours = ours(vector);
        vector.expected.forEach((key, text) -> {
            var expected = numbers(text);
            var figures = Objects.requireNonNull(ours.get(key), key);
            assertThat(figures).hasSameSizeAs(expected);
            for (int k = 0; k < expected.length; k++) {
                if (Double.isInfinite(expected[k])) {
                    assertThat(figures[k]).as(key).isEqualTo(expected[k]);
                } else {
                    assertThat(figures[k])
                            .as(key)
                            .isCloseTo(
                                    expected[k], within(vector.tolerance * Math.max(1, Math.abs(expected[k]) / 1000)));
                }
            }
        });
    }

    private static Map<String, double[]> ours(Vector vector) {
        return switch (vector.routine) {
            case "beta_binomial_mixture_e_and_cs" ->
                share(
                        new BetaBinomialMixture(
                                vector.count("successes"),
                                vector.count("trials"),
                                vector.list("prior")[0],
                                vector.list("prior")[1]),
                        vector);
            case "share_within_target_beta_binomial" -> within10(vector);
            case "chance_of_seeing_at_least_once" -> seen(vector);
            case "sequential_t_one_sample" ->
                mean(SequentialT.oneSample(vector.list("x"), vector.number("mu0")), "cs", vector.number("mu0"));
            case "sequential_t_two_sample" ->
                mean(SequentialT.twoSample(vector.list("a"), vector.list("b")), "cs_diff", NO_LOSS);
            case "sequential_t_on_logs_ratio" -> ratio(vector);
            case "sequential_t_before_after_ar1" -> series(vector);
            case "lag1_autocorrelation" -> Map.of("r1", new double[] {Autocorrelation.lag1(vector.list("y"))});
            case "velocity_garwood" -> velocity(vector.count("decided"), vector.number("periods"));
            case "portfolio_figures" -> portfolio(vector);
            case "xmr_limits" -> limits(vector);
            case "xmr_signals" -> signals(vector);
            default -> throw new AssertionError(vector.routine);
        };
    }

    private static Map<String, double[]> limits(Vector vector) {
        var limits = ProcessBehaviour.of(vector.list("baseline"), ProcessBehaviour.Kind.MEAN);
        return Map.of(
                "mean", one(limits.centre()),
                "mr_bar", one(limits.range()),
                "lower", one(limits.lower()),
                "upper", one(limits.upper()),
                "mr_upper", one(limits.rangeLimit()));
    }

    /** Counted from 1, as the known figures are. */
    private static Map<String, double[]> signals(Vector vector) {
        var limits = ProcessBehaviour.of(vector.list("baseline"), ProcessBehaviour.Kind.MEAN);
        var signals = limits.signals(vector.list("post"));
        return Map.of(
                "lower", one(limits.lower()),
                "upper", one(limits.upper()),
                "first_outside", one(1 + first(signals, ProcessBehaviour.Rule.OUTSIDE)),
                "first_run_of_8", one(1 + first(signals, ProcessBehaviour.Rule.SHIFT)));
    }

    private static int first(List<ProcessBehaviour.Signal> signals, ProcessBehaviour.Rule rule) {
        return signals.stream()
                .filter(signal -> signal.rule() == rule)
                .findFirst()
                .orElseThrow()
                .at();
    }

    private static Map<String, double[]> share(BetaBinomialMixture mixture, Vector vector) {
        double p0 = vector.number("p0");
        return Map.of(
                "log_e_two_sided", one(mixture.logE(p0)),
                "p_always_valid", one(mixture.alwaysValidP(p0)),
                "log_e_greater", one(mixture.logEGreater(p0)),
                "log_e_less", one(mixture.logELess(p0)),
                "cs", ends(mixture.interval(vector.number("alpha"))));
    }

    private static Map<String, double[]> within10(Vector vector) {
        var days = vector.list("x");
        int within = (int) Arrays.stream(days)
                .filter(day -> day <= vector.number("target"))
                .count();
        var mixture = new BetaBinomialMixture(within, days.length);
        return Map.of(
                "within", one(within),
                "n", one(days.length),
                "log_e_greater", one(mixture.logEGreater(vector.number("claimed_share"))),
                "cs_share", ends(mixture.interval(vector.number("alpha"))));
    }

    private static Map<String, double[]> seen(Vector vector) {
        int interviews = vector.count("interviews");
        return Map.of(
                "p", one(ExactIntervals.seenAtLeastOnce(interviews, vector.number("prevalence"))),
                "upper95_if_zero",
                        one(ExactIntervals.clopperPearson(0, interviews, 0.1).high()));
    }

    private static Map<String, double[]> mean(SequentialT test, String interval, double shift) {
        var ends = test.interval(0.05);
        return Map.of(
                "t",
                one(test.t()),
                "df",
                one(test.degrees()),
                "n_eff",
                one(test.effective()),
                "log_e",
                one(test.logE()),
                "p_always_valid",
                one(test.alwaysValidP()),
                interval,
                new double[] {ends.low() + shift, ends.high() + shift});
    }

    private static Map<String, double[]> ratio(Vector vector) {
        var test = SequentialT.onLogs(vector.list("a"), vector.list("b"));
        var ends = test.interval(vector.number("alpha"));
        return Map.of(
                "t", one(test.t()),
                "df", one(test.degrees()),
                "n_eff", one(test.effective()),
                "log_e", one(test.logE()),
                "ratio_b_over_a", one(Math.exp(test.difference())),
                "cs_ratio", new double[] {Math.exp(ends.low()), Math.exp(ends.high())});
    }

    private static Map<String, double[]> series(Vector vector) {
        var baseline = vector.list("baseline");
        var plain = SequentialT.twoSample(baseline, vector.list("post"));
        double corrected = Autocorrelation.corrected(baseline);
        return Map.of(
                "t", one(plain.t()),
                "df", one(plain.degrees()),
                "n_eff", one(plain.effective()),
                "r1_raw", one(Autocorrelation.lag1(baseline)),
                "r1_corrected", one(corrected),
                "inflation", one(Autocorrelation.inflation(corrected)),
                "log_e_naive", one(plain.logE()),
                "log_e_adjusted",
                        one(SequentialT.beforeAfter(baseline, vector.list("post"))
                                .logE()));
    }

    private static Map<String, double[]> velocity(int decided, double periods) {
        return Map.of("rate", one(decided / periods), "ci95", ends(ExactIntervals.garwood(decided, periods, 0.05)));
    }

    private static Map<String, double[]> portfolio(Vector vector) {
        var portfolio = new Portfolio(Arrays.stream(vector.text("experiments").split(";", -1))
                .map(KnownFiguresTest::decided)
                .toList());
        double weeks = vector.number("weeks");
        var figures = new LinkedHashMap<String, double[]>();
        figures.put("velocity_per_week", one(portfolio.decided() / weeks));
        figures.put("velocity_ci95", ends(ExactIntervals.garwood(portfolio.decided(), weeks, 0.05)));
        figures.put("win_rate", one(portfolio.winRate().orElseThrow()));
        figures.put("win_rate_ci95", ends(portfolio.winRateInterval()));
        figures.put("learning_rate", one(portfolio.learningRate().orElseThrow()));
        figures.put("cost_total", one(portfolio.spent()));
        figures.put("cost_per_learning", one(portfolio.costPerLearning().orElseThrow()));
        figures.put("kill_discipline", one(portfolio.killDiscipline().orElseThrow()));
        figures.put("overspend_share", one(portfolio.overspendShare().orElseThrow()));
        figures.put("median_days_to_decision", one(portfolio.medianDays().orElseThrow()));
        figures.put("p85_days_nearest_rank", one(portfolio.mostDays().orElseThrow()));
        return figures;
    }

    private static Portfolio.Decided decided(String text) {
        var words = text.split(",", -1);
        return new Portfolio.Decided(
                Portfolio.Verdict.valueOf(words[0].toUpperCase(Locale.ROOT)),
                Double.parseDouble(words[1]),
                OptionalDouble.of(Double.parseDouble(words[2])),
                Integer.parseInt(words[3]),
                Boolean.parseBoolean(words[4]),
                Boolean.parseBoolean(words[5]));
    }

    private static double[] one(double value) {
        return new double[] {value};
    }

    private static double[] ends(Interval interval) {
        return new double[] {interval.low(), interval.high()};
    }
}
