package dev.dateline.engine.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * How far chances that were stated can be believed, by what became of what they were stated of. Something that was forecast several times
 * counts once: its forecasts share one unit of weight, since they are not told apart by new outcomes.
 */
public final class Reliability {

    private final List<Stated> stated;

    /**
     * A chance that was stated and what became of it.
     *
     * @param chance from 0 to 1
     * @param weight above 0, at most 1; one for what was forecast once
     */
    public record Stated(double chance, boolean happened, double weight) {

        public Stated {
            if (!(chance >= 0 && chance <= 1) || !(weight > 0 && weight <= 1)) {
                throw new IllegalArgumentException("chance (" + chance + ") must lie between 0 and 1, weight (" + weight
                        + ") above 0 and not above 1");
            }
        }

        /** G. W. Brier, Verification of forecasts expressed in terms of probability, Monthly Weather Review 78, 1950, for one event. */
        double brier() {
            double off = chance - (happened ? 1 : 0);
            return off * off;
        }
    }

    /**
     * Chances of about the same size.
     *
     * @param from the lowest chance of the group, itself in it
     * @param to the highest, itself in the last group only
     * @param weight how many things of known outcome it stands for
     * @param said their mean chance
     * @param happened the share of them that came true
     * @param range where that share may lie by chance alone, 9 times in 10
     */
    public record Group(double from, double to, double weight, double said, double happened, Interval range) {}

    public Reliability(List<Stated> stated) {
        this.stated = List.copyOf(stated);
    }

    /** How many things of known outcome there are. */
    public double weight() {
        return stated.stream().mapToDouble(Stated::weight).sum();
    }

    /** The mean Brier score: 0 is perfect, 0.25 is what saying a half to everything gets. None where nothing is known. */
    public Optional<Double> brier() {
        return mean(stated, Stated::brier);
    }

    /** The Brier score of somebody who says to each the share that came true of all, and so knows nothing of the single case. */
    public Optional<Double> brierOfBaseRate() {
        return happened().map(share -> share * (1 - share));
    }

    /** The share that came true. */
    public Optional<Double> happened() {
        return mean(stated, one -> one.happened ? 1 : 0);
    }

    /** The mean chance that was stated: well above what came true it was too hopeful. */
    public Optional<Double> said() {
        return mean(stated, Stated::chance);
    }

    /** How far the chances keep from a half, 0 (says nothing) to 1 (sure of everything): the mean of |2p − 1|. */
    public Optional<Double> sharpness() {
        return mean(stated, one -> Math.abs(2 * one.chance - 1));
    }

    /** The chances in so many groups of equal width; those that nobody stated are not there. */
    public List<Group> groups(int many) {
        if (many < 1) {
            throw new IllegalArgumentException("groups (" + many + ") must be at least 1");
        }
        var groups = new ArrayList<Group>();
        for (int g = 0; g < many; g++) {
            int group = g;
            var within = stated.stream()
                    .filter(one -> Math.min(many - 1, (int) (one.chance * many)) == group)
                    .toList();
            if (!within.isEmpty()) {
                groups.add(group((double) g / many, (g + 1.0) / many, within));
            }
        }
        return groups;
    }

    private static Group group(double from, double to, List<Stated> within) {
        double weight = within.stream().mapToDouble(Stated::weight).sum();
        double happened = mean(within, one -> one.happened ? 1 : 0).orElseThrow();
        int trials = Math.max(1, (int) Math.round(weight));
        return new Group(
                from,
                to,
                weight,
                mean(within, Stated::chance).orElseThrow(),
                happened,
                ExactIntervals.clopperPearson((int) Math.round(happened * trials), trials, 0.1));
    }

    private static Optional<Double> mean(List<Stated> stated, ToDoubleFunction<Stated> of) {
        double weight = stated.stream().mapToDouble(Stated::weight).sum();
        return weight == 0
                ? Optional.empty()
                : Optional.of(stated.stream()
                                .mapToDouble(one -> one.weight * of.applyAsDouble(one))
                                .sum()
                        / weight);
    }
}
