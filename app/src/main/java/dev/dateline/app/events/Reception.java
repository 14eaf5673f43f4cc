package dev.dateline.app.events;

import dev.dateline.app.metrics.SourceSystem;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What came over the wire, made into raw events: their kind, the sender's own key, what each is taken for. */
final class Reception {

    private static final int DEEPEST = 200;
    private static final int MOST = 10_000;
    private static final int LONGEST_KIND = 100;

    /** None of them proves anything, so they may be kept and shown. */
    private static final List<String> KEPT = List.of(
            "Content-Type",
            "User-Agent",
            "X-GitHub-Event",
            "X-GitHub-Delivery",
            "X-Gitlab-Event",
            "X-Gitlab-Event-UUID",
            "Idempotency-Key",
            "webhook-id",
            "webhook-timestamp",
            "ce-id",
            "ce-source",
            "ce-type",
            "ce-specversion",
            "ce-subject",
            "ce-time");

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Addresses.Door door;
    private final SourceSystem.Type kind;
    private final Function<String, String> header;
    private final Instant now;

    Reception(Addresses.Door door, SourceSystem.Type kind, Function<String, String> header, Instant now) {
        this.door = door;
        this.kind = kind;
        this.header = header;
        this.now = now;
    }

    List<RawEvents.Raw> read(byte[] body) throws Unreadable {
        return switch (kind) {
            case GITHUB -> List.of(github(body));
            case GITLAB -> List.of(gitlab(body));
            case CDEVENTS -> cloudEvents(body);
            case CSV -> Lined.isCsv(header.apply("Content-Type"), body) ? csv(body) : lines(body);
            default -> List.of(standard(body));
        };
    }

    private RawEvents.Raw github(byte[] body) throws Unreadable {
        var payload = object(unwrapped(body));
        var event = header.apply("X-GitHub-Event");
        var delivery = header.apply("X-GitHub-Delivery");
        return raw(delivery.isEmpty() ? sum(event, body) : delivery, event, payload, body);
    }

    /** GitHub sends a form with one field where nobody chose JSON. */
    private static byte[] unwrapped(byte[] body) throws Unreadable {
        var mark = "payload=".getBytes(StandardCharsets.US_ASCII);
        if (body.length < mark.length || !Arrays.equals(mark, Arrays.copyOf(body, mark.length))) {
            return body;
        }
        try {
            var form = new String(body, mark.length, body.length - mark.length, StandardCharsets.UTF_8);
            return URLDecoder.decode(form.split("&", 2)[0], StandardCharsets.UTF_8)
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IllegalArgumentException garbled) {
            throw new Unreadable("the form's payload is not encoded as forms are");
        }
    }

    private RawEvents.Raw gitlab(byte[] body) throws Unreadable {
        var payload = object(body);
        var given = Optional.of(header.apply("Idempotency-Key"))
                .filter(text -> !text.isEmpty())
                .orElse(header.apply("webhook-id"));
        return raw(given.isEmpty() ? sum("", body) : given, "", payload, body);
    }

    private RawEvents.Raw standard(byte[] body) throws Unreadable {
        return raw(header.apply("webhook-id"), "", object(body), body);
    }

    private List<RawEvents.Raw> cloudEvents(byte[] body) throws Unreadable {
        var type = header.apply("Content-Type").toLowerCase(Locale.ROOT);
        if (type.startsWith("application/cloudevents-batch")) {
            var batch = json(body);
            if (!batch.isArray() || batch.size() > MOST) {
                throw new Unreadable("a batch is a JSON array of at most " + MOST + " CloudEvents");
            }
            var events = new ArrayList<RawEvents.Raw>();
            for (var one : batch.values()) {
                events.add(structured(new Payload(one), JSON.writeValueAsBytes(one)));
            }
            return events;
        }
        var payload = object(body);
        if (type.startsWith("application/cloudevents") || isEnvelope(payload)) {
            return List.of(structured(payload, body));
        }
        return List.of(cloudEvent(
                payload,
                percent(header.apply("ce-id")),
                percent(header.apply("ce-source")),
                percent(header.apply("ce-type")),
                body));
    }

    private static boolean isEnvelope(Payload payload) {
        return payload.text("specversion").isPresent() && payload.text("type").isPresent();
    }

    private RawEvents.Raw structured(Payload envelope, byte[] body) throws Unreadable {
        if (!envelope.node().isObject()) {
            throw new Unreadable("a CloudEvent is a JSON object");
        }
        return cloudEvent(
                new Payload(data(envelope)),
                envelope.text("id").orElse(""),
                envelope.text("source").orElse(""),
                envelope.text("type").orElse(""),
                body);
    }

    private static JsonNode data(Payload envelope) throws Unreadable {
        var encoded = envelope.text("data_base64");
        if (encoded.isPresent()) {
            try {
                return json(Base64.getDecoder().decode(encoded.get()));
            } catch (IllegalArgumentException garbled) {
                throw new Unreadable("data_base64 is not base64");
            }
        }
        var data = envelope.at("data").node();
        return data.isString() ? json(data.asString().getBytes(StandardCharsets.UTF_8)) : data;
    }

    /** What the envelope says and the event does not is added to it. Two kinds of event may bear one identifier: some senders do that. */
    private RawEvents.Raw cloudEvent(Payload payload, String id, String source, String type, byte[] body) {
        var event = payload;
        if (!payload.at("context").isThere() && !type.isEmpty()) {
            var whole = JSON.createObjectNode();
            whole.set("subject", payload.node().isObject() ? payload.node() : JSON.createObjectNode());
            whole.set("context", JSON.valueToTree(Map.of("id", id, "source", source, "type", type)));
            event = new Payload(whole);
        }
        var key = String.join(
                "\n",
                id.isEmpty() ? event.text("context", "id").orElse("") : id,
                source.isEmpty() ? event.text("context", "source").orElse("") : source,
                event.text("context", "type").orElse(type));
        return raw(key.isBlank() ? sum("", body) : key, "", event, body);
    }

    /** Values of headers are percent-encoded in CloudEvents, and may stand in quotes. */
    static String percent(String value) {
        var plain = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")
                ? value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1")
                : value;
        try {
            return URLDecoder.decode(plain.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException plainly) {
            return plain;
        }
    }

    /** One event, a list of them, or one on each line. */
    private List<RawEvents.Raw> lines(byte[] body) throws Unreadable {
        var events = new ArrayList<RawEvents.Raw>();
        try (var values = JSON.readerFor(JsonNode.class).<JsonNode>readValues(body)) {
            while (values.hasNextValue()) {
                var value = values.nextValue();
                for (var one : value.isArray() ? value.values() : List.of(value)) {
                    if (!one.isObject()) {
                        throw new Unreadable("event " + (events.size() + 1) + " is no JSON object");
                    }
                    if (events.size() >= MOST) {
                        throw new Unreadable("more than " + MOST + " events at once");
                    }
                    var bytes = JSON.writeValueAsBytes(one);
                    events.add(raw(sum("", bytes), "", new Payload(one), bytes));
                }
            }
        } catch (JacksonException broken) {
            throw unreadable(broken);
        }
        if (events.isEmpty()) {
            throw new Unreadable("there is no event in it");
        }
        return events;
    }

    private List<RawEvents.Raw> csv(byte[] body) throws Unreadable {
        var events = new ArrayList<RawEvents.Raw>();
        for (var row : Lined.rows(body, MOST)) {
            ObjectNode one = JSON.createObjectNode();
            row.forEach(one::put);
            var bytes = JSON.writeValueAsBytes(one);
            events.add(raw(sum("", bytes), "", new Payload(one), bytes));
        }
        return events;
    }

    private static Payload object(byte[] body) throws Unreadable {
        var node = json(body);
        if (!node.isObject()) {
            throw new Unreadable("a JSON object is expected");
        }
        return new Payload(node);
    }

    private static JsonNode json(byte[] body) throws Unreadable {
        try {
            return JSON.readTree(body);
        } catch (JacksonException broken) {
            throw unreadable(broken);
        }
    }

    private static Unreadable unreadable(JacksonException broken) {
        if (broken instanceof StreamConstraintsException) {
            return new Unreadable(
                    "that JSON is nested more than " + DEEPEST + " deep, or has a number or name without end");
        }
        var where = broken.getLocation();
        return new Unreadable("that is no whole JSON"
                + (where == null
                        ? ""
                        : "; it breaks off at line " + where.getLineNr() + ", column " + where.getColumnNr()));
    }

    /** Kept under its own content and not the sender's key: it may come again, and whole. */
    RawEvents.Raw unreadable(byte[] body, Unreadable why) {
        return new RawEvents.Raw(
                door.project(),
                door.source(),
                sum("unreadable", body),
                "unreadable",
                "it cannot be read: " + why.words(),
                now,
                "",
                headers(),
                new RawEvents.Body(body));
    }

    private RawEvents.Raw raw(String key, String named, Payload payload, byte[] body) {
        var taken =
                Senders.take(kind, named.isEmpty() ? "unknown" : named, payload).believed(now);
        return new RawEvents.Raw(
                door.project(),
                door.source(),
                sum(key, new byte[0]),
                plain(taken.kind()),
                taken.reason().orElse(""),
                now,
                Fact.write(taken.facts()),
                headers(),
                new RawEvents.Body(body));
    }

    /** The identifier follows from the sender's key, so that what comes twice is the same. */
    private static String sum(String key, byte[] body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(key.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest.digest(body), 18));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String headers() {
        var text = new StringBuilder();
        for (var name : KEPT) {
            var value = header.apply(name);
            if (!value.isEmpty()) {
                text.append(name).append(": ").append(plain(value)).append('\n');
            }
        }
        return text.toString();
    }

    private static String plain(String text) {
        var cut = text.length() > LONGEST_KIND ? text.substring(0, LONGEST_KIND) : text;
        return cut.replaceAll("\\p{Cntrl}", " ");
    }
}
