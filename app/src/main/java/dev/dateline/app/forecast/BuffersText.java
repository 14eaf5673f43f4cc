package dev.dateline.app.forecast;

import dev.dateline.app.page.Days;
import dev.dateline.app.page.InTwenty;
import dev.dateline.app.plan.Uncommitted;
import dev.dateline.app.terminal.Terminal;
import java.util.Comparator;
import java.util.List;

/** The buffers for people: what the launch needs after the end of the work, and which branches are too tight. */
final class BuffersText {

    private static final int MOST = 3;

    private final Buffers buffers;
    private final Terminal terminal;

    BuffersText(Buffers buffers, Terminal terminal) {
        this.buffers = buffers;
        this.terminal = terminal;
    }

    void print() {
        terminal.line("");
        terminal.line(terminal.bold("Buffers") + " for " + InTwenty.words(buffers.chance()));
        var project = buffers.project();
        if (project.needs().isEmpty()) {
            terminal.paragraph("  None would do: more trials than that end without a launch.", 2);
            return;
        }
        terminal.paragraph(
                "  Between the work, done by " + buffers.likelyDone() + " by likely lengths, and the launch it needs "
                        + Days.counted(project.needs().get(), "working day") + " and has " + project.has() + ".",
                2);
        terminal.paragraph(
                "  "
                        + buffers.aimStart()
                                .map(day -> "Aim to begin by " + day
                                        + (project.lacks() > 0
                                                ? "; " + Days.counted(project.lacks(), "working day")
                                                        + " are lacking even so."
                                                : ", so that no step lands on its last day."))
                                .orElse("All that is left has begun."),
                2);
        var uncommitted = Uncommitted.words(buffers.forecast().plan());
        if (!uncommitted.isEmpty() && buffers.aimStart().isPresent()) {
            terminal.paragraph("  " + uncommitted, 2);
        }
        for (var tight : tightest()) {
            terminal.paragraph(
                    "  " + tight.last().id() + " before " + tight.joins().id() + " needs "
                            + Days.counted(tight.buffer().needs().orElse(0), "day") + " to spare and has "
                            + tight.buffer().has() + ".",
                    4);
        }
    }

    private List<Buffers.Feeding> tightest() {
        return buffers.feeding().stream()
                .filter(one -> one.buffer().lacks() > 0)
                .sorted(Comparator.comparingInt(
                                (Buffers.Feeding one) -> one.buffer().lacks())
                        .reversed())
                .limit(MOST)
                .toList();
    }
}
