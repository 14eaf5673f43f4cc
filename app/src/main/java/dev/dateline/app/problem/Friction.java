package dev.dateline.app.problem;

import dev.dateline.app.customers.Many;
import dev.dateline.app.project.Kind;
import dev.dateline.app.project.Otherwise;
import dev.dateline.app.project.Project;
import dev.dateline.app.project.Ref;
import dev.dateline.app.project.Source;
import dev.dateline.app.workbench.Jotting;
import dev.dateline.app.workbench.Room;
import java.util.List;
import java.util.Optional;

/**
 * What somebody wrote in the workshop when the room asked what hurts: how many minutes, of how many people, how often.
 *
 * @param minutes lost by each of them each time
 * @param hurts the stakeholder it costs
 * @param votes a mark for each of those who think it matters, which tells two of them apart and not who they are
 * @param mergedInto the note that says the same
 * @param became the problem that was made of it
 */
public record Friction(
        String id,
        String text,
        Optional<Many> minutes,
        @Otherwise("1") Many people,
        @Otherwise("1") Many times,
        @Otherwise("week") Every every,
        @Ref("stakeholders") Optional<String> hurts,
        Optional<String> by,
        List<String> votes,
        @Ref("frictions") Optional<String> mergedInto,
        @Ref("problems") Optional<String> became,
        Optional<String> note,
        Optional<Source> source)
        implements Jotting {

    public static final Kind<Friction> KIND = Kind.list("frictions", Friction.class, "id", Friction::id);

    /** In which stretch of time it comes so many times. */
    public enum Every {
        DAY,
        WEEK,
        MONTH
    }

    public Friction {
        if (text.isBlank() || text.length() > Room.LONGEST) {
            throw new IllegalArgumentException("a note's text must have 1 to " + Room.LONGEST + " characters");
        }
    }

    /** Hours of everybody's time a month: minutes ÷ 60 × people × times × how many such stretches a month has. */
    Optional<Double> hours(Project project) {
        double stretches = switch (every) {
            case DAY -> HourlyRate.workingDaysAMonth(project);
            case WEEK -> HourlyRate.WEEKS_A_MONTH;
            case MONTH -> 1;
        };
        return minutes.map(lost -> lost.number() / 60.0 * people.number() * times.number() * stretches);
    }

    /** The same in words. */
    String formula() {
        return minutes.map(
                        lost -> lost + " min × " + people + (people.number() == 1 ? " person × " : " people × ") + times
                                + (times.number() == 1 ? " time a " : " times a ")
                                + ProblemForm.word(every))
                .orElse("nobody has said how many minutes it takes");
    }
}
