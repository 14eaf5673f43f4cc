package dev.dateline.app.readings;

import dev.dateline.app.metrics.Metric;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an answer holds that could be measured, each by the name a metric asks for it: a JSON Pointer (RFC 6901), or a sample of the
 * Prometheus text format with as many of its labels as tell it apart.
 */
final class Values {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_SHOWN = 200;
    /** Numbers beyond it are no measurements, and would be as many digits long as they say. */
    private static final int MOST_DIGITS = 30;

    private final Optional<JsonNode> json;
    private final List<Sample> samples;

    /** @param measure its name, as a metric is bound to it */
    record Value(String measure, String text) {}

    private Values(Optional<JsonNode> json, List<Sample> samples) {
        this.json = json;
        this.samples = samples;
    }

    static Values of(Answered answer) throws NotRead {
        var text = answer.body().strip();
        boolean looksLikeJson = text.startsWith("{") || text.startsWith("[");
        if (looksLikeJson || answer.header("content-type").contains("json")) {
            try {
                return new Values(Optional.of(JSON.readTree(text)), List.of());
            } catch (JacksonException broken) {
                throw Report.noJson("the answer", broken);
            }
        }
        return new Values(Optional.empty(), Sample.read(text));
    }

    /** The first of them, to choose from. */
    List<Value> shown() {
        var all = new ArrayList<Value>();
        json.ifPresent(node -> collect(node, "", all));
        samples.stream().limit(MOST_SHOWN).forEach(sample -> all.add(new Value(sample.measure(), sample.value())));
        return all;
    }

    private static void collect(JsonNode node, String pointer, List<Value> all) {
        if (all.size() >= MOST_SHOWN) {
            return;
        } else if (node.isObject()) {
            node.properties()
                    .forEach(entry -> collect(
                            entry.getValue(),
                            pointer + "/" + entry.getKey().replace("~", "~0").replace("/", "~1"),
                            all));
        } else if (node.isArray()) {
            for (int k = 0; k < node.size(); k++) {
                collect(node.get(k), pointer + "/" + k, all);
            }
        } else if (node.isBoolean() || plain(text(node)).isPresent()) {
            all.add(new Value(pointer, text(node)));
        }
    }

    /** The value of that name as an observation of the metric writes it. */
    String value(String measure, Metric metric) throws NotRead {
        var text = json.isPresent() ? pointed(json.get(), measure) : sample(measure);
        if (metric.isFact()) {
            return switch (text) {
                case "true", "1" -> "true";
                case "false", "0" -> "false";
                default -> throw new NotRead("`" + measure + "` is " + shortened(text) + ", neither true nor false");
            };
        }
        return plain(text).orElseThrow(() -> new NotRead("`" + measure + "` is " + shortened(text) + ", no number"));
    }

    private static String pointed(JsonNode json, String measure) throws NotRead {
        try {
            var node = json.at(JsonPointer.compile(measure));
            if (node.isMissingNode()) {
                throw new NotRead("there is no `" + measure + "` in the answer");
            }
            return text(node);
        } catch (IllegalArgumentException wrong) {
            throw new NotRead("`" + measure + "` is no JSON Pointer; it begins with /, such as /queue/length");
        }
    }

    private String sample(String measure) throws NotRead {
        var wanted = Sample.wanted(measure);
        var found = samples.stream().filter(sample -> sample.is(wanted)).toList();
        if (found.size() != 1) {
            throw new NotRead(
                    found.isEmpty()
                            ? "there is no sample `" + measure + "` in the answer"
                            : found.size() + " samples are called `" + measure + "`; name more of their labels");
        }
        return found.getFirst().value();
    }

    private static String text(JsonNode node) {
        return node.isValueNode() ? node.asString() : "more than one value";
    }

    private static Optional<String> plain(String text) {
        if (text.length() > 100) {
            return Optional.empty();
        }
        try {
            var number = new BigDecimal(text.strip());
            return Math.abs((long) number.scale()) > MOST_DIGITS || number.precision() > MOST_DIGITS
                    ? Optional.empty()
                    : Optional.of(number.toPlainString());
        } catch (NumberFormatException word) {
            return Optional.empty();
        }
    }

    private static String shortened(String text) {
        return "`" + text.substring(0, Math.min(60, text.length())) + "`";
    }
}
