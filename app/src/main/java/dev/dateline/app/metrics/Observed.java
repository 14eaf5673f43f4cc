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

    /** Everything a source knows of a metric: what it said before and says no more goes, what it says anew comes, the rest stays. */
    record Measured(String metric, String source, List<Observation> observations) implements Observed {
        public Measured {
            observations = List.copyOf(observations);
            for (var one : observations) {
                if (!one.source().equals(source)) {
                    throw new IllegalArgumentException(
                            "an observation of `" + one.source() + "` among those of `" + source + "`");
                }
            }
        }
    }

    /** One that is not so: the newest that is written like this goes. */
    record Removed(String metric, Observation observation) implements Observed {}

    /** All of a metric that goes. */
    record Dropped(String metric) implements Observed {}
}
