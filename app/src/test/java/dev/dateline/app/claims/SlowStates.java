package dev.dateline.app.claims;

import dev.dateline.app.claims.DrawnClaim.Observation;
import dev.dateline.app.claims.DrawnClaim.Point;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * FORMAT.md's states a second time, day by day in exact decimals: slow and obvious on purpose. It shares no code with the program.
 * A quantity without a window counts for 28 days, a fact for ever; nothing is told before the first day anything is dated.
 */
final class SlowStates {

    private final DrawnClaim claim;
    private final Map<LocalDate, String> states = new HashMap<>();
    private final Map<LocalDate, Boolean> met = new HashMap<>();

    SlowStates(DrawnClaim claim) {
        this.claim = claim;
    }

    String state(LocalDate day) {
        return states.computeIfAbsent(day, this::judged);
    }

    private String judged(LocalDate day) {
        var seen = window(day);
        if (seen.isEmpty()) {
            return claim.step && day.isBefore(claim.due) ? "promised" : "unmeasured";
        }
        var measured = statistic(seen);
        if (meets(measured)) {
            return "true";
        }
        for (var earlier = firstDay().orElse(day); earlier.isBefore(day); earlier = earlier.plusDays(1)) {
            if (met.computeIfAbsent(
                    earlier, one -> current(one).filter(this::meets).isPresent())) {
                return "no longer true";
            }
        }
        return line(day).filter(expected -> isAsGood(measured, expected)).isPresent() ? "on track" : "off track";
    }

    List<Observation> window(LocalDate day) {
        var end = day.plusDays(1).atStartOfDay(claim.zone).toInstant();
        var hours = claim.windowHours.or(() -> claim.fact ? Optional.empty() : Optional.of(28 * 24));
        var from = hours.map(Duration::ofHours).map(end::minus).orElse(Instant.MIN);
        return claim.observations.stream()
                .filter(seen -> !seen.time().isBefore(from) && seen.time().isBefore(end))
                .toList();
    }

    Optional<BigDecimal> current(LocalDate day) {
        return Optional.of(window(day)).filter(seen -> !seen.isEmpty()).map(this::statistic);
    }

    /** The first day of the unbroken run that reaches to this day; none where nothing is dated by then. */
    Optional<LocalDate> since(LocalDate day) {
        var first = firstDay().filter(one -> !one.isAfter(day));
        if (first.isEmpty()) {
            return Optional.empty();
        }
        var since = day;
        while (since.isAfter(first.get()) && state(since.minusDays(1)).equals(state(day))) {
            since = since.minusDays(1);
        }
        return Optional.of(since);
    }

    /** The first day at whose end nothing is newer than {@code staleAfter}, if that day is not later than this one. */
    Optional<LocalDate> staleSince(LocalDate day) {
        var end = day.plusDays(1).atStartOfDay(claim.zone).toInstant();
        var last = claim.observations.stream()
                .map(Observation::time)
                .filter(time -> time.isBefore(end))
                .max(Comparator.naturalOrder());
        if (last.isEmpty() || claim.staleHours.isEmpty()) {
            return Optional.empty();
        }
        var stale = last.get().plus(Duration.ofHours(claim.staleHours.get()));
        var first = last.get().atZone(claim.zone).toLocalDate();
        while (!first.plusDays(1).atStartOfDay(claim.zone).toInstant().isAfter(stale)) {
            first = first.plusDays(1);
        }
        return Optional.of(first).filter(one -> !one.isAfter(day));
    }

    private Optional<LocalDate> firstDay() {
        return Stream.of(
                        claim.observations.stream()
                                .map(seen -> seen.time().atZone(claim.zone).toLocalDate())
                                .min(Comparator.naturalOrder()),
                        claim.baseline.map(Point::on),
                        claim.evidence)
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    private BigDecimal target() {
        if (claim.fact) {
            return BigDecimal.ONE;
        }
        return claim.percentMore
                .map(percent -> before().multiply(BigDecimal.valueOf(100L + percent, 2)))
                .orElse(claim.bound.seconds());
    }

    private BigDecimal before() {
        return claim.baseline.orElseThrow().value().seconds();
    }

    private boolean meets(BigDecimal measured) {
        int compared = measured.compareTo(target());
        if (claim.fact) {
            return compared >= 0;
        }
        var sign = claim.percentMore.map(percent -> percent < 0 ? "<=" : ">=").orElse(claim.sign);
        return switch (sign) {
            case "<=" -> compared <= 0;
            case "<" -> compared < 0;
            case ">=" -> compared >= 0;
            default -> compared > 0;
        };
    }

    private boolean isAsGood(BigDecimal measured, BigDecimal expected) {
        return claim.lowerIsBetter ? measured.compareTo(expected) <= 0 : measured.compareTo(expected) >= 0;
    }

    private Optional<BigDecimal> line(LocalDate day) {
        if (!day.isBefore(claim.due)) {
            return Optional.of(target());
        } else if (claim.step) {
            return claim.baseline.map(before -> before.value().seconds());
        }
        var dates = new ArrayList<LocalDate>();
        var values = new ArrayList<BigDecimal>();
        Stream.concat(claim.baseline.stream(), claim.points.stream()).forEach(point -> {
            dates.add(point.on());
            values.add(point.value().seconds());
        });
        if (dates.isEmpty()) {
            return Optional.empty();
        }
        dates.add(claim.due);
        values.add(target());
        int k = 0;
        while (!day.isBefore(dates.get(k))) {
            k++;
        }
        if (k == 0) {
            return Optional.of(values.getFirst());
        }
        var passed = BigDecimal.valueOf(day.toEpochDay() - dates.get(k - 1).toEpochDay());
        var whole =
                BigDecimal.valueOf(dates.get(k).toEpochDay() - dates.get(k - 1).toEpochDay());
        var rise = values.get(k).subtract(values.get(k - 1));
        return Optional.of(values.get(k - 1).add(rise.multiply(passed).divide(whole, MathContext.DECIMAL128)));
    }

    private BigDecimal statistic(List<Observation> seen) {
        var values = seen.stream().map(Observation::value).toList();
        var sorted = values.stream().sorted().toList();
        var count = BigDecimal.valueOf(values.size());
        var sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        int middle = values.size() / 2;
        return switch (claim.statistic) {
            case "median" ->
                values.size() % 2 == 1
                        ? sorted.get(middle)
                        : sorted.get(middle).add(sorted.get(middle - 1)).divide(BigDecimal.TWO);
            case "mean" -> sum.divide(count, MathContext.DECIMAL128);
            case "min" -> sorted.getFirst();
            case "max" -> sorted.getLast();
            case "sum" -> sum;
            case "last" -> values.getLast();
            case "count" -> count;
            case "share" ->
                BigDecimal.valueOf(100
                                * values.stream()
                                        .filter(value -> value.signum() != 0)
                                        .count())
                        .divide(count, MathContext.DECIMAL128);
            case "p75" -> nearestRank(sorted, 75);
            case "p90" -> nearestRank(sorted, 90);
            default -> nearestRank(sorted, 95);
        };
    }

    /** The least value that so many percent of the values do not exceed. */
    private static BigDecimal nearestRank(List<BigDecimal> sorted, int percent) {
        int rank = 1;
        while (100 * rank < percent * sorted.size()) {
            rank++;
        }
        return sorted.get(rank - 1);
    }
}
