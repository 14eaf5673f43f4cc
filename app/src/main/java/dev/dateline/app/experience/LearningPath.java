package dev.dateline.app.experience;

import dev.dateline.app.pressrelease.Markdown;
import dev.dateline.app.project.Identifiers;
import dev.dateline.app.project.Kind;
import dev.dateline.app.project.Source;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What somebody new does, step by step, until it works for the first time.
 *
 * @param for_ whom it is for
 * @param reviewed the day somebody last went through it and found it right
 * @param text Markdown; every {@code ##} heading begins a step
 */
public record LearningPath(
        String id,
        String title,
        List<String> for_,
        LocalDate reviewed,
        Optional<String> owner,
        String text,
        Optional<String> note,
        Optional<Source> source) {

    public static final Kind<LearningPath> KIND = Kind.listIn(
            Guardrail.FOLDER + "/learning-paths.yaml", "learning-paths", LearningPath.class, "id", LearningPath::id);

    /** A page nobody has looked at for longer is stale. */
    static final int FRESH_DAYS = 90;

    private static final int MOST_STEPS = 50;

    /**
     * A step of it.
     *
     * @param id from the heading's words, so that a text may be mended without anybody losing their progress
     */
    record Step(String id, String title, String html) {}

    public LearningPath {
        Limits.words("a learning path's title", title, 120);
        Limits.words("a learning path's text", text, 100_000);
        long count = text.lines().filter(line -> line.startsWith("## ")).count();
        if (count < 1 || count > MOST_STEPS) {
            throw new IllegalArgumentException("a learning path's text must have 1 to " + MOST_STEPS
                    + " steps, each under a `## ` heading; found " + count);
        }
    }

    boolean isStale(LocalDate today) {
        return ChronoUnit.DAYS.between(reviewed, today) > FRESH_DAYS;
    }

    /** What stands before the first step. */
    String introduction() {
        return Markdown.sections(text).stream()
                .filter(part -> part.title().isEmpty())
                .map(part -> Markdown.html(part.text()))
                .findFirst()
                .orElse("");
    }

    List<Step> steps() {
        var names = new Identifiers("step");
        var steps = new ArrayList<Step>();
        for (var part : Markdown.sections(text)) {
            if (!part.title().isEmpty()) {
                steps.add(new Step(names.of(part.title()), part.title(), Markdown.html(part.text())));
            }
        }
        return steps;
    }
}
