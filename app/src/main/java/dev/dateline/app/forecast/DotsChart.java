package dev.dateline.app.forecast;

import dev.dateline.app.page.Days;
import dev.dateline.app.page.Drawing;
import dev.dateline.app.page.InTwenty;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Twenty dots on an axis of dates, each one chance in twenty: filled up to the launch, hollow after. Dots are piled in spans of equal
 * length that begin and end at the launch, so that no pile stands on both sides of it. Two rows share one axis: now, and if.
 */
final class DotsChart {

    /** How it is drawn: in a margin, or as what a page is about, for a desk and for a hand. */
    enum Size {
        SMALL("dots", 248, 4.25, 10, 14),
        LARGE("dots large", 680, 7.5, 18, 22),
        HAND("dots hand", 344, 5.5, 13, 16);

        private final String kind;
        private final int width;
        private final double radius;
        private final double pitch;
        private final int spans;

        Size(String kind, int width, double radius, double pitch, int spans) {
            this.kind = kind;
            this.width = width;
            this.radius = radius;
            this.pitch = pitch;
            this.spans = spans;
        }
    }

    /** @param name beside the row; empty where there is one row only */
    record Row(String name, LocalDate launch, List<LocalDate> dates, int inTime) {

        static Row of(String name, PlanForecast forecast) {
            var launch = forecast.plan().launch();
            int inTime = InTwenty.of(forecast.onTime().orElse(0.0));
            var dates = new ArrayList<>(forecast.twenty());
            for (int dot = 0; dot < Math.min(inTime, dates.size()); dot++) {
                // work that ends on the Friday before a launch on Sunday is reached on Monday, and in time
                dates.set(dot, dates.get(dot).isAfter(launch) ? launch : dates.get(dot));
            }
            cut(dates, launch);
            return new Row(name, launch, dates, inTime);
        }

        /** A few dots that lie decades off would press all others together: they stand at the right edge. */
        private static void cut(List<LocalDate> dates, LocalDate launch) {
            if (dates.size() < MIDDLE) {
                return;
            }
            var usual = dates.get(MIDDLE - 1).isAfter(launch) ? dates.get(MIDDLE - 1) : launch;
            var first = dates.getFirst().isBefore(launch) ? dates.getFirst() : launch;
            var last = usual.plusDays(Math.max(MARGIN, 2 * ChronoUnit.DAYS.between(first, usual)));
            dates.replaceAll(date -> date.isAfter(last) ? last : date);
        }
    }

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);
    /** The dots up to this one are always drawn where they are. */
    private static final int MIDDLE = 14;

    private static final int MARGIN = 60;
    private static final int HIGHEST = 7;
    private static final int HEAD = 18;
    private static final int FOOT = 24;

    private final Size size;
    private final List<Row> rows;
    private final int days;
    private final LocalDate from;
    private final LocalDate to;
    private final double left;

    DotsChart(Size size, List<Row> rows) {
        this.size = size;
        this.rows = rows;
        this.left = rows.size() > 1 ? 44 : 4;
        var all = rows.stream()
                .flatMap(row -> Stream.concat(Stream.of(row.launch), row.dates.stream()))
                .sorted(Comparator.naturalOrder())
                .toList();
        this.days = days(all.getFirst(), all.getLast());
        this.from = all.getFirst().minusDays(days);
        this.to = all.getLast().plusDays(days);
    }

    /** The length of a span: the longest that piles no more than seven dots, else the one that piles fewest. */
    private int days(LocalDate first, LocalDate last) {
        long range = Math.max(1, ChronoUnit.DAYS.between(first, last));
        int best = 0;
        int lowest = Integer.MAX_VALUE;
        for (int spans = 6; spans <= size.spans; spans++) {
            int length = (int) Math.max(1, Math.ceilDiv(range, spans));
            int pile = rows.stream().mapToInt(row -> highest(row, length)).max().orElse(0);
            if (pile < lowest) {
                lowest = pile;
                best = length;
            }
            if (pile <= HIGHEST) {
                break;
            }
        }
        return best;
    }

    private static int highest(Row row, int length) {
        return piles(row, length).values().stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
    }

    /** The span before the launch has number 0, the one after it 1. */
    private static Map<Integer, Integer> piles(Row row, int length) {
        var piles = new TreeMap<Integer, Integer>();
        for (var date : row.dates) {
            int span = (int) Math.ceilDiv(ChronoUnit.DAYS.between(row.launch, date), length);
            piles.merge(span, 1, Integer::sum);
        }
        return piles;
    }

    /** Drawn twice, for a desk and for a hand; the style sheet shows one of them. */
    static String both(List<Row> rows, String labelledBy) {
        return new DotsChart(Size.LARGE, rows).svg(labelledBy) + new DotsChart(Size.HAND, rows).svg(labelledBy);
    }

    /** @param labelledBy the identifier of the finding above it */
    String svg(String labelledBy) {
        double pitch = pitch();
        int deep = (int) Math.ceil(rows.stream().mapToInt(this::deepest).max().orElse(1) * pitch) + 4;
        int row = HEAD + deep;
        var drawing = new Drawing(size.width, (double) row * rows.size() + FOOT, size.kind, labelledBy);
        for (int k = 0; k < rows.size(); k++) {
            row(drawing, rows.get(k), k * row, k * row + HEAD + deep, pitch);
        }
        ticks(drawing, row * rows.size());
        return drawing.done();
    }

    /** Dots grow smaller before they leave their span. */
    private double pitch() {
        double width = x(from.plusDays(days)) - x(from);
        return Math.min(size.pitch, Math.max(3, width));
    }

    private int columns(int pile, double pitch) {
        double width = x(from.plusDays(days)) - x(from);
        int fit = (int) Math.max(1, Math.floor(width / pitch));
        return Math.min(fit, Math.ceilDiv(pile, HIGHEST));
    }

    private int deepest(Row row) {
        double pitch = pitch();
        return piles(row, days).values().stream()
                .mapToInt(pile -> Math.ceilDiv(pile, columns(pile, pitch)))
                .max()
                .orElse(1);
    }

    private void row(Drawing drawing, Row row, int top, int floor, double pitch) {
        if (!row.name.isEmpty()) {
            drawing.text("lab strong", 0, floor - 4.0, "start", row.name);
        }
        int seen = 0;
        for (var pile : piles(row, days).entrySet()) {
            double middle = x(row.launch) + (pile.getKey() - 0.5) * (x(from.plusDays(days)) - x(from));
            int columns = columns(pile.getValue(), pitch);
            for (int dot = 0; dot < pile.getValue(); dot++) {
                boolean inTime = seen++ < row.inTime;
                double radius = size.radius * pitch / size.pitch;
                drawing.circle(
                        inTime ? "intime" : "late",
                        middle + (dot % columns - (columns - 1) / 2.0) * pitch,
                        floor - (Math.floorDiv(dot, columns) + 0.5) * pitch - 1,
                        inTime ? radius : radius - 0.25);
            }
        }
        drawing.line("grid", left, floor, size.width, floor);
        double launch = x(row.launch);
        drawing.line("goal", launch, top + 2.0, launch, floor);
        var words = "launch, " + Days.brief(row.launch, from, to);
        boolean right = launch + 6 + Drawing.wide(words) < size.width;
        drawing.text("lab", launch + (right ? 6 : -6), top + 11.0, right ? "start" : "end", words);
        if (row.dates.size() < InTwenty.DOTS) {
            int never = InTwenty.DOTS - row.dates.size();
            boolean beside = launch + 12 + Drawing.wide(words + never + " never") < size.width;
            drawing.text("lab", size.width - 2.0, top + (beside ? 11.0 : 26.0), "end", never + " never");
        }
    }

    private void ticks(Drawing drawing, int floor) {
        boolean isLong = ChronoUnit.DAYS.between(from, to) > 500;
        double wide = from.getYear() == to.getYear() ? 66 : 92;
        int every = (int) Math.ceil(wide / Math.max(1, x(from.plusDays(days)) - x(from)));
        double last = -100;
        for (var date = from; !date.isAfter(to); date = date.plusDays((long) days * every)) {
            double x = x(date);
            var words = isLong ? MONTH.format(date) : Days.brief(date, from, to);
            if (x - last > 50 && x > left + 16 && x < size.width - 34) {
                drawing.text("tick", x, floor + 16.0, "middle", words);
                last = x;
            }
        }
    }

    private double x(LocalDate date) {
        double share = (double) ChronoUnit.DAYS.between(from, date) / ChronoUnit.DAYS.between(from, to);
        return left + share * (size.width - left - 4);
    }
}
