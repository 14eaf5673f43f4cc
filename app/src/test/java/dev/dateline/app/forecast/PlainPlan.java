package dev.dateline.app.forecast;

import static dev.dateline.app.forecast.PlainYaml.days;
import static dev.dateline.app.forecast.PlainYaml.get;
import static dev.dateline.app.forecast.PlainYaml.list;
import static dev.dateline.app.forecast.PlainYaml.map;
import static dev.dateline.app.forecast.PlainYaml.tenths;
import static dev.dateline.app.forecast.PlainYaml.text;
import static dev.dateline.app.forecast.PlainYaml.yaml;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a folder says of its plan on a day, for {@link PlainForecast}: open steps, teams, claims and promises. */
final class PlainPlan {

    /** What is open, in the order of placement. */
    final List<PlainStep> order = new ArrayList<>();

    final Map<String, PlainStep> open = new LinkedHashMap<>();
    final Map<String, Team> teams = new LinkedHashMap<>();
    final PlainDays calendar;
    final int today;
    final int launch;
    /** The chance of each promise that nobody has shown, and the claims it is for. */
    final Map<Map<String, Object>, Double> promises = new LinkedHashMap<>();

    /** By claim: the steps that serve it, and the day it is due. */
    final Map<String, List<String>> serving = new LinkedHashMap<>();

    final Map<String, Integer> due = new HashMap<>();
    /** When each step that is done had ended. */
    final Map<String, Integer> doneEnd = new HashMap<>();

    private final Map<String, Map<String, Object>> written = new LinkedHashMap<>();
    private final LocalDate todayDate;

    /** @param tenths of people each day; what is taken is taken from the trial's copy */
    @SuppressWarnings("ArrayRecordComponent")
    record Team(int[] tenths, double dayRate) {}

    /** @param plan what {@code dateline plan --json} says of the folder on that day */
    PlainPlan(Path folder, LocalDate date, JsonNode plan) {
        todayDate = date;
        var project = yaml(folder.resolve("project.yaml"));
        calendar = new PlainDays(map(project.get("calendar")), date);
        today = calendar.number(date);
        launch = calendar.number(LocalDate.parse(text(project.get("launch"))));
        map(project.get("teams")).forEach((name, team) -> teams.put(name, team(map(team))));
        for (var step : list(yaml(folder.resolve("steps.yaml")).get("steps"))) {
            written.put(text(map(step).get("id")), map(step));
        }
        written.keySet().stream().filter(this::isOpen).forEach(id -> open.put(id, step(id)));
        open.values().forEach(this::link);
        for (var row : plan.path("steps")) {
            var step = open.get(row.path("id").asString());
            if (step != null) {
                planned(step, row);
            }
        }
        order();
        claims(folder.resolve("claims.yaml"));
        promises(folder.resolve("vendors.yaml"));
    }

    private Team team(Map<String, Object> team) {
        var tenths = new int[calendar.size()];
        Arrays.fill(tenths, tenths(team.get("capacity")));
        for (var period : list(team.get("periods"))) {
            there(tenths, map(period).get("days"), tenths(map(period).get("capacity")));
        }
        for (var range : list(team.get("away"))) {
            there(tenths, range, 0);
        }
        return new Team(tenths, team.containsKey("dayRate") ? Double.parseDouble(text(team.get("dayRate"))) : 0);
    }

    private void there(int[] tenths, @Nullable Object range, int people) {
        for (var date : PlainDays.dates(text(range))) {
            if (calendar.isWorkingDay(date)) {
                tenths[calendar.number(date)] = people;
            }
        }
    }

    private boolean isOpen(String id) {
        return !hasParts(id) && !fallsAway(id) && !isDone(id);
    }

    private boolean hasParts(String id) {
        return written.values().stream().anyMatch(step -> id.equals(step.get("parent")));
    }

    private boolean fallsAway(String id) {
        return lineage(id).stream().anyMatch(at -> map(at.get("onlyIf")).containsKey("refuted"));
    }

    private List<Map<String, Object>> lineage(String id) {
        var lineage = new ArrayList<Map<String, Object>>();
        for (@Nullable Object at = id; at != null; at = lineage.getLast().get("parent")) {
            lineage.add(get(written, at.toString()));
        }
        return lineage;
    }

    private boolean isDone(String id) {
        var step = get(written, id);
        return "done".equals(step.get("status")) && isPast(step.get("finished"));
    }

    private boolean isPast(@Nullable Object date) {
        return date != null && !LocalDate.parse(text(date)).isAfter(todayDate);
    }

    private PlainStep step(String id) {
        var from = get(written, id);
        var step = new PlainStep(id);
        map(from.get("uses")).forEach((team, people) -> step.tenths.put(team, tenths(people)));
        step.begun = !"planned".equals(from.getOrDefault("status", "planned")) && isPast(from.get("started"));
        step.earliest = lineage(id).stream()
                .map(at -> at.get("notBefore"))
                .filter(Objects::nonNull)
                .mapToInt(date -> calendar.number(LocalDate.parse(text(date))))
                .reduce(today, Math::max);
        var estimate = from.get("estimate");
        step.low = estimate instanceof Map ? days(map(estimate).get("low")) : days(estimate);
        step.high = estimate instanceof Map ? days(map(estimate).get("high")) : days(estimate);
        if (step.low == step.high) {
            step.certain = (int) step.low;
        }
        if (step.begun) {
            begin(step, from);
        }
        var own = from.get("cost");
        if (own != null) {
            step.lowCost = Double.parseDouble(text(own instanceof Map ? map(own).get("low") : own));
            step.highCost = Double.parseDouble(text(own instanceof Map ? map(own).get("high") : own));
        }
        return step;
    }

    private void begin(PlainStep step, Map<String, Object> from) {
        step.begunOn = calendar.number(LocalDate.parse(text(from.get("started"))));
        int worked = today - step.begunOn;
        if (from.containsKey("remaining")) {
            step.certain = days(from.get("remaining"));
        } else if (step.certain >= 0) {
            step.certain = Math.max(1, step.certain - worked);
        } else {
            step.worked = worked;
        }
    }

    private void link(PlainStep step) {
        for (var at : lineage(step.id)) {
            for (var need : list(at.get("needs"))) {
                var link = need instanceof Map ? map(need) : Map.<String, Object>of("step", need);
                for (var before : open.keySet()) {
                    if (lineage(before).contains(get(written, text(link.get("step"))))) {
                        step.links.add(new PlainStep.Link(
                                before, text(link.getOrDefault("type", "FS")), days(link.getOrDefault("lag", "0d"))));
                    }
                }
            }
        }
    }

    private void planned(PlainStep step, JsonNode row) {
        step.planned = calendar.number(LocalDate.parse(row.path("start").asString()));
        int last = calendar.number(LocalDate.parse(row.path("deadline").asString()));
        boolean milestone = !step.begun && step.certain == 0;
        step.deadline = milestone ? last : last + 1;
    }

    /** By the plan's start, predecessors first, ties as in the file. */
    private void order() {
        var left = new ArrayList<>(open.values());
        while (!left.isEmpty()) {
            PlainStep next = null;
            for (var step : left) {
                boolean ready = step.links.stream().noneMatch(link -> waits(step, link, left));
                if (ready && (next == null || step.planned < next.planned)) {
                    next = step;
                }
            }
            order.add(Objects.requireNonNull(next));
            left.remove(next);
        }
    }

    /** For a link that binds: not by what a begun step would have needed to start, nor by a start that is past. */
    private boolean waits(PlainStep step, PlainStep.Link link, List<PlainStep> left) {
        var before = get(open, link.before());
        boolean bindsStart = link.type().equals("FS") || link.type().equals("SS");
        boolean fromStart = link.type().equals("SS") || link.type().equals("SF");
        return left.contains(before) && !(step.begun && bindsStart) && !(before.begun && fromStart);
    }

    private void claims(Path file) {
        for (var id : written.keySet()) {
            if (isDone(id) && !fallsAway(id)) {
                doneEnd.put(
                        id,
                        calendar.number(LocalDate.parse(text(get(written, id).get("finished")))
                                .plusDays(1)));
            }
        }
        for (var claim : list(yaml(file).get("claims"))) {
            var name = text(map(claim).get("id"));
            var by = map(claim).get("by");
            due.put(name, by == null ? launch : calendar.number(LocalDate.parse(text(by))));
            var steps = written.keySet().stream()
                    .filter(id -> open.containsKey(id) || doneEnd.containsKey(id))
                    .filter(id -> lineage(id).stream()
                            .anyMatch(at -> list(at.get("serves")).contains(name)))
                    .toList();
            if (!steps.isEmpty()) {
                serving.put(name, steps);
            }
        }
    }

    /** Only data and experiments of a day that has come count as seen. */
    private void promises(Path file) {
        if (!Files.exists(file)) {
            return;
        }
        for (var vendor : list(yaml(file).get("vendors"))) {
            for (var promise : list(map(vendor).get("promises"))) {
                var speaks = list(map(promise).get("evidence")).stream()
                        .filter(one -> List.of("data", "experiment").contains(map(one).get("grade")))
                        .filter(one -> isPast(map(one).get("on")))
                        .map(one -> map(one).getOrDefault("speaks", "for"))
                        .toList();
                if (speaks.isEmpty()) {
                    promises.put(map(promise), 0.5);
                } else if (speaks.stream().anyMatch(word -> !"for".equals(word))) {
                    promises.put(map(promise), speaks.stream().allMatch("against"::equals) ? 0.0 : 0.75);
                }
            }
        }
    }
}
