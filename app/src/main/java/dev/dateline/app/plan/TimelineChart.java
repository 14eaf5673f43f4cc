package dev.dateline.app.plan;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The timeline as SVG: each open step's bar ends at its deadline; beneath, each team's load against its capacity. */
final class TimelineChart {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM", Locale.ENGLISH);
    private static final int WIDTH = 1040;
    private static final int LEFT = 24;
    private static final int RIGHT = 190;
    private static final int TOP = 72;
    private static final int ROW = 22;
    private static final int TEAM = 56;
    private static final int LOAD = 34;
    /** Of the interface's face at 12 px, on the generous side, so that labels stay on the sheet. */
    private static final double LETTER = 6.6;

    private static final String STYLE = """
            svg{background:#fcfcfa;font:12px system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif}
            text{fill:#4a4d55}.h{font-size:18px;font-weight:600;fill:#1b1d21}.s{font-weight:600;fill:#1b1d21}
            .bar{fill:#bfcee8}.begun{fill:#8fa9d6}.chain{fill:#1b1d21}.part{fill:none;stroke:#4a4d55}
            .grid{stroke:#deded8}.today{stroke:#1b1d21}.launch{stroke:#1b1d21;stroke-dasharray:4 3}
            .load{fill:#deded8}.cap{fill:none;stroke:#1b1d21;stroke-dasharray:3 3}.obstacle{fill:#fcfcfa;stroke:#4a4d55}
            @media (prefers-color-scheme:dark){svg{background:#15171b}text{fill:#b9bdc5}.h,.s{fill:#ecedef}.bar{fill:#2c4068}
            .begun{fill:#3d5c96}.chain{fill:#ecedef}.grid{stroke:#33373e}.today,.launch,.cap{stroke:#ecedef}.load{fill:#33373e}
            .part,.obstacle{stroke:#b9bdc5}.obstacle{fill:#15171b}}
            """;

    private final BackwardPlan plan;
    private final LocalDate from;
    private final LocalDate to;
    private final Set<String> chain;
    private final Steps steps;
    private final Drawing svg = new Drawing();

    TimelineChart(BackwardPlan plan) {
        this.plan = plan;
        this.steps = new Steps(plan.contents());
        this.from = plan.today().date();
        var last = plan.launchHeld().isAfter(plan.launch()) ? plan.launchHeld() : plan.launch();
        this.to = last.isAfter(from) ? last : from.plusDays(1);
        this.chain = new HashSet<>(plan.chain());
    }

    String svg() {
        var rows = rows();
        var teams = plan.network().teamNames();
        int loads = TOP + rows.size() * ROW + 24;
        int height = loads + teams.size() * TEAM + 28;
        var finding = finding();
        add(shaped(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">",
                WIDTH, height, escaped(finding)));
        add("<title>" + escaped(finding) + "</title><style>" + STYLE + "</style>");
        text(LEFT, 26, "h", "start", finding);
        axis(loads + teams.size() * TEAM - 8);
        for (int k = 0; k < rows.size(); k++) {
            row(rows.get(k), TOP + k * ROW);
        }
        for (int team = 0; team < teams.size(); team++) {
            load(team, teams.get(team), loads + team * TEAM);
        }
        text(
                LEFT,
                height - 10,
                "",
                "start",
                "Bars end at their deadline; ink: what holds the launch. Beneath, people at work per team against capacity"
                        + " (dashed). Likely durations, seen from " + from + ".");
        return add("</svg>\n").toString();
    }

    private String finding() {
        var start = plan.mustStartBy()
                .map(day -> " if work starts by " + DAY.format(day))
                .orElse("");
        return plan.isFeasible()
                ? "The launch on " + DAY.format(plan.launch()) + " "
                        + plan.launch().getYear() + " holds" + start
                : "The launch on " + DAY.format(plan.launch()) + " "
                        + plan.launch().getYear() + " would be " + Reasons.days(plan.lateBy()) + " late";
    }

    private List<PlannedStep> rows() {
        return plan.steps().stream()
                .filter(step -> !step.hasParts() && step.onWay() && step.status() != Status.DONE)
                .sorted(Comparator.comparing(
                                (PlannedStep step) -> step.dates().orElseThrow().deadline())
                        .thenComparing(
                                step -> step.dates().orElseThrow().start().orElse(from)))
                .toList();
    }

    private void axis(int bottom) {
        long months = ChronoUnit.MONTHS.between(from, to);
        int every = months <= 8 ? 1 : months <= 24 ? 3 : 12;
        for (var month = from.withDayOfMonth(1).plusMonths(1); month.isBefore(to); month = month.plusMonths(1)) {
            if ((month.getMonthValue() - 1) % every != 0) {
                continue;
            }
            double x = x(month);
            line(x, 52, x, bottom, "grid");
            if (x > LEFT + 90 && x < WIDTH - RIGHT - 60) {
                text(
                        x + 4,
                        60,
                        "",
                        "start",
                        month.getMonthValue() == 1 ? "January " + month.getYear() : MONTH.format(month));
            }
        }
        line(x(from), 46, x(from), bottom, "today");
        text(x(from) + 4, 60, "", "start", "today, " + DAY.format(from));
        double launch = x(plan.launch());
        line(launch, 46, launch, bottom, "launch");
        text(launch + 6, 60, "s", "start", "launch, " + DAY.format(plan.launch()));
    }

    private void row(PlannedStep step, int y) {
        var dates = step.dates().orElseThrow();
        boolean milestone = plan.network().network().duration(activity(step)) == 0 && step.status() == Status.PLANNED;
        double start = Math.max(x(from), x(dates.start().orElse(from)));
        double end = milestone ? start : x(dates.deadline().plusDays(1));
        var kind = chain.contains(step.step().id()) ? "chain" : step.status() == Status.STARTED ? "begun" : "bar";
        if (milestone || step.step().tests().isPresent()) {
            add(shaped("<path class=\"%s\" d=\"M%.1f %d l6 6 l-6 6 l-6 -6z\"/>", kind, end, y));
        }
        if (!milestone) {
            add(shaped(
                    "<rect class=\"%s\" x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"8\"/>",
                    kind, start, y + 2, Math.max(1, end - start)));
        }
        blocked(step, start, y);
        label(step, start, end, y + 11, DAY.format(dates.deadline()));
    }

    private int activity(PlannedStep step) {
        return plan.network().activity(steps.number(step.step().id()));
    }

    /** An obstacle is a small octagon before the step it blocks. */
    private void blocked(PlannedStep step, double x, int y) {
        plan.contents().of(Obstacle.KIND).stream()
                .filter(obstacle -> obstacle.before().contains(step.step().id()))
                .findFirst()
                .ifPresent(obstacle -> add(shaped(
                        "<path class=\"obstacle\" d=\"M%.1f %d h4 l3 3 v4 l-3 3 h-4 l-3 -3 v-4z\"><title>%s</title></path>",
                        x - 12, y + 1, escaped(obstacle.what()))));
    }

    private void label(PlannedStep step, double start, double end, int y, String date) {
        var style = chain.contains(step.step().id()) ? "s" : "";
        double room = (step.step().name().length() + date.length() + 3) * LETTER;
        boolean fitsLeft = start - 22 - room > 0;
        // to the right of its bar, but rather to the left than across the launch
        if (end + 10 + room < (fitsLeft ? x(plan.launch()) : WIDTH)) {
            text(end + 10, y, style, "start", step.step().name() + "  " + date);
        } else if (fitsLeft) {
            text(start - 22, y, style, "end", step.step().name() + "  " + date);
        } else {
            int letters = (int) ((WIDTH - end - 10) / LETTER) - date.length() - 4;
            var name = letters < 4
                    ? ""
                    : step.step()
                                    .name()
                                    .substring(
                                            0,
                                            Math.min(letters, step.step().name().length())) + "…";
            text(end + 10, y, style, "start", name + "  " + date);
        }
    }

    private void load(int team, String name, int y) {
        var network = plan.network();
        var capacity = plan.schedule().capacity();
        double most = Math.max(1, network.teams().size(team));
        var load = new StringBuilder();
        var limit = new StringBuilder();
        int last = network.calendar().numberOf(to);
        int bottom = y + LOAD;
        List<String> full = new ArrayList<>();
        for (int day = network.today(); day < last; day++) {
            double left = x(network.calendar().date(day));
            double right = x(network.calendar().date(day + 1));
            int there = network.teams().free(team, day);
            int busy = there - capacity.free(team, day);
            double top = bottom - LOAD * Math.min(1.3, busy / most);
            if (busy > 0) {
                load.append(shaped("M%.1f %d V%.1f H%.1f V%dz", left, bottom, top, right, bottom));
            }
            double line = bottom - LOAD * there / most;
            limit.append(limit.isEmpty() ? "M" : "L").append(shaped("%.1f %.1fH%.1f", left, line, right));
            if (busy > 0 && busy >= there) {
                full.add(DAY.format(network.calendar().date(day)));
            }
        }
        add("<path class=\"load\" d=\"" + load + "\"/><path class=\"cap\" d=\"" + limit + "\"/>");
        line(x(from), bottom, x(to), bottom, "grid");
        double right = WIDTH - RIGHT + 10.0;
        text(right, y + 12, "s", "start", name);
        text(
                right,
                y + 28,
                "",
                "start",
                full.isEmpty() ? "never full" : "full on " + full.size() + " days, first " + full.getFirst());
    }

    private double x(LocalDate date) {
        double days = ChronoUnit.DAYS.between(from, date);
        return LEFT + (WIDTH - LEFT - RIGHT) * days / ChronoUnit.DAYS.between(from, to);
    }

    private void line(double x1, double y1, double x2, double y2, String kind) {
        svg.line(x1, y1, x2, y2, kind).add("\n");
    }

    private void text(double x, double y, String kind, String anchor, String words) {
        svg.text(x, y, kind, anchor, words).add("\n");
    }

    private Drawing add(String part) {
        return svg.add(part).add("\n");
    }

    private static String shaped(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    private static String escaped(String text) {
        return Drawing.escaped(text);
    }
}
