package dev.dateline.benchmarks.backtest;

import dev.dateline.app.terminal.Table;
import dev.dateline.app.terminal.Terminal;
import java.util.List;

/** What the exams showed, for people. */
record ExamsTable(Terminal terminal) {

    void print(List<History> histories, List<Exam> exams) {
        for (var history : histories) {
            terminal.line(terminal.bold(history.file()) + ": " + "%,d rows".formatted(history.rows()));
            history.notes().forEach(note -> terminal.paragraph("It " + note + ".", 2));
            history.leftOut()
                    .byReason()
                    .forEach((reason, rows) -> terminal.paragraph(
                            "Left out, %s: %,d (%s)".formatted(reason, rows.count(), rows.example()), 2));
        }
        for (var exam : exams) {
            terminal.line("");
            terminal.line("%s of %s: %,d forecasts"
                    .formatted(exam.name(), exam.file(), exam.own().count()));
            var table = new Table()
                    .text("", 20)
                    .number("CRPS")
                    .number("in 50 %")
                    .number("in 80 %")
                    .number("in 90 %");
            row(table, exam.own(), exam);
            row(table, exam.reference(), exam);
            exam.others().forEach(other -> row(table, other, exam));
            table.print(terminal);
        }
        terminal.line("");
        terminal.paragraph(
                "CRPS of the logarithm, relative to the first method below Dateline. In 50 %: the share of outcomes within the middle half of the"
                        + " forecasts, and so on; ± is half the 95 % interval,"
                        + " or how far it reaches where all outcomes fell on one side.",
                0);
    }

    private static void row(Table table, Scores scores, Exam exam) {
        double relative = scores.relativeTo(exam.reference());
        boolean same = scores == exam.reference();
        table.row(
                scores.method(),
                !Double.isFinite(relative)
                        ? "–"
                        : same ? "1" : "%.3f ± %.3f".formatted(relative, scores.errorRelativeTo(exam.reference())),
                coverage(scores, 0.5),
                coverage(scores, 0.8),
                coverage(scores, 0.9));
    }

    private static String coverage(Scores scores, double share) {
        return scores.isPoint()
                ? "–"
                : "%.1f ± %.1f".formatted(100 * scores.coverage(share), 100 * scores.errorOfCoverage(share));
    }
}
