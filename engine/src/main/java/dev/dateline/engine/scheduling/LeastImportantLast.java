package dev.dateline.engine.scheduling;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Where not all work can end by the launch, lets that be late which matters least: among schedules that end on the same day the one in which the
 * most important activities are the fewest days behind the launch in sum, then the next important ones, and so on. What an important activity waits
 * for is as important.
 *
 * <p>Serial schedules are generated backward from the moved launch, in orders between the schedule's own and that of importance alone; then pairs of
 * a late activity and a less important one of a team they share change places in the best order. No proof that no better one exists.
 */
final class LeastImportantLast {

    /** Of the time from the first start to the moved launch, what a point of importance weighs beside the schedule's own order. */
    private static final double[] WEIGHTS = {1, 0.25, 0.1, 0.04, 0.015};

    private final Network network;
    private final Placement placement;
    private final int[] anyDay;
    private final int[] early;
    private final int launch;
    private final int moved;
    private final int[] importance;
    private int tries;
    private long[] bestKey;
    private int[] best;
    private long[] bestLateness;

    private LeastImportantLast(Schedule at, Capacity free, int[] importance, int tries) {
        this.network = at.network();
        this.placement = new Placement(network, free);
        this.anyDay = Placement.unlimited(network);
        this.early = CriticalPath.earlyStarts(network);
        this.moved = at.launch();
        this.launch = at.launch() - at.lateBy();
        this.importance = inherited(importance);
        this.tries = tries;
        best = IntStream.range(0, network.size).map(at::start).toArray();
        bestKey = IntStream.range(0, network.size).mapToLong(at::end).toArray();
        bestLateness = lateness(best);
    }

    static Schedule of(Schedule at, Capacity free, int[] importance, int tries) {
        var search = new LeastImportantLast(at, free, importance, tries);
        search.run();
        search.placement.placeAll(search.best);
        return new Schedule(
                at.network(), search.placement.capacity(), at.launch(), at.lateBy(), search.best, new int[0]);
    }

    private int[] inherited(int[] own) {
        var inherited = own.clone();
        for (int i : PriorityOrder.backward(network, new long[network.size])) {
            for (int k = network.outgoingHead[i]; k < network.outgoingHead[i + 1]; k++) {
                inherited[i] = Math.max(inherited[i], inherited[network.outgoingTo[k]]);
            }
        }
        return inherited;
    }

    private void run() {
        var own = bestKey;
        int span = moved - Arrays.stream(best).min().orElse(moved);
        for (double weight : WEIGHTS) {
            long point = Math.max(1, Math.round(weight * span));
            generate(IntStream.range(0, network.size)
                    .mapToLong(i -> own[i] - point * importance[i])
                    .toArray());
        }
        while (tries > 0 && exchange()) {
            // a better order has pairs of its own
        }
    }

    /** Whether some pair that changes places makes it better. */
    private boolean exchange() {
        var late = IntStream.range(0, network.size)
                .filter(i -> end(best, i) > launch)
                .boxed()
                .sorted(Comparator.comparingInt((Integer i) -> -importance[i]).thenComparingInt(i -> -end(best, i)))
                .toList();
        for (int i : late) {
            for (int j = 0; j < network.size && tries > 0; j++) {
                if (importance[j] < importance[i] && bestKey[j] < bestKey[i] && shareTeam(i, j)) {
                    var key = bestKey.clone();
                    key[i] = bestKey[j];
                    key[j] = bestKey[i];
                    if (generate(key)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean shareTeam(int i, int j) {
        for (int k = network.useHead[i]; k < network.useHead[i + 1]; k++) {
            for (int l = network.useHead[j]; l < network.useHead[j + 1]; l++) {
                if (network.useTeam[k] == network.useTeam[l]) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean generate(long[] key) {
        tries--;
        var starts = placement.backward(
                PriorityOrder.backward(network, Arrays.stream(key).map(k -> -k).toArray()), moved, anyDay);
        if (!placement.fits(starts)) {
            starts = placement.forward(
                    PriorityOrder.forward(
                            network, Arrays.stream(starts).asLongStream().toArray()),
                    early);
        }
        if (placement.lastEnd(starts) > moved) {
            return false;
        }
        placement.settleLater(starts, moved, anyDay);
        var lateness = lateness(starts);
        if (Arrays.compare(lateness, bestLateness) >= 0) {
            return false;
        }
        best = starts;
        bestKey = key;
        bestLateness = lateness;
        return true;
    }

    /** Days behind the launch in sum, by importance, the greatest first. */
    private long[] lateness(int[] starts) {
        int most = Arrays.stream(importance).max().orElse(0);
        var days = new long[most + 1];
        for (int i = 0; i < starts.length; i++) {
            days[most - importance[i]] += Math.max(0, end(starts, i) - launch);
        }
        return days;
    }

    private int end(int[] starts, int i) {
        return starts[i] + network.duration[i];
    }
}
