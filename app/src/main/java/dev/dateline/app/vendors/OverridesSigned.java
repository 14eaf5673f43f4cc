package dev.dateline.app.vendors;

import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Signatures;
import java.util.List;

/** Who says that a tenet may be broken. */
public final class OverridesSigned implements Signatures {

    @Override
    public List<Signed> of(Contents contents) {
        return contents.placed(Decision.KIND).stream()
                .flatMap(placed -> Signatures.signed(
                        placed,
                        "override",
                        "the override of the decision `" + placed.record().id() + "`",
                        placed.record().head().override().map(Decision.Waiver::by),
                        placed.record().head().override())
                        .stream())
                .toList();
    }
}
