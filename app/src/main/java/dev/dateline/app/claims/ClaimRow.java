package dev.dateline.app.claims;

import dev.dateline.app.page.StateChip;
import dev.dateline.app.project.Figure;
import java.util.List;
import java.util.Optional;

/**
 * A claim in a table of all.
 *
 * @param number its place in the press release, from 1
 * @param missing what it needs before it can be measured
 * @param heeds what to heed before anything else
 */
public record ClaimRow(
        int number,
        String id,
        String words,
        StateChip chip,
        Standpoint standpoint,
        String otherwise,
        boolean missing,
        Figure figure,
        String chance,
        List<Heed> heeds) {

    /** @param path of what says more, within the project */
    public record Heed(String words, Optional<String> path) {}
}
