package dev.dateline.app.outcome;

import dev.dateline.app.claims.ClaimState;
import dev.dateline.app.claims.ClaimToday;
import dev.dateline.app.claims.Standing;
import dev.dateline.app.forecast.PlanForecast;
import dev.dateline.app.page.Days;
import dev.dateline.app.page.InTwenty;
import dev.dateline.app.page.StateChip;
import dev.dateline.app.pressrelease.ClaimLink;
import dev.dateline.app.project.Json;
import dev.dateline.app.workbench.Action;
import dev.dateline.app.workbench.Opened;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A project among others.
 *
 * @param left how long until the launch, in words
 * @param marks the states of its claims, in the order of the press release
 * @param standing how many claims are true, in words
 * @param worst what needs somebody most, in words
 * @param changed when it was changed last, and how
 */
record ProjectRow(
        String slug,
        String name,
        LocalDate launch,
        long days,
        String left,
        List<StateChip> marks,
        String standing,
        String worst,
        boolean bad,
        String changed,
        Optional<String> notice) {

    /** Enough to see at a glance; what is more is counted. */
    static final int MOST_MARKS = 24;

    /** The chance of a launch as every page of the project says it. */
    record Chance(Optional<Double> onTime, int trials, long seed, boolean sum) {

        static Chance of(Opened project) {
            var forecast = PlanForecast.of(project);
            return new Chance(
                    forecast.plan().launch().isAfter(project.today().date()) ? forecast.onTime() : Optional.empty(),
                    forecast.trials(),
                    forecast.seed(),
                    forecast.isSum());
        }

        /** {@code 14 in 20}; of lengths that are single numbers there is a sum only. */
        String words() {
            return onTime.isPresent() && sum
                    ? "no forecast yet"
                    : onTime.map(InTwenty::brief).orElse("—");
        }
    }

    static ProjectRow of(Opened project, Optional<String> notice, List<Action> last) {
        var contents = project.contents();
        var today = project.today().date();
        var launch = contents.project().launch();
        var claims = Standing.of(project).claims();
        var worst = worst(claims, words(project), today);
        return new ProjectRow(
                project.slug(),
                contents.project().name(),
                launch,
                ChronoUnit.DAYS.between(today, launch),
                left(today, launch),
                claims.stream().map(ClaimToday::chip).toList(),
                standing(claims),
                worst.orElse(claims.isEmpty() ? "No claims yet" : "Nothing is off track"),
                worst.isPresent(),
                last.stream()
                        .findFirst()
                        .map(action -> Days.brief(
                                        action.at()
                                                .atZone(contents.project().timezone())
                                                .toLocalDate(),
                                        today)
                                + ": " + Days.inWords(action.what()))
                        .orElse(""),
                notice);
    }

    static String left(LocalDate today, LocalDate launch) {
        long days = ChronoUnit.DAYS.between(today, launch);
        if (days == 0) {
            return "today";
        } else if (days < 0) {
            return Days.counted(-days, "day") + " ago";
        }
        return "in " + Days.counted(days, "day");
    }

    private static String standing(List<ClaimToday> claims) {
        long count = claims.stream().filter(ClaimToday::isTrue).count();
        return claims.isEmpty() ? "no claims" : count + " of " + claims.size() + " true";
    }

    private static Map<String, String> words(Opened project) {
        return ClaimLink.of(project.contents()).stream()
                .collect(Collectors.toMap(ClaimLink::id, ClaimLink::words, (first, again) -> first));
    }

    /** What was true and is not weighs more than what is not there yet. */
    private static Optional<String> worst(List<ClaimToday> claims, Map<String, String> words, LocalDate today) {
        return worst(claims, new ClaimState.NoLongerTrue(), words, today)
                .or(() -> worst(claims, new ClaimState.OffTrack(), words, today))
                .or(() -> said(claims.stream().filter(ClaimToday::isUncertain).toList(), "stale", words, today));
    }

    private static Optional<String> worst(
            List<ClaimToday> claims, ClaimState state, Map<String, String> words, LocalDate today) {
        return said(claims.stream().filter(claim -> claim.state().equals(state)).toList(), state.word(), words, today);
    }

    private static Optional<String> said(
            List<ClaimToday> found, String state, Map<String, String> words, LocalDate today) {
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var first = found.getFirst();
        var said = "“" + words.getOrDefault(first.claim().id(), first.claim().id()) + "” is " + state
                + first.turned().map(day -> " since " + Days.brief(day, today)).orElse("");
        return Optional.of(found.size() == 1 ? said : said + ", and " + (found.size() - 1) + " more");
    }

    List<StateChip> firstMarks() {
        return marks.size() > MOST_MARKS ? marks.subList(0, MOST_MARKS) : marks;
    }

    int moreMarks() {
        return marks.size() - firstMarks().size();
    }

    /** What the marks say to those who do not see them. */
    String spoken() {
        return counts().entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
    }

    private Map<String, Long> counts() {
        return marks.stream()
                .collect(Collectors.groupingBy(
                        chip -> chip.word().toLowerCase(Locale.ROOT), LinkedHashMap::new, Collectors.counting()));
    }

    Json json(Optional<Chance> chance) {
        var claims = Json.object();
        counts().forEach(claims::put);
        return Json.object()
                .put("id", slug)
                .put("name", name)
                .put("launch", launch)
                .put("daysLeft", days)
                .put("claims", claims)
                .put("onTime", chance.flatMap(Chance::onTime))
                .put("worst", worst)
                .put("changed", changed);
    }
}
