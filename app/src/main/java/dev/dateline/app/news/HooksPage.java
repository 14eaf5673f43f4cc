package dev.dateline.app.news;

import dev.dateline.app.experience.GoldenPath;
import dev.dateline.app.experience.Webhooks;
import dev.dateline.app.page.Days;
import dev.dateline.app.page.Frame;
import dev.dateline.app.page.Refusal;
import dev.dateline.app.page.Reply;
import dev.dateline.app.people.Access;
import dev.dateline.app.people.Role;
import dev.dateline.app.project.Json;
import dev.dateline.app.workbench.Opened;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /news/hooks}: which other machines are told of what, and how it goes with that. */
@Controller
final class HooksPage {

    private final Hooks hooks;
    private final Webhooks webhooks;
    private final Mailing mailing;
    private final Access access;

    HooksPage(Hooks hooks, Webhooks webhooks, Mailing mailing, Access access) {
        this.hooks = hooks;
        this.webhooks = webhooks;
        this.mailing = mailing;
        this.access = access;
    }

    record View(
            List<Line> lines,
            List<String> kinds,
            boolean owner,
            String url,
            List<String> chosen,
            Optional<String> problem) {}

    /** @param unconfirmed the machine, where no owner has confirmed it */
    record Line(Hooks.Hook hook, Hooks.Course course, Optional<String> last, Optional<String> unconfirmed) {}

    @GetMapping("/projects/{project}/news/hooks")
    Reply hooks(Opened project) {
        return page(project, "", Turn.KINDS, Optional.empty());
    }

    private Reply page(Opened project, String url, List<String> chosen, Optional<String> problem) {
        var lines = hooks.of(project.slug()).stream()
                .map(hook -> line(project, hook))
                .toList();
        var view = new View(lines, Turn.KINDS, isOwner(project), url, chosen, problem);
        return Reply.page("News to other machines", "news/hooks.jte", view)
                .in(Frame.Place.OUTCOME, "/news")
                .status(problem.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .json(() -> {
                    problem.ifPresent(wrong -> {
                        throw Refusal.wrong(wrong);
                    });
                    return Json.object()
                            .put("project", project.slug())
                            .put("hooks", lines.stream().map(HooksPage::json).toList());
                });
    }

    private Line line(Opened project, Hooks.Hook hook) {
        var course = hooks.course(hook.id());
        return new Line(
                hook,
                course,
                course.last().map(at -> Days.full(at.atZone(ZoneOffset.UTC).toLocalDate())),
                unconfirmed(project, hook.url()));
    }

    private Optional<String> unconfirmed(Opened project, String url) {
        if (Mailing.isLetter(url)) {
            return mailing.isSetUp() ? Optional.empty() : Optional.of("e-mail");
        }
        var host = new GoldenPath.Webhook(url).host();
        return webhooks.mayReach(project.slug(), host) ? Optional.empty() : Optional.of(host);
    }

    private static Json json(Line line) {
        return Json.object()
                .put("id", line.hook().id())
                .put("url", line.hook().url())
                .put("states", line.hook().states())
                .put("confirmed", line.unconfirmed().isEmpty())
                .put("waiting", line.course().waiting())
                .put("givenUp", line.course().givenUp())
                .put("sent", line.course().sent())
                .put("failure", line.course().failure());
    }

    private boolean isOwner(Opened project) {
        return project.mayEdit()
                && access.role(project.visitor(), project.slug())
                        .filter(Role.OWNER::equals)
                        .isPresent();
    }

    private void refuseUnlessOwner(Opened project) {
        project.refuseUnlessWritable();
        if (!isOwner(project)) {
            throw Refusal.notAllowed("Only an owner of the project says which machines are told of its news.");
        }
    }

    @PostMapping("/projects/{project}/news/hooks")
    Reply add(
            Opened project,
            @RequestParam(defaultValue = "") String url,
            @RequestParam(name = "state", defaultValue = "") List<String> states) {
        refuseUnlessOwner(project);
        var chosen = Turn.KINDS.stream().filter(states::contains).toList();
        var problem = problem(project, url.strip(), chosen);
        if (problem.isPresent()) {
            return page(project, url, chosen, problem);
        }
        hooks.add(project.slug(), url.strip(), chosen, project.visitor().name());
        return Reply.go(project.address() + "/news/hooks");
    }

    private Optional<String> problem(Opened project, String url, List<String> chosen) {
        var there = hooks.of(project.slug());
        if (chosen.isEmpty()) {
            return Optional.of("Choose of which states it is told; without one it would never hear anything.");
        } else if (there.size() >= Hooks.MOST_HOOKS) {
            return Optional.of("A project tells " + Hooks.MOST_HOOKS + " addresses at most; remove one first.");
        } else if (there.stream().anyMatch(hook -> hook.url().equals(url))) {
            return Optional.of("That address is told already; remove it first where it shall hear of other states.");
        }
        if (Mailing.isLetter(url)) {
            return mailing.problem(url);
        }
        try {
            var host = new GoldenPath.Webhook(url).host();
            return webhooks.mayReach(project.slug(), host)
                    ? Optional.empty()
                    : Optional.of("Nobody has confirmed `" + host
                            + "`: confirm it among the machines that webhooks may reach, then its secret is made.");
        } catch (IllegalArgumentException wrong) {
            return Optional.of(String.valueOf(wrong.getMessage()));
        }
    }

    @PostMapping("/projects/{project}/news/hooks/{hook}/removal")
    Reply remove(Opened project, @PathVariable String hook) {
        refuseUnlessOwner(project);
        if (!hooks.remove(project.slug(), hook)) {
            throw Refusal.notHere("The project tells no such address.");
        }
        return Reply.go(project.address() + "/news/hooks");
    }

    /** What has not arrived is due at once. */
    @PostMapping("/projects/{project}/news/hooks/{hook}/again")
    Reply again(Opened project, @PathVariable String hook) {
        refuseUnlessOwner(project);
        if (!hooks.again(project.slug(), hook)) {
            throw Refusal.wrong("Nothing waits to be sent there.");
        }
        return Reply.go(project.address() + "/news/hooks");
    }
}
