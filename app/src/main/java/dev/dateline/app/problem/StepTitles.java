package dev.dateline.app.problem;

import dev.dateline.app.workbench.Opened;
import java.util.Map;

/** What the steps of the plan are called, by their identifiers. The plan lies further down and offers this as a bean. */
public interface StepTitles {

    Map<String, String> of(Opened project);
}
