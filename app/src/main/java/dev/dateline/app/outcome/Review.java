package dev.dateline.app.outcome;

import dev.dateline.app.project.Kind;
import dev.dateline.app.project.Ref;
import dev.dateline.app.project.Source;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Somebody looked at the week with those it concerns. */
public record Review(
        LocalDate on, String by, List<Variance> variances, Optional<String> note, Optional<Source> source) {

    /** Why a metric moved, in a sentence of somebody who answers for it. */
    public record Variance(@Ref("metrics") String metric, String sentence, String owner) {

        static final int LONGEST = 500;

        public Variance {
            if (sentence.isBlank() || sentence.length() > LONGEST) {
                throw new IllegalArgumentException("a `sentence` must have 1 to " + LONGEST + " characters");
            }
            if (owner.isBlank() || owner.length() > 100) {
                throw new IllegalArgumentException("an `owner` must have 1 to 100 characters");
            }
        }
    }

    public static final Kind<Review> KIND =
            Kind.list("reviews", Review.class, "on", review -> review.on().toString());

    private static final int CADENCE = 7;

    /** The newest by a day. */
    static Optional<Review> last(List<Review> reviews, LocalDate today) {
        return reviews.stream()
                .filter(review -> !review.on().isAfter(today))
                .max(java.util.Comparator.comparing(Review::on));
    }

    /** The weeks that ended without a look since this one: a look is due every seven days, and skipped from the day after. */
    long skipped(LocalDate today) {
        return Math.max(0, ChronoUnit.DAYS.between(on, today) - 1) / CADENCE;
    }
}
