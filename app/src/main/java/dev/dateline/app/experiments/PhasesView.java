package dev.dateline.app.experiments;

import dev.dateline.app.claims.Amount;
import dev.dateline.app.claims.Target;
import dev.dateline.app.experiments.Phase.Outcome;
import dev.dateline.app.metrics.Metric;
import dev.dateline.app.page.Days;
import dev.dateline.app.page.StateChip;
import dev.dateline.app.project.Figure;
import dev.dateline.app.workbench.Opened;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The roll-out, ready to show.
 *
 * @param metrics to choose from
 * @param typed what was typed into a form that was refused
 * @param wrong what is wrong with it, by its field
 * @param form the form that was refused
 */
record PhasesView(
        String headline,
        String lede,
        List<Stage> stages,
        List<Choice> metrics,
        Map<String, String> typed,
        Map<String, String> wrong,
        String form,
        String visitor,
        String today) {

    record Choice(String id, String title) {}

    /**
     * @param opens whether the numbers let its gate be opened
     * @param mayStart whether everything before it is passed
     */
    record Stage(
            String id,
            String title,
            Optional<String> scope,
            StateChip chip,
            String when,
            String because,
            List<Line> lines,
            Optional<String> stopWhen,
            String wayBack,
            Optional<String> decided,
            boolean overridden,
            boolean running,
            boolean opens,
            boolean mayStart,
            boolean waits,
            Fields fields) {}

    /** What its form starts from. */
    record Fields(String title, String scope, String decideBy, String stopWhen, String rollback, String tested) {}

    /** @param counts whether it is counted here, so many of so many */
    record Line(
            String id,
            String name,
            Optional<String> metric,
            String role,
            String bound,
            Optional<StateChip> chip,
            String shown,
            Optional<Figure> figure,
            String chart,
            String because,
            boolean counts) {}

    String value(String at, String field, String otherwise) {
        return form.equals(at) ? typed.getOrDefault(field, otherwise) : otherwise;
    }

    Optional<String> wrong(String at, String field) {
        return form.equals(at) ? Optional.ofNullable(wrong.get(field)) : Optional.empty();
    }

    static PhasesView of(Opened project, String form, Map<String, String> typed, Map<String, String> wrong) {
        var phases = project.contents().of(Phase.KIND);
        var stages = new ArrayList<PhasesView.Stage>();
        boolean open = true;
        for (var phase : phases) {
            stages.add(stage(project, phase.on(project.today().date()), phases.size(), open));
            open = phase.on(project.today().date()).isOpen();
        }
        return new PhasesView(
                headline(stages),
                lede(phases),
                stages,
                project.contents().of(Metric.KIND).stream()
                        .map(metric -> new PhasesView.Choice(metric.id(), metric.title()))
                        .toList(),
                typed,
                wrong,
                form,
                project.visitor().isKnown() ? project.visitor().name() : "",
                project.today().date().toString());
    }

    private static String headline(List<Stage> stages) {
        return stages.stream()
                .filter(Stage::running)
                .findFirst()
                .map(stage -> stage.title() + ": the gate says " + stage.chip().word())
                .or(() -> stages.stream()
                        .filter(Stage::waits)
                        .findFirst()
                        .map(stage -> stage.lines().isEmpty()
                                ? stage.title() + " needs a gate first"
                                : stage.mayStart()
                                        ? stage.title() + " may begin"
                                        : stage.title() + " waits for the gate before it"))
                .orElse(stages.isEmpty() ? "No phase is planned yet" : "Every gate is decided");
    }

    private static String lede(List<Phase> phases) {
        long overrides = phases.stream()
                .flatMap(phase -> phase.decision().stream())
                .filter(Phase.Decision::isOverride)
                .count();
        return "From one team to all. A gate opens on what is measured, not on a date; too little evidence holds it and says how much more is needed."
                + (overrides == 0 ? "" : " Decided against the numbers: " + Days.counted(overrides, "gate") + ".");
    }

    private static Stage stage(Opened project, Phase phase, int gates, boolean mayStart) {
        var gate = phase.started()
                .map(start -> Gate.of(
                        project.contents(),
                        phase,
                        phase.decision()
                                .map(Phase.Decision::on)
                                .orElse(project.today().date()),
                        gates));
        boolean running = gate.isPresent() && phase.decision().isEmpty();
        return new Stage(
                phase.id(),
                phase.title(),
                phase.scope(),
                phase.decision()
                        .map(made -> chip(made.outcome()))
                        .or(() -> gate.map(one -> chip(one.outcome())))
                        .orElse(new StateChip("unmeasured", "not begun", Optional.empty())),
                when(phase),
                gate.map(Gate::because).map(PhasesView::sentence).orElse(""),
                lines(project, phase, gate),
                phase.stopWhen(),
                phase.rollback()
                        .map(back -> back.plan()
                                + back.tested()
                                        .map(day -> " Tried on " + Days.full(day) + ".")
                                        .orElse(" Never tried."))
                        .orElse("No way back is written down."),
                phase.decision().map(PhasesView::decided),
                phase.decision().filter(Phase.Decision::isOverride).isPresent(),
                running,
                running && gate.get().outcome() == Outcome.PASS,
                mayStart && phase.started().isEmpty() && !phase.kpis().isEmpty(),
                phase.started().isEmpty(),
                new Fields(
                        phase.title(),
                        phase.scope().orElse(""),
                        phase.decideBy().map(Object::toString).orElse(""),
                        phase.stopWhen().orElse(""),
                        phase.rollback().map(Phase.Rollback::plan).orElse(""),
                        phase.rollback()
                                .flatMap(Phase.Rollback::tested)
                                .map(Object::toString)
                                .orElse("")));
    }

    private static StateChip chip(Outcome outcome) {
        var look = switch (outcome) {
            case PASS -> "true";
            case HOLD -> "promised";
            case FAIL -> "off";
        };
        return new StateChip(look, outcome.word(), Optional.empty());
    }

    private static String when(Phase phase) {
        return phase.started().map(day -> "since " + Days.full(day)).orElse("not begun")
                + phase.decideBy()
                        .map(day -> ", to be decided by " + Days.full(day))
                        .orElse("");
    }

    private static String decided(Phase.Decision made) {
        return "Decided as " + made.outcome().word() + " on " + Days.full(made.on()) + " by " + made.by()
                + (made.isOverride()
                        ? ", although the gate said " + made.found().word() + ": "
                        : ". ")
                + made.why().orElse("");
    }

    private static String sentence(String words) {
        return Days.inWords(words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1)) + ".";
    }

    private static List<Line> lines(Opened project, Phase phase, Optional<Gate> gate) {
        if (gate.isPresent()) {
            return gate.get().readings().stream().map(PhasesView::line).toList();
        }
        var metrics = project.contents().of(Metric.KIND);
        return phase.kpis().stream()
                .map(kpi -> new Line(
                        kpi.id(),
                        kpi.name()
                                .or(() -> metrics.stream()
                                        .filter(metric -> kpi.metric()
                                                .filter(metric.id()::equals)
                                                .isPresent())
                                        .map(Metric::title)
                                        .findFirst())
                                .orElse(kpi.id()),
                        kpi.metric(),
                        role(kpi),
                        bound(kpi),
                        Optional.empty(),
                        "",
                        Optional.empty(),
                        "",
                        "",
                        false))
                .toList();
    }

    private static Line line(KpiReading reading) {
        return new Line(
                reading.kpi().id(),
                reading.name(),
                reading.kpi().metric(),
                role(reading.kpi()),
                bound(reading.kpi()),
                Optional.of(chip(reading.outcome())),
                reading.value()
                        .map(value -> Amount.text(rounded(value), reading.unit()))
                        .orElse("nothing yet"),
                Optional.of(reading.figure()),
                EvidenceChart.of(reading),
                sentence(reading.because()),
                reading.kpi().metric().isEmpty());
    }

    private static String role(Kpi kpi) {
        return kpi.role().name().toLowerCase(Locale.ROOT);
    }

    private static String bound(Kpi kpi) {
        return sign(kpi.pass())
                + kpi.fail().map(fail -> ", fails at " + sign(fail)).orElse("");
    }

    private static String sign(Target bound) {
        return bound.text().replace("<=", "≤").replace(">=", "≥").replace(' ', '\u00a0');
    }

    private static double rounded(double value) {
        return new BigDecimal(value).round(new MathContext(3)).doubleValue();
    }
}
