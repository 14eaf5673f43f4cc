package dev.dateline.app.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The layouts of late: laid out again only when a box or a link is another. */
@Component
final class NetworkLayouts {

    private static final int MOST = 64;

    /** What a layout depends on. */
    private record Question(List<NetworkLayout.Shape> shapes, List<NetworkLayout.Line> lines) {}

    private final Map<Question, NetworkLayout> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, NetworkLayout> eldest) {
            return size() > MOST;
        }
    };

    NetworkLayout of(List<NetworkLayout.Shape> shapes, List<NetworkLayout.Line> lines) {
        var question = new Question(List.copyOf(shapes), List.copyOf(lines));
        synchronized (known) {
            var layout = known.get(question);
            if (layout != null) {
                return layout;
            }
        }
        var layout = NetworkLayout.of(shapes, lines);
        synchronized (known) {
            known.put(question, layout);
        }
        return layout;
    }
}
