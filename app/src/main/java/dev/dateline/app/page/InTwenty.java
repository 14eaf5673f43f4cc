package dev.dateline.app.page;

/** A chance in twenties: the form in which people judge chances best. */
public final class InTwenty {

    public static final int DOTS = 20;

    private InTwenty() {}

    /** How many of twenty. Certainty is not rounded up to: nineteen dots in twenty and a half are nineteen. */
    public static int of(double share) {
        int rounded = (int) Math.round(share * DOTS);
        return share < 1 && rounded == DOTS ? DOTS - 1 : rounded;
    }

    /** {@code 14}; {@code <1} where it is less than half of one and yet not nothing. */
    public static String number(double share) {
        return isLess(share) ? "<1" : String.valueOf(of(share));
    }

    /** {@code 14 chances in 20}. */
    public static String words(double share) {
        int chances = of(share);
        return isLess(share)
                ? "fewer than 1 chance in " + DOTS
                : chances + (chances == 1 ? " chance in " : " chances in ") + DOTS;
    }

    /** The same at the beginning of a sentence. */
    public static String first(double share) {
        var words = words(share);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** {@code 14 in 20}. */
    public static String brief(double share) {
        return isLess(share) ? "fewer than 1 in " + DOTS : of(share) + " in " + DOTS;
    }

    /** What the chance that something is in time comes to, {@code more likely late than in time}. */
    public static String verdict(double share) {
        int chances = of(share);
        return chances == DOTS / 2
                ? "as likely late as in time"
                : chances > DOTS / 2
                        ? (chances < 16 ? "more likely in time than late" : "most likely in time")
                        : chances > 4 ? "more likely late than in time" : "most likely late";
    }

    private static boolean isLess(double share) {
        return share > 0 && of(share) == 0;
    }
}
