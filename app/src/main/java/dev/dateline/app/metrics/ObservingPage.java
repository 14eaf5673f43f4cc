package dev.dateline.app.metrics;

import dev.dateline.app.page.Days;
import dev.dateline.app.page.Frame;
import dev.dateline.app.page.Quotes;
import dev.dateline.app.page.Refusal;
import dev.dateline.app.page.Reply;
import dev.dateline.app.page.Scope;
import dev.dateline.app.workbench.Change;
import dev.dateline.app.workbench.Opened;
import dev.dateline.app.workbench.Projects;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** {@code /projects/{project}/metrics/{id}/observations}: one typed, rows pasted, a file looked at before it is taken, a fact witnessed. */
@Controller
final class ObservingPage {

    /** More than that comes in with the whole folder. */
    private static final int MOST_CHARACTERS = 3_000_000;

    private static final int SHOWN = 200;

    private final Projects projects;

    ObservingPage(Projects projects) {
        this.projects = projects;
    }

    /**
     * @param typed what stands in the fields
     * @param wrong what is wrong with the one typed
     * @param doubt what is odd about it, though it can be taken
     * @param rows what was pasted or uploaded, to be looked at
     */
    record View(
            String id,
            String title,
            String unit,
            boolean fact,
            Observation typed,
            Optional<String> wrong,
            Optional<String> doubt,
            String text,
            Optional<Rows> rows) {}

    record Rows(
            String summary,
            List<TypedObservation> first,
            String more,
            List<PastedRows.Problem> problems,
            List<String> doubts,
            boolean any) {}

    @GetMapping("/projects/{project}/metrics/{id}/observations")
    Reply ask(Opened project, @PathVariable String id) {
        var metric = MetricPage.metric(project, id);
        return page(metric, empty(project), Optional.empty(), Optional.empty(), "", Optional.empty());
    }

    /** @param sure the value that was doubted and is so */
    @PostMapping("/projects/{project}/metrics/{id}/observations")
    Reply add(
            Opened project,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String time,
            @RequestParam(defaultValue = "") String value,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String sure,
            HttpServletRequest request) {
        var metric = MetricPage.metric(project, id);
        var who = source.isBlank() ? project.visitor().name() : source.strip();
        var typed = new Observation(time.strip(), value.strip(), who, note.strip());
        TypedObservation read;
        try {
            read = TypedObservation.read(
                    typed,
                    metric,
                    project.contents().project().timezone(),
                    project.today().date());
        } catch (IllegalArgumentException wrong) {
            return page(metric, typed, Optional.ofNullable(wrong.getMessage()), Optional.empty(), "", Optional.empty())
                    .status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var doubt = OddSize.among(project, metric, List.of()).of(read);
        if (doubt.isPresent() && !sure.equals(typed.value())) {
            return page(metric, typed, Optional.empty(), doubt, "", Optional.empty())
                    .status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var one = read.read();
        var what = metric.isFact()
                ? "witnessed that " + id + " is " + one.value()
                : "observed " + one.value() + " " + metric.unitText() + " of " + id;
        var when = one.time().equals(typed.time()) ? "" : " on " + Days.inWords(one.time());
        return take(project, request, metric, what + when, List.of(one));
    }

    /** What rows would be taken, and what is wrong with the others; nothing is kept. */
    @PostMapping("/projects/{project}/metrics/{id}/observations/look")
    Reply look(
            Opened project,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String text,
            @RequestParam Optional<MultipartFile> file)
            throws IOException {
        var metric = MetricPage.metric(project, id);
        var uploaded = file.filter(one -> !one.isEmpty());
        var rows = uploaded.isPresent() ? decoded(uploaded.get()) : text;
        refuseTooMuch(rows);
        var read = PastedRows.read(
                rows,
                metric,
                project.contents().project().timezone(),
                project.today().date());
        var count = read.rows().size();
        var summary = (count == 1 ? "One observation" : Rounded.number(count) + " observations") + " can be taken"
                + (read.problems().isEmpty() ? "." : "; " + read.problems().size() + " cannot.");
        var more = count > SHOWN ? "and " + Rounded.number(count - SHOWN) + " more" : "";
        var view = new Rows(
                summary,
                read.rows().subList(0, Math.min(SHOWN, count)),
                more,
                read.problems(),
                doubts(project, metric, read.rows()),
                count > 0);
        return page(metric, empty(project), Optional.empty(), Optional.empty(), rows, Optional.of(view))
                .status(count == 0 ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    @PostMapping("/projects/{project}/metrics/{id}/observations/rows")
    Reply take(
            Opened project,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String text,
            HttpServletRequest request) {
        var metric = MetricPage.metric(project, id);
        refuseTooMuch(text);
        var read = PastedRows.read(
                text,
                metric,
                project.contents().project().timezone(),
                project.today().date());
        if (read.sound().isEmpty()) {
            throw Refusal.wrong("There is no row among these that can be taken.");
        }
        var count = read.sound().size();
        return take(
                project,
                request,
                metric,
                "added " + count + (count == 1 ? " observation" : " observations") + " of " + id,
                read.sound());
    }

    /** What is odd among rows that can be taken, by day. */
    static List<String> doubts(Opened project, Metric metric, List<TypedObservation> rows) {
        var sizes = OddSize.among(project, metric, rows);
        return rows.stream()
                .flatMap(row -> sizes.of(row).map(odd -> Days.inWords(row.read().time()) + ": " + odd).stream())
                .limit(SHOWN)
                .toList();
    }

    private Reply take(
            Opened project, HttpServletRequest request, Metric metric, String what, List<Observation> observations) {
        projects.change(project, Change.of(what).kept(Series.KIND, new Observed.Added(metric.id(), observations)));
        return Reply.go(Scope.of(request).at("/metrics/" + metric.id()));
    }

    private static Observation empty(Opened project) {
        return new Observation(project.today().date().toString(), "", "", "");
    }

    static void refuseTooMuch(String text) {
        if (text.length() > MOST_CHARACTERS) {
            throw Refusal.tooMuch(
                    "At most 3 MB of rows at once; a longer series comes in as metrics/….csv of a folder.");
        }
    }

    private static String decoded(MultipartFile file) throws IOException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file.getBytes()))
                    .toString();
        } catch (CharacterCodingException wrong) {
            throw Refusal.wrong("The file is not UTF-8 text; save it as CSV in UTF-8.");
        }
    }

    private static Reply page(
            Metric metric,
            Observation typed,
            Optional<String> wrong,
            Optional<String> doubt,
            String text,
            Optional<Rows> rows) {
        var view = new View(
                metric.id(),
                metric.title(),
                metric.isFact() ? "" : Rounded.unit(metric.unitText()),
                metric.isFact(),
                typed,
                wrong.map(words -> Days.inWords(Quotes.inWords(words))),
                doubt,
                text,
                rows);
        return Reply.page(metric.isFact() ? "Witness" : "Add observations", "metrics/observing.jte", view)
                .in(Frame.Place.PRESS_RELEASE, "/metrics");
    }
}
