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
 * unit of weight. What a project forecasts over the same time hangs together, since what delays one step delays the next: judged is by
 * how many {@link Stretches} do not overlap.
 */
public final class ForecastRecord {

    /** Fewer say nothing about anybody. */
    static final int FEWEST = 10;

    /** Nor do fewer that do not hang on one another. */
    private static final int FEWEST_APART = 5;

    /** From so many on the groups of the plot become tenths. */
    private static final int MANY = 50;

    private static final double DOUBT = 0.1;

    private static final String TELLS_NOTHING = "That is too few to say how far to believe the next.";

    /** Ranges are judged by the middle four fifths. */
    private static final double RANGE = 0.8;

    private final List<Outcomes.OfChance> chances;
    private final List<Outcomes.OfAmount> amounts;
    private final Apart apart;
    private final int waiting;
    private final String unknown;
    private final Reliability reliability;

    /** How many outcomes that do not hang on one another they are worth. */
    private record Apart(int chances, int amounts) {

        Apart and(Apart other) {
            return new Apart(chances + other.chances, amounts + other.amounts);
        }
    }

    private ForecastRecord(
            List<Outcomes.OfChance> chances,
            List<Outcomes.OfAmount> amounts,
            Apart apart,
            int waiting,
            String unknown) {
        this.unknown = unknown;
        this.chances = chances;
        this.amounts = amounts;
        this.apart = apart;
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
        var ofChances = new Stretches();
        outcomes.chances().forEach(one -> ofChances.add(key(one), one.made(), one.known()));
        var ofAmounts = new Stretches();
        outcomes.amounts().forEach(one -> ofAmounts.add(key(one), one.made(), one.known()));
        return new ForecastRecord(
                outcomes.chances(),
                outcomes.amounts(),
                new Apart(ofChances.apart(), ofAmounts.apart()),
                outcomes.waiting(),
                outcomes.unknown());
    }

    /** Worked out once for all who ask. */
    public static ForecastRecord of(Opened project) {
        return project.once(ForecastRecord.class, () -> of(project.contents(), project.today()));
    }

    /** Those of several projects together; each project's things are its own. */
    public static ForecastRecord together(Map<String, ForecastRecord> byProject) {
        var chances = new ArrayList<Outcomes.OfChance>();
        var amounts = new ArrayList<Outcomes.OfAmount>();
        var apart = new Apart(0, 0);
        int waiting = 0;
        for (var project : byProject.entrySet()) {
            apart = apart.and(project.getValue().apart);
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
        return new ForecastRecord(chances, amounts, apart, waiting, "");
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
        return mean(one -> true, one -> one.forecast().held(share, one.actual()));
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
        return (things == 1 ? "One thing" : things + " things") + " that "
                + (things == 1 ? "was" : "were") + " forecast here " + (things == 1 ? "has" : "have")
                + " turned out: " + count(happened) + " came true, where " + count(said)
                + (count(said) == 1 ? " was" : " were") + " expected to. "
                + weight(things, apart.chances())
                + switch (verdict(things, apart.chances(), said, happened)) {
                    case TOO_FEW -> TELLS_NOTHING;
                    case TOO_HIGH -> "They were too hopeful; expect less than they say.";
                    case TOO_LOW -> "They were too careful; expect more than they say.";
                    case HOLDS -> "As far as so many can tell, they mean what they say.";
                };
    }

    /** The same in a few words. */
    String headline() {
        int things = things();
        if (things == 0) {
            return "No forecast has met reality yet";
        }
        return switch (verdict(
                things,
                apart.chances(),
                reliability.said().orElseThrow(),
                reliability.happened().orElseThrow())) {
            case TOO_FEW -> "Too little has turned out to say how far to believe the next forecast";
            case TOO_HIGH -> "The chances were too hopeful; expect less than they say";
            case TOO_LOW -> "The chances were too careful; expect more than they say";
            case HOLDS -> "So far the chances mean what they say";
        };
    }

    private long count(double share) {
        return Math.round(share * things());
    }

    /** What is to be thought of the ranges of dates, lengths and costs; empty where none is known. */
    public String ofRanges() {
        int measured = measured();
        return coverage(RANGE)
                .map(held ->
                        (measured == 1 ? "One date, length or cost is" : measured + " dates, lengths and costs are")
                                + " known; " + Math.round(held * measured) + " lay within the range for "
                                + Math.round(100 * RANGE) + " of 100, where " + Math.round(RANGE * measured)
                                + " should. "
                                + weight(measured, apart.amounts())
                                + switch (verdict(measured, apart.amounts(), RANGE, held)) {
                                    case TOO_FEW -> TELLS_NOTHING;
                                    case TOO_HIGH -> "The ranges were too narrow.";
                                    case TOO_LOW -> "The ranges were wider than need be.";
                                    case HOLDS ->
                                        "As far as so many can tell, the ranges are as wide as they should be.";
                                })
                .orElse("");
    }

    /** How what was said compares with what came true. */
    private enum Verdict {
        TOO_FEW,
        TOO_HIGH,
        TOO_LOW,
        HOLDS
    }

    /** The exact 90 % range of what came true, among as many outcomes as do not hang on one another, holds what was said or does not. */
    private static Verdict verdict(int things, int apart, double said, double happened) {
        if (things < FEWEST || apart < FEWEST_APART) {
            return Verdict.TOO_FEW;
        }
        var range = ExactIntervals.clopperPearson((int) Math.round(happened * apart), apart, DOUBT);
        return said > range.high() ? Verdict.TOO_HIGH : said < range.low() ? Verdict.TOO_LOW : Verdict.HOLDS;
    }

    private static String weight(int things, int apart) {
        return things >= FEWEST && apart < things
                ? "Those forecast over the same time hang on one another, so they tell no more than " + apart
                        + (apart == 1 ? " that stands" : " that stand") + " alone. "
                : "";
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
                .put("chancesApart", apart.chances())
                .put("measuredApart", apart.amounts())
                .put("sentence", sentence())
                .put("ofRanges", ofRanges());
    }

    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
