package dev.dateline.app.beginnings;

import dev.dateline.app.claims.Quantity;
import dev.dateline.app.claims.Target;
import dev.dateline.app.plan.NewStep;
import java.time.LocalDate;
import java.util.List;

/**
 * All that is asked of somebody who begins: the end first, then the way back.
 *
 * @param claim what the most important number will say, in words
 * @param metric what that number is called
 * @param steps what must be true, from the launch backwards
 */
record Beginning(
        String headline,
        String subheading,
        String place,
        LocalDate launch,
        String problem,
        String claim,
        String metric,
        Quantity baseline,
        Target target,
        List<NewStep> steps) {}
