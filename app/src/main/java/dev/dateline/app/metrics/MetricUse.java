package dev.dateline.app.metrics;

import dev.dateline.app.page.StateChip;
import dev.dateline.app.workbench.Opened;
import java.util.List;

/** Which claims rest on a metric. Claims lie further down; they offer it as a bean, and the page asks without knowing whom. */
public interface MetricUse {

    List<Use> of(Opened project, String metric);

    /** @param words of the claim */
    record Use(String claim, String words, StateChip state) {}
}
