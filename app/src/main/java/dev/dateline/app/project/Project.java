package dev.dateline.app.project;

import dev.dateline.engine.calendar.DateRange;
import dev.dateline.engine.calendar.WorkCalendar;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One press release and all that makes it true: project.yaml. */
public record Project(
        @OneOf("dateline/1") String format,
        String name,
        LocalDate launch,
        Optional<LocalDate> asOf,
        @Otherwise("UTC") ZoneId timezone,

        @Like(value = "[A-Z]{3}", what = "currency code such as EUR")
        Optional<String> currency,

        Optional<Amounts> worth,
        Optional<BigDecimal> delayCost,
        @Otherwise("importance") Priority priority,

        @Otherwise("none") @OneOf({"none", "it-projects", "own"}) @Ref("reference-classes")
        String referenceClass,

        Optional<Work> calendar,
        @Names("teams") Map<String, Team> teams,
        List<Commitment> commitments,
        Optional<String> note,
        Optional<Source> source) {

    public static final Kind<Project> KIND = Kind.single("project", Project.class);

    public Project {
        teams.keySet().stream()
                .filter(team -> team.isBlank() || team.length() > 100)
                .findAny()
                .ifPresent(team -> {
                    throw new IllegalArgumentException("a team's name must have 1 to 100 characters");
                });
        delayCost.filter(cost -> cost.signum() < 0).ifPresent(cost -> {
            throw new IllegalArgumentException("delayCost (" + cost.toPlainString() + ") must not be negative");
        });
    }

    /**
     * Which days are worked.
     *
     * @param weekEnds the last day of a week, where weeks are held against each other
     */
    public record Work(
            @AtLeastOne("nobody would ever work; name a day, or leave the key out for Monday to Friday")
            List<DayOfWeek> workdays,

            List<DateRange> holidays,
            @Otherwise("sun") DayOfWeek weekEnds) {}

    /** Work begun before the press release was approved, and why. */
    public record Commitment(LocalDate on, String by, String beforeApproval) {

        public Commitment {
            if (by.isBlank() || beforeApproval.isBlank()) {
                throw new IllegalArgumentException(
                        "a plan is committed before its press release is approved only where somebody signs for it: `by` and"
                                + " `beforeApproval`, why it could not wait, must both say something");
            }
        }
    }

    public WorkCalendar workCalendar() {
        return WorkCalendar.of(workdays(), calendar.map(Work::holidays).orElse(List.of()));
    }

    /** The last day of a week, where weeks are held against each other. */
    public DayOfWeek weekEnds() {
        return calendar.map(Work::weekEnds).orElse(DayOfWeek.SUNDAY);
    }

    private Set<DayOfWeek> workdays() {
        var days = calendar.map(Work::workdays).orElse(List.of());
        return days.isEmpty() ? EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY) : EnumSet.copyOf(days);
    }
}
