package dev.dateline.app.vendors;

import dev.dateline.app.page.Scope;
import dev.dateline.app.plan.Steps;
import dev.dateline.app.pressrelease.ClaimLink;
import dev.dateline.app.project.Contents;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What steps and claims are called, and where their pages are. */
final class Leaning {

    /** @param kind step or claim */
    record Link(String name, String address, String kind) {}

    private final Steps steps;
    private final Map<String, String> claims = new HashMap<>();
    private final Scope scope;

    Leaning(Contents contents, Scope scope) {
        this.steps = new Steps(contents);
        this.scope = scope;
        ClaimLink.of(contents).forEach(said -> claims.putIfAbsent(said.id(), said.words()));
    }

    Link link(String id) {
        int number = steps.number(id);
        return number < 0
                ? new Link(claims.containsKey(id) ? "“" + claims.get(id) + "”" : id, scope.at("/claims/" + id), "claim")
                : new Link(steps.get(number).name(), scope.at("/plan/steps/" + id), "step");
    }

    List<Link> links(List<String> ids) {
        return ids.stream().map(this::link).toList();
    }
}
