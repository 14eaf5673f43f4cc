package dev.dateline.app.forecast;

import dev.dateline.app.page.Days;
import dev.dateline.app.page.Drawing;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** From today: the work by likely lengths, after it the buffer that is needed, and where the launch cuts it. */
final class BuffersChart {

    private static final double WIDE = 1196;
    private static final double NARROW = 344;
    private static final double HEIGHT = 108;
    private static final double LEFT = 4;
    private static final double TOP = 34;
    private static final double BAR = 26;

    private final double width;
    private final double right;
    private final Buffers buffers;
    private final LocalDate today;
    private final LocalDate launch;
    private final LocalDate last;

    private BuffersChart(Buffers buffers, double width, double right) {
        this.width = width;
        this.right = right;
        this.buffers = buffers;
        this.today = buffers.forecast().plan().today().date();
        this.launch = buffers.forecast().plan().launch();
        var end = buffers.enoughEnd().orElse(buffers.likelyEnd());
        this.last = end.isAfter(launch) ? end : launch;
    }

    /** Drawn twice, for a desk and for a hand; the style sheet shows one of them. */
    static String svg(Buffers buffers, String labelledBy) {
        return new BuffersChart(buffers, WIDE, 96).drawn("buffers", labelledBy)
                + new BuffersChart(buffers, NARROW, 2).drawn("buffers hand", labelledBy);
    }

    private String drawn(String kind, String labelledBy) {
        var drawing = new Drawing(width, HEIGHT, kind, labelledBy);
        double end = x(buffers.likelyEnd());
        drawing.rect("b50", LEFT, TOP, end - LEFT, BAR);
        drawing.text("lab strong", LEFT + 8, TOP + 17, "start", "the work, by likely lengths");
        end(drawing, buffers.likelyEnd(), "done by " + brief(buffers.likelyDone()), 0);
        buffers.enoughEnd().filter(day -> day.isAfter(buffers.likelyEnd())).ifPresent(day -> {
            drawing.rect("b95", end, TOP, x(day) - end, BAR);
            end(drawing, day, "buffer to " + brief(day), 1);
        });
        drawing.line("goal", x(launch), 20, x(launch), TOP + BAR + 6);
        drawing.within("lab strong", x(launch), 14, "launch, " + brief(launch), LEFT, width);
        return drawing.done();
    }

    /** What ends later stands lower, so that its line runs through no words. */
    private void end(Drawing drawing, LocalDate day, String words, int row) {
        double below = TOP + BAR + 14 + 16.0 * row;
        drawing.line("median", x(day), TOP, x(day), below - 12);
        drawing.text("tick", Math.max(x(day), LEFT + Drawing.wide(words)), below, "end", words);
    }

    private String brief(LocalDate day) {
        return Days.briefWithWeekday(day, today, last);
    }

    private double x(LocalDate day) {
        long days = Math.max(1, ChronoUnit.DAYS.between(today, last));
        return LEFT + (width - LEFT - right) * ChronoUnit.DAYS.between(today, day) / days;
    }
}
