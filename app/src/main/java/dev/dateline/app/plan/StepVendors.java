package dev.dateline.app.plan;

import dev.dateline.app.page.Scope;
import dev.dateline.app.workbench.Opened;
import java.util.List;

/** Whom a step leans on. Vendors lie further down and offer this as a bean. */
public interface StepVendors {

    List<StepView.Link> of(Opened project, String step, Scope scope);
}
