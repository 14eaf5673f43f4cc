package dev.dateline.engine.scheduling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Plans anew what has been planned before, so that as few dates as possible move: the launch first, then how many activities end when they
 * did, then as late as possible.
 *
 * <p>Several schedules are made from the kept dates: all that agree with one another stay and the rest goes into the gaps; what does not
 * agree gives way backwards; it gives way forwards; backwards as far as today, and from there forwards. A schedule made without regard to
 * the dates is the last. In each, what moved is then brought as close to its date as it will go, and what has no date as late.
 */
final class Keeping {

    private static final int NONE = Network.ANY_DAY;

    /** Going into the gaps costs a pass over the network for each activity that does. */
    private static final int MOST_IN_GAPS = 200;

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

    /** @param anew a schedule made without regard to the dates; where keeping them would cost the launch, it wins */
    Schedule schedule(Schedule anew) {
        var starts = new ArrayList<int[]>();
        for (boolean fromTheEnd : new boolean[] {true, false}) {
            var inGaps = inGaps(fromTheEnd);
            if (inGaps.length > 0) {
                starts.add(inGaps);
            }
        }
        var backward = backward();
        starts.add(backward);
        starts.add(forward(lowered(kept)));
        starts.add(forward(backward));
        var fresh = new int[network.size];
        Arrays.setAll(fresh, anew::start);
        starts.add(fresh);
        starts.forEach(this::consider);
        placement.placeAll(best);
        return new Schedule(network, placement.capacity(), bestEnd, bestEnd - launch, best, keptEnds);
    }

    private void consider(int[] starts) {
        if (!placement.fits(starts)) {
            return;
        }
        int end = Math.max(launch, placement.lastEnd(starts));
        placement.placeAll(starts);
        boolean moved = true;
        while (moved) {
            moved = placement.shiftEarlier(starts, downTo);
            moved |= placement.settleLater(starts, end, upTo);
        }
        int away = 0;
        for (int i = 0; i < starts.length; i++) {
            away += kept[i] != NONE && kept[i] != starts[i] ? 1 : 0;
        }
        if (best.length == 0
                || end < bestEnd
                || (end == bestEnd && (away < bestMoved || (away == bestMoved && isLater(starts))))) {
            best = starts;
            bestEnd = end;
            bestMoved = away;
        }
    }

    private boolean isLater(int[] starts) {
        return Arrays.stream(starts).asLongStream().sum()
                > Arrays.stream(best).asLongStream().sum();
    }

    /** Each at its kept date at the latest, earlier where there is no room; what has none as late as it goes. */
    private int[] backward() {
        var late = CriticalPath.lateStarts(network, launch, upTo);
        var key = new long[network.size];
        for (int i = 0; i < key.length; i++) {
            key[i] = -((long) late[i] + network.duration[i]);
        }
        return placement.backward(PriorityOrder.backward(network, key), launch, upTo);
    }

    /** Each at the day given at the earliest, later where there is no room. */
    private int[] forward(int[] from) {
        var key = Arrays.stream(CriticalPath.earlyStarts(network, from))
                .asLongStream()
                .toArray();
        return placement.forward(PriorityOrder.forward(network, key), from);
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
