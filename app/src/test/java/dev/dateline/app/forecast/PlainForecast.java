package dev.dateline.app.forecast;

import static dev.dateline.app.forecast.PlainYaml.get;
import static dev.dateline.app.forecast.PlainYaml.list;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * FORMAT.md's plain forecast a second time, sharing no code with the program: it reads the folder, walks the calendar, draws with
 * {@link Random} and places steps day by day, in the plainest way there is. Only the order and the deadlines come from the plan.
 */
final class PlainForecast {

    /** The standard normal quantile of 0.9. */
    private static final double TENTH = 1.2815515655446004;

    private final PlainPlan plan;
    private final int[] finish;
    private final double[] cost;
    private final Map<String, Integer> inTime = new HashMap<>();
    private final Map<String, Integer> claimsTrue = new HashMap<>();
    private int allTrue;

    private PlainForecast(PlainPlan plan, int trials) {
        this.plan = plan;
        finish = new int[trials];
        cost = new double[trials];
    }

    /** @param plan what {@code dateline plan --json} says of the folder on that day */
    static PlainForecast of(Path folder, LocalDate today, JsonNode plan, int trials, long seed) {
        var forecast = new PlainForecast(new PlainPlan(folder, today, plan), trials);
        var random = new Random(seed);
        for (int trial = 0; trial < trials; trial++) {
            forecast.run(trial, random);
        }
        Arrays.sort(forecast.finish);
        Arrays.sort(forecast.cost);
        return forecast;
    }

    double onTime() {
        return finishedBy(plan.launch);
    }

    /** The share of trials whose work had ended on the morning of the date. */
    double finishedBy(LocalDate date) {
        return finishedBy(plan.calendar.number(date));
    }

    /** The share of trials whose work had ended on the morning of the working day before the date. */
    double finishedBefore(LocalDate date) {
        return finishedBy(plan.calendar.number(date) - 1);
    }

    private double finishedBy(int boundary) {
        return Arrays.stream(finish).filter(end -> end <= boundary).count() / (double) finish.length;
    }

    double costAtMost(double amount) {
        return Arrays.stream(cost).filter(spent -> spent <= amount).count() / (double) cost.length;
    }

    /** Only of steps that are open. */
    Map<String, Double> onTimeByStep() {
        var shares = new LinkedHashMap<String, Double>();
        plan.open.keySet().forEach(id -> shares.put(id, inTime.getOrDefault(id, 0) / (double) finish.length));
        return shares;
    }

    /** Only of claims that some step serves. */
    Map<String, Double> claims() {
        var shares = new LinkedHashMap<String, Double>();
        plan.serving.keySet().forEach(id -> shares.put(id, claimsTrue.getOrDefault(id, 0) / (double) finish.length));
        return shares;
    }

    double allClaims() {
        return allTrue / (double) finish.length;
    }

    private void run(int trial, Random random) {
        var free = new HashMap<String, int[]>();
        plan.teams.forEach((name, team) -> free.put(name, team.tenths().clone()));
        double spent = 0;
        var drawn = new HashMap<String, Integer>();
        for (var step : plan.open.values()) {
            int length = draw(step, random);
            drawn.put(step.id, length);
            if (step.begun) {
                step.start = step.begunOn;
                hold(step, free, plan.today, length);
            }
            for (var use : step.tenths.entrySet()) {
                spent += use.getValue() / 10.0 * get(plan.teams, use.getKey()).dayRate() * length;
            }
            spent += step.highCost > step.lowCost ? lognormal(step.lowCost, step.highCost, random) : step.lowCost;
        }
        for (var step : plan.order) {
            place(step, get(drawn, step.id), free);
        }
        var broken = new LinkedHashSet<Object>();
        plan.promises.forEach((promise, chance) -> {
            if (random.nextDouble() >= chance) {
                broken.addAll(list(promise.get("claims")));
            }
        });
        count(trial, spent, broken);
    }

    private int draw(PlainStep step, Random random) {
        if (step.certain >= 0) {
            return step.certain;
        }
        double whole = step.worked < 0
                ? lognormal(step.low, step.high, random)
                : lognormalAbove(step.worked, step.low, step.high, random);
        return Math.max(1, (int) Math.round(whole) - Math.max(0, step.worked));
    }

    private static double lognormal(double low, double high, Random random) {
        return Math.exp(mu(low, high) + sigma(low, high) * random.nextGaussian());
    }

    /** Given that it exceeds a value; beyond the middle by Robert, Simulation of truncated normal variables, 1995. */
    private static double lognormalAbove(double value, double low, double high, Random random) {
        double least = value == 0 ? Double.NEGATIVE_INFINITY : (Math.log(value) - mu(low, high)) / sigma(low, high);
        double rate = (least + Math.sqrt(least * least + 4)) / 2;
        while (true) {
            double z = least <= 0 ? random.nextGaussian() : least - Math.log(1 - random.nextDouble()) / rate;
            boolean kept = least <= 0 ? z > least : random.nextDouble() <= Math.exp(-(z - rate) * (z - rate) / 2);
            if (kept) {
                return Math.exp(mu(low, high) + sigma(low, high) * z);
            }
        }
    }

    private static double mu(double low, double high) {
        return (Math.log(low) + Math.log(high)) / 2;
    }

    private static double sigma(double low, double high) {
        return (Math.log(high) - Math.log(low)) / (2 * TENTH);
    }

    private void place(PlainStep step, int length, Map<String, int[]> free) {
        int end = plan.today + length;
        int start = step.begun ? step.begunOn : step.earliest;
        for (var link : step.links) {
            var before = get(plan.open, link.before());
            switch (link.type()) {
                case "FS" -> start = step.begun ? start : Math.max(start, before.end + link.lag());
                case "SS" -> start = step.begun ? start : Math.max(start, before.start + link.lag());
                case "FF" -> {
                    end = Math.max(end, before.end + link.lag());
                    start = step.begun ? start : Math.max(start, before.end + link.lag() - length);
                }
                case "SF" -> {
                    end = Math.max(end, before.start + link.lag());
                    start = step.begun ? start : Math.max(start, before.start + link.lag() - length);
                }
                default -> throw new IllegalArgumentException(link.type());
            }
        }
        if (!step.begun) {
            while (!isRoom(step, free, start, length)) {
                start++;
            }
            hold(step, free, start, length);
            end = start + length;
        }
        step.start = start;
        step.end = end;
    }

    private static boolean isRoom(PlainStep step, Map<String, int[]> free, int start, int length) {
        for (var use : step.tenths.entrySet()) {
            var tenths = get(free, use.getKey());
            for (int day = start; day < start + length; day++) {
                if (use.getValue() > 0 && tenths[day] < use.getValue()) {
                    return false;
                }
            }
        }
        return true;
    }

    private static void hold(PlainStep step, Map<String, int[]> free, int start, int length) {
        step.tenths.forEach((team, people) -> {
            for (int day = start; day < start + length; day++) {
                get(free, team)[day] -= people;
            }
        });
    }

    private void count(int trial, double spent, Set<Object> broken) {
        int last = Math.max(
                plan.open.values().stream().mapToInt(step -> step.end).max().orElse(0),
                plan.doneEnd.values().stream().mapToInt(end -> end).max().orElse(0));
        finish[trial] = last;
        cost[trial] = spent;
        for (var step : plan.open.values()) {
            inTime.merge(step.id, step.end <= step.deadline ? 1 : 0, Integer::sum);
        }
        boolean all = true;
        for (var claim : plan.serving.entrySet()) {
            int by = get(plan.due, claim.getKey());
            boolean met = !broken.contains(claim.getKey())
                    && claim.getValue().stream()
                            .allMatch(id ->
                                    (plan.doneEnd.containsKey(id) ? get(plan.doneEnd, id) : get(plan.open, id).end)
                                            <= by);
            claimsTrue.merge(claim.getKey(), met ? 1 : 0, Integer::sum);
            all &= met;
        }
        allTrue += all ? 1 : 0;
    }
}
