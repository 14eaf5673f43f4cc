package dev.dateline.app.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.CommandRun;
import dev.dateline.app.ProjectFolder;
import dev.dateline.app.plan.RandomProjects;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The forecast, held against a second implementation with other random numbers. Two shares p of n and m trials differ by chance with
 * standard error √(p(1−p)(1/n + 1/m)); four of them are allowed, so of ten thousand right figures less than one would fail.
 */
class ForecastAgreesTest {

    private static final List<Integer> PERCENT = List.of(10, 50, 80, 90, 95);

    @TempDir
    private Path directory;

    static LongStream seeds() {
        return LongStream.range(1000, 1000 + Long.getLong("dateline.forecasts", 25));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void onRandomProjects(long seed) {
        var project = RandomProjects.write(directory, seed, RandomProjects.Shape.ANY.upTo(25));

        thenBothAgree(project.folder(), project.today(), 2500);
    }

    @ParameterizedTest
    @CsvSource({
        "kindle,2004-09-01",
        "kindle,2006-05-22",
        "deploy-faster,2026-02-02",
        "deploy-faster,2026-09-02",
        "deploy-faster,2027-01-11"
    })
    void onTheExamples(String example, LocalDate today) {
        var folder = ProjectFolder.example(example, directory);
        folder.with(
                "project.yaml", folder.read("project.yaml").replaceFirst("referenceClass: .*", "referenceClass: none"));

        thenBothAgree(folder.path(), today, 2500);
    }

    private static void thenBothAgree(Path folder, LocalDate today, int trials) {
        var plan = json("plan", folder, "--today", today);
        var forecast = json("forecast", folder, "--today", today, "--trials", trials);
        var plain = PlainForecast.of(folder, today, plan, trials, 20_261_121);

        assertThat(new Comparison(forecast, plain, trials).differences()).isEmpty();
    }

    private static JsonNode json(String command, Path folder, Object... options) {
        var words = new ArrayList<Object>(List.of(command, folder, "--json"));
        words.addAll(List.of(options));
        return JsonMapper.shared().readTree(CommandRun.dateline(words.toArray()).out());
    }

    /** Both forecasts of one project. */
    private static final class Comparison {

        private final JsonNode forecast;
        private final PlainForecast plain;
        private final double size;
        private final List<String> differences = new ArrayList<>();

        Comparison(JsonNode forecast, PlainForecast plain, int trials) {
            this.forecast = forecast;
            this.plain = plain;
            this.size = trials;
        }

        List<String> differences() {
            shares("step", plain.onTimeByStep(), forecast.path("steps"), "onTime");
            shares("claim", plain.claims(), forecast.path("claims"), "probability");
            if (!plain.claims().isEmpty()) {
                share("allClaims", plain.allClaims(), forecast.path("allClaims"));
            }
            if (!plain.onTimeByStep().isEmpty()) {
                share("onTime", plain.onTime(), forecast.path("finish").path("onTime"));
                PERCENT.forEach(this::finish);
            }
            PERCENT.forEach(this::cost);
            return differences;
        }

        private void shares(String what, Map<String, Double> expected, JsonNode rows, String key) {
            for (var row : rows) {
                var id = row.path("id").asString();
                if (expected.containsKey(id)) {
                    share(what + " " + id, expected.getOrDefault(id, 0.0), row.path(key));
                } else {
                    unless(!row.path(key).isNumber() || row.path(key).asDouble() % 1 == 0, what + " " + id, 0, row);
                }
            }
        }

        private void share(String what, double expected, JsonNode actual) {
            double middle = (expected + actual.asDouble(Double.NaN)) / 2;
            unless(Math.abs(expected - actual.asDouble(Double.NaN)) <= tolerance(middle), what, expected, actual);
        }

        /** The quantile's date is the earliest that this share has reached, give or take what chance moves a share by. */
        private void finish(int percent) {
            var date =
                    LocalDate.parse(forecast.path("finish").path("p" + percent).asString());
            double reached = plain.finishedBy(date);
            double before = plain.finishedBefore(date);
            double share = percent / 100.0;
            unless(
                    reached >= share - tolerance(share) && before < share + tolerance(share),
                    "p" + percent + " " + date,
                    share,
                    reached);
        }

        private void cost(int percent) {
            double amount = forecast.path("cost").path("p" + percent).asDouble();
            double reached = plain.costAtMost(amount + 0.01);
            double before = plain.costAtMost(amount - 0.01);
            double share = percent / 100.0;
            unless(
                    reached >= share - tolerance(share) && before < share + tolerance(share),
                    "cost p" + percent + " " + amount,
                    share,
                    reached);
        }

        private double tolerance(double share) {
            return 4 * Math.sqrt(Math.max(0, share * (1 - share)) * 2 / size) + 1 / size;
        }

        private void unless(boolean agrees, String what, double expected, Object actual) {
            if (!agrees) {
                differences.add(what + ": " + expected + " and " + actual);
            }
        }
    }
}
