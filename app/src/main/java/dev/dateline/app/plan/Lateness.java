package dev.dateline.app.plan;

import dev.dateline.app.page.Days;
import dev.dateline.app.project.Project;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** How late a launch would be that does not hold, and why where that is no step's doing: no day is left to work on, or nobody ever comes. */
public final class Lateness {

    /** Who is away for longer than that after the launch does not come back for it. */
    private static final int NEVER_YEARS = 10;
    /** Days for a working day, and those besides, beyond which the calendar is what makes it late. */
    private static final int MOST_DAYS = 2;

    private static final int MORE_DAYS = 7;

    private final BackwardPlan plan;
    private final CauseWords words;

    Lateness(BackwardPlan plan, CauseWords words) {
        this.plan = plan;
        this.words = words;
    }

    /** In the words of a page. */
    public static Lateness onPage(BackwardPlan plan) {
        return new Lateness(
                plan, CauseWords.page(new Steps(plan.contents()), plan.today().date()));
    }

    /** In working days; in days as well where the calendar has many that are not worked. */
    public String amount() {
        long days = days(plan);
        return Reasons.days(plan.lateBy())
                + (days > MOST_DAYS * plan.lateBy() + MORE_DAYS ? " (" + Days.counted(days, "day") + ")" : "");
    }

    /** From the launch to the day to which it would have to move. */
    static long days(BackwardPlan plan) {
        return plan.isFeasible() ? 0 : ChronoUnit.DAYS.between(plan.launch(), plan.launchHeld());
    }

    /** That not one day is left until the launch, in a clause; empty where there is one. */
    public Optional<String> withoutDays() {
        var today = plan.today().date();
        if (plan.network().launch() > plan.network().today()) {
            return Optional.empty();
        }
        if (plan.launch().isAfter(today)) {
            return Optional.of("no day until then is worked" + holidays(today));
        }
        long ago = ChronoUnit.DAYS.between(plan.launch(), today);
        return Optional.of(ago == 0 ? "its day is today" : "its day was " + Days.counted(ago, "day") + " ago");
    }

    private String holidays(LocalDate today) {
        var ranges = plan.contents().project().calendar().map(Project.Work::holidays).orElse(List.of()).stream()
                .filter(range ->
                        range.from().isBefore(plan.launch()) && !range.to().isBefore(today))
                .map(words::days)
                .toList();
        return ranges.isEmpty() ? "" : ": holidays " + CauseWords.few(ranges);
    }

    /** Which step waits for people who never come, in a clause. */
    public Optional<String> never() {
        var last = (plan.launch().isAfter(plan.today().date())
                        ? plan.launch()
                        : plan.today().date())
                .plusYears(NEVER_YEARS);
        for (var id : plan.chain()) {
            for (var cause : plan.step(id).waitsFor()) {
                if (cause instanceof Cause.Absence gone && gone.away().to().isAfter(last)) {
                    return Optional.of(words.step().apply(id) + " never gets its people: " + words.away(gone.alone()));
                }
            }
        }
        return Optional.empty();
    }
}
