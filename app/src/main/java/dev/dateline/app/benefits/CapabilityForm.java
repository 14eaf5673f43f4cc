package dev.dateline.app.benefits;

import dev.dateline.app.claims.Claim;
import dev.dateline.app.project.Altered;
import dev.dateline.app.project.Estimate;
import dev.dateline.app.project.FormReading;
import dev.dateline.app.project.PlainRange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A practice as the fields of a form, and back. */
final class CapabilityForm {

    private static final String EFFECT = "effect-";

    private final Map<String, String> typed;
    private final Map<String, String> wrong = new LinkedHashMap<>();

    CapabilityForm(Map<String, String> typed) {
        this.typed = typed;
    }

    static BenefitsView.Form blank() {
        return new BenefitsView.Form("", Map.of(), Map.of());
    }

    static BenefitsView.Form of(Capability capability) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("name", capability.name());
        capability.what().ifPresent(what -> fields.put("what", what));
        capability.cost().map(PlainRange::written).ifPresent(cost -> fields.put("cost", cost));
        capability.monthly().map(PlainRange::written).ifPresent(cost -> fields.put("monthly", cost));
        capability.takes().map(CapabilityForm::written).ifPresent(takes -> fields.put("takes", takes));
        capability.decision().ifPresent(decision -> fields.put("decision", decision));
        for (var effect : capability.effects()) {
            fields.put(EFFECT + effect.problem(), written(effect.share()));
        }
        return new BenefitsView.Form(capability.id(), fields, Map.of());
    }

    private static String written(Estimate takes) {
        return takes.isCertain() ? takes.likely().toString() : takes.low() + " " + takes.likely() + " " + takes.high();
    }

    private static String written(Share share) {
        return share.isCertain()
                ? share.likely().toString()
                : share.low() + " – " + share.likely() + " – " + share.high();
    }

    /**
     * What the fields say; empty where something is wrong, which {@link #refused} then tells.
     *
     * @param before what the form does not show is kept from it
     * @param problems whose effects the form asks for
     */
    Optional<Capability> made(
            String id, Optional<Capability> before, List<OwnProblem> problems, Optional<String> currency) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("id", id);
        fields.put("name", field("name"));
        fields.put("what", field("what"));
        fields.put("cost", field("cost"));
        fields.put("monthly", field("monthly"));
        fields.put("takes", TypedRange.of(field("takes"), "d"));
        fields.put("decision", field("decision"));
        var reading = FormReading.of(Capability.class, fields, currency);
        wrong.putAll(reading.problems());
        if (field("name").isEmpty()) {
            wrong.remove("");
            wrong.put("name", "a practice has a name, such as Contract tests");
        }
        var effects = effects(before, problems);
        var proof = proof();
        if (!wrong.isEmpty() || reading.record().isEmpty()) {
            return Optional.empty();
        }
        var evidence = new ArrayList<>(before.map(Capability::evidence).orElse(List.of()));
        proof.ifPresent(evidence::add);
        return Optional.of(Altered.of(reading.record().get())
                .with("effects", effects)
                .with("evidence", evidence)
                .with("note", before.flatMap(Capability::note))
                .with("source", before.flatMap(Capability::source))
                .made());
    }

    /** Those on problems the form does not show stay as they are. */
    private List<Capability.Effect> effects(Optional<Capability> before, List<OwnProblem> problems) {
        var effects = new ArrayList<Capability.Effect>();
        for (var problem : problems) {
            var said = field(EFFECT + problem.id());
            if (!said.isEmpty()) {
                var reading = FormReading.of(
                        Capability.Effect.class, Map.of("problem", problem.id(), "share", TypedRange.of(said, " %")));
                reading.record().ifPresent(effects::add);
                reading.problems().values().forEach(why -> wrong.put(EFFECT + problem.id(), why));
            }
        }
        var shown = problems.stream().map(OwnProblem::id).toList();
        before.map(Capability::effects).orElse(List.of()).stream()
                .filter(effect -> !shown.contains(effect.problem()))
                .forEach(effects::add);
        return effects;
    }

    private Optional<Claim.Evidence> proof() {
        if (field("evidence").isEmpty()) {
            return Optional.empty();
        }
        var fields = new LinkedHashMap<String, Object>();
        fields.put("on", field("on"));
        fields.put("what", field("evidence"));
        fields.put("grade", field("grade"));
        if (!field("url").isEmpty()) {
            fields.put("source", Map.of("url", field("url")));
        }
        var reading = FormReading.of(Claim.Evidence.class, fields);
        if (field("on").isEmpty()) {
            wrong.put("on", "say when that was");
        }
        Function<String, String> name = problem -> problem.equals("what") ? "evidence" : problem;
        reading.problems().forEach((problem, why) -> {
            if (!problem.isEmpty()) {
                wrong.put(name.apply(problem), why);
            }
        });
        return reading.record();
    }

    private String field(String name) {
        return typed.getOrDefault(name, "").strip();
    }

    void refuse(String why) {
        wrong.put("", why);
    }

    /** @param id empty for a new one */
    BenefitsView.Form refused(String id) {
        return new BenefitsView.Form(id, typed, wrong);
    }
}
