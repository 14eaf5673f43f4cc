package dev.dateline.app.forecast;

import dev.dateline.app.page.InTwenty;
import dev.dateline.app.plan.Step;
import dev.dateline.app.project.Json;
import dev.dateline.engine.simulation.Drivers;
import dev.dateline.engine.simulation.Samples;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** What moves the chance of the launch most, whichever way it turns out; what is not told from noise is left out. */
record Tornado(List<Bar> bars) {

    /**
     * One uncertain thing.
     *
     * @param low the chance of the launch where it fails, does not strike, or takes short
     * @param high where it holds, strikes, or takes long
     * @param when what it is at {@code low}, and {@code then} at {@code high}
     */
    record Bar(String what, double low, double high, String when, String then) {

        double width() {
            return Math.abs(high - low);
        }
    }

    static final String TOGETHER = "Whether our estimates are right on the whole";

    private static final int MOST = 10;
    /** Of the steps only those can move the end that are often critical. */
    private static final int MOST_STEPS = 40;

    static Tornado of(PlanForecast forecast) {
        var samples = forecast.all().samples();
        var drivers = Drivers.of(samples, forecast.network().launch(), 0.8, forecast.seed());
        var bars = new ArrayList<Bar>();
        forecast.uncertainties()
                .ifPresent(all -> all.mayBe().forEach(one -> {
                    var holds = new boolean[samples.trials()];
                    for (int trial = 0; trial < holds.length; trial++) {
                        holds[trial] = samples.holds(one.condition(), trial);
                    }
                    boolean assumption = one.kind().equals("assumption");
                    add(
                            bars,
                            one.words(),
                            drivers.of(holds).onTime(),
                            assumption ? "it does not hold" : "it does not happen",
                            assumption ? "it holds" : "it happens");
                }));
        var factor = new double[samples.trials()];
        if (forecast.isFull()) {
            for (int trial = 0; trial < factor.length; trial++) {
                factor[trial] = samples.factor(0, trial);
            }
            add(bars, TOGETHER, drivers.of(factor).onTime(), "all take less", "all take more");
        }
        var alike = drivers.alike(factor);
        forecast.plan().contents().of(Step.KIND).stream()
                .filter(step -> forecast.lasting(step).isPresent())
                .sorted(Comparator.comparingDouble(
                                (Step step) -> forecast.criticality(step).orElse(0.0))
                        .reversed())
                .limit(MOST_STEPS)
                .forEach(step -> add(
                        bars,
                        step.name(),
                        drivers.of(days(samples, forecast.activity(step)), alike)
                                .onTime(),
                        "it takes short",
                        "it takes long"));
        bars.sort(Comparator.comparingDouble(Bar::width).reversed());
        return new Tornado(bars.stream().limit(MOST).toList());
    }

    /** A step's days are held against each other where what all steps share, which has a bar of its own, was the same. */
    private static double[] days(Samples samples, int activity) {
        return Arrays.stream(samples.days(activity)).asDoubleStream().toArray();
    }

    private static void add(List<Bar> bars, String what, Drivers.Swing swing, String when, String then) {
        if (swing.isClear()) {
            bars.add(new Bar(what, swing.low(), swing.high(), when, then));
        }
    }

    /** What helps where nothing moves the launch more than what all steps share; empty elsewhere. */
    String together() {
        return bars.stream()
                .limit(1)
                .filter(bar -> bar.what.equals(TOGETHER))
                .map(bar -> "Nothing moves the launch more than whether our estimates are right on the whole: "
                        + InTwenty.brief(Math.max(bar.low, bar.high)) + " where all take less, "
                        + InTwenty.brief(Math.min(bar.low, bar.high))
                        + " where all take more. What helps is finished work of your own: it says how far your plans are kept, and counts"
                        + " the more, the more there is of it.")
                .findFirst()
                .orElse("");
    }

    List<Json> json() {
        return bars.stream()
                .map(bar -> Json.object()
                        .put("what", bar.what)
                        .put("low", bar.low)
                        .put("high", bar.high)
                        .put("when", bar.when)
                        .put("then", bar.then))
                .toList();
    }
}
