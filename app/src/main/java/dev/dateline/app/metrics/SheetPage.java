package dev.dateline.app.metrics;

import dev.dateline.app.page.Days;
import dev.dateline.app.page.Frame;
import dev.dateline.app.page.Refusal;
import dev.dateline.app.page.Reply;
import dev.dateline.app.page.Scope;
import dev.dateline.app.project.Json;
import dev.dateline.app.workbench.Change;
import dev.dateline.app.workbench.Opened;
import dev.dateline.app.workbench.Projects;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /projects/{project}/observations}: a sheet of several metrics, a column each, looked at before it is taken. */
@Controller
final class SheetPage {

    private static final String AT = "/projects/{project}/observations";
    /** The name of a field that says what the column of that number is of. */
    private static final String COLUMN = "column-";

    private final Projects projects;

    SheetPage(Projects projects) {
        this.projects = projects;
    }

    record View(List<Choice> metrics, String text, Optional<String> wrong, Optional<Looked> looked) {}

    record Choice(String id, String title) {}

    record Looked(String summary, List<Column> columns, List<String> problems, List<String> doubts, boolean any) {}

    /** @param metric the id of the metric it is taken for; empty where it is left out */
    record Column(String field, String name, String metric, String told) {}

    @GetMapping(AT)
    Reply ask(Opened project) {
        return page(project, "", Optional.empty(), Optional.empty());
    }

    /** What would be taken, and of what; nothing is kept. */
    @PostMapping(AT + "/look")
    Reply look(Opened project, @RequestParam Map<String, String> fields) {
        var text = text(fields);
        var sheet = read(project, fields);
        var columns = sheet.columns().stream().map(SheetPage::column).toList();
        int count = sheet.count();
        var summary = count == 0
                ? "Say what the columns are of"
                : (count == 1 ? "One observation" : Rounded.number(count) + " observations") + " can be taken";
        return page(
                        project,
                        text,
                        sheet.problem(),
                        sheet.problem().isPresent()
                                ? Optional.empty()
                                : Optional.of(new Looked(
                                        summary, columns, problems(sheet), doubts(project, sheet), count > 0)))
                .status(sheet.problem().isPresent() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    private static Column column(PastedSheet.Column column) {
        var rows = column.rows().rows();
        var told = column.metric().isEmpty()
                ? "left out"
                : rows.isEmpty()
                        ? "nothing that can be taken"
                        : rows.size() == 1
                                ? words(rows.getFirst())
                                : Rounded.number(rows.size()) + ", from " + words(rows.getFirst()) + " to "
                                        + words(rows.getLast());
        return new Column(
                COLUMN + column.number(),
                column.name(),
                column.metric().map(Metric::id).orElse(""),
                told);
    }

    private static String words(TypedObservation one) {
        return one.read().value() + " on " + Days.inWords(one.read().time());
    }

    private static List<String> problems(PastedSheet sheet) {
        return sheet.columns().stream()
                .flatMap(column -> column.rows().problems().stream()
                        .map(problem -> "Line " + problem.line() + ", " + column.name() + ": " + problem.words()))
                .toList();
    }

    private static List<String> doubts(Opened project, PastedSheet sheet) {
        return sheet.columns().stream()
                .flatMap(column -> column.metric().stream()
                        .flatMap(metric -> ObservingPage.doubts(
                                project, metric, column.rows().rows())
                                .stream())
                        .map(doubt -> column.name() + ", " + doubt))
                .toList();
    }

    @PostMapping(AT)
    Reply take(Opened project, @RequestParam Map<String, String> fields, HttpServletRequest request) {
        project.refuseUnlessWritable();
        var sheet = read(project, fields);
        int count = sheet.count();
        if (count == 0) {
            throw Refusal.wrong("There is nothing in this sheet that can be taken.");
        }
        var taken = sheet.columns().stream()
                .filter(column -> !column.rows().rows().isEmpty())
                .toList();
        var change = Change.of("added " + count + (count == 1 ? " observation of " : " observations of ")
                + taken.stream()
                        .map(column -> column.metric().orElseThrow().id())
                        .collect(Collectors.joining(", ")));
        taken.forEach(column -> change.kept(
                Series.KIND,
                new Observed.Added(
                        column.metric().orElseThrow().id(), column.rows().sound())));
        projects.change(project, change);
        return Reply.go(Scope.of(request).at("/metrics"));
    }

    private static PastedSheet read(Opened project, Map<String, String> fields) {
        var text = text(fields);
        ObservingPage.refuseTooMuch(text);
        var chosen = new HashMap<Integer, String>();
        fields.forEach((name, value) -> {
            if (name.matches(COLUMN + "\\d{1,3}")) {
                chosen.put(Integer.parseInt(name.substring(COLUMN.length())), value);
            }
        });
        return PastedSheet.read(
                text,
                project.contents().of(Metric.KIND),
                chosen,
                project.contents().project().timezone(),
                project.today().date());
    }

    private static String text(Map<String, String> fields) {
        return fields.getOrDefault("text", "");
    }

    private static Reply page(Opened project, String text, Optional<String> wrong, Optional<Looked> looked) {
        var metrics = project.contents().of(Metric.KIND).stream()
                .map(metric -> new Choice(metric.id(), metric.title()))
                .toList();
        return Reply.page("Paste a sheet", "metrics/sheet.jte", new View(metrics, text, wrong, looked))
                .in(Frame.Place.PRESS_RELEASE, "/metrics")
                .json(() -> Json.object()
                        .put("project", project.slug())
                        .put("metrics", metrics.stream().map(Choice::id).toList()));
    }
}
