package dev.dateline.app.claims;

import dev.dateline.app.page.StateChip;
import dev.dateline.app.project.Figure;
import java.util.List;
import java.util.Optional;

/**
 * Everything that is shown of one claim when it is opened.
 *
 * @param words as the press release says it
 * @param chances in twenty, as far as the forecast reaches
 */
public record ClaimFace(
        String id,
        String words,
        StateChip chip,
        String sentence,
        Standpoint standpoint,
        Optional<Drawing> drawing,
        Optional<Integer> chances,
        String why,
        String stepsHeading,
        List<Step> steps,
        Optional<Proof> evidence,
        String basis,
        Figure figure) {

    /** A drawing of our own making, what it shows, and its numbers. */
    public record Drawing(String svg, String caption, List<Row> rows) {}

    public record Row(String day, String measured, int observations, String asked) {}

    /** A step that serves the claim. */
    public record Step(String id, String title, String deadline) {}

    /** Evidence, and how many boxes of four its grade fills. */
    public record Proof(String day, String what, String grade, int boxes, Optional<String> source) {}
}
