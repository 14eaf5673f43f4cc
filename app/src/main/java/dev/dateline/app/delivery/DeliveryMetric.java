package dev.dateline.app.delivery;

import dev.dateline.app.metrics.Direction;
import dev.dateline.app.metrics.Statistic;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be measured by events, as a metric's {@code source.measure} names it. */
enum DeliveryMetric {
    DEPLOYMENT_FREQUENCY(
            "Deployments a week",
            "count",
            Statistic.COUNT,
            "7 d",
            Direction.HIGHER,
            "deployments that succeeded, those of the running version again among them, by the weeks there were"),
    CHANGE_LEAD_TIME(
            "Time from a change's commit to its users",
            "h",
            Statistic.MEDIAN,
            "28 d",
            Direction.LOWER,
            "the median time from a change's first commit, else from its being written or asked for, to the first deployment that holds it"),
    CHANGE_FAIL_RATE(
            "Share of deployments that failed",
            "%",
            Statistic.SHARE,
            "90 d",
            Direction.LOWER,
            "deployments with an incident, gone back behind, mended by the next or taken back by a later one, by all deployments"),
    RECOVERY_TIME(
            "Time from a failed deployment until users had it right again",
            "h",
            Statistic.MEDIAN,
            "90 d",
            Direction.LOWER,
            "the median time from a failed deployment to the end of its last incident, else to the deployment that mended it"),
    REWORK_RATE(
            "Share of deployments made to mend what users had",
            "%",
            Statistic.SHARE,
            "90 d",
            Direction.LOWER,
            "unplanned deployments, hotfixes, returns and those that take back a change, by all deployments"),
    DEPLOYMENT_DURATION(
            "Time from the start of a deployment to its end",
            "min",
            Statistic.MEDIAN,
            "28 d",
            Direction.LOWER,
            "the median time from a deployment's start to its end, of those that tell both");

    private final String title;
    private final String unit;
    private final Statistic statistic;
    private final String window;
    private final Direction better;
    private final String formula;

    DeliveryMetric(String title, String unit, Statistic statistic, String window, Direction better, String formula) {
        this.title = title;
        this.unit = unit;
        this.statistic = statistic;
        this.window = window;
        this.better = better;
        this.formula = formula;
    }

    /** The five delivery metrics. */
    static final List<DeliveryMetric> FIVE =
            List.of(DEPLOYMENT_FREQUENCY, CHANGE_LEAD_TIME, CHANGE_FAIL_RATE, RECOVERY_TIME, REWORK_RATE);

    /** As it is written in a file. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<DeliveryMetric> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    String title() {
        return title;
    }

    /** The unit of a metric made of it. */
    String unit() {
        return unit;
    }

    Statistic statistic() {
        return statistic;
    }

    String window() {
        return window;
    }

    Direction better() {
        return better;
    }

    /** How it comes about, in words. */
    String formula() {
        return formula;
    }
}
