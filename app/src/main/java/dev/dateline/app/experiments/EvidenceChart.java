package dev.dateline.app.experiments;

import java.util.Locale;

/** How far the evidence of a KPI has come: to the right towards pass, to the left towards fail, each with the mark it must reach. */
final class EvidenceChart {

    private static final int HALF = 70;
    private static final int HEIGHT = 16;
    /** Where the marks stand; evidence beyond them runs on to the edge. */
    private static final int MARK = 56;

    private EvidenceChart() {}

    /** The picture, and for those who do not see it the odds in words; nothing where the value alone decides. */
    static String of(KpiReading reading) {
        if (reading.needed() == 0) {
            return "";
        }
        int right = length(reading.passes(), reading.needed());
        int left = length(reading.fails(), reading.needed());
        return String.format(
                Locale.ROOT,
                "<svg class=\"odds\" role=\"img\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" aria-label=\"%s\">"
                        + "<path class=\"now\" d=\"M%d 0V%d\"/><path class=\"goal\" d=\"M%d 0V%dM%d 0V%d\"/>"
                        + "<rect class=\"bar-pass\" x=\"%d\" y=\"5\" width=\"%d\" height=\"6\"/><rect class=\"bar-fail\" x=\"%d\" y=\"5\" width=\"%d\" height=\"6\"/></svg>",
                2 * HALF,
                HEIGHT,
                2 * HALF,
                HEIGHT,
                words(reading),
                HALF,
                HEIGHT,
                HALF - MARK,
                HEIGHT,
                HALF + MARK,
                HEIGHT,
                HALF,
                right,
                HALF - left,
                left);
    }

    private static String words(KpiReading reading) {
        return "evidence that it passes " + KpiReading.odds(reading.passes()) + ", that it fails "
                + KpiReading.odds(reading.fails()) + "; " + KpiReading.odds(reading.needed()) + " are needed";
    }

    private static int length(double log, double needed) {
        return (int) Math.round(Math.clamp(log / needed * MARK, 0, HALF));
    }
}
