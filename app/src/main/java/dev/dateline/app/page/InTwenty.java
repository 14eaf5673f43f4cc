package dev.dateline.app.page;

/** A chance in twenties: the form in which people judge chances best. */
public final class InTwenty {

    public static final int DOTS = 20;

    private InTwenty() {}

    /** How many of twenty. Certainty is not rounded up to: nineteen dots in twenty and a half are nineteen. */
    public static int of(double share) {
        int rounded = (int) Math.round(share * DOTS);
        return share < 1 && rounded == DOTS ? DOTS - 1 : share > 0 && rounded == 0 ? 1 : rounded;
    }

    /** {@code 14 chances in 20}. */
    public static String words(double share) {
        int chances = of(share);
        return chances + (chances == 1 ? " chance in " : " chances in ") + DOTS;
    }

    /** {@code 14 in 20}. */
    public static String brief(double share) {
        return of(share) + " in " + DOTS;
    }
}
