package dev.dateline.app.claims;

import dev.dateline.app.metrics.Direction;
import dev.dateline.app.metrics.Metric;
import dev.dateline.app.metrics.UnitWords;
import dev.dateline.app.metrics.Units;
import dev.dateline.app.page.Quotes;
import dev.dateline.app.project.Altered;
import dev.dateline.app.project.Identifiers;
import dev.dateline.app.project.PlainDate;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What somebody filled in to say what a claim means: the claim with its metric, or what is wrong, beside each field. */
public final class ClaimForm {

    /** In the place of a metric that exists. */
    public static final String NEW = "(new)";

    public static final String FACT = "(fact)";

    /** The shape that runs through the points the claim has already. */
    static final String POINTS = "points";

    private final Map<String, String> fields;
    private final List<Metric> metrics;
    private final LocalDate today;
    private final Map<String, String> wrong = new LinkedHashMap<>();

    /** @param metric one that is new, and comes with the claim */
    public record Made(Claim claim, Optional<Metric> metric) {}

    public ClaimForm(Map<String, String> fields, List<Metric> metrics, LocalDate today) {
        this.fields = fields;
        this.metrics = metrics;
        this.today = today;
    }

    /** A claim that says nothing yet. */
    public static Claim blank(String id) {
        return new Claim(
                id,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Course.LINE,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** What stands in the fields for a claim as it is. */
    static Map<String, String> fields(Claim claim) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("metric", claim.metric().orElse(""));
        fields.put("baseline", claim.baseline().map(now -> now.value().text()).orElse(""));
        fields.put(
                "baselineOn", claim.baseline().map(now -> now.on().toString()).orElse(""));
        fields.put("target", claim.target().map(Target::text).orElse(""));
        fields.put("by", claim.by().map(LocalDate::toString).orElse(""));
        fields.put("shape", claim.shape().points().isEmpty() ? claim.shape().toString() : POINTS);
        fields.put("owner", claim.owner().orElse(""));
        return fields;
    }

    public Map<String, String> wrong() {
        return wrong;
    }

    /** The claim with what was filled in; what the form does not ask for stays. */
    public Optional<Made> made(Claim before) {
        var metric = metric();
        var fact = metric.filter(Metric::isFact).isPresent();
        var baseline = fact ? Optional.<Claim.Baseline>empty() : baseline(before, metric);
        var target = fact ? Optional.<Target>empty() : target(before, metric, baseline);
        var by = field("by").isEmpty() ? Optional.<LocalDate>empty() : read("by", () -> PlainDate.parse(field("by")));
        if (!wrong.isEmpty()) {
            return Optional.empty();
        }
        var claim = Altered.of(before)
                .with("metric", metric.map(Metric::id))
                .with("baseline", baseline)
                .with("target", target)
                .with("shape", shape(before))
                .with("by", by)
                .with("owner", Optional.of(field("owner")).filter(owner -> !owner.isEmpty()))
                .made();
        return Optional.of(new Made(claim, isNew() ? metric : Optional.empty()));
    }

    private Course shape(Claim before) {
        return switch (field("shape")) {
            case "step" -> Course.of(Course.Form.STEP);
            case POINTS -> before.shape();
            default -> Course.LINE;
        };
    }

    private boolean isNew() {
        return field("metric").equals(NEW) || field("metric").equals(FACT);
    }

    private Optional<Metric> metric() {
        var chosen = field("metric");
        if (chosen.isEmpty()) {
            return Optional.empty();
        }
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
                        List.of(),
                        Optional.empty(),
                        Optional.of(Metric.MeasuredBy.of("manual")),
                        Optional.empty(),
                        List.of(),
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
    private Optional<Claim.Baseline> baseline(Claim before, Optional<Metric> metric) {
        if (field("baseline").isEmpty()) {
            return Optional.empty();
        }
        var kept = before.baseline()
                .filter(known -> known.value().text().equals(field("baseline"))
                        && known.on().toString().equals(field("baselineOn")));
        if (kept.isPresent()) {
            return read("baseline", () -> {
                inUnit(kept.get().value(), metric);
                return kept.get();
            });
        }
        var value = read("baseline", () -> inUnit(PlainQuantity.parse(field("baseline")), metric));
        var on = field("baselineOn").isEmpty()
                ? Optional.of(today)
                : read("baselineOn", () -> PlainDate.parse(field("baselineOn")));
        return value.flatMap(
                quantity -> on.map(day -> new Claim.Baseline(quantity, day, Optional.empty(), Optional.empty())));
    }

    private static Quantity inUnit(Quantity quantity, Optional<Metric> metric) {
        var unit = metric.map(Metric::unitText).orElse("");
        if (quantity.unit().isEmpty()) {
            return unit.isEmpty() ? quantity : Quantity.parse(quantity.text() + " " + unit);
        }
        if (metric.isPresent()
                && !unit.isEmpty()
                && Units.convert(quantity.value(), quantity.unit(), unit).isEmpty()) {
            throw new IllegalArgumentException(
                    "`" + quantity + "` cannot be told in " + unit + ", the unit of the metric");
        }
        return quantity;
    }

    private Optional<Target> target(Claim before, Optional<Metric> metric, Optional<Claim.Baseline> baseline) {
        var text = field("target");
        if (text.isEmpty() || wrong.containsKey("baseline")) {
            return Optional.empty();
        }
        var kept = before.target()
                .filter(known -> known.text().equals(text) && before.baseline().equals(baseline));
        return read("target", () -> {
            if (kept.isPresent()) {
                if (kept.get() instanceof Target.Bound bound) {
                    inUnit(bound.quantity(), metric);
                }
                return kept.get();
            }
            var now = baseline.map(Claim.Baseline::value);
            if (now.isPresent()) {
                return PlainTarget.parse(text, now.get());
            }
            var target = Target.parse(PlainTarget.withPlainNumbers(text));
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
            wrong.put(name, Quotes.inWords(String.valueOf(problem.getMessage())));
            return Optional.empty();
        }
    }

    private String field(String name) {
        return fields.getOrDefault(name, "").strip();
    }
}
