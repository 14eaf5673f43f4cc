package dev.dateline.app.plan;

/** How wide words come out in the interface's face at 12 px, on the generous side, and what is left of them where room is short. */
public final class Lettering {

    private static final double LETTER = 6.3;
    private static final double STRONG = 7.3;
    private static final double WIDE = 12.5;

    private Lettering() {}

    public static double width(String text, boolean strong) {
        return text.codePoints().mapToDouble(c -> width(c, strong)).sum();
    }

    /** The beginning of the text that fits, with an ellipsis where it had to be cut. */
    public static String fitted(String text, double room, boolean strong) {
        if (width(text, strong) <= room) {
            return text;
        }
        var kept = new StringBuilder();
        double used = WIDE;
        for (int c : text.codePoints().toArray()) {
            used += width(c, strong);
            if (used > room) {
                break;
            }
            kept.appendCodePoint(c);
        }
        return kept.toString().stripTrailing() + "…";
    }

    /** Chinese, Japanese, Korean letters and pictures fill a square. */
    private static double width(int codePoint, boolean strong) {
        return codePoint >= 0x1100 ? WIDE : strong ? STRONG : LETTER;
    }
}
