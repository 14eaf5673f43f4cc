package dev.dateline.engine.scheduling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Plans anew what has been planned before, so that as few dates as possible move: the launch first, then how many activities end when they
 * did, then by how much the others moved, then as late as possible.
 *
 * <p>Several schedules are made from the kept dates: all that agree with one another stay and the rest goes into the gaps; what does not
 * agree gives way backwards; it gives way forwards; backwards as far as today, and from there forwards. In each, what moved is then
 * brought as close to its date as it will go, and what has no date as late. The best is varied at random, where it moved anything: what
 * moved takes its place in another order. Where the launch is missed, a schedule made without regard to the dates competes as well.
 */
final class Keeping {

    private static final int NONE = Network.ANY_DAY;

    /** Going into the gaps costs a pass over the network for each activity that does. */
    private static final int MOST_IN_GAPS = 200;

    private static final long SEED = 1;
    private static final int TRIES = 40_000;
    private static final int MOST_TRIES = 200;

    private final Network network;
    private final Capacity free;
    private final Placement placement;
    private final int launch;
    private final int[] keptEnds;
    /** The kept start of each activity, or {@link #NONE}. */
    private final int[] kept;
    /** The latest start to which an activity may be moved, and the earliest: its kept one; without one any, and none. */
    private final int[] upTo;

    private final int[] downTo;

    private int[] best = {};
    private int bestEnd;
    private int bestMoved;
    /** What is better is lower, the first figure before the next: its end, how many dates moved, by how much, how early. */
    private long[] bestRank = {};

    /** @param keptEnds when each activity ended, or {@link Network#ANY_DAY} */
    Keeping(Network network, Capacity free, int launch, int[] keptEnds) {
        if (keptEnds.length != network.size) {
            throw new IllegalArgumentException(
                    keptEnds.length + " kept ends for " + network.size + " activities; expected one each");
        }
        this.network = network;
        this.free = free;
        this.placement = new Placement(network, free);
        this.launch = launch;
        this.keptEnds = keptEnds.clone();
        kept = new int[network.size];
        upTo = Placement.unlimited(network);
        downTo = Placement.unlimited(network);
        for (int i = 0; i < kept.length; i++) {
            kept[i] = keptEnds[i] == NONE ? NONE : keptEnds[i] - network.duration[i];
            if (kept[i] != NONE) {
                upTo[i] = kept[i];
                downTo[i] = kept[i];
            }
        }
    }

    /** @param anew a schedule made without regard to the dates; asked for only where keeping them would cost the launch */
    Schedule schedule(Supplier<Schedule> anew) {
        consider(inGaps(true));
        consider(inGaps(false));
        var backward = backward(CriticalPath.lateStarts(network, launch, upTo), upTo);
        consider(backward.clone());
        var from = lowered(kept);
        consider(forward(CriticalPath.earlyStarts(network, from), from));
        consider(forward(CriticalPath.earlyStarts(network, backward), backward));
        vary();
        if (bestEnd > launch) {
            var schedule = anew.get();
            consider(IntStream.range(0, network.size).map(schedule::start).toArray());
        }
        placement.placeAll(best);
        return new Schedule(network, placement.capacity(), bestEnd, bestEnd - launch, best, keptEnds);
    }

    private void consider(int[] starts) {
        if (starts.length == 0 || !placement.fits(starts)) {
            return;
        }
        int end = Math.max(launch, placement.lastEnd(starts));
        placement.placeAll(starts);
        boolean moved = true;
        while (moved) {
            moved = placement.shiftEarlier(starts, downTo);
            moved |= placement.settleLater(starts, end, upTo);
        }
        int moves = 0;
        long distance = 0;
        long sum = 0;
        for (int i = 0; i < starts.length; i++) {
            if (kept[i] != NONE && kept[i] != starts[i]) {
                moves++;
                distance += Math.abs(starts[i] - kept[i]);
            }
            sum += starts[i];
        }
        long[] rank = {end, moves, distance, -sum};
        if (best.length == 0 || Arrays.compare(rank, bestRank) < 0) {
            best = starts;
            bestRank = rank;
            bestEnd = end;
            bestMoved = moves;
        }
    }

    /**
     * @param at where each would like to be: whoever would like to be later is placed first
     * @param limit the latest start of each; earlier where there is no room
     */
    private int[] backward(int[] at, int[] limit) {
        var key = new long[network.size];
        for (int i = 0; i < key.length; i++) {
            key[i] = -((long) at[i] + network.duration[i]);
        }
        return placement.backward(PriorityOrder.backward(network, key), launch, limit);
    }

    /**
     * @param at where each would like to be: whoever would like to be earlier is placed first
     * @param from the earliest start of each; later where there is no room
     */
    private int[] forward(int[] at, int[] from) {
        return placement.forward(
                PriorityOrder.forward(network, Arrays.stream(at).asLongStream().toArray()), from);
    }

    /** What moved, or never had a date, takes its place in another order; whoever meets it gives way. */
    private void vary() {
        var random = new SplittableRandom(SEED);
        int tries = Math.clamp(TRIES / Math.max(1, network.size), 0, MOST_TRIES);
        for (int k = 0; k < tries && bestMoved > 0; k++) {
            int spread = Math.max(4, (launch - placement.firstDay(best)) >> (1 + random.nextInt(4)));
            double share = k % 3 == 0 ? 0.5 : 2.0 / (bestMoved + 1);
            var at = best.clone();
            var limit = upTo.clone();
            var from = lowered(kept);
            for (int i = 0; i < at.length; i++) {
                if (best[i] != kept[i] && random.nextDouble() < share) {
                    at[i] = best[i] + random.nextInt(-spread, spread + 1);
                    limit[i] = at[i];
                    from[i] = at[i];
                }
            }
            consider(k % 2 == 0 ? backward(at, limit) : forward(at, from));
        }
    }

    /** Without kept dates an activity may start as soon as it can. */
    private int[] lowered(int[] days) {
        return Arrays.stream(days)
                .map(day -> day == NONE ? -Network.FARTHEST_DAY : day)
                .toArray();
    }

    /**
     * The dates that agree with one another stay, and everything else goes where it fits between: empty where something fits nowhere.
     *
     * @param fromTheEnd which of two dates that do not agree stays: the later
     */
    private int[] inGaps(boolean fromTheEnd) {
        var pinned = agreed(fromTheEnd);
        var left = new ArrayList<Integer>();
        for (int i = 0; i < pinned.length; i++) {
            if (pinned[i] == NONE) {
                left.add(i);
            }
        }
        return left.size() > MOST_IN_GAPS ? new int[0] : filled(pinned, left);
    }

    /** The kept starts that agree with each other, their own bounds, the launch and the teams; {@link #NONE} for the others. */
    private int[] agreed(boolean fromTheEnd) {
        var capacity = free.copy();
        var pinned = new int[network.size];
        Arrays.fill(pinned, NONE);
        var byEnd = new ArrayList<Integer>();
        for (int i = 0; i < pinned.length; i++) {
            if (kept[i] != NONE && kept[i] >= network.bound(i) && keptEnds[i] <= launch) {
                byEnd.add(i);
            }
        }
        byEnd.sort((one, other) -> fromTheEnd ? keptEnds[other] - keptEnds[one] : kept[one] - kept[other]);
        for (int i : byEnd) {
            if (capacity.earliestStart(network, i, kept[i], network.duration[i]) == kept[i] && agrees(i, pinned)) {
                pinned[i] = kept[i];
                capacity.take(network, i, kept[i], network.duration[i]);
            }
        }
        return pinned;
    }

    private boolean agrees(int i, int[] pinned) {
        for (int k = network.outgoingHead[i]; k < network.outgoingHead[i + 1]; k++) {
            int successor = pinned[network.outgoingTo[k]];
            if (successor != NONE && kept[i] + network.outgoingDistance[k] > successor) {
                return false;
            }
        }
        for (int k = network.incomingHead[i]; k < network.incomingHead[i + 1]; k++) {
            int predecessor = pinned[network.incomingFrom[k]];
            if (predecessor != NONE && predecessor + network.incomingDistance[k] > kept[i]) {
                return false;
            }
        }
        return true;
    }

    private int[] filled(int[] pinned, List<Integer> left) {
        var capacity = free.copy();
        for (int i = 0; i < pinned.length; i++) {
            if (pinned[i] != NONE) {
                capacity.take(network, i, pinned[i], network.duration[i]);
            }
        }
        while (!left.isEmpty()) {
            var earliest = CriticalPath.earlyStarts(network, lowered(pinned));
            var latest = CriticalPath.lateStarts(network, launch, raised(pinned));
            int i = left.stream()
                    .max((one, other) -> latest[one] - latest[other])
                    .orElseThrow();
            int start = capacity.latestStart(network, i, Math.min(upTo[i], latest[i]));
            if (start < earliest[i]) {
                start = capacity.earliestStart(network, i, earliest[i], network.duration[i]);
            }
            if (start > latest[i]) {
                return new int[0];
            }
            pinned[i] = start;
            capacity.take(network, i, start, network.duration[i]);
            left.remove(Integer.valueOf(i));
        }
        return pinned;
    }

    private static int[] raised(int[] days) {
        return Arrays.stream(days)
                .map(day -> day == NONE ? Network.FARTHEST_DAY : day)
                .toArray();
    }
}
