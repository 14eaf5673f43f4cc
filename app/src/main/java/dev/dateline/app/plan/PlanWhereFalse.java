package dev.dateline.app.plan;

import dev.dateline.app.experiments.Assumption;
import dev.dateline.app.experiments.WhereFalse;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Finding;
import dev.dateline.app.project.Today;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the plan makes of an assumption that is false. */
@Component
final class PlanWhereFalse implements WhereFalse {

    @Override
    public List<String> impossible(Contents contents, Assumption assumption) {
        return IfFalse.impossible(contents, assumption);
    }

    @Override
    public List<Finding> findings(Contents contents, Today today) {
        return new AssumptionCraft().findings(contents, today);
    }
}
