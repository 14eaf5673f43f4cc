package dev.dateline.app.vendors;

import dev.dateline.app.project.DocumentForm;
import dev.dateline.app.project.Kind;
import dev.dateline.app.project.Otherwise;
import dev.dateline.app.project.Ref;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A decision in the form of Markdown Architectural Decision Records (adr.github.io/madr): a front matter, a title, and the sections Context
 * and Problem Statement, Considered Options, Decision Outcome and what else there is to say.
 *
 * @param text the Markdown behind the front matter, as it stands
 */
public record Decision(Head head, String text) {

    public static final Kind<Decision> KIND = Kind.documents(
            "decisions",
            Decision.class,
            new DocumentForm<>(Head.class, Head::id, Decision::new, Decision::head, Decision::text),
            Decision::id);

    public String id() {
        return head.id().orElseThrow();
    }

    /** The first heading, else its identifier. */
    public String title() {
        return text.lines()
                .filter(line -> line.startsWith("# "))
                .map(line -> line.substring(2).strip())
                .filter(title -> !title.isEmpty())
                .findFirst()
                .orElse(id());
    }

    /** Whether it was accepted with a debt that is not paid back yet. */
    boolean bearsInterest(LocalDate today) {
        return head.status() == Status.ACCEPTED
                && head.debt().isPresent()
                && head.debt()
                        .flatMap(Debt::payback)
                        .filter(day -> day.isBefore(today))
                        .isEmpty();
    }

    /**
     * The front matter.
     *
     * @param about the claims or steps it is about
     * @param override who decided that a tenet is broken, and why
     */
    public record Head(
            Optional<String> id,
            @Otherwise("proposed") Status status,
            Optional<LocalDate> date,
            List<String> deciders,
            List<String> consulted,
            List<String> informed,
            @Ref({"steps", "claims"}) List<String> about,
            @Ref("vendors") List<String> vendors,
            @Ref("partners") List<String> partners,
            List<Touch> tenets,
            Optional<Waiver> override,
            Optional<Debt> debt,
            @Ref("decisions") Optional<String> supersededBy) {

        public Head {
            if (status == Status.ACCEPTED && override.isEmpty()) {
                tenets.stream().filter(Touch::isBroken).findFirst().ifPresent(broken -> {
                    throw new IllegalArgumentException("breaks the tenet `" + broken.tenet()
                            + "`; such a decision is accepted only with `override: {by, on, why}`");
                });
            }
        }

        List<String> broken() {
            return tenets.stream().filter(Touch::isBroken).map(Touch::tenet).toList();
        }
    }

    /** How far a decision is, in the words of MADR. */
    public enum Status {
        PROPOSED,
        ACCEPTED,
        REJECTED,
        DEPRECATED,
        SUPERSEDED
    }

    /** A tenet that has to do with it. */
    public record Touch(
            @Ref("tenets") String tenet, @Otherwise("keeps") Effect effect) {

        boolean isBroken() {
            return effect == Effect.BREAKS;
        }
    }

    /** What a decision does to a tenet. */
    public enum Effect {
        KEEPS,
        BREAKS
    }

    /** A tenet is broken knowingly. */
    public record Waiver(String by, LocalDate on, String why) {

        public Waiver {
            if (by.isBlank() || why.isBlank()) {
                throw new IllegalArgumentException("an override says `by` whom it is and `why`");
            }
        }
    }
}
