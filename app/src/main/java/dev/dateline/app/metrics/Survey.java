package dev.dateline.app.metrics;

import dev.dateline.app.project.Otherwise;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One question on a scale, asked of people who stay unknown.
 *
 * @param lowWords what the lowest answer means, and {@code highWords} the highest
 * @param asked how many people get the link, so that it is known how many did not answer
 * @param closes the last day on which one may answer
 * @param least so many answers are shown together, and never fewer
 */
public record Survey(
        String question,
        @Otherwise("1") int lowest,
        @Otherwise("5") int highest,
        Optional<String> lowWords,
        Optional<String> highWords,
        int asked,
        LocalDate closes,
        @Otherwise("5") int least) {

    private static final int LONGEST_QUESTION = 300;
    private static final int LONGEST_WORDS = 60;
    private static final int MOST_STEPS = 10;
    private static final int HIGHEST = 100;
    private static final int MOST_PEOPLE = 1_000_000;
    private static final int FEWEST_TOGETHER = 3;
    private static final int MOST_TOGETHER = 1_000;

    public Survey {
        if (question.isBlank() || question.length() > LONGEST_QUESTION) {
            throw new IllegalArgumentException("`question` must have 1 to " + LONGEST_QUESTION + " characters");
        }
        if (lowest < 0 || highest > HIGHEST || highest <= lowest || highest - lowest > MOST_STEPS) {
            throw new IllegalArgumentException("the scale (" + lowest + " to " + highest
                    + ") must rise by 1 to 10 steps between 0 and 100, such as 1 to 5 or 0 to 10");
        }
        if (lowWords.orElse("").length() > LONGEST_WORDS || highWords.orElse("").length() > LONGEST_WORDS) {
            throw new IllegalArgumentException(
                    "`lowWords` and `highWords` must have at most " + LONGEST_WORDS + " characters");
        }
        if (least < FEWEST_TOGETHER || least > MOST_TOGETHER) {
            throw new IllegalArgumentException(
                    "`least` (" + least + ") must be 3 to 1000, or an answer could be told apart");
        }
        if (asked < least || asked > MOST_PEOPLE) {
            throw new IllegalArgumentException(
                    "`asked` (" + asked + ") must be at least `least` (" + least + ") and at most 1000000");
        }
    }

    /** What may not change once somebody has answered it. */
    public String asIs() {
        return lowest + " to " + highest + ": " + question;
    }
}
