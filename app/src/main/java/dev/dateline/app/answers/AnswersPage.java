package dev.dateline.app.answers;

import dev.dateline.app.page.Frame;
import dev.dateline.app.page.Reply;
import dev.dateline.app.workbench.Opened;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /answers}: what the project rests on. */
@Controller
final class AnswersPage {

    @GetMapping("/projects/{project}/answers")
    Reply answers(Opened project) {
        return Reply.page("Five answers", "answers/answers.jte", AnswersView.of(project.contents()))
                .in(Frame.Place.ANSWERS);
    }
}
