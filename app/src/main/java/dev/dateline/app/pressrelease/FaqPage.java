package dev.dateline.app.pressrelease;

import dev.dateline.app.claims.ClaimFace;
import dev.dateline.app.claims.ClaimFaces;
import dev.dateline.app.claims.Standing;
import dev.dateline.app.metrics.SeriesChart;
import dev.dateline.app.page.Days;
import dev.dateline.app.page.Reply;
import dev.dateline.app.page.Scope;
import dev.dateline.app.project.Json;
import dev.dateline.app.workbench.Opened;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /projects/{project}/faq}: what customers ask, and what the house asks itself. */
@Controller
final class FaqPage {

    private static final int QUESTION = 3;

    private final ClaimFaces faces;

    FaqPage(ClaimFaces faces) {
        this.faces = faces;
    }

    /** @param summary how many questions there are, in a sentence */
    record View(String summary, List<Piece> pieces, List<Group> groups, CommentsView comments) {}

    record Piece(Markdown.Block block, List<Remark> remarks, Optional<ClaimFace> opened) {}

    /** The questions below one heading, as a way to each. */
    record Group(String name, List<Question> questions) {}

    record Question(String anchor, String words) {}

    @GetMapping("/projects/{project}/faq")
    Reply faq(Opened project, @RequestParam Optional<String> claim, HttpServletRequest request) {
        var text = Document.faq(project);
        return PressReleasePage.in(
                        Reply.page("FAQ", "pressrelease/faq.jte", view(project, text, Scope.of(request), claim)),
                        PressReleasePage.FAQ)
                .part("questions", "pressrelease/questions.jte")
                .json(() ->
                        Json.object().put("project", project.contents().name()).put("text", text.strip()));
    }

    private View view(Opened project, String text, Scope scope, Optional<String> opened) {
        var links = ReleaseSheet.links(project, scope, PressReleasePage.FAQ, "questions", faces.rows(project), opened);
        var findings = Findings.of(project);
        var pieces = new ArrayList<Piece>();
        var groups = new ArrayList<Group>();
        boolean stillClosed = true;
        for (var block : Markdown.blocks(text, links)) {
            var shown = opened.filter(block.claims()::contains)
                    .filter(stillClosed ? id -> true : id -> false)
                    .flatMap(id -> Standing.of(project).claim(id))
                    .map(claim -> faces.face(project, claim, SeriesChart.Size.SPARK));
            stillClosed &= shown.isEmpty();
            pieces.add(new Piece(
                    block,
                    Remark.of(findings.within(Faq.PATH, block.from() + 1, block.to() + 1), project.contents()),
                    shown));
            block.anchor().ifPresent(anchor -> gather(groups, block, anchor));
        }
        int questions =
                groups.stream().mapToInt(group -> group.questions.size()).sum();
        return new View(lede(questions, answered(pieces)), pieces, groups, CommentsView.of(project, "faq"));
    }

    private static String lede(int questions, int answered) {
        if (answered < questions) {
            return (answered == 0 ? "None" : answered) + " of " + Days.counted(questions, "question") + " answered.";
        }
        return questions == 1 ? "One question, answered." : questions + " questions, answered.";
    }

    /** Questions beneath which something is written. */
    private static int answered(List<Piece> pieces) {
        int answered = 0;
        boolean waits = false;
        for (var piece : pieces) {
            var block = piece.block();
            if (block.anchor().isPresent()) {
                waits = block.level() >= QUESTION;
            } else if (waits && !block.isToBeWritten()) {
                answered++;
                waits = false;
            }
        }
        return answered;
    }

    /** A heading of the second level opens a group, those below it are questions. */
    private static void gather(List<Group> groups, Markdown.Block block, String anchor) {
        boolean question = block.level() >= QUESTION;
        if (!question || groups.isEmpty()) {
            groups.add(new Group(question ? "Questions" : block.words(), new ArrayList<>()));
        }
        if (question) {
            groups.getLast().questions.add(new Question(anchor, block.words()));
        }
    }
}
