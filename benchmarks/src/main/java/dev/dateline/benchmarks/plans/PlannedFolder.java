package dev.dateline.benchmarks.plans;

import dev.dateline.app.Dateline;
import dev.dateline.app.plan.BackwardPlan;
import dev.dateline.app.plan.PlannedStep;
import dev.dateline.app.plan.Planner;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Folder;
import dev.dateline.app.project.FolderProblems;
import dev.dateline.app.project.Today;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A drawn plan written as a project folder, read and planned as the command does it. */
final class PlannedFolder {

    private static final String PRESS_RELEASE = """
            ---
            headline: A drawn plan comes true
            subheading: Whoever measures plans can rely upon it.
            place: Bremen
            status: draft
            ---

            All that was to be true is true.
            """;

    private PlannedFolder() {}

    static BackwardPlan plan(DrawnPlan drawn, Path folder) throws IOException {
        return Planner.plan(contents(drawn, folder), new Today(drawn.today(), "the drawn plan"));
    }

    static Contents contents(DrawnPlan drawn, Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("project.yaml"), project(drawn));
        Files.writeString(folder.resolve("press-release.md"), PRESS_RELEASE);
        Files.writeString(folder.resolve("steps.yaml"), steps(drawn));
        try {
            return new Folder(folder, Dateline.KINDS, Dateline.CONSISTENCIES).read();
        } catch (FolderProblems wrong) {
            throw new IllegalStateException("the drawn plan is no valid project", wrong);
        }
    }

    /** The first days of the drawn plan's open steps, by their numbers there, from the dates that people read. */
    static int[] starts(DrawnPlan drawn, BackwardPlan plan) {
        var calendar = drawn.calendar();
        var open = drawn.open();
        var starts = new int[open.size()];
        Arrays.fill(starts, PlainCalendar.LONG_AGO);
        for (var planned : plan.steps()) {
            var dates = planned.dates().orElseThrow();
            var number = open.get(planned.step().id());
            if (number == null) {
                continue;
            }
            var step = drawn.steps().stream()
                    .filter(one -> one.id().equals(planned.step().id()))
                    .findFirst()
                    .orElseThrow();
            starts[number] = step.isPlanned() ? start(calendar, dates) : 1 + calendar.number(dates.deadline());
        }
        return starts;
    }

    private static int start(PlainCalendar calendar, PlannedStep.Dates dates) {
        var start = dates.start().orElseThrow();
        if (!calendar.works(start)) {
            throw new IllegalStateException(start + " is no working day");
        }
        return calendar.number(start);
    }

    private static String project(DrawnPlan drawn) {
        var yaml = new StringBuilder("format: dateline/1\nname: Drawn\nlaunch: ").append(drawn.launch());
        yaml.append("\nasOf: ").append(drawn.today()).append("\ncalendar:\n  holidays: ");
        yaml.append(ranges(drawn.holidays())).append("\nteams:\n");
        for (var team : drawn.teams()) {
            yaml.append("  ").append(team.name()).append(": {capacity: ").append(people(team.tenths()));
            yaml.append(", away: ").append(ranges(team.away()));
            yaml.append(", periods: ").append(periods(team)).append("}\n");
        }
        return yaml.toString();
    }

    private static String periods(DrawnPlan.Team team) {
        return team.periods().stream()
                .map(period -> "{days: " + period.days().from() + "/"
                        + period.days().to() + ", capacity: " + people(period.tenths()) + "}")
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String ranges(Iterable<DrawnPlan.Range> ranges) {
        var words = new StringBuilder();
        for (var range : ranges) {
            words.append(words.isEmpty() ? "" : ", ")
                    .append(range.from())
                    .append('/')
                    .append(range.to());
        }
        return "[" + words + "]";
    }

    private static String steps(DrawnPlan drawn) {
        var yaml = new StringBuilder("steps:\n");
        for (var step : drawn.steps()) {
            yaml.append("  - {id: ").append(step.id()).append(", title: Step ").append(step.id());
            yaml.append(", estimate: ").append(step.days()).append('d');
            yaml.append(uses(drawn, step)).append(needs(drawn, step)).append(progress(drawn, step));
            step.notBefore().ifPresent(day -> yaml.append(", notBefore: ").append(day));
            yaml.append("}\n");
        }
        return yaml.toString();
    }

    private static String uses(DrawnPlan drawn, DrawnPlan.Step step) {
        return step.uses().entrySet().stream()
                .map(use -> drawn.teams().get(use.getKey()).name() + ": " + people(use.getValue()))
                .collect(Collectors.joining(", ", ", uses: {", "}"));
    }

    private static String needs(DrawnPlan drawn, DrawnPlan.Step step) {
        return step.needs().stream()
                .map(need -> "{step: " + drawn.steps().get(need.step()).id() + ", type: " + need.join() + ", lag: "
                        + need.lag() + "d}")
                .collect(Collectors.joining(", ", ", needs: [", "]"));
    }

    private static String progress(DrawnPlan drawn, DrawnPlan.Step step) {
        var started = step.started().map(day -> ", started: " + day).orElse("");
        return switch (step.state()) {
            case PLANNED -> "";
            case STARTED -> ", status: started" + started + ", remaining: " + step.left() + "d";
            case DONE ->
                ", status: done" + started + ", finished: " + drawn.calendar().date(-1);
        };
    }

    private static String people(int tenths) {
        return tenths / 10 + "." + tenths % 10;
    }
}
