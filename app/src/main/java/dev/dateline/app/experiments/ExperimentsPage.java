package dev.dateline.app.experiments;

import dev.dateline.app.claims.Claim;
import dev.dateline.app.page.Days;
import dev.dateline.app.page.Frame;
import dev.dateline.app.page.Quotes;
import dev.dateline.app.page.Refusal;
import dev.dateline.app.page.Reply;
import dev.dateline.app.page.Scope;
import dev.dateline.app.pressrelease.ClaimLink;
import dev.dateline.app.project.FormReading;
import dev.dateline.app.project.Identifiers;
import dev.dateline.app.project.Json;
import dev.dateline.app.project.Kind;
import dev.dateline.app.project.RecordText;
import dev.dateline.app.workbench.Change;
import dev.dateline.app.workbench.Opened;
import dev.dateline.app.workbench.Projects;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /experiments}: what is believed without proof in the order in which to test it, and the ledger of the tests. */
@Controller
final class ExperimentsPage {

    private static final int LONGEST = 2_000;

    private final Projects projects;
    private final Avoided avoided;
    private final WhereFalse whereFalse;
    private final WorthTesting worth;

    ExperimentsPage(Projects projects, Avoided avoided, WhereFalse whereFalse, WorthTesting worth) {
        this.projects = projects;
        this.avoided = avoided;
        this.whereFalse = whereFalse;
        this.worth = worth;
    }

    private List<LedgerFigures.Shown> figures(Opened project, Register register) {
        var saved = register.judged().keySet().stream()
                .flatMap(test -> Saved.of(project, test, avoided).stream())
                .toList();
        var ledger = new LedgerFigures(
                register.judged(), project.contents(), project.today().date());
        return Stream.concat(ledger.figures().stream(), Saved.together(saved).stream())
                .toList();
    }

    @GetMapping("/projects/{project}/experiments")
    Reply all(Opened project, @RequestParam(defaultValue = "") String assumption) {
        return all(project, Map.of("assumption", assumption), Map.of(), Map.of(), Map.of());
    }

    private Reply all(
            Opened project,
            Map<String, String> planned,
            Map<String, String> wrongPlan,
            Map<String, String> assumed,
            Map<String, String> wrongAssumption) {
        var register = new Register(project);
        var contents = project.contents();
        var rows = register.rows();
        var found = worth.of(project).filter(_ -> register.hasOpen());
        var view = new ExperimentsView(
                headline(rows),
                found.map(one -> one.finding() + ".").orElseGet(() -> lede(register)),
                found.isPresent(),
                rows,
                rows.isEmpty() ? "" : AssumptionMap.svg(rows, "map"),
                register.tests(),
                register.judged().isEmpty() ? List.of() : figures(project, register),
                new ExperimentsView.Adding(assumed, wrongAssumption, beneath(project)),
                new ExperimentFields(
                        "/experiments",
                        planned,
                        wrongPlan,
                        Register.assumptions(contents),
                        Register.metrics(contents),
                        contents.project().currency().orElse("")),
                findings(project));
        return Reply.page("Tests", "experiments/experiments.jte", view)
                .in(Frame.Place.PLAN, "/experiments")
                .wide()
                .status(
                        wrongPlan.isEmpty() && wrongAssumption.isEmpty()
                                ? HttpStatus.OK
                                : HttpStatus.UNPROCESSABLE_CONTENT)
                .json(() -> json(project, register, found));
    }

    private static String headline(List<ExperimentsView.Row> rows) {
        long open = rows.stream().filter(row -> row.verdict().isEmpty()).count();
        if (rows.isEmpty()) {
            return "What do we believe without proof?";
        }
        if (open == rows.size()) {
            return open == 1
                    ? "The one assumption is not settled yet"
                    : "None of " + open + " assumptions is settled yet";
        }
        return open == 0
                ? "Every assumption is settled"
                : Days.counted(open, "assumption") + " of " + rows.size() + (open == 1 ? " is" : " are")
                        + " not settled yet";
    }

    private static String lede(Register register) {
        return register.leastKnown()
                .map(least -> "Least is known of “" + least.assumption().statement() + "”"
                        + (least.experiment().isEmpty() ? " Nobody has thought of a test yet." : ""))
                .orElse(register.judged().isEmpty() || register.hasOpen() ? "" : "What was learnt stands below.");
    }

    /** What an assumption may carry: claims here, and steps by their own names. */
    private static List<ExperimentFields.Choice> beneath(Opened project) {
        var words = ClaimLink.of(project.contents()).stream()
                .collect(Collectors.toMap(ClaimLink::id, ClaimLink::words, (one, other) -> one));
        return project.contents().of(Claim.KIND).stream()
                .map(claim -> new ExperimentFields.Choice(claim.id(), words.getOrDefault(claim.id(), claim.id())))
                .toList();
    }

    private List<String> findings(Opened project) {
        return Stream.concat(
                        new ExperimentCraft().findings(project.contents(), project.today()).stream(),
                        whereFalse.findings(project.contents(), project.today()).stream())
                .map(finding -> stated(project, finding.message() + ": " + finding.fix() + "."))
                .toList();
    }

    /** Assumptions by what they state, where a message names them as code. */
    private static String stated(Opened project, String message) {
        var stated = message;
        for (var assumption : project.contents().of(Assumption.KIND)) {
            stated = stated.replace(
                    "`" + assumption.id() + "`", "“" + assumption.statement().replaceFirst("\\.$", "") + "”");
        }
        return Quotes.inWords(Days.inWords(stated));
    }

    private Json json(Opened project, Register register, Optional<WorthTesting.Found> found) {
        return Json.object()
                .put("project", project.contents().name())
                .put("today", project.today().date())
                .put("next", found.map(WorthTesting.Found::json))
                .put(
                        "assumptions",
                        register.rows().stream()
                                .map(row -> Json.object()
                                        .put("id", row.id())
                                        .put("statement", row.statement())
                                        .put("rank", row.number())
                                        .put("importance", row.importance())
                                        .put("evidence", row.evidence())
                                        .put("verdict", row.verdict()))
                                .toList())
                .put(
                        "experiments",
                        register.judged().entrySet().stream()
                                .map(one ->
                                        json(one.getKey(), one.getValue(), Saved.of(project, one.getKey(), avoided)))
                                .toList())
                .put(
                        "figures",
                        figures(project, register).stream()
                                .map(shown -> Json.of(shown.figure()))
                                .toList());
    }

    /** A test with what it has shown. */
    static Json json(Experiment test, Judgement judgement, Optional<Saved> saved) {
        var json = Json.object()
                .put("id", test.id())
                .put("assumption", test.assumption())
                .put("verdict", judgement.verdict().map(Register::word))
                .put("on", judgement.on())
                .put("because", judgement.because())
                .put("byHand", judgement.isByHand())
                .put("sound", test.plan().isEmpty() || Judgement.unsound(test).isEmpty());
        judgement
                .evidence()
                .ifPresent(evidence -> json.put("n", evidence.n())
                        .put("logEvidenceFor", evidence.logFor())
                        .put("logEvidenceAgainst", evidence.logAgainst()));
        saved.ifPresent(one -> json.put("saved", one.json()));
        return json.put("record", RecordText.json(test));
    }

    @PostMapping("/projects/{project}/experiments")
    Reply plan(Opened project, @RequestParam Map<String, String> fields, HttpServletRequest request) {
        var form = new ExperimentForm(fields, project.contents().project().currency());
        var name = fields.getOrDefault("title", "");
        if (name.isBlank()) {
            form.wrong().put("title", "give the test a name");
        }
        var made =
                form.made(blank(free(project, Experiment.KIND, name, "test"), fields.getOrDefault("assumption", "")));
        if (made.isPresent()) {
            try {
                projects.change(
                        project, Change.of("planned a test: " + shortened(name)).put(Experiment.KIND, made.get()));
                return Reply.go(
                        Scope.of(request).at("/experiments/" + made.get().id()));
            } catch (Refusal refused) {
                form.wrong().put("", refused.ofRecords());
            }
        }
        return all(project, fields, form.wrong(), Map.of(), Map.of());
    }

    @PostMapping("/projects/{project}/assumptions")
    Reply assume(
            Opened project,
            @RequestParam Map<String, String> fields,
            @RequestParam(name = "for", defaultValue = "") List<String> leaning,
            HttpServletRequest request) {
        var statement = fields.getOrDefault("statement", "").strip();
        var told = new LinkedHashMap<String, Object>();
        told.put("id", free(project, Assumption.KIND, statement, "assumption"));
        told.put("statement", statement);
        told.put("for", leaning.stream().filter(id -> !id.isBlank()).toList());
        told.put("importance", fields.getOrDefault("importance", ""));
        told.put("evidence", fields.getOrDefault("evidence", ""));
        told.put("chance", fields.getOrDefault("chance", "").strip());
        told.values().removeIf(List.of()::equals);
        var read = FormReading.of(Assumption.class, told);
        var wrong = new LinkedHashMap<>(read.problems());
        if (statement.isEmpty() || statement.length() > LONGEST) {
            wrong.remove("");
            wrong.put("statement", statement.isEmpty() ? "say what is believed" : "that is too long");
        }
        if (wrong.isEmpty() && read.record().isPresent()) {
            try {
                projects.change(
                        project,
                        Change.of("wrote down an assumption: " + shortened(statement))
                                .put(Assumption.KIND, read.record().get()));
                return Reply.go(Scope.of(request).at("/experiments"));
            } catch (Refusal refused) {
                wrong.put("", refused.ofRecords());
            }
        }
        return all(project, Map.of(), Map.of(), fields, wrong);
    }

    private static <R> String free(Opened project, Kind<R> kind, String words, String otherwise) {
        var names = new Identifiers(otherwise);
        var taken = project.contents().of(kind).stream().map(kind.id()).toList();
        var name = names.of(words);
        while (taken.contains(name)) {
            name = names.of(words);
        }
        return name;
    }

    static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= 60
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 60)) + "…";
    }

    private static Experiment blank(String id, String assumption) {
        return new Experiment(
                id,
                Optional.empty(),
                assumption,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Experiment.Progress.PLANNED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
