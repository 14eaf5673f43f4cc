package dev.dateline.engine.scheduling.search;

import java.util.SplittableRandom;

/**
 * One population and the thread that breeds it: a genetic algorithm on schedules, after Hartmann (2002) and Debels and Vanhoucke (2007).
 *
 * <p>A child takes a stretch of time from one parent and what comes before and after it from the other, is changed a little, and becomes
 * a schedule by serial generation and double justification (Valls, Ballestín and Quintanilla 2005): forward by its keys, backward by
 * ends, forward by starts.
 *
 * <p>A population that comes to rest gives way to one that sees time turned round, since what is hard to find in one direction is often
 * easy in the other: its members are schedules as late as they can be, counted in days before their end, and a child is generated
 * backward, forward and backward.
 */
final class Island {

    /** Schedules a child costs. */
    static final int PASSES = 3;

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
    /** With so many schedules for each activity, both directions get half of them. */
    private static final double ENOUGH_FOR_BOTH = 2_000;

    /** A population that gained nothing for so many children a member gives way to one in the other direction, after both to larger ones. */
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
    private final int[] ahead;
    private int bestCost = Integer.MAX_VALUE;
    /** Days by which a key is moved at most. */
    private final int step;

    private int wanted;
    /** How many founded the population; of like ones it keeps only one. */
    private int settled;

    private boolean isFirst = true;
    private final boolean beganTurned;
    private boolean isTurned;
    /** Whether half of the budget is for the other direction. */
    private boolean turnsAtHalf;

    /** What of the budget was gone when the first schedule was made. */
    private double usedBefore;

    private long idle;

    /** @param isTurned whether the first population sees time turned round */
    Island(Instance instance, SplittableRandom random, Budget budget, int islands, boolean isTurned) {
        this.instance = instance;
        this.budget = budget;
        this.islands = islands;
        this.random = random;
        beganTurned = isTurned;
        this.isTurned = isTurned;
        timetable = new Timetable(instance);
        lateness = new Lateness(instance);
        key = new int[instance.size];
        starts = new int[instance.size];
        best = new int[instance.size];
        ahead = new int[instance.size];
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
            if (turnsAtHalf && used >= 0.5) {
                turnsAtHalf = false;
                turn();
            }
            if (settled < Math.max(FEWEST, wanted)) {
                settle();
                settled++;
                if (isFirst) {
                    expect(used);
                }
            } else {
                breed();
            }
        }
        return true;
    }

    /** Sets the population's size by how many schedules the budget pays for at the pace so far; by half of them where that is enough for both directions. */
    private void expect(double used) {
        double schedules = used <= usedBefore ? MEMBERS_FOR : timetable.passes() / (used - usedBefore);
        turnsAtHalf = schedules > ENOUGH_FOR_BOTH * instance.size;
        double share = turnsAtHalf ? schedules / 2 : schedules;
        wanted = (int) Math.clamp(MEMBERS * Math.pow(share / MEMBERS_FOR, MEMBERS_GROW), FEWEST, MOST);
    }

    /** Begins anew with time turned round. */
    private void turn() {
        idle = 0;
        isTurned = !isTurned;
        settled = 0;
        isFirst = false;
        population.clear();
    }

    /** A schedule by the latest-finish rule (Davis and Patterson 1975), with noise except for the first. */
    private void settle() {
        boolean isRule = timetable.passes() == 0;
        double noise = isRule ? 0 : instance.longest * (0.1 + 0.5 * random.nextDouble());
        boolean turned = isTurned && !isRule;
        for (int i = 0; i < key.length; i++) {
            int latestEnd = turned
                    ? instance.longest - instance.head[i]
                    : Math.min(instance.longest - instance.tail[i] + instance.duration[i], instance.due[i]);
            key[i] = latestEnd + (noise == 0 ? 0 : (int) (noise * random.nextDouble()));
        }
        int cost = decode(turned);
        if (turned == isTurned) {
            population.add(starts, cost, lateness.of(starts, instance.end(starts)));
        }
    }

    private void breed() {
        int one = population.parent(random);
        int other = population.parent(random);
        cross(population.starts(one), population.starts(other));
        mutate();
        int cost = decode(isTurned);
        boolean gained = population.challenge(starts, cost, lateness.of(starts, instance.end(starts)), random);
        idle = gained ? 0 : idle + 1;
        if (idle > (long) PATIENCE * population.size()) {
            wanted = isTurned == beganTurned ? wanted : Math.min(MOST, 2 * wanted);
            turn();
        }
    }

    /** Takes in a schedule made elsewhere. */
    void welcome(int[] schedule) {
        int end = instance.end(schedule);
        keep(schedule, end);
        if (population.size() > 0 && !isTurned) {
            population.challenge(schedule, instance.cost(schedule, end), lateness.of(schedule, end), random);
        }
    }

    /** Takes in some members of another that sees time the same way. */
    void welcome(Island other) {
        if (isTurned != other.isTurned || population.size() == 0 || other.population.size() == 0) {
            return;
        }
        for (int guests = 1 + other.population.size() / GUESTS; guests > 0 && settled == wanted; guests--) {
            int guest = other.population.parent(random);
            var its = other.population.starts(guest);
            population.challenge(its, other.population.cost(guest), lateness.of(its, instance.end(its)), random);
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

    /** Makes a member of the keys, in {@link #starts}; answers its cost. */
    private int decode(boolean turned) {
        if (turned) {
            return decodeTurned();
        }
        timetable.raise(key);
        int end = timetable.forward(key, starts);
        keep(starts, end);
        justify(end);
        end = timetable.forward(key, starts);
        keep(starts, end);
        return instance.cost(starts, end);
    }

    private int decodeTurned() {
        for (int i = 0; i < key.length; i++) {
            key[i] = -key[i];
        }
        timetable.lower(key);
        timetable.backward(key, starts, instance.end(best));
        follow();
        int end = timetable.forward(key, starts);
        keep(starts, end);
        int cost = instance.cost(starts, end);
        if (justify(end) > 0) { // it begins later now, and so may end earlier
            int itsEnd = timetable.forward(key, ahead);
            keep(ahead, itsEnd);
            cost = Math.min(cost, instance.cost(ahead, itsEnd));
        }
        for (int i = 0; i < key.length; i++) {
            starts[i] = end - starts[i] - instance.duration[i];
        }
        return cost;
    }

    /** Moves everything as late as it can be before an end, with keys to bring it forward again; answers the first start. */
    private int justify(int end) {
        for (int i = 0; i < key.length; i++) {
            key[i] = starts[i] + instance.duration[i];
        }
        int first = timetable.backward(key, starts, end);
        follow();
        return first;
    }

    /** Keys by starts. */
    private void follow() {
        for (int i = 0; i < key.length; i++) {
            key[i] = Math.min(starts[i], instance.due[i] - instance.duration[i]);
        }
    }

    private void keep(int[] schedule, int end) {
        int cost = end < bestCost ? instance.cost(schedule, end) : end;
        if (cost < bestCost) {
            bestCost = cost;
            System.arraycopy(schedule, 0, best, 0, best.length);
        }
    }
}
