package dev.dateline.engine.scheduling;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Schedules backwards from the launch under the teams' capacity: everything as late as possible, and the launch still holds.
 *
 * <p>Several priority rules, and seeded variations of the best-known one, each give a candidate: a serial schedule is generated
 * backward from the launch; where it reaches back before what is possible, its order generates one forward; then double
 * justification (Valls, Ballestín and Quintanilla, EJOR 165(2), 2005) moves every activity as late as it can, as early, and as late
 * again. The last pass is repeated until nothing moves, so that no activity can start later alone. Of the candidates the one wins
 * that keeps the launch best, then the one that lets work begin latest, then the one whose starts are latest in sum. The search ends
 * early where work could not begin later even with people without number, or where candidates cease to improve.
 *
 * <p>Justification here moves one activity while all others keep their places. For finish-to-start links that is the published method;
 * it also holds with the other links and negative lags, where an activity may end before its predecessor does.
 */
public final class BackwardScheduler {

    private static final long SEED = 19_111_907L;

    /** The search ends after this many candidates none of which was better. */
    private static final int PATIENCE = 12;

    private final Network network;
    private final Placement placement;
    private final int[] anyDay;
    private final int launch;
    private final int[] early;
    private final int[] late;
    private int[] best = {};
    private int bestLaunch = Integer.MAX_VALUE;

    private BackwardScheduler(Network network, Capacity free, int launch) {
        this.network = network;
        this.placement = new Placement(network, free);
        this.anyDay = Placement.unlimited(network);
        this.launch = launch;
        this.early = CriticalPath.earlyStarts(network);
        this.late = CriticalPath.lateStarts(network, launch);
    }

    /** As {@link #schedule(Network, Capacity, int, int)} with as many candidates as fit a blink for plans of usual size. */
    public static Schedule schedule(Network network, Capacity free, int launch) {
        return schedule(network, free, launch, Math.clamp(40_000 / Math.max(1, network.size), 2, 48));
    }

    /**
     * @param free the teams; stays as it is. No activity may use more of a team than its size.
     * @param launch the boundary at or before which every activity shall end
     * @param candidates how many schedules to choose from, at least 1; the same number always gives the same schedule
     */
    public static Schedule schedule(Network network, Capacity free, int launch, int candidates) {
        for (int k = 0; k < network.useTeam.length; k++) {
            if (network.useAmount[k] > free.size(network.useTeam[k])) {
                throw new IllegalArgumentException("an activity uses " + network.useAmount[k] + " tenths of team "
                        + network.useTeam[k] + ", which has only " + free.size(network.useTeam[k]));
            }
        }
        return new BackwardScheduler(network, free, launch).run(candidates);
    }

    /**
     * As {@link #schedule(Network, Capacity, int)}, and as close to an earlier plan as the launch allows: holding the launch comes before
     * keeping dates, and keeping dates before beginning late. What has no kept date is as late as it goes.
     *
     * @param keptEnds by activity, the boundary at which it ended in the earlier plan; {@link Network#ANY_DAY} where it had none
     */
    public static Schedule schedule(Network network, Capacity free, int launch, int[] keptEnds) {
        return new Keeping(network, free, launch, keptEnds).schedule(() -> schedule(network, free, launch));
    }

    /**
     * A schedule from starts found elsewhere, each activity moved as late as it goes alone.
     *
     * @param starts keep all links and bounds and leave no team with less than nothing
     */
    public static Schedule settled(Network network, Capacity free, int launch, int[] starts) {
        var placement = new Placement(network, free);
        var settled = starts.clone();
        int end = Math.max(launch, placement.lastEnd(settled));
        placement.placeAll(settled);
        placement.settleLater(settled, end, Placement.unlimited(network));
        return new Schedule(network, placement.capacity(), end, end - launch, settled, new int[0]);
    }

    /**
     * Where a schedule misses the launch, one that ends on the same day and lets the least important be late; otherwise the schedule itself.
     *
     * @param free the teams the schedule was made from; stays as it is
     * @param importance by activity, 0 or more; what an important activity waits for counts as important
     */
    public static Schedule leastImportantLast(Schedule at, Capacity free, int[] importance) {
        return at.lateBy() == 0
                ? at
                : LeastImportantLast.of(
                        at, free, importance, Math.clamp(20_000 / Math.max(1, at.network().size), 5, 400));
    }

    /** As close to an earlier plan as a schedule at hand allows; see {@link #schedule(Network, Capacity, int, int[])}. */
    public static Schedule kept(Schedule at, Capacity free, int launch, int[] keptEnds) {
        return new Keeping(at.network(), free, launch, keptEnds).schedule(() -> at);
    }

    private Schedule run(int candidates) {
        var random = new SplittableRandom(SEED);
        int lastBetter = 0;
        for (int candidate = 0; candidate < candidates && candidate <= lastBetter + PATIENCE; candidate++) {
            if (improve(key(candidate, random))) {
                lastBetter = candidate;
            }
            if (isUnbeatable()) {
                break;
            }
        }
        placement.placeAll(best);
        return new Schedule(network, placement.capacity(), bestLaunch, bestLaunch - launch, best, new int[0]);
    }

    /**
     * What has the highest key is placed first, from the launch backwards. Seen from there an activity's latest finish, by which the
     * best-known rule goes (Davis and Patterson 1975), is its earliest start; then earliest and latest start together, latest start,
     * earliest end; then earliest and latest start with noise.
     */
    private long[] key(int candidate, SplittableRandom random) {
        var key = new long[network.size];
        int spread = Math.max(
                2,
                (Arrays.stream(late).max().orElse(0) - Arrays.stream(late).min().orElse(0)) / 4);
        for (int i = 0; i < key.length; i++) {
            key[i] = switch (candidate) {
                case 0 -> early[i];
                case 1 -> early[i] + (long) late[i];
                case 2 -> late[i];
                case 3 -> early[i] + (long) network.duration[i];
                default -> early[i] + (long) late[i] + random.nextInt(spread);
            };
        }
        return key;
    }

    /** Whether the launch holds and work begins as late as it could with people without number. */
    private boolean isUnbeatable() {
        return bestLaunch == launch && placement.firstDay(best) == placement.firstDay(late);
    }

    private boolean improve(long[] key) {
        boolean better = false;
        var starts = placement.backward(PriorityOrder.backward(network, negated(key)), launch, anyDay);
        if (placement.fits(starts)) {
            better = keepBetter(starts, launch);
        }
        starts = placement.forward(PriorityOrder.forward(network, longs(starts)), early);
        for (int round = 0; round < 2; round++) {
            int end = Math.max(launch, placement.lastEnd(starts));
            placement.settleLater(starts, end, anyDay);
            better |= keepBetter(starts, end);
            placement.shiftEarlier(starts, early);
        }
        int end = Math.max(launch, placement.lastEnd(starts));
        placement.settleLater(starts, end, anyDay);
        return keepBetter(starts, end) || better;
    }

    private boolean keepBetter(int[] starts, int end) {
        boolean better = best.length == 0 || end < bestLaunch || (end == bestLaunch && isLater(starts, best));
        if (better) {
            best = starts.clone();
            bestLaunch = end;
        }
        return better;
    }

    private boolean isLater(int[] starts, int[] others) {
        int first = placement.firstDay(starts);
        int otherFirst = placement.firstDay(others);
        if (first != otherFirst) {
            return first > otherFirst;
        }
        return Arrays.stream(starts).asLongStream().sum()
                > Arrays.stream(others).asLongStream().sum();
    }

    private static long[] negated(long[] key) {
        return Arrays.stream(key).map(k -> -k).toArray();
    }

    private static long[] longs(int[] starts) {
        return Arrays.stream(starts).asLongStream().toArray();
    }
}
