package dev.dateline.app.experiments;

import dev.dateline.app.project.Json;
import dev.dateline.app.workbench.Opened;
import java.util.Optional;

/** Which test is worth its cost. Who forecasts, further down, offers it as a bean. */
public interface WorthTesting {

    /** Where it is told whole. */
    String PATH = "/forecast/next";

    /** None where it cannot be worked out, or would take too long for a page that only mentions it. */
    Optional<Found> of(Opened project);

    /**
     * @param finding which test comes next, or why none does
     * @param because more of it; empty where the finding says all
     */
    record Found(String finding, String because) {

        public Json json() {
            return Json.object().put("finding", finding).put("because", because);
        }
    }
}
