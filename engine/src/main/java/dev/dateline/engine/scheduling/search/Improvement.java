package dev.dateline.engine.scheduling.search;

import dev.dateline.engine.scheduling.BackwardScheduler;
import dev.dateline.engine.scheduling.Capacity;
import dev.dateline.engine.scheduling.Network;
import dev.dateline.engine.scheduling.Schedule;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a search finds beyond a schedule at hand, and what no search will: first an earlier end where the launch does not hold, then a later
 * beginning.
 */
public final class Improvement {

    /** Larger networks are left as they are: the search would see too few schedules to find any better. */
    public static final int MOST_ACTIVITIES = 20_000;

    private final Network network;
    private final Capacity free;
    private final int launch;
    private final Budget budget;

    private final Schedule before;
    private Schedule best;
    private int leastLateBy;
    private int latestBeginning = Network.FARTHEST_DAY;
    private long schedules;

    private Improvement(Network network, Capacity free, int launch, Schedule before, Budget budget) {
        this.network = network;
        this.free = free;
        this.launch = launch;
        this.before = before;
        this.budget = budget;
        best = before;
    }

    /**
     * @param free the teams the schedule was made from; stays as it is
     * @param launch the boundary at or before which everything shall end
     * @param before keeps links, bounds and teams
     * @param budget ends the search, which ends by itself where nothing better is possible
     */
    public static Improvement search(Network network, Capacity free, int launch, Schedule before, Budget budget) {
        var improvement = new Improvement(network, free, launch, before, budget);
        if (network.size() > 0 && network.size() <= MOST_ACTIVITIES) {
            improvement.endEarlier();
            improvement.beginLater();
        }
        return improvement;
    }

    /** A schedule that is less late or, where that is the same, begins later; empty where none was found. */
    public Optional<Schedule> better() {
        return best == before ? Optional.empty() : Optional.of(best);
    }

    /** No schedule ends fewer days behind the launch. */
    public int leastLateBy() {
        return leastLateBy;
    }

    /** Among schedules no later than the best found, none begins on a later day; {@link Network#FARTHEST_DAY} where nobody knows. */
    public int latestBeginning() {
        return latestBeginning;
    }

    /** Whether it is proved that no schedule is better than the best found. */
    public boolean isProved() {
        return best.lateBy() == leastLateBy && beginning(best) >= latestBeginning;
    }

    /** How many schedules were generated. */
    public long schedules() {
        return schedules;
    }

    /** The first day on which anything starts. */
    public static int beginning(Schedule schedule) {
        return IntStream.range(0, schedule.network().size())
                .map(schedule::start)
                .min()
                .orElse(schedule.launch());
    }

    private void endEarlier() {
        if (before.lateBy() == 0) {
            return;
        }
        int first = IntStream.range(0, network.size())
                .map(i -> Math.max(network.earliestStart(i), network.earliestEnd(i) - network.duration(i)))
                .filter(day -> day > Network.ANY_DAY / 2)
                .min()
                .orElse(launch);
        int from = Math.min(first, beginning(before));
        var found =
                Optimiser.earliest(network, free, from).knowing(starts(before)).run(made -> 2 * budget.used(made));
        schedules = found.schedules();
        leastLateBy = Math.max(0, from + found.lowerBound() - launch);
        if (from + found.length() < launch + before.lateBy()) {
            best = settled(found);
        }
    }

    private void beginLater() {
        long made = schedules;
        var found = Optimiser.latest(network, free, launch + best.lateBy())
                .knowing(starts(best))
                .run(more -> made == 0 ? budget.used(more) : 2 * budget.used(made + more) - 1);
        schedules += found.schedules();
        latestBeginning = launch + best.lateBy() - found.lowerBound();
        var candidate = settled(found);
        if (found.keepsBounds() && candidate.lateBy() == best.lateBy() && beginning(candidate) > beginning(best)) {
            best = candidate;
        }
    }

    private Schedule settled(Found found) {
        var starts = IntStream.range(0, network.size()).map(found::start).toArray();
        return BackwardScheduler.settled(network, free, launch, starts);
    }

    private int[] starts(Schedule schedule) {
        return IntStream.range(0, network.size()).map(schedule::start).toArray();
    }
}
