package dev.dateline.app.experiments;

import dev.dateline.app.project.Json;
import dev.dateline.app.workbench.Opened;
import java.util.List;

/** The roll-out for programs. */
final class PhasesJson {

    private PhasesJson() {}

    static Json of(Opened project) {
        var today = project.today().date();
        return Json.object()
                .put("project", project.contents().name())
                .put("today", today)
                .put(
                        "phases",
                        project.contents().of(Phase.KIND).stream()
                                .map(phase -> json(project, phase.on(today)))
                                .toList());
    }

    private static Json json(Opened project, Phase phase) {
        var gates = project.contents().of(Phase.KIND).size();
        var gate = phase.started()
                .map(start -> Gate.of(project.contents(), phase, project.today().date(), gates));
        return Json.object()
                .put("id", phase.id())
                .put("title", phase.title())
                .put("started", phase.started())
                .put("gate", gate.map(one -> one.outcome().word()))
                .put("because", gate.map(Gate::because))
                .put("decision", phase.decision().map(made -> made.outcome().word()))
                .put(
                        "override",
                        phase.decision().map(Phase.Decision::isOverride).orElse(false))
                .put(
                        "kpis",
                        gate.map(Gate::readings).orElse(List.of()).stream()
                                .map(reading -> Json.object()
                                        .put("id", reading.kpi().id())
                                        .put("outcome", reading.outcome().word())
                                        .put("observations", reading.seen())
                                        .put("value", reading.value())
                                        .put("unit", reading.unit())
                                        .put("logEvidencePass", reading.passes())
                                        .put("logEvidenceFail", reading.fails())
                                        .put("logEvidenceNeeded", reading.needed())
                                        .put("because", reading.because()))
                                .toList());
    }
}
