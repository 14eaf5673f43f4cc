package dev.dateline.app.plan;

import java.util.List;
import java.util.Optional;

/** What could be done now, and in which order; ready to show. */
record PrioritiesView(
        String headline,
        String lede,
        String chart,
        List<Rule> rules,
        List<Ranked> ranked,
        List<Ranked> later,
        Optional<String> more) {

    record Rule(String word, String label, boolean chosen) {}

    /** @param because why it stands where it does; when it can be done where that is not yet */
    record Ranked(
            String id, String name, String address, String save, int importance, int difficulty, String because) {}
}
