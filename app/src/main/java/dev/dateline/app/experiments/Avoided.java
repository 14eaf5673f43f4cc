package dev.dateline.app.experiments;

import dev.dateline.app.workbench.Opened;
import java.util.List;

/** What the plan would have spent on an assumption that was refuted. Who knows its steps, further down, offers it as a bean. */
public interface Avoided {

    Exposure of(Opened project, String assumption);

    /**
     * @param parts the work that fell away
     * @param open the work that leans on the assumption and is still planned: not saved yet
     * @param unknown what could not be counted and why, a clause each
     */
    record Exposure(List<Part> parts, List<Part> open, List<String> unknown) {}

    /**
     * The cost of a step in the project's currency, from low to high.
     *
     * @param arithmetic of the likely one
     */
    record Part(String id, String name, double low, double likely, double high, String arithmetic) {}
}
