package dev.dateline.app.outcome;

import dev.dateline.app.project.Amounts;
import dev.dateline.app.project.Kind;
import dev.dateline.app.project.People;
import dev.dateline.app.project.Ref;
import dev.dateline.app.project.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A decision that is asked of the sponsor, and what became of it.
 *
 * @param by the day by which it is needed
 */
public record Ask(
        String id,
        String question,
        Optional<String> why,
        LocalDate by,
        List<Option> options,
        Optional<Decision> decided,
        Optional<String> note,
        Optional<Source> source) {

    public static final Kind<Ask> KIND = Kind.list("asks", Ask.class, "id", Ask::id);

    private static final int MOST_OPTIONS = 6;
    private static final int LONGEST = 300;

    public Ask {
        if (question.isBlank() || question.length() > LONGEST) {
            throw new IllegalArgumentException("a question must have 1 to " + LONGEST + " characters");
        }
        if (options.size() < 2 || options.size() > MOST_OPTIONS) {
            throw new IllegalArgumentException(
                    "a decision needs 2 to " + MOST_OPTIONS + " options to choose from, not " + options.size());
        }
        if (options.stream().map(Option::title).distinct().count() < options.size()) {
            throw new IllegalArgumentException("two options of a decision must not have the same title");
        }
        decided.ifPresent(decision -> {
            if (options.stream().noneMatch(option -> option.title().equals(decision.option()))) {
                throw new IllegalArgumentException("`" + decision.option() + "` is none of the options; they are "
                        + String.join(", ", options.stream().map(Option::title).toList()));
            }
        });
    }

    /**
     * A way to decide. What it does to launch and capacity is worked out from the plan; what else it changes is said.
     *
     * @param changes in words
     * @param launch the launch, where this moves it
     * @param capacity people of teams, where this changes how many there are
     * @param cost beside what the plan costs
     */
    public record Option(
            String title,
            Optional<String> changes,
            Optional<LocalDate> launch,
            @Ref("teams") Map<String, People> capacity,
            Optional<Amounts> cost,
            Optional<String> note,
            Optional<Source> source) {

        public Option {
            if (title.isBlank() || title.length() > 100) {
                throw new IllegalArgumentException("the title of an option must have 1 to 100 characters");
            }
        }
    }

    /** What was decided. */
    public record Decision(String option, String by, LocalDate on, Optional<String> why) {}

    /** Whether it waits for an answer on that day. */
    boolean isOpen(LocalDate today) {
        return decided.filter(decision -> !decision.on().isAfter(today)).isEmpty();
    }
}
