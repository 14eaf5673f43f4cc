package dev.dateline.app.scenarios;

import dev.dateline.app.experiments.Assumption;
import dev.dateline.app.experiments.Experiment;
import dev.dateline.app.plan.ClaimScope;
import dev.dateline.app.plan.LeavingOut;
import dev.dateline.app.plan.Status;
import dev.dateline.app.plan.Step;
import dev.dateline.app.plan.Steps;
import dev.dateline.app.plan.StepsConsistency;
import dev.dateline.app.project.Altered;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.FormReading;
import dev.dateline.app.project.Kind;
import dev.dateline.app.project.Nearest;
import dev.dateline.app.project.Project;
import dev.dateline.app.project.Team;
import dev.dateline.app.project.Today;
import dev.dateline.app.terminal.Supposition;
import dev.dateline.engine.calendar.DateRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The project as a scenario supposes it to be: the same records but for what the scenario changes. Planned and forecast it gives what the
 * project would if those records were its own.
 */
public final class Supposed {

    private final Scenario scenario;
    private final Today today;
    /** The kinds of which some record is another, or gone. */
    private final Set<Kind<?>> touched = new LinkedHashSet<>();

    private final List<String> idle = new ArrayList<>();
    private Contents contents;

    private Supposed(Scenario scenario, Contents contents, Today today) {
        this.scenario = scenario;
        this.contents = contents;
        this.today = today;
    }

    /** @throws IllegalArgumentException where what is supposed makes no plan, with the reason */
    public static Supposed of(Scenario scenario, Contents contents, Today today) {
        var supposed = new Supposed(scenario, contents, today);
        scenario.changes().forEach(supposed::change);
        var problems = new StepsConsistency().problems(supposed.contents);
        if (!problems.isEmpty()) {
            throw new Unplannable(problems.getFirst().message());
        }
        return supposed;
    }

    /** The scenario so called, for a command. */
    public static Supposition find(String id, Contents contents, Today today) {
        var scenarios = contents.of(Scenario.KIND);
        var scenario = scenarios.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(unknown(id, scenarios)));
        return new Supposition(
                id, scenario.name(), new Saying(contents).all(scenario), of(scenario, contents, today).contents);
    }

    private static String unknown(String id, List<Scenario> scenarios) {
        if (scenarios.isEmpty()) {
            return "this project has no scenarios; write some into scenarios.yaml";
        }
        var names = scenarios.stream().map(Scenario::id).toList();
        return "there is no scenario `" + id + "`"
                + Nearest.to(id, names)
                        .map(near -> "; maybe `" + near + "`?")
                        .orElse("; there are " + String.join(", ", names));
    }

    public Contents contents() {
        return contents;
    }

    Set<Kind<?>> touched() {
        return touched;
    }

    /** What changes nothing any more, and why. */
    List<String> idle() {
        return idle;
    }

    private void change(Instead one) {
        one.launch().ifPresent(day -> project("launch", day));
        one.priority().ifPresent(priority -> project("priority", priority));
        one.holiday()
                .ifPresent(days -> calendar(holidays -> {
                    var more = new ArrayList<>(holidays);
                    more.add(days);
                    return more;
                }));
        one.worked().ifPresent(days -> calendar(holidays -> without(holidays, days)));
        one.team().ifPresent(name -> team(name, one));
        one.step().ifPresent(id -> step(id, one));
        one.claim().ifPresent(this::leaveClaim);
        one.assumption().ifPresent(id -> take(id, one.taken().orElseThrow()));
    }

    private void project(String component, Object value) {
        contents = contents.with(
                Project.KIND,
                List.of(Altered.of(contents.project()).with(component, value).made()));
        touched.add(Project.KIND);
    }

    private void calendar(UnaryOperator<List<DateRange>> change) {
        var now = contents.project().calendar().orElse(new Project.Work(List.of(), List.of(), DayOfWeek.SUNDAY));
        project(
                "calendar",
                Optional.of(Altered.of(now)
                        .with("holidays", change.apply(now.holidays()))
                        .made()));
    }

    private void team(String name, Instead one) {
        var teams = new LinkedHashMap<>(contents.project().teams());
        var team = teams.get(name);
        if (team == null) {
            idle.add("there is no team " + name + " any more");
            return;
        }
        var altered = Altered.of(team);
        one.capacity()
                .ifPresent(people -> one.during()
                        .ifPresentOrElse(
                                days -> altered.with(
                                        "periods", periods(team, new Team.Period(days, people, Optional.empty()))),
                                () -> altered.with("capacity", people)));
        one.away().ifPresent(days -> altered.with("away", with(team.away(), days)));
        one.back().ifPresent(days -> altered.with("away", without(team.away(), days)));
        teams.put(name, altered.made());
        project("teams", teams);
    }

    /** Of two that speak of the same days the one supposed last counts. */
    private static List<Team.Period> periods(Team team, Team.Period more) {
        var left = new ArrayList<Team.Period>();
        team.periods().forEach(one -> one.days().without(more.days()).forEach(days -> left.add(one.on(days))));
        left.add(more);
        return left;
    }

    private static List<DateRange> with(List<DateRange> ranges, DateRange more) {
        return Stream.concat(ranges.stream(), Stream.of(more)).toList();
    }

    /** What is left of the ranges on other days. */
    static List<DateRange> without(List<DateRange> ranges, DateRange gone) {
        return ranges.stream().flatMap(range -> range.without(gone).stream()).toList();
    }

    private void step(String id, Instead one) {
        var found = contents.of(Step.KIND).stream()
                .filter(step -> step.id().equals(id))
                .findFirst();
        if (found.isEmpty()) {
            idle.add("there is no step `" + id + "` any more");
            return;
        }
        var step = found.get();
        if (step.statusOn(today.date()) == Status.DONE) {
            idle.add("“" + step.name() + "” is done, so nothing about it can be otherwise");
            return;
        }
        if (one.leftOut()) {
            leaveSteps(List.of(step));
            return;
        }
        var altered = Altered.of(step);
        one.estimate().ifPresent(estimate -> altered.some("estimate", estimate));
        one.notBefore().ifPresent(day -> altered.some("notBefore", day));
        one.importance().ifPresent(score -> altered.some("importance", score));
        one.difficulty().ifPresent(score -> altered.some("difficulty", score));
        one.remaining().ifPresent(days -> {
            if (step.status() == Status.STARTED) {
                altered.some("remaining", days);
            } else {
                idle.add("“" + step.name() + "” has not begun, so nothing of it is left over; say how long it takes");
            }
        });
        put(Step.KIND, altered.made());
    }

    /** The steps and what is part of them; who waited for them waits for what they waited for. */
    private void leaveSteps(List<Step> left) {
        var steps = new Steps(contents);
        var gone = new HashSet<String>();
        left.forEach(step -> beneath(steps, steps.number(step.id()), gone));
        var leaving = LeavingOut.of(contents, gone);
        contents = leaving.unnamed();
        touched.addAll(leaving.kinds());
    }

    private static void beneath(Steps steps, int number, Set<String> gone) {
        gone.add(steps.get(number).id());
        steps.parts(number).forEach(part -> beneath(steps, part, gone));
    }

    private <R> void put(Kind<R> kind, R record) {
        var id = kind.id().apply(record);
        touched.add(kind);
        contents = contents.with(
                kind,
                contents.of(kind).stream()
                        .map(one -> kind.id().apply(one).equals(id) ? record : one)
                        .toList());
    }

    /** The claim stays in the text; no step serves it any more, so it has no chance, and no say in that of all claims. */
    private void leaveClaim(String claim) {
        leaveSteps(ClaimScope.only(contents, today, claim));
        contents = contents.with(
                Step.KIND,
                contents.of(Step.KIND).stream()
                        .map(step -> step.serves().contains(claim)
                                ? Altered.of(step)
                                        .with(
                                                "serves",
                                                step.serves().stream()
                                                        .filter(other -> !other.equals(claim))
                                                        .toList())
                                        .made()
                                : step)
                        .toList());
    }

    /** As if somebody had recorded a verdict by hand, today, after every other. */
    private void take(String assumption, Instead.Taken taken) {
        if (contents.of(Assumption.KIND).stream().noneMatch(one -> one.id().equals(assumption))) {
            idle.add("there is no assumption `" + assumption + "` any more");
            return;
        }
        var tests = new ArrayList<>(contents.of(Experiment.KIND));
        var ids = new HashSet<String>();
        tests.forEach(test -> ids.add(test.id()));
        var id = "supposed-" + assumption;
        while (ids.contains(id)) {
            id += "-again";
        }
        LocalDate day = today.date();
        boolean holds = taken == Instead.Taken.HOLDS;
        tests.add(FormReading.of(
                        Experiment.class,
                        Map.of(
                                "id",
                                id,
                                "title",
                                holds ? "Taken to hold" : "Taken as refuted",
                                "assumption",
                                assumption,
                                "method",
                                "none: decided with the scenario “" + scenario.name() + "”",
                                "status",
                                "done",
                                "finished",
                                day.toString(),
                                "verdict",
                                holds ? "supported" : "refuted"))
                .record()
                .orElseThrow());
        contents = contents.with(Experiment.KIND, tests);
        touched.add(Experiment.KIND);
    }
}
