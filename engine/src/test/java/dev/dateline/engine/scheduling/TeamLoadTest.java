package dev.dateline.engine.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Blocks, bounds and widening must not show: every answer is that of a search day by day. */
class TeamLoadTest {

    private static final int LIMIT = 30;
    private static final int FIRST = -400;
    private static final int LAST = 400;

    private final Map<Integer, Integer> taken = new HashMap<>();

    @Test
    void searchesFindWhatASearchDayByDayFinds() {
        for (int seed = 0; seed < 60; seed++) {
            var random = new SplittableRandom(seed);
            taken.clear();
            var load = new TeamLoad(LIMIT);
            for (int step = 0; step < 200; step++) {
                change(load, random);
                assertSameAnswers(load, random);
            }
        }
    }

    @Test
    void restoringLeavesNothingBehind() {
        for (int seed = 0; seed < 60; seed++) {
            var random = new SplittableRandom(seed);
            taken.clear();
            var original = new TeamLoad(LIMIT);
            for (int step = 0; step < 10; step++) {
                change(original, random);
            }
            var before = Map.copyOf(taken);
            var load = original.copy();
            for (int round = 0; round < 5; round++) {
                for (int step = 0; step < 30; step++) {
                    change(load, random);
                    assertSameAnswers(load, random);
                }
                load.restore();
                taken.clear();
                taken.putAll(before);
                assertSameAnswers(load, random);
                assertSameAnswers(original, random);
            }
        }
    }

    private void change(TeamLoad load, SplittableRandom random) {
        int from = random.nextInt(FIRST, LAST);
        int to = from + random.nextInt(random.nextInt(4) == 0 ? 200 : 20);
        int amount = random.nextInt(-LIMIT, LIMIT + 1);
        if (random.nextInt(8) == 0) {
            load.atMost(0, from, to);
            for (int day = from; day < to; day++) {
                taken.merge(day, Math.max(0, free(day)), Integer::sum);
            }
            return;
        }
        load.take(from, to, amount);
        for (int day = from; day < to; day++) {
            taken.merge(day, amount, Integer::sum);
        }
    }

    private void assertSameAnswers(TeamLoad load, SplittableRandom random) {
        int day = random.nextInt(FIRST - 100, LAST + 300);
        int length = 1 + random.nextInt(30);
        int amount = 1 + random.nextInt(LIMIT);
        assertThat(load.free(day)).isEqualTo(free(day));
        assertThat(load.earliest(amount, day, length)).isEqualTo(nearest(amount, day, length, 1));
        assertThat(load.latest(amount, day, length)).isEqualTo(nearest(amount, day, length, -1));
    }

    private int nearest(int amount, int day, int length, int direction) {
        int start = day;
        while (!isFree(amount, start, length)) {
            start += direction;
        }
        return start;
    }

    private boolean isFree(int amount, int start, int length) {
        for (int day = start; day < start + length; day++) {
            if (free(day) < amount) {
                return false;
            }
        }
        return true;
    }

    private int free(int day) {
        return LIMIT - taken.getOrDefault(day, 0);
    }
}
