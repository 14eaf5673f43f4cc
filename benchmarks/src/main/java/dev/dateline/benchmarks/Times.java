package dev.dateline.benchmarks;

import java.util.Arrays;

/** What one entrant of a {@link Race} took, round by round, and how that compares with its reference. */
final class Times {

    private static final double NANOS_PER_MILLI = 1e6;

    private final String course;
    private final String name;
    private final String reference;
    private final double[] millis;
    private final double[] ratios;

    Times(String course, String name, String reference, long[] nanos, long[] referenceNanos) {
        this.course = course;
        this.name = name;
        this.reference = reference;
        this.millis = Arrays.stream(nanos)
                .mapToDouble(n -> n / NANOS_PER_MILLI)
                .sorted()
                .toArray();
        this.ratios = new double[nanos.length];
        for (int round = 0; round < ratios.length; round++) {
            ratios[round] = (double) nanos[round] / referenceNanos[round];
        }
        Arrays.sort(ratios);
    }

    String course() {
        return course;
    }

    String name() {
        return name;
    }

    String reference() {
        return reference;
    }

    boolean isReference() {
        return name.equals(reference);
    }

    double median() {
        return quantile(millis, 0.5);
    }

    /** A quarter of the rounds took less. */
    double lowerQuartile() {
        return quantile(millis, 0.25);
    }

    double upperQuartile() {
        return quantile(millis, 0.75);
    }

    /** The median of each round's own ratio: a slow moment that lasts a round does not show in it. */
    double ratio() {
        return quantile(ratios, 0.5);
    }

    private static double quantile(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int low = (int) Math.floor(at);
        int high = (int) Math.ceil(at);
        return sorted[low] + (at - low) * (sorted[high] - sorted[low]);
    }
}
