package dev.dateline.app.experience;

import dev.dateline.app.page.Days;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Figure;
import dev.dateline.app.project.Today;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What was said, those who wait longest first, ready to show.
 *
 * @param waits in how many days an answer came, in the middle case; none before the first
 * @param typed what was typed into a form that was refused, and for which feedback; empty for new feedback
 */
record FeedbackView(
        String headline,
        String project,
        String promise,
        List<Line> lines,
        Optional<Figure> waits,
        List<String> choices,
        Map<String, String> typed,
        String form,
        Optional<String> wrong,
        Optional<String> sent) {

    record Line(
            String id,
            String text,
            String sort,
            String who,
            String since,
            boolean overdue,
            List<String> about,
            Optional<String> answer,
            String answered) {}

    static FeedbackView of(
            Contents contents,
            Today today,
            List<String> choices,
            Map<String, String> typed,
            String form,
            Optional<String> wrong,
            Optional<String> sent) {
        var known = contents.of(Feedback.KIND).stream()
                .filter(one -> !one.at().isAfter(today.date()))
                .sorted(Comparator.comparing((Feedback one) -> one.answer().isPresent())
                        .thenComparingLong(one -> one.answer().isPresent()
                                ? -one.at().toEpochDay()
                                : one.at().toEpochDay()))
                .toList();
        return new FeedbackView(
                headline(known, today),
                contents.project().name(),
                contents.project().name() + ", " + Days.full(contents.project().launch()),
                known.stream().map(one -> line(one, today)).toList(),
                waits(known, today),
                choices,
                typed,
                form,
                wrong,
                sent);
    }

    private static String headline(List<Feedback> known, Today today) {
        long open = known.stream().filter(one -> one.answer().isEmpty()).count();
        long overdue = known.stream().filter(one -> one.isOverdue(today.date())).count();
        return known.isEmpty()
                ? "Nobody has said anything yet"
                : open == 0
                        ? "Everything that was said is answered"
                        : open + (open == 1 ? " waits" : " wait") + " for an answer"
                                + (overdue == 0 ? "" : ", " + overdue + " for more than a week");
    }

    private static Line line(Feedback one, Today today) {
        return new Line(
                one.id(),
                one.text(),
                one.sort().name().toLowerCase(Locale.ROOT),
                one.by().orElse("somebody"),
                Days.brief(one.at(), today.date()),
                one.isOverdue(today.date()),
                one.about(),
                one.answer().map(Feedback.Answered::text),
                one.answer()
                        .map(given -> given.by() + ", " + Days.brief(given.on(), today.date()))
                        .orElse(""));
    }

    /** The middle of the days that answers took; of an even number the longer of the two in the middle, which flatters nobody. */
    private static Optional<Figure> waits(List<Feedback> known, Today today) {
        var days = known.stream().flatMap(one -> one.waited().stream()).sorted().toList();
        return days.isEmpty()
                ? Optional.empty()
                : Optional.of(new Figure(
                        "Days until an answer",
                        Optional.of(String.valueOf(days.get(days.size() / 2))),
                        "days",
                        "median of the days between what was said and its answer, over "
                                + Days.counted(days.size(), "answer"),
                        "feedback.yaml",
                        Optional.of(today.date()),
                        known.size() == days.size() ? "" : (known.size() - days.size()) + " without an answer yet"));
    }

    String value(String at, String field) {
        return form.equals(at) ? typed.getOrDefault(field, "") : "";
    }

    Optional<String> wrong(String at) {
        return form.equals(at) ? wrong : Optional.empty();
    }
}
