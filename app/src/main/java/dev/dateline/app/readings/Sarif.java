package dev.dateline.app.readings;

import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * Findings of static analysis, SARIF 2.1.0 (OASIS, 2020): how many of each level and rule stand. A result without a level has that of its
 * rule (section 3.27.10), otherwise warning; one that passed, is suppressed or is gone does not stand.
 */
final class Sarif implements Report {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_RULES = 2_000;

    private final Map<String, Long> levels = new TreeMap<>();
    private final Map<String, Long> rules = new TreeMap<>();
    private Optional<String> time = Optional.empty();
    private String version = "";
    private long suppressed;
    private boolean runs;

    /** What a result says of itself; empty where it says nothing. */
    private record Found(String rule, int index, String level) {}

    private record Rule(String id, String level) {}

    @Override
    public Tally read(InputStream file) throws NotRead {
        try (var json = JSON.createParser(file)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new NotRead("it is no SARIF: a log is a JSON object");
            }
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                var name = json.currentName();
                var token = json.nextToken();
                if (name.equals("version")) {
                    version = json.getString();
                } else if (name.equals("runs") && token == JsonToken.START_ARRAY) {
                    runs = true;
                    while (json.nextToken() == JsonToken.START_OBJECT) {
                        run(json);
                    }
                } else {
                    json.skipChildren();
                }
            }
        }
        if (!runs || !version.startsWith("2.1")) {
            throw new NotRead("it is no SARIF 2.1.0" + (version.isEmpty() ? "" : ": its version is " + version));
        }
        return tally();
    }

    private Tally tally() {
        var counts = new TreeMap<String, BigDecimal>();
        long all = levels.values().stream().mapToLong(Long::longValue).sum();
        counts.put("results", BigDecimal.valueOf(all));
        counts.put("suppressed", BigDecimal.valueOf(suppressed));
        for (var level : List.of("error", "warning", "note", "none")) {
            counts.put("level:" + level, BigDecimal.valueOf(levels.getOrDefault(level, 0L)));
        }
        rules.forEach((rule, count) -> counts.put("rule:" + rule, BigDecimal.valueOf(count)));
        return Tally.of(
                all + (all == 1 ? " result stands" : " results stand") + ", of them " + levels.getOrDefault("error", 0L)
                        + " errors; " + suppressed + " suppressed",
                time,
                counts);
    }

    private void run(JsonParser json) throws NotRead {
        var known = new ArrayList<Rule>();
        var found = new HashMap<Found, Long>();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = json.currentName();
            var token = json.nextToken();
            if (name.equals("tool") && token == JsonToken.START_OBJECT) {
                tool(json, known);
            } else if (name.equals("results") && token == JsonToken.START_ARRAY) {
                while (json.nextToken() == JsonToken.START_OBJECT) {
                    result(json).ifPresent(one -> found.merge(one, 1L, Long::sum));
                    if (found.size() > MOST_RULES * 4) {
                        throw new NotRead("it has results of more than " + MOST_RULES + " rules");
                    }
                }
            } else if (name.equals("invocations") && token == JsonToken.START_ARRAY) {
                while (json.nextToken() == JsonToken.START_OBJECT) {
                    Tally.time(fields(json).getOrDefault("endTimeUtc", "")).ifPresent(end -> time = Optional.of(end));
                }
            } else {
                json.skipChildren();
            }
        }
        var byId = new HashMap<String, Rule>();
        known.forEach(rule -> byId.putIfAbsent(rule.id(), rule));
        found.forEach((one, times) -> {
            var rule = one.index() >= 0 && one.index() < known.size()
                    ? known.get(one.index())
                    : byId.getOrDefault(one.rule(), new Rule(one.rule(), ""));
            var level = !one.level().isEmpty() ? one.level() : rule.level().isEmpty() ? "warning" : rule.level();
            levels.merge(level, times, Long::sum);
            var id = one.rule().isEmpty() ? rule.id() : one.rule();
            rules.merge(id.isEmpty() ? "(none)" : shortened(id), times, Long::sum);
        });
        if (rules.size() > MOST_RULES) {
            throw new NotRead("it has results of more than " + MOST_RULES + " rules");
        }
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(200, text.length()));
    }

    private static void tool(JsonParser json, List<Rule> known) {
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = json.currentName();
            if (json.nextToken() == JsonToken.START_OBJECT && name.equals("driver")) {
                driver(json, known);
            } else {
                json.skipChildren();
            }
        }
    }

    private static void driver(JsonParser json, List<Rule> known) {
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = json.currentName();
            if (json.nextToken() == JsonToken.START_ARRAY && name.equals("rules")) {
                while (json.nextToken() == JsonToken.START_OBJECT) {
                    known.add(rule(json));
                }
            } else {
                json.skipChildren();
            }
        }
    }

    private static Rule rule(JsonParser json) {
        var id = "";
        var level = "";
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = json.currentName();
            var token = json.nextToken();
            if (name.equals("id") && token == JsonToken.VALUE_STRING) {
                id = shortened(json.getString());
            } else if (name.equals("defaultConfiguration") && token == JsonToken.START_OBJECT) {
                level = fields(json).getOrDefault("level", "");
            } else {
                json.skipChildren();
            }
        }
        return new Rule(id, level);
    }

    private Optional<Found> result(JsonParser json) {
        var rule = "";
        int index = -1;
        var level = "";
        boolean stands = true;
        boolean hidden = false;
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = json.currentName();
            var token = json.nextToken();
            switch (name) {
                case "ruleId" -> rule = token == JsonToken.VALUE_STRING ? shortened(json.getString()) : rule;
                case "ruleIndex" -> index = token == JsonToken.VALUE_NUMBER_INT ? json.getValueAsInt(-1) : index;
                case "level" -> level = token == JsonToken.VALUE_STRING ? known(json.getString()) : level;
                case "kind" ->
                    stands &=
                            token != JsonToken.VALUE_STRING || json.getString().equals("fail");
                case "baselineState" ->
                    stands &=
                            token != JsonToken.VALUE_STRING || !json.getString().equals("absent");
                case "suppressions" -> hidden = token == JsonToken.START_ARRAY && isSuppressed(json);
                case "rule" -> {
                    if (token == JsonToken.START_OBJECT) {
                        var named = fields(json);
                        rule = rule.isEmpty() ? named.getOrDefault("id", "") : rule;
                    }
                }
                default -> json.skipChildren();
            }
        }
        if (stands && hidden) {
            suppressed++;
        }
        return stands && !hidden ? Optional.of(new Found(rule, index, level)) : Optional.empty();
    }

    private static String known(String level) {
        return List.of("error", "warning", "note", "none").contains(level) ? level : "";
    }

    /** Where one of them was turned down or is still looked at, the result stands (section 3.27.23). */
    private static boolean isSuppressed(JsonParser json) {
        boolean any = false;
        boolean all = true;
        while (json.nextToken() == JsonToken.START_OBJECT) {
            any = true;
            all &= fields(json).getOrDefault("status", "accepted").equals("accepted");
        }
        return any && all;
    }

    /** The texts of an object that is at hand, by name; what lies deeper is passed over. */
    private static Map<String, String> fields(JsonParser json) {
        var fields = new HashMap<String, String>();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = json.currentName();
            if (json.nextToken() == JsonToken.VALUE_STRING) {
                fields.put(name, shortened(json.getString()));
            } else {
                json.skipChildren();
            }
        }
        return fields;
    }
}
