package dev.dateline.app.scenarios;

import dev.dateline.app.experiments.Score;
import dev.dateline.app.project.Estimate;
import dev.dateline.app.project.Otherwise;
import dev.dateline.app.project.People;
import dev.dateline.app.project.Priority;
import dev.dateline.app.project.Ref;
import dev.dateline.app.project.WorkingDays;
import dev.dateline.engine.calendar.DateRange;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One thing that would be otherwise: the launch, the priority, the calendar, or something about one team, step, claim or assumption.
 *
 * @param holiday days on which nobody would work
 * @param worked days that would be no holiday
 * @param capacity how many the team would be: for ever, or {@code during} some days
 * @param away days on which none of the team would be there
 * @param back days on which the team would be there after all
 * @param leftOut whether the step, or the claim with the steps that serve it alone, would not be done
 * @param taken what the assumption is taken for, whatever its tests will show
 */
public record Instead(
        Optional<LocalDate> launch,
        Optional<Priority> priority,
        Optional<DateRange> holiday,
        Optional<DateRange> worked,
        @Ref("teams") Optional<String> team,
        Optional<People> capacity,
        Optional<DateRange> during,
        Optional<DateRange> away,
        Optional<DateRange> back,
        @Ref("steps") Optional<String> step,
        Optional<Estimate> estimate,
        Optional<LocalDate> notBefore,
        Optional<WorkingDays> remaining,
        Optional<Score> importance,
        Optional<Score> difficulty,
        @Ref("claims") Optional<String> claim,
        @Otherwise("false") boolean leftOut,
        @Ref("assumptions") Optional<String> assumption,
        Optional<Taken> taken) {

    private static final String EXPECTED =
            "expected one of {launch: …}, {priority: …}, {holiday: …}, {worked: …}, {team: …, capacity: …} with or without `during`,"
                    + " {team: …, away: …}, {team: …, back: …}, {step: …} with what is otherwise about it, {claim: …, leftOut: true},"
                    + " {assumption: …, taken: holds or refuted}";

    /** What an assumption is taken for. */
    public enum Taken {
        HOLDS,
        REFUTED
    }

    public Instead {
        if (count(launch, priority, holiday, worked, team, step, claim, assumption) != 1) {
            throw new IllegalArgumentException(EXPECTED);
        }
        refuseUnless(
                team.isPresent() == (count(capacity, away, back) == 1) && (during.isEmpty() || capacity.isPresent()),
                "a team has one of `capacity` (perhaps `during` some days), `away` and `back`");
        int ofStep = count(estimate, notBefore, remaining, importance, difficulty);
        refuseUnless(
                step.isPresent() ? leftOut == (ofStep == 0) : ofStep == 0,
                "a step has `leftOut: true`, or some of `estimate`, `notBefore`, `remaining`, `importance` and `difficulty`");
        refuseUnless(
                claim.isEmpty() || leftOut,
                "of a claim a scenario says `leftOut: true`: the steps that serve it alone are not done");
        refuseUnless(!leftOut || step.isPresent() || claim.isPresent(), "what is left out is a `step` or a `claim`");
        refuseUnless(
                assumption.isPresent() == taken.isPresent(),
                "an assumption is `taken` for what `holds` or is `refuted`");
        WorkingDays.refuseNegative("remaining", remaining);
    }

    private static int count(Optional<?>... some) {
        return (int) Stream.of(some).filter(Optional::isPresent).count();
    }

    private static void refuseUnless(boolean sound, String rule) {
        if (!sound) {
            throw new IllegalArgumentException(rule);
        }
    }
}
