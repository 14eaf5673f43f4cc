package dev.dateline.app.experiments;

import dev.dateline.app.page.Frame;
import dev.dateline.app.page.Refusal;
import dev.dateline.app.page.Reply;
import dev.dateline.app.page.Scope;
import dev.dateline.app.pressrelease.PressRelease;
import dev.dateline.app.project.Altered;
import dev.dateline.app.project.FormReading;
import dev.dateline.app.project.PlainNumber;
import dev.dateline.app.project.Today;
import dev.dateline.app.workbench.Change;
import dev.dateline.app.workbench.Opened;
import dev.dateline.app.workbench.Projects;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /experiments/{id}}: the card of one test, from its plan to what is done about what it showed. */
@Controller
final class ExperimentPage {

    private static final BigDecimal MOST_SPENT = BigDecimal.valueOf(1_000_000_000_000L);

    private static final int LONGEST = 5_000;

    private final Projects projects;
    private final Avoided avoided;
    private final WhereFalse whereFalse;

    ExperimentPage(Projects projects, Avoided avoided, WhereFalse whereFalse) {
        this.projects = projects;
        this.avoided = avoided;
        this.whereFalse = whereFalse;
    }

    @GetMapping("/projects/{project}/experiments/{id}")
    Reply one(Opened project, @PathVariable String id) {
        var test = test(project, id);
        return page(project, test, ExperimentForm.fields(test), Map.of(), ExperimentView.Typed.NOTHING);
    }

    private static Experiment test(Opened project, String id) {
        return project.contents().of(Experiment.KIND).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notHere("There is no test `" + ExperimentsPage.shortened(id) + "`."));
    }

    private Reply page(
            Opened project,
            Experiment test,
            Map<String, String> fields,
            Map<String, String> wrong,
            ExperimentView.Typed typed) {
        var view = new Card(project, test, avoided, whereFalse).view(fields, wrong, typed);
        return Reply.page(view.title(), "experiments/experiment.jte", view)
                .in(Frame.Place.PLAN, "/experiments")
                .status(wrong.isEmpty() && typed.wrong().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .json(() -> ExperimentsPage.json(
                        test, Judgement.of(test, project.today().date()), Saved.of(project, test, avoided)));
    }

    private Reply typed(Opened project, Experiment test, Map<String, String> fields, Map<String, String> wrong) {
        return page(project, test, ExperimentForm.fields(test), Map.of(), new ExperimentView.Typed(fields, wrong));
    }

    @PostMapping("/projects/{project}/experiments/{id}")
    Reply plan(
            Opened project,
            @PathVariable String id,
            @RequestParam Map<String, String> fields,
            HttpServletRequest request) {
        var test = test(project, id);
        var form = new ExperimentForm(fields, project.contents().project().currency());
        var made = form.made(test);
        if (made.isPresent()) {
            try {
                projects.change(
                        project, Change.of("planned the test " + test.name()).put(Experiment.KIND, made.get()));
                return Reply.go(Scope.of(request).at("/experiments/" + id));
            } catch (Refusal refused) {
                form.wrong().put("", refused.ofRecords());
            }
        }
        return page(project, test, fields, form.wrong(), ExperimentView.Typed.NOTHING);
    }

    /** Fixes the plan and begins. */
    @PostMapping("/projects/{project}/experiments/{id}/start")
    Reply start(Opened project, @PathVariable String id, HttpServletRequest request) {
        var test = test(project, id);
        if (test.locked().isPresent()) {
            throw Refusal.wrong("It was locked on " + test.locked().get().on() + " already.");
        }
        var lacking = Lacking.toLock(test);
        if (!lacking.isEmpty()) {
            return typed(
                    project,
                    test,
                    Map.of(),
                    Map.of("start", "It cannot start yet; it lacks " + String.join(", ", lacking) + "."));
        }
        var today = project.today().date();
        var started = Altered.of(test)
                .with("status", Experiment.Progress.STARTED)
                .some("started", test.started().orElse(today))
                .some(
                        "locked",
                        Lock.of(test, today, Optional.of(project.visitor().name())))
                .made();
        projects.change(project, Change.of("started the test " + test.name()).put(Experiment.KIND, started));
        return Reply.go(Scope.of(request).at("/experiments/" + id));
    }

    @PostMapping("/projects/{project}/experiments/{id}/results")
    Reply count(
            Opened project,
            @PathVariable String id,
            @RequestParam Map<String, String> fields,
            HttpServletRequest request) {
        var test = test(project, id);
        if (test.locked().isEmpty()) {
            throw Refusal.wrong("Start the test first: what is planned is locked before there are results.");
        }
        var wrong = new LinkedHashMap<String, String>();
        var result = result(fields, project.today(), wrong);
        var spent = spent(
                fields.getOrDefault("spent", "").strip(),
                project.contents().project().currency(),
                wrong);
        if (wrong.isEmpty() && result.isPresent()) {
            try {
                var after = with(test, result.get(), spent, project.today().date());
                projects.change(
                        project,
                        Change.of("counted a result of the test " + test.name()).put(Experiment.KIND, after));
                return Reply.go(Scope.of(request).at("/experiments/" + id) + "#results");
            } catch (IllegalArgumentException refused) {
                wrong.put("", String.valueOf(refused.getMessage()));
            } catch (Refusal refused) {
                wrong.put("", refused.ofRecords());
            }
        }
        return typed(project, test, fields, wrong);
    }

    private static Optional<Result> result(Map<String, String> fields, Today today, Map<String, String> wrong) {
        var told = new LinkedHashMap<String, Object>();
        for (var name : List.of("on", "yes", "of", "by", "note")) {
            told.put(name, fields.getOrDefault(name, "").strip());
        }
        var values = ExperimentForm.numbers(fields.getOrDefault("values", ""));
        if (!values.isEmpty()) {
            told.put("values", values);
        }
        var read = FormReading.of(Result.class, told);
        wrong.putAll(read.problems());
        if (read.record().filter(result -> result.on().isAfter(today.date())).isPresent()) {
            wrong.put("on", "that day is still to come");
        }
        return read.record();
    }

    private static BigDecimal spent(String text, Optional<String> currency, Map<String, String> wrong) {
        try {
            var spent = text.isEmpty()
                    ? BigDecimal.ZERO
                    : PlainNumber.parse(text).in(currency).value();
            if (spent.signum() >= 0 && spent.compareTo(MOST_SPENT) < 0) {
                return spent;
            }
            wrong.put("spent", "`" + ExperimentsPage.shortened(text) + "` must be an amount such as 250");
        } catch (IllegalArgumentException none) {
            wrong.put("spent", String.valueOf(none.getMessage()));
        }
        return BigDecimal.ZERO;
    }

    /** With one more result; where that settles it, it is done. */
    private static Experiment with(Experiment test, Result result, BigDecimal spent, LocalDate today) {
        var results = new ArrayList<>(test.results());
        results.add(result);
        var altered = Altered.of(test).with("results", List.copyOf(results));
        if (spent.signum() > 0) {
            altered.some("spent", test.spent().orElse(BigDecimal.ZERO).add(spent));
        }
        var counted = altered.made();
        var judgement = Judgement.of(counted, today);
        return judgement.verdict().isEmpty()
                ? counted
                : Altered.of(counted)
                        .with("status", Experiment.Progress.DONE)
                        .with("finished", judgement.on())
                        .made();
    }

    /** The result agreed beforehand has come, and the test ends. */
    @PostMapping("/projects/{project}/experiments/{id}/kill")
    Reply kill(
            Opened project,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String sure,
            HttpServletRequest request) {
        var test = test(project, id);
        var today = project.today().date();
        if (test.kill().isEmpty() || Judgement.of(test, today).verdict().isPresent()) {
            throw Refusal.wrong("There is no open test here that a kill criterion could end.");
        }
        if (sure.isEmpty()) {
            return typed(project, test, Map.of(), Map.of("kill", "Say that you are sure: it cannot be taken back."));
        }
        projects.change(
                project,
                Change.of("ended the test " + test.name() + ": its kill criterion came true")
                        .put(
                                Experiment.KIND,
                                Altered.of(test)
                                        .some("killed", today)
                                        .with("status", Experiment.Progress.DONE)
                                        .some("finished", today)
                                        .made()));
        return Reply.go(Scope.of(request).at("/experiments/" + id));
    }

    @PostMapping("/projects/{project}/experiments/{id}/learning")
    Reply learn(
            Opened project,
            @PathVariable String id,
            @RequestParam Map<String, String> fields,
            HttpServletRequest request) {
        var test = test(project, id);
        var wrong = new LinkedHashMap<String, String>();
        var learning = fields.getOrDefault("learning", "").strip();
        var chosen = fields.getOrDefault("next", "").toUpperCase(Locale.ROOT).replace('-', '_');
        var next = Arrays.stream(Experiment.Next.values())
                .filter(one -> one.name().equals(chosen))
                .findFirst();
        if (learning.isEmpty() || learning.length() > LONGEST) {
            wrong.put("learning", learning.isEmpty() ? "say what was learnt" : "that is too long");
        }
        if (next.isEmpty()) {
            wrong.put("next", "choose what is done about it");
        }
        if (Judgement.of(test, project.today().date()).verdict().isEmpty()) {
            wrong.put("learning", "there is no verdict yet");
        }
        if (!wrong.isEmpty()) {
            return typed(project, test, fields, wrong);
        }
        projects.change(
                project,
                Change.of("learnt from the test " + test.name())
                        .put(
                                Experiment.KIND,
                                Altered.of(test)
                                        .some("learning", learning.replace("\r\n", "\n"))
                                        .with("next", next)
                                        .made()));
        return Reply.go(Scope.of(request).at("/experiments/" + id));
    }

    /** Takes a sentence that cannot be any more out of the press release, or puts another in its place. */
    @PostMapping("/projects/{project}/experiments/{id}/text")
    Reply retract(
            Opened project,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String claim,
            @RequestParam(defaultValue = "") String way,
            @RequestParam(defaultValue = "") String words,
            HttpServletRequest request) {
        var test = test(project, id);
        var retraction = TestedLeaning.verdicts(project)
                .of(test.assumption())
                .filter(Verdicts.Settled::isRefuted)
                .map(settled -> Retraction.of(project.contents(), settled, whereFalse))
                .orElse(List.of())
                .stream()
                .filter(one -> one.claim().equals(claim))
                .findFirst()
                .orElseThrow(() -> Refusal.wrong("The text no longer says that."));
        boolean out = way.equals("drop");
        if (!out && words.isBlank()) {
            return typed(project, test, Map.of(), Map.of("text", "Write what is so, or take the sentence out."));
        }
        var release = project.contents().of(PressRelease.KIND).getFirst();
        projects.change(
                project,
                Change.of((out ? "took out of the text what was refuted: " : "said what is so instead of: ")
                                + ExperimentsPage.shortened(retraction.plain()))
                        .put(
                                PressRelease.KIND,
                                retraction.applied(
                                        release,
                                        out ? "" : words.replaceAll("\\s+", " ").strip())));
        return Reply.go(Scope.of(request).at("/experiments/" + id) + "#text");
    }
}
