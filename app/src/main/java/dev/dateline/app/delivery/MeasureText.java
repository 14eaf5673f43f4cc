package dev.dateline.app.delivery;

import dev.dateline.app.terminal.Table;
import dev.dateline.app.terminal.Terminal;
import dev.dateline.engine.mining.ReleaseHistory.TimeOf;
import java.time.Instant;
import java.util.Locale;

/** What a repository says, for people: two sentences, the newest releases, what was left out. */
final class MeasureText {

    private static final int NEWEST = 20;
    private static final int SHORT_ID = 8;

    private final String repository;
    private final MinedRepository mined;
    private final Terminal terminal;

    MeasureText(String repository, MinedRepository mined, Terminal terminal) {
        this.repository = repository;
        this.mined = mined;
        this.terminal = terminal;
    }

    void print() {
        var history = mined.history();
        var releases = history.releases();
        terminal.paragraph(
                terminal.bold(repository) + ": "
                        + MeasureWords.counted(releases.size(), "release", "releases")
                        + (releases.size() == 1
                                ? " on " + MeasureWords.day(releases.getFirst().time())
                                : " from "
                                        + MeasureWords.day(releases.getFirst().time()) + " to "
                                        + MeasureWords.day(releases.getLast().time()))
                        + ", "
                        + String.format(
                                Locale.ROOT, "%.1f", history.releasesPerMonth().orElse(0))
                        + " a month",
                2);
        terminal.paragraph(lead(), 0);
        terminal.line("");
        table();
        terminal.line("");
        terminal.paragraph(MeasureWords.releases(mined), 0);
        terminal.paragraph(MeasureWords.leftOut(mined), 0);
        terminal.paragraph(MeasureWords.rework(history), 0);
        MeasureRemarks.of(mined, Instant.now()).forEach(remark -> terminal.paragraph(remark, 0));
        terminal.paragraph(terminal.quiet(MeasureWords.TIMES), 0);
    }

    private String lead() {
        var history = mined.history();
        if (history.timed() == 0) {
            return "No change has a lead time yet: the first release is where counting begins.";
        }
        return MeasureWords.half(history.timed(), Lasting.words(history.median(TimeOf.COMMITTER)))
                + " from commit to release, and "
                + Lasting.words(history.median(TimeOf.AUTHOR)) + " from when "
                + (history.timed() == 1 ? "it was" : "they were") + " first written (rule "
                + RuleWord.of(mined.rule()) + ").";
    }

    private void table() {
        var history = mined.history();
        var releases = history.releases();
        int shown = Math.min(releases.size(), NEWEST);
        var table = new Table()
                .text("release", 12)
                .column("day")
                .column("commit")
                .number("changes")
                .number("median lead time")
                .number("since written");
        for (int k = releases.size() - 1; k >= releases.size() - shown; k--) {
            table.row(
                    releases.get(k).name(),
                    MeasureWords.day(releases.get(k).time()).toString(),
                    mined.commit(k).substring(0, SHORT_ID),
                    Integer.toString(history.changes(k).length),
                    Lasting.words(history.median(k, TimeOf.COMMITTER)),
                    Lasting.words(history.median(k, TimeOf.AUTHOR)));
        }
        table.print(terminal);
        if (shown < releases.size()) {
            terminal.line(terminal.quiet("and " + (releases.size() - shown) + " earlier ones; --json has them all"));
        }
    }
}
