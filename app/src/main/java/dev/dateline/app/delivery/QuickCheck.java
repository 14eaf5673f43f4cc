package dev.dateline.app.delivery;

import dev.dateline.engine.mining.DeliveryMeasures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * The scores of dora.dev's Quick Check, edition of 2025: 0 to 10 for each measure, more is better. An answer of its scale from 1 to 6 scores (answer −
 * 1) ÷ 5 × 10, a share of p per cent 10 − p ÷ 10; beside each stands the mean of all industries that it publishes.
 *
 * @param score 0 … 10; not there where nothing was measured
 * @param industry the published mean
 * @param answer what the scale calls it
 */
record QuickCheck(DeliveryMetric metric, Optional<Double> score, double industry, String answer) {

    private static final double HOUR = 3600;
    private static final double DAY = 24 * HOUR;
    private static final double[] LASTS = {HOUR, DAY, 7 * DAY, 30 * DAY, 182 * DAY};
    private static final List<String> LASTING = List.of(
            "less than one hour",
            "less than one day",
            "between one day and one week",
            "between one week and one month",
            "between one month and six months",
            "more than six months");
    /** A week; the scale's "on demand" is taken for more than once an hour. */
    private static final double[] OFTEN = {168, 7, 1, 7.0 / 30, 7.0 / 182};

    private static final List<String> FREQUENCY = List.of(
            "on demand, more than once an hour",
            "between once an hour and once a day",
            "between once a day and once a week",
            "between once a week and once a month",
            "between once a month and once in six months",
            "fewer than once in six months");

    static List<QuickCheck> of(DeliveryMeasures measures) {
        var all = new ArrayList<QuickCheck>();
        all.add(scaled(
                DeliveryMetric.DEPLOYMENT_FREQUENCY, measures.perWeek().value(), 4.8, QuickCheck::often, FREQUENCY));
        all.add(scaled(DeliveryMetric.CHANGE_LEAD_TIME, measures.leadTime().value(), 5.5, QuickCheck::lasts, LASTING));
        all.add(share(DeliveryMetric.CHANGE_FAIL_RATE, measures.failRate().value(), 8.1));
        all.add(scaled(DeliveryMetric.RECOVERY_TIME, measures.recovery().value(), 7.4, QuickCheck::lasts, LASTING));
        all.add(share(DeliveryMetric.REWORK_RATE, measures.reworkRate().value(), 7.8));
        return all;
    }

    /** The mean of the scores there are; none where one is missing, for it would be another question. */
    static Optional<Double> overall(List<QuickCheck> all) {
        return all.stream().allMatch(one -> one.score().isPresent())
                ? Optional.of(all.stream()
                        .mapToDouble(one -> one.score().orElseThrow())
                        .average()
                        .orElseThrow())
                : Optional.empty();
    }

    private static QuickCheck scaled(
            DeliveryMetric metric,
            Optional<Double> value,
            double industry,
            ToIntFunction<Double> place,
            List<String> answers) {
        return new QuickCheck(
                metric,
                value.map(one -> (5 - place.applyAsInt(one)) / 5.0 * 10),
                industry,
                value.map(one -> answers.get(place.applyAsInt(one))).orElse("nothing measured"));
    }

    private static QuickCheck share(DeliveryMetric metric, Optional<Double> value, double industry) {
        return new QuickCheck(
                metric,
                value.map(one -> 10 - one * 10),
                industry,
                value.map(one -> "%.0f %%".formatted(one * 100)).orElse("nothing measured"));
    }

    private static int lasts(double seconds) {
        int place = 0;
        while (place < LASTS.length && seconds >= LASTS[place]) {
            place++;
        }
        return place;
    }

    private static int often(double perWeek) {
        int place = 0;
        while (place < OFTEN.length && perWeek < OFTEN[place]) {
            place++;
        }
        return place;
    }
}
