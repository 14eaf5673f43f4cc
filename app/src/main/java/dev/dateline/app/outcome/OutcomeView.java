package dev.dateline.app.outcome;

import dev.dateline.app.claims.ClaimToday;
import dev.dateline.app.claims.Target;
import dev.dateline.app.forecast.PlanForecast;
import dev.dateline.app.metrics.Metric;
import dev.dateline.app.metrics.Rounded;
import dev.dateline.app.page.Days;
import dev.dateline.app.page.InTwenty;
import dev.dateline.app.page.StateChip;
import dev.dateline.app.pressrelease.ClaimLink;
import dev.dateline.app.project.Figure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What became true: every claim in its state, those that are true first. */
record OutcomeView(String headline, String lede, boolean isEmpty, List<Group> groups, String trials, boolean full) {

    /** Claims in one state. */
    record Group(String id, String heading, List<Row> rows) {}

    /**
     * @param metric what is measured, by its name; empty without a metric
     * @param due the claim's own day
     * @param why since when and because of what
     * @param chances of twenty that its work is done in time, in a full forecast that it comes true; missing where no step serves it
     */
    record Row(
            String id,
            String words,
            String metric,
            LocalDate due,
            StateChip chip,
            String why,
            String today,
            String target,
            Optional<Figure> figure,
            Optional<Integer> chances) {}

    /** As claims stand; what was good when it was last measured, and is stale, stands by itself. */
    private static final List<String> ORDER =
            List.of("true", "on track", "promised", "stale", "off track", "no longer true", "unmeasured");

    /** All of them, the true ones first. */
    static List<Row> rows(List<ClaimToday> claims, PlanForecast forecast) {
        var words = words(forecast);
        return ORDER.stream()
                .flatMap(state ->
                        claims.stream().filter(claim -> claim.standing().equals(state)))
                .map(claim -> row(claim, words, forecast))
                .toList();
    }

    private static Map<String, String> words(PlanForecast forecast) {
        return ClaimLink.of(forecast.plan().contents()).stream()
                .collect(Collectors.toMap(ClaimLink::id, ClaimLink::words, (first, again) -> first));
    }

    static OutcomeView of(List<ClaimToday> claims, PlanForecast forecast) {
        var today = forecast.plan().today().date();
        var words = words(forecast);
        var groups = new ArrayList<Group>();
        for (var state : ORDER) {
            var rows = claims.stream()
                    .filter(claim -> claim.standing().equals(state))
                    .map(claim -> row(claim, words, forecast))
                    .toList();
            if (!rows.isEmpty()) {
                groups.add(new Group(rows.getFirst().chip().look(), heading(state, rows.size()), rows));
            }
        }
        return new OutcomeView(
                headline(claims),
                lede(claims, forecast, today),
                claims.isEmpty(),
                groups,
                String.format(Locale.ENGLISH, "%,d", forecast.trials()),
                forecast.isFull());
    }

    private static String headline(List<ClaimToday> claims) {
        if (claims.isEmpty()) {
            return "There is nothing to come true yet";
        }
        long trueOnes = count(claims, "true");
        if (claims.size() == 1) {
            return trueOnes == 1 ? "The one claim is true today" : "The one claim is not true today";
        }
        return (trueOnes == 0 ? "None" : trueOnes == claims.size() ? "All" : String.valueOf(trueOnes)) + " of "
                + claims.size() + " claims " + (trueOnes == 1 ? "is" : "are") + " true today";
    }

    private static String lede(List<ClaimToday> claims, PlanForecast forecast, LocalDate today) {
        if (claims.isEmpty()) {
            return "Claims are the words of the press release that can be true or false on a day. Once some are linked, this page"
                    + " says of each whether it is true, since when and why.";
        }
        var launch = forecast.plan().launch();
        var attention = attention(claims) + (launch.isAfter(today) ? unlikely(claims, forecast) : "");
        var when = launch.isAfter(today) ? "The launch is on " + Days.full(launch) : "Launched on " + Days.full(launch);
        long stale = count(claims, "stale");
        if (stale > 0) {
            attention += " " + (stale == 1 ? "One was" : stale + " were")
                    + " good when last measured, which is too long ago to count.";
        }
        return when
                + forecast.chances()
                        .filter(chances -> launch.isAfter(today))
                        .map(chances -> ", which has " + chances)
                        .orElse("")
                + ". " + attention;
    }

    /** What is promised cannot be measured, and so cannot be off track. */
    private static String attention(List<ClaimToday> claims) {
        long worst = count(claims, "off track") + count(claims, "no longer true");
        if (worst > 0) {
            return worst == 1 ? "One needs attention." : worst + " need attention.";
        }
        return count(claims, "promised") == 0
                ? "None is off track."
                : count(claims, "promised") == claims.size()
                        ? "None can be measured yet."
                        : "None of those that can be measured is off track.";
    }

    private static String unlikely(List<ClaimToday> claims, PlanForecast forecast) {
        var chances = claims.stream()
                .filter(claim -> claim.standing().equals("promised"))
                .flatMap(claim -> forecast.claim(claim.claim().id()).stream())
                .toList();
        long unlikely = chances.stream()
                .filter(chance -> InTwenty.of(chance) < InTwenty.DOTS / 2)
                .count();
        return unlikely == 0
                ? ""
                : (chances.size() == 1
                                ? " The promised one is"
                                : " Of the " + chances.size() + " promised ones " + unlikely
                                        + (unlikely == 1 ? " is" : " are"))
                        + " less likely than not.";
    }

    private static long count(List<ClaimToday> claims, String standing) {
        return claims.stream()
                .filter(claim -> claim.standing().equals(standing))
                .count();
    }

    private static Row row(ClaimToday claim, Map<String, String> words, PlanForecast forecast) {
        var id = claim.claim().id();
        var because = Days.inWords(claim.reason());
        return new Row(
                id,
                words.getOrDefault(id, id),
                claim.metric().map(Metric::title).orElse(""),
                claim.claim().due(forecast.plan().launch()),
                claim.chip(),
                claim.turned().map(day -> "Since " + Days.full(day) + ": ").orElse("")
                        + (claim.turned().isPresent() ? because : capitalised(because)) + ".",
                today(claim),
                claim.claim()
                        .target()
                        .map(target -> target(target, claim))
                        .orElse(claim.metric().filter(Metric::isFact).isPresent() ? "true" : ""),
                claim.figure().value().isPresent() ? Optional.of(claim.figure()) : Optional.empty(),
                forecast.claim(id).map(InTwenty::of));
    }

    /** A relative one first as what it comes to: {@code ≤ 72 min, 80 % less}. */
    private static String target(Target target, ClaimToday claim) {
        var written = withoutCount(Days.inWords(target.toString()));
        return target instanceof Target.Relative relative
                ? claim.targetValue()
                        .map(value -> (relative.factor() < 1 ? "≤ " : "≥ ")
                                + Rounded.text(
                                        value,
                                        claim.metric().map(Metric::unitText).orElse("")) + ", "
                                + written.replace(" than baseline", ""))
                        .orElse(written)
                : written;
    }

    static String today(ClaimToday claim) {
        return claim.metric()
                .filter(metric -> !metric.isFact())
                .flatMap(metric -> claim.current().map(value -> Rounded.text(value, metric.unitText())))
                .orElse(claim.currentText());
    }

    /** What is counted needs no unit. */
    private static String withoutCount(String words) {
        return words.endsWith(" count") ? words.substring(0, words.length() - 6) : words;
    }

    static String capitalised(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String heading(String standing, int count) {
        return capitalised(standing) + ": " + count;
    }
}
