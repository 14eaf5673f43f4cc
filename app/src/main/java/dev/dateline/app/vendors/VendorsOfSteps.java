package dev.dateline.app.vendors;

import dev.dateline.app.page.Scope;
import dev.dateline.app.plan.OneStep;
import dev.dateline.app.plan.StepVendors;
import dev.dateline.app.plan.StepView;
import dev.dateline.app.workbench.Opened;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells a step's page which vendors it leans on. */
@Component
final class VendorsOfSteps implements StepVendors {

    @Override
    public List<StepView.Link> of(Opened project, String step, Scope scope) {
        return project.contents().of(Vendor.KIND).stream()
                .filter(vendor -> vendor.uses().contains(step))
                .map(vendor ->
                        new StepView.Link(vendor.name(), scope.at("/vendors/" + OneStep.encoded(vendor.id())), ""))
                .toList();
    }
}
