package dev.dateline.app.vendors;

import dev.dateline.app.page.Refusal;
import dev.dateline.app.page.Reply;
import dev.dateline.app.page.Scope;
import dev.dateline.app.plan.PlanRooms;
import dev.dateline.app.project.Altered;
import dev.dateline.app.project.FormReading;
import dev.dateline.app.project.Identifiers;
import dev.dateline.app.workbench.Change;
import dev.dateline.app.workbench.Opened;
import dev.dateline.app.workbench.Projects;
import jakarta.servlet.http.HttpServletRequest;
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

/** {@code /vendors}: whom we depend on, what a squeeze and leaving would cost, and what was shown of what was promised. */
@Controller
final class VendorsPage {

    static final String ROOM = "/vendors";

    private final Projects projects;

    VendorsPage(Projects projects) {
        this.projects = projects;
    }

    @GetMapping("/projects/{project}/vendors")
    Reply vendors(Opened project) {
        return vendors(project, Form.EMPTY);
    }

    private static Reply vendors(Opened project, Form form) {
        var vendors = new Vendors(project);
        var view = vendors.view(form);
        return PlanRooms.around(Reply.page(view.headline(), "vendors/vendors.jte", view), ROOM)
                .json(vendors::json)
                .status(status(form));
    }

    private static HttpStatus status(Form form) {
        return form.isRefused() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
    }

    @GetMapping("/projects/{project}/vendors/{id}")
    Reply vendor(Opened project, @PathVariable String id, HttpServletRequest request) {
        return vendor(project, id, Scope.of(request), VendorForm.of(found(project, id)), Form.EMPTY, -1, Form.EMPTY);
    }

    private static Reply vendor(
            Opened project, String id, Scope scope, Form form, Form promise, int evidenceAt, Form evidence) {
        var vendors = new Vendors(project);
        var exposure = vendors.one(id).orElseThrow(() -> Refusal.notHere("There is no such vendor."));
        var view = vendors.view(exposure, scope, form, promise, evidenceAt, evidence);
        boolean refused = form.isRefused() || promise.isRefused() || evidence.isRefused();
        return PlanRooms.around(Reply.page(view.name(), "vendors/vendor.jte", view), ROOM)
                .json(() -> vendors.json(exposure))
                .status(refused ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    @PostMapping("/projects/{project}/vendors")
    Reply add(Opened project, HttpServletRequest request) {
        var form = Form.of(typed(request));
        var taken = project.contents().of(Vendor.KIND).stream().map(Vendor::id).toList();
        var reading = VendorForm.read(
                unused(form.value("name"), "vendor", taken),
                form,
                new Called(project.contents()),
                project.contents().project().currency());
        if (reading.record().isEmpty()) {
            return vendors(project, form.refused(reading));
        }
        var vendor = reading.record().get();
        try {
            projects.change(
                    project,
                    Change.of("wrote down the vendor " + shortened(vendor.name()))
                            .put(Vendor.KIND, vendor));
        } catch (Refusal refused) {
            return vendors(project, form.refused(refused.ofRecords()));
        }
        return Reply.go(Scope.of(request).at("/vendors/" + vendor.id()));
    }

    @PostMapping("/projects/{project}/vendors/{id}")
    Reply change(Opened project, @PathVariable String id, HttpServletRequest request) {
        var before = found(project, id);
        var form = Form.of(typed(request));
        var reading = VendorForm.read(
                id,
                form,
                new Called(project.contents()),
                project.contents().project().currency());
        if (reading.record().isEmpty()) {
            return vendor(project, id, Scope.of(request), form.refused(reading), Form.EMPTY, -1, Form.EMPTY);
        }
        var after = Altered.of(reading.record().get())
                .with("promises", before.promises())
                .with("source", before.source())
                .made();
        try {
            projects.change(
                    project,
                    Change.of("changed the vendor " + shortened(after.name())).put(Vendor.KIND, after));
        } catch (Refusal refused) {
            return vendor(
                    project, id, Scope.of(request), form.refused(refused.ofRecords()), Form.EMPTY, -1, Form.EMPTY);
        }
        return Reply.go(Scope.of(request).at("/vendors/" + id));
    }

    @PostMapping("/projects/{project}/vendors/{id}/removal")
    Reply remove(Opened project, @PathVariable String id, HttpServletRequest request) {
        var vendor = found(project, id);
        projects.change(
                project,
                Change.of("struck out the vendor " + shortened(vendor.name())).remove(Vendor.KIND, id));
        return Reply.go(Scope.of(request).at(ROOM));
    }

    /** What the vendor says it will do; nothing is shown of it by writing it down. */
    @PostMapping("/projects/{project}/vendors/{id}/promises")
    Reply promise(Opened project, @PathVariable String id, HttpServletRequest request) {
        var vendor = found(project, id);
        var form = Form.of(typed(request));
        var reading = form.fields()
                .text("what")
                .put("claims", new Called(project.contents()).ids(form.list("claims"), "claims"))
                .put("steps", new Called(project.contents()).ids(form.list("steps"), "steps"))
                .text("chance")
                .read(Promise.class);
        if (reading.record().isEmpty()) {
            return vendor(project, id, Scope.of(request), VendorForm.of(vendor), form.refused(reading), -1, Form.EMPTY);
        }
        var promises = new ArrayList<>(vendor.promises());
        promises.add(reading.record().get());
        try {
            put(project, vendor, promises, "wrote down what " + shortened(vendor.name()) + " promised");
        } catch (Refusal refused) {
            return vendor(
                    project,
                    id,
                    Scope.of(request),
                    VendorForm.of(vendor),
                    form.refused(refused.ofRecords()),
                    -1,
                    Form.EMPTY);
        }
        return Reply.go(Scope.of(request).at("/vendors/" + id) + "#promises");
    }

    @PostMapping("/projects/{project}/vendors/{id}/promises/{number}/evidence")
    Reply evidence(Opened project, @PathVariable String id, @PathVariable int number, HttpServletRequest request) {
        var vendor = found(project, id);
        if (number < 0 || number >= vendor.promises().size()) {
            throw Refusal.notHere("There is no such promise.");
        }
        var form = Form.of(typed(request));
        FormReading<Promise.Evidence> reading =
                form.fields().text("what", "url", "on", "grade", "speaks").read(Promise.Evidence.class);
        if (reading.record().isEmpty()) {
            return vendor(
                    project, id, Scope.of(request), VendorForm.of(vendor), Form.EMPTY, number, form.refused(reading));
        }
        var promises = new ArrayList<>(vendor.promises());
        var evidence = new ArrayList<>(promises.get(number).evidence());
        evidence.add(reading.record().get());
        promises.set(
                number,
                Altered.of(promises.get(number))
                        .with("evidence", List.copyOf(evidence))
                        .made());
        put(project, vendor, promises, "saw something of what " + shortened(vendor.name()) + " promised");
        return Reply.go(Scope.of(request).at("/vendors/" + id) + "#promises");
    }

    private void put(Opened project, Vendor vendor, List<Promise> promises, String what) {
        projects.change(
                project,
                Change.of(what)
                        .put(
                                Vendor.KIND,
                                Altered.of(vendor)
                                        .with("promises", List.copyOf(promises))
                                        .made()));
    }

    private static Vendor found(Opened project, String id) {
        return project.contents().of(Vendor.KIND).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notHere("There is no such vendor."));
    }

    /** What was typed into a form, by field. */
    static Map<String, String> typed(HttpServletRequest request) {
        var typed = new LinkedHashMap<String, String>();
        request.getParameterMap()
                .forEach((field, values) ->
                        typed.put(field, Optional.ofNullable(values[0]).orElse("")));
        return typed;
    }

    /** A new identifier from a title. */
    static String unused(String title, String otherwise, List<String> taken) {
        var names = new Identifiers(otherwise);
        var name = names.of(title);
        while (taken.contains(name)) {
            name = names.of(title);
        }
        return name;
    }

    static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= 60
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 60)) + "…";
    }
}
