package dev.dateline.app.plan;

import static dev.dateline.app.plan.VerifiedStep.State.STARTED;

import dev.dateline.app.plan.VerifiedPlan.Row;
import dev.dateline.app.plan.VerifiedStep.Join;
import dev.dateline.app.plan.VerifiedStep.Link;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * Holds what a printed plan names as the cause of a date against the date itself: everything else stays where it is, what is named
 * gives way, and the step is tried on every other day. Shares no code with what names the causes.
 */
final class NamedCauses {

    private final VerifiedProject project;
    private final VerifiedPlan plan;
    private final Map<String, VerifiedPlacement> placed = new LinkedHashMap<>();
    private final Map<String, Map<Integer, Integer>> tenths = new HashMap<>();
    private final List<Link> links;
    private final int today;
    private final int limit;

    NamedCauses(VerifiedProject project, VerifiedPlan plan) {
        this.project = project;
        this.plan = plan;
        this.today = project.today();
        this.limit = project.launch() + plan.lateBy();
        this.links = project.bindingLinks();
        for (var step : project.open().values()) {
            var row = plan.row(step.id());
            int start = project.calendar().boundary(row.day("start"));
            int deadline = project.calendar().boundary(row.day("deadline"));
            placed.put(step.id(), new VerifiedPlacement(step, start, step.milestone() ? deadline : deadline + 1));
        }
        placed.values().forEach(this::countPeople);
    }

    private void countPeople(VerifiedPlacement step) {
        step.step().uses().forEach((team, people) -> {
            for (int day = step.holdsFrom(today); day < step.holdsUntil(today); day++) {
                tenths.computeIfAbsent(team, _ -> new HashMap<>()).merge(day, people, Integer::sum);
            }
        });
    }

    /** What is named, and in what it is wrong. */
    record Verdict(int named, List<String> wrong) {}

    Verdict later() {
        return verdict("heldBy", 1);
    }

    Verdict earlier() {
        return verdict("waitsFor", -1);
    }

    private Verdict verdict(String key, int direction) {
        var wrong = new ArrayList<String>();
        int named = 0;
        for (var step : placed.values()) {
            var causes = causes(plan.row(step.id()), key);
            if (direction < 0 && step.is(STARTED)) {
                continue;
            }
            named++;
            if (!canMove(step, causes, direction)) {
                wrong.add(step.id() + " cannot move though all of it gave way: " + causes);
            }
            for (int i = 0; i < causes.size(); i++) {
                var others = new ArrayList<>(causes);
                others.remove(i);
                if (canMove(step, others, direction)) {
                    wrong.add(step.id() + " can move without " + causes.get(i) + " of " + causes);
                }
            }
        }
        return new Verdict(named, wrong);
    }

    private static List<JsonNode> causes(Row row, String key) {
        return row.node().path(key).valueStream().toList();
    }

    private boolean canMove(VerifiedPlacement step, List<JsonNode> relaxed, int direction) {
        return moves(step, relaxed, direction).findAny().isPresent();
    }

    /** By how many days the step can move. */
    private IntStream moves(VerifiedPlacement step, List<JsonNode> relaxed, int direction) {
        int most = direction > 0
                ? limit + (has(relaxed, "launch") ? 1 : 0) - step.end()
                : step.start() - earliest(step, relaxed);
        return IntStream.rangeClosed(1, most).filter(days -> fits(step, step.later(direction * days), relaxed));
    }

    /** Absences behind which something else is said to stand than does: how late the step could end if its team were there, and why. */
    List<String> wronglyBehind() {
        var wrong = new ArrayList<String>();
        for (var step : placed.values()) {
            var absences = causes(plan.row(step.id()), "heldBy").stream()
                    .filter(cause -> is(cause, "absence"))
                    .toList();
            for (var absence : absences) {
                var lifted = absences.stream()
                        .filter(other -> other.path("team").equals(absence.path("team")))
                        .toList();
                checkBehind(step, absence, lifted, wrong);
            }
        }
        return wrong;
    }

    private void checkBehind(VerifiedPlacement step, JsonNode absence, List<JsonNode> lifted, List<String> wrong) {
        int days = farthest(step, lifted);
        var otherwise = project.calendar().day(step.end() + days - 1).toString();
        if (!absence.path("otherwise").asString("").equals(days == 0 ? "" : otherwise)) {
            wrong.add(step.id() + " could end on " + otherwise + " without " + absence);
        }
        var then = absence.path("then").valueStream().toList();
        for (int i = -1; i < then.size(); i++) {
            var relaxed = new ArrayList<>(lifted);
            relaxed.addAll(then);
            if (i >= 0) {
                relaxed.remove(lifted.size() + i);
            }
            if ((i < 0 && !then.isEmpty()) != farthest(step, relaxed) > days) {
                wrong.add(step.id() + " is not held by what stands behind " + absence);
            }
        }
    }

    private int farthest(VerifiedPlacement step, List<JsonNode> relaxed) {
        return moves(step, relaxed, 1).max().orElse(0);
    }

    private int earliest(VerifiedPlacement step, List<JsonNode> relaxed) {
        int earliest = today - (has(relaxed, "today") ? 1 : 0);
        for (var whole : project.lineage(step.step())) {
            var bound = whole.notBefore();
            if (bound != null) {
                boolean gives = relaxed.stream()
                        .anyMatch(cause -> is(cause, "notBefore")
                                && cause.path("step").asString().equals(whole.id()));
                earliest = Math.max(earliest, project.calendar().boundary(bound) - (gives ? 1 : 0));
            }
        }
        return earliest;
    }

    private boolean fits(VerifiedPlacement step, VerifiedPlacement moved, List<JsonNode> relaxed) {
        for (var link : links) {
            boolean leads = link.before().equals(step.id());
            if (!leads && !link.after().equals(step.id())) {
                continue;
            }
            var other = placed(leads ? link.after() : link.before());
            int room = leads ? VerifiedPlacement.room(link, moved, other) : VerifiedPlacement.room(link, other, moved);
            var by = relaxed.stream().filter(cause -> isOf(cause, link, leads)).findFirst();
            int given = by.map(cause -> is(cause, "started") ? 1 : 1_000_000).orElse(0);
            if (room + given < 0) {
                return false;
            }
        }
        return step.is(STARTED)
                || moved.step().uses().keySet().stream().allMatch(team -> finds(team, step, moved, relaxed));
    }

    private boolean isOf(JsonNode cause, Link link, boolean leads) {
        if (!is(cause, "step") && !is(cause, "started")) {
            return false;
        }
        var other = project.step(leads ? link.after() : link.before());
        boolean named = project.lineage(other).stream()
                .map(VerifiedStep::id)
                .anyMatch(cause.path("step").asString()::equals);
        return named
                && (cause.has("parts") || other.id().equals(cause.path("step").asString()))
                && Join.valueOf(cause.path("link").asString()) == link.type()
                && cause.path("lag").asInt() == link.lag();
    }

    private boolean finds(String team, VerifiedPlacement step, VerifiedPlacement moved, List<JsonNode> relaxed) {
        int wanted = moved.tenthsOf(team);
        return wanted == 0
                || IntStream.range(moved.start(), moved.end()).allMatch(day -> {
                    int own = step.holdsOn(day, today) ? wanted : 0;
                    int others = tenths.getOrDefault(team, Map.of()).getOrDefault(day, 0) - own;
                    return others + wanted <= capacity(team, day, relaxed);
                });
    }

    /** What lies before today binds nobody any more. */
    private int capacity(String team, int day, List<JsonNode> relaxed) {
        var there = Objects.requireNonNull(project.teams().get(team));
        var date = project.calendar().day(day);
        int more = relaxed.stream()
                .filter(cause -> is(cause, "team")
                        && cause.path("team").asString().equals(team)
                        && LocalDate.parse(cause.path("on").asString()).equals(date))
                .mapToInt(cause -> (int)
                        Math.round(10 * Double.parseDouble(cause.path("missing").asString())))
                .sum();
        int people = day < today
                ? there.capacity()
                : there.without((range, left) -> relaxed.stream().anyMatch(cause -> lifts(cause, team, range, left)))
                        .capacityOn(date);
        return people + more;
    }

    private static boolean lifts(JsonNode cause, String team, VerifierRange range, int there) {
        return is(cause, "absence")
                && cause.path("team").asString().equals(team)
                && cause.path("from").asString().equals(range.first().toString())
                && cause.path("to").asString().equals(range.last().toString())
                && Math.round(10 * cause.path("there").asDouble(0)) == there;
    }

    /** Steps named as those who hold a team: without them it has the people who are missing, and with one of them it has not. */
    List<String> wronglyAtWork() {
        var wrong = new ArrayList<String>();
        for (var step : placed.values()) {
            for (var key : List.of("heldBy", "waitsFor")) {
                for (var cause : causes(plan.row(step.id()), key)) {
                    if (is(cause, "team") || is(cause, "absence")) {
                        checkAtWork(step, cause, wrong);
                    }
                }
            }
        }
        return wrong;
    }

    private void checkAtWork(VerifiedPlacement step, JsonNode cause, List<String> wrong) {
        var team = cause.path("team").asString();
        int day = project.calendar().boundary(LocalDate.parse(cause.path("on").asString()));
        int missing = is(cause, "team")
                ? (int) Math.round(10 * Double.parseDouble(cause.path("missing").asString()))
                : missingOfThoseThere(step, team, day);
        var with = cause.path("with")
                .valueStream()
                .map(id -> placed(id.asString()))
                .toList();
        int freed = with.stream().mapToInt(other -> other.tenthsOf(team)).sum();
        boolean there = with.stream().allMatch(other -> other.holdsOn(day, today));
        boolean fewest = with.stream().allMatch(other -> freed - other.tenthsOf(team) < missing);
        if (!there || freed < missing || !fewest) {
            wrong.add(step.id() + " is not kept off its team by those named: " + cause);
        }
    }

    /** How many others would have to leave to the step; none where all who are there would not do. */
    private int missingOfThoseThere(VerifiedPlacement step, String team, int day) {
        int there = capacity(team, day, List.of());
        int others = tenths.getOrDefault(team, Map.of()).getOrDefault(day, 0);
        return there < step.tenthsOf(team) ? 0 : others + step.tenthsOf(team) - there;
    }

    private static boolean has(List<JsonNode> causes, String kind) {
        return causes.stream().anyMatch(cause -> is(cause, kind));
    }

    private static boolean is(JsonNode cause, String kind) {
        return cause.path("kind").asString().equals(kind);
    }

    private VerifiedPlacement placed(String id) {
        return Objects.requireNonNull(placed.get(id));
    }
}
