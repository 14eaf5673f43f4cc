package dev.dateline.app.metrics;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many rows at the end of each metric's table lie in no block, at most: counting them takes as long as reading them, and until they may fill a
 * block nobody needs to know. Where this is wrong, because another program writes the same table, they are packed later.
 */
final class Unpacked {

    private final Map<Key, Long> most = new ConcurrentHashMap<>();

    private record Key(String project, String metric) {}

    /** Some more came, whether or not they will stay. */
    void come(String project, String metric, int rows) {
        most.computeIfPresent(new Key(project, metric), (key, before) -> before + rows);
    }

    /** Rows went, and perhaps a block with them, whose rows stand at the end now. */
    void forget(String project, String metric) {
        most.remove(new Key(project, metric));
    }

    void forget(String project) {
        most.keySet().removeIf(key -> key.project.equals(project));
    }

    boolean mayFillABlock(String project, String metric) {
        return most.getOrDefault(new Key(project, metric), Long.MAX_VALUE) >= Blocks.SIZE;
    }

    void counted(String project, String metric, long rows) {
        most.put(new Key(project, metric), rows);
    }
}
