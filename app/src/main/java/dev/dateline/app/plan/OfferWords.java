package dev.dateline.app.plan;

import dev.dateline.app.page.Days;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** Says of an offered schedule what page and terminal both say. */
final class OfferWords {

    private final Offer offer;
    private final Function<LocalDate, String> day;

    /** @param day how a day is written */
    OfferWords(Offer offer, Function<LocalDate, String> day) {
        this.offer = offer;
        this.day = day;
    }

    String heading() {
        int gained = offer.now().lateBy() - offer.then().lateBy();
        if (gained > 0) {
            return offer.then().isFeasible()
                    ? "The launch can hold, with other dates"
                    : "The launch can be missed by " + Reasons.days(gained) + " less, with other dates";
        }
        return "Work can begin " + Reasons.days(offer.laterBy()) + " later, with other dates";
    }

    String sentence() {
        int moves = offer.moves().size();
        return "The same steps in another order: "
                + (moves == 1 ? "one deadline would be another" : moves + " deadlines would be others")
                + ", of " + Days.counted(offer.dates().dates().size(), "open step")
                + ". Taking them keeps all of these dates. Nothing changes until you say so.";
    }

    List<BetterView.Change> figures() {
        return List.of(
                new BetterView.Change("Work must start by", start(offer.now()), start(offer.then())),
                new BetterView.Change("The launch", launch(offer.now()), launch(offer.then())));
    }

    private String start(BackwardPlan plan) {
        return plan.mustStartBy().map(day).orElse("all has begun");
    }

    private String launch(BackwardPlan plan) {
        return plan.isFeasible()
                ? "holds on " + day.apply(plan.launch())
                : "is " + Reasons.days(plan.lateBy()) + " late, on " + day.apply(plan.launchHeld());
    }

    /** How much better a schedule could be than the best that is known. */
    static String beyond(Sought sought) {
        boolean found = sought.offer().isPresent();
        if (sought.lateBy() > 0 && sought.lateBy() == sought.leastLateBy()) {
            return "No schedule is less late" + (found ? " than that." : ".");
        } else if (sought.isProved()) {
            return "No schedule lets work begin later" + (found ? " still." : ".");
        }
        return (found ? "" : "No better schedule was found. ") + possible(sought);
    }

    private static String possible(Sought sought) {
        if (sought.lateBy() > 0) {
            return sought.leastLateBy() == 0
                    ? "That none holds the launch is not proved."
                    : "None is less than " + Reasons.days(sought.leastLateBy()) + " late.";
        }
        return sought.mostLater().isEmpty()
                ? ""
                : "At most " + Reasons.days(sought.mostLater().getAsInt())
                        + (sought.offer().isPresent() ? " more" : "") + " could be gained.";
    }
}
