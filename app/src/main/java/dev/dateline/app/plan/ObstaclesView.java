package dev.dateline.app.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands in the way, and where the way divides; ready to show. */
record ObstaclesView(
        String headline,
        List<Row> rows,
        List<Fork> forks,
        List<TimelineView.Choice> steps,
        List<TimelineView.Choice> claims,
        Map<String, String> typed,
        Optional<String> problem) {

    record Row(
            String id,
            String what,
            List<StepView.Link> before,
            List<StepView.Link> removedBy,
            String found,
            List<String> findings,
            String address) {}

    /** A test, and both ways out of it. */
    record Fork(StepView.Link step, String assumption, String held, String refuted) {}
}
