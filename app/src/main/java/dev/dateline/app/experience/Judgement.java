package dev.dateline.app.experience;

import dev.dateline.app.experience.Request.Result;
import dev.dateline.app.experience.Request.Verdict;
import dev.dateline.app.people.Role;
import dev.dateline.app.project.Contents;
import dev.dateline.app.workbench.Opened;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the rules of a golden path say about a request: each is looked at, so that somebody who is stopped learns of all reasons at once. */
record Judgement(List<Verdict> verdicts) {

    static Judgement of(Opened project, GoldenPath path, Map<String, Object> input, Role role) {
        var variables = Map.<String, Object>of(
                "input",
                input,
                "project",
                project(project),
                "requester",
                Map.of("name", project.visitor().name(), "role", role.title()));
        var verdicts = new ArrayList<Verdict>();
        for (var rule : rules(project.contents(), path)) {
            verdicts.add(verdict(rule, variables));
        }
        return new Judgement(List.copyOf(verdicts));
    }

    static List<Guardrail> rules(Contents contents, GoldenPath path) {
        return contents.of(Guardrail.KIND).stream()
                .filter(rule -> path.guardrails().contains(rule.id()))
                .toList();
    }

    private static Map<String, Object> project(Opened project) {
        var settings = project.contents().project();
        return Map.of(
                "name",
                settings.name(),
                "today",
                project.today().date().toString(),
                "launch",
                settings.launch().toString(),
                "teams",
                List.copyOf(settings.teams().keySet()));
    }

    static Verdict verdict(Guardrail rule, Map<String, Object> variables) {
        if (rule.when().isPresent()) {
            var concerned = Expressions.evaluate(rule.when().get(), variables);
            if (concerned.result().isEmpty()) {
                return broken(rule, concerned.why());
            } else if (!concerned.result().get()) {
                return new Verdict(rule.id(), Result.NOT_CONCERNED, Optional.empty());
            }
        }
        if (rule.allow().isEmpty()) {
            return new Verdict(rule.id(), Result.ASKS, Optional.of(rule.text()));
        }
        var allowed = Expressions.evaluate(rule.allow().get(), variables);
        if (allowed.result().isEmpty()) {
            return broken(rule, allowed.why());
        } else if (allowed.result().get()) {
            return new Verdict(rule.id(), Result.KEPT, Optional.empty());
        }
        var result = rule.breach() == Guardrail.Breach.ASK ? Result.ASKS : Result.STOPS;
        return new Verdict(rule.id(), result, Optional.of(rule.text()));
    }

    /** Nobody passes because a rule is broken. */
    private static Verdict broken(Guardrail rule, String why) {
        return new Verdict(
                rule.id(),
                Result.STOPS,
                Optional.of(rule.text() + " This rule could not be applied, so nothing passes it: " + why + "."));
    }

    boolean stops() {
        return verdicts.stream().anyMatch(verdict -> verdict.result() == Result.STOPS);
    }

    boolean asks() {
        return verdicts.stream().anyMatch(verdict -> verdict.result() == Result.ASKS);
    }
}
