package dev.dateline.app.readings;

import dev.dateline.app.metrics.Metric;
import dev.dateline.app.metrics.SourceSystem;
import dev.dateline.app.page.Frame;
import dev.dateline.app.page.Refusal;
import dev.dateline.app.page.Reply;
import dev.dateline.app.page.Scope;
import dev.dateline.app.project.Identifiers;
import dev.dateline.app.workbench.Change;
import dev.dateline.app.workbench.Opened;
import dev.dateline.app.workbench.Projects;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * {@code /projects/{project}/sources/{id}/files}: files handed in by a form or by a program, looked at before they are taken, and the
 * metrics that are made of them.
 */
@Controller
final class FilesPage {

    private static final String AT = "/projects/{project}/sources/{id}/files";
    private static final int MOST_METRICS = 100;

    private final Projects projects;
    private final HandedIn handedIn;
    private final FileReading reading;

    FilesPage(Projects projects, HandedIn handedIn, FileReading reading) {
        this.projects = projects;
        this.handedIn = handedIn;
        this.reading = reading;
    }

    private static SourceSystem source(Opened project, String id) {
        var source = Bound.sourceOr404(project.contents(), id);
        if (Report.of(source.kind()).isEmpty()) {
            throw Refusal.notHere(
                    "`" + id + "` takes no files; its kind is " + source.kind().word() + ".");
        }
        return source;
    }

    private static String at(SourceSystem source) {
        return "/sources/" + source.id() + "/files";
    }

    @GetMapping(AT)
    Reply files(Opened project, @PathVariable String id, @RequestParam(defaultValue = "") String file) {
        return page(project, source(project, id), file, Optional.empty());
    }

    private Reply page(Opened project, SourceSystem source, String file, Optional<String> wrong) {
        var all = handedIn.all(project.slug(), source.id());
        var looked = all.stream().filter(one -> one.id().equals(file)).findFirst();
        if (!file.isEmpty() && looked.isEmpty()) {
            throw Refusal.notHere("There is no such file; what nobody takes is kept for a day.");
        }
        var values = looked.or(() ->
                        all.stream().filter(one -> one.taken().isPresent()).findFirst())
                .map(one -> handedIn.measures(project.slug(), source.id(), one.id()))
                .orElse(Map.<String, BigDecimal>of());
        var view = FilesView.of(
                project.contents(),
                source,
                all,
                looked,
                values,
                months(project, source, all),
                project.mayEdit(),
                project.address() + at(source),
                wrong);
        return Reply.page(source.title(), "readings/files.jte", view)
                .in(Frame.Place.PRESS_RELEASE, "/sources")
                .status(wrong.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .json(() -> {
                    wrong.ifPresent(words -> {
                        throw Refusal.wrong(words);
                    });
                    return view.json(project.slug());
                });
    }

    private Optional<BillMonths> months(Opened project, SourceSystem source, List<HandedIn.One> all) {
        return source.kind() == SourceSystem.Type.FOCUS
                ? all.stream()
                        .filter(one -> one.taken().isPresent())
                        .findFirst()
                        .flatMap(newest -> BillMonths.of(handedIn.charges(project.slug(), source.id()), newest.unit()))
                : Optional.empty();
    }

    /** By a form: looked at first. */
    @PostMapping(path = AT, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Reply look(
            Opened project,
            @PathVariable String id,
            @RequestParam Optional<MultipartFile> file,
            HttpServletRequest request)
            throws IOException {
        project.refuseUnlessWritable();
        var source = source(project, id);
        var given = file.filter(one -> !one.isEmpty());
        if (given.isEmpty()) {
            return page(project, source, "", Optional.of("choose a file"));
        }
        var name = Optional.ofNullable(given.get().getOriginalFilename()).orElse("");
        try (var in = given.get().getInputStream()) {
            var one = look(project, source, name, in);
            return Reply.go(Scope.of(request).at(at(source) + "?file=" + one.id()));
        } catch (NotRead wrong) {
            return page(project, source, "", Optional.of(wrong.words()));
        }
    }

    private HandedIn.One look(Opened project, SourceSystem source, String name, InputStream in) throws NotRead {
        var today = project.today().date().toString();
        return reading.look(project.slug(), source, project.visitor().name(), name, in, today);
    }

    /**
     * By a program: the file itself is the body, however long; with {@code take=yes} it counts at once, and the same file a second time
     * changes nothing.
     */
    @PostMapping(
            path = AT,
            consumes = {
                "text/csv",
                "text/xml",
                "application/xml",
                "application/json",
                "application/sarif+json",
                "application/vnd.cyclonedx+json",
                "application/vnd.cyclonedx+xml",
                "application/gzip",
                "application/octet-stream"
            })
    Reply hand(
            Opened project,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "no") String take,
            HttpServletRequest request)
            throws IOException {
        project.refuseUnlessWritable();
        var source = source(project, id);
        try {
            var one = look(project, source, name, request.getInputStream());
            if (take.equals("yes") && reading.same(project.slug(), source, one).isEmpty()) {
                reading.take(project.slug(), source, one);
            }
            return page(project, source, one.id(), Optional.empty());
        } catch (NotRead wrong) {
            return page(project, source, "", Optional.of(wrong.words()));
        }
    }

    @PostMapping(AT + "/{file}/taking")
    Reply take(Opened project, @PathVariable String id, @PathVariable String file, HttpServletRequest request) {
        project.refuseUnlessWritable();
        var source = source(project, id);
        var one = handedIn.all(project.slug(), id).stream()
                .filter(other -> other.id().equals(file))
                .findFirst()
                .orElseThrow(() -> Refusal.notHere("There is no such file; what nobody takes is kept for a day."));
        try {
            reading.take(project.slug(), source, one);
        } catch (NotRead wrong) {
            return page(project, source, file, Optional.of(wrong.words()));
        }
        return Reply.go(Scope.of(request).at(at(source)));
    }

    /** Makes a metric of each measure that was chosen, in one action, and gives it what the files know. */
    @PostMapping(AT + "/metrics")
    Reply metrics(
            Opened project,
            @PathVariable String id,
            @RequestParam(defaultValue = "") List<String> measure,
            HttpServletRequest request) {
        project.refuseUnlessWritable();
        var source = source(project, id);
        var newest = handedIn.all(project.slug(), id).stream()
                .filter(one -> one.taken().isPresent())
                .findFirst();
        var known = newest.map(
                        one -> handedIn.measures(project.slug(), id, one.id()).keySet())
                .orElse(Set.of());
        var bound =
                Bound.to(project.contents(), id).stream().map(Bound::measure).toList();
        var chosen = measure.stream()
                .distinct()
                .filter(name -> known.contains(name) && !bound.contains(name))
                .toList();
        if (chosen.isEmpty() || chosen.size() > MOST_METRICS) {
            return page(
                    project,
                    source,
                    "",
                    Optional.of("choose 1 to " + MOST_METRICS + " measures that are no metrics yet"));
        }
        var change = Change.of(
                "made " + chosen.size() + (chosen.size() == 1 ? " metric of " : " metrics of ") + source.title());
        var taken = project.contents().of(Metric.KIND).stream().map(Metric::id).toList();
        var identifiers = new Identifiers("metric");
        for (var name : chosen) {
            var offered = Offered.of(source.kind(), name, newest.orElseThrow().unit());
            var free = identifiers.of(id + " " + name);
            while (taken.contains(free)) {
                free = identifiers.of(id + " " + name);
            }
            change.put(Metric.KIND, offered.metric(free, source));
        }
        projects.change(project, change);
        reading.keep(project.slug(), source, "read " + source.title());
        return Reply.go(Scope.of(request).at(at(source)));
    }
}
