package dev.dateline.engine.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
        int size = model.durations.length;
        causesOf = causesOf(model.causes, size);
        durations = IntStream.range(0, size)
                .parallel()
                .mapToObj(i -> sampler(seed, model.durations[i], causesOf[i].length > 0))
                .toArray(Sampler[]::new);
        begun = model.begun.stream()
                .map(work -> sampler(seed, work.days(), causesOf[work.activity()].length > 0))
                .toArray(Sampler[]::new);
        costs = model.costs.stream()
                .map(cost -> new Sampler(new RandomStream(seed, "cost " + cost.name()), cost.amount()))
                .toArray(Sampler[]::new);
        causes = model.causes.stream()
                .map(cause -> new Cause(new RandomStream(seed, "cause " + cause.name()), cause.factor()))
                .toArray(Cause[]::new);
        conditions = model.conditions.stream()
                .map(condition -> new Chance(
                        new RandomStream(seed, "condition " + condition.name()), condition.chance(), new ArrayList<>()))
                .toArray(Chance[]::new);
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

    private static Sampler sampler(long seed, PlanModel.Drawn drawn, boolean multiplied) {
        var stream = new RandomStream(seed, "duration " + drawn.name());
        return new Sampler(stream, drawn.days(), drawn.worked(), drawn.certain(), multiplied);
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

        /** @param holding by condition and place in the block of trials */
        boolean isSo(boolean[][] holding, int k) {
            return holding[condition][k] == holds;
        }
    }

    record Changed(When when, double chance) {}

    /** A condition, and the earlier ones that change its chance. */
    record Chance(RandomStream stream, double chance, List<Changed> changed) {

        boolean holds(int trial, boolean[][] holding, int k) {
            double now = chance;
            for (var change : changed) {
                now = change.when().isSo(holding, k) ? change.chance() : now;
            }
            return stream.at(trial) < now;
        }
    }

    record Cause(RandomStream stream, Distribution distribution) {

        double factor(int trial) {
            return distribution.exceededWith(stream.at(trial));
        }
    }

    record Times(When when, double times) {}

    record Amount(When when, Sampler drawn) {}

    record Stop(When when, int activity) {}
}
