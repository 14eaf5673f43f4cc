package dev.dateline.app.experience;

import dev.dateline.app.project.Figure;
import dev.dateline.app.project.Json;
import dev.dateline.app.project.Span;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How long the rules of a golden path let a request wait: what people decide costs its time, and what became automatic no longer does.
 *
 * @param now what the rules that people decide are said to take, one after the other
 * @param spared what the rules that decide themselves took before
 * @param measured the median wait of the requests that somebody decided
 */
record Waiting(Duration now, Duration spared, int decided, Optional<Duration> measured) {

    static Waiting of(List<Guardrail> rules, List<Request> requests) {
        var waits = requests.stream()
                .filter(request -> request.decidedAt().isPresent())
                .map(request -> Duration.between(
                                request.at().at(),
                                request.decidedAt().orElseThrow().at())
                        .toSeconds())
                .toList();
        return new Waiting(
                sum(rules, rule -> !rule.isAutomatic()),
                sum(rules, Guardrail::isAutomatic),
                waits.size(),
                Progress.median(waits).map(Duration::ofSeconds));
    }

    private static Duration sum(List<Guardrail> rules, Predicate<Guardrail> which) {
        return rules.stream()
                .filter(which)
                .map(Guardrail::waits)
                .flatMap(Optional::stream)
                .map(Span::duration)
                .reduce(Duration.ZERO, Duration::plus);
    }

    boolean isKnown() {
        return !now.isZero() || !spared.isZero();
    }

    String sentence() {
        return now.isZero()
                ? "Nobody waits for the rules: they decide themselves and spare each request " + words(spared) + "."
                : "The rules that people decide take " + words(now)
                        + (spared.isZero()
                                ? "; none decides itself yet."
                                : "; those that decide themselves spare each request " + words(spared) + ".");
    }

    Figure figure() {
        return new Figure(
                "waiting for rules",
                Optional.of(String.valueOf(now.toHours())),
                "h",
                "sum of `waits` of the guardrails without `allow`, one after the other; spared is the same of those with `allow` ("
                        + words(spared) + ")"
                        + measured.map(median -> "; measured, half of the " + decided
                                        + " decided requests waited at most " + words(median))
                                .orElse(""),
                "experience/guardrails.yaml and experience/requests.yaml",
                Optional.empty(),
                "the time somebody takes to fill in the form");
    }

    Json json() {
        return Json.object()
                .put("hours", now.toHours())
                .put("sparedHours", spared.toHours())
                .put("decided", decided)
                .put("measuredHours", measured.map(median -> median.toSeconds() / 3600.0))
                .put("says", sentence());
    }

    /** A length of time as people say it. */
    static String words(Duration length) {
        long minutes = Math.round(length.toSeconds() / 60.0);
        if (minutes < 1) {
            return "no time";
        } else if (minutes < 120) {
            return minutes + (minutes == 1 ? " minute" : " minutes");
        }
        long hours = Math.round(minutes / 60.0);
        return hours < 48 ? hours + " hours" : Math.round(hours / 24.0) + " days";
    }
}
