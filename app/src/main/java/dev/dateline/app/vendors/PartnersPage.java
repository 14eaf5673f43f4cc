package dev.dateline.app.vendors;

import dev.dateline.app.page.Refusal;
import dev.dateline.app.page.Reply;
import dev.dateline.app.page.Scope;
import dev.dateline.app.plan.PlanRooms;
import dev.dateline.app.project.Altered;
import dev.dateline.app.workbench.Change;
import dev.dateline.app.workbench.Opened;
import dev.dateline.app.workbench.Projects;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** {@code /partners}: who helps, what they have shown, what they gain, and what would be left lying without them. */
@Controller
final class PartnersPage {

    private final Projects projects;

    PartnersPage(Projects projects) {
        this.projects = projects;
    }

    @GetMapping("/projects/{project}/partners")
    Reply partners(Opened project) {
        return partners(project, Form.EMPTY);
    }

    private static Reply partners(Opened project, Form form) {
        var partners = new Partners(project);
        var view = partners.view(form);
        return PlanRooms.around(Reply.page(view.headline(), "vendors/partners.jte", view), VendorsPage.ROOM)
                .json(partners::json)
                .status(form.isRefused() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    @GetMapping("/projects/{project}/partners/{id}")
    Reply partner(Opened project, @PathVariable String id, HttpServletRequest request) {
        var partner = found(project, id);
        return partner(project, partner, request, PartnerForm.of(partner), Form.EMPTY, Form.EMPTY);
    }

    private static Reply partner(
            Opened project, Partner partner, HttpServletRequest request, Form form, Form evidence, Form conflict) {
        var partners = new Partners(project);
        boolean refused = form.isRefused() || evidence.isRefused() || conflict.isRefused();
        return PlanRooms.around(
                        Reply.page(
                                partner.name(),
                                "vendors/partner.jte",
                                partners.one(partner, Scope.of(request), form, evidence, conflict)),
                        VendorsPage.ROOM)
                .json(() -> partners.json(partner))
                .status(refused ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    @PostMapping("/projects/{project}/partners")
    Reply add(Opened project, HttpServletRequest request) {
        var form = Form.of(VendorsPage.typed(request));
        var taken =
                project.contents().of(Partner.KIND).stream().map(Partner::id).toList();
        var reading = PartnerForm.read(
                VendorsPage.unused(form.value("name"), "partner", taken),
                form,
                new Called(project.contents()),
                project.contents().project().currency());
        if (reading.record().isEmpty()) {
            return partners(project, form.refused(reading));
        }
        var partner = reading.record().get();
        var refused = change(project, partner, "wrote down the partner ");
        return refused.isPresent()
                ? partners(project, form.refused(refused.get()))
                : Reply.go(Scope.of(request).at("/partners/" + partner.id()));
    }

    @PostMapping("/projects/{project}/partners/{id}")
    Reply change(Opened project, @PathVariable String id, HttpServletRequest request) {
        var before = found(project, id);
        var form = Form.of(VendorsPage.typed(request));
        var reading = PartnerForm.read(
                id,
                form,
                new Called(project.contents()),
                project.contents().project().currency());
        if (reading.record().isEmpty()) {
            return partner(project, before, request, form.refused(reading), Form.EMPTY, Form.EMPTY);
        }
        var after = Altered.of(reading.record().get())
                .with("evidence", before.evidence())
                .with("conflicts", before.conflicts())
                .with("declaresNone", before.declaresNone())
                .with("source", before.source())
                .made();
        var refused = change(project, after, "changed the partner ");
        return refused.isPresent()
                ? partner(project, before, request, form.refused(refused.get()), Form.EMPTY, Form.EMPTY)
                : Reply.go(Scope.of(request).at("/partners/" + id));
    }

    @PostMapping("/projects/{project}/partners/{id}/removal")
    Reply remove(Opened project, @PathVariable String id, HttpServletRequest request) {
        var partner = found(project, id);
        projects.change(
                project,
                Change.of("struck out the partner " + VendorsPage.shortened(partner.name()))
                        .remove(Partner.KIND, id));
        return Reply.go(Scope.of(request).at("/partners"));
    }

    @PostMapping("/projects/{project}/partners/{id}/evidence")
    Reply evidence(Opened project, @PathVariable String id, HttpServletRequest request) {
        var partner = found(project, id);
        var form = Form.of(VendorsPage.typed(request));
        var reading =
                form.fields().text("what", "outcome", "url", "on", "grade").read(Partner.Outcome.class);
        if (reading.record().isEmpty()) {
            return partner(project, partner, request, PartnerForm.of(partner), form.refused(reading), Form.EMPTY);
        }
        var evidence = new ArrayList<>(partner.evidence());
        evidence.add(reading.record().get());
        change(
                project,
                Altered.of(partner).with("evidence", List.copyOf(evidence)).made(),
                "wrote down an outcome of ");
        return Reply.go(Scope.of(request).at("/partners/" + id));
    }

    /** A conflict, or that there is none where no vendor is named; either with its day. */
    @PostMapping("/projects/{project}/partners/{id}/declarations")
    Reply declare(Opened project, @PathVariable String id, HttpServletRequest request) {
        var partner = found(project, id);
        var form = Form.of(VendorsPage.typed(request));
        var declared = form.value("vendor").isBlank() ? none(partner, form) : conflict(partner, form);
        if (declared.after().isEmpty()) {
            return partner(project, partner, request, PartnerForm.of(partner), Form.EMPTY, declared.form());
        }
        var refused = change(project, declared.after().get(), "recorded what was declared by ");
        return refused.isPresent()
                ? partner(project, partner, request, PartnerForm.of(partner), Form.EMPTY, form.refused(refused.get()))
                : Reply.go(Scope.of(request).at("/partners/" + id));
    }

    private record Declared(Optional<Partner> after, Form form) {}

    private static Declared conflict(Partner partner, Form form) {
        var reading = form.fields().text("vendor", "kind", "on", "signedBy").read(Partner.Conflict.class);
        return new Declared(
                reading.record().map(conflict -> {
                    var conflicts = new ArrayList<>(partner.conflicts());
                    conflicts.add(conflict);
                    return Altered.of(partner)
                            .none("declaresNone")
                            .with("conflicts", List.copyOf(conflicts))
                            .made();
                }),
                form.refused(reading));
    }

    private record Day(java.time.LocalDate on) {}

    private static Declared none(Partner partner, Form form) {
        if (!partner.conflicts().isEmpty()) {
            return new Declared(
                    Optional.empty(), form.refused("they have declared a conflict; choose the vendor it is about"));
        }
        var reading = form.fields().text("on").read(Day.class);
        return new Declared(
                reading.record()
                        .map(day -> Altered.of(partner)
                                .some("declaresNone", day.on())
                                .made()),
                form.refused(reading));
    }

    private Optional<String> change(Opened project, Partner partner, String what) {
        try {
            projects.change(
                    project,
                    Change.of(what + VendorsPage.shortened(partner.name())).put(Partner.KIND, partner));
            return Optional.empty();
        } catch (Refusal refused) {
            return Optional.of(refused.ofRecords());
        }
    }

    private static Partner found(Opened project, String id) {
        return project.contents().of(Partner.KIND).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notHere("There is no such partner."));
    }
}
