package dev.dateline.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Several ways of doing the same, timed turn by turn, so that whatever else the machine does hits all alike. */
final class Race {

    /** A run shorter than this is repeated: between two slices of other work it would look better than it is. */
    private static final long TURN = TimeUnit.MILLISECONDS.toNanos(100);

    private final String course;
    private final List<Entrant> entrants = new ArrayList<>();

    private record Entrant(String name, String reference, Runnable work) {}

    /** @param course what all entrants do */
    Race(String course) {
        this.course = course;
    }

    Race reference(String name, Runnable work) {
        return against(name, name, work);
    }

    /** An entrant that is compared with the one named {@code reference}. */
    Race against(String reference, String name, Runnable work) {
        entrants.add(new Entrant(name, reference, work));
        return this;
    }

    /** Rounds that do not count, until {@code seconds} have passed; at least {@code rounds}. */
    void warmUp(int rounds, double seconds) {
        long until = System.nanoTime() + (long) (seconds * TimeUnit.SECONDS.toNanos(1));
        for (int round = 0; round < rounds || System.nanoTime() < until; round++) {
            entrants.forEach(entrant -> entrant.work().run());
        }
    }

    /** The first to run changes from round to round: it finds the caches as the last one left them. */
    List<Times> run(int rounds) {
        var nanos = new long[entrants.size()][rounds];
        for (int round = 0; round < rounds; round++) {
            for (int turn = 0; turn < entrants.size(); turn++) {
                int e = (turn + round) % entrants.size();
                nanos[e][round] = turn(entrants.get(e).work());
            }
        }
        var times = new ArrayList<Times>();
        for (int e = 0; e < nanos.length; e++) {
            var entrant = entrants.get(e);
            times.add(new Times(
                    course, entrant.name(), entrant.reference(), nanos[e], nanos[numberOf(entrant.reference())]));
        }
        return times;
    }

    /** The mean of the runs that fit. */
    private static long turn(Runnable work) {
        long began = System.nanoTime();
        long passed = 0;
        long runs = 0;
        while (passed < TURN) {
            work.run();
            runs++;
            passed = System.nanoTime() - began;
        }
        return passed / runs;
    }

    private int numberOf(String name) {
        for (int e = 0; e < entrants.size(); e++) {
            if (entrants.get(e).name().equals(name)) {
                return e;
            }
        }
        throw new IllegalArgumentException("no entrant is named " + name);
    }
}
