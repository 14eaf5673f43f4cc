package dev.dateline.app.plan;

import dev.dateline.app.page.Days;
import dev.dateline.app.project.Estimate;
import dev.dateline.app.project.WorkingDays;

/** What a proposal makes of one step, and how it says so. */
public final class ProposedStep {

    private ProposedStep() {}

    static String said(String what, Step before, Step after) {
        var name = "“" + after.name() + "” ";
        return switch (what) {
            case "notBefore", "finish", "remaining" ->
                after.remaining().equals(before.remaining())
                        ? name
                                + after.notBefore()
                                        .map(date -> "not before " + Days.full(date))
                                        .orElse("whenever it can")
                        : name + "with "
                                + Reasons.days(after.remaining()
                                        .orElse(WorkingDays.ZERO)
                                        .days()) + " left";
            case "estimate" -> name + "taking " + length(after) + " instead of " + length(before);
            case "importance" ->
                name + "of importance " + after.importanceOrMiddle() + " instead of " + before.importanceOrMiddle();
            default ->
                name + "of difficulty " + after.difficultyOrMiddle() + " instead of " + before.difficultyOrMiddle();
        };
    }

    static String length(Step step) {
        return step.estimate()
                .map(estimate -> Reasons.days(estimate.likely().days())
                        + (estimate.isCertain()
                                ? ""
                                : " (" + estimate.low().days() + " to "
                                        + estimate.high().days() + ")"))
                .orElse("no time estimated");
    }

    /** {@code 10d} keeps the width of what was a range, {@code 2-6w} and {@code 5d 8d 15d} are ranges themselves. */
    public static Estimate estimate(Step step, String value) {
        var written = PlainEstimate.parse(value);
        if (!written.isCertain()) {
            return written;
        }
        var likely = written.likely();
        var before = step.estimate()
                .filter(estimate -> !estimate.isCertain() && estimate.likely().days() > 0);
        return likely.days() == 0
                ? Estimate.certain(likely)
                : before.map(range -> scaled(range, likely)).orElse(Estimate.certain(likely));
    }

    private static Estimate scaled(Estimate range, WorkingDays likely) {
        double times = (double) likely.days() / range.likely().days();
        int low = Math.clamp(Math.round(range.low().days() * times), 1, likely.days());
        int high = Math.clamp(Math.round(range.high().days() * times), likely.days(), WorkingDays.MOST);
        return new Estimate(new WorkingDays(low), likely, new WorkingDays(high));
    }
}
