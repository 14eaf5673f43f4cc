package dev.dateline.app.vendors;

import dev.dateline.app.claims.Grade;
import dev.dateline.app.page.Days;
import dev.dateline.app.project.Chance;
import dev.dateline.app.project.Json;
import dev.dateline.app.workbench.Opened;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Two partners side by side on what can be shown of them. How big they are does not count: neither what they earn, nor how many outcomes they
 * tell of, only those of which there is evidence.
 *
 * @param blind whether their names are hidden; their order then says nothing either
 */
record Compared(Partner one, Partner other, boolean blind, LocalDate today) {

    /** Roles that come with at least this much of their time are there for the work. */
    private static final double MOST_OF_IT = 0.5;

    /** @param ahead the one that is better by it; none where they are equal */
    record Criterion(String name, String one, String other, Optional<Boolean> ahead, String rule) {

        /** {@code one}, {@code other} or {@code neither}. */
        String winner() {
            return ahead.map(first -> first ? "one" : "other").orElse("neither");
        }
    }

    static Compared of(Opened project, Partner one, Partner other, boolean blind) {
        var ordered = blind
                ? Stream.of(one, other)
                        .sorted(Comparator.comparingInt((Partner partner) ->
                                        Integer.reverse(partner.id().hashCode() * 0x9e3779b9))
                                .thenComparing(Partner::id))
                        .toList()
                : List.of(one, other);
        return new Compared(
                ordered.getFirst(), ordered.getLast(), blind, project.today().date());
    }

    String name(Partner partner) {
        return blind ? (partner.id().equals(one.id()) ? "Partner A" : "Partner B") : partner.name();
    }

    List<Criterion> criteria() {
        return List.of(
                criterion(
                        "Similar outcomes",
                        partner -> (int) counting(partner),
                        this::outcomes,
                        "more outcomes that count: data or an experiment, with a date and an address to look it up"),
                criterion(
                        "People who come",
                        partner -> (int) roles(partner),
                        Compared::people,
                        "more named roles that come with at least half of their time"),
                criterion(
                        "Sold already",
                        partner -> -partner.load().map(Compared::percent).orElse(101),
                        partner -> partner.load()
                                .map(load -> load + " of their time")
                                .orElse("not said"),
                        "less of their time is sold; what is not said counts as all of it"),
                criterion(
                        "Independence",
                        Compared::independence,
                        this::declared,
                        "gains nothing, before a declared conflict, before nothing declared, before recommending what it gains by"),
                criterion(
                        "Fee tied to claims",
                        partner -> (int) Math.round(tied(partner) * 100),
                        partner -> partner.fee().isEmpty() ? "not said" : Math.round(tied(partner) * 100) + " % of it",
                        "more of the fee is paid only when claims are true; how high it is does not count"));
    }

    private Criterion criterion(
            String name, ToIntFunction<Partner> rank, Function<Partner, String> words, String rule) {
        int difference = rank.applyAsInt(one) - rank.applyAsInt(other);
        return new Criterion(
                name,
                words.apply(one),
                words.apply(other),
                difference == 0 ? Optional.empty() : Optional.of(difference > 0),
                rule);
    }

    private boolean counts(Partner.Outcome outcome) {
        return outcome.grade().filter(grade -> grade.compareTo(Grade.DATA) >= 0).isPresent()
                && outcome.on().filter(day -> !day.isAfter(today)).isPresent()
                && outcome.url().isPresent();
    }

    private long counting(Partner partner) {
        return partner.evidence().stream().filter(this::counts).count();
    }

    private String outcomes(Partner partner) {
        return partner.evidence().isEmpty()
                ? "none told"
                : counting(partner) + " of " + partner.evidence().size()
                        + (counting(partner) == 1 ? " counts" : " count");
    }

    private static long roles(Partner partner) {
        return partner.people().stream()
                .filter(person -> person.share()
                        .filter(share -> share.probability() >= MOST_OF_IT)
                        .isPresent())
                .count();
    }

    private static String people(Partner partner) {
        return partner.people().isEmpty()
                ? "nobody named"
                : String.join(
                        "; ",
                        partner.people().stream()
                                .map(person -> person.role()
                                        + person.share()
                                                .map(share -> ", " + share)
                                                .orElse(", share not said"))
                                .toList());
    }

    private static int percent(Chance chance) {
        return (int) Math.round(chance.probability() * 100);
    }

    private static int independence(Partner partner) {
        if (!partner.conflicted().isEmpty()) {
            return 0;
        }
        return partner.declaresNone().isPresent() ? 3 : partner.conflicts().isEmpty() ? 1 : 2;
    }

    private String declared(Partner partner) {
        return switch (independence(partner)) {
            case 0 -> "recommends what it gains by";
            case 1 -> "nothing declared";
            case 2 -> Days.counted(partner.conflicts().size(), "conflict") + " declared, recommends none of them";
            default ->
                partner.declaresNone()
                        .map(day -> "declared on " + Days.full(day) + " to gain nothing")
                        .orElse("");
        };
    }

    private static double tied(Partner partner) {
        return partner.fee().map(Partner.Fee::tied).orElse(0.0);
    }

    /** What they tell of, without whose it is where names are hidden. */
    List<String> told(Partner partner) {
        return partner.evidence().stream()
                .map(outcome -> hidden(outcome.what()
                                + outcome.outcome().map(came -> ": " + came).orElse(""))
                        + " (" + outcome.grade().orElse(Grade.OPINION).name().toLowerCase(Locale.ROOT)
                        + outcome.on().map(day -> ", " + Days.full(day)).orElse(", no date")
                        + (counts(outcome) ? "" : "; does not count") + ")")
                .toList();
    }

    private String hidden(String words) {
        if (!blind) {
            return words;
        }
        var hidden = words;
        for (var partner : List.of(one, other)) {
            for (var name : List.of(partner.name(), partner.name().split(",", 2)[0], partner.id())) {
                hidden = hidden.replaceAll("(?iu)" + Pattern.quote(name.strip()), name(partner));
            }
        }
        return hidden;
    }

    String headline() {
        long first =
                criteria().stream().filter(one -> one.winner().equals("one")).count();
        long second =
                criteria().stream().filter(one -> one.winner().equals("other")).count();
        var all = criteria().size();
        if (first == second) {
            return "Neither is ahead: each on " + first + " of " + all + " counts";
        }
        return name(first > second ? one : other) + " is ahead on " + Math.max(first, second) + " of " + all
                + " counts, " + name(first > second ? other : one) + " on " + Math.min(first, second);
    }

    Json json() {
        return Json.object()
                .put("blind", blind)
                .put("one", blind ? name(one) : one.id())
                .put("other", blind ? name(other) : other.id())
                .put(
                        "criteria",
                        criteria().stream()
                                .map(criterion -> Json.object()
                                        .put("name", criterion.name())
                                        .put("one", criterion.one())
                                        .put("other", criterion.other())
                                        .put("ahead", criterion.winner())
                                        .put("rule", criterion.rule()))
                                .toList())
                .put("outcomesOfOne", told(one))
                .put("outcomesOfOther", told(other));
    }
}
