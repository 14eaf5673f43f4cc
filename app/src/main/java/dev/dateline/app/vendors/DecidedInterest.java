package dev.dateline.app.vendors;

import dev.dateline.app.benefits.Interest;
import dev.dateline.app.workbench.Opened;
import java.util.List;
import org.springframework.stereotype.Component;

/** The interest of accepted decisions that are not paid back yet. */
@Component
final class DecidedInterest implements Interest {

    @Override
    public List<Taken> of(Opened project) {
        var today = project.today().date();
        return project.contents().of(Decision.KIND).stream()
                .filter(decision -> decision.bearsInterest(today))
                .map(decision -> taken(decision, decision.head().debt().orElseThrow()))
                .toList();
    }

    private static Taken taken(Decision decision, Debt debt) {
        return new Taken(
                decision.id(),
                decision.title(),
                "/decisions/" + decision.id(),
                debt.days(),
                debt.cost(),
                debt.payback());
    }
}
