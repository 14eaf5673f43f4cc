package dev.dateline.app.benefits;

import dev.dateline.app.project.Check;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Finding;
import dev.dateline.app.project.Finding.Severity;
import dev.dateline.app.project.Today;
import java.util.List;

/** B02: a practice that touches none of one's own problems; somebody else's success is no reason to adopt it. */
public final class BenefitCraft implements Check {

    @Override
    public List<Finding> findings(Contents contents, Today today) {
        return contents.placed(Capability.KIND).stream()
                .filter(placed -> placed.record().effects().isEmpty())
                .map(placed -> Finding.of(
                        "B02",
                        Severity.WARNING,
                        placed.place("id"),
                        placed.record().id(),
                        "the capability `" + placed.record().id() + "` has no effect on any problem of this project",
                        "say in `effects` which problem it removes, and which share of it, or drop it"))
                .toList();
    }
}
