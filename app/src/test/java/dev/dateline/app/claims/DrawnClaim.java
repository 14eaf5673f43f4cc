package dev.dateline.app.claims;

import dev.dateline.app.ProjectFolder;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** A claim with its metric and its observations, drawn at random, as data and as a project folder. Quantities are in seconds. */
final class DrawnClaim {

    static final LocalDate MIDDLE = LocalDate.of(2026, 3, 29);

    private static final List<String> ZONES =
            List.of("Europe/Berlin", "America/Los_Angeles", "Australia/Lord_Howe", "UTC", "Asia/Kathmandu");
    private static final List<String> STATISTICS =
            List.of("median", "mean", "min", "max", "sum", "last", "count", "share", "p75", "p90", "p95");
    private static final List<String> SIGNS = List.of("<=", "<", ">=", ">");

    /** A value as written, with its unit, and in seconds. */
    record Written(String text, BigDecimal seconds) {}

    record Point(LocalDate on, Written value) {}

    record Observation(Instant time, BigDecimal value) {}

    final ZoneId zone;
    final boolean fact;
    final String statistic;
    final Optional<Integer> windowHours;
    final Optional<Integer> staleHours;
    final boolean lowerIsBetter;
    final LocalDate due;
    final Optional<Point> baseline;
    /** Of a bound: its sign and value. Of a relative target: how many percent more, negative for less. */
    final String sign;

    final Written bound;
    final Optional<Integer> percentMore;
    final boolean step;
    final List<Point> points = new ArrayList<>();
    final Optional<LocalDate> evidence;
    /** In the order of time, and of the file where times are the same. */
    final List<Observation> observations = new ArrayList<>();

    private final SplittableRandom random;
    private final StringBuilder csv = new StringBuilder("time,value\n");

    DrawnClaim(long seed) {
        random = new SplittableRandom(seed);
        zone = ZoneId.of(oneOf(ZONES));
        fact = random.nextInt(6) == 0;
        statistic = fact ? "last" : oneOf(STATISTICS);
        windowHours = random.nextInt(4) == 0 ? Optional.empty() : Optional.of(oneOf(List.of(6, 24, 72, 240, 700)));
        staleHours = random.nextInt(3) == 0 ? Optional.empty() : Optional.of(oneOf(List.of(5, 24, 168)));
        due = MIDDLE.plusDays(random.nextInt(-20, 40));
        baseline = random.nextInt(4) == 0
                ? Optional.empty()
                : Optional.of(new Point(due.minusDays(random.nextInt(1, 50)), quantity()));
        percentMore = !fact && baseline.isPresent() && random.nextInt(3) == 0
                ? Optional.of(oneOf(List.of(-90, -80, -50, -33, 0, 10, 15, 50, 100)))
                : Optional.empty();
        sign = oneOf(SIGNS);
        bound = quantity();
        lowerIsBetter = percentMore.map(percent -> percent < 0).orElse(sign.startsWith("<")) && !fact;
        step = random.nextInt(4) == 0;
        if (!step && !fact && random.nextInt(3) == 0) {
            drawPoints();
        }
        evidence = random.nextInt(3) == 0 ? Optional.of(MIDDLE.plusDays(random.nextInt(-60, 30))) : Optional.empty();
        drawObservations();
    }

    private void drawPoints() {
        var first = baseline.map(Point::on).orElse(due.minusDays(40));
        for (var day = first.plusDays(random.nextInt(1, 15));
                day.isBefore(due);
                day = day.plusDays(random.nextInt(1, 15))) {
            points.add(new Point(day, quantity()));
        }
    }

    private void drawObservations() {
        for (int k = random.nextInt(4) == 0 ? 0 : random.nextInt(1, 25); k > 0; k--) {
            var day = MIDDLE.plusDays(random.nextInt(-30, 30));
            var value = fact || statistic.equals("share")
                    ? BigDecimal.valueOf(random.nextInt(2))
                    : BigDecimal.valueOf(random.nextInt(0, 60), 1);
            boolean dated = random.nextBoolean();
            var time = OffsetDateTime.of(
                    day.atTime(random.nextInt(24), random.nextInt(60)), ZoneOffset.ofHours(random.nextInt(-11, 12)));
            csv.append(dated ? day : time).append(',');
            csv.append(fact ? (value.signum() == 0 ? "false" : "true") : value.toPlainString());
            csv.append('\n');
            observations.add(new Observation(dated ? day.atStartOfDay(zone).toInstant() : time.toInstant(), value));
        }
        observations.sort((one, other) -> one.time.compareTo(other.time));
    }

    /** Small decimals, so that values often meet each other exactly; sometimes in another unit. */
    private Written quantity() {
        var seconds = BigDecimal.valueOf(random.nextInt(1, 60), 1);
        return switch (random.nextInt(4)) {
            case 0 -> new Written(seconds + " min", seconds.multiply(BigDecimal.valueOf(60)));
            case 1 -> new Written(seconds.movePointRight(3).toBigInteger() + " ms", seconds);
            default -> new Written(seconds + " s", seconds);
        };
    }

    ProjectFolder writeTo(ProjectFolder folder) {
        folder.replacing("project.yaml", "Europe/Berlin", zone.getId());
        var metric = new StringBuilder("id: book-delivery, statistic: " + statistic);
        metric.append(fact ? ", kind: fact" : ", unit: s, better: " + (lowerIsBetter ? "lower" : "higher"));
        windowHours.ifPresent(hours -> metric.append(", window: " + hours + " h"));
        staleHours.ifPresent(hours -> metric.append(", staleAfter: " + hours + " h"));
        folder.list("metrics", metric.toString());
        folder.claims(claim());
        if (csv.length() > 20) {
            folder.with("metrics/book-delivery.csv", csv.toString());
        }
        return folder;
    }

    private String claim() {
        var claim = new StringBuilder("id: delivery-time, metric: book-delivery, by: " + due);
        baseline.ifPresent(before -> claim.append(", baseline: " + point(before)));
        if (!fact) {
            claim.append(", target: \"" + percentMore.map(DrawnClaim::relative).orElse(sign + " " + bound.text) + "\"");
        }
        evidence.ifPresent(on -> claim.append(", evidence: [{on: " + on + ", what: a sketch}]"));
        if (step) {
            claim.append(", shape: step");
        } else if (!points.isEmpty()) {
            claim.append(", shape: " + points.stream().map(DrawnClaim::point).toList());
        }
        return claim.toString();
    }

    private static String relative(int percentMore) {
        return Math.abs(percentMore) + " % " + (percentMore < 0 ? "less" : "more") + " than baseline";
    }

    private static String point(Point point) {
        return "{value: " + point.value.text + ", on: " + point.on + "}";
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
