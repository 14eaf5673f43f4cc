package dev.dateline.app.plan;

import dev.dateline.app.project.Json;
import java.util.Optional;

/** An offered schedule for programs. */
final class OfferJson {

    private OfferJson() {}

    /** @param known what a search has come to, where there was one */
    static Json of(Optional<BetterPlans.Progress> known) {
        return Json.object()
                .put("searching", known.filter(BetterPlans.Progress::isGoingOn).isPresent())
                .put("improvement", known.flatMap(BetterPlans.Progress::sought).map(OfferJson::of));
    }

    static Json of(Sought sought) {
        var json = Json.object().put("found", sought.offer().isPresent());
        sought.offer()
                .ifPresent(offer -> json.put("lateBy", offer.then().lateBy())
                        .put("launchHeld", offer.then().launchHeld())
                        .put("mustStartBy", offer.then().mustStartBy())
                        .put("laterBy", offer.laterBy())
                        .put(
                                "moves",
                                offer.moves().stream()
                                        .map(move -> Json.object()
                                                .put("step", move.step())
                                                .put("from", move.from())
                                                .put("to", move.to()))
                                        .toList()));
        return json.put("leastLateBy", sought.leastLateBy())
                .put(
                        "mostLater",
                        sought.mostLater().isPresent()
                                ? Optional.of(sought.mostLater().getAsInt())
                                : Optional.empty())
                .put("proved", sought.isProved());
    }
}
