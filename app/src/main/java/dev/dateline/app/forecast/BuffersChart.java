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
        buffers.enoughEnd().ifPresent(day -> {
            drawing.rect("b95", end, TOP, x(day) - end, BAR);
            drawing.text("tick", x(day), TOP + BAR + 30, "end", "buffer to " + brief(day));
            drawing.line("median", x(day), TOP, x(day), TOP + BAR + 18);
        });
        drawing.text("tick", end, TOP + BAR + 14, "end", "done by " + brief(buffers.likelyDone()));
        drawing.line("goal", x(launch), 20, x(launch), TOP + BAR + 6);
        boolean late = x(launch) > width - 180;
        drawing.text("lab strong", x(launch), 14, late ? "end" : "start", "launch, " + brief(launch));
        return drawing.done();
    }

    private String brief(LocalDate day) {
        return Days.briefWithWeekday(day, today);
    }

    private double x(LocalDate day) {
        long days = Math.max(1, ChronoUnit.DAYS.between(today, last));
        return LEFT + (width - LEFT - right) * ChronoUnit.DAYS.between(today, day) / days;
    }
}
