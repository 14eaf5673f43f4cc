package dev.dateline.app.vendors;

import dev.dateline.app.page.Days;
import dev.dateline.app.project.Check;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Finding;
import dev.dateline.app.project.Finding.Severity;
import dev.dateline.app.project.Placed;
import dev.dateline.app.project.Today;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one should know of those one depends on before they make use of it. */
public final class VendorCraft implements Check {

    private static final int SOON = 60;

    @Override
    public List<Finding> findings(Contents contents, Today today) {
        var findings = new ArrayList<Finding>();
        for (var placed : contents.placed(Vendor.KIND)) {
            lastDay(placed, contents, today.date()).ifPresent(findings::add);
            promises(placed, today.date(), findings);
            if (placed.record().exit().isEmpty()) {
                findings.add(finding(
                        "V05",
                        Severity.WARNING,
                        placed,
                        placed.record().id(),
                        "nobody has said what leaving `" + placed.record().id() + "` would cost and take",
                        "write `exit: {cost: …, takes: …}`, roughly; a range is enough"));
            }
        }
        contents.placed(Partner.KIND).forEach(placed -> conflicts(placed, contents, findings));
        contents.placed(Decision.KIND).forEach(placed -> broken(placed, findings));
        return findings;
    }

    /** V01: the last day on which one can still leave is near, or gone while the contract still runs. */
    private static Optional<Finding> lastDay(Placed<Vendor> placed, Contents contents, LocalDate today) {
        var vendor = placed.record();
        var exposure = Exposure.of(vendor, contents.project().launch(), today);
        return exposure.lastDayToAct()
                .filter(day ->
                        vendor.until().filter(until -> !until.isBefore(today)).isPresent()
                                && ChronoUnit.DAYS.between(today, day) <= SOON)
                .map(day -> finding(
                        "V01",
                        Severity.WARNING,
                        placed,
                        "until",
                        vendor.until().map(LocalDate::toString).orElse(""),
                        day.isBefore(today)
                                ? "the last day to leave `" + vendor.id() + "` was " + day
                                        + "; the contract goes on after "
                                        + vendor.until().orElse(day)
                                : "the last day to leave `" + vendor.id() + "` is " + day + ", in "
                                        + Days.counted(ChronoUnit.DAYS.between(today, day), "day"),
                        day.isBefore(today)
                                ? "agree on the next term and its notice, and write them down"
                                : "decide before that day whether to stay, and write the decision down"));
    }

    /** V02: a claim leans on what a vendor has promised and nobody has seen. */
    private static void promises(Placed<Vendor> placed, LocalDate today, List<Finding> findings) {
        for (var promise : placed.record().promises()) {
            var shown = promise.shown(today);
            if (!(promise.claims().isEmpty() && promise.steps().isEmpty())
                    && (shown == Promise.Shown.UNPROVEN || shown == Promise.Shown.FALSE)) {
                findings.add(finding(
                        "V02",
                        shown == Promise.Shown.FALSE ? Severity.ERROR : Severity.WARNING,
                        placed,
                        placed.record().id(),
                        leaning(promise) + " leans on “" + promise.what()
                                + "”, a promise of `" + placed.record().id() + "` that is "
                                + (shown == Promise.Shown.FALSE
                                        ? "shown to be false"
                                        : "unproven: " + promise.because(today)),
                        "see it work at your own place, once and dated, before the claim is made"));
            }
        }
    }

    /** Together what needs it; one word for both where both do. */
    private static String leaning(Promise promise) {
        return promise.claims().isEmpty()
                ? "the step `" + String.join("`, `", promise.steps()) + "`"
                : "the claim `" + String.join("`, `", promise.claims()) + "`";
    }

    /** V03: a partner speaks for a vendor from which it has something to gain. */
    private static void conflicts(Placed<Partner> placed, Contents contents, List<Finding> findings) {
        for (var conflict : placed.record().conflicted()) {
            var finding = finding(
                    "V03",
                    Severity.WARNING,
                    placed,
                    placed.record().id(),
                    "`" + placed.record().id() + "` recommends `" + conflict.vendor() + "` and gains by it ("
                            + conflict.kind().name().toLowerCase(java.util.Locale.ROOT) + ", declared on "
                            + conflict.on() + ")",
                    "hear somebody who gains nothing, or decide without this advice");
            findings.add(contents.placed(Decision.KIND).stream()
                    .filter(decision -> leans(decision.record(), placed.record(), conflict))
                    .findFirst()
                    .map(decision -> finding.with(new Finding.Related(decision.place("id"), named(decision))))
                    .orElse(finding));
        }
    }

    /** Whether a decision about the vendor was taken with the partner. */
    static boolean leans(Decision decision, Partner partner, Partner.Conflict conflict) {
        return decision.head().vendors().contains(conflict.vendor())
                && decision.head().partners().contains(partner.id());
    }

    /** V04: a decision that would break a tenet, with nobody who says that it may. */
    private static void broken(Placed<Decision> placed, List<Finding> findings) {
        var decision = placed.record();
        if (decision.head().status() == Decision.Status.PROPOSED
                && decision.head().override().isEmpty()
                && !decision.head().broken().isEmpty()) {
            findings.add(finding(
                    "V04",
                    Severity.ERROR,
                    placed,
                    named(placed),
                    "`" + decision.id() + "` breaks the tenet `"
                            + decision.head().broken().getFirst()
                            + "` and nobody has overridden it; it cannot be accepted so",
                    "decide otherwise, or write who overrides it, when and why, under `override`"));
        }
    }

    /** A document may leave its name to its file. */
    private static String named(Placed<Decision> placed) {
        return placed.parts().containsKey("id") ? placed.record().id() : "";
    }

    private static Finding finding(
            String rule, Severity severity, Placed<?> placed, String text, String message, String fix) {
        return finding(rule, severity, placed, "id", text, message, fix);
    }

    private static Finding finding(
            String rule, Severity severity, Placed<?> placed, String part, String text, String message, String fix) {
        return Finding.of(rule, severity, placed.place(part), text, message, fix);
    }
}
