package dev.dateline.app.vendors;

import dev.dateline.app.page.Refusal;
import dev.dateline.app.page.Reply;
import dev.dateline.app.page.Scope;
import dev.dateline.app.plan.PlanRooms;
import dev.dateline.app.workbench.Change;
import dev.dateline.app.workbench.Opened;
import dev.dateline.app.workbench.Projects;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** {@code /decisions}: what was decided and why, held against what we will and will not do. */
@Controller
final class DecisionsPage {

    private static final String ROOM = "/decisions";

    private final Projects projects;

    DecisionsPage(Projects projects) {
        this.projects = projects;
    }

    @GetMapping("/projects/{project}/decisions")
    Reply decisions(Opened project) {
        return decisions(project, DecisionForm.blank(), Form.EMPTY);
    }

    private static Reply decisions(Opened project, Form form, Form tenet) {
        var decisions = new Decisions(project);
        var view = decisions.view(form, tenet);
        return PlanRooms.around(Reply.page(view.headline(), "vendors/decisions.jte", view), ROOM)
                .json(decisions::json)
                .status(form.isRefused() || tenet.isRefused() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    @GetMapping("/projects/{project}/decisions/{id}")
    Reply decision(Opened project, @PathVariable String id, HttpServletRequest request) {
        var decision = found(project, id);
        return decision(project, decision, request, DecisionForm.of(decision));
    }

    private static Reply decision(Opened project, Decision decision, HttpServletRequest request, Form form) {
        var decisions = new Decisions(project);
        return PlanRooms.around(
                        Reply.page(
                                decision.title(),
                                "vendors/decision.jte",
                                decisions.one(decision, Scope.of(request), form)),
                        ROOM)
                .json(() -> decisions.json(decision))
                .status(form.isRefused() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    @PostMapping("/projects/{project}/decisions")
    Reply add(Opened project, HttpServletRequest request) {
        var form = signed(project, Form.of(VendorsPage.typed(request)), Optional.empty());
        var taken =
                project.contents().of(Decision.KIND).stream().map(Decision::id).toList();
        var read = DecisionForm.read(
                VendorsPage.unused(form.value("title"), "decision", taken), form, project.contents(), Optional.empty());
        if (read.decision().isEmpty()) {
            return decisions(project, read.form(), Form.EMPTY);
        }
        var refused = change(project, read.decision().get(), "wrote down the decision ");
        return refused.isPresent()
                ? decisions(project, form.refused(refused.get()), Form.EMPTY)
                : Reply.go(Scope.of(request)
                        .at("/decisions/" + read.decision().get().id()));
    }

    @PostMapping("/projects/{project}/decisions/{id}")
    Reply change(Opened project, @PathVariable String id, HttpServletRequest request) {
        var before = found(project, id);
        var form = signed(project, Form.of(VendorsPage.typed(request)), Optional.of(before));
        var read = DecisionForm.read(id, form, project.contents(), Optional.of(before));
        if (read.decision().isEmpty()) {
            return decision(project, before, request, read.form());
        }
        var refused = change(project, read.decision().get(), "changed the decision ");
        return refused.isPresent()
                ? decision(project, before, request, form.refused(refused.get()))
                : Reply.go(Scope.of(request).at("/decisions/" + id));
    }

    @PostMapping("/projects/{project}/decisions/{id}/removal")
    Reply remove(Opened project, @PathVariable String id, HttpServletRequest request) {
        var decision = found(project, id);
        projects.change(
                project,
                Change.of("struck out the decision " + VendorsPage.shortened(decision.title()))
                        .remove(Decision.KIND, id));
        return Reply.go(Scope.of(request).at(ROOM));
    }

    @PostMapping("/projects/{project}/tenets")
    Reply addTenet(Opened project, HttpServletRequest request) {
        var form = Form.of(VendorsPage.typed(request));
        var taken = project.contents().of(Tenet.KIND).stream().map(Tenet::id).toList();
        var reading = form.fields()
                .put("id", VendorsPage.unused(form.value("text"), "tenet", taken))
                .text("text")
                .read(Tenet.class);
        if (reading.record().isEmpty()) {
            return decisions(project, DecisionForm.blank(), form.refused(reading));
        }
        projects.change(
                project,
                Change.of("wrote down a tenet").put(Tenet.KIND, reading.record().get()));
        return Reply.go(Scope.of(request).at(ROOM) + "#tenets");
    }

    /** One rank up; where two disagree, the upper one holds. */
    @PostMapping("/projects/{project}/tenets/{id}/rank")
    Reply raise(Opened project, @PathVariable String id, HttpServletRequest request) {
        var ids = new ArrayList<>(
                project.contents().of(Tenet.KIND).stream().map(Tenet::id).toList());
        int at = ids.indexOf(id);
        if (at < 0) {
            throw Refusal.notHere("There is no such tenet.");
        }
        ids.remove(at);
        ids.add(Math.max(0, at - 1), id);
        projects.change(project, Change.of("ranked the tenets anew").order(Tenet.KIND, ids));
        return Reply.go(Scope.of(request).at(ROOM) + "#tenets");
    }

    @PostMapping("/projects/{project}/tenets/{id}/removal")
    Reply removeTenet(Opened project, @PathVariable String id, HttpServletRequest request) {
        if (project.contents().of(Tenet.KIND).stream().noneMatch(one -> one.id().equals(id))) {
            throw Refusal.notHere("There is no such tenet.");
        }
        projects.change(project, Change.of("gave up a tenet").remove(Tenet.KIND, id));
        return Reply.go(Scope.of(request).at(ROOM) + "#tenets");
    }

    /** Whoever is signed in overrides by their own name; what was overridden before stays as it was signed. */
    private static Form signed(Opened project, Form form, Optional<Decision> before) {
        var kept = before.map(DecisionForm::of).orElse(Form.EMPTY);
        boolean anew = List.of("by", "on", "why").stream()
                .anyMatch(field -> !form.value(field).strip().equals(kept.value(field)));
        if (!project.visitor().isKnown() || !anew || form.value("why").isBlank()) {
            return form;
        }
        var typed = new LinkedHashMap<>(form.typed());
        typed.put("by", project.visitor().name());
        return Form.of(typed);
    }

    private Optional<String> change(Opened project, Decision decision, String what) {
        try {
            projects.change(
                    project,
                    Change.of(what + VendorsPage.shortened(decision.title())).put(Decision.KIND, decision));
            return Optional.empty();
        } catch (Refusal refused) {
            return Optional.of(refused.ofRecords());
        }
    }

    private static Decision found(Opened project, String id) {
        return project.contents().of(Decision.KIND).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notHere("There is no such decision."));
    }
}
