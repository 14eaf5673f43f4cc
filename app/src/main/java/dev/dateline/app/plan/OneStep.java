package dev.dateline.app.plan;

import dev.dateline.app.experiments.Assumption;
import dev.dateline.app.experiments.Score;
import dev.dateline.app.page.Days;
import dev.dateline.app.page.Scope;
import dev.dateline.app.plan.StepView.Fact;
import dev.dateline.app.plan.StepView.Link;
import dev.dateline.app.plan.StepView.Neighbours;
import dev.dateline.app.pressrelease.ClaimLink;
import dev.dateline.app.pressrelease.CommentsView;
import dev.dateline.app.project.WorkingDays;
import dev.dateline.engine.scheduling.LinkType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts the page of one step together. */
public final class OneStep {

    private static final int MOST_ABSENCES = 3;

    private final BackwardPlan plan;
    private final PlannedStep planned;
    private final Step step;
    private final Steps steps;
    private final int number;
    private final Scope scope;
    private final LocalDate today;

    OneStep(BackwardPlan plan, PlannedStep planned, Scope scope) {
        this.plan = plan;
        this.planned = planned;
        this.step = planned.step();
        this.steps = new Steps(plan.contents());
        this.number = steps.number(step.id());
        this.scope = scope;
        this.today = plan.today().date();
    }

    StepView view(List<Link> vendors, CommentsView comments) {
        return new StepView(
                step.name(),
                summary(),
                because(),
                facts(),
                neighbours(),
                vendors,
                test(),
                obstacles(),
                step.note(),
                scope.mayEdit() ? Optional.of(scope.at("/plan/steps") + "#" + anchor(step.id())) : Optional.empty(),
                step.id(),
                comments);
    }

    static String anchor(String id) {
        return "step-" + id;
    }

    private String summary() {
        if (!planned.onWay()) {
            return "Lies on another way out of a test.";
        }
        var dates = planned.dates();
        return switch (planned.status()) {
            case DONE ->
                dates.map(known -> "Done on " + Days.full(known.deadline()) + ".")
                        .orElse("All its parts are done.");
            case STARTED ->
                dates.map(known -> "Under way; must be finished by " + Days.withWeekday(known.deadline(), today) + ".")
                        .orElse("Under way.");
            case PLANNED ->
                dates.map(known -> known.start()
                                        .map(start -> "Must start by " + Days.withWeekday(start, today) + " and be ")
                                        .orElse("Must be ")
                                + "finished by " + Days.withWeekday(known.deadline(), today) + ", for the launch "
                                + (plan.isFeasible() ? "to hold." : "to be on " + Days.full(plan.launchHeld()) + "."))
                        .orElse("");
        };
    }

    private String because() {
        var words = planned.hasParts() ? planned.because() : new PlanWords(plan).because(planned);
        return words.isEmpty() ? "" : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
    }

    private List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        planned.dates().filter(dates -> planned.status() != Status.DONE).ifPresent(dates -> {
            dates.earlyStart()
                    .filter(start -> planned.status() == Status.PLANNED)
                    .ifPresent(
                            start -> facts.add(
                                    new Fact(
                                            "May start",
                                            Days.briefWithWeekday(start, today),
                                            "The earliest start by the critical path method: today, what it needs and its own date bind it, the teams do not.")));
            facts.add(new Fact(
                    "Slack",
                    Reasons.days(dates.slack()),
                    "Its latest finish less its earliest, by the critical path method: what it could slip if no team were busy elsewhere or away. "
                            + away()
                            + plan.contents().name() + ", seen from " + today + "."));
        });
        plan.adherence()
                .filter(kept -> planned.dates().isPresent() && planned.status() != Status.DONE && !planned.hasParts())
                .ifPresent(kept -> kept.keptOf(step.id()).ifPresent(date -> facts.add(kept(kept, date))));
        step.estimate()
                .ifPresent(
                        estimate -> facts.add(
                                new Fact(
                                        "Takes",
                                        Reasons.days(estimate.likely().days())
                                                + (estimate.isCertain()
                                                        ? ""
                                                        : ", between "
                                                                + estimate.low().days() + " and "
                                                                + estimate.high()
                                                                        .days()),
                                        estimate.isCertain()
                                                ? ""
                                                : "One chance in ten that it takes less than the low end, one in ten that it takes more than the high.")));
        if (planned.isUnestimated()) {
            facts.add(new Fact(
                    "Takes",
                    "no estimate yet",
                    "Until it has one it " + planned.countsWithoutEstimate()
                            + ", so every date looks better than it is. A milestone says 0d."));
        }
        step.remaining().map(WorkingDays::days).ifPresent(days -> facts.add(new Fact("Left", Reasons.days(days), "")));
        if (!step.uses().isEmpty()) {
            facts.add(new Fact(
                    "Takes from",
                    step.uses().entrySet().stream()
                            .map(use -> use.getKey() + " " + use.getValue())
                            .collect(Collectors.joining(", ")),
                    ""));
        }
        facts.add(new Fact("Owner", owner().orElse("nobody yet"), ""));
        facts.add(new Fact("Importance", score(step.importance()), ""));
        facts.add(new Fact("Difficulty", score(step.difficulty()), ""));
        step.notBefore().ifPresent(date -> facts.add(new Fact("Not before", Days.briefWithWeekday(date, today), "")));
        plan.consequences()
                .beneath(step.id())
                .forEach(settled -> facts.add(new Fact(
                        "Leaned on",
                        PlanWords.leaned(settled).replaceFirst("^leaned on ", ""),
                        plan.consequences().times().containsKey(step.id())
                                ? "It takes "
                                        + plan.consequences()
                                                .times()
                                                .get(step.id())
                                                .toPlainString()
                                        + " times as long as was estimated, as was agreed for that case."
                                : "Look whether it still makes sense as it is.")));
        planned.rank()
                .ifPresent(rank -> facts.add(new Fact(
                        "Place among what could be done now", String.valueOf(rank), planned.rankedBecause() + ".")));
        return facts;
    }

    /** When the teams are not there that slack takes to be there. */
    private String away() {
        var absences = plan.network().teamNames().stream()
                .flatMap(plan.network().planTeams()::lacks)
                .filter(lack ->
                        !lack.days().to().isBefore(today) && lack.days().from().isBefore(plan.launch()))
                .map(this::away)
                .toList();
        int more = absences.size() - MOST_ABSENCES;
        return absences.isEmpty()
                ? ""
                : "Not counted in it: " + absences.stream().limit(MOST_ABSENCES).collect(Collectors.joining("; "))
                        + (more > 0 ? "; and " + more + " more" : "") + ". ";
    }

    private String away(PlanTeams.Lack lack) {
        var days = lack.days();
        return lack.team()
                + (lack.isAway() ? " are away " : " are only " + lack.there() + " ")
                + Days.dayAndMonth(days.from(), today)
                + (days.from().equals(days.to()) ? "" : " to " + Days.dayAndMonth(days.to(), today));
    }

    private Fact kept(Adherence kept, LocalDate date) {
        return new Fact(
                "Deadline kept",
                Days.briefWithWeekday(date, today)
                        + kept.moved(step.id())
                                .map(moved -> "; now " + Days.apart(date, moved.deadline()))
                                .orElse(""),
                kept.moved(step.id())
                        .map(new PlanWords(plan)::whyMoved)
                        .map(why -> "It had to move: " + why + ".")
                        .orElse("Kept on " + Days.full(kept.dates().kept())
                                + "; it stays there as long as the launch allows."));
    }

    private Optional<String> owner() {
        return steps.withAncestors(number).stream()
                .flatMap(at -> steps.get(at).owner().stream())
                .findFirst();
    }

    private static String score(Optional<Score> score) {
        return score.map(points -> points + " of 5").orElse("not said, counted as 3");
    }

    private List<Neighbours> neighbours() {
        var all = new ArrayList<Neighbours>();
        step.parent().ifPresent(parent -> all.add(new Neighbours("Part of", List.of(link(parent, "")), "")));
        if (planned.hasParts()) {
            all.add(new Neighbours(
                    "Its parts",
                    steps.parts(number).stream()
                            .map(part -> link(steps.get(part).id(), ""))
                            .toList(),
                    ""));
        }
        all.add(new Neighbours(
                "Needs first",
                step.needs().stream()
                        .map(need -> link(need.step(), detail(need)))
                        .toList(),
                "nothing"));
        all.add(new Neighbours("Needed by", neededBy(), "no other step"));
        var claims = ClaimLink.words(plan.contents());
        all.add(new Neighbours(
                "Serves",
                steps.serves(number).stream()
                        .map(id -> new Link(
                                claims.containsKey(id) ? "“" + claims.get(id) + "”" : id,
                                scope.at("/claims/" + encoded(id)),
                                ""))
                        .toList(),
                "no claim by itself"));
        return all;
    }

    private List<Link> neededBy() {
        var needing = new ArrayList<Link>();
        for (int i = 0; i < steps.size(); i++) {
            for (var need : steps.get(i).needs()) {
                if (need.step().equals(step.id())) {
                    needing.add(link(steps.get(i).id(), detail(need)));
                }
            }
        }
        return needing;
    }

    private static String detail(Need need) {
        var lag = need.lag().days() == 0 ? "" : Reasons.days(need.lag().days()) + " between";
        var type = need.type() == LinkType.FS
                ? ""
                : switch (need.type()) {
                    case SS -> "start to start";
                    case FF -> "end to end";
                    case SF -> "start to end";
                    case FS -> "";
                };
        return Stream.of(type, lag).filter(words -> !words.isEmpty()).collect(Collectors.joining(", "));
    }

    /** The step's name, and its deadline behind it. */
    private Link link(String id, String detail) {
        int at = steps.number(id);
        if (at < 0) {
            return new Link(id, scope.at("/plan/steps"), "");
        }
        var other = plan.steps().get(at);
        var when = other.status() == Status.DONE
                ? "done"
                : other.dates()
                        .map(dates -> "by " + Days.briefWithWeekday(dates.deadline(), today))
                        .orElse("");
        return new Link(
                other.step().name(),
                scope.at("/plan/steps/" + encoded(id)),
                Stream.of(detail, when).filter(words -> !words.isEmpty()).collect(Collectors.joining("; ")));
    }

    public static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private Optional<StepView.Test> test() {
        return step.tests().map(tested -> {
            var statement = plan.contents().of(Assumption.KIND).stream()
                    .filter(assumption -> assumption.id().equals(tested))
                    .map(Assumption::statement)
                    .findFirst()
                    .orElse(tested);
            var ways = new WaysOut(plan, steps);
            return new StepView.Test(
                    statement,
                    ways.held(planned),
                    planned.ifRefuted().isPresent() ? ways.refuted(planned) : "if not: nothing is written yet",
                    step.ifRefuted()
                            .map(way -> way.instead().stream()
                                    .map(id -> link(id, ""))
                                    .toList())
                            .orElse(List.of()));
        });
    }

    private List<StepView.Blocked> obstacles() {
        return plan.contents().of(Obstacle.KIND).stream()
                .filter(obstacle -> obstacle.before().contains(step.id()))
                .map(obstacle -> new StepView.Blocked(
                        obstacle.what(),
                        obstacle.removedBy().stream().map(id -> link(id, "")).toList()))
                .toList();
    }
}
