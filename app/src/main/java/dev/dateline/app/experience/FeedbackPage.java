package dev.dateline.app.experience;

import dev.dateline.app.claims.Claim;
import dev.dateline.app.page.Frame;
import dev.dateline.app.page.Refusal;
import dev.dateline.app.page.Reply;
import dev.dateline.app.people.Links;
import dev.dateline.app.project.Altered;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.FormReading;
import dev.dateline.app.project.Identifiers;
import dev.dateline.app.project.Json;
import dev.dateline.app.project.RecordText;
import dev.dateline.app.workbench.Change;
import dev.dateline.app.workbench.Opened;
import dev.dateline.app.workbench.Projects;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * {@code /feedback}: what people say who use it, and what they were answered; {@code /feedback/{secret}} is the same for whoever has the
 * link, without an account and, if they like, without a name.
 */
@Controller
final class FeedbackPage {

    private static final String PATH = "/feedback";
    /** So many may wait; then whoever has the link must be answered before more is taken. */
    private static final int MOST_WAITING = 500;

    private final Projects projects;
    private final Links links;

    FeedbackPage(Projects projects, Links links) {
        this.projects = projects;
        this.links = links;
    }

    @GetMapping("/projects/{project}/feedback")
    Reply feedback(Opened project) {
        return page(project, Map.of(), "", Optional.empty());
    }

    private static Reply page(Opened project, Map<String, String> typed, String form, Optional<String> wrong) {
        var view = FeedbackView.of(
                project.contents(),
                project.today(),
                project.contents().of(Claim.KIND).stream().map(Claim::id).toList(),
                typed,
                form,
                wrong,
                Optional.empty());
        return Reply.page(view.headline(), "experience/feedback.jte", view)
                .in(Frame.Place.ANSWERS, PATH)
                .json(() -> Json.object()
                        .put("project", project.contents().name())
                        .put("medianDaysToAnswer", view.waits().flatMap(figure -> figure.value()))
                        .put(
                                "feedback",
                                project.contents().of(Feedback.KIND).stream()
                                        .map(RecordText::json)
                                        .toList()))
                .status(wrong.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/projects/{project}/feedback")
    Reply say(Opened project, @RequestParam Map<String, String> typed) {
        var reading = read(project, typed);
        if (reading.record().isEmpty()) {
            return page(project, typed, "new", Optional.of(wrong(reading, typed)));
        }
        say(project, reading.record().get());
        return Reply.go(project.address() + PATH);
    }

    private static FormReading<Feedback> read(Opened project, Map<String, String> typed) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("id", "new");
        fields.put("text", typed.getOrDefault("text", "").strip());
        fields.put("sort", typed.getOrDefault("sort", ""));
        fields.put("by", typed.getOrDefault("by", "").strip());
        fields.put("at", project.today().date().toString());
        return FormReading.of(Feedback.class, fields);
    }

    private static String wrong(FormReading<Feedback> reading, Map<String, String> typed) {
        return typed.getOrDefault("text", "").isBlank()
                ? "write what you have to say"
                : String.join("; ", reading.problems().values());
    }

    /** Answers the identifier it was given. */
    private String say(Opened project, Feedback said) {
        var given = new String[1];
        projects.remark(project, contents -> {
            given[0] = id(contents, said.text());
            return Change.of("said something about the project")
                    .put(Feedback.KIND, Altered.of(said).with("id", given[0]).made());
        });
        return given[0];
    }

    private static String id(Contents contents, String text) {
        var all = contents.of(Feedback.KIND);
        if (all.stream().filter(one -> one.answer().isEmpty()).count() >= MOST_WAITING) {
            throw Refusal.tooMuch("So much waits for an answer here that no more is taken for now.");
        }
        var taken = all.stream().map(Feedback::id).toList();
        var identifiers = new Identifiers("feedback");
        var id = identifiers.of(text);
        while (taken.contains(id)) {
            id = identifiers.of(text);
        }
        return id;
    }

    /** Says what it has to do with, and answers it. */
    @PostMapping("/projects/{project}/feedback/{id}")
    Reply answer(Opened project, @PathVariable String id, @RequestParam Map<String, String> typed) {
        var feedback = feedback(project.contents(), id);
        var fields = new LinkedHashMap<String, Object>();
        fields.put("text", typed.getOrDefault("answer", "").strip());
        fields.put("by", project.visitor().isKnown() ? project.visitor().name() : "the team");
        fields.put("on", project.today().date().toString());
        boolean answers = !typed.getOrDefault("answer", "").isBlank();
        var reading = FormReading.of(Feedback.Answered.class, fields);
        var about = typed.getOrDefault("about", "").strip();
        var claims = project.contents().of(Claim.KIND).stream().map(Claim::id).toList();
        if (answers && reading.record().isEmpty()) {
            return page(
                    project,
                    typed,
                    id,
                    Optional.of(String.join("; ", reading.problems().values())));
        } else if (!about.isEmpty() && !claims.contains(about)) {
            return page(project, typed, id, Optional.of("there is no claim `" + about + "`"));
        } else if (!answers && about.isEmpty()) {
            return page(project, typed, id, Optional.of("write an answer, or choose the claim it has to do with"));
        }
        try {
            var altered = Altered.of(feedback);
            if (!about.isEmpty()) {
                altered.with("about", List.of(about));
            }
            if (answers) {
                altered.with("answer", reading.record());
            }
            projects.change(
                    project,
                    Change.of(answers ? "answered feedback" : "said which claim feedback has to do with")
                            .put(Feedback.KIND, altered.made()));
        } catch (IllegalArgumentException refused) {
            return page(project, typed, id, Optional.of(String.valueOf(refused.getMessage())));
        }
        return Reply.go(project.address() + PATH);
    }

    @PostMapping("/projects/{project}/feedback/{id}/removal")
    Reply remove(Opened project, @PathVariable String id) {
        feedback(project.contents(), id);
        projects.change(project, Change.of("struck out feedback").remove(Feedback.KIND, id));
        return Reply.go(project.address() + PATH);
    }

    private static Feedback feedback(Contents contents, String id) {
        return contents.of(Feedback.KIND).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notHere("There is no such feedback; it may have been taken away."));
    }

    @GetMapping("/feedback/{secret}")
    Reply byLink(@PathVariable String secret, @RequestParam Optional<String> sent) {
        return behindLink(projects.open(links.open(secret, Links.Page.FEEDBACK)), Map.of(), Optional.empty(), sent);
    }

    private static Reply behindLink(
            Opened project, Map<String, String> typed, Optional<String> wrong, Optional<String> sent) {
        var view = FeedbackView.of(
                project.contents(), project.today(), List.of(), typed, wrong.isPresent() ? "new" : "", wrong, sent);
        return Reply.page("What do you say?", "experience/said.jte", view)
                .json(() -> Json.object()
                        .put("project", view.project())
                        .put(
                                "feedback",
                                view.lines().stream()
                                        .map(line -> Json.object()
                                                .put("id", line.id())
                                                .put("text", line.text())
                                                .put("sort", line.sort())
                                                .put("answer", line.answer()))
                                        .toList()))
                .status(wrong.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/feedback/{secret}")
    Reply sayByLink(@PathVariable String secret, @RequestParam Map<String, String> typed) {
        var project = projects.open(links.open(secret, Links.Page.FEEDBACK));
        var reading = read(project, typed);
        if (reading.record().isEmpty()) {
            return behindLink(project, typed, Optional.of(wrong(reading, typed)), Optional.empty());
        }
        var id = say(project, reading.record().get());
        return Reply.go(Links.Page.FEEDBACK.at(secret) + "?sent=" + id);
    }
}
