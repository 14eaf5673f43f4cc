package dev.dateline.app.vendors;

import dev.dateline.app.claims.Grade;
import dev.dateline.app.project.Amounts;
import dev.dateline.app.project.Chance;
import dev.dateline.app.project.Kind;
import dev.dateline.app.project.Ref;
import dev.dateline.app.project.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Who helps for a fee.
 *
 * @param does what they do and others do not
 * @param evidence outcomes like the one wanted here, that they brought about elsewhere
 * @param people who would come, by role
 * @param load how much of these people's time is sold already
 * @param conflicts what they gain if one buys from a vendor, as they declared it
 * @param declaresNone the day they declared that they gain nothing
 * @param recommends the vendors they speak for
 * @param works the steps they do or help with, beside those they own
 */
public record Partner(
        String id,
        String name,
        Optional<String> does,
        List<Outcome> evidence,
        List<Person> people,
        Optional<Chance> load,
        List<Conflict> conflicts,
        Optional<LocalDate> declaresNone,
        @Ref("vendors") List<String> recommends,
        @Ref("steps") List<String> works,
        Optional<Fee> fee,
        Optional<HandOver> handOver,
        Optional<String> note,
        Optional<Source> source) {

    public static final Kind<Partner> KIND = Kind.list("partners", Partner.class, "id", Partner::id);

    public Partner {
        if (declaresNone.isPresent() && !conflicts.isEmpty()) {
            throw new IllegalArgumentException("a partner either declares `conflicts` or `declaresNone`, not both");
        }
    }

    /** An outcome like the one wanted here. */
    public record Outcome(
            String what,
            Optional<String> outcome,
            Optional<String> url,
            Optional<LocalDate> on,
            Optional<Grade> grade) {}

    /** A role that comes, and with how much of its time. */
    public record Person(String role, Optional<Chance> share) {}

    /** What somebody gains when one buys from a vendor, signed and dated. */
    public record Conflict(@Ref("vendors") String vendor, Gain kind, LocalDate on, String signedBy) {

        /** Resale: a margin on what is sold. Quota: a level to keep. Ownership: a share. Referral: a fee for the introduction. */
        public enum Gain {
            RESALE,
            QUOTA,
            OWNERSHIP,
            REFERRAL
        }
    }

    /** What they get, and how much of it only when claims are true. */
    public record Fee(Amounts total, List<Tied> tiedTo) {

        public Fee {
            double tied = tiedTo.stream()
                    .mapToDouble(one -> one.share().probability())
                    .sum();
            if (tied > 1 + 1e-9) {
                throw new IllegalArgumentException(
                        "more than the whole fee is tied to claims (" + Math.round(tied * 100) + " %)");
            }
        }

        /** How much of the whole is tied to claims, 0 to 1. */
        double tied() {
            return tiedTo.stream().mapToDouble(one -> one.share().probability()).sum();
        }
    }

    /** A share of the fee that is paid when a claim is true. */
    public record Tied(@Ref("claims") String claim, Chance share) {}

    /** How the project becomes able to do without them. */
    public record HandOver(List<Skill> skills, Optional<LocalDate> canRunWithout) {}

    /**
     * Something only they can do at first.
     *
     * @param to the roles that learn it
     * @param shown the day one of these did it alone
     */
    public record Skill(String what, List<String> to, Optional<LocalDate> shown) {}

    /** What they declared about a vendor they speak for. */
    List<Conflict> conflicted() {
        return conflicts.stream()
                .filter(one -> recommends.contains(one.vendor()))
                .toList();
    }
}
