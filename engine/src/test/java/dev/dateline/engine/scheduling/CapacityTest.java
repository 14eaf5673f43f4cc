package dev.dateline.engine.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The blocks in which a team's days are kept, held against a plain map of days. */
class CapacityTest {

    private static final int LIMIT = 50;

    /** What is free, day by day; days not listed have the whole team. */
    private static final class Days {

        private final Map<Integer, Integer> free = new HashMap<>();

        int free(int day) {
            return free.getOrDefault(day, LIMIT);
        }

        void take(int from, int to, int amount) {
            IntStream.range(from, to).forEach(day -> free.put(day, free(day) - amount));
        }

        void atMost(int there, int from, int to) {
            IntStream.range(from, to).forEach(day -> free.put(day, Math.min(there, free(day))));
        }

        boolean isFree(int amount, int from, int to) {
            return IntStream.range(from, to).allMatch(day -> free(day) >= amount);
        }

        Days copy() {
            var copy = new Days();
            copy.free.putAll(free);
            return copy;
        }
    }

    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aTeamsLoadAgreesWithAMapOfDays(int seed) {
        var random = new SplittableRandom(seed);
        int centre = random.nextInt(-20_000, 20_000);
        var load = new TeamLoad(LIMIT);
        var days = new Days();
        disturb(load, days, random, centre);
        var copy = load.copy();
        var kept = days.copy();
        for (int round = 0; round < 4; round++) {
            disturb(copy, kept, random, centre);
            thenTheyAgree(copy, kept, random, centre);
            copy.restore();
            kept = days.copy();
            thenTheyAgree(copy, kept, random, centre);
        }
        thenTheyAgree(load, days, random, centre);
    }

    private static void disturb(TeamLoad load, Days days, SplittableRandom random, int centre) {
        for (int i = random.nextInt(25); i > 0; i--) {
            int from = centre + random.nextInt(-300, 300);
            int to = from + random.nextInt(90);
            if (random.nextInt(4) == 0) {
                int there = random.nextInt(2) * random.nextInt(LIMIT);
                load.atMost(there, from, to);
                days.atMost(there, from, to);
            } else {
                int amount = random.nextInt(-10, 30);
                load.take(from, to, amount);
                days.take(from, to, amount);
            }
        }
    }

    private static void thenTheyAgree(TeamLoad load, Days days, SplittableRandom random, int centre) {
        for (int i = 0; i < 60; i++) {
            int amount = random.nextInt(1, LIMIT + 1);
            int from = centre + random.nextInt(-450, 450);
            int to = from + random.nextInt(120);
            assertThat(load.free(from)).isEqualTo(days.free(from));
            int length = to - from;
            assertThat(load.earliest(amount, from, length))
                    .isEqualTo(IntStream.iterate(from, day -> day + 1)
                            .filter(day -> days.isFree(amount, day, day + length))
                            .findFirst()
                            .orElseThrow());
            assertThat(load.latest(amount, from, length))
                    .isEqualTo(IntStream.iterate(from, day -> day - 1)
                            .filter(day -> days.isFree(amount, day, day + length))
                            .findFirst()
                            .orElseThrow());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anActivityOfSeveralTeamsStartsAsEarlyAndAsLateAsAllAreFree(int seed) {
        var random = new SplittableRandom(seed);
        var capacity = new Capacity(LIMIT, LIMIT);
        var days = new Days[] {new Days(), new Days()};
        for (int i = 0; i < 20; i++) {
            int team = random.nextInt(2);
            int from = random.nextInt(-100, 200);
            int to = from + random.nextInt(40);
            int tenths = random.nextInt(5, 45);
            capacity.hold(team, tenths, from, to);
            days[team].take(from, to, tenths);
        }
        int duration = random.nextInt(1, 15);
        var builder = Network.builder();
        int one = builder.activity(duration, 0);
        int[] tenths = {random.nextInt(1, LIMIT + 1), random.nextInt(1, LIMIT + 1)};
        var network = builder.uses(one, 0, tenths[0]).uses(one, 1, tenths[1]).build();

        int earliest = IntStream.iterate(20, day -> day + 1)
                .filter(day -> isFree(days, tenths, day, duration))
                .findFirst()
                .orElseThrow();
        int latest = IntStream.iterate(60, day -> day - 1)
                .filter(day -> isFree(days, tenths, day, duration))
                .findFirst()
                .orElseThrow();

        assertThat(capacity.earliestStart(network, one, 20, duration)).isEqualTo(earliest);
        assertThat(capacity.latestStart(network, one, 60)).isEqualTo(latest);
    }

    private static boolean isFree(Days[] days, int[] tenths, int day, int duration) {
        return days[0].isFree(tenths[0], day, day + duration) && days[1].isFree(tenths[1], day, day + duration);
    }

    @Test
    void workThatHasBegunMayHoldMoreThanThereAre() {
        var capacity = new Capacity(10).hold(0, 25, 3, 5);

        assertThat(IntStream.range(2, 6).map(day -> capacity.free(0, day))).containsExactly(10, -15, -15, 10);
    }

    @Test
    void anAbsenceLeavesNobodyAndOwesNobody() {
        var capacity = new Capacity(10).hold(0, 15, 3, 5).absent(0, 2, 5);

        assertThat(IntStream.range(1, 6).map(day -> capacity.free(0, day))).containsExactly(10, 0, -5, -5, 10);
    }
}
