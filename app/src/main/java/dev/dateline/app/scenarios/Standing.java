package dev.dateline.app.scenarios;

import dev.dateline.app.forecast.PlanForecast;
import dev.dateline.app.plan.BackwardPlan;
import dev.dateline.app.project.People;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the project stands as it is, or as a scenario supposes it: its plan, and what its forecast comes to.
 *
 * @param finish80 the working day after the last step, which four trials in five reach
 * @param onTime the chance that the launch holds; none where there is nothing to forecast
 * @param error half the 95 % range of that chance, for it comes from so many trials
 * @param gained that chance less the plan's own; none for the plan itself
 * @param allClaims the chance that every claim with a chance comes true
 * @param cost50 what is still to be spent: half of the trials stay at or below it
 * @param cost80 four trials in five stay at or below it
 */
record Standing(
        BackwardPlan plan,
        Optional<LocalDate> finish80,
        Optional<Double> onTime,
        double error,
        Optional<Gain> gained,
        Optional<Double> allClaims,
        double cost50,
        double cost80,
        List<Load> loads,
        int trials) {

    /** 95 of 100 draws of a normal lie no farther from its mean, in standard deviations. */
    private static final double NORMAL_95 = 1.96;

    /**
     * A difference of two chances.
     *
     * @param error half its 95 % range; both were tried with the same random numbers, so that it is mostly small
     */
    record Gain(double chance, double error) {

        /** Less than a tenth of a point would be shown as nothing. */
        private static final double SEEN = 0.0005;

        boolean isClear() {
            return Math.abs(chance) > error;
        }

        boolean isSeen() {
            return Math.abs(chance) >= SEEN;
        }

        /** So many of how many trials, at least one. */
        String share() {
            long hundredths = Math.round(Math.abs(chance) * 100);
            return hundredths > 0 ? hundredths + " of 100" : Math.round(Math.abs(chance) * 1000) + " of 1000";
        }
    }

    /**
     * What one team has to do from today until the launch, or until the work ends where that is later.
     *
     * @param peak the most of it at work on one day
     * @param there the most there are on one day
     * @param mean the share of its days that is taken, 0 to 1, above where begun work holds more than there are
     */
    record Load(String team, People peak, People there, double mean) {}

    /** @param base the plan's own forecast, from the same seed and as many trials; none where this is it */
    static Standing of(PlanForecast forecast, Optional<PlanForecast> base) {
        var onTime = forecast.onTime();
        return new Standing(
                forecast.plan(),
                onTime.isEmpty() ? Optional.empty() : forecast.finish(0.8),
                onTime,
                onTime.map(chance -> NORMAL_95 * Math.sqrt(chance * (1 - chance) / forecast.trials()))
                        .orElse(0.0),
                base.filter(before -> before.onTime().isPresent() && onTime.isPresent())
                        .map(before -> gain(before, forecast)),
                forecast.allClaims(),
                onTime.isEmpty() ? 0 : forecast.cost(0.5),
                onTime.isEmpty() ? 0 : forecast.cost(0.8),
                loads(forecast.plan()),
                forecast.trials());
    }

    /** Of paired trials: only those that turned count (the standard error of a difference of correlated shares; McNemar, 1947). */
    private static Gain gain(PlanForecast before, PlanForecast after) {
        int trials = after.trials();
        int won = 0;
        int lost = 0;
        for (int trial = 0; trial < trials; trial++) {
            boolean then = after.isInTime(trial);
            if (then != before.isInTime(trial)) {
                won += then ? 1 : 0;
                lost += then ? 0 : 1;
            }
        }
        double difference = (double) (won - lost) / trials;
        double error =
                NORMAL_95 * Math.sqrt((won + lost) / (double) trials - difference * difference) / Math.sqrt(trials);
        return new Gain(difference, error);
    }

    private static List<Load> loads(BackwardPlan plan) {
        var network = plan.network();
        int end = Math.max(network.launch(), plan.schedule().launch());
        var loads = new ArrayList<Load>();
        for (int team = 0; team < network.teamNames().size(); team++) {
            int peak = 0;
            int most = 0;
            long busy = 0;
            long there = 0;
            for (int day = network.today(); day < end; day++) {
                int people = network.teams().free(team, day);
                int taken = people - plan.schedule().capacity().free(team, day);
                peak = Math.max(peak, taken);
                most = Math.max(most, people);
                busy += taken;
                there += people;
            }
            loads.add(new Load(
                    network.teamNames().get(team),
                    new People(peak),
                    new People(most),
                    there == 0 ? 0 : (double) busy / there));
        }
        return loads;
    }
}
