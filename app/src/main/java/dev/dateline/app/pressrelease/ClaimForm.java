package dev.dateline.app.pressrelease;

import dev.dateline.app.claims.Claim;
import dev.dateline.app.claims.Course;
import dev.dateline.app.claims.PlainQuantity;
import dev.dateline.app.claims.PlainTarget;
import dev.dateline.app.claims.Quantity;
import dev.dateline.app.claims.Target;
import dev.dateline.app.metrics.Direction;
import dev.dateline.app.metrics.Metric;
import dev.dateline.app.metrics.UnitWords;
import dev.dateline.app.metrics.Units;
import dev.dateline.app.project.Identifiers;
import dev.dateline.app.project.Today;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What somebody filled in to make a claim; either a claim with its metric, or what is wrong, beside each field. */
final class ClaimForm {

    /** In the place of a metric that exists. */
    static final String NEW = "(new)";

    static final String FACT = "(fact)";

    private final Map<String, String> fields;
    private final List<Metric> metrics;
    private final List<String> claims;
    private final LocalDate today;
    private final Map<String, String> wrong = new LinkedHashMap<>();

    /** @param metric one that is new, and comes with the claim */
    record Made(Claim claim, Optional<Metric> metric) {}

    ClaimForm(Map<String, String> fields, List<Metric> metrics, List<String> claims, LocalDate today) {
        this.fields = fields;
        this.metrics = metrics;
        this.claims = claims;
        this.today = today;
    }

    Map<String, String> wrong() {
        return wrong;
    }

    Optional<Made> made() {
        var id = id();
        var metric = metric();
        var fact = metric.filter(Metric::isFact).isPresent();
        var baseline = fact ? Optional.<Claim.Baseline>empty() : baseline(metric);
        var target = fact ? Optional.<Target>empty() : target(metric, baseline);
        if (!wrong.isEmpty() || metric.isEmpty()) {
            return Optional.empty();
        }
        var claim = new Claim(
                id,
                Optional.of(metric.get().id()),
                baseline,
                target,
                Course.of(field("shape").equals("step") ? Course.Form.STEP : Course.Form.LINE),
                Optional.empty(),
                List.of(),
                Optional.of(field("owner")).filter(owner -> !owner.isEmpty()),
                Optional.empty(),
                Optional.empty());
        return Optional.of(new Made(claim, isNew() ? metric : Optional.empty()));
    }

    private String id() {
        var id = field("id");
        if (!id.matches("[a-z0-9][a-z0-9-]{0,62}")) {
            wrong.put(
                    "id",
                    "“" + id + "” is no identifier; expected small letters, digits and hyphens, such as deploy-time");
        } else if (claims.contains(id)) {
            wrong.put("id", "there is a claim “" + id + "” already; choose another name");
        }
        return id;
    }

    private boolean isNew() {
        return field("metric").equals(NEW) || field("metric").equals(FACT);
    }

    private Optional<Metric> metric() {
        var chosen = field("metric");
        if (!isNew()) {
            var known = metrics.stream().filter(one -> one.id().equals(chosen)).findFirst();
            if (known.isEmpty()) {
                wrong.put("metric", "choose a metric, or make a new one");
            }
            return known;
        }
        var name = field("name");
        if (name.isEmpty()) {
            wrong.put("name", "a new metric needs a name, such as Time from commit to production");
            return Optional.empty();
        }
        boolean fact = chosen.equals(FACT);
        var unit = fact ? Optional.<String>empty() : read("unit", () -> UnitWords.parse(field("unit")));
        return !fact && unit.isEmpty()
                ? Optional.empty()
                : Optional.of(new Metric(
                        metricId(name),
                        Optional.of(name),
                        fact ? Metric.Nature.FACT : Metric.Nature.QUANTITY,
                        unit,
                        fact
                                ? Optional.empty()
                                : Optional.of(field("better").equals("lower") ? Direction.LOWER : Direction.HIGHER),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Metric.Role.OUTPUT),
                        Optional.empty(),
                        Optional.of(Metric.MeasuredBy.of("manual")),
                        Optional.empty()));
    }

    private String metricId(String name) {
        var identifiers = new Identifiers("metric");
        var id = identifiers.of(name);
        while (isTaken(id)) {
            id = identifiers.of(name);
        }
        return id;
    }

    private boolean isTaken(String id) {
        return metrics.stream().anyMatch(one -> one.id().equals(id));
    }

    /** A number alone is in the metric's unit. */
    private Optional<Claim.Baseline> baseline(Optional<Metric> metric) {
        if (field("baseline").isEmpty()) {
            return Optional.empty();
        }
        var value = read("baseline", () -> inUnit(PlainQuantity.parse(field("baseline")), metric));
        var on = field("baselineOn").isEmpty()
                ? Optional.of(today)
                : read("baselineOn", () -> Today.parse(field("baselineOn")));
        return value.flatMap(
                quantity -> on.map(day -> new Claim.Baseline(quantity, day, Optional.empty(), Optional.empty())));
    }

    private static Quantity inUnit(Quantity quantity, Optional<Metric> metric) {
        var unit = metric.map(Metric::unitText).orElse("");
        if (quantity.unit().isEmpty()) {
            return Quantity.parse(quantity.text() + " " + unit);
        }
        if (metric.isPresent()
                && Units.convert(quantity.value(), quantity.unit(), unit).isEmpty()) {
            throw new IllegalArgumentException(
                    "`" + quantity + "` cannot be told in " + unit + ", the unit of the metric");
        }
        return quantity;
    }

    private Optional<Target> target(Optional<Metric> metric, Optional<Claim.Baseline> baseline) {
        var text = field("target");
        if (text.isEmpty()) {
            wrong.put("target", "a claim needs a target, such as 80 % less than baseline, <= 60 s or >= 40 count");
            return Optional.empty();
        }
        return read("target", () -> {
            var now = baseline.map(Claim.Baseline::value);
            if (now.isPresent()) {
                return PlainTarget.parse(text, now.get());
            }
            var target = Target.parse(text);
            if (target instanceof Target.Relative) {
                throw new IllegalArgumentException("`" + text
                        + "` counts from a baseline; say below where you are today, or give a level such as <= 60 min");
            }
            if (target instanceof Target.Bound bound) {
                inUnit(bound.quantity(), metric);
            }
            return target;
        });
    }

    private <T> Optional<T> read(String name, Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (IllegalArgumentException problem) {
            wrong.put(name, String.valueOf(problem.getMessage()).replaceAll("`([^`]*)`", "“$1”"));
            return Optional.empty();
        }
    }

    private String field(String name) {
        return fields.getOrDefault(name, "").strip();
    }
}
