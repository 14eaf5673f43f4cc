package dev.dateline.engine.history;

import dev.dateline.engine.simulation.Distribution;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** How many days the next so many things will take, from when the past ones were finished. */
public final class Flow {

    /** A window of the past should fit into it so many times. */
    private static final int WINDOWS = 4;

    private final Distribution days;
    private final int learntFrom;
    private final int forecasts;

    private Flow(Distribution days, int learntFrom, int forecasts) {
        this.days = days;
        this.learntFrom = learntFrom;
        this.forecasts = forecasts;
    }

    /**
     * @param day what was finished before it is known, nothing else is; days are counted from its beginning
     * @param finishes in any order; at least one before the day
     * @param count how many are still to be finished, 1 at least. Where the past is too short for windows of so many, smaller ones are
     *     taken and stretched
     */
    public static Flow before(LocalDate day, List<LocalDateTime> finishes, int count) {
        var now = day.atStartOfDay();
        var known = finishes.stream()
                .filter(finish -> !finish.isAfter(now))
                .sorted()
                .toList();
        if (known.isEmpty()) {
            throw new IllegalArgumentException("nothing was finished before " + day);
        }
        int window = Math.max(1, Math.min(count, known.size() / WINDOWS));
        var rehearsal = new FlowRehearsal(window);
        known.forEach(finish -> rehearsal.finish("", finish));
        return new Flow(
                new Scaled(rehearsal.next("", now), (double) count / window),
                known.size(),
                rehearsal.calibration().count());
    }

    /** Days from the beginning of the day to the last of the finishes. */
    public Distribution days() {
        return days;
    }

    /** How many finishes it was learnt from. */
    public int learntFrom() {
        return learntFrom;
    }

    /** How many of its own past forecasts it learnt from. */
    public int pastForecasts() {
        return forecasts;
    }
}
