package dev.dateline.app.problem;

import dev.dateline.app.claims.Grade;
import dev.dateline.app.customers.Many;
import dev.dateline.app.project.Amounts;
import dev.dateline.app.project.Chance;
import dev.dateline.app.project.Kind;
import dev.dateline.app.project.Otherwise;
import dev.dateline.app.project.Ref;
import dev.dateline.app.project.Source;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Something that costs somebody, every month until it is solved.
 *
 * @param hurts the stakeholders it costs
 * @param cost money a month, besides the hours
 * @param hours of people's time a month
 * @param chance that a month brings it; certain where it is missing
 * @param principal what it would cost once to be rid of it, as with a debt
 * @param control the rule or paragraph it breaks, as with a compliance risk
 * @param claims it justifies: sentences of the press release that promise its end
 * @param steps that work on it
 */
public record Problem(
        String id,
        String what,
        @Otherwise("friction") Sort kind,
        @Ref("stakeholders") List<String> hurts,
        Optional<Amounts> cost,
        Optional<Amounts> hours,
        Optional<Chance> chance,
        Optional<Amounts> principal,
        Optional<String> control,
        List<Evidence> evidence,
        @Ref("claims") List<String> claims,
        @Ref("steps") List<String> steps,
        Optional<String> note,
        Optional<Source> source) {

    public static final Kind<Problem> KIND = Kind.list("problems", Problem.class, "id", Problem::id);

    /** Of which kind it is. */
    public enum Sort {
        FRICTION,
        BOTTLENECK,
        DEBT,
        COMPLIANCE,
        MISSING_STANDARD,
        OBSTACLE
    }

    public Problem {
        if (what.isBlank()) {
            throw new IllegalArgumentException("a problem must say what it is");
        }
    }

    /**
     * What it is known from.
     *
     * @param grade what sort of evidence it is; what it counts for follows from its source, date and sample too
     * @param sample how many were asked, counted or tried
     */
    public record Evidence(
            String what,
            Optional<String> url,
            Optional<LocalDate> on,
            Optional<Grade> grade,
            Optional<Many> sample,
            Optional<String> note,
            Optional<Source> source) {

        Optional<String> whence() {
            return url.or(() -> source.flatMap(Source::url)).filter(address -> !address.isBlank());
        }

        /** Nobody can check what has no source and no date: an opinion. Data that does not say of how many is an anecdote. */
        Grade counts() {
            var said = grade.orElse(Grade.ANECDOTE);
            if (whence().isEmpty() || on.isEmpty()) {
                return Grade.OPINION;
            }
            return said == Grade.DATA && sample.isEmpty() ? Grade.ANECDOTE : said;
        }
    }

    /** That of its strongest evidence known on a day; nobody chooses it. */
    Grade grade(LocalDate today) {
        return evidence.stream()
                .filter(one -> one.on().filter(day -> day.isAfter(today)).isEmpty())
                .map(Evidence::counts)
                .max(Comparator.naturalOrder())
                .orElse(Grade.OPINION);
    }

    boolean hasCost() {
        return cost.isPresent() || hours.isPresent();
    }

    double likelihood() {
        return chance.map(Chance::probability).orElse(1.0);
    }
}
