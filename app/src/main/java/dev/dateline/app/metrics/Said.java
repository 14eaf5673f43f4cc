package dev.dateline.app.metrics;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/**
 * What a source says of a metric, and where each of it stands in the table.
 *
 * @param revision the last that changed the metric's observations
 * @param observations in the order in which the source says them
 * @param rows of each
 */
record Said(long revision, List<Observation> observations, List<Blocks.Row> rows) {

    /**
     * What a source says now beside what it said.
     *
     * @param rows of what it says now, as far as it stands there already
     * @param come of what it says now, what is new
     * @param gone what it says no more, and {@code goneRows} where that stands
     */
    record Difference(
            List<Optional<Blocks.Row>> rows,
            List<Observation> come,
            List<Observation> gone,
            List<Blocks.Row> goneRows) {

        boolean isNone() {
            return come.isEmpty() && gone.isEmpty();
        }
    }

    /** Most of what is said again is the same in the same order, but for a stretch somewhere; only that is sought. */
    Difference to(List<Observation> now) {
        int shorter = Math.min(observations.size(), now.size());
        int begin = 0;
        while (begin < shorter && observations.get(begin).equals(now.get(begin))) {
            begin++;
        }
        int end = 0;
        while (end < shorter - begin && last(observations, end).equals(last(now, end))) {
            end++;
        }
        var standing = new HashMap<Observation, ArrayDeque<Blocks.Row>>();
        for (int k = begin; k < observations.size() - end; k++) {
            standing.computeIfAbsent(observations.get(k), unseen -> new ArrayDeque<>())
                    .add(rows.get(k));
        }
        var rowsNow = new ArrayList<Optional<Blocks.Row>>(now.size());
        var come = new ArrayList<Observation>();
        rows.subList(0, begin).forEach(row -> rowsNow.add(Optional.of(row)));
        for (var one : now.subList(begin, now.size() - end)) {
            var there = standing.get(one);
            var row = there == null ? null : there.poll();
            rowsNow.add(Optional.ofNullable(row));
            if (row == null) {
                come.add(one);
            }
        }
        rows.subList(rows.size() - end, rows.size()).forEach(row -> rowsNow.add(Optional.of(row)));
        var gone = new ArrayList<Observation>();
        var goneRows = new ArrayList<Blocks.Row>();
        standing.forEach((one, left) -> left.forEach(row -> {
            gone.add(one);
            goneRows.add(row);
        }));
        return new Difference(rowsNow, come, gone, goneRows);
    }

    private static Observation last(List<Observation> all, int fromTheEnd) {
        return all.get(all.size() - 1 - fromTheEnd);
    }
}
