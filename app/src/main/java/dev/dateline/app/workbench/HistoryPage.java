package dev.dateline.app.workbench;

import dev.dateline.app.page.Reply;
import dev.dateline.app.project.Json;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who changed what and when, each record before and after; and the way to take an action back. */
@Controller
final class HistoryPage {

    private static final int MOST = 200;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private final Projects projects;

    HistoryPage(Projects projects) {
        this.projects = projects;
    }

    /** @param days newest first */
    record View(List<Day> days, boolean more, boolean mayEdit) {}

    record Day(String date, List<Line> lines) {}

    /** @param undone by which action it was taken back, where it was */
    record Line(Action action, String time, Optional<Long> undone) {}

    @GetMapping("/projects/{project}/history")
    Reply history(Opened project) {
        var actions = projects.history().of(project, MOST);
        return Reply.page("History", "workbench/history.jte", view(project, actions))
                .json(() -> Json.object()
                        .put("project", project.slug())
                        .put("revision", project.revision())
                        .put("actions", actions.stream().map(HistoryPage::json).toList()));
    }

    private static View view(Opened project, List<Action> actions) {
        var zone = project.contents().project().timezone();
        var days = new ArrayList<Day>();
        for (var action : actions) {
            var date = DAY.format(action.at().atZone(zone));
            if (days.isEmpty() || !days.getLast().date().equals(date)) {
                days.add(new Day(date, new ArrayList<>()));
            }
            days.getLast().lines().add(line(action, actions, zone));
        }
        return new View(days, actions.size() == MOST, project.mayEdit());
    }

    private static Line line(Action action, List<Action> all, ZoneId zone) {
        return new Line(
                action,
                TIME.format(action.at().atZone(zone)),
                undone(action, all).map(Action::revision));
    }

    /** The action that took it back, unless that was taken back in turn. */
    private static Optional<Action> undone(Action action, List<Action> all) {
        return all.stream()
                .filter(other -> other.undoes()
                        .filter(number -> number == action.revision())
                        .isPresent())
                .filter(other -> undone(other, all).isEmpty())
                .findFirst();
    }

    private static Json json(Action action) {
        return Json.object()
                .put("revision", action.revision())
                .put("began", action.began())
                .put("at", action.at())
                .put("who", action.who())
                .put("what", action.what())
                .put("undoes", action.undoes());
    }

    /** One action. */
    record ActionView(
            Action action,
            String when,
            List<Changed> changed,
            List<String> stories,
            boolean isFirst,
            boolean mayEdit) {}

    record Changed(String kind, String id, String was, List<Lines.Line> lines) {}

    @GetMapping("/projects/{project}/history/{revision}")
    Reply action(Opened project, @PathVariable long revision) {
        var action = projects.history().action(project, revision);
        var zone = project.contents().project().timezone();
        var changed = projects.history().differences(project, action).stream()
                .filter(difference -> !difference.kind().equals(FolderIn.FILE))
                .map(difference -> new Changed(
                        difference.kind(),
                        difference.id(),
                        difference.before().isEmpty()
                                ? "new"
                                : difference.after().isEmpty() ? "gone" : "changed",
                        Lines.between(difference.before(), difference.after())))
                .filter(one -> !one.lines().isEmpty())
                .toList();
        var view = new ActionView(
                action,
                DAY.format(action.at().atZone(zone)) + ", "
                        + TIME.format(action.at().atZone(zone)),
                changed,
                projects.history().stories(project, action),
                action.began() == 1,
                project.mayEdit());
        return Reply.page("What changed", "workbench/action.jte", view)
                .json(() -> json(action)
                        .put(
                                "changes",
                                projects.history().differences(project, action).stream()
                                        .map(difference -> Json.object()
                                                .put("kind", difference.kind())
                                                .put("id", difference.id())
                                                .put("before", difference.before())
                                                .put("after", difference.after()))
                                        .toList())
                        .put("observations", projects.history().stories(project, action)));
    }

    /** An undo is an action too, so that it can be undone. */
    @PostMapping("/projects/{project}/undo")
    Reply undo(
            Opened project,
            @RequestParam(required = false) Optional<Long> action,
            @RequestParam(required = false) Optional<String> back) {
        long revision = action.orElseGet(
                () -> projects.history().of(project, 1).getFirst().revision());
        projects.undo(project, revision);
        return Reply.go(
                back.filter(path -> path.startsWith(project.address() + "/")).orElse(project.address() + "/history"));
    }
}
