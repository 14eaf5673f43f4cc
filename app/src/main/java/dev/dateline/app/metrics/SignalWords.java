package dev.dateline.app.metrics;

import dev.dateline.app.page.Days;
import dev.dateline.engine.statistics.ProcessBehaviour;
import java.util.Optional;

/** Points, limits and signals as people say them. */
public final class SignalWords {

    private SignalWords() {}

    /** {@code the week to 8 March 2026}. */
    public static String when(Points.Point point, Metric.Each each) {
        return switch (each) {
            case OBSERVATION, DAY -> Days.full(point.to());
            case WEEK -> "the week to " + Days.full(point.to());
            case MONTH -> "the month to " + Days.full(point.to());
        };
    }

    /** What one point is, in the singular. */
    public static String point(Metric.Each each) {
        return switch (each) {
            case OBSERVATION -> "observation";
            case DAY -> "day";
            case WEEK -> "week";
            case MONTH -> "month";
        };
    }

    /** What makes the signal, such as {@code 9 in a row below the centre}. */
    public static String rule(ProcessBehaviour.Signal signal) {
        boolean above = signal.side() == ProcessBehaviour.Side.ABOVE;
        return switch (signal.rule()) {
            case OUTSIDE -> above ? "above the upper limit" : "below the lower limit";
            case LEAP ->
                (above ? "a leap up" : "a leap down") + " of more than chance makes from one point to the next";
            case NEAR_LIMIT ->
                "three of four nearer to the " + (above ? "upper" : "lower") + " limit than to the centre";
            case SHIFT ->
                (signal.to() - signal.from() + 1) + " in a row " + (above ? "above" : "below") + " the centre";
        };
    }

    /** As a program reads it. */
    public static String word(ProcessBehaviour.Rule rule) {
        return switch (rule) {
            case OUTSIDE -> "outside the limits";
            case LEAP -> "moving range above its limit";
            case NEAR_LIMIT -> "3 of 4 nearer to a limit than to the centre";
            case SHIFT -> "8 in a row on one side of the centre";
        };
    }

    /** Whether the signal is for the better; empty where the metric does not say what is better. */
    public static Optional<Boolean> isBetter(ProcessBehaviour.Signal signal, Optional<Direction> better) {
        return better.map(
                direction -> (direction == Direction.HIGHER) == (signal.side() == ProcessBehaviour.Side.ABOVE));
    }

    /** How limits are found. */
    public static String limits(ProcessBehaviour.Kind kind) {
        return switch (kind) {
            case MEAN -> "mean ± 2.66 × mean moving range";
            case MEDIAN_RANGE -> "mean ± 3.145 × median moving range";
            case MEDIAN -> "median ± 3.145 × median moving range";
        };
    }
}
