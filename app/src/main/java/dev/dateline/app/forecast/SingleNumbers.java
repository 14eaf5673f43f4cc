package dev.dateline.app.forecast;

import dev.dateline.app.page.Days;
import dev.dateline.app.plan.Step;
import java.util.Optional;

/**
 * The open steps whose length is a single number, which is taken for certain. Where no length varies, a chance is that of a sum.
 *
 * @param certain steps that take time, the same in every trial
 * @param varying steps whose length is drawn
 * @param strikes whether something may fail or strike all the same
 */
record SingleNumbers(long certain, long varying, int open, boolean strikes) {

    static SingleNumbers of(PlanForecast forecast) {
        var network = forecast.plan().network();
        var contents = forecast.plan().contents().of(Step.KIND);
        long varying = network.open().stream()
                .filter(step -> forecast.lasting(contents.get(step)).isPresent())
                .count();
        long certain = network.open().stream()
                .filter(step -> forecast.lasting(contents.get(step)).isEmpty())
                .filter(step -> network.duration(step) > 0)
                .count();
        return new SingleNumbers(
                certain,
                varying,
                network.open().size(),
                forecast.uncertainties().filter(all -> !all.mayBe().isEmpty()).isPresent());
    }

    boolean areAll() {
        return certain > 0 && varying == 0;
    }

    /** What follows a chance in the same breath. */
    String proviso() {
        return areAll() ? ", if every step takes exactly as long as was said" : "";
    }

    /** What a chance must not be told without; none where lengths vary. */
    Optional<String> note() {
        return !areAll()
                ? Optional.empty()
                : Optional.of(
                        strikes
                                ? "Every length is a single number, taken as certain: what may fail or strike varies here, and no length."
                                : "Every length is a single number, taken as certain, so this is a sum and no forecast yet.");
    }

    /** {@code with lengths that vary}, as far as they do. */
    String lengths() {
        return areAll()
                ? "with lengths that do not vary, each being a single number"
                : certain == 0
                        ? "with lengths that vary"
                        : "with lengths that vary in " + varying + " of " + Days.counted(varying + certain, "step");
    }
}
