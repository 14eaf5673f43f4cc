package dev.dateline.app.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Valid project folders drawn at random; the same seed and shape give the same folder, byte by byte. */
public final class RandomProjects {

    /** What a project may have; without any of them it is planned steps in days, joined finish to start. */
    public enum Feature {
        /** Teams that are more or fewer for a while; only where asked for. */
        PERIODS,
        USES,
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

        public static final Shape ANY = new Shape(40, EnumSet.complementOf(EnumSet.of(Feature.PERIODS)));

        public Shape upTo(int steps) {
            return new Shape(steps, features);
        }

        public Shape with(Feature more) {
            var all = EnumSet.copyOf(features);
            all.add(more);
            return new Shape(maxSteps, all);
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

    /** In the order of a walk through the tree of parts; links go from earlier leaves to later ones, so no cycle closes. */
    private static final class Node {

        final String id;
        final @Nullable Node parent;
        final Map<String, String> lines = new LinkedHashMap<>();
        int firstLeaf;
        int lastLeaf;
        int days;
        boolean hasParts;
        boolean fallsAway;
        boolean decides;

        Node(String id, @Nullable Node parent) {
            this.id = id;
            this.parent = parent;
        }

        boolean isOffTheWay() {
            return fallsAway || (parent != null && parent.isOffTheWay());
        }

        boolean isBefore(Node other) {
            return lastLeaf < other.firstLeaf;
        }
    }

    private static final List<String> FIRST_WORDS =
            List.of("quiet", "amber", "swift", "plain", "early", "north", "solid", "broad");
    private static final List<String> SECOND_WORDS =
            List.of("harbour", "ledger", "beacon", "garden", "signal", "bridge", "market", "engine");
    private static final List<Set<DayOfWeek>> WEEKS = List.of(
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            EnumSet.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY),
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.SATURDAY),
            EnumSet.of(DayOfWeek.TUESDAY, DayOfWeek.FRIDAY),
            EnumSet.allOf(DayOfWeek.class));

    private final SplittableRandom random;
    private final long seed;
    private final Shape shape;
    private final LocalDate today;
    private final Set<DayOfWeek> workdays;
    private final List<String> holidays = new ArrayList<>();
    private final Map<String, Integer> tenthsByTeam = new LinkedHashMap<>();
    private final List<Node> nodes = new ArrayList<>();
    private final List<String> assumptions = new ArrayList<>();
    private final VerifierCalendar calendar;
    private final boolean underWay;

    private RandomProjects(long seed, Shape shape) {
        this.random = new SplittableRandom(seed);
        this.seed = seed;
        this.shape = shape;
        today = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(700));
        workdays = has(Feature.ODD_CALENDAR) ? oneOf(WEEKS) : WEEKS.getFirst();
        for (int i = has(Feature.ODD_CALENDAR) ? random.nextInt(6) : 0; i > 0; i--) {
            holidays.add(range(random.nextInt(-20, 120), 8));
        }
        calendar = new VerifierCalendar(
                today, workdays, holidays.stream().map(VerifierRange::of).toList());
        underWay = has(Feature.PROGRESS) && chance(0.6);
    }

    private RandomProject writeTo(Path directory) {
        var folder = directory.resolve("project-" + seed);
        drawTeams();
        drawTree();
        drawWaysOut();
        nodes.forEach(this::drawStep);
        write(folder, "steps.yaml", steps());
        write(folder, "project.yaml", project());
        write(folder, "press-release.md", pressRelease());
        write(folder, "claims.yaml", has(Feature.METRICS) ? MEASURED_CLAIM : "claims:\n  - id: delivery-time\n");
        if (has(Feature.METRICS)) {
            write(folder, "metrics.yaml", METRIC);
        }
        if (!assumptions.isEmpty()) {
            write(folder, "assumptions.yaml", assumptions());
        }
        return new RandomProject(folder, today);
    }

    private void drawTeams() {
        for (var team : List.of("engineers", "legal", "design").subList(0, has(Feature.USES) ? random.nextInt(4) : 0)) {
            tenthsByTeam.put(team, chance(0.3) ? random.nextInt(5, 45) : 10 * random.nextInt(1, 7));
        }
    }

    private void drawTree() {
        int size = random.nextInt(1, shape.maxSteps() + 1);
        int leaves = 0;
        @Nullable Node parent = null;
        while (nodes.size() < size) {
            while (parent != null && parent.hasParts && chance(0.25)) {
                parent = parent.parent;
            }
            while (has(Feature.PARENTS) && nodes.size() < size - 1 && chance(0.12)) {
                parent = draw(parent, leaves);
            }
            draw(parent, leaves++);
        }
    }

    private Node draw(@Nullable Node parent, int leaf) {
        int number = nodes.size();
        var id = FIRST_WORDS.get(number / 8 % 8) + "-" + SECOND_WORDS.get(number % 8)
                + (number < 64 ? "" : "-" + number);
        var node = new Node(id, parent);
        node.firstLeaf = leaf;
        for (@Nullable Node above = node; above != null; above = above.parent) {
            above.lastLeaf = leaf;
            above.hasParts = above != node;
        }
        nodes.add(node);
        return node;
    }

    /** One or two steps decide on an assumption, later ones exist only on one of its two ways. */
    private void drawWaysOut() {
        for (var assumption :
                has(Feature.WAYS_OUT) && chance(0.5) ? List.of("people-pay", "it-scales") : List.<String>of()) {
            var tests = nodes.stream()
                    .filter(node -> !node.hasParts && !node.decides && !node.isOffTheWay())
                    .toList();
            if (!tests.isEmpty()) {
                drawWaysOut(oneOf(tests), assumption);
            }
        }
    }

    private void drawWaysOut(Node test, String assumption) {
        test.decides = true;
        test.lines.put("tests", assumption);
        assumptions.add(assumption);
        var instead = new ArrayList<String>();
        for (var node : nodes) {
            if (!test.isBefore(node) || containsTest(node) || node.lines.containsKey("onlyIf") || chance(0.75)) {
                continue;
            }
            node.fallsAway = chance(0.6);
            node.lines.put("onlyIf", "{%s: %s}".formatted(node.fallsAway ? "refuted" : "holds", assumption));
            if (node.fallsAway) {
                instead.add(node.id);
            }
        }
        test.lines.put("ifRefuted", instead.isEmpty() ? "stop" : "{instead: %s}".formatted(instead));
    }

    private boolean containsTest(Node node) {
        return nodes.stream()
                .anyMatch(test -> test.decides && node.firstLeaf <= test.firstLeaf && test.firstLeaf <= node.lastLeaf);
    }

    private void drawStep(Node node) {
        if (node.parent != null) {
            node.lines.put("parent", node.parent.id);
        }
        drawNeeds(node);
        if (!node.hasParts) {
            drawEstimate(node);
            drawUses(node);
            drawProgress(node);
        }
        if (!node.hasParts && has(Feature.NOT_BEFORE) && chance(0.12)) {
            node.lines.put("notBefore", today.plusDays(random.nextInt(-20, 60)).toString());
        }
        if (chance(0.5)) {
            node.lines.put("importance", "" + random.nextInt(1, 6));
            node.lines.put("difficulty", "" + random.nextInt(1, 6));
        }
        if (chance(0.3)) {
            node.lines.put("serves", "[delivery-time]");
        }
    }

    private void drawNeeds(Node node) {
        var earlier = nodes.stream().filter(other -> other.isBefore(node)).toList();
        var needs = new ArrayList<String>();
        for (int i = earlier.isEmpty() ? 0 : random.nextInt(4); i > 0; i--) {
            var other = earlier.get(Math.max(random.nextInt(earlier.size()), random.nextInt(earlier.size())));
            if (needs.stream().noneMatch(need -> need.contains(other.id))) {
                needs.addAll(needs(other));
            }
        }
        if (!needs.isEmpty()) {
            node.lines.put("needs", needs.toString());
        }
    }

    /** One link, sometimes two of different types. */
    private List<String> needs(Node other) {
        var types = new ArrayList<>(List.of("FS", "SS", "FF", "SF"));
        if (has(Feature.LINK_TYPES)) {
            shuffle(types);
        }
        int links = has(Feature.LINK_TYPES) && chance(0.15) ? 2 : 1;
        boolean plain = !has(Feature.LINK_TYPES) || chance(0.5);
        return types.subList(0, links).stream()
                .map(type -> need(other.id, plain && links == 1 ? "FS" : type))
                .toList();
    }

    private String need(String id, String type) {
        var lag = has(Feature.LAGS) && chance(0.35) ? ", lag: " + lag() : "";
        if (type.equals("FS") && lag.isEmpty() && chance(0.9)) {
            return id;
        }
        return "{step: %s%s%s}".formatted(id, type.equals("FS") && chance(0.5) ? "" : ", type: " + type, lag);
    }

    private String lag() {
        return chance(0.25) ? random.nextInt(-2, 4) + "w" : random.nextInt(-8, 12) + "d";
    }

    private void drawEstimate(Node node) {
        if (has(Feature.UNESTIMATED) && !node.isOffTheWay() && chance(0.1)) {
            return;
        }
        if (has(Feature.MILESTONES) && chance(0.15)) {
            node.lines.put("estimate", "0d");
            return;
        }
        boolean weeks = chance(0.15);
        int likely = weeks ? random.nextInt(1, 5) : random.nextInt(1, 13);
        var unit = weeks ? "w" : "d";
        node.days = weeks ? 5 * likely : likely;
        int low = random.nextInt((likely + 1) / 2, likely + 1);
        var range = "{low: %d%s, likely: %d%s, high: %d%s}"
                .formatted(low, unit, likely, unit, likely + random.nextInt(1, likely + 2), unit);
        node.lines.put("estimate", chance(0.4) ? range : likely + unit);
    }

    private void drawUses(Node node) {
        if (node.days == 0 && node.lines.containsKey("estimate")) {
            return;
        }
        var uses = new ArrayList<String>();
        tenthsByTeam.forEach((team, capacity) -> {
            if (chance(0.5)) {
                int tenths = chance(0.3) || capacity < 10
                        ? random.nextInt(1, capacity + 1)
                        : 10 * random.nextInt(1, capacity / 10 + 1);
                uses.add(team + ": " + people(tenths));
            }
        });
        if (!uses.isEmpty()) {
            node.lines.put("uses", "{" + String.join(", ", uses) + "}");
        }
    }

    /** Early steps are rather done, later ones rather planned; dates later than today are not yet known. */
    private void drawProgress(Node node) {
        boolean early = chance(Math.max(0.05, 0.7 - 2.0 * node.firstLeaf / nodes.size()));
        if (!underWay || node.isOffTheWay() || !early) {
            if (chance(0.2)) {
                node.lines.put("status", "planned");
            }
            return;
        }
        boolean done = chance(0.6);
        var start = worked(chance(0.15) ? random.nextInt(1, 15) : -random.nextInt(0, 20));
        node.lines.put("status", done ? "done" : "started");
        node.lines.put("started", start.toString());
        if (done) {
            int finished = (int) (start.toEpochDay() - today.toEpochDay()) + random.nextInt(0, 20);
            var finish = worked(finished);
            node.lines.put("finished", (finish.isBefore(start) ? start : finish).toString());
        } else if (chance(0.5)) {
            node.lines.put("remaining", chance(0.1) ? "2w" : random.nextInt(1, 9) + "d");
        }
    }

    /** The working day nearest to this one, away from today, so that what was later stays later. */
    private LocalDate worked(int daysFromToday) {
        var day = today.plusDays(daysFromToday);
        while (!calendar.works(day)) {
            day = day.plusDays(daysFromToday > 0 ? 1 : -1);
        }
        return day;
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
                """.formatted(underWay ? "approved" : oneOf(List.of("draft", "review", "approved")));
    }

    private String steps() {
        var written = new ArrayList<>(nodes);
        if (chance(0.5)) {
            shuffle(written);
        }
        var text = new StringBuilder("steps:\n");
        for (var node : written) {
            text.append("  - id: %s\n    title: %s\n".formatted(node.id, node.id.replace('-', ' ')));
            node.lines.forEach((key, value) -> text.append("    %s: %s\n".formatted(key, value)));
        }
        return text.toString();
    }

    private String project() {
        var text = new StringBuilder(
                "format: dateline/1\nname: Random project %d\nlaunch: %s\n".formatted(seed, launch()));
        if (chance(0.7)) {
            text.append("asOf: %s\n".formatted(today));
        }
        text.append("timezone: Europe/Oslo\ncurrency: EUR\n");
        if (chance(0.7)) {
            text.append("priority: %s\n".formatted(oneOf(List.of("importance", "difficulty", "both", "risk-first"))));
        }
        if (has(Feature.ODD_CALENDAR)) {
            text.append("calendar:\n  workdays: %s\n  holidays: %s\n".formatted(weekdays(), holidays));
        }
        text.append(tenthsByTeam.isEmpty() ? "" : "teams:\n");
        tenthsByTeam.forEach((team, capacity) -> text.append("  %s: {capacity: %s, dayRate: 900%s%s}\n"
                .formatted(team, people(capacity), away(), periods(capacity))));
        return text.toString();
    }

    /** Near enough to be missed or far enough to leave slack; an odd launch may fall on a day that is not worked. */
    private LocalDate launch() {
        int work = nodes.stream().mapToInt(node -> node.days).sum();
        double share = oneOf(List.of(0.1, 0.4, 0.7, 1.0, 2.0));
        int days = random.nextInt(1, 15) + (int) (1.4 * share * work);
        return has(Feature.ODD_LAUNCH) ? today.plusDays(days) : worked(days);
    }

    private String away() {
        return chance(0.4)
                ? ""
                : ", away: " + List.of(range(random.nextInt(-10, 60), 12), range(random.nextInt(60, 150), 20));
    }

    /** More people soon, or fewer later. */
    private String periods(int capacity) {
        return !has(Feature.PERIODS) || chance(0.7)
                ? ""
                : ", periods: [{days: %s, capacity: %s}, {days: %s, capacity: %s}]"
                        .formatted(
                                range(random.nextInt(-10, 40), 20),
                                people(capacity + random.nextInt(0, 20)),
                                range(random.nextInt(80, 120), 30),
                                people(random.nextInt(0, capacity + 1)));
    }

    private String range(int daysFromToday, int maxDays) {
        var first = today.plusDays(daysFromToday);
        return chance(0.3) ? first.toString() : first + "/" + first.plusDays(random.nextInt(maxDays));
    }

    private List<String> weekdays() {
        return Arrays.stream(DayOfWeek.values())
                .filter(workdays::contains)
                .map(day -> day.name().substring(0, 3).toLowerCase(Locale.ROOT))
                .toList();
    }

    private static String people(int tenths) {
        return tenths % 10 == 0 ? "" + tenths / 10 : tenths / 10 + "." + tenths % 10;
    }

    private String assumptions() {
        return assumptions.stream()
                .map(
                        "  - {id: %s, statement: It will turn out so, for: [delivery-time], importance: 4, evidence: 1, chance: 70 %%}\n"
                                ::formatted)
                .collect(Collectors.joining("", "assumptions:\n", ""));
    }

    private boolean has(Feature feature) {
        return shape.features().contains(feature);
    }

    private boolean chance(double chance) {
        return random.nextDouble() < chance;
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private void shuffle(List<?> list) {
        for (int i = list.size() - 1; i > 0; i--) {
            Collections.swap(list, i, random.nextInt(i + 1));
        }
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
