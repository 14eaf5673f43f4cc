package dev.dateline.app.readings;

import java.io.InputStream;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How safely a repository is kept, as OpenSSF Scorecard writes it in JSON: 0 to 10 for each check; −1 says that one does not apply. */
final class Scorecard implements Report {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_CHECKS = 200;

    @Override
    public long most() {
        return 10_000_000;
    }

    @Override
    public Tally read(InputStream file) throws NotRead {
        var root = JSON.readTree(file);
        if (!root.path("checks").isArray() || !root.path("score").isNumber()) {
            throw new NotRead("it is no result of OpenSSF Scorecard: `score` or `checks` is missing");
        }
        var counts = new TreeMap<String, BigDecimal>();
        int without = 0;
        put(counts, "score", root.path("score"));
        for (var check : root.path("checks")) {
            var score = check.path("score");
            if (!score.isNumber() || score.asDouble() < 0 || counts.size() > MOST_CHECKS) {
                without++;
            } else {
                put(counts, "check:" + name(check), score);
            }
        }
        return Tally.of(
                "score " + root.path("score").asString() + " of 10 from " + (counts.size() - 1) + " checks; " + without
                        + " do not apply",
                Tally.time(root.path("date").asString("")),
                counts);
    }

    private static String name(JsonNode check) {
        var name = check.path("name").asString("");
        return name.substring(0, Math.min(100, name.length()));
    }

    private static void put(Map<String, BigDecimal> counts, String measure, JsonNode score) throws NotRead {
        double value = score.asDouble();
        if (!(value >= -1 && value <= 10)) {
            throw new NotRead("`" + measure + "` is " + value + "; a score is 0 to 10");
        } else if (value >= 0) {
            counts.put(measure, BigDecimal.valueOf(value));
        }
    }
}
