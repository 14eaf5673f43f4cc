package dev.dateline.app.experiments;

import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Signatures;
import java.util.List;
import java.util.stream.Stream;

/** Who locked a test, and who decided at a gate. */
public final class TestsSigned implements Signatures {

    @Override
    public List<Signed> of(Contents contents) {
        return Stream.concat(
                        contents.placed(Experiment.KIND).stream()
                                .flatMap(placed -> Signatures.signed(
                                        placed,
                                        "locked",
                                        "the lock of the test `"
                                                + placed.record().id() + "`",
                                        placed.record().locked().flatMap(Lock::by),
                                        placed.record().locked())
                                        .stream()),
                        contents.placed(Phase.KIND).stream()
                                .flatMap(placed -> Signatures.signed(
                                        placed,
                                        "decision",
                                        "the decision at the gate of `"
                                                + placed.record().id() + "`",
                                        placed.record().decision().map(Phase.Decision::by),
                                        placed.record().decision())
                                        .stream()))
                .toList();
    }
}
