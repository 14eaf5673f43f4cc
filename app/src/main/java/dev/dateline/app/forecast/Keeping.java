package dev.dateline.app.forecast;

import dev.dateline.app.claims.Claim;
import dev.dateline.app.experiments.Assumption;
import dev.dateline.app.experiments.Experiment;
import dev.dateline.app.experiments.Verdicts;
import dev.dateline.app.metrics.Metric;
import dev.dateline.app.metrics.Series;
import dev.dateline.app.page.Days;
import dev.dateline.app.page.InTwenty;
import dev.dateline.app.plan.PlannedStep;
import dev.dateline.app.plan.Status;
import dev.dateline.app.plan.Step;
import dev.dateline.app.project.Chance;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Kind;
import dev.dateline.app.project.Project;
import dev.dateline.app.vendors.Vendor;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;

/** Makes of a forecast what is kept of it to be scored later. */
final class Keeping {

    /** The steps that end next; those far away are forecast again before they come. */
    private static final int MOST_STEPS = 20;

    /** What a forecast is made from. */
    private static final List<Kind<?>> INPUTS = List.of(
            Project.KIND,
            Claim.KIND,
            Metric.KIND,
            Step.KIND,
            Assumption.KIND,
            Experiment.KIND,
            Vendor.KIND,
            Risk.KIND,
            Precedents.KIND);

    private Keeping() {}

    /** What has been kept on a day. */
    static Optional<Kept> known(Contents contents, LocalDate day) {
        return contents.of(Kept.KIND).stream()
                .filter(kept -> kept.id().equals(day.toString()))
                .findFirst();
    }

    /** What was last said by a day, in words; empty where nothing was kept by then. */
    static Optional<String> said(Contents contents, LocalDate day) {
        return contents.of(Kept.KIND).stream()
                .filter(kept -> !kept.on().isAfter(day))
                .max(Comparator.comparing(Kept::on))
                .flatMap(kept -> kept.onTime()
                        .map(chance -> "What was said on " + Days.full(kept.on()) + ": "
                                + InTwenty.words(chance.probability()) + " that the launch on "
                                + Days.full(kept.launch()) + " holds."));
    }

    /** None where there is nothing to forecast. */
    static Optional<Kept> of(PlanForecast forecast, Pace pace) {
        if (forecast.onTime().isEmpty() || forecast.plan().network().open().isEmpty()) {
            return Optional.empty();
        }
        var contents = forecast.plan().contents();
        var today = forecast.plan().today().date();
        return Optional.of(new Kept(
                today.toString(),
                today,
                inputs(contents, today),
                contents.project().referenceClass(),
                forecast.trials(),
                (int) forecast.seed(),
                forecast.plan().launch(),
                forecast.onTime().map(Keeping::chance),
                twenty(forecast::finish).stream().flatMap(Optional::stream).toList(),
                twenty(share -> BigDecimal.valueOf(forecast.cost(share)).setScale(0, RoundingMode.HALF_UP)),
                contents.of(Claim.KIND).stream()
                        .flatMap(claim -> forecast
                                .claim(claim.id())
                                .map(chance -> new Kept.OfClaim(
                                        claim.id(), claim.due(contents.project().launch()), chance(chance)))
                                .stream())
                        .toList(),
                steps(forecast),
                assumptions(contents, today),
                pace.flow()
                        .map(flow -> new Kept.OfPace(
                                pace.left(),
                                twenty(pace::by).stream()
                                        .flatMap(Optional::stream)
                                        .toList())),
                Optional.empty(),
                Optional.empty()));
    }

    private static List<Kept.OfStep> steps(PlanForecast forecast) {
        return forecast.plan().steps().stream()
                .filter(step -> !step.hasParts() && step.onWay() && step.status() != Status.DONE)
                .filter(step ->
                        step.step().estimate().isPresent() && deadline(step).isPresent())
                .sorted(Comparator.comparing(
                        (PlannedStep step) -> deadline(step).orElseThrow()))
                .limit(MOST_STEPS)
                .map(step -> new Kept.OfStep(
                        step.step().id(),
                        deadline(step).orElseThrow(),
                        chance(forecast.onTime(step.step()).orElse(0.0)),
                        forecast.lasting(step.step())
                                .map(days -> twenty(share -> BigDecimal.valueOf(days.quantile(share))))
                                .orElse(List.of())))
                .toList();
    }

    private static Optional<LocalDate> deadline(PlannedStep step) {
        return step.dates().map(PlannedStep.Dates::deadline);
    }

    /** Those that nothing has settled yet. */
    private static List<Kept.OfAssumption> assumptions(Contents contents, LocalDate today) {
        var verdicts = Verdicts.of(contents, today);
        return contents.of(Assumption.KIND).stream()
                .filter(assumption -> verdicts.of(assumption.id()).isEmpty())
                .flatMap(assumption ->
                        assumption.chance().map(chance -> new Kept.OfAssumption(assumption.id(), chance)).stream())
                .toList();
    }

    /** The middles of twenty equal shares. */
    private static <T> List<T> twenty(DoubleFunction<T> quantile) {
        return IntStream.range(0, InTwenty.DOTS)
                .mapToObj(dot -> quantile.apply((dot + 0.5) / InTwenty.DOTS))
                .toList();
    }

    private static Chance chance(double probability) {
        var share = BigDecimal.valueOf(probability)
                .setScale(4, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return Chance.parse(share.toPlainString());
    }

    /** Sixteen hexadecimal digits: equal for equal records and an equal day. */
    static String inputs(Contents contents, LocalDate today) {
        try {
            var sum = MessageDigest.getInstance("SHA-256");
            var add = (java.util.function.Consumer<Object>)
                    part -> sum.update((part + "\n").getBytes(StandardCharsets.UTF_8));
            add.accept(today);
            INPUTS.forEach(kind -> contents.of(kind).forEach(add));
            var calibration = OwnForecasts.calibration(contents, today);
            add.accept(calibration.count() + " " + calibration.held(0.5) + " " + calibration.held(0.8));
            for (var series : contents.of(Series.KIND)) {
                add.accept(series.metric() + " " + series.size());
            }
            return HexFormat.of().formatHex(sum.digest()).substring(0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
