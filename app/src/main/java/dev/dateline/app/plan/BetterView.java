package dev.dateline.app.plan;

import dev.dateline.app.page.Days;
import dev.dateline.app.page.Scope;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * What is to be said of a search for a better schedule.
 *
 * @param searches whether one goes on
 * @param said what there is to say where nothing is offered; may be empty
 * @param beside whether it is shown beside the plan, in brief
 */
record BetterView(boolean searches, String said, Optional<Offered> offered, boolean beside) {

    private static final int MOST_ROWS = 200;

    static final BetterView NOTHING = new BetterView(false, "", Optional.empty(), true);

    /**
     * @param state of the project it is an offer for
     * @param figures what changes
     * @param aside whether the visitor has put it aside
     */
    record Offered(
            String heading,
            String sentence,
            List<Change> figures,
            List<Move> moves,
            int more,
            String state,
            boolean aside) {}

    record Change(String what, String now, String then) {}

    record Move(String name, String address, String from, String to, String apart) {}

    /** @param aside the state of the project in which the visitor has put its offer aside */
    static BetterView of(BetterPlans.Progress progress, String aside, Scope scope, boolean beside) {
        if (progress.isGoingOn()) {
            return new BetterView(true, "A better schedule is being looked for …", Optional.empty(), beside);
        }
        var sought = progress.sought().get();
        var offered = sought.offer()
                .map(offer -> offered(
                        offer, progress.state(), progress.state().digits().equals(aside), scope));
        return new BetterView(false, OfferWords.beyond(sought), offered, beside);
    }

    private static Offered offered(Offer offer, PlanState state, boolean aside, Scope scope) {
        var today = offer.now().today().date();
        var words = new OfferWords(offer, day -> Days.withWeekday(day, today));
        var shown = offer.moves().stream()
                .limit(MOST_ROWS)
                .map(move -> new Move(
                        offer.now().step(move.step()).step().name(),
                        scope.at("/plan/steps/" + URLEncoder.encode(move.step(), StandardCharsets.UTF_8)),
                        Days.briefWithWeekday(move.from(), today),
                        Days.briefWithWeekday(move.to(), today),
                        Days.apart(move.from(), move.to())))
                .toList();
        return new Offered(
                words.heading(),
                words.sentence(),
                words.figures(),
                shown,
                offer.moves().size() - shown.size(),
                state.digits(),
                aside);
    }
}
