package dev.dateline.app.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Valid project folders drawn at random; the same seed and shape give the same folder, byte by byte. */
public final class RandomProjects {

    /** What a project may have; without any of them it is planned steps in days, joined finish to start. */
    public enum Feature {
        USES,
        /** Teams that are more or fewer for a while. */
        PERIODS,
        LINK_TYPES,
        LAGS,
        PARENTS,
        MILESTONES,
        UNESTIMATED,
        PROGRESS,
        NOT_BEFORE,
        WAYS_OUT,
        ODD_CALENDAR,
        ODD_LAUNCH,
        METRICS
    }

    public record Shape(int maxSteps, Set<Feature> features) {

        public static final Shape ANY = new Shape(40, EnumSet.allOf(Feature.class));

        public Shape upTo(int steps) {
            return new Shape(steps, features);
        }

        public Shape without(Feature... left) {
            var kept = EnumSet.copyOf(features);
            kept.removeAll(List.of(left));
            return new Shape(maxSteps, kept);
        }

        public Shape withoutUses() {
            return without(Feature.USES);
        }
    }

    /** A folder, and the day its schedule is about ({@code asOf}, where the folder says it). */
    public record RandomProject(Path folder, LocalDate today) {}

    /** Writes the folder {@code project-SEED} into this directory. */
    public static RandomProject write(Path directory, long seed, Shape shape) {
        return new RandomProjects(seed, shape).writeTo(directory);
    }

    private final long seed;
    private final Shape shape;
    private final RandomDraw draw;
    private final Map<String, Integer> tenthsByTeam = new LinkedHashMap<>();

    private RandomProjects(long seed, Shape shape) {
        this.seed = seed;
        this.shape = shape;
        this.draw = new RandomDraw(seed, shape);
    }

    private RandomProject writeTo(Path directory) {
        var folder = directory.resolve("project-" + seed);
        drawTeams();
        var steps = new RandomSteps(draw, shape, tenthsByTeam);
        write(folder, "steps.yaml", steps.yaml());
        write(folder, "project.yaml", project(steps));
        write(folder, "press-release.md", pressRelease());
        write(folder, "claims.yaml", draw.has(Feature.METRICS) ? MEASURED_CLAIM : "claims:\n  - id: delivery-time\n");
        if (draw.has(Feature.METRICS)) {
            write(folder, "metrics.yaml", METRIC);
        }
        if (!steps.assumptions().isEmpty()) {
            write(folder, "assumptions.yaml", assumptions(steps.assumptions()));
        }
        return new RandomProject(folder, draw.today);
    }

    private void drawTeams() {
        for (var team : List.of("engineers", "legal", "design")
                .subList(0, draw.has(Feature.USES) ? draw.random.nextInt(4) : 0)) {
            tenthsByTeam.put(team, draw.chance(0.3) ? draw.random.nextInt(5, 45) : 10 * draw.random.nextInt(1, 7));
        }
    }

    /** Steps may be started once the press release is approved. */
    private String pressRelease() {
        return """
                ---
                headline: A project drawn at random ships
                subheading: Nobody knew before what it would be
                place: Oslo
                status: %s
                ---

                Everybody gets it [in under 60 seconds](claim:delivery-time).
                """.formatted(draw.underWay ? "approved" : draw.oneOf(List.of("draft", "review", "approved")));
    }

    private String project(RandomSteps steps) {
        var text = new StringBuilder(
                "format: dateline/1\nname: Random project %d\nlaunch: %s\n".formatted(seed, launch(steps)));
        if (draw.chance(0.7)) {
            text.append("asOf: %s\n".formatted(draw.today));
        }
        text.append("timezone: Europe/Oslo\ncurrency: EUR\n");
        if (draw.chance(0.7)) {
            text.append(
                    "priority: %s\n".formatted(draw.oneOf(List.of("importance", "difficulty", "both", "risk-first"))));
        }
        if (draw.has(Feature.ODD_CALENDAR)) {
            text.append("calendar:\n  workdays: %s\n  holidays: %s\n".formatted(weekdays(), draw.holidays));
        }
        text.append(tenthsByTeam.isEmpty() ? "" : "teams:\n");
        tenthsByTeam.forEach((team, capacity) -> text.append("  %s: {capacity: %s, dayRate: 900%s%s}\n"
                .formatted(team, RandomDraw.people(capacity), away(), periods(capacity))));
        return text.toString();
    }

    /** Near enough to be missed or far enough to leave slack; an odd launch may fall on a day that is not worked. */
    private LocalDate launch(RandomSteps steps) {
        double share = draw.oneOf(List.of(0.1, 0.4, 0.7, 1.0, 2.0));
        int days = draw.random.nextInt(1, 15) + (int) (1.4 * share * steps.work());
        return draw.has(Feature.ODD_LAUNCH) ? draw.today.plusDays(days) : draw.worked(days);
    }

    private String away() {
        return draw.chance(0.4)
                ? ""
                : ", away: "
                        + List.of(
                                draw.range(draw.random.nextInt(-10, 60), 12),
                                draw.range(draw.random.nextInt(60, 150), 20));
    }

    /** More or fewer people soon, and fewer later. */
    private String periods(int capacity) {
        if (!draw.has(Feature.PERIODS) || draw.chance(0.6)) {
            return "";
        }
        int soon = draw.chance(0.5) ? capacity + draw.random.nextInt(20) : draw.random.nextInt(capacity);
        return ", periods: [{days: %s, capacity: %s}, {days: %s, capacity: %s}]"
                .formatted(
                        draw.range(draw.random.nextInt(-10, 40), 20),
                        RandomDraw.people(soon),
                        draw.range(draw.random.nextInt(70, 120), 30),
                        RandomDraw.people(draw.random.nextInt(capacity + 1)));
    }

    private List<String> weekdays() {
        return Arrays.stream(DayOfWeek.values())
                .filter(draw.workdays::contains)
                .map(day -> day.name().substring(0, 3).toLowerCase(Locale.ROOT))
                .toList();
    }

    private static String assumptions(List<String> assumptions) {
        return assumptions.stream()
                .map(
                        "  - {id: %s, statement: It will turn out so, for: [delivery-time], importance: 4, evidence: 1, chance: 70 %%}\n"
                                ::formatted)
                .collect(Collectors.joining("", "assumptions:\n", ""));
    }

    private static void write(Path folder, String file, String text) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final String MEASURED_CLAIM = """
            claims:
              - id: delivery-time
                metric: delivery
                baseline: {value: 300 s, on: 2025-11-03}
                target: "<= 60 s"
            """;

    private static final String METRIC = """
            metrics:
              - id: delivery
                name: Time from order to delivery
                kind: quantity
                unit: s
                better: lower
                statistic: median
                window: 28 d
                role: output
                source: {type: csv}
            """;
}
