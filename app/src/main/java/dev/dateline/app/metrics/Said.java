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
     * @param begin the rows of what it says first, as it did before; {@code middle} those of what follows, as far as it stands there
     *     already; {@code end} those of the rest, which is as before
     * @param come of what it says now, what is new
     * @param gone what it says no more, and {@code goneRows} where that stands
     */
    record Difference(
            List<Blocks.Row> begin,
            List<Optional<Blocks.Row>> middle,
            List<Blocks.Row> end,
            List<Observation> come,
            List<Observation> gone,
            List<Blocks.Row> goneRows) {

        boolean isNone() {
            return come.isEmpty() && gone.isEmpty();
        }

        /** Where all of it stands once what is new stands behind each other, from a line on. */
        List<Blocks.Row> rows(long revision, long firstLine) {
            var rows = new ArrayList<Blocks.Row>(begin.size() + middle.size() + end.size());
            rows.addAll(begin);
            long line = firstLine;
            for (var row : middle) {
                rows.add(row.isPresent() ? row.get() : new Blocks.Row(revision, line++));
            }
            rows.addAll(end);
            return rows;
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
        var middle = new ArrayList<Optional<Blocks.Row>>();
        var come = new ArrayList<Observation>();
        for (var one : now.subList(begin, now.size() - end)) {
            var there = standing.get(one);
            var row = there == null ? null : there.poll();
            middle.add(Optional.ofNullable(row));
            if (row == null) {
                come.add(one);
            }
        }
        var gone = new ArrayList<Observation>();
        var goneRows = new ArrayList<Blocks.Row>();
        standing.forEach((one, left) -> left.forEach(row -> {
            gone.add(one);
            goneRows.add(row);
        }));
        return new Difference(
                rows.subList(0, begin), middle, rows.subList(rows.size() - end, rows.size()), come, gone, goneRows);
    }

    private static Observation last(List<Observation> all, int fromTheEnd) {
        return all.get(all.size() - 1 - fromTheEnd);
    }
}
