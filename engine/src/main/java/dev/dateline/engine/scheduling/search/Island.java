package dev.dateline.engine.scheduling.search;

import java.util.SplittableRandom;

/**
 * One population and the thread that breeds it: a genetic algorithm on schedules, after Hartmann (2002) and Debels and Vanhoucke (2007).
 *
 * <p>A child takes a stretch of time from one parent and what comes before and after it from the other, is changed a little, and becomes
 * a schedule by serial generation and double justification (Valls, Ballestín and Quintanilla 2005): forward by its keys, backward by
 * ends, forward by starts.
 */
final class Island {

    /** Schedules a child costs. */
    static final int PASSES = 3;

    private static final int RIVALS = 3;
    /** Of a child's keys so many are moved, by up to two mean durations. */
    private static final double MUTATED = 0.05;

    private static final double LEAST_STRETCH = 0.25;
    private static final double MOST_STRETCH = 0.75;

    /** So many members suit 70,000 schedules, and half as many times as many four times the schedules. Found by trial on networks of 120. */
    private static final int MEMBERS = 200;

    private static final double MEMBERS_FOR = 70_000;
    private static final double MEMBERS_GROW = 0.65;
    private static final int FEWEST = 20;
    private static final int MOST = 20_000;
    /** A population that gained nothing for so many children a member gives way to one twice as large. */
    private static final int PATIENCE = 60;
    /** One member in so many visits the next island after each round. */
    private static final int GUESTS = 100;

    private final Instance instance;
    private final Budget budget;
    private final int islands;
    private final Timetable timetable;
    private final Lateness lateness;
    private final SplittableRandom random;
    private final Population population = new Population();
    private final int[] key;
    private final int[] starts;
    private final int[] best;
    private int bestCost = Integer.MAX_VALUE;
    /** Days by which a key is moved at most. */
    private final int step;

    private int wanted;
    /** How many founded the population; of like ones it keeps only one. */
    private int settled;

    private boolean isFirst = true;
    /** What of the budget was gone when the first schedule was made. */
    private double usedBefore;

    private long idle;

    Island(Instance instance, SplittableRandom random, Budget budget, int islands) {
        this.instance = instance;
        this.budget = budget;
        this.islands = islands;
        this.random = random;
        timetable = new Timetable(instance);
        lateness = new Lateness(instance);
        key = new int[instance.size];
        starts = new int[instance.size];
        best = new int[instance.size];
        step = (int) Math.ceil(2 * instance.meanDuration);
    }

    int bestCost() {
        return bestCost;
    }

    int[] best() {
        return best;
    }

    long schedules() {
        return timetable.passes();
    }

    /** Breeds so many children, fewer where the budget ends or the best is good {@code enough}; answers whether there is budget left. */
    boolean round(long children, int enough) {
        for (long child = 0; child < children && bestCost > enough; child++) {
            double used = budget.used(timetable.passes() * islands);
            usedBefore = timetable.passes() == 0 ? used : usedBefore;
            if (used >= 1 && bestCost < Integer.MAX_VALUE) {
                return false;
            }
            if (settled < Math.max(FEWEST, wanted)) {
                settle();
                settled++;
                wanted = isFirst ? wanted(used) : wanted;
            } else {
                breed();
            }
        }
        return true;
    }

    /** By how many schedules the whole budget will pay for at the pace so far. */
    private int wanted(double used) {
        double schedules = used <= usedBefore ? MEMBERS_FOR : timetable.passes() / (used - usedBefore);
        return (int) Math.clamp(MEMBERS * Math.pow(schedules / MEMBERS_FOR, MEMBERS_GROW), FEWEST, MOST);
    }

    /** A schedule by the latest-finish rule (Davis and Patterson 1975), with noise except for the first. */
    private void settle() {
        double noise = timetable.passes() == 0 ? 0 : instance.longest * (0.1 + 0.5 * random.nextDouble());
        for (int i = 0; i < key.length; i++) {
            int latestEnd = instance.longest - instance.tail[i] + instance.duration[i];
            key[i] = Math.min(latestEnd, instance.due[i]) + (noise == 0 ? 0 : (int) (noise * random.nextDouble()));
        }
        timetable.raise(key);
        int end = decode();
        population.add(starts, instance.cost(starts, end), lateness.of(starts, end));
    }

    private void breed() {
        int one = population.parent(random);
        int other = population.parent(random);
        cross(population.starts(one), population.starts(other));
        mutate();
        timetable.raise(key);
        int end = decode();
        boolean gained =
                population.challenge(starts, instance.cost(starts, end), lateness.of(starts, end), RIVALS, random);
        idle = gained ? 0 : idle + 1;
        if (idle > (long) PATIENCE * population.size()) {
            idle = 0;
            wanted = Math.min(MOST, 2 * wanted);
            settled = 0;
            isFirst = false;
            population.clear();
        }
    }

    /** Takes in a schedule made elsewhere. */
    void welcome(int[] schedule) {
        int end = instance.end(schedule);
        keep(schedule, end);
        if (population.size() > 0) {
            population.challenge(schedule, instance.cost(schedule, end), lateness.of(schedule, end), RIVALS, random);
        }
    }

    /** Takes in some members of another. */
    void welcome(Island other) {
        for (int guests = 1 + other.population.size() / GUESTS; guests > 0 && settled == wanted; guests--) {
            int guest = other.population.parent(random);
            welcome(other.population.starts(guest));
        }
    }

    /** Keys of the days before a stretch lie before all others, those after it behind. */
    private void cross(int[] outside, int[] inside) {
        int end = instance.end(outside);
        int length = (int) (end * random.nextDouble(LEAST_STRETCH, MOST_STRETCH));
        int from = random.nextInt(Math.max(1, end - length + 1));
        for (int i = 0; i < key.length; i++) {
            int start = outside[i];
            key[i] = start < from ? start - 2 * end : start >= from + length ? start + 2 * end : inside[i];
        }
    }

    private void mutate() {
        for (int i = 0; i < key.length; i++) {
            if (random.nextDouble() < MUTATED) {
                key[i] += random.nextInt(-step, step + 1);
            }
        }
    }

    private int decode() {
        int end = timetable.forward(key, starts);
        keep(starts, end);
        for (int i = 0; i < key.length; i++) {
            key[i] = starts[i] + instance.duration[i];
        }
        timetable.backward(key, starts, end);
        for (int i = 0; i < key.length; i++) {
            key[i] = Math.min(starts[i], instance.due[i] - instance.duration[i]);
        }
        end = timetable.forward(key, starts);
        keep(starts, end);
        return end;
    }

    private void keep(int[] schedule, int end) {
        int cost = end < bestCost ? instance.cost(schedule, end) : end;
        if (cost < bestCost) {
            bestCost = cost;
            System.arraycopy(schedule, 0, best, 0, best.length);
        }
    }
}
