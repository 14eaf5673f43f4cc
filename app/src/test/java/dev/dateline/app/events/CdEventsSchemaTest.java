package dev.dateline.app.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.dateline.app.metrics.SourceSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What counts as CDEvents here is what their own JSON schemas say, of version 0.5.1; nothing is fetched for them. */
class CdEventsSchemaTest {

    private static final Path PAYLOADS = Path.of("src", "test", "resources", "payloads");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, String> SCHEMAS = schemas();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12, all -> all.schemas(SCHEMAS));

    static Stream<String> events() throws IOException {
        return files("cdevents")
                .map(file -> file.getFileName().toString().replace(".json", ""))
                .sorted();
    }

    private static Stream<Path> files(String folder) throws IOException {
        try (var files = Files.walk(PAYLOADS.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".json")).toList().stream();
        }
    }

    /** By the identifier that each gives itself. */
    private static Map<String, String> schemas() {
        var schemas = new HashMap<String, String>();
        try {
            for (var file : files("cdevents-schemas").toList()) {
                var text = Files.readString(file);
                schemas.put(JSON.readTree(text).path("$id").asString(), text);
            }
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
        return schemas;
    }

    private static Schema schema(String event) throws IOException {
        var file = PAYLOADS.resolve("cdevents-schemas").resolve(event.replace("_", "") + ".json");
        return REGISTRY.getSchema(SchemaLocation.of(
                JSON.readTree(Files.readString(file)).path("$id").asString()));
    }

    private static JsonNode event(String name) throws IOException {
        return JSON.readTree(Files.readString(PAYLOADS.resolve("cdevents").resolve(name + ".json")));
    }

    private static Taken taken(JsonNode event) {
        return Senders.take(SourceSystem.Type.CDEVENTS, "", new Payload(event)).believed(Sent.NOW);
    }

    @ParameterizedTest
    @MethodSource("events")
    void whatItsSchemaAllowsIsUnderstood(String name) throws IOException {
        var event = event(name);
        assertThat(schema(name).validate(event)).isEmpty();
        assertThat(taken(event).kind()).isEqualTo(name.replace('_', '.'));
        assertThat(taken(event).reason().orElse("")).doesNotContain("does not say what");
    }

    @ParameterizedTest
    @MethodSource("events")
    void whatLacksItsTimeOrSubjectIsNoEventForEither(String name) throws IOException {
        for (var path : List.of(List.of("context", "timestamp"), List.of("subject", "id"))) {
            var event = event(name);
            ((ObjectNode) event.path(path.getFirst())).remove(path.getLast());
            assertThat(schema(name).validate(event))
                    .as("%s without %s", name, path)
                    .isNotEmpty();
            assertThat(taken(event).facts()).as("%s without %s", name, path).isEmpty();
        }
    }

    /** Later versions may say more; the schema of this one does not know it, and it stays unread. */
    @ParameterizedTest
    @MethodSource("events")
    void whatALaterVersionAddsChangesNothing(String name) throws IOException {
        var event = event(name);
        var before = Fact.write(taken(event).facts());
        ((ObjectNode) event.path("context")).put("later", "yes");
        assertThat(schema(name).validate(event)).isNotEmpty();
        assertThat(Fact.write(taken(event).facts())).isEqualTo(before);
    }
}
