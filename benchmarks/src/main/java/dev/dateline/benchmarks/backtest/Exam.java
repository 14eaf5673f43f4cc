package dev.dateline.benchmarks.backtest;

import dev.dateline.engine.history.Steps;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** One exam: Dateline's forecasts, those of the methods it is compared with, and what happened. */
final class Exam {

    static final String DATELINE = "Dateline";

    private final String file;
    private final String name;
    private final Scores own = new Scores(DATELINE);
    private final Scores reference;
    private final List<Scores> others = new ArrayList<>();
    private final List<Prediction> predictions = new ArrayList<>();
    private final SplittableRandom random;

    /** @param p10 what was to be undercut with a chance of 10 % */
    record Prediction(double actual, double p10, double p90) {}

    /** @param reference the method whose CRPS is 1 */
    Exam(String file, String name, String reference, List<String> others, long seed) {
        this.file = file;
        this.name = name;
        this.reference = new Scores(reference);
        others.forEach(other -> this.others.add(new Scores(other)));
        random = new SplittableRandom(seed);
    }

    String file() {
        return file;
    }

    String name() {
        return name;
    }

    Scores own() {
        return own;
    }

    Scores reference() {
        return reference;
    }

    List<Scores> others() {
        return others;
    }

    List<Prediction> predictions() {
        return predictions;
    }

    /** All as shares of {@code unit}, in whose unit the prediction is kept. */
    void forecast(double happened, double unit, Steps ours, Steps referenceForecast, List<Steps> theirs) {
        double draw = kept(happened, unit, ours);
        reference.add(referenceForecast, happened, draw);
        others(happened, draw, theirs);
    }

    /** Where the reference is a point. */
    void forecast(double happened, double unit, Steps ours, double referencePoint, List<Steps> theirs) {
        double draw = kept(happened, unit, ours);
        reference.addPoint(Math.abs(Math.log(happened / referencePoint)));
        others(happened, draw, theirs);
    }

    private double kept(double happened, double unit, Steps ours) {
        double draw = random.nextDouble();
        own.add(ours, happened, draw);
        predictions.add(new Prediction(happened * unit, ours.exceededWith(0.9) * unit, ours.exceededWith(0.1) * unit));
        return draw;
    }

    private void others(double happened, double draw, List<Steps> theirs) {
        for (int i = 0; i < theirs.size(); i++) {
            others.get(i).add(theirs.get(i), happened, draw);
        }
    }
}
