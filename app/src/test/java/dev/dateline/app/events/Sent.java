package dev.dateline.app.events;

import dev.dateline.app.metrics.SourceSystem;
import dev.dateline.app.project.FormReading;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Events as tests write them down, and what they add up to. */
record Sent(SourceSystem.Type type, String id, String kind, String json) {

    static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Sent github(String id, String kind, String json) {
        return new Sent(SourceSystem.Type.GITHUB, id, kind, json);
    }

    static Sent gitlab(String id, String json) {
        return new Sent(SourceSystem.Type.GITLAB, id, "", json);
    }

    static Sent cdevents(String id, String json) {
        return new Sent(SourceSystem.Type.CDEVENTS, id, "", json);
    }

    static Sent plain(String id, String json) {
        return new Sent(SourceSystem.Type.CSV, id, "", json);
    }

    Taken taken() {
        return Senders.take(type, kind, new Payload(JSON.readTree(json))).believed(NOW);
    }

    static EventState state(Sent... events) {
        return state(List.of(events));
    }

    static EventState state(List<Sent> events) {
        var folding = new Folding();
        var sources = new HashMap<String, SourceSystem>();
        for (var type : List.of(
                SourceSystem.Type.GITHUB,
                SourceSystem.Type.GITLAB,
                SourceSystem.Type.CDEVENTS,
                SourceSystem.Type.CSV)) {
            sources.put(type.word(), source(type));
        }
        for (var event : events) {
            // as it comes back from where it was kept
            folding.add(
                    event.type().word(),
                    event.id(),
                    Fact.read(Fact.write(event.taken().facts()), text -> text));
        }
        return folding.state(sources);
    }

    private static SourceSystem source(SourceSystem.Type type) {
        var written = new HashMap<String, Object>(Map.of("id", type.word(), "kind", type.word()));
        written.put("address", "https://example.org/");
        return FormReading.of(SourceSystem.class, written).record().orElseThrow();
    }
}
