package dev.dateline.app.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Another state of many observations is another one, and most of it is the same. */
class RowsTest {

    private static final int MANY = 20_000;

    private static Rows rows(long... times) {
        var values = Arrays.stream(times).asDoubleStream().toArray();
        var sources = new String[times.length];
        Arrays.fill(sources, "");
        return Rows.of(times, values, sources);
    }

    private static Rows many() {
        var times = new long[MANY];
        Arrays.setAll(times, k -> 10L * k);
        return rows(times);
    }

    private static Map<Piece, Boolean> pieces(Rows rows) {
        var pieces = new IdentityHashMap<Piece, Boolean>();
        rows.each(0, rows.size(), (piece, from, to) -> pieces.put(piece, true));
        return pieces;
    }

    private static long others(Rows now, Rows before) {
        var known = pieces(before);
        return pieces(now).keySet().stream()
                .filter(piece -> !known.containsKey(piece))
                .count();
    }

    @Test
    void oneMoreAtTheEndMakesOnePieceAnew() {
        assertThat(others(many().with(rows(10L * MANY)), many())).isGreaterThan(1); // of another making all are others
        var many = many();
        assertThat(others(many.with(rows(10L * MANY)), many)).isEqualTo(1);
    }

    @Test
    void aLateOneMakesNoMoreThanTwoAnew() {
        var many = many();
        assertThat(others(many.with(rows(5L * MANY + 1)), many)).isBetween(1L, 2L);
    }

    @Test
    void oneThatGoesMakesOneAnew() {
        var many = many();
        assertThat(others(many.without(rows(5L * MANY)).orElseThrow(), many)).isEqualTo(1);
    }

    @Test
    void lateOnesAtOnePlaceDoNotLeaveScraps() {
        var rows = many();
        var random = new Random(3);
        for (int k = 0; k < 5_000; k++) {
            rows = rows.with(rows(5L * MANY + random.nextInt(100)));
        }
        assertThat(pieces(rows)).hasSizeLessThan(3 * rows.size() / Piece.SIZE);
    }

    @Test
    void theFirstOtherOneIsFoundWhereverItStands() {
        var many = many();
        for (int k : new int[] {0, 1, Piece.SIZE - 1, Piece.SIZE, 12_345, MANY - 1}) {
            var without = many.without(rows(10L * k)).orElseThrow();
            assertThat(without.firstOther(many)).isEqualTo(k);
            assertThat(many.firstOther(without.with(rows(10L * k)))).isEqualTo(MANY);
        }
    }

    @Test
    void whichOfSeveralGoesIsNotGuessed() {
        assertThat(rows(1, 2, 2, 3).without(rows(2))).isEmpty();
        assertThat(rows(1, 2, 3).without(rows(4))).isEmpty();
    }
}
