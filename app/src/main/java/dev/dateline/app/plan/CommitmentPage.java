package dev.dateline.app.plan;

import dev.dateline.app.page.Days;
import dev.dateline.app.page.Refusal;
import dev.dateline.app.page.Reply;
import dev.dateline.app.pressrelease.PressRelease;
import dev.dateline.app.project.Altered;
import dev.dateline.app.project.Json;
import dev.dateline.app.project.Project;
import dev.dateline.app.workbench.Change;
import dev.dateline.app.workbench.Opened;
import dev.dateline.app.workbench.Projects;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /plan/commitment}: whether the work may begin. An approved press release commits the plan; earlier, somebody signs for it. */
@Controller
final class CommitmentPage {

    private static final String PATH = "/plan/commitment";
    private static final int LONGEST = 2_000;

    private final Projects projects;

    CommitmentPage(Projects projects) {
        this.projects = projects;
    }

    /**
     * @param reason why it is not committed, and what would do it
     * @param signed who committed it before approval, in words
     * @param asksName whether nobody knows who the visitor is
     */
    record View(
            String headline,
            String reason,
            boolean committed,
            List<String> signed,
            boolean asksName,
            String by,
            String why,
            Optional<String> wrong) {}

    @GetMapping("/projects/{project}/plan/commitment")
    Reply commitment(Opened project) {
        return page(project, "", "", Optional.empty());
    }

    private static Reply page(Opened project, String by, String why, Optional<String> wrong) {
        var stage = stage(project);
        boolean approved = isApproved(stage);
        var commitments = project.contents().project().commitments().stream()
                .filter(one -> !one.on().isAfter(project.today().date()))
                .toList();
        boolean committed = approved || !commitments.isEmpty();
        var view = new View(
                committed ? "This plan is committed" : "This plan is not committed yet",
                approved
                        ? "The press release is " + stage + ", so its steps may be started."
                        : "The press release is " + (stage.equals("review") ? "in review" : "a " + stage)
                                + ". Approving it commits the plan: only what everybody has read and wants is worth beginning.",
                committed,
                commitments.stream()
                        .map(one -> "Committed on " + Days.full(one.on()) + " by " + one.by()
                                + ", before the press release was approved: " + one.beforeApproval())
                        .toList(),
                !project.visitor().isKnown(),
                by,
                why,
                wrong);
        return PlanRooms.around(Reply.page("Commit the plan", "plan/commitment.jte", view), "/plan")
                .status(wrong.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .json(() -> {
                    if (wrong.isPresent()) {
                        throw Refusal.wrong(wrong.get());
                    }
                    return Json.object()
                            .put("project", project.slug())
                            .put("pressRelease", stage)
                            .put("committed", committed)
                            .put("signed", view.signed);
                });
    }

    private static String stage(Opened project) {
        return project.contents().of(PressRelease.KIND).stream()
                .map(release -> release.head().status().name().toLowerCase(Locale.ROOT))
                .findFirst()
                .orElse("draft");
    }

    private static boolean isApproved(String stage) {
        return stage.equals("approved") || stage.equals("launched");
    }

    /** Before the press release is approved this takes a reason, and somebody's name. */
    @PostMapping("/projects/{project}/plan/commitment")
    Reply commit(
            Opened project, @RequestParam(defaultValue = "") String why, @RequestParam(defaultValue = "") String by) {
        project.refuseUnlessWritable();
        var stage = stage(project);
        if (isApproved(stage)) {
            throw Refusal.conflict("The press release is " + stage + ", so the plan is committed already.");
        }
        var name = project.visitor().isKnown() ? project.visitor().name() : by.strip();
        if (why.isBlank() || name.isBlank() || why.length() > LONGEST || name.length() > LONGEST) {
            return page(
                    project,
                    by,
                    why,
                    Optional.of(
                            why.isBlank()
                                    ? "The press release is " + (stage.equals("review") ? "in review" : "a " + stage)
                                            + ", so the plan cannot be committed. Approve it first, or say why the work cannot wait."
                                    : name.isBlank()
                                            ? "Whoever commits a plan before its press release is approved signs for it."
                                            : "The reason and the name have up to " + LONGEST + " characters each."));
        }
        var before = project.contents().project();
        var commitments = new ArrayList<>(before.commitments());
        commitments.add(new Project.Commitment(project.today().date(), name, why.strip()));
        projects.change(
                project,
                Change.of("committed the plan before the press release was approved")
                        .put(
                                Project.KIND,
                                Altered.of(before)
                                        .with("commitments", List.copyOf(commitments))
                                        .made()));
        return Reply.go(project.address() + PATH);
    }
}
