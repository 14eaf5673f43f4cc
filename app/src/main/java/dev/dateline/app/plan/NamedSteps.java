package dev.dateline.app.plan;

import dev.dateline.app.problem.StepTitles;
import dev.dateline.app.workbench.Opened;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells pages further up what each step is called. */
@Component
final class NamedSteps implements StepTitles {

    @Override
    public Map<String, String> of(Opened project) {
        var titles = new LinkedHashMap<String, String>();
        project.contents().of(Step.KIND).forEach(step -> titles.put(step.id(), step.name()));
        return titles;
    }
}
