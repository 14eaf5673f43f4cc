package dev.dateline.app.forecast;

import dev.dateline.app.claims.Claim;
import dev.dateline.app.page.Days;
import dev.dateline.app.page.InTwenty;
import dev.dateline.app.pressrelease.ClaimLink;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How likely each claim is, and all of them together, as the forecast's page tells it. */
final class ClaimsForecast {

    private final PlanForecast forecast;
    private final LocalDate launch;
    private final double onTime;
    /** What the press release says, by claim. */
    private final Map<String, String> words;

    ClaimsForecast(PlanForecast forecast) {
        this.forecast = forecast;
        this.launch = forecast.plan().launch();
        this.onTime = forecast.onTime().orElse(0.0);
        this.words = ClaimLink.of(forecast.plan().contents()).stream()
                .collect(Collectors.toMap(ClaimLink::id, ClaimLink::words, (first, again) -> first));
    }

    String finding() {
        long claims = forecast.plan().contents().of(Claim.KIND).size();
        if (forecast.isFull()) {
            return forecast.allClaims()
                    .map(all -> all == 0
                            ? "In no trial are all claims true on their dates"
                            : InTwenty.first(all) + " that "
                                    + (claims == 1
                                            ? "the claim is true on its date"
                                            : "all claims are true on their dates"))
                    .orElse("No claim has a step that serves it");
        }
        return forecast.allClaims()
                .map(all -> InTwenty.first(all)
                        + (claims == 1
                                ? " that the work for the claim is done in time"
                                : " that the work for all claims with steps is done in time")
                        + (forecast.claims().promises().isEmpty()
                                ? ""
                                : claims == 1
                                        ? " and what vendors promised for it holds"
                                        : " and what vendors promised for them holds"))
                .orElse("No claim has a step that serves it");
    }

    /** Why all claims are less likely than the launch: each has its day, and all must be met in the same trial. */
    Optional<String> because() {
        return forecast.plan().contents().of(Claim.KIND).stream()
                .filter(claim -> forecast.claim(claim.id()).isPresent())
                .min(Comparator.comparing(claim -> forecast.claim(claim.id()).orElseThrow()))
                .filter(claim -> forecast.allClaims().orElse(1.0) < onTime)
                .map(claim -> {
                    var named = "“" + title(claim) + "”";
                    var due = Days.full(claim.due(launch));
                    if (ClaimMade.missed(forecast, claim.id()).isPresent()) {
                        return named + " was due on " + due + " and was missed, and so all together never come true.";
                    }
                    return forecast.claim(claim.id()).orElseThrow() == 0
                            ? named + ", by " + due + ", comes true in no trial, and so all together never do."
                            : "Less than the " + InTwenty.of(onTime)
                                    + " in 20 of the launch, because each claim counts by its own day and all must be met in the same"
                                    + " trial"
                                    + (forecast.claims().promises().isEmpty()
                                            ? ""
                                            : ", what vendors promised and did not show as well")
                                    + "; the least likely is " + named + ", by " + due + ".";
                });
    }

    private String title(Claim claim) {
        return words.getOrDefault(claim.id(), claim.id());
    }

    List<ForecastView.ClaimRow> rows() {
        var serving = new ServingSteps(forecast.plan());
        return forecast.plan().contents().of(Claim.KIND).stream()
                .map(claim -> {
                    var chance = forecast.claim(claim.id());
                    int steps = serving.of(claim.id()).size();
                    return new ForecastView.ClaimRow(
                            claim.id(),
                            title(claim),
                            Days.full(claim.due(launch)),
                            chance.map(InTwenty::of),
                            chance.map(InTwenty::number).orElse("—"),
                            chance.map(ForecastFigures::percent).orElse(""),
                            steps == 0
                                    ? "no step serves it"
                                    : steps == 1 ? "one step serves it" : steps + " steps serve it",
                            new ForecastFigures(forecast).claim(claim.id()),
                            notes(claim.id()));
                })
                .toList();
    }

    private List<String> notes(String claim) {
        var notes = new ArrayList<String>();
        forecast.claims().promises(claim).forEach(promise -> notes.add("It " + promise.words() + "."));
        var made = ClaimMade.of(forecast, claim);
        if (!made.isEmpty()) {
            notes.add(made);
        }
        return notes;
    }
}
