package dev.dateline.engine.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.numbers.gamma.InverseErfc;

/** Everything random in a model under one seed, each with a stream of its own, sorted by what it moves. Read-only. */
final class Streams {

    final Sampler[] durations;
    final Sampler[] begun;
    final Sampler[] costs;
    final Cause[] causes;
    final Chance[] conditions;
    /** By activity. */
    final int[][] causesOf;

    final List<List<When>> removing;
    final List<List<Times>> multiplying;
    final List<List<Amount>> adding;

    final List<Amount> extras = new ArrayList<>();
    final List<Stop> stops = new ArrayList<>();

    Streams(PlanModel model, long seed) {
        durations = Arrays.stream(model.durations)
                .map(drawn -> sampler(seed, drawn))
                .toArray(Sampler[]::new);
        begun = model.begun.stream().map(work -> sampler(seed, work.days())).toArray(Sampler[]::new);
        costs = model.costs.stream()
                .map(cost -> new Sampler(new RandomStream(seed, "cost " + cost.name()), cost.amount()))
                .toArray(Sampler[]::new);
        causes = model.causes.stream()
                .map(cause -> new Cause(new RandomStream(seed, "cause " + cause.name()), cause.sd()))
                .toArray(Cause[]::new);
        conditions = model.conditions.stream()
                .map(condition -> new Chance(
                        new RandomStream(seed, "condition " + condition.name()), condition.chance(), new ArrayList<>()))
                .toArray(Chance[]::new);
        int size = model.durations.length;
        causesOf = causesOf(model.causes, size);
        removing = lists(size);
        multiplying = lists(size);
        adding = lists(size);
        for (int number = 0; number < model.consequences.size(); number++) {
            var consequence = model.consequences.get(number);
            var when = new When(consequence.condition(), consequence.holds());
            switch (consequence.effect()) {
                case Effect.Removes(int activity) -> removing.get(activity).add(when);
                case Effect.Multiplies(int activity, double times) ->
                    multiplying.get(activity).add(new Times(when, times));
                case Effect.Adds(int activity, Distribution days) ->
                    adding.get(activity).add(new Amount(when, effect(model, seed, number, days)));
                case Effect.Costs(Distribution amount) ->
                    extras.add(new Amount(when, effect(model, seed, number, amount)));
                case Effect.Stops(int activity) -> stops.add(new Stop(when, activity));
                case Effect.Makes(int condition, double chance) ->
                    conditions[condition].changed().add(new Changed(when, chance));
            }
        }
    }

    /** Named after its condition and its place among what follows from it: other conditions may come and go. */
    private static Sampler effect(PlanModel model, long seed, int number, Distribution distribution) {
        int condition = model.consequences.get(number).condition();
        long place = model.consequences.stream()
                .limit(number)
                .filter(earlier -> earlier.condition() == condition)
                .count();
        return new Sampler(
                new RandomStream(
                        seed,
                        "effect " + place + " "
                                + model.conditions.get(condition).name()),
                distribution);
    }

    private static Sampler sampler(long seed, PlanModel.Drawn drawn) {
        return new Sampler(
                new RandomStream(seed, "duration " + drawn.name()), drawn.days(), drawn.worked(), drawn.certain());
    }

    private static int[][] causesOf(List<PlanModel.Cause> causes, int size) {
        return IntStream.range(0, size)
                .mapToObj(activity -> IntStream.range(0, causes.size())
                        .filter(cause ->
                                Arrays.stream(causes.get(cause).activities()).anyMatch(moved -> moved == activity))
                        .toArray())
                .toArray(int[][]::new);
    }

    private static <T> List<List<T>> lists(int size) {
        return Stream.generate(() -> (List<T>) new ArrayList<T>()).limit(size).toList();
    }

    /** In which trials: those in which the condition holds, or those in which it fails. */
    record When(int condition, boolean holds) {

        boolean isSo(boolean[] holding) {
            return holding[condition] == holds;
        }
    }

    record Changed(When when, double chance) {}

    /** A condition, and the earlier ones that change its chance. */
    record Chance(RandomStream stream, double chance, List<Changed> changed) {

        boolean holds(int trial, boolean[] holding) {
            double now = chance;
            for (var change : changed) {
                now = change.when().isSo(holding) ? change.chance() : now;
            }
            return stream.at(trial) < now;
        }
    }

    /** exp(sd × z) with a standard normal z. */
    record Cause(RandomStream stream, double sd) {

        double factor(int trial) {
            return Math.exp(sd * Math.sqrt(2) * InverseErfc.value(2 * stream.at(trial)));
        }
    }

    record Times(When when, double times) {}

    record Amount(When when, Sampler drawn) {}

    record Stop(When when, int activity) {}
}
