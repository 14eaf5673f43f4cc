package dev.dateline.app.claims;

import dev.dateline.app.page.StateChip;
import dev.dateline.app.project.Figure;

/**
 * A claim in a table of all.
 *
 * @param number its place in the press release, from 1
 * @param missing what it needs before it can be measured
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
        String chance) {}
