package dev.dateline.app.plan;

import dev.dateline.app.plan.VerifiedProject.Team;
import dev.dateline.app.plan.VerifiedStep.Join;
import dev.dateline.app.plan.VerifiedStep.Need;
import dev.dateline.app.plan.VerifiedStep.State;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Reads a valid folder's YAML into maps, and the maps as they are to be understood on a given day. */
final class VerifierReading {

    private final LocalDate today;

    VerifierReading(LocalDate today) {
        this.today = today;
    }

    VerifiedProject project(Path folder) {
        var project = yaml(folder.resolve("project.yaml"));
        var calendar = calendar(map(project.get("calendar")));
        var teams = new LinkedHashMap<String, Team>();
        map(project.get("teams")).forEach((name, team) -> teams.put(name, team(map(team))));
        var steps = new LinkedHashMap<String, VerifiedStep>();
        for (var entry : list(yaml(folder.resolve("steps.yaml")).get("steps"))) {
            var step = step(map(entry), calendar);
            steps.put(step.id(), step);
        }
        return new VerifiedProject(
                LocalDate.parse(text(project, "launch")), today, calendar, teams, steps, kept(folder));
    }

    /** Dates that are kept on a later day are not known yet. */
    private Map<String, LocalDate> kept(Path folder) {
        var schedule = yaml(folder.resolve("schedule.yaml"));
        var kept = new LinkedHashMap<String, LocalDate>();
        if (!isLater(date(schedule, "kept"))) {
            map(schedule.get("dates")).forEach((step, day) -> kept.put(step, LocalDate.parse(day.toString())));
        }
        return kept;
    }

    private VerifierCalendar calendar(Map<String, Object> calendar) {
        var workdays = list(calendar.getOrDefault("workdays", List.of("mon", "tue", "wed", "thu", "fri")));
        return new VerifierCalendar(
                today,
                workdays.stream().map(VerifierReading::weekday).collect(Collectors.toSet()),
                ranges(calendar, "holidays"));
    }

    private static Team team(Map<String, Object> team) {
        var periods = new LinkedHashMap<VerifierRange, Integer>();
        for (var period : list(team.get("periods"))) {
            periods.put(
                    VerifierRange.of(text(map(period), "days")),
                    tenths(map(period).get("capacity")));
        }
        return new Team(tenths(team.get("capacity")), ranges(team, "away"), periods);
    }

    private VerifiedStep step(Map<String, Object> step, VerifierCalendar calendar) {
        var started = date(step, "started");
        var days = step.containsKey("estimate") ? likely(step.get("estimate")) : 0;
        var uses = new LinkedHashMap<String, Integer>();
        map(step.get("uses")).forEach((team, people) -> uses.put(team, tenths(people)));
        return new VerifiedStep(
                text(step, "id"),
                (String) step.get("parent"),
                step.containsKey("estimate"),
                days,
                uses,
                state(step),
                started,
                date(step, "finished"),
                step.containsKey("remaining") ? days(step.get("remaining")) : remaining(days, started, calendar),
                date(step, "notBefore"),
                list(step.get("needs")).stream().map(VerifierReading::need).toList(),
                map(step.get("onlyIf")).containsKey("refuted"));
    }

    /** A later `finished` counts as started, a later `started` as planned. */
    private State state(Map<String, Object> step) {
        var status = step.getOrDefault("status", "planned");
        if (status.equals("done") && !isLater(date(step, "finished"))) {
            return State.DONE;
        }
        return !status.equals("planned") && !isLater(date(step, "started")) ? State.STARTED : State.PLANNED;
    }

    private boolean isLater(@Nullable LocalDate day) {
        return day != null && day.isAfter(today);
    }

    /** The estimate less the days worked before today, at least one. */
    private int remaining(int days, @Nullable LocalDate started, VerifierCalendar calendar) {
        return started == null ? days : Math.max(1, days - calendar.boundary(today) + calendar.boundary(started));
    }

    private static Need need(Object need) {
        if (need instanceof String id) {
            return new Need(id, Join.FS, 0);
        }
        var link = map(need);
        var type = Join.valueOf(link.getOrDefault("type", "FS").toString());
        return new Need(text(link, "step"), type, days(link.getOrDefault("lag", "0d")));
    }

    private static int likely(@Nullable Object estimate) {
        return estimate instanceof Map ? days(map(estimate).get("likely")) : days(estimate);
    }

    /** {@code 10d}, {@code -2w}: a week has five working days, whatever the calendar's. */
    private static int days(@Nullable Object duration) {
        var text = String.valueOf(duration);
        int number = Integer.parseInt(text.substring(0, text.length() - 1).strip());
        return switch (text.charAt(text.length() - 1)) {
            case 'd' -> number;
            case 'w' -> 5 * number;
            default -> throw new IllegalArgumentException("duration (%s) must end in d or w".formatted(text));
        };
    }

    private static int tenths(@Nullable Object people) {
        return new BigDecimal(String.valueOf(people)).movePointRight(1).intValueExact();
    }

    private static DayOfWeek weekday(Object name) {
        return Set.of(DayOfWeek.values()).stream()
                .filter(day -> day.name().toLowerCase(Locale.ROOT).startsWith(name.toString()))
                .findFirst()
                .orElseThrow();
    }

    private static List<VerifierRange> ranges(Map<String, Object> map, String key) {
        return list(map.get(key)).stream()
                .map(range -> VerifierRange.of(range.toString()))
                .toList();
    }

    private static @Nullable LocalDate date(Map<String, Object> map, String key) {
        return map.get(key) instanceof String day ? LocalDate.parse(day) : null;
    }

    private static String text(Map<String, Object> map, String key) {
        return Objects.requireNonNull(map.get(key), key).toString();
    }

    @SuppressWarnings("unchecked") // a valid folder's keys are strings
    private static Map<String, Object> map(@Nullable Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(@Nullable Object value) {
        return value == null ? List.of() : (List<Object>) value;
    }

    private static Map<String, Object> yaml(Path file) {
        if (!Files.exists(file)) {
            return Map.of();
        }
        try (var bytes = Files.newInputStream(file)) {
            var settings = LoadSettings.builder().setSchema(new CoreSchema()).build();
            return map(new Load(settings).loadFromInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
