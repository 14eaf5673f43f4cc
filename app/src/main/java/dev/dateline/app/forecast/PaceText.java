package dev.dateline.app.forecast;

import dev.dateline.app.terminal.Table;
import dev.dateline.app.terminal.Terminal;
import java.util.List;
import java.util.Optional;

/** The pace so far, for people at a terminal. */
final class PaceText {

    private final Pace pace;
    private final PlanForecast forecast;
    private final Terminal terminal;

    PaceText(Pace pace, PlanForecast forecast, Terminal terminal) {
        this.pace = pace;
        this.forecast = forecast;
        this.terminal = terminal;
    }

    /** Nothing where nothing is left to be finished, or nothing was ever finished. */
    void print() {
        var words = new PaceWords(pace, forecast);
        if (!words.isNeeded() || pace.finishes().isEmpty()) {
            return;
        }
        terminal.line("");
        terminal.line(terminal.bold(words.headline()));
        if (pace.flow().isPresent()) {
            var table =
                    new Table().column("chance").column("at the pace so far").column("in the plan");
            for (int percent : List.of(10, 50, 80, 90)) {
                double share = percent / 100.0;
                table.row(
                        percent + " %",
                        pace.by(share)
                                .map(day -> Far.brief(Optional.of(day), pace.launch()))
                                .orElse(PaceWords.NEVER),
                        Far.brief(forecast.finish(share), pace.launch()));
            }
            table.print(terminal);
        }
        terminal.paragraph(terminal.quiet(words.sentence()), 0);
        if (!pace.leftOut().isEmpty()) {
            terminal.paragraph(
                    terminal.quiet("Left out: " + pace.leftOut().getFirst().what() + ", "
                            + pace.leftOut().getFirst().why()
                            + (pace.leftOut().size() > 1
                                    ? ", and " + (pace.leftOut().size() - 1) + " more; --json names them"
                                    : "")
                            + "."),
                    0);
        }
    }
}
