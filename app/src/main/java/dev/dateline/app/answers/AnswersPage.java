package dev.dateline.app.answers;

import dev.dateline.app.claims.Outlook;
import dev.dateline.app.page.Frame;
import dev.dateline.app.page.Reply;
import dev.dateline.app.page.Scope;
import dev.dateline.app.workbench.Opened;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /answers}: a project's home; what it rests on, how it stands, what to do next. */
@Controller
final class AnswersPage {

    static final String PATH = "/answers";

    /** Which set of five a visitor saw last; it says nothing of the visitor. */
    private static final String REMEMBERED = "dateline-questions";

    private final ObjectProvider<Outlook> outlooks;

    AnswersPage(ObjectProvider<Outlook> outlooks) {
        this.outlooks = outlooks;
    }

    /**
     * @param set of the two usual sets of five
     * @param edit the question whose answer is to be changed
     */
    @GetMapping("/projects/{project}/answers")
    Reply answers(
            Opened project,
            @RequestParam(defaultValue = "") String set,
            @RequestParam(defaultValue = "") String edit,
            @CookieValue(name = REMEMBERED, defaultValue = "") String before,
            HttpServletRequest request,
            HttpServletResponse response) {
        var asked = QuestionSet.of(set);
        asked.ifPresent(one -> remember(one, response));
        var shown = asked.or(() -> QuestionSet.of(before)).orElse(QuestionSet.MEASURE);
        var form = AnswerForms.question(edit)
                .filter(question -> project.mayEdit())
                .map(question -> AnswerForms.blank(project.contents(), question));
        return page(project, Scope.of(request), shown, form);
    }

    /** With one answer open to be changed, in whichever set asks its question. */
    Reply page(Opened project, Scope scope, QuestionSet set, Optional<AnswersView.Form> form) {
        var asking = form.flatMap(one -> AnswerForms.question(one.id()))
                .filter(question -> !set.asks(question))
                .map(question -> set.other())
                .orElse(set);
        var view = new AnswersSheet(project, scope).view(asking, form, Optional.ofNullable(outlooks.getIfAvailable()));
        return Reply.page("Five answers", "answers/answers.jte", view)
                .in(Frame.Place.ANSWERS)
                .json(() -> AnswersJson.of(project, asking));
    }

    Reply refused(Opened project, Scope scope, AnswersView.Form form) {
        return page(project, scope, QuestionSet.MEASURE, Optional.of(form)).status(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static void remember(QuestionSet set, HttpServletResponse response) {
        var cookie = new Cookie(REMEMBERED, set.word());
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
