package dev.dateline.app.metrics;

import dev.dateline.app.project.Brief;
import dev.dateline.app.project.Kind;
import dev.dateline.app.project.Otherwise;
import dev.dateline.app.project.Ref;
import dev.dateline.app.project.Span;
import dev.dateline.app.project.Written;
import dev.dateline.engine.statistics.ProcessBehaviour;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A named quantity with unit and direction, or a fact that somebody witnesses.
 *
 * @param moves the outputs that an input should move
 */
public record Metric(
        String id,
        Optional<String> name,
        @Otherwise("quantity") Nature kind,
        Optional<String> unit,
        Optional<Direction> better,
        Optional<Statistic> statistic,
        Optional<Span> window,
        Optional<Role> role,
        @Ref("metrics") List<String> moves,
        Optional<Span> staleAfter,
        Optional<MeasuredBy> source,
        Optional<Charted> chart,
        List<Rebased> rebased,
        Optional<String> note) {

    public static final Kind<Metric> KIND = Kind.list("metrics", Metric.class, "id", Metric::id);

    /** Where nothing else is written: observations of the last four weeks count. */
    private static final Span FOUR_WEEKS = Span.parse("28 d");

    /** A quantity is measured; a fact is true or false. */
    public enum Nature {
        QUANTITY,
        FACT
    }

    /** Whether we control it, or it results, or it must not get worse meanwhile. */
    public enum Role {
        INPUT,
        OUTPUT,
        GUARDRAIL
    }

    /**
     * The system that knows the values; observations typed or uploaded are {@code csv} or {@code manual}.
     *
     * @param from which of the project's sources
     * @param measure what of it, such as change-lead-time
     * @param service of which service only, and {@code environment} of which environment
     * @param team of the services of which team only
     */
    public record MeasuredBy(
            @Otherwise("csv") String type,
            @Ref("sources") Optional<String> from,
            Optional<String> measure,
            Optional<String> service,
            Optional<String> environment,
            Optional<String> team,
            Optional<String> url,
            Optional<LocalDate> seen,
            @Otherwise("false") boolean reconstructed)
            implements Written {

        /** @param from one of the project's sources; all that know it where none is named */
        public static MeasuredBy from(
                String type,
                Optional<String> from,
                String measure,
                Optional<String> service,
                Optional<String> environment) {
            return new MeasuredBy(
                    type,
                    from,
                    Optional.of(measure),
                    service,
                    environment,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    false);
        }

        @Brief
        public static MeasuredBy of(String type) {
            return new MeasuredBy(
                    type,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    false);
        }

        @Override
        public Object written() {
            return this;
        }
    }

    /**
     * How signal is told from noise.
     *
     * @param each what makes one point of the chart
     * @param limits how its limits are found
     */
    public record Charted(
            Optional<Each> each, @Otherwise("mean") ProcessBehaviour.Kind limits) {}

    /** What makes one point of a chart. */
    public enum Each {
        OBSERVATION,
        DAY,
        WEEK,
        MONTH
    }

    /** The limits of the chart are found anew from a day on, because something is known to have changed. */
    public record Rebased(LocalDate on, String because, Optional<String> by) {

        private static final int LONGEST = 500;

        public Rebased {
            if (because.isBlank() || because.length() > LONGEST) {
                throw new IllegalArgumentException("`because` must have 1 to " + LONGEST + " characters");
            }
        }
    }

    public Metric {
        for (int k = 1; k < rebased.size(); k++) {
            if (!rebased.get(k - 1).on().isBefore(rebased.get(k).on())) {
                throw new IllegalArgumentException("`rebased` must be in the order of its days, each once");
            }
        }
        if (!moves.isEmpty() && !role.equals(Optional.of(Role.INPUT))) {
            throw new IllegalArgumentException("only a metric whose `role` is input has `moves`");
        } else if (moves.contains(id)) {
            throw new IllegalArgumentException("`moves` must name other metrics than itself");
        }
        if (kind == Nature.QUANTITY && unit.isEmpty()) {
            throw new IllegalArgumentException("a metric needs a `unit` (UCUM, %, count or a currency code)");
        }
        if (kind == Nature.FACT && statistic.isPresent() && statistic.get() != Statistic.LAST) {
            throw new IllegalArgumentException("a fact's `statistic` can only be last");
        }
    }

    /** A quantity that a system measures; its newest value grows stale after as long as its window. */
    public static Metric measured(
            String id,
            String name,
            String unit,
            Optional<Direction> better,
            Statistic statistic,
            Span window,
            MeasuredBy source) {
        return new Metric(
                id,
                Optional.of(name),
                Nature.QUANTITY,
                Optional.of(unit),
                better,
                Optional.of(statistic),
                Optional.of(window),
                Optional.empty(),
                List.of(),
                Optional.of(window),
                Optional.of(source),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    public String title() {
        return name.orElse(id);
    }

    /** How the limits of its chart are found, unless said otherwise from mean and mean moving range. */
    public ProcessBehaviour.Kind limits() {
        return chart.map(Charted::limits).orElse(ProcessBehaviour.Kind.MEAN);
    }

    public boolean isFact() {
        return kind == Nature.FACT;
    }

    /** The statistic asked for, else the newest value of a fact and the median of a quantity. */
    public Statistic summary() {
        return statistic.orElse(isFact() ? Statistic.LAST : Statistic.MEDIAN);
    }

    /** The window asked for; a fact stands until somebody says otherwise, a quantity counts for four weeks. */
    public Optional<Span> countedFor() {
        return window.isPresent() ? window : isFact() ? Optional.empty() : Optional.of(FOUR_WEEKS);
    }

    /** What the metric's values are in; a fact has no unit. */
    public String unitText() {
        return unit.orElse("");
    }
}
