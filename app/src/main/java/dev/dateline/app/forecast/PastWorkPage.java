package dev.dateline.app.forecast;

import dev.dateline.app.page.Frame;
import dev.dateline.app.page.Refusal;
import dev.dateline.app.page.Reply;
import dev.dateline.app.page.Scope;
import dev.dateline.app.pastwork.TextFile;
import dev.dateline.app.plan.Status;
import dev.dateline.app.plan.Steps;
import dev.dateline.app.project.Altered;
import dev.dateline.app.project.Identifiers;
import dev.dateline.app.project.Json;
import dev.dateline.app.project.Project;
import dev.dateline.app.project.WorkingDays;
import dev.dateline.app.workbench.Change;
import dev.dateline.app.workbench.Opened;
import dev.dateline.app.workbench.Projects;
import dev.dateline.engine.history.FittedClass;
import jakarta.servlet.http.HttpServletRequest;
import java.io.EOFException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** {@code /forecast/history}: the finished work a forecast learns from, what is left out and why, and reference classes. */
@Controller
final class PastWorkPage {

    private static final String AT = "/projects/{project}/forecast/history";
    private static final String PATH = "/forecast/history";
    private static final int MOST_CHARACTERS = 3_000_000;
    private static final int MOST_PROJECTS = 50;
    private static final BigDecimal HOURS_OF_A_DAY = BigDecimal.valueOf(24);

    private final Projects projects;

    PastWorkPage(Projects projects) {
        this.projects = projects;
    }

    @GetMapping(AT)
    Reply history(Opened project) {
        return page(project, Map.of(), Optional.empty(), "");
    }

    /** All that is used and all that is left out, with the reason. */
    @GetMapping("/projects/{project}/forecast/history.csv")
    ResponseEntity<byte[]> csv(Opened project) {
        var works = PastWorks.of(project.contents(), project.today().date());
        var csv = new StringBuilder("what,where,started,finished,estimate,actual,kind,person,leftOut\r\n");
        for (var work : works.used()) {
            csv.append(String.join(
                            ",",
                            Csv.cell(work.what()),
                            Csv.cell(work.where()),
                            work.started().map(Object::toString).orElse(""),
                            work.finished().map(Object::toString).orElse(""),
                            Csv.number(work.estimate()),
                            Csv.number(work.actual()),
                            Csv.cell(work.kind()),
                            Csv.cell(work.person()),
                            ""))
                    .append("\r\n");
        }
        for (var one : works.leftOut()) {
            csv.append(Csv.cell(one.what()) + "," + Csv.cell(one.where()) + ",,,,,,," + Csv.cell(one.why()))
                    .append("\r\n");
        }
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"history.csv\"")
                .body(csv.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** What would be taken of a file or of pasted rows; nothing is kept. */
    @PostMapping(AT + "/look")
    Reply look(Opened project, @RequestParam Map<String, String> typed, @RequestParam Optional<MultipartFile> file)
            throws IOException {
        var given = file.filter(one -> !one.isEmpty());
        var text = given.isPresent() ? decoded(given.get()) : typed.getOrDefault("text", "");
        refuseTooMuch(text);
        var cases = PastCases.of(text, as(typed));
        var fields = new HashMap<>(typed);
        fields.put("text", text);
        return page(project, fields, Optional.of(looked(cases)), "")
                .status(cases.wrong().isPresent() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    /** A class of what was looked at. */
    @PostMapping(AT + "/classes")
    Reply take(Opened project, @RequestParam Map<String, String> typed, HttpServletRequest request) {
        var text = typed.getOrDefault("text", "");
        refuseTooMuch(text);
        var as = as(typed);
        var cases = PastCases.of(text, as);
        var name = typed.getOrDefault("name", "").strip();
        if (cases.wrong().isPresent() || name.isEmpty()) {
            return page(
                            project,
                            typed,
                            Optional.of(looked(cases)),
                            name.isEmpty()
                                    ? "give the class a name"
                                    : cases.wrong().orElseThrow())
                    .status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return keep(
                project,
                name,
                typed.getOrDefault("of", "").equals("projects") ? Precedents.Of.PROJECTS : Precedents.Of.TASKS,
                as.ours(),
                cases.unit(),
                cases.cases(),
                request);
    }

    private static PastCases.As as(Map<String, String> typed) {
        return new PastCases.As(
                typed.getOrDefault("of", "tasks").equals("ours"),
                Optional.of(typed.getOrDefault("hoursADay", "").strip().replace(',', '.'))
                        .filter(hours -> hours.matches("\\d{1,2}(\\.\\d{1,2})?"))
                        .map(BigDecimal::new)
                        .filter(hours -> hours.signum() > 0 && hours.compareTo(HOURS_OF_A_DAY) <= 0));
    }

    /** The finished steps of another project that the visitor may see, as finished work of ours. */
    @PostMapping(AT + "/projects")
    Reply takeOver(Opened project, @RequestParam String from, HttpServletRequest request) {
        var other = projects.all(project.visitor()).stream()
                .filter(listed -> listed.slug().equals(from) && !from.equals(project.slug()))
                .findFirst()
                .orElseThrow(() -> Refusal.notHere("There is no project `" + from + "`."));
        var opened =
                projects.open(other.slug(), Optional.empty(), Optional.empty(), project.visitor(), Optional.empty());
        var steps = finished(opened);
        if (steps.isEmpty()) {
            throw Refusal.wrong("No step of that project is finished with an estimate and a start.");
        }
        return keep(
                project,
                "Finished steps of " + opened.contents().project().name(),
                Precedents.Of.TASKS,
                true,
                "d",
                steps,
                request);
    }

    private Reply keep(
            Opened project,
            String name,
            Precedents.Of of,
            boolean ours,
            String unit,
            List<Precedents.Case> cases,
            HttpServletRequest request) {
        var id = identifier(project, name);
        projects.change(
                project,
                Change.of("added the reference class " + id)
                        .put(
                                Precedents.KIND,
                                new Precedents(
                                        id,
                                        Optional.of(name),
                                        of,
                                        ours,
                                        unit,
                                        cases,
                                        Optional.empty(),
                                        Optional.empty())));
        return Reply.go(Scope.of(request).at(PATH) + "#classes");
    }

    /** One of the same name is replaced: a second upload brings it up to date. */
    private static String identifier(Opened project, String name) {
        return project.contents().of(Precedents.KIND).stream()
                .filter(one -> one.title().equals(name))
                .map(Precedents::id)
                .findFirst()
                .orElseGet(() -> {
                    var names = new Identifiers("past-work");
                    List.of("none", "own", "it-projects").forEach(names::of);
                    project.contents().of(Precedents.KIND).forEach(one -> names.of(one.id()));
                    return names.of(name);
                });
    }

    /** Takes a class away; a project that named it names none from then on. */
    @PostMapping(AT + "/classes/{id}/removal")
    Reply remove(Opened project, @PathVariable String id, HttpServletRequest request) {
        var contents = project.contents();
        if (contents.of(Precedents.KIND).stream().noneMatch(one -> one.id().equals(id))) {
            throw Refusal.notHere("There is no reference class `" + id + "`.");
        }
        var change = Change.of("took away the reference class " + id).remove(Precedents.KIND, id);
        if (contents.project().referenceClass().equals(id)) {
            change.put(Project.KIND, named(contents.project(), "none"));
        }
        projects.change(project, change);
        return Reply.go(Scope.of(request).at(PATH) + "#classes");
    }

    /** What the forecast learns from. */
    @PostMapping(AT + "/class")
    Reply choose(Opened project, @RequestParam String referenceClass, HttpServletRequest request) {
        projects.change(
                project,
                Change.of("the forecast learns from " + referenceClass)
                        .put(Project.KIND, named(project.contents().project(), referenceClass)));
        return Reply.go(Scope.of(request).at("/forecast"));
    }

    private static Project named(Project project, String referenceClass) {
        return Altered.of(project).with("referenceClass", referenceClass).made();
    }

    private Reply page(Opened project, Map<String, String> typed, Optional<PastWorkView.Looked> looked, String wrong) {
        var view = PastWorkView.of(
                project.contents(),
                project.today().date(),
                project.mayEdit() ? others(project) : List.of(),
                typed,
                looked,
                wrong);
        return Reply.page("History", "forecast/pastwork.jte", view)
                .in(Frame.Place.FORECAST, PATH)
                .json(() -> json(project))
                .status(wrong.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static Json json(Opened project) {
        var works = PastWorks.of(project.contents(), project.today().date());
        return Json.object()
                .put("referenceClass", project.contents().project().referenceClass())
                .put(
                        "used",
                        works.used().stream()
                                .map(work -> Json.object()
                                        .put("what", work.what())
                                        .put("where", work.where())
                                        .put("started", work.started())
                                        .put("finished", work.finished())
                                        .put("estimate", work.estimate())
                                        .put("actual", work.actual())
                                        .put("kind", work.kind())
                                        .put("person", work.person()))
                                .toList())
                .put(
                        "leftOut",
                        works.leftOut().stream()
                                .map(one -> Json.object()
                                        .put("what", one.what())
                                        .put("where", one.where())
                                        .put("why", one.why()))
                                .toList());
    }

    private List<PastWorkView.Other> others(Opened project) {
        var others = new ArrayList<PastWorkView.Other>();
        for (var listed : projects.all(project.visitor())) {
            if (!listed.slug().equals(project.slug()) && others.size() < MOST_PROJECTS) {
                var other = projects.open(
                        listed.slug(), Optional.empty(), Optional.empty(), project.visitor(), Optional.empty());
                int steps = finished(other).size();
                if (steps > 0) {
                    others.add(new PastWorkView.Other(
                            listed.slug(), other.contents().project().name(), steps));
                }
            }
        }
        return others;
    }

    private static List<Precedents.Case> finished(Opened other) {
        var contents = other.contents();
        var steps = new Steps(contents);
        var cases = new ArrayList<Precedents.Case>();
        for (int number = 0; number < steps.size() && cases.size() < Precedents.MOST; number++) {
            var step = steps.get(number);
            int days =
                    step.statusOn(other.today().date()) == Status.DONE ? PastWorks.worked(step, contents.project()) : 0;
            int likely = step.estimate()
                    .map(estimate -> estimate.likely())
                    .map(WorkingDays::days)
                    .orElse(0);
            if (!steps.hasParts(number) && days > 0 && likely > 0) {
                cases.add(new Precedents.Case(
                        Optional.of(step.name()),
                        Optional.of(BigDecimal.valueOf(likely)),
                        Optional.of(BigDecimal.valueOf(days)),
                        step.started(),
                        step.finished(),
                        Optional.of(PastWorks.kind(steps, number)).filter(kind -> !kind.isEmpty()),
                        step.owner()));
            }
        }
        return cases;
    }

    private static PastWorkView.Looked looked(PastCases cases) {
        int count = cases.cases().size();
        var ratios = Precedents.ratios(cases.cases());
        long left = cases.leftOut().count();
        var fitted =
                ratios.length == 0 ? Optional.<FittedClass>empty() : Optional.of(PastWorkView.fitted(cases.cases()));
        return new PastWorkView.Looked(
                (count == 0 ? "No case" : count == 1 ? "One case" : ForecastFigures.amount(count) + " cases")
                        + " can be taken"
                        + (left == 0 ? "" : "; " + left + (left == 1 ? " row" : " rows") + " cannot"),
                fitted.map(one -> PastWorkView.says(one, "them", "the estimate"))
                                .orElse("")
                        + (ratios.length == count ? "" : " " + PastWorkView.daysAlone(count - ratios.length, count)),
                fitted.map(PastWorkView::fits).orElse(""),
                cases.problems(),
                cases.notes(),
                count > 0,
                ratios.length == 0 ? "" : RatioChart.svg(ratios, "looked"));
    }

    private static void refuseTooMuch(String text) {
        if (text.length() > MOST_CHARACTERS) {
            throw Refusal.tooMuch(String.format(
                    Locale.ROOT,
                    "That is %.1f MB of rows; expected at most 3 MB and %,d cases. Hand in the latest, more would teach nothing.",
                    text.length() / 1e6,
                    Precedents.MOST));
        }
    }

    private static String decoded(MultipartFile file) throws IOException {
        try {
            return TextFile.text(file.getInputStream(), MOST_CHARACTERS);
        } catch (CharacterCodingException wrong) {
            throw Refusal.wrong("The file is neither UTF-8 nor UTF-16 text; save it as CSV in UTF-8.");
        } catch (ZipException | EOFException broken) {
            throw Refusal.wrong("The file is packed, and broken off or damaged; pack it anew, or hand it in unpacked.");
        }
    }
}
