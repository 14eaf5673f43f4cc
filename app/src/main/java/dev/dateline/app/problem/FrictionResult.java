package dev.dateline.app.problem;

import dev.dateline.app.claims.Grade;
import dev.dateline.app.customers.Many;
import dev.dateline.app.project.Altered;
import dev.dateline.app.project.Amounts;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Identifiers;
import dev.dateline.app.workbench.Change;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The problem that a note of the workshop becomes, with the range that all who wrote it down span. */
final class FrictionResult {

    private static final int HOW_FAR_A_GUESS_IS_OFF = 2;

    private final Contents contents;
    private final Friction note;
    private final List<Friction> same;

    /** @param same the notes that were merged into it */
    FrictionResult(Contents contents, Friction note, List<Friction> same) {
        this.contents = contents;
        this.note = note;
        this.same = same;
    }

    Change change(LocalDate today) {
        var id = id();
        int heard = same.size() + 1;
        var evidence = new Problem.Evidence(
                "said in the workshop by " + (heard == 1 ? "one note" : heard + " notes") + ", "
                        + (note.votes().size() == 1 ? "one vote" : note.votes().size() + " votes"),
                Optional.empty(),
                Optional.of(today),
                Optional.of(Grade.OPINION),
                Optional.of(new Many(heard)),
                Optional.empty(),
                Optional.empty());
        var problem = new Problem(
                id,
                note.text(),
                Problem.Sort.FRICTION,
                note.hurts().stream().toList(),
                Optional.empty(),
                hours(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(evidence),
                List.of(),
                List.of(),
                Optional.of(basis()),
                Optional.empty());
        return Change.of("made a note of the workshop a problem")
                .put(Problem.KIND, problem)
                .put(Friction.KIND, Altered.of(note).some("became", id).made());
    }

    private String id() {
        var taken = contents.of(Problem.KIND).stream().map(Problem::id).toList();
        var identifiers = new Identifiers("problem");
        var id = identifiers.of(note.text());
        while (taken.contains(id)) {
            id = identifiers.of(note.text());
        }
        return id;
    }

    private List<Double> told() {
        return Stream.concat(Stream.of(note), same.stream())
                .flatMap(one -> one.hours(contents.project()).stream())
                .sorted()
                .toList();
    }

    /** From the least to the most that anybody said; a single guess may be twice or half of what it says. */
    private Optional<Amounts> hours() {
        var told = told();
        if (told.isEmpty()) {
            return Optional.empty();
        }
        double likely = told.get(told.size() / 2);
        boolean single = told.getFirst().equals(told.getLast());
        return Optional.of(new Amounts(
                rounded(single ? likely / HOW_FAR_A_GUESS_IS_OFF : told.getFirst()),
                rounded(likely),
                rounded(single ? likely * HOW_FAR_A_GUESS_IS_OFF : told.getLast())));
    }

    private String basis() {
        return told().isEmpty()
                ? "From the workshop, where nobody said how long it takes."
                : "Hours from the workshop: " + note.formula()
                        + (told().stream().distinct().count() == 1
                                ? "; a single guess, so from half to twice of it."
                                : "; from the least to the most that was said.");
    }

    private static BigDecimal rounded(double hours) {
        return new BigDecimal(new BigDecimal(hours).round(new MathContext(3)).toPlainString());
    }
}
