package dev.dateline.app.forecast;

import dev.dateline.app.page.Days;
import dev.dateline.app.plan.Status;
import dev.dateline.app.plan.Step;
import dev.dateline.app.plan.Steps;
import dev.dateline.app.project.Check;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Finding;
import dev.dateline.app.project.Finding.Severity;
import dev.dateline.app.project.Placed;
import dev.dateline.app.project.Project;
import dev.dateline.app.project.Today;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The craft of a forecast: what it reads should be able to say something. */
public final class ForecastCraft implements Check {

    /** Whoever misses by so much on the usual case has mixed up units. */
    private static final double OTHER_UNIT = 5;

    private static final int MOST_NAMED = 3;

    @Override
    public List<Finding> findings(Contents contents, Today today) {
        var findings = new ArrayList<Finding>();
        certain(contents, today).ifPresent(findings::add);
        findings.addAll(noTime(contents, today));
        findings.addAll(doubtfulWorth(contents));
        findings.addAll(sayingNothing(contents));
        findings.addAll(undated(contents));
        return findings;
    }

    /** R02: open steps that can take neither less nor more. */
    private static Optional<Finding> certain(Contents contents, Today today) {
        var certain = open(contents, today).stream()
                .filter(placed -> placed.record()
                        .estimate()
                        .filter(estimate ->
                                estimate.isCertain() && estimate.likely().days() > 0)
                        .isPresent())
                .toList();
        var names = certain.stream()
                .limit(MOST_NAMED)
                .map(placed -> "“" + placed.record().name() + "”")
                .toList();
        return certain.stream()
                .findFirst()
                .map(first -> Finding.of(
                        "R02",
                        Severity.INFO,
                        first.place("estimate"),
                        first.record().estimate().orElseThrow().toString(),
                        Days.counted(certain.size(), "open step") + (certain.size() == 1 ? " has" : " have")
                                + " one number for an estimate, which the forecast takes for certain: "
                                + String.join(", ", names)
                                + (certain.size() > MOST_NAMED
                                        ? " and " + (certain.size() - MOST_NAMED) + " more"
                                        : ""),
                        "write a range, {low: 5d, likely: 10d, high: 20d}, unless the length is fixed"));
    }

    /** R03: a step of no length that takes people all the same. */
    private static List<Finding> noTime(Contents contents, Today today) {
        return open(contents, today).stream()
                .filter(placed -> placed.record()
                        .estimate()
                        .filter(estimate -> estimate.likely().days() == 0)
                        .isPresent())
                .filter(placed -> !placed.record().uses().isEmpty())
                .map(placed -> Finding.of(
                        "R03",
                        Severity.WARNING,
                        placed.place("estimate"),
                        "0d",
                        "“" + placed.record().name()
                                + "” takes no time, so the people it names are never needed and never paid",
                        "estimate it, or leave out `uses` where it is a milestone"))
                .toList();
    }

    private static List<Placed<Step>> open(Contents contents, Today today) {
        var steps = new Steps(contents);
        var open = new ArrayList<Placed<Step>>();
        for (int number = 0; number < steps.size(); number++) {
            if (!steps.hasParts(number) && steps.get(number).statusOn(today.date()) != Status.DONE) {
                open.add(steps.placed(number));
            }
        }
        return open;
    }

    /** R04: a worth and a cost of delay that do not go together. */
    private static List<Finding> doubtfulWorth(Contents contents) {
        var findings = new ArrayList<Finding>();
        for (var placed : contents.placed(Project.KIND)) {
            var project = placed.record();
            var perDay = project.delayCost().orElse(BigDecimal.ZERO);
            if (perDay.signum() > 0 && project.worth().isEmpty()) {
                findings.add(doubt(
                        placed,
                        "delayCost",
                        perDay,
                        "each late day costs something, and nobody has said what the launch is worth, so that no test can be valued",
                        "write `worth` in project.yaml: what the launch brings if all claims come true"));
            }
            project.worth()
                    .filter(worth -> worth.high().signum() == 0)
                    .ifPresent(worth -> findings.add(doubt(
                            placed,
                            "worth",
                            worth.high(),
                            "the launch is worth nothing, so that to stop now is always best",
                            "write what the launch brings if all claims come true, or leave `worth` out")));
            project.worth()
                    .filter(worth -> worth.high().signum() > 0 && perDay.compareTo(worth.likely()) >= 0)
                    .ifPresent(worth -> findings.add(doubt(
                            placed,
                            "delayCost",
                            perDay,
                            "one late day costs as much as the whole launch is worth ("
                                    + worth.likely().toPlainString() + ")",
                            "`delayCost` is for each working day: what a day later really takes from the worth")));
        }
        return findings;
    }

    private static Finding doubt(Placed<Project> placed, String key, BigDecimal value, String what, String fix) {
        return Finding.of("R04", Severity.WARNING, placed.place(key), value.toPlainString(), what, fix);
    }

    /** R05: past work that teaches nothing, or something else than it seems. */
    private static List<Finding> sayingNothing(Contents contents) {
        var named = contents.project().referenceClass();
        return contents.placed(Precedents.KIND).stream()
                .flatMap(placed -> doubt(placed.record(), placed.record().id().equals(named))
                        .map(what -> Finding.of(
                                "R05",
                                Severity.WARNING,
                                placed.place("id"),
                                placed.record().id(),
                                "“" + placed.record().title() + "” " + what,
                                "see what it says at `forecast/history` of the workbench, and hand in what is missing"))
                        .stream())
                .toList();
    }

    private static Optional<String> doubt(Precedents precedents, boolean named) {
        var ratios =
                Arrays.stream(Precedents.ratios(precedents.cases())).sorted().toArray();
        if (precedents.cases().isEmpty()) {
            return Optional.of("has no cases" + (named ? ", and the project learns from it" : ""));
        } else if (named && precedents.ours()) {
            return Optional.of(
                    "is our own finished work, which counts whichever class is named; the project names it as the class of"
                            + " others: write `referenceClass: own`");
        }
        if (ratios.length == 0) {
            return Optional.empty();
        }
        double usual = ratios[ratios.length / 2];
        if (usual >= OTHER_UNIT || usual <= 1 / OTHER_UNIT) {
            return Optional.of("took " + PastWorkView.times(usual, "what was estimated")
                    + " in the usual case: are estimate and actual in one unit?");
        } else if (ratios.length == 1) {
            return Optional.of("has one case, which says nothing of how far the next will miss");
        }
        return ratios[0] == ratios[ratios.length - 1]
                ? Optional.of("says of each of its " + ratios.length + " cases that it took "
                        + PastWorkView.times(usual, "what was estimated") + ": were actuals copied from estimates?")
                : Optional.empty();
    }

    /** R06: finished work of ours without the day on which it was. */
    private static List<Finding> undated(Contents contents) {
        return contents.placed(Precedents.KIND).stream()
                .filter(placed -> placed.record().ours())
                .flatMap(placed -> {
                    long undated = placed.record().cases().stream()
                            .filter(one -> one.finished().isEmpty())
                            .count();
                    return undated == 0
                            ? Stream.<Finding>empty()
                            : Stream.of(Finding.of(
                                    "R06",
                                    Severity.INFO,
                                    placed.place("id"),
                                    placed.record().id(),
                                    undated + " of " + placed.record().cases().size() + " cases of “"
                                            + placed.record().title()
                                            + "” have no `finished`: they count as known long ago, and say nothing of the pace",
                                    "write the day on which each was finished"));
                })
                .toList();
    }
}
