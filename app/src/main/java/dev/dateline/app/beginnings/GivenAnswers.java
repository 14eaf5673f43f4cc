package dev.dateline.app.beginnings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The answers to the questions of {@code dateline new}, given as options. */
final class GivenAnswers {

    @Option(names = "--headline", paramLabel = "TEXT", description = "What the headline says on the day.")
    private @Nullable String headline;

    @Option(names = "--subheading", paramLabel = "TEXT", description = "For whom it is and what it gives them.")
    private @Nullable String subheading;

    @Option(names = "--place", paramLabel = "CITY", description = "Where it is announced.")
    private @Nullable String place;

    @Option(names = "--launch", paramLabel = "DATE", description = "The day, such as 2027-03-01 or \"1 March 2027\".")
    private @Nullable String launch;

    @Option(names = "--problem", paramLabel = "TEXT", description = "The problem these customers have today.")
    private @Nullable String problem;

    @Option(
            names = "--claim",
            paramLabel = "TEXT",
            description = "The number that changes most: \"a deployment takes 80 %% less time\".")
    private @Nullable String claim;

    @Option(names = "--metric", paramLabel = "NAME", description = "What exactly is measured for it.")
    private @Nullable String metric;

    @Option(names = "--baseline", paramLabel = "VALUE", description = "What it is today, such as \"6 h\".")
    private @Nullable String baseline;

    @Option(names = "--unit", paramLabel = "UNIT", description = "Its unit, where --baseline is a number alone.")
    private @Nullable String unit;

    @Option(
            names = "--target",
            paramLabel = "VALUE",
            description = "What it will be, where the claim does not say: \"at most 60 min\".")
    private @Nullable String target;

    @Option(
            names = "--step",
            paramLabel = "TEXT",
            description = "What must be true right before the launch; again for what must be true right before that."
                    + " An estimate may stand at the end: \"Contract signed 3w\". Empty: no steps yet.")
    private @Nullable List<String> steps;

    /** By option; steps may be an empty list. */
    Map<String, List<String>> byOption() {
        var given = new LinkedHashMap<String, List<String>>();
        put(given, "--headline", headline);
        put(given, "--subheading", subheading);
        put(given, "--place", place);
        put(given, "--launch", launch);
        put(given, "--problem", problem);
        put(given, "--claim", claim);
        put(given, "--metric", metric);
        put(given, "--baseline", baseline);
        put(given, "--unit", unit);
        put(given, "--target", target);
        if (steps != null) {
            given.put("--step", steps.stream().filter(step -> !step.isBlank()).toList());
        }
        return given;
    }

    private static void put(Map<String, List<String>> given, String option, @Nullable String answer) {
        if (answer != null) {
            given.put(option, List.of(answer));
        }
    }
}
