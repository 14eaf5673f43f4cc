package dev.dateline.app.outcome;

import dev.dateline.app.page.Frame;
import dev.dateline.app.page.Refusal;
import dev.dateline.app.page.Reply;
import dev.dateline.app.people.Links;
import dev.dateline.app.project.Altered;
import dev.dateline.app.project.Identifiers;
import dev.dateline.app.project.PlainDate;
import dev.dateline.app.workbench.Change;
import dev.dateline.app.workbench.Opened;
import dev.dateline.app.workbench.Projects;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /sponsor}: one sheet for whoever pays; the same by a link, without an account; and the decisions that are asked on it. */
@Controller
final class SponsorPage {

    private static final int LONGEST = 2_000;

    private final Projects projects;
    private final Links links;

    SponsorPage(Projects projects, Links links) {
        this.projects = projects;
        this.links = links;
    }

    /**
     * @param editing whether decisions can be asked and answered here
     * @param typed what a form held that was refused
     */
    record View(SponsorView sheet, boolean editing, Typed typed, Optional<String> said) {}

    /** What was typed, and what is wrong with it. */
    record Typed(
            String question,
            String why,
            String by,
            List<String> titles,
            List<String> changes,
            List<String> launches,
            Optional<String> wrong,
            Optional<String> wrongDecision) {

        static Typed nothing() {
            return new Typed("", "", "", List.of(), List.of(), List.of(), Optional.empty(), Optional.empty());
        }

        Typed refused(String why) {
            return new Typed(question, this.why, by, titles, changes, launches, Optional.of(why), wrongDecision);
        }

        Typed undecided(String why) {
            return new Typed(question, this.why, by, titles, changes, launches, wrong, Optional.of(why));
        }

        String title(int row) {
            return row < titles.size() ? titles.get(row) : "";
        }

        String change(int row) {
            return row < changes.size() ? changes.get(row) : "";
        }

        String launch(int row) {
            return row < launches.size() ? launches.get(row) : "";
        }
    }

    private static final String DECIDED = "decided";

    @GetMapping("/projects/{project}/sponsor")
    Reply sponsor(Opened project, @RequestParam(name = DECIDED, defaultValue = "") String ask) {
        var said = project.contents().of(Ask.KIND).stream()
                .filter(one -> one.id().equals(ask))
                .flatMap(one -> one.decided().stream())
                .map(made -> "It is decided: " + made.option() + ". Your name (" + made.by()
                        + ") and the day stand with it on this sheet, in the history, and for whoever has the link.")
                .findFirst();
        return page(project, Typed.nothing(), said);
    }

    private Reply page(Opened project, Typed typed) {
        return page(project, typed, Optional.empty());
    }

    private Reply page(Opened project, Typed typed, Optional<String> said) {
        var view = new View(SponsorView.of(projects, project), project.mayEdit(), typed, said);
        return Reply.page("For the sponsor", "outcome/sponsor.jte", view)
                .in(Frame.Place.OUTCOME, "/sponsor")
                .status(
                        typed.wrong.isPresent() || typed.wrongDecision.isPresent()
                                ? HttpStatus.UNPROCESSABLE_CONTENT
                                : HttpStatus.OK)
                .json(() -> view.sheet().json());
    }

    /** Exactly this page of exactly this project; nothing on it leads anywhere else. */
    @GetMapping("/shared/{secret}")
    Reply shared(@PathVariable String secret) {
        var project = projects.open(links.open(secret, Links.Page.SPONSOR));
        var sheet = SponsorView.of(projects, project);
        return Reply.page(project.contents().project().name(), "outcome/shared.jte", sheet)
                .json(sheet::json);
    }

    @PostMapping("/projects/{project}/sponsor/asks")
    Reply ask(
            Opened project,
            @RequestParam(defaultValue = "") String question,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(name = "option", defaultValue = "") List<String> titles,
            @RequestParam(name = "changes", defaultValue = "") List<String> changes,
            @RequestParam(name = "launch", defaultValue = "") List<String> launches) {
        project.refuseUnlessWritable();
        var typed = new Typed(question, why, by, titles, changes, launches, Optional.empty(), Optional.empty());
        try {
            projects.change(project, Change.of("asked: " + shortened(question)).put(Ask.KIND, asked(project, typed)));
            return Reply.go(project.address() + "/sponsor");
        } catch (IllegalArgumentException wrong) {
            return page(project, typed.refused(String.valueOf(wrong.getMessage())));
        } catch (Refusal refusal) {
            return page(project, typed.refused(refusal.ofRecords()));
        }
    }

    private static Ask asked(Opened project, Typed typed) {
        if (typed.by.isBlank()) {
            throw new IllegalArgumentException("a decision has a day by which it is needed");
        }
        var options = new ArrayList<Ask.Option>();
        for (int row = 0; row < typed.titles.size(); row++) {
            if (!typed.title(row).isBlank()) {
                options.add(new Ask.Option(
                        typed.title(row).strip(),
                        text(typed.change(row)),
                        text(typed.launch(row)).map(PlainDate::parse),
                        Map.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
            }
        }
        var identifiers = new Identifiers("decision");
        project.contents().of(Ask.KIND).forEach(known -> identifiers.of(known.id()));
        return new Ask(
                identifiers.of(typed.question),
                typed.question.strip(),
                text(typed.why),
                PlainDate.parse(typed.by),
                options,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Optional<String> text(String typed) {
        if (typed.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "a text here has up to " + LONGEST + " characters, not " + typed.length());
        }
        return Optional.of(typed.strip()).filter(words -> !words.isEmpty());
    }

    private static String shortened(String words) {
        return words.length() > 100 ? words.substring(0, 100) + "…" : words.strip();
    }

    /** Who decides is who is signed in; when is the day the project is looked at from. */
    @PostMapping("/projects/{project}/sponsor/asks/{ask}/decision")
    Reply decide(
            Opened project,
            @PathVariable String ask,
            @RequestParam(defaultValue = "") String option,
            @RequestParam(defaultValue = "") String why) {
        project.refuseUnlessWritable();
        var open = project.contents().of(Ask.KIND).stream()
                .filter(one -> one.id().equals(ask))
                .findFirst()
                .orElseThrow(() -> Refusal.notHere("No decision `" + ask + "` was asked."));
        if (!open.isOpen(project.today().date())) {
            throw Refusal.conflict("It was decided already, by "
                    + open.decided().map(Ask.Decision::by).orElse("") + "; ask again to decide anew.");
        }
        try {
            var decision = new Ask.Decision(
                    option, project.visitor().name(), project.today().date(), text(why));
            projects.change(
                    project,
                    Change.of("decided: " + option)
                            .put(
                                    Ask.KIND,
                                    Altered.of(open).some("decided", decision).made()));
            return Reply.go(project.address() + "/sponsor?" + DECIDED + "=" + open.id());
        } catch (IllegalArgumentException wrong) {
            return page(
                    project,
                    Typed.nothing()
                            .undecided(
                                    option.isEmpty()
                                            ? "Choose one of the options."
                                            : String.valueOf(wrong.getMessage())));
        }
    }
}
