package dev.dateline.engine.simulation;

/** How a positive quantity (days, money, actual ÷ estimate) may turn out. */
public interface Distribution {

    /** The value that is exceeded with probability {@code chance}, strictly between 0 and 1; falls, or stays, as the chance rises. */
    double exceededWith(double chance);

    /** The probability to exceed {@code value}, from 0 to 1. */
    double chanceAbove(double value);
}
