package dev.dateline.app.benefits;

import dev.dateline.app.page.Days;
import dev.dateline.app.project.Amounts;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Estimate;
import dev.dateline.app.project.Figure;
import dev.dateline.app.project.Json;
import dev.dateline.app.project.WorkingDays;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a practice returns a month less the interest of the shortcuts that were decided for. Interest is the same whichever practice is in use.
 *
 * @param perDay what a working day of interest costs: the mean of the teams' day rates; none where no team has one
 */
record Balance(List<Interest.Taken> taken, OptionalDouble perDay, String currency) {

    /** An amount of a month in the project's currency. */
    record Sum(double low, double likely, double high) {

        Sum less(Sum other) {
            return new Sum(low - other.high, likely - other.likely, high - other.low);
        }

        String words(String currency) {
            return low == high
                    ? Money.text(likely, currency)
                    : Money.text(likely, currency) + " (" + Money.range(low, high, currency) + ")";
        }

        Json json() {
            return Json.object()
                    .put("low", Math.round(low))
                    .put("likely", Math.round(likely))
                    .put("high", Math.round(high));
        }
    }

    static Balance of(List<Interest.Taken> taken, Contents contents) {
        return new Balance(
                taken,
                contents.project().teams().values().stream()
                        .flatMap(team -> team.dayRate().stream())
                        .mapToDouble(BigDecimal::doubleValue)
                        .average(),
                contents.project().currency().orElse(""));
    }

    boolean isNothing() {
        return taken.isEmpty();
    }

    Sum interest() {
        return new Sum(
                interest(Estimate::low, Amounts::low),
                interest(Estimate::likely, Amounts::likely),
                interest(Estimate::high, Amounts::high));
    }

    private double interest(Function<Estimate, WorkingDays> days, Function<Amounts, BigDecimal> money) {
        return taken.stream()
                .mapToDouble(one -> one.days()
                                .map(estimate -> days.apply(estimate).days() * perDay.orElse(0))
                                .orElse(0.0)
                        + one.cost()
                                .map(cost -> money.apply(cost).doubleValue())
                                .orElse(0.0))
                .sum();
    }

    /** What is left of a month in which only this practice is in use. */
    Sum after(Matrix.Row row) {
        return removed(row).less(running(row)).less(interest());
    }

    private static Sum removed(Matrix.Row row) {
        return new Sum(row.removed().p10(), row.removed().p50(), row.removed().p90());
    }

    private static Sum running(Matrix.Row row) {
        var monthly = row.capability().monthly();
        return new Sum(
                monthly.map(cost -> cost.low().doubleValue()).orElse(0.0),
                monthly.map(cost -> cost.likely().doubleValue()).orElse(0.0),
                monthly.map(cost -> cost.high().doubleValue()).orElse(0.0));
    }

    Figure figure(Matrix.Row row) {
        return new Figure(
                "a month with " + row.capability().name(),
                Optional.of(String.valueOf(Math.round(after(row).likely()))),
                currency,
                "what it removes a month, " + removed(row).words(currency) + ", − what it costs a month, "
                        + running(row).words(currency) + ", − the interest of decisions taken, "
                        + interest().words(currency) + ", = " + after(row).words(currency)
                        + ". The low end is the least removed and the most paid, the high end the other way round, so that less than one"
                        + " month in five lies outside",
                "benefits.yaml, problems.yaml and decisions/",
                Optional.empty(),
                leftOut());
    }

    Figure interestFigure() {
        return new Figure(
                "interest of decisions taken",
                Optional.of(String.valueOf(Math.round(interest().likely()))),
                currency,
                taken.stream().map(this::arithmetic).collect(Collectors.joining("; ")) + "; together "
                        + interest().words(currency) + " a month",
                "decisions/" + (perDay.isPresent() ? ", and the mean day rate of the teams in project.yaml" : ""),
                Optional.empty(),
                leftOut());
    }

    private String arithmetic(Interest.Taken one) {
        var parts = new ArrayList<String>();
        one.days()
                .ifPresent(days -> parts.add(
                        days.isCertain()
                                ? Days.counted(days.likely().days(), "working day")
                                : days.likely().days() + " working days ("
                                        + days.low().days() + " to "
                                        + days.high().days() + ")"));
        if (one.days().isPresent() && perDay.isPresent()) {
            parts.set(0, parts.getFirst() + " × " + Money.text(perDay.getAsDouble(), currency));
        }
        one.cost().ifPresent(cost -> parts.add(Money.range(cost, currency)));
        return "“" + one.title() + "”: " + String.join(" + ", parts)
                + one.payback().map(day -> ", until " + Days.full(day)).orElse(", with no payback written");
    }

    private String leftOut() {
        return perDay.isEmpty() && taken.stream().anyMatch(one -> one.days().isPresent())
                ? "the working days of interest, because no team has a day rate"
                : "";
    }

    Json json(List<Matrix.Row> rows) {
        return Json.object()
                .put("interestAMonth", interest().json())
                .put(
                        "decisions",
                        taken.stream()
                                .map(one -> Json.object().put("id", one.id()).put("payback", one.payback()))
                                .toList())
                .put(
                        "afterInterest",
                        rows.stream()
                                .map(row -> Json.object()
                                        .put("id", row.capability().id())
                                        .put("balance", after(row).json())
                                        .put("figure", Json.of(figure(row))))
                                .toList())
                .put("figure", Json.of(interestFigure()));
    }
}
