package dev.dateline.app.plan;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The document that {@code plan --json} printed. */
record VerifiedPlan(JsonNode document) {

    static final List<String> DATES =
            List.of("start", "deadline", "earlyStart", "earlyFinish", "lateStart", "lateFinish");

    static VerifiedPlan read(String json) {
        return new VerifiedPlan(JsonMapper.shared().readTree(json));
    }

    String text(String key) {
        return document.path(key).asString("");
    }

    Optional<LocalDate> date(String key) {
        return date(document, key);
    }

    boolean isWhole() {
        return document.path("feasible").isBoolean() && document.path("lateBy").isInt();
    }

    boolean feasible() {
        return document.path("feasible").asBoolean(false);
    }

    int lateBy() {
        return document.path("lateBy").asInt(0);
    }

    List<String> ids(String key) {
        return document.path(key).valueStream().map(JsonNode::asString).toList();
    }

    List<Row> rows() {
        return document.path("steps").valueStream().map(Row::new).toList();
    }

    /** The row of a step that is known to be listed once. */
    Row row(String id) {
        return rows().stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow();
    }

    record Row(JsonNode node) {

        String id() {
            return node.path("id").asString("");
        }

        Optional<LocalDate> date(String key) {
            return VerifiedPlan.date(node, key);
        }

        /** The date of a row whose dates are known to be there. */
        LocalDate day(String key) {
            return date(key).orElseThrow();
        }

        OptionalInt number(String key) {
            return node.path(key).isInt() ? OptionalInt.of(node.path(key).asInt()) : OptionalInt.empty();
        }

        boolean critical() {
            return node.path("critical").asBoolean(false);
        }
    }

    /** Missing, {@code null} and what is no date alike. */
    private static Optional<LocalDate> date(JsonNode node, String key) {
        try {
            return Optional.of(LocalDate.parse(node.path(key).asString("")));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
