package dev.dateline.app.outcome;

import dev.dateline.app.claims.ClaimSignal;
import dev.dateline.app.claims.ClaimState;
import dev.dateline.app.claims.ClaimToday;
import dev.dateline.app.experiments.TestedLeaning;
import dev.dateline.app.forecast.PlanForecast;
import dev.dateline.app.page.InTwenty;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Today;
import dev.dateline.app.terminal.Table;
import dev.dateline.app.terminal.Terminal;
import dev.dateline.app.terminal.Terminal.Ink;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The state of the claims for people: one sentence, one table, one reason each. */
final class StatusText {

    private final Contents contents;
    private final Today today;
    private final List<ClaimToday> claims;
    private final PlanForecast forecast;
    private final Terminal terminal;

    StatusText(Contents contents, Today today, List<ClaimToday> claims, PlanForecast forecast, Terminal terminal) {
        this.contents = contents;
        this.today = today;
        this.claims = claims;
        this.forecast = forecast;
        this.terminal = terminal;
    }

    void print() {
        var project = contents.project();
        terminal.line(terminal.bold(project.name()) + ", launch " + project.launch() + ", seen from " + today.date()
                + " (" + today.whence() + ")");
        if (claims.isEmpty()) {
            terminal.paragraph(
                    "There are no claims yet: link the words of the press release that can be true or false on a day, as"
                            + " [80 % less time](claim:deploy-time), and say in claims.yaml what they mean.",
                    0);
            return;
        }
        terminal.line(counts());
        terminal.line("");
        table();
        terminal.line("");
        for (var claim : claims) {
            terminal.paragraph(
                    "  " + claim.claim().id() + ": " + since(claim) + claim.because() + stale(claim) + blind(claim)
                            + signal(claim),
                    4);
        }
    }

    private String counts() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        claims.forEach(claim -> counts.merge(claim.standing(), 1, Integer::sum));
        var parts = new ArrayList<String>();
        counts.forEach((word, count) -> parts.add(count + " " + word));
        return claims.size() + (claims.size() == 1 ? " claim: " : " claims: ") + String.join(", ", parts);
    }

    private void table() {
        var table = new Table()
                .text("claim", 22)
                .column("state")
                .number("today")
                .text("target", 12)
                .number("chance");
        for (var claim : claims) {
            table.row(
                    claim.claim().id(),
                    state(claim),
                    claim.currentText(),
                    claim.claim().target().map(Object::toString).orElse(""),
                    forecast.claim(claim.claim().id())
                            .map(chance -> InTwenty.of(chance) + "/20")
                            .orElse(""));
        }
        table.print(terminal);
        terminal.paragraph(
                terminal.quiet(
                        "chance: what forecast says of the claim, that its work ends by its date and, where it reckons with them,"
                                + " that what it leans on holds and its metric gets there."),
                0);
    }

    /** Always the word; stale is never green. */
    private String state(ClaimToday claim) {
        var word = (claim.isUncertain() ? "◔" : mark(claim.state())) + " "
                + claim.state().word();
        return claim.staleSince().isPresent()
                ? word + ", stale"
                : switch (claim.state()) {
                    case ClaimState.True() -> terminal.paint(Ink.GOOD, word);
                    case ClaimState.OnTrack() -> terminal.paint(Ink.FORECAST, word);
                    case ClaimState.OffTrack() -> terminal.paint(Ink.BAD, word);
                    case ClaimState.NoLongerTrue() -> terminal.paint(Ink.BAD, word);
                    case ClaimState.Promised() -> word;
                    case ClaimState.Unmeasured() -> word;
                };
    }

    private static String mark(ClaimState state) {
        return switch (state) {
            case ClaimState.Unmeasured() -> "◌";
            case ClaimState.Promised() -> "○";
            case ClaimState.OffTrack() -> "▼";
            case ClaimState.OnTrack() -> "◐";
            case ClaimState.True() -> "✓";
            case ClaimState.NoLongerTrue() -> "✗";
        };
    }

    private static String since(ClaimToday claim) {
        return claim.since()
                .map(day -> claim.state().word() + " since " + day + ": ")
                .orElse("");
    }

    /** Nothing was learnt of it for too long. */
    private String blind(ClaimToday claim) {
        var told = TestedLeaning.told(
                claim, contents, today, forecast.plan().consequences().verdicts());
        return told.blind()
                ? told.last()
                        .map(day -> "; walking blind: the last evidence is of " + day)
                        .orElse("; walking blind: there is no evidence of any day")
                : "";
    }

    private static String stale(ClaimToday claim) {
        return claim.staleSince().map(day -> "; stale since " + day).orElse("");
    }

    private String signal(ClaimToday claim) {
        return ClaimSignal.of(contents, today, claim)
                .filter(signal -> signal.verdict() != ClaimSignal.Verdict.UNKNOWN)
                .map(signal -> ". " + signal.sentence())
                .orElse("");
    }
}
