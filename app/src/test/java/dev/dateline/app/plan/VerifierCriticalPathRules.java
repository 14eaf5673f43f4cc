package dev.dateline.app.plan;

import static dev.dateline.app.plan.VerifiedStep.State.PLANNED;
import static dev.dateline.app.plan.VerifiedStep.State.STARTED;

import dev.dateline.app.plan.VerifiedPlan.Row;
import dev.dateline.app.plan.VerifiedStep.Link;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * FORMAT.md on {@code early…}, {@code late…}, {@code slack}, {@code critical} and {@code rank}: the critical path method,
 * capacity left out. Instead of sorting, every link pushes until nothing moves any more (Bellman and Ford).
 */
final class VerifierCriticalPathRules {

    private final VerifiedProject project;
    private final Map<String, VerifiedStep> open;
    private final VerifiedPlan plan;
    private final VerifierViolations violations;
    private final List<Link> links;
    private final Map<String, Integer> earlyStart = new HashMap<>();
    private final Map<String, Integer> earlyFinish = new HashMap<>();
    private final Map<String, Integer> lateStart = new HashMap<>();
    private final Map<String, Integer> lateFinish = new HashMap<>();

    VerifierCriticalPathRules(VerifiedProject project, VerifiedPlan plan, VerifierViolations violations) {
        this.project = project;
        this.open = project.open();
        this.plan = plan;
        this.violations = violations;
        links = project.bindingLinks();
        open.values().forEach(this::startFromTheEnds);
        untilNothingMoves(this::pushLater);
        untilNothingMoves(this::pushEarlier);
    }

    void check() {
        for (var step : open.values()) {
            hasItsDates(step);
            hasItsSlack(step);
            isCriticalOrNot(step);
        }
        areRankedFromOne();
        if (!project.usesTeams()) {
            isLateByTheCriticalPath();
        }
    }

    /** The early pass knows today and notBefore, the late pass only the launch. */
    private void startFromTheEnds(VerifiedStep step) {
        boolean started = step.is(STARTED);
        int start = started ? project.startedAt(step) : project.earliest(step);
        earlyStart.put(step.id(), start);
        earlyFinish.put(step.id(), started ? project.today() + step.remaining() : start + step.days());
        lateStart.put(step.id(), started ? start : project.launch() - step.days());
        lateFinish.put(step.id(), project.launch());
    }

    private interface Push {
        boolean moves(Link link);
    }

    private void untilNothingMoves(Push push) {
        boolean moved = true;
        for (int round = 0; moved; round++) {
            if (round > open.size() + 1) {
                throw new IllegalArgumentException("the links of the project must not form a cycle");
            }
            moved = false;
            for (var link : links) {
                moved |= push.moves(link);
            }
        }
    }

    private boolean pushLater(Link link) {
        int missing = -room(link, earlyStart, earlyFinish);
        if (missing > 0) {
            shift(link.after(), missing, earlyStart, earlyFinish);
        }
        return missing > 0;
    }

    /** The start of a started step is a fact that no successor moves. */
    private boolean pushEarlier(Link link) {
        int missing = -room(link, lateStart, lateFinish);
        boolean fromStart = link.type() == VerifiedStep.Join.SS || link.type() == VerifiedStep.Join.SF;
        boolean moves = missing > 0 && !(fromStart && step(link.before()).is(STARTED));
        if (moves) {
            shift(link.before(), -missing, lateStart, lateFinish);
        }
        return moves;
    }

    private int room(Link link, Map<String, Integer> starts, Map<String, Integer> finishes) {
        return VerifiedPlacement.room(
                link, placed(link.before(), starts, finishes), placed(link.after(), starts, finishes));
    }

    private VerifiedPlacement placed(String id, Map<String, Integer> starts, Map<String, Integer> finishes) {
        return new VerifiedPlacement(step(id), at(starts, id), at(finishes, id));
    }

    private void shift(String id, int days, Map<String, Integer> starts, Map<String, Integer> finishes) {
        var shifted = placed(id, starts, finishes).later(days);
        starts.put(id, shifted.start());
        finishes.put(id, shifted.end());
    }

    private void hasItsDates(VerifiedStep step) {
        matches(step, "earlyStart", firstDay(step, earlyStart));
        matches(step, "earlyFinish", lastDay(step, earlyFinish));
        matches(step, "lateStart", firstDay(step, lateStart));
        matches(step, "lateFinish", lastDay(step, lateFinish));
    }

    private void matches(VerifiedStep step, String key, LocalDate expected) {
        var actual = row(step).day(key);
        violations.unless(actual.equals(expected), "%s: %s %s must be %s", step.id(), key, actual, expected);
    }

    private void hasItsSlack(VerifiedStep step) {
        int actual = row(step).number("slack").orElseThrow();
        violations.unless(actual == slack(step), "%s: slack %d must be %d", step.id(), actual, slack(step));
    }

    private int slack(VerifiedStep step) {
        return at(lateFinish, step.id()) - at(earlyFinish, step.id());
    }

    private void isCriticalOrNot(VerifiedStep step) {
        int most = plan.feasible() ? leastSlack() : 0;
        violations.unless(
                row(step).critical() == (slack(step) <= most),
                "%s: critical must be %s with slack %d where %d is critical",
                step.id(),
                slack(step) <= most,
                slack(step),
                most);
    }

    private int leastSlack() {
        return open.values().stream().mapToInt(this::slack).min().orElse(0);
    }

    private void areRankedFromOne() {
        for (var row : plan.rows()) {
            var step = open.get(row.id());
            boolean now = step != null && step.is(PLANNED) && at(earlyStart, row.id()) == project.today();
            violations.unless(
                    row.number("rank").isPresent() == now,
                    "%s: rank is %s, and %s",
                    row.id(),
                    row.number("rank"),
                    now ? "it could be done now" : "it is nothing that could be done now");
        }
        var ranks = plan.rows().stream()
                .flatMapToInt(row -> row.number("rank").stream())
                .sorted()
                .boxed()
                .toList();
        var expected = IntStream.rangeClosed(1, ranks.size()).boxed().toList();
        violations.unless(ranks.equals(expected), "plan: ranks %s must be %s", ranks, expected);
    }

    private void isLateByTheCriticalPath() {
        int late = earlyFinish.values().stream()
                .mapToInt(finish -> finish - project.launch())
                .reduce(0, Math::max);
        violations.unless(
                plan.lateBy() == late,
                "plan: without uses lateBy %d must be the critical path's %d",
                plan.lateBy(),
                late);
    }

    private LocalDate firstDay(VerifiedStep step, Map<String, Integer> starts) {
        var started = step.started();
        return step.is(STARTED) && started != null
                ? started
                : project.calendar().day(at(starts, step.id()));
    }

    private LocalDate lastDay(VerifiedStep step, Map<String, Integer> finishes) {
        return project.calendar().day(at(finishes, step.id()) - (step.milestone() ? 0 : 1));
    }

    private Row row(VerifiedStep step) {
        return plan.row(step.id());
    }

    private VerifiedStep step(String id) {
        return Objects.requireNonNull(open.get(id));
    }

    private static int at(Map<String, Integer> boundaries, String id) {
        return Objects.requireNonNull(boundaries.get(id));
    }
}
