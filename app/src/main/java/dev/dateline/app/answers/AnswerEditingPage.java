package dev.dateline.app.answers;

import dev.dateline.app.page.Refusal;
import dev.dateline.app.page.Reply;
import dev.dateline.app.page.Scope;
import dev.dateline.app.project.Altered;
import dev.dateline.app.workbench.Change;
import dev.dateline.app.workbench.Opened;
import dev.dateline.app.workbench.Projects;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
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

    /** The words of the answer and whatever is typed of its evidence, in one: the pieces that stand by their number, a new one by none. */
    @PostMapping("/projects/{project}/answers/{question}")
    Reply answer(
            Opened project,
            @PathVariable String question,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request) {
        return save(project, asked(question), typed, false, request);
    }

    /** The same for a program that has only a piece to add. */
    @PostMapping("/projects/{project}/answers/{question}/evidence")
    Reply add(
            Opened project,
            @PathVariable String question,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request) {
        return save(project, asked(question), typed, true, request);
    }

    /** @param number of the piece, from 1 */
    @PostMapping("/projects/{project}/answers/{question}/evidence/{number}")
    Reply change(
            Opened project,
            @PathVariable String question,
            @PathVariable int number,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request) {
        var asked = asked(question);
        refuseUnlessThere(project, asked, number);
        var numbered = new HashMap<String, String>();
        PieceForm.FIELDS.forEach(name -> numbered.put(PieceForm.name(name, number), typed.getOrDefault(name, "")));
        return save(project, asked, numbered, false, request);
    }

    @PostMapping("/projects/{project}/answers/{question}/evidence/{number}/removal")
    Reply remove(Opened project, @PathVariable String question, @PathVariable int number, HttpServletRequest request) {
        var asked = asked(question);
        refuseUnlessThere(project, asked, number);
        return save(project, asked, Map.of(PieceForm.name(PieceForm.AWAY, number), "yes"), false, request);
    }

    /** @param due whether a new piece must be there */
    private Reply save(
            Opened project, Answer.Question asked, Map<String, String> typed, boolean due, HttpServletRequest request) {
        var before = kept(project, asked);
        var read = PieceForm.read(before.evidence(), typed, due);
        var text = Optional.ofNullable(typed.get("text"));
        var problem = text.filter(words -> words.length() > LONGEST)
                .map(words -> "that is " + words.length() + " characters; an answer has at most " + LONGEST);
        if (problem.isPresent() || !read.refused().isEmpty()) {
            return page.refused(
                    project,
                    Scope.of(request),
                    AnswerForms.filled(
                            project.contents(),
                            asked,
                            text,
                            read.typed(),
                            problem.or(() -> read.refused().stream()
                                    .flatMap(piece -> piece.wrong("").stream())
                                    .findFirst())));
        }
        var stood = before.text().map(String::strip);
        var words = text.map(one -> one.strip().replace("\r\n", "\n"))
                .or(() -> stood)
                .filter(one -> !one.isEmpty());
        boolean answered = !words.equals(stood);
        boolean proved = !read.evidence().equals(before.evidence());
        if (answered || proved) {
            var told = AnswersHeadline.told(asked);
            keep(
                    project,
                    Altered.of(before)
                            .with("text", answered ? words : before.text())
                            .with("evidence", read.evidence())
                            .made(),
                    answered
                            ? (words.isEmpty() ? "took back the answer to " : "answered ")
                                    + told
                                    + (proved ? ", and changed its evidence" : "")
                            : done(before.evidence().size(), read.evidence().size()) + told);
        }
        return Reply.go(Scope.of(request).at(AnswersPage.PATH) + "#" + asked.word());
    }

    private static String done(int before, int after) {
        return (after > before
                ? "added evidence for "
                : after < before ? "took away evidence for " : "changed evidence for ");
    }

    /** With the grade its evidence gives it, for whoever reads the folder; without words and evidence there is no answer. */
    private void keep(Opened project, Answer answer, String done) {
        var today = project.today().date();
        var change = Change.of(done);
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
