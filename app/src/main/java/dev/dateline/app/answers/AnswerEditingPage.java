package dev.dateline.app.answers;

import dev.dateline.app.page.Refusal;
import dev.dateline.app.page.Reply;
import dev.dateline.app.page.Scope;
import dev.dateline.app.project.Altered;
import dev.dateline.app.project.FormReading;
import dev.dateline.app.workbench.Change;
import dev.dateline.app.workbench.Opened;
import dev.dateline.app.workbench.Projects;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What somebody answers, and what they say it rests on. The grade is worked out; nobody hands it in. */
@Controller
final class AnswerEditingPage {

    private static final int LONGEST = 5_000;

    private final Projects projects;
    private final AnswersPage page;

    AnswerEditingPage(Projects projects, AnswersPage page) {
        this.projects = projects;
        this.page = page;
    }

    @PostMapping("/projects/{project}/answers/{question}")
    Reply answer(
            Opened project,
            @PathVariable String question,
            @RequestParam(defaultValue = "") String text,
            HttpServletRequest request) {
        var asked = asked(question);
        if (text.length() > LONGEST) {
            return page.refused(
                    project,
                    Scope.of(request),
                    AnswerForms.filled(
                            project.contents(),
                            asked,
                            Optional.of(text),
                            Optional.empty(),
                            Optional.of("that is " + text.length() + " characters; an answer has at most " + LONGEST)));
        }
        var answer = Altered.of(kept(project, asked));
        keep(
                project,
                text.isBlank()
                        ? answer.none("text").made()
                        : answer.some("text", text.strip()).made(),
                "answered");
        return Reply.go(Scope.of(request).at(AnswersPage.PATH) + "#" + question);
    }

    @PostMapping("/projects/{project}/answers/{question}/evidence")
    Reply add(
            Opened project,
            @PathVariable String question,
            @RequestParam Map<String, String> fields,
            HttpServletRequest request) {
        return write(project, asked(question), 0, fields, request);
    }

    /** @param number of the piece, from 1 */
    @PostMapping("/projects/{project}/answers/{question}/evidence/{number}")
    Reply change(
            Opened project,
            @PathVariable String question,
            @PathVariable int number,
            @RequestParam Map<String, String> fields,
            HttpServletRequest request) {
        refuseUnlessThere(project, asked(question), number);
        return write(project, asked(question), number, fields, request);
    }

    @PostMapping("/projects/{project}/answers/{question}/evidence/{number}/removal")
    Reply remove(Opened project, @PathVariable String question, @PathVariable int number, HttpServletRequest request) {
        var asked = asked(question);
        refuseUnlessThere(project, asked, number);
        var answer = kept(project, asked);
        var evidence = new ArrayList<>(answer.evidence());
        evidence.remove(number - 1);
        keep(project, Altered.of(answer).with("evidence", evidence).made(), "took away evidence for");
        return Reply.go(Scope.of(request).at(AnswersPage.PATH) + "#" + question);
    }

    private Reply write(
            Opened project, Answer.Question asked, int number, Map<String, String> typed, HttpServletRequest request) {
        var answer = kept(project, asked);
        var evidence = new ArrayList<>(answer.evidence());
        var before = number == 0 ? Optional.<Answer.Evidence>empty() : Optional.of(evidence.get(number - 1));
        var fields = new LinkedHashMap<String, Object>();
        for (var name : List.of("what", "url", "on", "grade", "sample")) {
            fields.put(name, typed.getOrDefault(name, "").strip());
        }
        before.flatMap(Answer.Evidence::note).ifPresent(note -> fields.put("note", note));
        var reading = FormReading.of(Answer.Evidence.class, fields);
        if (reading.record().isEmpty()) {
            var wrong = new HashMap<>(reading.problems());
            if (typed.getOrDefault("what", "").isBlank()) {
                wrong.remove("");
                wrong.put("what", "say what was seen or said, and by whom");
            }
            return page.refused(
                    project,
                    Scope.of(request),
                    AnswerForms.filled(
                            project.contents(),
                            asked,
                            Optional.empty(),
                            Optional.of(new AnswersView.Piece(number, typed, wrong)),
                            Optional.ofNullable(wrong.get(""))));
        }
        var piece = reading.record().get();
        if (number == 0) {
            evidence.add(piece);
        } else {
            evidence.set(number - 1, piece);
        }
        keep(
                project,
                Altered.of(answer).with("evidence", evidence).made(),
                number == 0 ? "added evidence for" : "changed evidence for");
        return Reply.go(Scope.of(request).at(AnswersPage.PATH) + "#" + asked.word());
    }

    /** With the grade its evidence gives it, for whoever reads the folder; without words and evidence there is no answer. */
    private void keep(Opened project, Answer answer, String done) {
        var today = project.today().date();
        var change = Change.of(done + " the question `" + answer.question().word() + "`");
        var graded = answer.text().isEmpty()
                ? Altered.of(answer).none("grade").made()
                : Altered.of(answer)
                        .some(
                                "grade",
                                Graded.strongest(answer.evidence().stream()
                                        .map(piece -> Weighed.on(today, piece))
                                        .toList()))
                        .made();
        boolean empty = answer.text().isEmpty()
                && answer.evidence().isEmpty()
                && answer.note().isEmpty()
                && answer.source().isEmpty();
        if (!empty) {
            change.put(Answer.KIND, graded);
        } else if (Answer.to(answer.question(), project.contents()).isPresent()) {
            change.remove(Answer.KIND, answer.question().word());
        }
        if (!change.isEmpty()) {
            projects.change(project, change);
        }
    }

    private static Answer kept(Opened project, Answer.Question question) {
        return Answer.to(question, project.contents())
                .orElse(new Answer(
                        question, Optional.empty(), Optional.empty(), List.of(), Optional.empty(), Optional.empty()));
    }

    private static void refuseUnlessThere(Opened project, Answer.Question question, int number) {
        int there = kept(project, question).evidence().size();
        if (number < 1 || number > there) {
            throw Refusal.notHere(
                    "There is no piece of evidence " + number + "; `" + question.word() + "` has " + there + ".");
        }
    }

    private static Answer.Question asked(String word) {
        return AnswerForms.question(word)
                .orElseThrow(() -> Refusal.notHere("No such question; the six are customer, insight, problem, benefit,"
                        + " experience and test."));
    }
}
