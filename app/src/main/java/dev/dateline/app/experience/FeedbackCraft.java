package dev.dateline.app.experience;

import dev.dateline.app.project.Check;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Finding;
import dev.dateline.app.project.Finding.Severity;
import dev.dateline.app.project.Today;
import java.util.List;

/** U01: feedback that has waited for an answer for more than a week. */
public final class FeedbackCraft implements Check {

    @Override
    public List<Finding> findings(Contents contents, Today today) {
        return contents.placed(Feedback.KIND).stream()
                .filter(placed -> !placed.record().at().isAfter(today.date())
                        && placed.record().isOverdue(today.date()))
                .map(placed -> Finding.of(
                        "U01",
                        Severity.WARNING,
                        placed.place("id"),
                        placed.record().id(),
                        "nobody has answered `" + placed.record().id() + "` since "
                                + placed.record().at(),
                        "answer it, were it only to say that nothing will come of it"))
                .toList();
    }
}
