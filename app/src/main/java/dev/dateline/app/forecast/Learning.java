package dev.dateline.app.forecast;

import dev.dateline.app.plan.Steps;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Estimate;
import dev.dateline.engine.history.ItProjects;
import dev.dateline.engine.history.Work;
import dev.dateline.engine.simulation.Blend;
import dev.dateline.engine.simulation.Distribution;
import dev.dateline.engine.simulation.Lognormal;
import dev.dateline.engine.simulation.Tabulated;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a forecast has learned on a day: how long a step takes, from the team's finished work and a class of others' tasks, and what moves all steps
 * together, from a class of whole projects. The two are never mixed: the misses of tasks even out over a project, those of a project's plan do not.
 */
final class Learning {

    /** The spread of what all steps share where nothing has been seen yet: between those of three teams, 0.09 to 0.23. */
    static final double SHARED = 0.18;

    private final PastWorks works;
    private final String name;
    private final Lengths lengths;
    private final Optional<Distribution> projects;
    private final int cases;

    private Learning(Contents contents, LocalDate today, Optional<ItProjects> tail) {
        this.works = PastWorks.of(contents, today);
        this.name = contents.project().referenceClass();
        var named = contents.of(Precedents.KIND).stream()
                .filter(one -> one.id().equals(name) && !one.cases().isEmpty() && !one.ours())
                .findFirst();
        this.projects = name.equals(ItProjects.NAME)
                ? Optional.of(tail.orElse(ItProjects.DEFAULT))
                : named.filter(one -> one.of() == Precedents.Of.PROJECTS).map(one -> PastWorkView.fitted(one.cases()));
        this.cases = named.map(one -> one.cases().size()).orElse(0);
        this.lengths = Lengths.of(new Lengths.Past(
                today,
                works.used(),
                named.filter(one -> one.of() == Precedents.Of.TASKS),
                OwnForecasts.ranks(contents, today)));
    }

    /** None for the plain forecast, which learns from nothing. */
    static Optional<Learning> of(Contents contents, LocalDate today, Optional<ItProjects> tail) {
        return contents.project().referenceClass().equals("none")
                ? Optional.empty()
                : Optional.of(new Learning(contents, today, tail));
    }

    PastWorks works() {
        return works;
    }

    int learnedFrom() {
        return works.used().size();
    }

    /** Whether a class of whole projects says how much all of a plan may miss. */
    boolean hasProjects() {
        return projects.isPresent();
    }

    /** The working days of a step in all, for an estimate that is a range. */
    Distribution days(Steps steps, int number, Estimate estimate) {
        var step = steps.get(number);
        return lengths.days(
                Work.of(
                        estimate.likely().days(),
                        PastWorks.kind(steps, number),
                        step.owner().orElse("")),
                estimate);
    }

    /** What multiplies the drawn length of every open step in a trial. */
    Distribution shared() {
        var ours = new Lognormal(0, lengths.sharedSpread().orElse(SHARED));
        return projects.map(ratio -> (Distribution) Tabulated.of(new Blend(ours, ratio, ownShare())))
                .orElse(ours);
    }

    /** How much of what is drawn comes from the team's own finished work. */
    double ownShare() {
        return lengths.ownShare();
    }

    /** How steps’ lengths are found, in a sentence or two. */
    String lengths() {
        var calibration = lengths.calibration();
        int held = calibration.count();
        return drawn()
                + (held == 0
                        ? ""
                        : ". Recalibrated on "
                                + (held == 1
                                        ? "the one forecast of a step’s length"
                                        : held + " forecasts of steps’ lengths")
                                + " that reality has answered: where they would have said 80 of 100, these say "
                                + Math.round(calibration.held(0.8) * 100));
    }

    private String drawn() {
        int own = learnedFrom();
        var mine = own == 1 ? "our one finished piece of work" : "our " + own + " finished pieces of work";
        if (lengths.hasTasks()) {
            return "its likely one times what the ratios of " + cases + " tasks of `" + name + "`"
                    + (own == 0 ? "" : " and " + mine + ", pooled by size, kind and person,") + " say";
        }
        return own == 0
                ? "its own range, since nothing is finished yet to learn from"
                : "in " + Math.round(ownShare() * 100)
                        + " of 100 trials its likely one times a ratio of " + mine
                        + ", pooled by size, kind and person; in the others its own range";
    }

    /** What stands beside or in the place of the plan's own ranges, in a clause. */
    String widens() {
        int own = learnedFrom();
        var ours =
                own == 0 ? "" : own == 1 ? "our one finished piece of work" : "our " + own + " finished pieces of work";
        var others = hasProjects()
                ? "how far " + elsewhere() + " missed their estimates"
                : lengths.hasTasks() ? "how long the tasks of `" + name + "` took" : "";
        return others.isEmpty() && ours.isEmpty()
                ? "that all steps may take more or less together"
                : others + (others.isEmpty() || ours.isEmpty() ? "" : ", and ") + ours;
    }

    private String elsewhere() {
        return name.equals(ItProjects.NAME) ? "IT projects elsewhere" : "the projects of `" + name + "`";
    }

    /** What all steps share, in a sentence. */
    String together() {
        var spread = ForecastFigures.percent(Math.exp(lengths.sharedSpread().orElse(SHARED)) - 1);
        if (projects.isEmpty()) {
            return "a factor, which two times in three lies within " + spread + " of 1";
        }
        return "a factor: in " + Math.round((1 - ownShare()) * 100)
                + " of 100 trials that by which one of "
                + elsewhere() + " missed its estimate"
                + (learnedFrom() == 0 ? "" : ", in the others one within " + spread + " of 1 two times in three");
    }
}
