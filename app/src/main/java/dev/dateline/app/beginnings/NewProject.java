package dev.dateline.app.beginnings;

import dev.dateline.app.claims.Claim;
import dev.dateline.app.claims.Course;
import dev.dateline.app.claims.PlainTarget;
import dev.dateline.app.metrics.Metric;
import dev.dateline.app.plan.Need;
import dev.dateline.app.plan.Step;
import dev.dateline.app.pressrelease.Faq;
import dev.dateline.app.pressrelease.FirstDraft;
import dev.dateline.app.pressrelease.PressRelease;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Identifiers;
import dev.dateline.app.project.Priority;
import dev.dateline.app.project.Project;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The records of a project that begins today. */
final class NewProject {

    private final Beginning beginning;
    private final LocalDate today;
    private final String claimId;
    private final String metricId;

    NewProject(Beginning beginning, LocalDate today) {
        this.beginning = beginning;
        this.today = today;
        this.claimId = new Identifiers("claim").of(beginning.claim());
        this.metricId = new Identifiers("metric").of(beginning.metric());
    }

    /** @param name what people call it */
    Contents contents(String name, ZoneId timezone) {
        var draft = new FirstDraft(
                beginning.headline(),
                beginning.subheading(),
                beginning.place(),
                beginning.problem(),
                beginning.claim(),
                claimId);
        return Contents.empty(name)
                .with(Project.KIND, List.of(project(name, timezone)))
                .with(PressRelease.KIND, List.of(draft.release()))
                .with(Faq.KIND, List.of(draft.faq()))
                .with(Metric.KIND, List.of(metric()))
                .with(Claim.KIND, List.of(claim()))
                .with(Step.KIND, steps());
    }

    private Project project(String name, ZoneId timezone) {
        return new Project(
                "dateline/1",
                name,
                beginning.launch(),
                Optional.empty(),
                timezone,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Priority.IMPORTANCE,
                "it-projects",
                Optional.empty(),
                Map.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    private Metric metric() {
        return new Metric(
                metricId,
                Optional.of(beginning.metric()),
                Metric.Nature.QUANTITY,
                Optional.of(beginning.baseline().unit()),
                Optional.of(PlainTarget.direction(beginning.target())),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Metric.Role.OUTPUT),
                List.of(),
                Optional.empty(),
                Optional.of(Metric.MeasuredBy.of("manual")),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    private Claim claim() {
        var baseline = new Claim.Baseline(
                beginning.baseline(),
                today,
                Optional.of("Said when the project was made; where it comes from is still to be written down."),
                Optional.empty());
        return new Claim(
                claimId,
                Optional.of(metricId),
                Optional.of(baseline),
                Optional.of(beginning.target()),
                Course.LINE,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** From the launch backwards: each needs the one said after it, and the one right before the launch serves the claim. */
    private List<Step> steps() {
        var identifiers = new Identifiers("step");
        var ids = beginning.steps().stream()
                .map(step -> identifiers.of(step.title()))
                .toList();
        var steps = new ArrayList<Step>();
        for (int i = 0; i < ids.size(); i++) {
            var needs = i + 1 < ids.size() ? List.of(Need.of(ids.get(i + 1))) : List.<Need>of();
            var serves = i == 0 ? List.of(claimId) : List.<String>of();
            steps.add(beginning.steps().get(i).as(ids.get(i), needs, serves, Optional.empty()));
        }
        return steps;
    }
}
