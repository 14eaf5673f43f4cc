package dev.dateline.app.outcome;

import dev.dateline.app.claims.ClaimState;
import dev.dateline.app.claims.ClaimToday;
import dev.dateline.app.claims.Standing;
import dev.dateline.app.forecast.PlanForecast;
import dev.dateline.app.page.Days;
import dev.dateline.app.page.InTwenty;
import dev.dateline.app.pressrelease.ClaimLink;
import dev.dateline.app.pressrelease.PressRelease;
import dev.dateline.app.project.Json;
import dev.dateline.app.workbench.Opened;
import dev.dateline.app.workbench.Projects;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * What became of each sentence of the press release, beside what was forecast of it on an earlier day.
 *
 * @param forecastOn the day whose forecast it is held against
 * @param whence why that day
 */
record Judgement(LocalDate today, LocalDate launch, LocalDate forecastOn, String whence, List<Row> rows) {

    /** Half of the way from the baseline to the target. */
    static final double PARTLY = 0.5;

    /** What can be said of a sentence after its day. */
    enum Verdict {
        TRUE("true", "true"),
        PARTLY("partly true", "on"),
        FALSE("false", "off"),
        TOO_EARLY("too early", "promised"),
        UNMEASURED("not measured", "unmeasured");

        private final String word;
        private final String look;

        Verdict(String word, String look) {
            this.word = word;
            this.look = look;
        }

        String word() {
            return word;
        }

        /** Such as the claim's state that looks alike. */
        String look() {
            return look;
        }

        /** Whether it counts for or against what was forecast. */
        boolean isJudged() {
            return this == TRUE || this == PARTLY || this == FALSE;
        }
    }

    /** @param chance that was forecast; none where no step served the claim then */
    record Row(ClaimToday claim, String words, Verdict verdict, String why, Optional<Double> chance) {

        /** How far the forecast was off, squared. */
        OptionalDouble score() {
            if (!verdict.isJudged() || chance.isEmpty()) {
                return OptionalDouble.empty();
            }
            double miss = chance.get() - (verdict == Verdict.TRUE ? 1 : 0);
            return OptionalDouble.of(miss * miss);
        }
    }

    /** Whether there is anything to judge yet: the launch is past, or a claim's own day is. */
    static boolean isDue(Opened project) {
        var today = project.today().date();
        return !project.contents().project().launch().isAfter(today);
    }

    static Judgement of(Projects projects, Opened project, Optional<LocalDate> asked) {
        var today = project.today().date();
        var launch = project.contents().project().launch();
        var approved = approved(projects, project).filter(day -> day.isBefore(launch));
        var described = project.contents().project().asOf().filter(day -> day.isBefore(launch));
        var day = asked.or(() -> described).or(() -> approved).orElse(launch.minusDays(1));
        var whence = asked.isPresent()
                ? "the day you chose"
                : described.isPresent()
                        ? "the day this project describes"
                        : approved.isPresent() ? "the day the press release was approved" : "the day before the launch";
        var then = PlanForecast.of(projects.on(project, day));
        var words = ClaimLink.of(project.contents()).stream()
                .collect(Collectors.toMap(ClaimLink::id, ClaimLink::words, (first, again) -> first));
        return new Judgement(
                today,
                launch,
                day,
                whence,
                Standing.of(project).claims().stream()
                        .map(claim -> row(
                                claim,
                                words.getOrDefault(
                                        claim.claim().id(), claim.claim().id()),
                                then.claim(claim.claim().id()),
                                claim.claim().due(launch),
                                today))
                        .toList());
    }

    /** From history; a project that was brought in approved was approved before anybody here knew. */
    private static Optional<LocalDate> approved(Projects projects, Opened project) {
        var zone = project.contents().project().timezone();
        return projects.history().wordings(project, PressRelease.KIND, PressRelease.KIND.name()).stream()
                .filter(wording ->
                        wording.body().lines().anyMatch(line -> line.matches("status: *(approved|launched) *")))
                .findFirst()
                .map(wording -> wording.at().atZone(zone).toLocalDate());
    }

    private static Row row(ClaimToday claim, String words, Optional<Double> chance, LocalDate due, LocalDate today) {
        var verdict = verdict(claim, due, today);
        var why = switch (verdict) {
            case TOO_EARLY -> "It is due on " + Days.full(due) + "; " + claim.word() + " today.";
            case PARTLY ->
                capital(Days.inWords(claim.because())) + "; "
                        + Math.round(claim.way().orElse(0.0) * 100) + " % of the way from the baseline lies behind.";
            case TRUE, FALSE, UNMEASURED -> capital(Days.inWords(claim.reason())) + ".";
        };
        return new Row(claim, words, verdict, why, chance);
    }

    private static Verdict verdict(ClaimToday claim, LocalDate due, LocalDate today) {
        if (claim.isUncertain()) {
            return due.isAfter(today) ? Verdict.TOO_EARLY : Verdict.UNMEASURED;
        }
        return switch (claim.state()) {
            case ClaimState.True() -> due.isAfter(today) ? Verdict.TOO_EARLY : Verdict.TRUE;
            case ClaimState.Promised() -> Verdict.TOO_EARLY;
            case ClaimState.Unmeasured() -> due.isAfter(today) ? Verdict.TOO_EARLY : Verdict.UNMEASURED;
            case ClaimState.OnTrack(), ClaimState.OffTrack(), ClaimState.NoLongerTrue() ->
                due.isAfter(today)
                        ? Verdict.TOO_EARLY
                        : claim.way().filter(way -> way >= PARTLY).isPresent() ? Verdict.PARTLY : Verdict.FALSE;
        };
    }

    private static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    long count(Verdict verdict) {
        return rows.stream().filter(row -> row.verdict == verdict).count();
    }

    /** The claims that are judged and had a chance. */
    private List<Row> scored() {
        return rows.stream().filter(row -> row.score().isPresent()).toList();
    }

    /** The mean of the squared differences between the chance that was forecast and what came of it (Brier 1950). */
    OptionalDouble brier() {
        return scored().stream().mapToDouble(row -> row.score().orElseThrow()).average();
    }

    String headline() {
        if (rows.isEmpty()) {
            return "There was nothing to come true";
        }
        long judged = rows.stream().filter(row -> row.verdict.isJudged()).count();
        return judged == 0
                ? "None of " + rows.size() + " claims can be judged yet"
                : count(Verdict.TRUE) + " of " + judged + " claims that can be judged "
                        + (count(Verdict.TRUE) == 1 ? "is" : "are") + " true";
    }

    String lede() {
        var parts = new java.util.ArrayList<String>();
        for (var verdict : Verdict.values()) {
            if (count(verdict) > 0) {
                parts.add(count(verdict) + " " + verdict.word());
            }
        }
        return (launch.equals(today) ? "Launched today" : "Launched on " + Days.full(launch))
                + (parts.isEmpty() ? "." : ": " + String.join(", ", parts) + ".");
    }

    String brierWords() {
        var score = brier();
        return score.isEmpty()
                ? "No claim that can be judged had a chance then, so the forecast cannot be scored."
                : String.format(
                        Locale.ENGLISH,
                        "Brier score %.2f over %s: 0 is a forecast that was certain and right, 0.25 one that says 10 chances in 20 of"
                                + " everything, 1 one that was certain and wrong.",
                        score.getAsDouble(),
                        Days.counted(scored().size(), "claim"));
    }

    Json json() {
        return Json.object()
                .put("launch", launch)
                .put("today", today)
                .put("forecastOn", forecastOn)
                .put("brier", brier().isPresent() ? brier().getAsDouble() : null)
                .put("scored", scored().size())
                .put(
                        "claims",
                        rows.stream()
                                .map(row -> Json.object()
                                        .put("id", row.claim().claim().id())
                                        .put("words", row.words())
                                        .put("verdict", row.verdict().word())
                                        .put("forecast", row.chance())
                                        .put("inTwenty", row.chance().map(InTwenty::of))
                                        .put("why", row.why()))
                                .toList());
    }
}
