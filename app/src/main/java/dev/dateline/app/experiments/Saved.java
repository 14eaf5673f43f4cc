package dev.dateline.app.experiments;

import dev.dateline.app.metrics.Rounded;
import dev.dateline.app.project.Amounts;
import dev.dateline.app.project.Figure;
import dev.dateline.app.project.Json;
import dev.dateline.app.workbench.Opened;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a test that refuted its assumption kept the plan from spending: the cost of the work that fell away, less what the test cost.
 *
 * @param spent less than nothing is never spent; none where nobody wrote it
 */
record Saved(
        Experiment test, Avoided.Exposure exposure, Optional<Double> spent, Optional<LocalDate> on, String currency) {

    private static final int MOST_NAMED = 5;

    /** None where the test did not settle its assumption, or not so. */
    static Optional<Saved> of(Opened project, Experiment test, Avoided avoided) {
        return TestedLeaning.verdicts(project)
                .of(test.assumption())
                .filter(settled -> settled.isRefuted() && settled.test().equals(test))
                .map(settled -> new Saved(
                        test,
                        avoided.of(project, test.assumption()),
                        test.spent().or(() -> test.cost().map(Amounts::likely)).map(Number::doubleValue),
                        settled.on(),
                        project.contents().project().currency().orElse("")));
    }

    double likely() {
        return exposure.parts().stream().mapToDouble(Avoided.Part::likely).sum() - spent.orElse(0.0);
    }

    private double low() {
        return exposure.parts().stream().mapToDouble(Avoided.Part::low).sum() - spent.orElse(0.0);
    }

    private double high() {
        return exposure.parts().stream().mapToDouble(Avoided.Part::high).sum() - spent.orElse(0.0);
    }

    LedgerFigures.Shown shown() {
        return new LedgerFigures.Shown(
                low() == high()
                        ? money(likely())
                        : money(likely()) + ", between " + money(low()) + " and " + money(high()),
                new Figure(
                        "saved by this test",
                        Optional.of(String.format(Locale.ROOT, "%.0f", likely())),
                        currency,
                        formula(),
                        "steps.yaml, the day rates of project.yaml, and what this test cost",
                        on,
                        leftOut()));
    }

    private String formula() {
        var fell = exposure.parts().isEmpty()
                ? "no step fell away, 0"
                : exposure.parts().stream()
                                .limit(MOST_NAMED)
                                .map(part -> "“" + part.name() + "” " + part.arithmetic())
                                .collect(Collectors.joining("; "))
                        + (exposure.parts().size() > MOST_NAMED
                                ? "; and " + (exposure.parts().size() - MOST_NAMED) + " more steps"
                                : "");
        return "exposure avoided − spend: the likely cost of the work that fell away (" + fell + ") − "
                + (spent.isEmpty()
                        ? "0"
                        : money(spent.get())
                                + (test.spent().isPresent() ? " spent on the test" : " planned for the test"))
                + " = " + money(likely());
    }

    private String leftOut() {
        var left = new ArrayList<>(exposure.unknown());
        exposure.open().stream()
                .limit(MOST_NAMED)
                .map(part -> "“" + part.name() + "” leans on it and is still planned, " + part.arithmetic()
                        + ": not saved until it falls away")
                .forEach(left::add);
        if (spent.isEmpty()) {
            left.add("nobody wrote what the test cost");
        }
        left.add("the other way out, which would have been needed in any case");
        return String.join("; ", left);
    }

    private String money(double amount) {
        return Rounded.text(Math.rint(amount), currency);
    }

    Json json() {
        return Json.object()
                .put("likely", Math.round(likely()))
                .put("low", Math.round(low()))
                .put("high", Math.round(high()))
                .put("spent", spent.map(Math::round))
                .put("avoided", parts(exposure.parts()))
                .put("notSavedYet", parts(exposure.open()))
                .put("figure", Json.of(shown().figure()));
    }

    private static List<Json> parts(List<Avoided.Part> parts) {
        return parts.stream()
                .map(part -> Json.object()
                        .put("step", part.id())
                        .put("low", Math.round(part.low()))
                        .put("likely", Math.round(part.likely()))
                        .put("high", Math.round(part.high())))
                .toList();
    }

    /** Of all tests together; a step that two of them made fall away counts once. None where no test refuted anything. */
    static Optional<LedgerFigures.Shown> together(List<Saved> saved) {
        if (saved.isEmpty()) {
            return Optional.empty();
        }
        double avoided = saved.stream()
                .flatMap(one -> one.exposure.parts().stream())
                .collect(Collectors.toMap(Avoided.Part::id, Avoided.Part::likely, (one, same) -> one))
                .values()
                .stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        double spent = saved.stream().mapToDouble(one -> one.spent.orElse(0.0)).sum();
        var any = saved.getFirst();
        return Optional.of(new LedgerFigures.Shown(
                any.money(avoided - spent),
                new Figure(
                        "saved by failed tests",
                        Optional.of(String.format(Locale.ROOT, "%.0f", avoided - spent)),
                        any.currency,
                        "exposure avoided − spend: " + any.money(avoided)
                                + ", the likely cost of the work that fell away, − "
                                + any.money(spent) + " for " + saved.size() + (saved.size() == 1 ? " test" : " tests")
                                + " that refuted something",
                        "steps.yaml, project.yaml and experiments.yaml",
                        saved.stream().flatMap(one -> one.on.stream()).max(LocalDate::compareTo),
                        saved.stream()
                                .flatMap(one -> one.exposure.open().stream())
                                .map(part ->
                                        "“" + part.name() + "”, which leans on what was refuted and is still planned")
                                .distinct()
                                .limit(MOST_NAMED)
                                .collect(Collectors.joining("; ")))));
    }
}
