package dev.dateline.app.experiments;

import dev.dateline.app.claims.Claim;
import dev.dateline.app.claims.ClaimToday;
import dev.dateline.app.metrics.Series;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Today;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether anything new has been learnt of a claim lately: an observation, a dated piece of evidence, a result of a test. Without that for
 * thirty days one walks blind.
 *
 * @param last the day of the last piece
 */
public record WalkingBlind(Optional<LocalDate> last, boolean isBlind) {

    public static final int DAYS = 30;

    public static WalkingBlind of(ClaimToday today, Contents contents, Today day) {
        var claim = today.claim();
        var leaning = contents.of(Assumption.KIND).stream()
                .filter(assumption -> assumption.for_().contains(claim.id())
                        || assumption.ifFalse().stream()
                                .anyMatch(then ->
                                        then.claim().filter(claim.id()::equals).isPresent()))
                .map(Assumption::id)
                .toList();
        var last = Stream.of(
                        claim.baseline().map(Claim.Baseline::on).stream(),
                        claim.evidence().stream().map(Claim.Evidence::on),
                        observed(claim, contents, day).stream(),
                        contents.of(Experiment.KIND).stream()
                                .filter(test -> leaning.contains(test.assumption()))
                                .flatMap(test -> dates(test, day.date())))
                .flatMap(dates -> dates)
                .filter(date -> !date.isAfter(day.date()))
                .max(LocalDate::compareTo);
        boolean asked = claim.metric().isPresent() || !leaning.isEmpty();
        boolean recent = last.filter(date -> date.isAfter(day.date().minusDays(DAYS + 1L)))
                .isPresent();
        return new WalkingBlind(last, asked && !recent && !today.isTrue());
    }

    private static Stream<LocalDate> dates(Experiment test, LocalDate today) {
        return Stream.concat(test.results().stream().map(Result::on), Judgement.of(test, today).on().stream());
    }

    private static Optional<LocalDate> observed(Claim claim, Contents contents, Today day) {
        var zone = contents.project().timezone();
        return claim.metric()
                .flatMap(metric -> contents.of(Series.KIND).stream()
                        .filter(series -> series.metric().equals(metric))
                        .findFirst())
                .flatMap(series ->
                        newest(series, day.date().plusDays(1).atStartOfDay(zone).toInstant()))
                .map(time -> time.atZone(zone).toLocalDate());
    }

    private static Optional<Instant> newest(Series series, Instant end) {
        int before = series.before(end);
        return before == 0 ? Optional.empty() : Optional.of(series.time(before - 1));
    }
}
