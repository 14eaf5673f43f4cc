package dev.dateline.app.forecast;

import dev.dateline.app.page.Days;
import dev.dateline.app.page.InTwenty;
import dev.dateline.app.plan.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is said first of a forecast: how likely the launch is, by when the work is done, and what makes that look surer than it is. */
final class ForecastWords {

    private static final int MOST_NAMED = 3;

    private final PlanForecast forecast;
    private final LocalDate launch;
    private final double onTime;

    ForecastWords(PlanForecast forecast) {
        this.forecast = forecast;
        this.launch = forecast.plan().launch();
        this.onTime = forecast.onTime().orElse(0.0);
    }

    /** A chance in which some steps count as nothing says so in the same breath. */
    String headline() {
        if (past().isPresent()) {
            return past().get();
        }
        int open = forecast.plan().network().open().size();
        int unestimated = forecast.plan().unestimated().size();
        if (unestimated == open && open > 0) {
            return "No open step has an estimate, so nothing can be forecast yet";
        }
        if (forecast.plan().isStopped()) {
            return "There is no launch any more";
        }
        var chances = InTwenty.first(onTime) + " that the launch on " + Days.full(launch) + " holds"
                + (unestimated == 0 ? SingleNumbers.of(forecast).proviso() : "");
        return unestimated == 0
                ? chances
                : chances + ", if " + (unestimated == 1 ? "one step" : unestimated + " steps") + " without estimate "
                        + (unestimated == 1 ? "takes" : "take") + " no time";
    }

    /** A launch that is past is neither likely nor unlikely. */
    Optional<String> past() {
        int open = forecast.plan().network().open().size();
        return launch.isBefore(forecast.plan().today().date())
                ? Optional.of("The launch of " + Days.full(launch) + " is past, "
                        + (open == 0 ? "and no step is open" : "with " + Days.counted(open, "step") + " still open"))
                : Optional.empty();
    }

    private String unestimated() {
        var names = forecast.plan().contents().of(Step.KIND).stream()
                .collect(Collectors.toMap(Step::id, Step::name, (one, other) -> one));
        var ids = forecast.plan().unestimated();
        var some = ids.stream()
                .limit(MOST_NAMED)
                .map(id -> "“" + names.getOrDefault(id, id) + "”")
                .collect(Collectors.joining(", "));
        return some + (ids.size() > MOST_NAMED ? " and " + (ids.size() - MOST_NAMED) + " more" : "");
    }

    String lede() {
        if (forecast.onTime().isEmpty()) {
            return "There are no steps. Once there are, this page says how likely the launch is, when the work is done and"
                    + " what it costs, each as a range and not as one number.";
        }
        if (forecast.plan().isStopped()) {
            return Days.inWords(forecast.plan().stoppedBecause().orElse(""))
                    + " So no chance is left; what follows is the plan as it was.";
        }
        if (onTime == 0) {
            return "In none of " + trials() + " trials is the work done by then."
                    + forecast.finish(0.1)
                            .map(by -> " The earliest tenth of them is done by " + Days.full(by) + ".")
                            .orElse("");
        }
        return (SingleNumbers.of(forecast).proviso().isEmpty() ? "It is " + InTwenty.verdict(onTime) + ". " : "")
                + "In " + ForecastFigures.percent(onTime) + " of " + trials()
                + " trials of the plan the last step ends before the launch."
                + forecast.finish(0.5)
                        .map(by -> " Half of all trials are done by " + date(0.5) + late() + ".")
                        .orElse("")
                + fat()
                + noLaunch()
                        .map(words -> " But " + words + ", since a test stops the plan.")
                        .orElse("");
    }

    /** How much the ranges alone would say; empty where they are all there is. */
    String rangesAlone() {
        return forecast.onTimeByRangesAlone()
                .flatMap(alone -> forecast.learning()
                        .map(learned -> "With your ranges alone it would be " + InTwenty.brief(alone)
                                + (InTwenty.of(alone) == InTwenty.of(onTime) ? " too" : "")
                                + "; beside them counts " + learned.widens() + "." + moved(alone)))
                .orElse("");
    }

    /** Which way that moves the chance, and why. */
    private String moved(double alone) {
        if (InTwenty.of(alone) == InTwenty.of(onTime)) {
            return "";
        }
        return onTime > alone
                ? " These lie wider apart than your ranges, both ways: that some took less than was thought helps a launch that is behind; that"
                        + " a few took many times as long shows in the late dates."
                : " More of these took longer than was thought than your ranges allow for.";
    }

    String curveFinding() {
        if (forecast.finish(0.5).isEmpty()) {
            return ForecastFigures.percent(forecast.noLaunch()) + " of trials end with no launch";
        }
        return "Half of all trials are done by " + date(0.5) + late().replace(";", ",")
                + noLaunch().map(words -> ", and " + words).orElse("");
    }

    /** The late end: nine in ten, or four in five where nobody plans with the date of those. */
    private String late() {
        return forecast.finish(0.9)
                .map(late -> isFar() ? "; four in five by " + date(0.8) : "; nine in ten by " + date(0.9))
                .orElse("");
    }

    private boolean isFar() {
        return forecast.finish(0.9).filter(date -> Far.is(date, launch)).isPresent();
    }

    /** Why there is a date that nobody would plan with. */
    private String fat() {
        return isFar() ? " Nine in ten are reached only " + date(0.9) + ": " + Far.why(forecast) : "";
    }

    private Optional<String> noLaunch() {
        return forecast.plan().isStopped() ? Optional.empty() : ForecastFigures.noLaunch(forecast);
    }

    private String date(double share) {
        return Far.words(forecast.finish(share), launch);
    }

    String trials() {
        return ForecastFigures.amount(forecast.trials());
    }

    List<String> warnings() {
        var network = forecast.plan().network();
        var warnings = new ArrayList<String>();
        long open = network.open().size();
        int unestimated = forecast.plan().unestimated().size();
        var single = SingleNumbers.of(forecast);
        if (unestimated == open && open > 0) {
            warnings.add("None of the open steps has an estimate, so each counts as no time at all: this forecast says"
                    + " nothing yet. Estimate the steps as ranges.");
        } else if (unestimated > 0) {
            warnings.add(unestimated + " of " + open + " open steps " + (unestimated == 1 ? "has" : "have")
                    + " no estimate and " + (unestimated == 1 ? "counts" : "count") + " as nothing: "
                    + unestimated()
                    + ". The forecast is too hopeful by what " + (unestimated == 1 ? "it takes." : "they take."));
        }
        if (single.areAll()) {
            warnings.add(single.note().orElseThrow() + " " + ForecastText.RANGES);
        } else if (single.certain() > 0) {
            warnings.add(certain(single.certain(), open) + "; a range would say more.");
        }
        return warnings;
    }

    static String certain(long certain, long open) {
        return certain + " of " + open + " open steps "
                + (certain == 1
                        ? "has one number for an estimate and counts as certain"
                        : "have one number for an estimate and count as certain");
    }
}
