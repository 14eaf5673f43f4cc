package dev.dateline.app.forecast;

import dev.dateline.app.page.Drawing;
import dev.dateline.app.page.InTwenty;
import java.util.ArrayList;
import java.util.List;

/** For each thing a bar from the chance of the launch where it turns out badly to that where it turns out well. */
final class TornadoChart {

    private static final int WIDE = 760;
    private static final int NARROW = 344;
    private static final int LEFT = 20;
    private static final int BAR = 12;
    private static final int LINE = 15;
    private static final int HEAD = 24;
    private static final int EVERY = 5;

    private final Tornado tornado;
    private final double onTime;
    private final double most;
    private final int width;
    private final boolean isNarrow;

    /** Drawn twice, for a desk and for a hand; the style sheet shows one of them. */
    static String svg(Tornado tornado, double onTime, String labelledBy) {
        return new TornadoChart(tornado, onTime, WIDE).drawn("curve", labelledBy)
                + new TornadoChart(tornado, onTime, NARROW).drawn("curve hand", labelledBy);
    }

    private TornadoChart(Tornado tornado, double onTime, int width) {
        this.tornado = tornado;
        this.onTime = onTime;
        this.width = width;
        this.isNarrow = width == NARROW;
        double widest = tornado.bars().stream()
                .mapToDouble(bar -> Math.max(bar.low(), bar.high()))
                .max()
                .orElse(1);
        this.most = Math.min(1, Math.ceil(Math.max(widest, onTime) * 4 + 0.2) / 4);
    }

    private String drawn(String kind, String labelledBy) {
        var names = tornado.bars().stream().map(bar -> lines(bar.what())).toList();
        double height = HEAD;
        for (var name : names) {
            height += row(name);
        }
        var drawing = new Drawing(width, height + 26, kind, labelledBy);
        drawing.within("lab", x(onTime), HEAD - 10, "now " + InTwenty.brief(onTime), 0, width);
        drawing.line("goal", x(onTime), HEAD - 6, x(onTime), HEAD + 2);
        double top = HEAD;
        for (int k = 0; k < names.size(); k++) {
            bar(drawing, tornado.bars().get(k), names.get(k), top);
            top += row(names.get(k));
        }
        drawing.line("grid", x(0), height + 6, x(most), height + 6);
        for (int chances = 0; chances <= Math.round(most * InTwenty.DOTS); chances += EVERY) {
            double x = x((double) chances / InTwenty.DOTS);
            drawing.text("tick", x, height + 22, "middle", chances + (chances == 0 ? " in 20" : ""));
        }
        return drawing.done();
    }

    private double row(List<String> name) {
        return LINE * name.size() + 2 + BAR + (isNarrow ? LINE + 10 : 12);
    }

    /** Names above, then the bar, which alone the chance as it is now runs through. */
    private void bar(Drawing drawing, Tornado.Bar bar, List<String> name, double above) {
        for (int line = 0; line < name.size(); line++) {
            drawing.text("lab", LEFT, above + LINE * (line + 1) - 1, "start", name.get(line));
        }
        double top = above + LINE * name.size() + 5;
        double low = Math.min(bar.low(), bar.high());
        double high = Math.max(bar.low(), bar.high());
        boolean falls = bar.low() > bar.high();
        var words = InTwenty.of(high) + " if " + (falls ? bar.when() : bar.then()) + ", " + InTwenty.of(low) + " if "
                + (falls ? bar.then() : bar.when());
        drawing.rect("b80", x(low), top, Math.max(1, x(high) - x(low)), BAR);
        drawing.line("goal", x(onTime), top - 2, x(onTime), top + BAR + 2);
        if (isNarrow) {
            drawing.text("tick", LEFT, top + BAR + LINE - 2, "start", words);
        } else {
            drawing.text("tick", x(low) - 5, top + BAR - 2, "end", InTwenty.of(low) + "");
            drawing.text("tick halo", Math.max(x(high), x(onTime)) + 5, top + BAR - 2, "start", words);
        }
    }

    /** Broken where it is longer than the picture is wide. */
    private List<String> lines(String words) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : words.split(" ", -1)) {
            if (!line.isEmpty() && Drawing.wide(line + " " + word) > width - LEFT) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private double x(double share) {
        return LEFT + 20 + share / most * (width - LEFT - (isNarrow ? 40 : 330));
    }
}
