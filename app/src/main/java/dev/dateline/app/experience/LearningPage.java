package dev.dateline.app.experience;

import dev.dateline.app.page.Days;
import dev.dateline.app.page.Frame;
import dev.dateline.app.page.Refusal;
import dev.dateline.app.page.Reply;
import dev.dateline.app.page.Scope;
import dev.dateline.app.project.Altered;
import dev.dateline.app.project.Figure;
import dev.dateline.app.project.Json;
import dev.dateline.app.workbench.Change;
import dev.dateline.app.workbench.Opened;
import dev.dateline.app.workbench.Projects;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /experience/learning/…}: a learning path, and how far whoever looks at it is. */
@Controller
final class LearningPage {

    private final Projects projects;
    private final Progress progress;

    LearningPage(Projects projects, Progress progress) {
        this.projects = projects;
        this.progress = progress;
    }

    /** @param next the first step that is not done */
    record View(
            LearningPath path,
            String whom,
            String introduction,
            List<Row> steps,
            boolean begun,
            boolean mayLearn,
            String progress,
            Figure median,
            Optional<String> stale,
            String reviewed,
            Optional<String> next,
            String address) {}

    record Row(String id, String title, String html, boolean done) {}

    @GetMapping("/projects/{project}/experience/learning/{id}")
    Reply learning(Opened project, @PathVariable String id, @RequestAttribute(ExperiencePage.SCOPE) Scope scope) {
        var path = path(project, id);
        var mine = progress.of(project.slug(), path, project.visitor());
        var done = mine.orElse(Set.of());
        var rows = path.steps().stream()
                .map(step -> new Row(step.id(), step.title(), step.html(), done.contains(step.id())))
                .toList();
        var course = progress.course(project.slug(), path);
        var view = new View(
                path,
                ExperiencePage.whom(path.for_()),
                path.introduction(),
                rows,
                mine.isPresent(),
                project.mayRemark(),
                far(done(path, done), rows.size()),
                median(course),
                stale(path, project.today().date()),
                Days.full(path.reviewed()),
                rows.stream().filter(row -> !row.done()).map(Row::id).findFirst(),
                scope.at(ExperiencePage.PLACE + "/learning/" + path.id()));
        return Reply.page(path.title(), "experience/learning.jte", view)
                .in(Frame.Place.ANSWERS, ExperiencePage.PLACE)
                .json(() -> json(project, path, rows, course));
    }

    static String far(int done, int steps) {
        return steps == 1
                ? done == 1 ? "Its one step is done" : "Its one step is not done yet"
                : done + " of " + Days.counted(steps, "step") + " done";
    }

    static int done(LearningPath path, Set<String> done) {
        return (int)
                path.steps().stream().filter(step -> done.contains(step.id())).count();
    }

    static Optional<String> stale(LearningPath path, LocalDate today) {
        return path.isStale(today)
                ? Optional.of("nobody has gone through it since " + Days.full(path.reviewed()))
                : Optional.empty();
    }

    static String course(Progress.Course course) {
        return course.began() == 0
                ? "nobody has begun"
                : course.finished() + " of " + course.began() + " finished"
                        + course.median()
                                .map(time -> ", half of them within " + words(time))
                                .orElse("");
    }

    private static String words(Duration time) {
        return Waiting.words(time.toMinutes() < 1 ? Duration.ofMinutes(1) : time);
    }

    private static Figure median(Progress.Course course) {
        return new Figure(
                "median time to finish",
                course.median().map(time -> String.valueOf(time.toMinutes())),
                "min",
                "median, over the people who have done every step, of the time from their beginning to their last step",
                "the progress of " + Days.counted(course.began(), "person").replace("persons", "people"),
                Optional.empty(),
                course.began() == course.finished()
                        ? ""
                        : course.began() - course.finished() + " who have begun and not finished");
    }

    private static Json json(Opened project, LearningPath path, List<Row> rows, Progress.Course course) {
        return Json.object()
                .put("project", project.slug())
                .put("id", path.id())
                .put("title", path.title())
                .put("for", path.for_())
                .put("reviewed", path.reviewed())
                .put("stale", path.isStale(project.today().date()))
                .put(
                        "steps",
                        rows.stream()
                                .map(row -> Json.object()
                                        .put("id", row.id())
                                        .put("title", row.title())
                                        .put("done", row.done()))
                                .toList())
                .put("began", course.began())
                .put("finished", course.finished())
                .put("medianTime", Json.of(median(course)));
    }

    /** Begins, or ticks a step off, or takes the tick away; everybody's own business, so readers do it too. */
    @PostMapping("/projects/{project}/experience/learning/{id}/progress")
    Reply progress(
            Opened project,
            @PathVariable String id,
            @RequestAttribute(ExperiencePage.SCOPE) Scope scope,
            @RequestParam(defaultValue = "") String step,
            @RequestParam(defaultValue = "yes") String done) {
        if (!project.mayRemark()) {
            throw Refusal.notAllowed("Progress is kept of the newest version, by somebody who may write.");
        }
        var path = path(project, id);
        if (!step.isEmpty() && path.steps().stream().noneMatch(one -> one.id().equals(step))) {
            throw Refusal.notHere("This learning path has no such step.");
        } else if (step.isEmpty()) {
            progress.begin(project.slug(), path, project.visitor());
        } else if (done.equals("no")) {
            progress.notDone(project.slug(), path, project.visitor(), step);
        } else {
            progress.done(project.slug(), path, project.visitor(), step);
        }
        return Reply.go(scope.at(ExperiencePage.PLACE + "/learning/" + id) + (step.isEmpty() ? "" : "#" + step));
    }

    /** Somebody went through it today and found it right. */
    @PostMapping("/projects/{project}/experience/learning/{id}/review")
    Reply review(Opened project, @PathVariable String id, @RequestAttribute(ExperiencePage.SCOPE) Scope scope) {
        var path = path(project, id);
        projects.change(
                project,
                Change.of("reviewed the learning path " + id)
                        .put(
                                LearningPath.KIND,
                                Altered.of(path)
                                        .with("reviewed", project.today().date())
                                        .made()));
        return Reply.go(scope.at(ExperiencePage.PLACE + "/learning/" + id));
    }

    private static LearningPath path(Opened project, String id) {
        return project.contents().of(LearningPath.KIND).stream()
                .filter(path -> path.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notHere("There is no learning path `" + id + "`."));
    }
}
