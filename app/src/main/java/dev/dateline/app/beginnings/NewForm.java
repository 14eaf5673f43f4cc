package dev.dateline.app.beginnings;

import dev.dateline.app.claims.PlainTarget;
import dev.dateline.app.claims.Quantity;
import dev.dateline.app.claims.Target;
import dev.dateline.app.plan.NewStep;
import dev.dateline.app.terminal.Question;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The questions of {@link Interview} as one form: every answer that will not do is told at once, beside its question. */
final class NewForm {

    private static final int LONGEST = 1000;

    private final Interview interview;
    private final Map<String, String> answers;
    private final Map<String, String> wrong = new LinkedHashMap<>();

    /** One question with what was answered and what is wrong with that. */
    record Field(
            String name,
            String words,
            String help,
            String example,
            String value,
            Optional<String> wrong,
            boolean lines) {

        /** A day is chosen from a calendar, unless something else was typed that is still to be mended. */
        String type() {
            return name.equals("launch") && value.matches("(\\d{4}-\\d{2}-\\d{2})?") ? "date" : "text";
        }
    }

    NewForm(Interview interview, Map<String, String> answers) {
        this.interview = interview;
        this.answers = answers;
    }

    List<Field> fields() {
        return interview.questions().stream()
                .map(question -> {
                    var name = name(question);
                    return new Field(
                            name,
                            question.words(),
                            question.help(),
                            question.example(),
                            answers.getOrDefault(name, question.otherwise().orElse("")),
                            Optional.ofNullable(wrong.get(name)),
                            name.equals("step"));
                })
                .toList();
    }

    /** What was answered, where all of it will do. */
    Optional<Beginning> read() {
        var headline = read(Interview.HEADLINE);
        var subheading = read(Interview.SUBHEADING);
        var place = read(interview.place());
        var launch = read(interview.launch());
        var problem = read(Interview.PROBLEM);
        var claim = read(Interview.CLAIM);
        var metric = read(Interview.METRIC);
        var baseline = baseline();
        var target = claim == null || baseline == null ? null : target(claim, baseline);
        var steps = steps();
        if (!wrong.isEmpty()
                || headline == null
                || subheading == null
                || place == null
                || launch == null
                || problem == null
                || claim == null
                || metric == null
                || baseline == null
                || target == null) {
            return Optional.empty();
        }
        return Optional.of(
                new Beginning(headline, subheading, place, launch, problem, claim, metric, baseline, target, steps));
    }

    private <T> @Nullable T read(Question<T> question) {
        return read(question, answers.getOrDefault(name(question), ""));
    }

    private <T> @Nullable T read(Question<T> question, String typed) {
        try {
            if (typed.length() > LONGEST) {
                throw new IllegalArgumentException(
                        "this has " + typed.length() + " characters; expected at most " + LONGEST);
            }
            return question.read(typed);
        } catch (IllegalArgumentException bad) {
            wrong.putIfAbsent(name(question), String.valueOf(bad.getMessage()));
            return null;
        }
    }

    private @Nullable Quantity baseline() {
        var quantity = read(Interview.valueToday(Optional.empty()));
        if (quantity != null && quantity.unit().isEmpty()) {
            wrong.put(
                    "baseline",
                    "`" + quantity + "` has no unit; write one behind it, such as 6 h, 42 %, 120 count or 1200 EUR");
            return null;
        }
        return quantity;
    }

    private @Nullable Target target(String claim, Quantity baseline) {
        var written = answers.getOrDefault("target", "");
        try {
            var target = written.isBlank()
                    ? PlainTarget.in(claim, baseline)
                            .orElseThrow(
                                    () -> new IllegalArgumentException(
                                            "The claim's words name no value; expected something such as 80 % less, or at most 60 min"))
                    : PlainTarget.parse(Interview.TARGET.read(written), baseline);
            PlainTarget.refuseWhatIsTrueAlready(target, baseline);
            return target;
        } catch (IllegalArgumentException bad) {
            wrong.put("target", String.valueOf(bad.getMessage()));
            return null;
        }
    }

    /** A step in each line; none at all is an answer too. */
    private List<NewStep> steps() {
        var steps = new ArrayList<NewStep>();
        answers.getOrDefault("step", "").lines().filter(line -> !line.isBlank()).forEach(line -> {
            var step = read(Interview.STEP, NewStep.withoutBullet(line));
            if (step != null) {
                steps.add(step);
            }
        });
        return steps;
    }

    private static String name(Question<?> question) {
        return question.option().replaceFirst("^--", "");
    }
}
