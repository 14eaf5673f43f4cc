package dev.dateline.app.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.CommandRun;
import dev.dateline.app.Dateline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** docs/format.md and docs/schema say what the records say. */
class FormatDocumentTest {

    private static final Path DOCS = Path.of("..", "docs");
    private static final JsonMapper JSON = new JsonMapper();

    private static final Map<String, String> SCHEMAS = Schemas.of(Dateline.KINDS);

    static Set<String> schemas() {
        return SCHEMAS.keySet();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void theSchemaIsThatOfTheRecords(String schema) throws IOException {
        var file = DOCS.resolve("schema").resolve(schema);
        if (Boolean.getBoolean("dateline.write-schemas")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, SCHEMAS.get(schema));
        }

        assertThat(file)
                .as(
                        "%s no longer says what the record says; mvn test -Ddateline.write-schemas=true writes it anew",
                        file)
                .content()
                .isEqualTo(SCHEMAS.get(schema));
    }

    @Test
    void thereIsNoSchemaOfNothing() throws IOException {
        try (var files = Files.list(DOCS.resolve("schema"))) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(schemas());
        }
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void everyKeyOfEveryRecordIsDescribed(String schema) throws IOException {
        var keys = new TreeSet<String>();
        keys(JSON.readTree(SCHEMAS.get(schema)), keys);

        var document = document();
        assertThat(keys).filteredOn(key -> !isShownAsCode(key, document)).isEmpty();
    }

    private static boolean isShownAsCode(String key, String document) {
        return Pattern.compile("`[^`\n]*\\b" + key + "\\b[^`\n]*`")
                .matcher(document)
                .find();
    }

    @Test
    void everyFileIsDescribed() throws IOException {
        assertThat(document())
                .contains(
                        Dateline.KINDS.stream().map(kind -> kind.file().path()).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan", "check", "status", "forecast", "new"})
    void everyCommandIsDescribedWithAllItsOptions(String command) throws IOException {
        var options = Pattern.compile("--[a-z]+")
                .matcher(CommandRun.dateline(command, "--no-such-option").err())
                .results()
                .map(found -> found.group())
                .filter(option -> !option.equals("--no"))
                .toList();

        var document = document();
        assertThat(document).contains("`dateline " + command + " ");
        assertThat(options)
                .isNotEmpty()
                .filteredOn(option -> !document.contains(option))
                .isEmpty();
    }

    /** The examples, which are right, are right by the schemas too. */
    @ParameterizedTest
    @ValueSource(strings = {"kindle", "deploy-faster"})
    void theExamplesHoldToTheSchemas(String example) throws IOException {
        for (var kind : Dateline.KINDS) {
            var file = Path.of("..", "examples", example).resolve(kind.file().path());
            if (kind.file() instanceof Schematic && Files.exists(file)) {
                var schema = JSON.readTree(SCHEMAS.get(kind.name() + ".schema.json"));
                var root =
                        YamlText.parse(Files.readString(file), "", 0, List.of()).orElseThrow();
                assertThat(SchemaCheck.violations(schema, root))
                        .as(file.toString())
                        .isEmpty();
            }
        }
    }

    private static String document() throws IOException {
        return Files.readString(DOCS.resolve("format.md"));
    }

    /** The names under every `properties` of a schema. */
    private static void keys(JsonNode schema, Set<String> keys) {
        if (!schema.isObject()) {
            return;
        }
        schema.path("properties").properties().forEach(property -> {
            keys.add(property.getKey());
            keys(property.getValue(), keys);
        });
        for (var within : List.of("items", "additionalProperties")) {
            keys(schema.path(within), keys);
        }
        schema.path("anyOf").forEach(form -> keys(form, keys));
    }
}
