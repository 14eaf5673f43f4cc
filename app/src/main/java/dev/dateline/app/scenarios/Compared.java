package dev.dateline.app.scenarios;

import dev.dateline.app.metrics.Rounded;
import dev.dateline.app.page.Days;
import dev.dateline.app.project.Json;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a scenario stands beside the plan, in words and signed numbers; the plan beside itself differs in nothing. */
final class Compared {

    /** So small a part of a cost, or of all chances, is told as no difference. */
    private static final double SAME_SHARE = 0.005;

    private static final char NO_BREAK = '\u00a0';

    private final Standing plan;
    private final Standing then;
    private final LocalDate today;
    private final String currency;

    Compared(Standing plan, Standing then) {
        this.plan = plan;
        this.then = then;
        this.today = plan.plan().today().date();
        this.currency = plan.plan().contents().project().currency().orElse("");
    }

    /** A value, and how far it lies from the plan's; empty where it does not. */
    record Cell(String value, String difference) {}

    Cell launch() {
        int late = then.plan().lateBy();
        var moved = then.plan().launch().equals(plan.plan().launch())
                ? ""
                : Days.apart(plan.plan().launch(), then.plan().launch());
        var day = day(then.plan().launch());
        var value = then.plan().isStopped()
                ? "none on " + day
                : late == 0
                        ? "held by likely lengths, " + day
                        : "not held on " + day + ": " + Days.counted(late, "working day") + " late, for "
                                + day(then.plan().launchHeld());
        return new Cell(value, moved);
    }

    Cell start() {
        return dates(plan.plan().mustStartBy(), then.plan().mustStartBy(), "has begun");
    }

    Cell finish() {
        return dates(plan.finish80(), then.finish80(), "never");
    }

    private Cell dates(Optional<LocalDate> before, Optional<LocalDate> after, String none) {
        return new Cell(
                after.map(this::day).orElse(none),
                before.isEmpty() || after.isEmpty() ? "" : signed(apart(before.get(), after.get()), "day"));
    }

    /** In working days of the plan's calendar. */
    private int apart(LocalDate before, LocalDate after) {
        var calendar = plan.plan().network().calendar();
        return calendar.numberOf(after) - calendar.numberOf(before);
    }

    private String day(LocalDate date) {
        return Days.briefWithWeekday(date, today);
    }

    private static String signed(int number, String unit) {
        return number == 0
                ? ""
                : (number > 0 ? "+" : "−")
                        + Days.counted(Math.abs(number), unit).replace("one ", "1 ");
    }

    Cell chance() {
        return new Cell(
                then.onTime()
                        .map(chance -> (percent(chance) + " ± " + points(then.error())).replace(' ', NO_BREAK))
                        .orElse("—"),
                then.gained()
                        .filter(Standing.Gain::isSeen)
                        .map(gain -> sign(gain.chance()) + points(Math.abs(gain.chance())) + " ± "
                                + points(gain.error()) + " points" + (gain.isClear() ? "" : ", not clear"))
                        .orElse(""));
    }

    Cell allClaims() {
        return new Cell(
                then.allClaims().map(Compared::percent).orElse("—"),
                plan.allClaims().isEmpty() || then.allClaims().isEmpty()
                        ? ""
                        : signedPoints(then.allClaims().get() - plan.allClaims().get()));
    }

    private static String signedPoints(double difference) {
        return Math.abs(difference) < SAME_SHARE ? "" : sign(difference) + points(Math.abs(difference)) + " points";
    }

    private static String sign(double number) {
        return number > 0 ? "+" : "−";
    }

    static String percent(double share) {
        long whole = Math.round(share * 100);
        return share > 0 && whole == 0 ? "< 1 %" : share < 1 && whole == 100 ? "> 99 %" : whole + " %";
    }

    private static String points(double share) {
        return share < 0.095 && share > 0
                ? String.format(Locale.ENGLISH, "%.1f", share * 100)
                : "" + Math.round(share * 100);
    }

    Cell cost50() {
        return cost(plan.cost50(), then.cost50());
    }

    Cell cost80() {
        return cost(plan.cost80(), then.cost80());
    }

    private Cell cost(double before, double after) {
        return new Cell(
                Rounded.money(after, currency),
                Math.abs(after - before) <= SAME_SHARE * Math.max(1, before) ? "" : money(after - before));
    }

    /** What of people the scenario has beside the plan, each in a clause; the cost leaves it out. */
    List<String> morePeople() {
        return MorePeople.of(plan.plan(), then.plan()).stream()
                .map(more -> more.words(currency))
                .toList();
    }

    private String money(double difference) {
        return sign(difference) + Rounded.money(Math.abs(difference), currency);
    }

    /** Each team's load, in the order of the plan's teams. */
    List<Cell> loads() {
        var cells = new ArrayList<Cell>();
        for (int team = 0; team < then.loads().size(); team++) {
            var load = then.loads().get(team);
            var before = plan.loads().get(team);
            int points = (int) (Math.round(load.mean() * 100) - Math.round(before.mean() * 100));
            cells.add(new Cell(
                    Math.round(load.mean() * 100) + " %, at most " + load.peak() + " of " + load.there(),
                    points == 0 ? "" : (points > 0 ? "+" : "−") + Math.abs(points) + " points"));
        }
        return cells;
    }

    /** What differs, in a sentence. */
    String sentence() {
        var parts = new ArrayList<String>();
        int late = then.plan().lateBy() - plan.plan().lateBy();
        if (then.plan().isStopped() != plan.plan().isStopped()) {
            parts.add(then.plan().isStopped() ? "there is no launch" : "there is a launch again");
        } else if (late != 0) {
            parts.add(
                    then.plan().isFeasible()
                            ? "the launch holds by likely lengths"
                            : plan.plan().isFeasible()
                                    ? "the launch no longer holds by likely lengths"
                                    : "the work ends " + Days.counted(Math.abs(late), "working day")
                                            + (late < 0 ? " less" : " more") + " too late");
        }
        either(parts, plan.plan().mustStartBy(), then.plan().mustStartBy(), "work must begin ");
        either(parts, plan.finish80(), then.finish80(), "four trials in five are done ");
        then.gained()
                .filter(gain -> gain.isSeen() && gain.isClear())
                .ifPresent(gain -> parts.add(
                        "the launch holds in " + gain.share() + " trials " + (gain.chance() > 0 ? "more" : "fewer")));
        double cost = then.cost50() - plan.cost50();
        if (Math.abs(cost) > SAME_SHARE * Math.max(1, plan.cost50())) {
            parts.add("it costs " + Rounded.money(Math.abs(cost), currency) + (cost > 0 ? " more" : " less"));
        }
        return (parts.isEmpty() ? nothing() : sentence(parts)) + besides();
    }

    private String nothing() {
        var same = "othing that is compared here differs from the plan.";
        return morePeople().isEmpty() ? "N" + same : "It does not help: n" + same;
    }

    private String besides() {
        var more = morePeople();
        return more.isEmpty() ? "" : " Not in its cost: " + String.join(", and ", more) + ".";
    }

    private static String sentence(List<String> parts) {
        var sentence = parts.size() == 1
                ? parts.getFirst()
                : String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1) + ".";
    }

    private void either(List<String> parts, Optional<LocalDate> before, Optional<LocalDate> after, String what) {
        if (before.isPresent() && after.isPresent() && !before.equals(after)) {
            int days = apart(before.get(), after.get());
            parts.add(what + Days.counted(Math.abs(days), "working day") + (days < 0 ? " earlier" : " later"));
        }
    }

    Json json() {
        return Json.object()
                .put("launch", then.plan().launch())
                .put("feasible", then.plan().isFeasible() && !then.plan().isStopped())
                .put("lateBy", then.plan().lateBy())
                .put("mustStartBy", then.plan().mustStartBy())
                .put("p80", then.finish80())
                .put("onTime", then.onTime())
                .put("onTimeError", then.error())
                .put("onTimeGained", then.gained().map(Standing.Gain::chance))
                .put("onTimeGainedError", then.gained().map(Standing.Gain::error))
                .put("allClaims", then.allClaims())
                .put("cost", Json.object().put("p50", rounded(then.cost50())).put("p80", rounded(then.cost80())))
                .put(
                        "morePeople",
                        MorePeople.of(plan.plan(), then.plan()).stream()
                                .map(MorePeople::json)
                                .toList())
                .put(
                        "teams",
                        then.loads().stream()
                                .map(load -> Json.object()
                                        .put("team", load.team())
                                        .put("peak", load.peak().tenths() / 10.0)
                                        .put("people", load.there().tenths() / 10.0)
                                        .put("mean", Math.round(load.mean() * 1000) / 1000.0))
                                .toList())
                .put("differs", sentence())
                .put("trials", then.trials());
    }

    private static double rounded(double amount) {
        return Math.round(amount * 100) / 100.0;
    }
}
