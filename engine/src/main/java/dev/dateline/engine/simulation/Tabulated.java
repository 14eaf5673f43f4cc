package dev.dateline.engine.simulation;

/**
 * A distribution that is slow to draw from, looked up in a table: sixteen points to each halving of the chance, towards either end, straight
 * lines between them. Between two points quantiles of what is drawn here differ by some percent, so that a line misses them by some
 * hundredths of one. Beyond one in a hundred thousand the distribution itself is asked.
 */
public final class Tabulated implements Distribution {

    private static final int HALVINGS = 17;
    private static final int PARTS = 16;

    private final Distribution distribution;
    /** Values exceeded with chances from ½ down, sixteen to each halving. */
    private final double[] upper;
    /** Values exceeded with all but such chances. */
    private final double[] lower;

    private Tabulated(Distribution distribution) {
        this.distribution = distribution;
        upper = new double[HALVINGS * PARTS + 1];
        lower = new double[HALVINGS * PARTS + 1];
        for (int point = 0; point < upper.length; point++) {
            double chance = chance(point);
            upper[point] = distribution.exceededWith(chance);
            lower[point] = distribution.exceededWith(1 - chance);
        }
    }

    /** The table is made at once, some 500 quantiles. */
    public static Tabulated of(Distribution distribution) {
        return new Tabulated(distribution);
    }

    /** Straight down from 2⁻¹⁻ʰ to 2⁻²⁻ʰ within each halving h. */
    private static double chance(int point) {
        int halving = point / PARTS;
        return Math.scalb(1 - (double) (point % PARTS) / PARTS / 2, -1 - halving);
    }

    @Override
    public double exceededWith(double chance) {
        boolean high = chance <= 0.5;
        double rare = high ? chance : 1 - chance;
        if (rare <= chance(HALVINGS * PARTS)) {
            return distribution.exceededWith(chance);
        }
        int halving = -1 - Math.getExponent(rare);
        double mantissa = Math.scalb(rare, 1 + halving); // 1 … 2 where rare is below ½
        double place;
        if (mantissa == 1) {
            place = (double) halving * PARTS;
        } else {
            halving--;
            place = halving * PARTS + (1 - mantissa / 2) * 2 * PARTS;
        }
        int point = (int) place;
        var table = high ? upper : lower;
        double next = table[Math.min(point + 1, table.length - 1)];
        return table[point] + (place - point) * (next - table[point]);
    }

    @Override
    public double chanceAbove(double value) {
        return distribution.chanceAbove(value);
    }
}
