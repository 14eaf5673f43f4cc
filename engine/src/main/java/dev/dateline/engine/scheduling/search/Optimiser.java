package dev.dateline.engine.scheduling.search;

import dev.dateline.engine.scheduling.Capacity;
import dev.dateline.engine.scheduling.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * The shortest schedule under capacity that a search finds within its budget: all link types and lags, teams whose capacity differs from
 * day to day, from a first day forward or from a launch backward. Turning all links round turns one into the other, so both are one
 * search.
 *
 * <p>The same network, seed, number of threads and {@linkplain Budget#schedules number of schedules} give the same schedule. Each thread
 * has a population of its own; after each round a few members move on to the next.
 */
public final class Optimiser {

    /** About so many activities are placed in a round: long enough to hide the threads' waiting, short enough to be told of. */
    private static final int ROUND = 400_000;

    private final Instance instance;
    private final int origin;
    private final boolean backwards;
    private long seed = 1;
    private int threads = 1;
    private int[] known = {};

    private Optimiser(Network network, Capacity free, int origin, boolean backwards) {
        this.instance = new Instance(network, free, origin, backwards);
        this.origin = origin;
        this.backwards = backwards;
    }

    /**
     * Everything starts on or after {@code firstDay} and ends as early as possible; the activities' own bounds hold.
     *
     * @param free the teams; stays as it is. No activity may use more of a team than its size.
     */
    public static Optimiser earliest(Network network, Capacity free, int firstDay) {
        return new Optimiser(network, free, firstDay, false);
    }

    /**
     * Everything ends at or before {@code launch} and work begins as late as possible. The activities' own bounds come first: among
     * schedules that keep them all the one wins in which work begins latest, among others the one that reaches back least
     * ({@link Found#keepsBounds}).
     *
     * @param free as above
     */
    public static Optimiser latest(Network network, Capacity free, int launch) {
        return new Optimiser(network, free, launch, true);
    }

    /** Another seed draws other lots. */
    public Optimiser seed(long its) {
        seed = its;
        return this;
    }

    /** As many islands as threads: another number gives another schedule, not only a faster one. */
    public Optimiser threads(int number) {
        if (number < 1 || number > 256) {
            throw new IllegalArgumentException("threads (" + number + ") must be 1 to 256");
        }
        threads = number;
        return this;
    }

    /**
     * What is found will not be worse than this schedule.
     *
     * @param starts by the network's numbers; keep all links and leave no team with less than nothing
     */
    public Optimiser knowing(int[] starts) {
        known = new int[instance.size];
        for (int i = 0; i < known.length; i++) {
            int start = starts[instance.original(i)];
            known[i] = backwards ? origin - start - instance.duration[i] : start - origin;
        }
        return this;
    }

    public Found run(Budget budget) {
        return run(budget, better -> {});
    }

    /** @param told is told of every better schedule, at the end of the round that found it, by the calling thread */
    public Found run(Budget budget, Consumer<Found> told) {
        var proof = new Proof(instance);
        var islands = islands(budget);
        if (known.length > 0) {
            islands.getFirst().welcome(known);
        }
        try (var others = Executors.newFixedThreadPool(Math.max(1, threads - 1))) {
            var best = islands.getFirst();
            long round = Math.max(4, ROUND / Math.max(1, instance.size) / Island.PASSES);
            int length = Integer.MAX_VALUE;
            boolean goesOn = true;
            while (goesOn) {
                goesOn = together(islands, round, proof.lowerBound(), others);
                best = best(islands);
                exchange(islands);
                if (goesOn && best.bestCost() > proof.lowerBound()) {
                    proof.push(best, islands.getFirst(), budget, schedules(islands));
                    best = best(islands);
                }
                goesOn &= best.bestCost() > proof.lowerBound();
                if (best.bestCost() < length) {
                    length = best.bestCost();
                    told.accept(found(best, proof, islands));
                }
            }
            return found(best, proof, islands);
        }
    }

    private List<Island> islands(Budget budget) {
        var random = new SplittableRandom(seed);
        var islands = new ArrayList<Island>();
        for (int k = 0; k < threads; k++) {
            islands.add(new Island(instance, random.split(), budget, threads, k % 2 == 1));
        }
        return islands;
    }

    /** Whether all islands have budget left. */
    private static boolean together(List<Island> islands, long round, int enough, ExecutorService others) {
        var running = islands.stream()
                .skip(1)
                .map(island -> CompletableFuture.supplyAsync(() -> island.round(round, enough), others))
                .toList();
        boolean goesOn = islands.getFirst().round(round, enough);
        for (var other : running) {
            goesOn &= other.join();
        }
        return goesOn;
    }

    private static Island best(List<Island> islands) {
        var best = islands.getFirst();
        for (var island : islands) {
            best = island.bestCost() < best.bestCost() ? island : best;
        }
        return best;
    }

    private static void exchange(List<Island> islands) {
        for (int k = 0; k < islands.size() && islands.size() > 1; k++) {
            islands.get((k + 1) % islands.size()).welcome(islands.get(k));
        }
    }

    private Found found(Island best, Proof proof, List<Island> islands) {
        var starts = new int[instance.size];
        for (int i = 0; i < starts.length; i++) {
            int start = best.best()[i];
            starts[instance.original(i)] = backwards ? origin - start - instance.duration[i] : origin + start;
        }
        return new Found(
                instance.end(best.best()),
                proof.lowerBound(),
                instance.keepsDue(best.bestCost()),
                schedules(islands),
                starts);
    }

    private static long schedules(List<Island> islands) {
        return islands.stream().mapToLong(Island::schedules).sum();
    }
}
