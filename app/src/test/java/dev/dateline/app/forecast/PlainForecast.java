package dev.dateline.app.forecast;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.databind.JsonNode;

/**
 * FORMAT.md's plain forecast a second time, sharing no code with the program: it reads the folder, walks the calendar, draws with
 * {@link Random} and places steps day by day, in the plainest way there is. Only the order and the deadlines come from the plan.
 */
final class PlainForecast {

    /** The standard normal quantile of 0.9. */
    private static final double TENTH = 1.2815515655446004;

    private static final int YEARS = 60;

    /** What is open, in the order of placement. */
    private final List<Step> order = new ArrayList<>();

    private final Map<String, Step> open = new LinkedHashMap<>();
    private final Map<String, Team> teams = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> written = new LinkedHashMap<>();
    /** Working days in a row, and the number of the first that is not before a date. */
    private final List<LocalDate> days = new ArrayList<>();

    private final Map<LocalDate, Integer> numbers = new HashMap<>();
    private final LocalDate todayDate;
    private final int today;
    private final int launch;
    /** The chance of each promise that nobody has shown, and the claims it is for. */
    private final Map<Map<String, Object>, Double> promises = new LinkedHashMap<>();

    private final Map<String, List<String>> serving = new LinkedHashMap<>();
    private final Map<String, Integer> due = new HashMap<>();
    private final Map<String, Integer> doneEnd = new HashMap<>();

    private final int[] finish;
    private final double[] cost;
    private final Map<String, Integer> inTime = new HashMap<>();
    private final Map<String, Integer> claimsTrue = new HashMap<>();
    private int allTrue;

    /** @param tenths of people each day; what is taken is taken from the trial's copy */
    @SuppressWarnings("ArrayRecordComponent")
    private record Team(int[] tenths, double dayRate) {}

    private record Link(String before, String type, int lag) {}

    private static final class Step {
        final String id;
        final List<Link> links = new ArrayList<>();
        final Map<String, Integer> tenths = new LinkedHashMap<>();
        boolean begun;
        int begunOn;
        int earliest;
        int certain = -1;
        double low;
        double high;
        int worked = -1;
        double lowCost;
        double highCost;
        int deadline;
        int planned;
        int start;
        int end;

        Step(String id) {
            this.id = id;
        }
    }

    private PlainForecast(Path folder, LocalDate date, JsonNode plan, int trials) {
        todayDate = date;
        var project = yaml(folder.resolve("project.yaml"));
        walk(map(project.get("calendar")));
        today = number(date);
        launch = number(LocalDate.parse(text(project.get("launch"))));
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
        finish = new int[trials];
        cost = new double[trials];
    }

    /** @param plan what {@code dateline plan --json} says of the folder on that day */
    static PlainForecast of(Path folder, LocalDate today, JsonNode plan, int trials, long seed) {
        var forecast = new PlainForecast(folder, today, plan, trials);
        var random = new Random(seed);
        for (int trial = 0; trial < trials; trial++) {
            forecast.run(trial, random);
        }
        Arrays.sort(forecast.finish);
        Arrays.sort(forecast.cost);
        return forecast;
    }

    double onTime() {
        return finishedBy(launch);
    }

    /** The share of trials whose work had ended on the morning of the date. */
    double finishedBy(LocalDate date) {
        return finishedBy(number(date));
    }

    /** The share of trials whose work had ended on the morning of the working day before the date. */
    double finishedBefore(LocalDate date) {
        return finishedBy(number(date) - 1);
    }

    private double finishedBy(int boundary) {
        return Arrays.stream(finish).filter(end -> end <= boundary).count() / (double) finish.length;
    }

    double costAtMost(double amount) {
        return Arrays.stream(cost).filter(spent -> spent <= amount).count() / (double) cost.length;
    }

    /** Only of steps that are open. */
    Map<String, Double> onTimeByStep() {
        var shares = new LinkedHashMap<String, Double>();
        open.keySet().forEach(id -> shares.put(id, inTime.getOrDefault(id, 0) / (double) finish.length));
        return shares;
    }

    /** Only of claims that some step serves. */
    Map<String, Double> claims() {
        var shares = new LinkedHashMap<String, Double>();
        serving.keySet().forEach(id -> shares.put(id, claimsTrue.getOrDefault(id, 0) / (double) finish.length));
        return shares;
    }

    double allClaims() {
        return allTrue / (double) finish.length;
    }

    private void run(int trial, Random random) {
        var free = new HashMap<String, int[]>();
        teams.forEach((name, team) -> free.put(name, team.tenths.clone()));
        double spent = 0;
        var drawn = new HashMap<String, Integer>();
        for (var step : open.values()) {
            int length = draw(step, random);
            drawn.put(step.id, length);
            if (step.begun) {
                step.start = step.begunOn;
                hold(step, free, today, length);
            }
            for (var use : step.tenths.entrySet()) {
                spent += use.getValue() / 10.0 * get(teams, use.getKey()).dayRate * length;
            }
            spent += step.highCost > step.lowCost ? lognormal(step.lowCost, step.highCost, random) : step.lowCost;
        }
        for (var step : order) {
            place(step, get(drawn, step.id), free);
        }
        var broken = new LinkedHashSet<Object>();
        promises.forEach((promise, chance) -> {
            if (random.nextDouble() >= chance) {
                broken.addAll(list(promise.get("claims")));
            }
        });
        count(trial, spent, broken);
    }

    private int draw(Step step, Random random) {
        if (step.certain >= 0) {
            return step.certain;
        }
        double whole = step.worked < 0
                ? lognormal(step.low, step.high, random)
                : lognormalAbove(step.worked, step.low, step.high, random);
        return Math.max(1, (int) Math.round(whole) - Math.max(0, step.worked));
    }

    private static double lognormal(double low, double high, Random random) {
        return Math.exp(mu(low, high) + sigma(low, high) * random.nextGaussian());
    }

    /** Given that it exceeds a value; beyond the middle by Robert, Simulation of truncated normal variables, 1995. */
    private static double lognormalAbove(double value, double low, double high, Random random) {
        double least = value == 0 ? Double.NEGATIVE_INFINITY : (Math.log(value) - mu(low, high)) / sigma(low, high);
        double rate = (least + Math.sqrt(least * least + 4)) / 2;
        while (true) {
            double z = least <= 0 ? random.nextGaussian() : least - Math.log(1 - random.nextDouble()) / rate;
            boolean kept = least <= 0 ? z > least : random.nextDouble() <= Math.exp(-(z - rate) * (z - rate) / 2);
            if (kept) {
                return Math.exp(mu(low, high) + sigma(low, high) * z);
            }
        }
    }

    private static double mu(double low, double high) {
        return (Math.log(low) + Math.log(high)) / 2;
    }

    private static double sigma(double low, double high) {
        return (Math.log(high) - Math.log(low)) / (2 * TENTH);
    }

    private void place(Step step, int length, Map<String, int[]> free) {
        int end = today + length;
        int start = step.begun ? step.begunOn : step.earliest;
        for (var link : step.links) {
            var before = get(open, link.before);
            switch (link.type) {
                case "FS" -> start = step.begun ? start : Math.max(start, before.end + link.lag);
                case "SS" -> start = step.begun ? start : Math.max(start, before.start + link.lag);
                case "FF" -> {
                    end = Math.max(end, before.end + link.lag);
                    start = step.begun ? start : Math.max(start, before.end + link.lag - length);
                }
                case "SF" -> {
                    end = Math.max(end, before.start + link.lag);
                    start = step.begun ? start : Math.max(start, before.start + link.lag - length);
                }
                default -> throw new IllegalArgumentException(link.type);
            }
        }
        if (!step.begun) {
            while (!isRoom(step, free, start, length)) {
                start++;
            }
            hold(step, free, start, length);
            end = start + length;
        }
        step.start = start;
        step.end = end;
    }

    private static boolean isRoom(Step step, Map<String, int[]> free, int start, int length) {
        for (var use : step.tenths.entrySet()) {
            var tenths = get(free, use.getKey());
            for (int day = start; day < start + length; day++) {
                if (use.getValue() > 0 && tenths[day] < use.getValue()) {
                    return false;
                }
            }
        }
        return true;
    }

    private static void hold(Step step, Map<String, int[]> free, int start, int length) {
        step.tenths.forEach((team, people) -> {
            for (int day = start; day < start + length; day++) {
                get(free, team)[day] -= people;
            }
        });
    }

    private void count(int trial, double spent, Set<Object> broken) {
        int last = Math.max(
                open.values().stream().mapToInt(step -> step.end).max().orElse(0),
                doneEnd.values().stream().mapToInt(end -> end).max().orElse(0));
        finish[trial] = last;
        cost[trial] = spent;
        for (var step : open.values()) {
            inTime.merge(step.id, step.end <= step.deadline ? 1 : 0, Integer::sum);
        }
        boolean all = true;
        for (var claim : serving.entrySet()) {
            int by = get(due, claim.getKey());
            boolean met = !broken.contains(claim.getKey())
                    && claim.getValue().stream()
                            .allMatch(id -> (doneEnd.containsKey(id) ? get(doneEnd, id) : get(open, id).end) <= by);
            claimsTrue.merge(claim.getKey(), met ? 1 : 0, Integer::sum);
            all &= met;
        }
        allTrue += all ? 1 : 0;
    }

    private void walk(Map<String, Object> calendar) {
        var week = list(calendar.getOrDefault("workdays", List.of("mon", "tue", "wed", "thu", "fri")));
        Set<LocalDate> holidays = new LinkedHashSet<>();
        for (var range : list(calendar.get("holidays"))) {
            holidays.addAll(dates(range));
        }
        for (var day = todayDate.minusYears(10); day.isBefore(todayDate.plusYears(YEARS)); day = day.plusDays(1)) {
            numbers.put(day, days.size());
            var name = day.getDayOfWeek().name().substring(0, 3).toLowerCase(Locale.ROOT);
            if (week.contains(name) && !holidays.contains(day)) {
                days.add(day);
            }
        }
    }

    private static List<LocalDate> dates(Object range) {
        var ends = List.of(text(range).split("/"));
        return LocalDate.parse(ends.getFirst())
                .datesUntil(LocalDate.parse(ends.getLast()).plusDays(1))
                .toList();
    }

    private int number(LocalDate day) {
        return get(numbers, day);
    }

    private Team team(Map<String, Object> team) {
        var tenths = new int[days.size()];
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
        for (var date : dates(text(range))) {
            if (days.get(number(date)).equals(date)) {
                tenths[number(date)] = people;
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

    private Step step(String id) {
        var from = get(written, id);
        var step = new Step(id);
        map(from.get("uses")).forEach((team, people) -> step.tenths.put(team, tenths(people)));
        step.begun = !"planned".equals(from.getOrDefault("status", "planned")) && isPast(from.get("started"));
        step.earliest = lineage(id).stream()
                .map(at -> at.get("notBefore"))
                .filter(Objects::nonNull)
                .mapToInt(date -> number(LocalDate.parse(text(date))))
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

    private void begin(Step step, Map<String, Object> from) {
        step.begunOn = number(LocalDate.parse(text(from.get("started"))));
        int worked = today - step.begunOn;
        if (from.containsKey("remaining")) {
            step.certain = days(from.get("remaining"));
        } else if (step.certain >= 0) {
            step.certain = Math.max(1, step.certain - worked);
        } else {
            step.worked = worked;
        }
    }

    private void link(Step step) {
        for (var at : lineage(step.id)) {
            for (var need : list(at.get("needs"))) {
                var link = need instanceof Map ? map(need) : Map.<String, Object>of("step", need);
                for (var before : open.keySet()) {
                    if (lineage(before).contains(get(written, text(link.get("step"))))) {
                        step.links.add(new Link(
                                before, text(link.getOrDefault("type", "FS")), days(link.getOrDefault("lag", "0d"))));
                    }
                }
            }
        }
    }

    private void planned(Step step, JsonNode row) {
        step.planned = number(LocalDate.parse(row.path("start").asString()));
        int last = number(LocalDate.parse(row.path("deadline").asString()));
        boolean milestone = !step.begun && step.certain == 0;
        step.deadline = milestone ? last : last + 1;
    }

    /** By the plan's start, predecessors first, ties as in the file. */
    private void order() {
        var left = new ArrayList<>(open.values());
        while (!left.isEmpty()) {
            Step next = null;
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
    private boolean waits(Step step, Link link, List<Step> left) {
        var before = get(open, link.before);
        boolean bindsStart = link.type.equals("FS") || link.type.equals("SS");
        boolean fromStart = link.type.equals("SS") || link.type.equals("SF");
        return left.contains(before) && !(step.begun && bindsStart) && !(before.begun && fromStart);
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

    private void claims(Path file) {
        for (var id : written.keySet()) {
            if (isDone(id) && !fallsAway(id)) {
                doneEnd.put(
                        id,
                        number(LocalDate.parse(text(get(written, id).get("finished")))
                                .plusDays(1)));
            }
        }
        for (var claim : list(yaml(file).get("claims"))) {
            var name = text(map(claim).get("id"));
            var by = map(claim).get("by");
            due.put(name, by == null ? launch : number(LocalDate.parse(text(by))));
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

    private static int days(@Nullable Object duration) {
        if (duration == null) {
            return 0;
        }
        var text = text(duration).strip();
        int number = Integer.parseInt(text.substring(0, text.length() - 1).strip());
        return text.endsWith("w") ? 5 * number : number;
    }

    private static int tenths(@Nullable Object people) {
        return new BigDecimal(text(people)).movePointRight(1).intValueExact();
    }

    private static String text(@Nullable Object value) {
        return Objects.requireNonNull(value).toString();
    }

    private static <K, V> V get(Map<K, V> map, K key) {
        return Objects.requireNonNull(map.get(key), String.valueOf(key));
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
        try (var bytes = Files.newInputStream(file)) {
            var settings = LoadSettings.builder().setSchema(new CoreSchema()).build();
            return map(new Load(settings).loadFromInputStream(bytes));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
