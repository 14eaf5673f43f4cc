package dev.dateline.app.plan;

import dev.dateline.app.page.Days;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The timeline of the page: a row a step, light where it may be done, full where it is planned, its right edge its deadline. What
 * is proposed is drawn over it in dots, and nothing else moves.
 */
final class PlanChart {

    private static final int TOP = 34;
    private static final int ROW = 25;
    private static final int WAYS = 34;
    private static final int MANY = 30;

    private final BackwardPlan plan;
    private final Optional<BackwardPlan> proposed;
    private final Map<String, PlannedStep> then = new HashMap<>();
    private final Map<String, Obstacle> obstacles = new HashMap<>();
    private final TimeScale scale;
    private final WaysOut ways;
    private final Set<String> chain;
    private final Map<String, Adherence.Moved> moved = new HashMap<>();
    private final UnaryOperator<String> address;
    private final Steps steps;
    private final Drawing svg = new Drawing();
    private boolean still;

    /** @param address of the page about the step so called */
    PlanChart(BackwardPlan plan, Optional<BackwardPlan> proposed, TimeScale scale, UnaryOperator<String> address) {
        this.plan = plan;
        this.proposed = proposed;
        this.scale = scale;
        this.steps = new Steps(plan.contents());
        this.ways = new WaysOut(plan, steps);
        this.chain = new HashSet<>(plan.chain());
        this.address = address;
        proposed.ifPresent(
                other -> other.steps().forEach(step -> then.put(step.step().id(), step)));
        plan.adherence().ifPresent(kept -> kept.moved().forEach(one -> moved.put(one.step(), one)));
        for (var obstacle : plan.contents().of(Obstacle.KIND)) {
            obstacle.before().forEach(blocked -> obstacles.putIfAbsent(blocked, obstacle));
        }
    }

    /** To be looked at only: nothing in it is moved by hand. */
    PlanChart still() {
        still = true;
        return this;
    }

    /** @param heading the element that names the picture */
    String svg(List<PlannedStep> rows, String heading) {
        int bottom = TOP + rows.stream().mapToInt(PlanChart::height).sum() + 6;
        boolean many = rows.size() > MANY;
        svg.shaped(
                "<svg viewBox=\"0 0 %d %d\" role=\"group\" aria-labelledby=\"%s\" data-from=\"%s\" data-perday=\"%.5f\">",
                TimeScale.WIDTH, bottom + (many ? 18 : 0), heading, scale.from(), scale.perDay());
        scale.holidays(svg, plan, 24, bottom);
        scale.months(svg, 24, bottom, many, taken());
        svg.line(TimeScale.LEFT, 6, TimeScale.LEFT, bottom, "now");
        svg.add("<g id=\"today\">").text(TimeScale.LEFT + 6, 16, "lab", "start", "today, " + dayAndMonth(scale.from()));
        svg.add("</g>");
        if (!still) {
            handle(bottom);
        }
        int y = TOP;
        for (var row : rows) {
            row(row, y);
            y += height(row);
        }
        launch(bottom);
        return svg.add("</svg>").toString();
    }

    /** The words at the launch, and at the one that is tried: each stands on the side that looks away from the other. */
    private List<TimeScale.Taken> taken() {
        double x = scale.x(plan.launch());
        double ghost = proposed.map(other -> scale.x(other.launch())).orElse(x);
        var launch = ghost > x ? new TimeScale.Taken(x - 160, x + 8) : new TimeScale.Taken(x - 8, x + 165);
        var tried =
                ghost > x ? new TimeScale.Taken(ghost - 8, ghost + 110) : new TimeScale.Taken(ghost - 110, ghost + 8);
        return ghost == x ? List.of(launch) : List.of(launch, tried);
    }

    private static int height(PlannedStep step) {
        return step.ifRefuted().isPresent() ? ROW + WAYS : ROW;
    }

    private void row(PlannedStep step, int y) {
        var id = step.step().id();
        var dates = step.dates().orElseThrow();
        boolean critical = chain.contains(id);
        boolean milestone = isMilestone(step);
        double end =
                milestone ? scale.x(dates.deadline()) : scale.x(dates.deadline().plusDays(1));
        double start =
                Math.max(TimeScale.LEFT, milestone ? end : scale.x(dates.start().orElse(scale.from())));
        double may = Math.clamp(scale.x(dates.earlyStart().orElse(scale.from())), TimeScale.LEFT, start);
        var kind = critical ? " crit" : step.status() == Status.STARTED ? " begun" : "";
        svg.shaped(
                "<a id=\"bar-%s\" class=\"row\" href=\"%s\" data-step=\"%s\" data-days=\"%d\" data-end=\"%s\" aria-label=\"%s\">",
                Drawing.escaped(id),
                Drawing.escaped(address.apply(id)),
                Drawing.escaped(id),
                days(step),
                dates.deadline(),
                Drawing.escaped(step.step().name() + ", by " + Days.briefWithWeekday(dates.deadline(), scale.from())
                        + kept(id)));
        svg.rect(may, y + 2, end - may, 14, "window");
        if (milestone) {
            svg.shaped("<circle class=\"stone%s\" cx=\"%.1f\" cy=\"%d\" r=\"5\"/>", kind, end, y + 9);
        } else {
            svg.rect(start, y + 4, Math.max(2, end - start), 10, "bar" + kind);
        }
        if (step.step().tests().isPresent()) {
            svg.shaped("<path class=\"diamond%s\" d=\"M%.1f %dl8 8l-8 8l-8 -8z\"/>", kind, end, y + 1);
        }
        keptMark(id, milestone, y);
        var ghost = ghost(step, y);
        double left =
                obstacle(id, ghost.map(there -> Math.min(there.from(), may)).orElse(may), y);
        label(step, ghost, left, start, end + (step.step().tests().isPresent() || milestone ? 6 : 0), y + 14, critical);
        svg.add("</a>\n");
        if (step.ifRefuted().isPresent()) {
            ways(step, end, y);
        }
    }

    private String kept(String id) {
        var from = moved.get(id);
        return from == null ? "" : ", kept for " + Days.briefWithWeekday(from.kept(), scale.from());
    }

    /** An upright mark at the deadline that was kept for a step that has moved. */
    private void keptMark(String id, boolean milestone, int y) {
        var from = moved.get(id);
        if (from != null && !from.kept().isBefore(scale.from())) {
            double x = Math.min(
                    TimeScale.WIDTH,
                    scale.x(milestone ? from.kept() : from.kept().plusDays(1)));
            svg.line(x, y, x, y + 18, "keptday");
        }
    }

    private int days(PlannedStep step) {
        return step.status() == Status.STARTED
                ? plan.network().remaining(steps.number(step.step().id()))
                : step.step()
                        .estimate()
                        .map(estimate -> estimate.likely().days())
                        .orElse(0);
    }

    private boolean isMilestone(PlannedStep step) {
        return step.status() == Status.PLANNED && days(step) == 0;
    }

    /** Where the step would lie if what is proposed were so, where that is somewhere else. */
    private Optional<TimeScale.Taken> ghost(PlannedStep step, int y) {
        var other = Optional.ofNullable(then.get(step.step().id())).flatMap(PlannedStep::dates);
        var dates = step.dates().orElseThrow();
        if (other.isEmpty()
                || (other.get().deadline().equals(dates.deadline())
                        && other.get().start().equals(dates.start()))) {
            return Optional.empty();
        }
        double start = Math.max(TimeScale.LEFT, scale.x(other.get().start().orElse(scale.from())));
        double end = Math.max(start + 4, scale.x(other.get().deadline().plusDays(1)));
        svg.rect(start, y + 1, end - start, 16, "ghost");
        return Optional.of(new TimeScale.Taken(start, end));
    }

    /** What stands before a step is an octagon before it. */
    private double obstacle(String id, double left, int y) {
        var obstacle = obstacles.get(id);
        if (obstacle == null) {
            return left;
        }
        double x = Math.max(TimeScale.LEFT, left - 16);
        svg.shaped(
                "<path class=\"octagon%s\" d=\"M%.1f %dh5l3 3v5l-3 3h-5l-3 -3v-5zm0 5.5h5\"><title>%s</title></path>",
                obstacle.removedBy().isEmpty() ? " open" : "",
                x + 3,
                y + 4,
                Drawing.escaped("Before it: " + obstacle.what()));
        return x;
    }

    /** To the right of its bar; rather to its left than across the launch or the dots; else where it may be done; else across the launch. */
    private void label(
            PlannedStep step,
            Optional<TimeScale.Taken> ghost,
            double left,
            double start,
            double end,
            int y,
            boolean critical) {
        var kind = critical ? "lab strong" : "lab";
        var date = dayAndMonth(step.dates().orElseThrow().deadline());
        double dateRoom = Lettering.width(date, critical) + 10;
        var name = step.step().name();
        double room = Lettering.width(name, critical) + dateRoom;
        double launch = scale.x(plan.launch());
        boolean crossed =
                ghost.filter(there -> there.meets(end, end + 10 + room)).isPresent();
        boolean fits = !crossed && end + 10 + room < (end > launch + 4 ? TimeScale.WIDTH : launch);
        if (!fits && left - 10 > room) {
            svg.text(left - 8, y, kind, "end", name, date);
            return;
        }
        double rest = TimeScale.WIDTH - end - 10 - dateRoom;
        boolean within = ghost.map(there -> there.from() > start)
                .orElse(!then.containsKey(step.step().id()));
        if (!fits && start - 10 > room && within) {
            svg.text(start - 8, y, kind + " within", "end", name, date);
        } else if (!fits && rest < Math.min(room - dateRoom, 120) && left > 200) {
            svg.text(left - 8, y, kind, "end", Lettering.fitted(name, left - 14 - dateRoom, critical), date);
        } else {
            svg.text(end + 8, y, kind, "start", Lettering.fitted(name, rest, critical), date);
        }
    }

    /** Both ways out of a test, the second dashed. */
    private void ways(PlannedStep step, double x, int y) {
        boolean leftwards = x > TimeScale.RIGHT * 0.6;
        int sign = leftwards ? -1 : 1;
        var anchor = leftwards ? "end" : "start";
        double room = (leftwards ? x : TimeScale.WIDTH - x) - 34;
        svg.shaped("<path class=\"edge\" d=\"M%.1f %dV%dh%d\"/>", x, y + 17, y + 29, sign * 14);
        svg.text(x + sign * 20, y + 33, "tick", anchor, Lettering.fitted(ways.held(step), room, false));
        svg.shaped("<path class=\"edge alt\" d=\"M%.1f %dV%dh%d\"/>", x, y + 29, y + 45, sign * 14);
        svg.text(x + sign * 20, y + 49, "tick", anchor, Lettering.fitted(ways.refuted(step), room, false));
    }

    private void launch(int bottom) {
        var launch = plan.launch();
        double x = Math.max(TimeScale.LEFT, scale.x(launch));
        var other = proposed.map(BackwardPlan::launch).filter(day -> !day.equals(launch));
        double ghost = Math.max(TimeScale.LEFT, other.map(scale::x).orElse(x));
        svg.line(x, 22, x, bottom, "goal");
        if (!plan.isFeasible()) {
            double held = scale.x(plan.launchHeld());
            svg.line(held, 22, held, bottom, "latest");
            if (other.isEmpty()) {
                var words = Days.briefWithWeekday(plan.launchHeld(), scale.from()) + " at the earliest";
                double room = TimeScale.WIDTH - Lettering.width(words, false) - 2;
                svg.text(Math.min(Math.max(held + 8, x + 175), room), 16, "lab", "start", words);
            }
        }
        boolean later = ghost > x;
        svg.text(
                later ? x - 10 : x + 12,
                16,
                "lab strong",
                later ? "end" : "start",
                "launch, " + Days.briefWithWeekday(launch, scale.from()));
        other.ifPresent(day -> {
            svg.line(ghost, 22, ghost, bottom, "ghostline");
            svg.line(x, 21, ghost, 21, "ghostway");
            svg.text(
                    later ? ghost + 12 : ghost - 12,
                    16,
                    "ghostlab",
                    later ? "start" : "end",
                    Days.briefWithWeekday(day, scale.from()) + "?");
        });
    }

    /** Before the bars, so that a keyboard comes to the launch first. */
    private void handle(int bottom) {
        var shown = proposed.map(BackwardPlan::launch).orElse(plan.launch());
        double x = Math.max(TimeScale.LEFT, scale.x(shown));
        long now = ChronoUnit.DAYS.between(scale.from(), shown);
        svg.shaped(
                "<g id=\"launch-handle\" class=\"handle\" tabindex=\"0\" role=\"slider\" aria-label=\"Launch, to try another day\""
                        + " aria-valuemin=\"0\" aria-valuemax=\"%d\" aria-valuenow=\"%d\" aria-valuetext=\"%s\" data-launch=\"%s\">"
                        + "<rect class=\"reach\" x=\"%.1f\" y=\"0\" width=\"28\" height=\"24\"/>"
                        + "<line class=\"trail\" x1=\"%.1f\" x2=\"%.1f\" y1=\"18\" y2=\"%d\"/>"
                        + "<circle class=\"grip\" cx=\"%.1f\" cy=\"12\" r=\"6\"/></g>",
                Math.max(now, 3650),
                Math.max(0, now),
                Days.withWeekday(shown, scale.from()),
                shown,
                x - 14,
                x,
                x,
                bottom,
                x);
    }

    private String dayAndMonth(LocalDate date) {
        return Days.dayAndMonth(date, scale.from());
    }
}
