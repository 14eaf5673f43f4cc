package dev.dateline.engine.simulation;

/** What it means for a trial that something holds, or that it fails. Activities and conditions are the model's, by number. */
public sealed interface Effect {

    /** The activity, begun or not, takes so many more days; drawn in each trial and rounded to whole days, at least none. */
    record Adds(int activity, Distribution days) implements Effect {}

    /**
     * The activity takes {@code times} as long, above 0; several multiply. What is certain is rounded up to whole days, and what is drawn
     * as ever to the nearest.
     */
    record Multiplies(int activity, double times) implements Effect {

        public Multiplies {
            if (!(times > 0 && times < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("times (" + times + ") must be above 0 and finite");
            }
        }
    }

    /** The activity is not done at all: its links do not bind, and neither it nor its cost counts. */
    record Removes(int activity) implements Effect {}

    /** An amount is spent. */
    record Costs(Distribution amount) implements Effect {}

    /** When the activity ends, everything does: there is no finish, no goal is met, and what would have come later costs nothing. */
    record Stops(int activity) implements Effect {}

    /** A condition with a higher number holds with this chance, from 0 to 1, instead of its own; of several the last named counts. */
    record Makes(int condition, double chance) implements Effect {

        public Makes {
            PlanModel.refuseNoChance(chance);
        }
    }
}
