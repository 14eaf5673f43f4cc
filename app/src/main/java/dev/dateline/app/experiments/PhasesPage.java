package dev.dateline.app.experiments;

import dev.dateline.app.page.Days;
import dev.dateline.app.page.Frame;
import dev.dateline.app.page.Refusal;
import dev.dateline.app.page.Reply;
import dev.dateline.app.project.Altered;
import dev.dateline.app.project.FormReading;
import dev.dateline.app.project.Identifiers;
import dev.dateline.app.workbench.Change;
import dev.dateline.app.workbench.Opened;
import dev.dateline.app.workbench.Projects;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /phases}: from one team to all, with a gate after each phase that opens on evidence, or on somebody's signature. */
@Controller
final class PhasesPage {

    private static final String PATH = "/phases";

    private final Projects projects;

    PhasesPage(Projects projects) {
        this.projects = projects;
    }

    @GetMapping("/projects/{project}/phases")
    Reply phases(Opened project) {
        return page(project, "", Map.of(), Map.of());
    }

    private static Reply page(Opened project, String form, Map<String, String> typed, Map<String, String> wrong) {
        var view = PhasesView.of(project, form, typed, wrong);
        return Reply.page("Phases", "experiments/phases.jte", view)
                .in(Frame.Place.PLAN, PATH)
                .json(() -> PhasesJson.of(project))
                .status(wrong.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/projects/{project}/phases")
    Reply add(Opened project, @RequestParam Map<String, String> typed) {
        var names = new Identifiers("phase");
        var taken = project.contents().of(Phase.KIND).stream().map(Phase::id).toList();
        var id = names.of(typed.getOrDefault("title", ""));
        while (taken.contains(id)) {
            id = names.of(typed.getOrDefault("title", ""));
        }
        return written(project, "new", typed, fields(id, typed), Optional.empty());
    }

    @PostMapping("/projects/{project}/phases/{id}")
    Reply change(Opened project, @PathVariable String id, @RequestParam Map<String, String> typed) {
        return written(project, "phase-" + id, typed, fields(id, typed), Optional.of(phase(project, id)));
    }

    private static Map<String, Object> fields(String id, Map<String, String> typed) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("id", id);
        for (var name : List.of("title", "scope", "decideBy", "stopWhen")) {
            fields.put(name, typed.getOrDefault(name, "").strip());
        }
        var back = new LinkedHashMap<String, String>();
        back.put("plan", typed.getOrDefault("rollback", "").strip());
        var tested = typed.getOrDefault("tested", "").strip();
        if (!tested.isEmpty()) {
            back.put("tested", tested);
        }
        if (!typed.getOrDefault("rollback", "").isBlank()) {
            fields.put("rollback", back);
        }
        return fields;
    }

    private Reply written(
            Opened project,
            String form,
            Map<String, String> typed,
            Map<String, Object> fields,
            Optional<Phase> before) {
        var reading = FormReading.of(Phase.class, fields);
        if (reading.record().isEmpty()) {
            return page(project, form, typed, reading.problems());
        }
        var read = reading.record().get();
        var phase = before.map(old -> Altered.of(old)
                        .with("title", read.title())
                        .with("scope", read.scope())
                        .with("decideBy", read.decideBy())
                        .with("stopWhen", read.stopWhen())
                        .with("rollback", read.rollback())
                        .made())
                .orElse(read);
        return put(
                project,
                form,
                typed,
                (before.isPresent() ? "changed" : "planned") + " the phase " + phase.title(),
                phase);
    }

    private Reply put(Opened project, String form, Map<String, String> typed, String what, Phase phase) {
        try {
            projects.change(project, Change.of(what).put(Phase.KIND, phase));
        } catch (Refusal refused) {
            return page(project, form, typed, Map.of("", refused.ofRecords()));
        }
        return Reply.go(project.address() + PATH + "#" + phase.id());
    }

    @PostMapping("/projects/{project}/phases/{id}/removal")
    Reply remove(Opened project, @PathVariable String id) {
        projects.change(
                project,
                Change.of("struck out the phase " + phase(project, id).title()).remove(Phase.KIND, id));
        return Reply.go(project.address() + PATH);
    }

    @PostMapping("/projects/{project}/phases/{id}/start")
    Reply start(Opened project, @PathVariable String id) {
        var phase = phase(project, id);
        if (phase.started().isPresent()) {
            throw Refusal.conflict("This phase has started already.");
        }
        if (phase.kpis().isEmpty()) {
            throw Refusal.wrong("Agree first on what the gate of `" + phase.title()
                    + "` looks at; afterwards nobody can say whether it went well.");
        }
        return put(
                project,
                "phase-" + id,
                Map.of(),
                "started the phase " + phase.title(),
                Altered.of(phase).some("started", project.today().date()).made());
    }

    /** What a gate looks at is agreed before its phase starts. */
    @PostMapping("/projects/{project}/phases/{id}/kpis")
    Reply addKpi(Opened project, @PathVariable String id, @RequestParam Map<String, String> typed) {
        var phase = notBegun(phase(project, id));
        var names = new Identifiers("kpi");
        var taken = phase.kpis().stream().map(Kpi::id).toList();
        var metric = typed.getOrDefault("metric", "");
        var from = metric.isBlank() ? typed.getOrDefault("name", "") : metric;
        var name = names.of(from);
        while (taken.contains(name)) {
            name = names.of(from);
        }
        var fields = new LinkedHashMap<String, Object>();
        fields.put("id", name);
        for (var field : List.of("name", "metric", "role", "pass", "fail", "atLeast")) {
            fields.put(field, typed.getOrDefault(field, "").strip());
        }
        var reading = FormReading.of(Kpi.class, fields);
        var form = "kpi-" + id;
        if (reading.record().isEmpty()) {
            return page(project, form, typed, reading.problems());
        }
        var kpis = new ArrayList<>(phase.kpis());
        kpis.add(reading.record().get());
        return put(
                project,
                form,
                typed,
                "agreed on what the gate of " + phase.title() + " looks at",
                Altered.of(phase).with("kpis", List.copyOf(kpis)).made());
    }

    @PostMapping("/projects/{project}/phases/{id}/kpis/{kpi}/removal")
    Reply removeKpi(Opened project, @PathVariable String id, @PathVariable String kpi) {
        var phase = notBegun(phase(project, id));
        return put(
                project,
                "kpi-" + id,
                Map.of(),
                "took a KPI from the gate of " + phase.title(),
                Altered.of(phase)
                        .with(
                                "kpis",
                                phase.kpis().stream()
                                        .filter(one -> !one.id().equals(kpi))
                                        .toList())
                        .made());
    }

    private static Phase notBegun(Phase phase) {
        if (phase.started().isPresent()) {
            throw Refusal.wrong("What a gate looks at is agreed before its phase starts; `" + phase.title()
                    + "` started on " + Days.full(phase.started().get()) + ".");
        }
        return phase;
    }

    /** So many of so many, on a day. */
    @PostMapping("/projects/{project}/phases/{id}/kpis/{kpi}/counts")
    Reply count(
            Opened project,
            @PathVariable String id,
            @PathVariable String kpi,
            @RequestParam Map<String, String> typed) {
        var phase = phase(project, id);
        var counted = phase.kpis().stream()
                .filter(one -> one.id().equals(kpi) && one.metric().isEmpty())
                .findFirst()
                .orElseThrow(() -> Refusal.notHere("There is no such KPI that is counted here."));
        var form = "count-" + id + "-" + kpi;
        var fields = new LinkedHashMap<String, Object>();
        fields.put("on", typed.getOrDefault("on", project.today().date().toString()));
        fields.put("found", typed.getOrDefault("found", ""));
        fields.put("of", typed.getOrDefault("of", ""));
        var reading = FormReading.of(Kpi.Count.class, fields);
        if (reading.record().isEmpty()) {
            return page(project, form, typed, reading.problems());
        }
        var count = reading.record().get();
        var counts = new ArrayList<>(counted.counts());
        counts.add(count);
        var kpis = phase.kpis().stream()
                .map(one -> one.id().equals(kpi)
                        ? Altered.of(one).with("counts", List.copyOf(counts)).made()
                        : one)
                .toList();
        return put(
                project,
                form,
                typed,
                "counted " + count.found() + " of " + count.of() + " for "
                        + counted.name().orElse(kpi),
                Altered.of(phase).with("kpis", kpis).made());
    }

    /** The numbers open a gate; whoever opens it against them signs for it. */
    @PostMapping("/projects/{project}/phases/{id}/decision")
    Reply decide(Opened project, @PathVariable String id, @RequestParam Map<String, String> typed) {
        var phase = phase(project, id);
        if (phase.started().isEmpty() || phase.decision().isPresent()) {
            throw Refusal.conflict("There is nothing to decide at this gate.");
        }
        var found = Gate.of(
                        project.contents(),
                        phase,
                        project.today().date(),
                        project.contents().of(Phase.KIND).size())
                .outcome();
        var fields = new LinkedHashMap<String, Object>();
        fields.put("outcome", typed.getOrDefault("outcome", ""));
        fields.put("on", project.today().date().toString());
        fields.put(
                "by",
                project.visitor().isKnown()
                        ? project.visitor().name()
                        : typed.getOrDefault("by", "").strip());
        fields.put("found", found.word());
        fields.put("why", typed.getOrDefault("why", "").strip());
        var reading = FormReading.of(Phase.Decision.class, fields);
        if (reading.record().isEmpty()) {
            return page(project, "decide-" + id, typed, reading.problems());
        }
        return put(
                project,
                "decide-" + id,
                typed,
                "decided the gate of " + phase.title() + " as "
                        + reading.record().get().outcome().word()
                        + (reading.record().get().isOverride() ? ", against the numbers" : ""),
                Altered.of(phase).some("decision", reading.record().get()).made());
    }

    private static Phase phase(Opened project, String id) {
        return project.contents().of(Phase.KIND).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notHere("There is no such phase."));
    }
}
