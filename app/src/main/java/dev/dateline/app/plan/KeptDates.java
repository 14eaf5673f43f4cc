package dev.dateline.app.plan;

import dev.dateline.app.project.Kind;
import dev.dateline.app.project.Ref;
import dev.dateline.app.project.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The deadlines a team has kept: the plan stays as close to them as the launch allows, whatever else is edited.
 *
 * @param kept the day they were kept; on earlier days nobody knows of them yet
 * @param dates each step's deadline, the day by which it is done
 */
public record KeptDates(
        LocalDate kept,

        @Ref(value = "steps", mayBeGone = true) Map<String, LocalDate> dates,

        Optional<String> note,
        Optional<Source> source) {

    public static final Kind<KeptDates> KIND = Kind.single("schedule", KeptDates.class);

    public KeptDates {
        if (dates.isEmpty()) {
            throw new IllegalArgumentException(
                    "`dates` names no step; give it the deadline of one, or take the file away");
        }
    }

    /** Those that are known on a day. */
    static Optional<KeptDates> on(LocalDate day, List<KeptDates> written) {
        return written.stream().filter(dates -> !dates.kept.isAfter(day)).findFirst();
    }
}
