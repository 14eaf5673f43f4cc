package dev.dateline.app.plan;

import dev.dateline.app.page.Days;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Says of kept dates what page and terminal both say. */
final class KeptWords {

    private static final int MOST_NAMES = 6;

    private final Adherence adherence;
    private final Function<LocalDate, String> day;
    private final Function<String, String> name;

    /**
     * @param day how a day is written
     * @param name how a step is called
     */
    KeptWords(Adherence adherence, Function<LocalDate, String> day, Function<String, String> name) {
        this.adherence = adherence;
        this.day = day;
        this.name = name;
    }

    String heading() {
        int many = adherence.many();
        int moved = adherence.moved().size();
        if (many == 0) {
            return "None of the dates kept is of a step that is still open";
        } else if (moved == 0) {
            return many == 1
                    ? "The one step with a kept date is at it"
                    : "All " + many + " steps are at the dates kept";
        }
        return adherence.atTheirDate().size() + " of " + Days.counted(many, "step") + (many == 1 ? " is" : " are")
                + " at the dates kept";
    }

    /** Since when, and what letting go would bring. */
    String sentence(Optional<LetGo> letGo) {
        var words = new StringBuilder(
                "Dates are kept since " + day.apply(adherence.dates().kept()));
        adherence
                .dates()
                .note()
                .ifPresent(note -> words.append(" (").append(note).append(")"));
        words.append(
                ". What is kept is the day by which each step is done; when it begins follows from how long it takes. ");
        letGo.map(this::letGo).ifPresent(words::append);
        return words.toString().strip();
    }

    private String letGo(LetGo plan) {
        if (plan.mustStartBy().isEmpty()) {
            return "";
        }
        return plan.laterBy() > 0
                ? "If they were let go, work could begin " + Reasons.days(plan.laterBy()) + " later, on "
                        + day.apply(plan.mustStartBy().get()) + "."
                : "Letting them go would not let work begin later.";
    }

    /** What else is to be known: steps without a date, and dates that do not count. */
    List<String> remarks() {
        var remarks = new ArrayList<String>();
        int without = adherence.without().size();
        if (without > 0) {
            remarks.add((without == 1 ? "One step has" : without + " steps have") + " no kept date: "
                    + names(adherence.without()) + ". What has none is planned around those that have.");
        }
        Map<KeptEnds.Passing, List<String>> passed = new EnumMap<>(KeptEnds.Passing.class);
        adherence
                .passedOver()
                .forEach(one -> passed.computeIfAbsent(one.passing(), why -> new ArrayList<>())
                        .add(one.step()));
        passed.forEach(
                (why, steps) -> remarks.add((steps.size() == 1 ? "One kept date does" : steps.size() + " kept dates do")
                        + " not count, because " + why.words() + ": " + names(steps) + "."));
        return remarks;
    }

    private String names(List<String> steps) {
        var shown = steps.stream().limit(MOST_NAMES).map(name).toList();
        int more = steps.size() - shown.size();
        return String.join(", ", shown) + (more > 0 ? " and " + more + " more" : "");
    }
}
