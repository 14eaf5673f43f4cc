package dev.dateline.app.metrics;

import java.util.List;

/** What can be done with the observations of a metric, besides reading them. */
public sealed interface Observed {

    String metric();

    /** More of them. */
    record Added(String metric, List<Observation> observations) implements Observed {
        public Added {
            observations = List.copyOf(observations);
        }
    }

    /** One that is not so: the newest that is written like this goes. */
    record Removed(String metric, Observation observation) implements Observed {}

    /** All of a metric that goes. */
    record Dropped(String metric) implements Observed {}
}
