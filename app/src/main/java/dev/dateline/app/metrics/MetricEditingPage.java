package dev.dateline.app.metrics;

import dev.dateline.app.page.Quotes;
import dev.dateline.app.page.Refusal;
import dev.dateline.app.page.Reply;
import dev.dateline.app.page.Scope;
import dev.dateline.app.project.Altered;
import dev.dateline.app.project.FormReading;
import dev.dateline.app.project.Identifiers;
import dev.dateline.app.workbench.Change;
import dev.dateline.app.workbench.Opened;
import dev.dateline.app.workbench.Projects;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A metric as somebody makes it, or changes how it is counted. */
@Controller
final class MetricEditingPage {

    private static final List<String> COUNTED = List.of("better", "statistic", "window", "role", "staleAfter");

    private final Projects projects;
    private final MetricPage page;

    MetricEditingPage(Projects projects, MetricPage page) {
        this.projects = projects;
        this.page = page;
    }

    @PostMapping("/projects/{project}/metrics")
    Reply make(Opened project, @RequestParam Map<String, String> fields, HttpServletRequest request) {
        var name = fields.getOrDefault("name", "").strip();
        boolean fact = fields.getOrDefault("kind", "").equals("fact");
        var wrong = new LinkedHashMap<String, String>();
        if (name.isEmpty()) {
            wrong.put("name", "a metric needs a name, such as Time from commit to production");
        }
        var read = read(id(project, name), fact, fields, wrong);
        if (read.isPresent()) {
            var made = Altered.of(read.get())
                    .some("source", Metric.MeasuredBy.of("manual"))
                    .made();
            var change = Change.of("made the metric “" + made.title() + "”").put(Metric.KIND, made);
            if (save(project, change, wrong)) {
                return Reply.go(Scope.of(request).at("/metrics/" + made.id()));
            }
        }
        return page.all(project, new MetricFields(fields, wrong, false)).status(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/projects/{project}/metrics/{id}")
    Reply change(
            Opened project,
            @PathVariable String id,
            @RequestParam Map<String, String> fields,
            HttpServletRequest request) {
        var metric = MetricPage.metric(project, id);
        var wrong = new LinkedHashMap<String, String>();
        var read = read(id, metric.isFact(), fields, wrong);
        if (read.isPresent()) {
            var made = Altered.of(read.get())
                    .with("source", metric.source())
                    .with("note", metric.note())
                    .with("rebased", metric.rebased())
                    .with(
                            "moves",
                            read.get().role().filter(Metric.Role.INPUT::equals).isPresent()
                                    ? metric.moves()
                                    : List.of())
                    .made();
            var change = Change.of("changed the metric “" + made.title() + "”").put(Metric.KIND, made);
            if (save(project, change, wrong)) {
                return Reply.go(Scope.of(request).at("/metrics/" + id));
            }
        }
        return page.one(project, metric, new MetricFields(fields, wrong, metric.isFact()))
                .status(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private boolean save(Opened project, Change change, Map<String, String> wrong) {
        try {
            projects.change(project, change);
            return true;
        } catch (Refusal refused) {
            wrong.put("", refused.ofRecords());
            return false;
        }
    }

    private static Optional<Metric> read(
            String id, boolean fact, Map<String, String> fields, Map<String, String> wrong) {
        var written = new LinkedHashMap<String, Object>();
        written.put("id", id);
        written.put("kind", fact ? "fact" : "quantity");
        written.put("name", fields.getOrDefault("name", "").strip());
        if (!fact) {
            unit(fields.getOrDefault("unit", "").strip(), wrong).ifPresent(unit -> written.put("unit", unit));
            chart(fields).ifPresent(chart -> written.put("chart", chart));
            COUNTED.forEach(
                    field -> written.put(field, fields.getOrDefault(field, "").strip()));
        } else {
            List.of("role", "staleAfter")
                    .forEach(field ->
                            written.put(field, fields.getOrDefault(field, "").strip()));
        }
        var reading = FormReading.of(Metric.class, written);
        reading.problems().forEach((field, problem) -> {
            boolean said = field.isEmpty() && wrong.containsKey("unit");
            if (!said) {
                wrong.putIfAbsent(field, Quotes.inWords(problem));
            }
        });
        return wrong.isEmpty() ? reading.record() : Optional.empty();
    }

    /** Only what differs from how every chart is drawn. */
    private static Optional<Map<String, String>> chart(Map<String, String> fields) {
        var chart = new LinkedHashMap<String, String>();
        var each = fields.getOrDefault("each", "");
        var limits = fields.getOrDefault("limits", "");
        if (!each.isEmpty()) {
            chart.put("each", each);
        }
        if (!limits.isEmpty() && !limits.equals("mean")) {
            chart.put("limits", limits);
        }
        return chart.isEmpty() ? Optional.empty() : Optional.of(chart);
    }

    private static Optional<String> unit(String typed, Map<String, String> wrong) {
        if (typed.isEmpty()) {
            wrong.put("unit", "a quantity needs a unit: s, min, h, d, %, count, EUR, kg …");
            return Optional.empty();
        }
        try {
            return Optional.of(UnitWords.parse(typed));
        } catch (IllegalArgumentException unknown) {
            wrong.put("unit", Quotes.inWords(String.valueOf(unknown.getMessage())));
            return Optional.empty();
        }
    }

    private static String id(Opened project, String name) {
        var taken = project.contents().of(Metric.KIND).stream().map(Metric::id).toList();
        var identifiers = new Identifiers("metric");
        var id = identifiers.of(name);
        while (taken.contains(id)) {
            id = identifiers.of(name);
        }
        return id;
    }
}
