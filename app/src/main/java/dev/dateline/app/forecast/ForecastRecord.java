package dev.dateline.app.forecast;

import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Json;
import dev.dateline.app.project.Today;
import dev.dateline.app.workbench.Opened;
import dev.dateline.engine.statistics.ExactIntervals;
import dev.dateline.engine.statistics.Reliability;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * How much the forecasts made so far deserve to be believed. A thing that was forecast on many days counts once: its forecasts share one
 * unit of weight.
 */
public final class ForecastRecord {

    /** Fewer say nothing about anybody. */
    static final int FEWEST = 10;

    /** From so many on the groups of the plot become tenths. */
    private static final int MANY = 50;

    private static final double DOUBT = 0.1;

    private final List<Outcomes.OfChance> chances;
    private final List<Outcomes.OfAmount> amounts;
    private final int waiting;
    private final String unknown;
    private final Reliability reliability;

    private ForecastRecord(
            List<Outcomes.OfChance> chances, List<Outcomes.OfAmount> amounts, int waiting, String unknown) {
        this.unknown = unknown;
        this.chances = chances;
        this.amounts = amounts;
        this.waiting = waiting;
        var times = chances.stream().collect(Collectors.groupingBy(ForecastRecord::key, Collectors.counting()));
        this.reliability = new Reliability(chances.stream()
                .map(one ->
                        new Reliability.Stated(one.chance(), one.happened(), 1.0 / times.getOrDefault(key(one), 1L)))
                .toList());
    }

    static ForecastRecord of(Contents contents, Today today) {
        return of(Outcomes.of(contents, today));
    }

    static ForecastRecord of(Outcomes outcomes) {
        return new ForecastRecord(outcomes.chances(), outcomes.amounts(), outcomes.waiting(), outcomes.unknown());
    }

    /** Worked out once for all who ask. */
    public static ForecastRecord of(Opened project) {
        return project.once(ForecastRecord.class, () -> of(project.contents(), project.today()));
    }

    /** Those of several projects together; each project's things are its own. */
    public static ForecastRecord together(Map<String, ForecastRecord> byProject) {
        var chances = new ArrayList<Outcomes.OfChance>();
        var amounts = new ArrayList<Outcomes.OfAmount>();
        int waiting = 0;
        for (var project : byProject.entrySet()) {
            for (var one : project.getValue().chances) {
                chances.add(new Outcomes.OfChance(
                        one.about(),
                        project.getKey() + " " + one.id(),
                        one.what(),
                        one.made(),
                        one.chance(),
                        one.happened(),
                        one.known()));
            }
            for (var one : project.getValue().amounts) {
                amounts.add(new Outcomes.OfAmount(
                        one.about(),
                        project.getKey() + " " + one.id(),
                        one.what(),
                        one.made(),
                        one.forecast(),
                        one.actual(),
                        one.known()));
            }
            waiting += project.getValue().waiting;
        }
        return new ForecastRecord(chances, amounts, waiting, "");
    }

    private static String key(Outcomes.OfChance one) {
        return one.about() + " " + one.id();
    }

    private static String key(Outcomes.OfAmount one) {
        return one.about() + " " + one.id();
    }

    List<Outcomes.OfChance> chances() {
        return chances;
    }

    List<Outcomes.OfAmount> amounts() {
        return amounts;
    }

    int waiting() {
        return waiting;
    }

    /** What is over and cannot be scored, and why; empty where there is no such thing. */
    String unknown() {
        return unknown;
    }

    Reliability reliability() {
        return reliability;
    }

    /** How many different things have turned out one way or the other. */
    public int things() {
        return (int) Math.round(reliability.weight());
    }

    List<Reliability.Group> groups() {
        return reliability.groups(things() < MANY ? 5 : 10);
    }

    /** How many different dates, lengths and costs are known. */
    int measured() {
        return (int) amounts.stream().map(ForecastRecord::key).distinct().count();
    }

    /** The share of dates, lengths and costs that lay within the middle share of what was forecast. */
    Optional<Double> coverage(double share) {
        return mean(one -> true, one -> one.forecast().covers(share, one.actual()) ? 1 : 0);
    }

    /** The mean CRPS of dates and lengths, in working days: how far off the forecasts were, their width included. */
    Optional<Double> crps() {
        return mean(one -> !isCost(one), one -> one.forecast().crps(one.actual()));
    }

    /** How many working days wide the middle four fifths were on average. */
    Optional<Double> width() {
        return mean(one -> !isCost(one), one -> one.forecast().width(0.8));
    }

    /** The mean CRPS of costs, as a share of what was spent: so projects of any size and currency can be held together. */
    Optional<Double> costCrps() {
        return mean(
                one -> isCost(one) && one.actual() > 0, one -> one.forecast().crps(one.actual()) / one.actual());
    }

    private static boolean isCost(Outcomes.OfAmount one) {
        return one.about() == Outcomes.About.COST;
    }

    private Optional<Double> mean(Predicate<Outcomes.OfAmount> over, ToDoubleFunction<Outcomes.OfAmount> of) {
        var byThing = amounts.stream()
                .filter(over)
                .collect(Collectors.groupingBy(ForecastRecord::key, Collectors.averagingDouble(of)));
        return byThing.isEmpty()
                ? Optional.empty()
                : Optional.of(byThing.values().stream()
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElseThrow());
    }

    /** What is to be thought of the chances, in one sentence. */
    public String sentence() {
        int things = things();
        if (things == 0) {
            return waiting == 0
                    ? "No forecast has been kept long enough to be held against reality."
                    : "Nothing that was forecast has turned out one way or the other yet; " + waiting
                            + (waiting == 1 ? " thing waits." : " things wait.");
        }
        double said = reliability.said().orElseThrow();
        double happened = reliability.happened().orElseThrow();
        var counted = (things == 1 ? "One thing" : things + " things") + " that "
                + (things == 1 ? "was" : "were") + " forecast here " + (things == 1 ? "has" : "have")
                + " turned out: " + ForecastFigures.percent(said) + " was said on average, "
                + ForecastFigures.percent(happened) + " came true. ";
        return counted + verdict(things, said, happened);
    }

    private static String verdict(int things, double said, double happened) {
        if (things < FEWEST) {
            return "That is too few to say how far to believe the next.";
        }
        var range = ExactIntervals.clopperPearson((int) Math.round(happened * things), things, DOUBT);
        if (said > range.high()) {
            return "They were too hopeful; expect less than they say.";
        } else if (said < range.low()) {
            return "They were too careful; expect more than they say.";
        }
        return "As far as so many can tell, they mean what they say.";
    }

    public Json json() {
        return Json.object()
                .put("things", things())
                .put("waiting", waiting)
                .put("said", reliability.said().map(ForecastRecord::rounded))
                .put("happened", reliability.happened().map(ForecastRecord::rounded))
                .put("brier", reliability.brier().map(ForecastRecord::rounded))
                .put("brierOfBaseRate", reliability.brierOfBaseRate().map(ForecastRecord::rounded))
                .put("sharpness", reliability.sharpness().map(ForecastRecord::rounded))
                .put(
                        "calibration",
                        groups().stream()
                                .map(group -> Json.object()
                                        .put("from", group.from())
                                        .put("to", group.to())
                                        .put("things", rounded(group.weight()))
                                        .put("said", rounded(group.said()))
                                        .put("happened", rounded(group.happened()))
                                        .put("low", rounded(group.range().low()))
                                        .put("high", rounded(group.range().high())))
                                .toList())
                .put("measured", measured())
                .put("crpsDays", crps().map(ForecastRecord::rounded))
                .put("crpsCost", costCrps().map(ForecastRecord::rounded))
                .put("widthDays", width().map(ForecastRecord::rounded))
                .put(
                        "coverage",
                        Json.object()
                                .put("50", coverage(0.5).map(ForecastRecord::rounded))
                                .put("80", coverage(0.8).map(ForecastRecord::rounded))
                                .put("90", coverage(0.9).map(ForecastRecord::rounded)))
                .put("sentence", sentence());
    }

    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
