package dev.dateline.app.outcome;

import dev.dateline.app.page.Days;
import dev.dateline.app.project.Check;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Finding;
import dev.dateline.app.project.Finding.Severity;
import dev.dateline.app.project.Placed;
import dev.dateline.app.project.Today;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The craft of asking and of looking: no decision is left open past its day, and no week goes by unseen once somebody began to look. */
public final class SponsorCraft implements Check {

    @Override
    public List<Finding> findings(Contents contents, Today today) {
        var findings = new ArrayList<Finding>();
        for (var placed : contents.placed(Ask.KIND)) {
            var ask = placed.record();
            if (ask.isOpen(today.date()) && ask.by().isBefore(today.date())) {
                findings.add(finding(
                        "O01",
                        placed,
                        "id",
                        ask.id(),
                        "was to be decided by " + ask.by() + " and is open",
                        "get it decided, or ask again with another day"));
            }
        }
        skipped(contents, today).ifPresent(findings::add);
        return findings;
    }

    /** O02: at the newest look. */
    private static Optional<Finding> skipped(Contents contents, Today today) {
        var last = Review.last(contents.of(Review.KIND), today.date());
        return last.filter(review -> review.skipped(today.date()) > 0)
                .flatMap(review -> contents.placed(Review.KIND).stream()
                        .filter(placed -> Objects.equals(placed.record(), review))
                        .findFirst()
                        .map(placed -> finding(
                                "O02",
                                placed,
                                "on",
                                review.on().toString(),
                                "is the newest weekly look; " + Days.counted(review.skipped(today.date()), "week")
                                        + " skipped since",
                                "look at the week, and record it")));
    }

    private static Finding finding(String rule, Placed<?> placed, String key, String text, String message, String fix) {
        return Finding.of(rule, Severity.WARNING, placed.place(key), text, message, fix);
    }
}
