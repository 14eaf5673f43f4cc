package dev.dateline.app.forecast;

import dev.dateline.app.claims.Reaching;
import dev.dateline.app.page.InTwenty;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the chance of a claim is made of, in a sentence: its work, what it leans on, and its metric. */
final class ClaimMade {

    private ClaimMade() {}

    /** Empty where there is nothing besides the work; the plain forecast doubts nothing else. */
    static String of(PlanForecast forecast, String claim) {
        var parts = forecast.parts(claim);
        var reaching = forecast.uncertainties().flatMap(all -> all.reaching(claim));
        if (parts.isEmpty() || !forecast.isFull()) {
            return "";
        }
        if (reaching.filter(Reaching::settled).isPresent()) {
            return "Settled: " + reaching.get().how() + ".";
        }
        var of = new ArrayList<String>();
        add(of, "its work ends in time", parts.get().work(), "");
        if (parts.get().leaning() < 1) {
            add(of, "what it leans on holds", parts.get().leaning(), "");
        }
        reaching.ifPresent(one -> add(of, "its metric gets there", one.chance(), " (" + one.how() + ")"));
        return of.size() < 2
                ? ""
                : first(String.join(", ", of)) + "; all of it in "
                        + InTwenty.number(parts.get().all()) + ".";
    }

    /** {@code its work ends in time in 5 of 20 cases}; what they are of stands with the first. */
    private static void add(List<String> of, String what, double share, String why) {
        of.add(what + " in " + InTwenty.number(share) + (of.isEmpty() ? " of " + InTwenty.DOTS + " cases" : "") + why);
    }

    private static String first(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** Why a claim comes true in no trial where reality has decided. */
    static Optional<Reaching> missed(PlanForecast forecast, String claim) {
        return forecast.uncertainties()
                .flatMap(all -> all.reaching(claim))
                .filter(one -> one.settled() && one.chance() == 0);
    }
}
