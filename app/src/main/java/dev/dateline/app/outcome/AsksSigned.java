package dev.dateline.app.outcome;

import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Signatures;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who decided what was asked of the sponsor, and who looked at the week. */
public final class AsksSigned implements Signatures {

    @Override
    public List<Signed> of(Contents contents) {
        return Stream.concat(
                        contents.placed(Ask.KIND).stream()
                                .flatMap(placed -> Signatures.signed(
                                        placed,
                                        "decided",
                                        "what was decided of `"
                                                + placed.record().id() + "`",
                                        placed.record().decided().map(Ask.Decision::by),
                                        placed.record().decided())
                                        .stream()),
                        contents.placed(Review.KIND).stream()
                                .flatMap(placed -> Signatures.signed(
                                        placed,
                                        "by",
                                        "the look at the week on "
                                                + placed.record().on(),
                                        Optional.of(placed.record().by()),
                                        Optional.of(placed.record()))
                                        .stream()))
                .toList();
    }
}
