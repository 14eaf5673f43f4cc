package dev.dateline.app.vendors;

import dev.dateline.app.claims.Grade;
import dev.dateline.app.project.Chance;
import dev.dateline.app.project.Otherwise;
import dev.dateline.app.project.Ref;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a vendor said it would do. Whether that was shown is never written down: it follows from the evidence.
 *
 * @param claims those that can only be true if it is kept
 * @param steps those that do what they are for only if it is kept, and with them the claims they serve
 * @param chance that it is kept, as long as it is not shown; where nobody says, one in two while unproven, three in four once partly shown
 */
public record Promise(
        String what,
        @Ref("claims") List<String> claims,
        @Ref("steps") List<String> steps,
        Optional<Chance> chance,
        List<Evidence> evidence) {

    private static final double UNPROVEN_HOLDS = 0.5;
    private static final double PARTLY_HOLDS = 0.75;

    public Promise {
        if (what.isBlank() || what.length() > 500) {
            throw new IllegalArgumentException("a promise must have 1 to 500 characters");
        }
    }

    /** What the evidence says of a promise. */
    public enum Shown {
        UNPROVEN("unproven"),
        PARTLY("partly shown"),
        SHOWN("shown"),
        FALSE("false");

        private final String words;

        Shown(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** Whether what was seen speaks for the promise. */
    public enum Speaks {
        FOR,
        PARTLY,
        AGAINST
    }

    /** What somebody saw, and when. */
    public record Evidence(
            String what,
            Optional<String> url,
            Optional<LocalDate> on,
            @Otherwise("opinion") Grade grade,
            @Otherwise("for") Speaks speaks) {

        /** Data and experiments with a date count; what somebody says, the vendor above all, proves nothing. */
        boolean counts(LocalDate today) {
            return grade.compareTo(Grade.DATA) >= 0
                    && on.filter(day -> !day.isAfter(today)).isPresent();
        }
    }

    /**
     * Unproven without evidence that counts; false where all of it speaks against, shown where all of it speaks for, partly shown
     * otherwise.
     */
    public Shown shown(LocalDate today) {
        var counting = evidence.stream().filter(one -> one.counts(today)).toList();
        if (counting.isEmpty()) {
            return Shown.UNPROVEN;
        } else if (counting.stream().allMatch(one -> one.speaks == Speaks.FOR)) {
            return Shown.SHOWN;
        }
        return counting.stream().allMatch(one -> one.speaks == Speaks.AGAINST) ? Shown.FALSE : Shown.PARTLY;
    }

    /** The chance that it is kept: certain once shown, none once shown to be false, whatever was hoped before. */
    public double holds(LocalDate today) {
        return switch (shown(today)) {
            case SHOWN -> 1;
            case FALSE -> 0;
            case UNPROVEN -> chance.map(Chance::probability).orElse(UNPROVEN_HOLDS);
            case PARTLY -> chance.map(Chance::probability).orElse(PARTLY_HOLDS);
        };
    }

    /** Why, in a sentence. */
    String because(LocalDate today) {
        long counting = evidence.stream().filter(one -> one.counts(today)).count();
        if (evidence.isEmpty()) {
            return "nothing was seen of it yet";
        } else if (counting == 0) {
            return "only said: what counts is data or an experiment, with its date";
        }
        return counting + " of " + evidence.size() + (evidence.size() == 1 ? " piece" : " pieces")
                + " of evidence is data or an experiment with a date";
    }
}
