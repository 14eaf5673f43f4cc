package dev.dateline.app.benefits;

import dev.dateline.app.page.Frame;
import dev.dateline.app.page.Refusal;
import dev.dateline.app.page.Reply;
import dev.dateline.app.page.Scope;
import dev.dateline.app.project.Identifiers;
import dev.dateline.app.workbench.Change;
import dev.dateline.app.workbench.Opened;
import dev.dateline.app.workbench.Projects;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /benefits}: what the release improves, and which practice would bring most of it about. */
@Controller
final class BenefitsPage {

    private static final String PATH = "/benefits";
    private static final String NEW = "+";
    private static final int LONGEST = 5_000;

    private final Projects projects;
    private final Interest interest;

    BenefitsPage(Projects projects, Interest interest) {
        this.projects = projects;
        this.interest = interest;
    }

    /**
     * @param months over which the practices are compared
     * @param edit the practice to be changed; {@code +} for a new one
     */
    @GetMapping("/projects/{project}/benefits")
    Reply benefits(
            Opened project,
            @RequestParam(defaultValue = "") String months,
            @RequestParam(defaultValue = "") String edit) {
        var form = !project.mayEdit() || edit.isEmpty()
                ? Optional.<BenefitsView.Form>empty()
                : Optional.of(
                        edit.isBlank() || edit.equals(NEW)
                                ? CapabilityForm.blank()
                                : CapabilityForm.of(kept(project, edit)));
        return page(project, horizon(months), form);
    }

    private static int horizon(String months) {
        return months.matches("\\d{1,3}")
                ? Math.clamp(Integer.parseInt(months), 1, Matrix.MOST_MONTHS)
                : Matrix.USUAL_MONTHS;
    }

    private Reply page(Opened project, int months, Optional<BenefitsView.Form> form) {
        var sheet = new BenefitsSheet(project, months, interest.of(project));
        return Reply.page("Benefits", "benefits/benefits.jte", sheet.view(form))
                .in(Frame.Place.ANSWERS, PATH)
                .json(() -> BenefitsJson.of(project, sheet.matrix(), sheet.balance()));
    }

    @PostMapping("/projects/{project}/benefits")
    Reply add(Opened project, @RequestParam Map<String, String> fields, HttpServletRequest request) {
        var names = new Identifiers("practice");
        var taken = project.contents().of(Capability.KIND).stream()
                .map(Capability::id)
                .toList();
        var id = names.of(fields.getOrDefault("name", ""));
        while (taken.contains(id)) {
            id = names.of(fields.getOrDefault("name", ""));
        }
        return write(project, id, Optional.empty(), fields, request);
    }

    @PostMapping("/projects/{project}/benefits/{id}")
    Reply change(
            Opened project,
            @PathVariable String id,
            @RequestParam Map<String, String> fields,
            HttpServletRequest request) {
        return write(project, id, Optional.of(kept(project, id)), fields, request);
    }

    @PostMapping("/projects/{project}/benefits/{id}/removal")
    Reply remove(Opened project, @PathVariable String id, HttpServletRequest request) {
        var capability = kept(project, id);
        projects.change(
                project,
                Change.of("struck out the practice “" + capability.name() + "”").remove(Capability.KIND, id));
        return Reply.go(Scope.of(request).at(PATH));
    }

    private Reply write(
            Opened project,
            String id,
            Optional<Capability> before,
            Map<String, String> fields,
            HttpServletRequest request) {
        var form = new CapabilityForm(fields);
        var shown = OwnProblem.of(project.contents()).stream()
                .limit(BenefitsSheet.MOST_COLUMNS)
                .toList();
        var made = fields.values().stream().anyMatch(value -> value.length() > LONGEST)
                ? Optional.<Capability>empty()
                : form.made(id, before, shown, project.contents().project().currency());
        if (made.isPresent()) {
            try {
                projects.change(
                        project,
                        Change.of((before.isPresent() ? "changed" : "added") + " the practice “"
                                        + made.get().name() + "”")
                                .put(Capability.KIND, made.get()));
                return Reply.go(Scope.of(request).at(PATH));
            } catch (Refusal refused) {
                form.refuse(refused.ofRecords());
            }
        } else if (fields.values().stream().anyMatch(value -> value.length() > LONGEST)) {
            form.refuse("one of these is longer than " + LONGEST + " characters");
        }
        return page(project, Matrix.USUAL_MONTHS, Optional.of(form.refused(before.isPresent() ? id : "")))
                .status(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static Capability kept(Opened project, String id) {
        return project.contents().of(Capability.KIND).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notHere("There is no such practice here."));
    }
}
