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
    private final Capacity capacity;
    private final int launch;
    private final int[] early;
    private final int[] late;
    private int[] best = {};
    private int bestLaunch = Integer.MAX_VALUE;

    private BackwardScheduler(Network network, Capacity free, int launch) {
        this.network = network;
        this.capacity = free.copy();
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
        placeAll(best);
        return new Schedule(network, capacity, bestLaunch, bestLaunch - launch, best);
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
        return bestLaunch == launch && firstDay(best) == firstDay(late);
    }

    private boolean improve(long[] key) {
        boolean better = false;
        var starts = backward(PriorityOrder.backward(network, negated(key)));
        if (fits(starts)) {
            better = keepBetter(starts, launch);
        }
        starts = forward(PriorityOrder.forward(network, longs(starts)));
        for (int round = 0; round < 2; round++) {
            int end = Math.max(launch, lastEnd(starts));
            settleLater(starts, end);
            better |= keepBetter(starts, end);
            shiftEarlier(starts);
        }
        int end = Math.max(launch, lastEnd(starts));
        settleLater(starts, end);
        return keepBetter(starts, end) || better;
    }

    /** Every activity as late as those placed before it allow. The result may begin before it can. */
    private int[] backward(int[] order) {
        capacity.restore();
        var starts = new int[network.size];
        for (int i : order) {
            starts[i] = capacity.latestStart(network, i, latest(i, starts, launch));
            capacity.take(network, i, starts[i], network.duration[i]);
        }
        return starts;
    }

    private int[] forward(int[] order) {
        capacity.restore();
        var starts = new int[network.size];
        for (int i : order) {
            starts[i] = capacity.earliestStart(network, i, earliest(i, starts), network.duration[i]);
            capacity.take(network, i, starts[i], network.duration[i]);
        }
        return starts;
    }

    private void settleLater(int[] starts, int end) {
        while (shiftLater(starts, end)) {
            // once more: what moved may have made room for another
        }
    }

    private boolean shiftLater(int[] starts, int end) {
        var key = new long[network.size];
        for (int i = 0; i < key.length; i++) {
            key[i] = -(long) (starts[i] + network.duration[i]);
        }
        boolean moved = false;
        for (int i : PriorityOrder.backward(network, key)) {
            int bound = latest(i, starts, end);
            if (bound > starts[i]) {
                capacity.give(network, i, starts[i]);
                int start = capacity.latestStart(network, i, bound);
                moved |= start > starts[i];
                starts[i] = start;
                capacity.take(network, i, start, network.duration[i]);
            }
        }
        return moved;
    }

    private void shiftEarlier(int[] starts) {
        for (int i : PriorityOrder.forward(network, longs(starts))) {
            int bound = earliest(i, starts);
            if (bound < starts[i]) {
                capacity.give(network, i, starts[i]);
                starts[i] = capacity.earliestStart(network, i, bound, network.duration[i]);
                capacity.take(network, i, starts[i], network.duration[i]);
            }
        }
    }

    private int latest(int i, int[] starts, int end) {
        int start = end - network.duration[i];
        for (int k = network.outgoingHead[i]; k < network.outgoingHead[i + 1]; k++) {
            start = Math.min(start, starts[network.outgoingTo[k]] - network.outgoingDistance[k]);
        }
        return start;
    }

    private int earliest(int i, int[] starts) {
        int start = Math.max(network.earliestStart[i], network.earliestEnd[i] - network.duration[i]);
        for (int k = network.incomingHead[i]; k < network.incomingHead[i + 1]; k++) {
            start = Math.max(start, starts[network.incomingFrom[k]] + network.incomingDistance[k]);
        }
        return start;
    }

    private boolean fits(int[] starts) {
        for (int i = 0; i < starts.length; i++) {
            if (starts[i] < Math.max(network.earliestStart[i], network.earliestEnd[i] - network.duration[i])) {
                return false;
            }
        }
        return true;
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
        int first = firstDay(starts);
        int otherFirst = firstDay(others);
        if (first != otherFirst) {
            return first > otherFirst;
        }
        return Arrays.stream(starts).asLongStream().sum()
                > Arrays.stream(others).asLongStream().sum();
    }

    /** The first day on which anything runs. */
    private int firstDay(int[] starts) {
        int first = Integer.MAX_VALUE;
        for (int i = 0; i < starts.length; i++) {
            if (network.duration[i] > 0) {
                first = Math.min(first, starts[i]);
            }
        }
        return first;
    }

    private int lastEnd(int[] starts) {
        int end = Network.ANY_DAY;
        for (int i = 0; i < starts.length; i++) {
            end = Math.max(end, starts[i] + network.duration[i]);
        }
        return end;
    }

    private void placeAll(int[] starts) {
        capacity.restore();
        for (int i = 0; i < starts.length; i++) {
            capacity.take(network, i, starts[i], network.duration[i]);
        }
    }

    private static long[] negated(long[] key) {
        return Arrays.stream(key).map(k -> -k).toArray();
    }

    private static long[] longs(int[] starts) {
        return Arrays.stream(starts).asLongStream().toArray();
    }
}
