package dev.dateline.app.forecast;

import dev.dateline.app.project.Kind;
import dev.dateline.app.project.Otherwise;
import dev.dateline.app.project.Source;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * A reference class: what was estimated once, and what it became.
 *
 * @param of whether each case is a piece of work or a whole project; the two teach different things and are never mixed
 * @param ours whether they are our own finished work, which then counts whichever class the project names
 * @param unit of estimate and actual, such as {@code d}; one for all, since only their ratio and size count
 */
public record Precedents(
        String id,
        Optional<String> name,
        @Otherwise("tasks") Of of,
        @Otherwise("false") boolean ours,
        @Otherwise("d") String unit,
        List<Case> cases,
        Optional<String> note,
        Optional<Source> source) {

    public static final Kind<Precedents> KIND = Kind.list("reference-classes", Precedents.class, "id", Precedents::id);

    /** More would teach nothing: by then the twentieth largest of a thousand is known to a few percent. */
    static final int MOST = 10_000;

    private static final Set<String> WORDS = Set.of("none", "it-projects", "own");

    public enum Of {
        TASKS,
        PROJECTS
    }

    /**
     * Something that was estimated and finished, or of which is known only when it was finished: that tells the pace.
     *
     * @param estimate in the class's unit, above 0
     * @param actual likewise; known where the estimate is
     * @param finished needed where they are not
     * @param kind of work, by which cases are pooled
     * @param person or team who did it, by whom they are pooled
     */
    public record Case(
            Optional<String> name,
            Optional<BigDecimal> estimate,
            Optional<BigDecimal> actual,
            Optional<LocalDate> started,
            Optional<LocalDate> finished,
            Optional<String> kind,
            Optional<String> person) {

        public Case {
            estimate.ifPresent(value -> refuseUnlessPositive("estimate", value));
            actual.ifPresent(value -> refuseUnlessPositive("actual", value));
            if (estimate.isPresent() != actual.isPresent() || (estimate.isEmpty() && finished.isEmpty())) {
                throw new IllegalArgumentException(
                        "a case has `estimate` and `actual`, or neither and the day on which it was"
                                + " `finished`; found " + found(estimate, actual));
            }
            if (started.isPresent() && finished.isPresent() && finished.get().isBefore(started.get())) {
                throw new IllegalArgumentException(
                        "finished (" + finished.get() + ") must not be before started (" + started.get() + ")");
            }
        }

        private static String found(Optional<BigDecimal> estimate, Optional<BigDecimal> actual) {
            return estimate.isPresent() ? "no `actual`" : actual.isPresent() ? "no `estimate`" : "none of them";
        }

        /** How many times its estimate it took; nothing where nobody estimated it. */
        OptionalDouble ratio() {
            return estimate.isPresent() && actual.isPresent()
                    ? OptionalDouble.of(
                            actual.get().doubleValue() / estimate.get().doubleValue())
                    : OptionalDouble.empty();
        }

        private static void refuseUnlessPositive(String key, BigDecimal value) {
            if (value.signum() <= 0) {
                throw new IllegalArgumentException(
                        key + " (" + value.toPlainString() + ") must be above 0: a ratio is made of it");
            }
        }
    }

    public Precedents {
        if (WORDS.contains(id)) {
            throw new IllegalArgumentException("a reference class cannot be called `" + id
                    + "`, which means something already; choose another id");
        }
        if (cases.size() > MOST) {
            throw new IllegalArgumentException(
                    "has " + cases.size() + " cases; expected at most " + MOST + ", the latest will do");
        }
        if (ours && !unit.equals("d")) {
            throw new IllegalArgumentException(otherUnit(unit));
        }
        if (!ours && cases.stream().anyMatch(one -> one.estimate().isEmpty())) {
            throw new IllegalArgumentException(
                    "a case without `estimate` and `actual` tells the pace, which only our own finished work"
                            + " does (`ours: true`)");
        }
        if (ours && of == Of.PROJECTS) {
            throw new IllegalArgumentException("`ours` is for finished work (`of: tasks`); our own past projects are a"
                    + " class by themselves, which the project names as its `referenceClass`");
        }
    }

    static String otherUnit(String unit) {
        return "our own finished work is counted in working days (`unit: d`) as the steps are; found `" + unit + "`";
    }

    /** Of the cases that were estimated, in their order. */
    static double[] ratios(List<Case> cases) {
        return cases.stream()
                .map(Case::ratio)
                .flatMapToDouble(OptionalDouble::stream)
                .toArray();
    }

    /** What people call it. */
    public String title() {
        return name.orElse(id);
    }
}
