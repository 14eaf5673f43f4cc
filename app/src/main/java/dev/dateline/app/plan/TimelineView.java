package dev.dateline.app.plan;

import dev.dateline.app.project.Figure;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The plan's first page, ready to show.
 *
 * @param late whether the launch does not hold, and repairs are to be looked for
 * @param chart made by us, escaped by us
 * @param more what is not drawn, where that is so
 * @param kept what is to be said of kept dates, where steps are open
 * @param rows the numbers of the plan as it is, worked out where they are shown only
 * @param better what a search for a better schedule has come to
 * @param problems what cannot be proposed, the field it is about in front
 */
record TimelineView(
        String headline,
        String lede,
        boolean isEmpty,
        boolean late,
        String chart,
        Optional<String> more,
        Optional<Load> load,
        Optional<KeptView> kept,
        Supplier<List<Row>> rows,
        List<Figure> figures,
        Optional<WhatIf> whatIf,
        Trial trial,
        List<String> problems,
        Supplier<BetterView> better) {

    /** The same with what a search for a better schedule has come to, which is asked for where a page is shown. */
    TimelineView with(Supplier<BetterView> other) {
        return new TimelineView(
                headline, lede, isEmpty, late, chart, more, load, kept, rows, figures, whatIf, trial, problems, other);
    }

    /** Teams' load. */
    record Load(String finding, String chart, String caption) {}

    /** The numbers of one bar. */
    record Row(
            String name,
            String address,
            String may,
            String start,
            String deadline,
            String spare,
            String because,
            boolean critical) {}

    /**
     * What would be if the proposal were taken.
     *
     * @param parameters that say the proposal again
     * @param query the same as an address says it
     */
    record WhatIf(
            String lead, String sentence, String keep, String take, Map<String, String> parameters, String query) {}

    /** The form that proposes without script: what is in it, and what is proposed already. */
    record Trial(
            String launch,
            List<Choice> steps,
            List<String> teams,
            Map<String, String> given,
            Map<String, String> kept) {

        String given(String field) {
            return given.getOrDefault(field, "");
        }
    }

    record Choice(String id, String name, boolean chosen) {}
}
