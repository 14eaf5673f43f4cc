package dev.dateline.app.experience;

import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Signatures;
import java.util.List;

/** Who answers what somebody said. */
public final class AnswersSigned implements Signatures {

    @Override
    public List<Signed> of(Contents contents) {
        return contents.placed(Feedback.KIND).stream()
                .flatMap(placed -> Signatures.signed(
                        placed,
                        "answer",
                        "the answer to the feedback `" + placed.record().id() + "`",
                        placed.record().answer().map(Feedback.Answered::by),
                        placed.record().answer())
                        .stream())
                .toList();
    }
}
