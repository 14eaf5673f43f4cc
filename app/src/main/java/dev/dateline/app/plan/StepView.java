package dev.dateline.app.plan;

import dev.dateline.app.pressrelease.CommentsView;
import java.util.List;
import java.util.Optional;

/** One step, ready to show. */
public record StepView(
        String name,
        String summary,
        String because,
        List<Fact> facts,
        List<Neighbours> neighbours,
        List<Link> vendors,
        Optional<Test> test,
        List<Blocked> obstacles,
        Optional<String> note,
        Optional<String> editable,
        String id,
        CommentsView comments) {

    /** @param explained where it comes from; empty where it is simply written down */
    record Fact(String label, String value, String explained) {}

    /** Steps or claims beside this one, by what they are to it. */
    record Neighbours(String heading, List<Link> links, String none) {}

    public record Link(String name, String address, String detail) {}

    record Test(String assumption, String held, String refuted, List<Link> instead) {}

    record Blocked(String what, List<Link> removedBy) {}
}
