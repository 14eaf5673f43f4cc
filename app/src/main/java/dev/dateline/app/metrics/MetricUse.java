package dev.dateline.app.metrics;

import dev.dateline.app.page.StateChip;
import dev.dateline.app.workbench.Opened;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Which claims rest on a metric. Claims lie further down; they offer it as a bean, and the page asks without knowing whom. */
public interface MetricUse {

    List<Use> of(Opened project, String metric);

    /**
     * @param words of the claim
     * @param baselineOn the day up to which it was as it used to be
     * @param asked where the metric should be on a day, in its unit
     */
    record Use(
            String claim,
            String words,
            StateChip state,
            Optional<LocalDate> baselineOn,
            Function<LocalDate, Optional<Double>> asked) {}
}
