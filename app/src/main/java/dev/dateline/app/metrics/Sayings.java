package dev.dateline.app.metrics;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What sources said last, in memory: whoever says ten thousand things again and one more need not have them all read from the table. It is
 * true as long as nobody else has changed the metric's observations since, which whoever asks must know.
 */
final class Sayings {

    /** Observations of all sources together; the longest unused go first. */
    private static final int MOST = 400_000;

    private final Map<Key, Said> known = new LinkedHashMap<>(16, 0.75f, true);
    private int size;

    record Key(String project, String metric, String source) {}

    synchronized Optional<Said> of(Key key, long revision) {
        return Optional.ofNullable(known.get(key)).filter(said -> said.revision() == revision);
    }

    synchronized void keep(Key key, Said said) {
        var before = known.put(key, said);
        size += said.observations().size()
                - (before == null ? 0 : before.observations().size());
        var eldest = known.values().iterator();
        while (size > MOST && eldest.hasNext()) {
            size -= eldest.next().observations().size();
            eldest.remove();
        }
    }
}
