package dev.dateline.app.experience;

import dev.dateline.app.project.Figure;
import java.util.List;
import java.util.Optional;

/** The catalogue of what people can do themselves, with its rules and its log; ready to show. */
record ExperienceView(
        String headline,
        List<PathRow> paths,
        List<Rule> rules,
        List<Learning> learning,
        List<Logged> requests,
        int more,
        boolean owner,
        Optional<String> problem) {

    /** @param waits how long its rules let a request wait; empty where nobody said */
    record PathRow(String address, String title, String text, String whom, String counts, Optional<Waits> waits) {}

    record Waits(String sentence, Figure figure) {}

    /**
     * @param breach what happens to who does not keep it
     * @param wrong why it does not compile
     */
    record Rule(
            String id,
            String text,
            String breach,
            String expression,
            String paths,
            String counts,
            Optional<String> wrong,
            String address) {}

    record Learning(
            String address, String title, String whom, String progress, String course, Optional<String> stale) {}

    /** @param clonedFrom where git finds what was made; empty where there is nothing (any more) */
    record Logged(
            String id,
            String title,
            String state,
            String byWhom,
            List<Entry> input,
            List<Entry> verdicts,
            List<String> against,
            String outcome,
            Optional<String> clonedFrom,
            boolean decidable,
            String address) {}

    record Entry(String name, String value) {}
}
