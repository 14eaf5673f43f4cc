package dev.dateline.app.experience;

import dev.dateline.app.page.Frame;
import dev.dateline.app.page.Refusal;
import dev.dateline.app.page.Reply;
import dev.dateline.app.page.Scope;
import dev.dateline.app.people.Role;
import dev.dateline.app.project.Json;
import dev.dateline.app.workbench.Opened;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /experience/hosts}: where an owner says which machines webhooks may reach. */
@Controller
final class WebhookHostsPage {

    private final WebhookHosts hosts;
    private final Requests requests;

    WebhookHostsPage(WebhookHosts hosts, Requests requests) {
        this.hosts = hosts;
        this.requests = requests;
    }

    /** @param secret of a host that was just confirmed; shown once */
    record View(
            List<WebhookHosts.Host> hosts,
            List<String> asked,
            boolean owner,
            Optional<String> secret,
            String host,
            Optional<String> problem) {}

    @GetMapping("/projects/{project}/experience/hosts")
    Reply hosts(Opened project) {
        return page(project, Optional.empty(), "", Optional.empty());
    }

    private Reply page(Opened project, Optional<String> secret, String host, Optional<String> problem) {
        var confirmed = hosts.of(project.slug());
        var names = confirmed.stream().map(WebhookHosts.Host::name).toList();
        var asked = project.contents().of(GoldenPath.KIND).stream()
                .flatMap(path -> path.does().webhook().stream())
                .map(GoldenPath.Webhook::host)
                .filter(name -> !names.contains(name))
                .distinct()
                .toList();
        var view = new View(confirmed, asked, isOwner(project), secret, host, problem);
        return Reply.page("Machines that webhooks may reach", "experience/hosts.jte", view)
                .in(Frame.Place.ANSWERS, ExperiencePage.PLACE)
                .status(problem.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .json(() -> Json.object()
                        .put("project", project.slug())
                        .put("asked", asked)
                        .put(
                                "confirmed",
                                confirmed.stream()
                                        .map(one -> Json.object()
                                                .put("host", one.name())
                                                .put("neighbour", one.neighbour())
                                                .put("by", one.by()))
                                        .toList()));
    }

    private boolean isOwner(Opened project) {
        return project.mayEdit() && requests.role(project) == Role.OWNER;
    }

    private void refuseUnlessOwner(Opened project) {
        project.refuseUnlessWritable();
        if (!isOwner(project)) {
            throw Refusal.notAllowed("Only an owner of the project says which machines its webhooks may reach.");
        }
    }

    /** The answer shows the secret and is not kept by the browser; it is no redirect, for the secret is shown this once. */
    @PostMapping("/projects/{project}/experience/hosts")
    Reply confirm(
            Opened project,
            @RequestParam(defaultValue = "") String host,
            @RequestParam(defaultValue = "no") String neighbour,
            HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        refuseUnlessOwner(project);
        try {
            var secret = hosts.confirm(
                    project.slug(),
                    host,
                    neighbour.equals("yes"),
                    project.visitor().name());
            return page(project, Optional.of(secret), host.strip(), Optional.empty());
        } catch (IllegalArgumentException wrong) {
            return page(project, Optional.empty(), host, Optional.of(String.valueOf(wrong.getMessage())));
        }
    }

    @PostMapping("/projects/{project}/experience/hosts/removal")
    Reply withdraw(
            Opened project,
            @RequestAttribute(ExperiencePage.SCOPE) Scope scope,
            @RequestParam(defaultValue = "") String host) {
        refuseUnlessOwner(project);
        if (!hosts.withdraw(project.slug(), host)) {
            throw Refusal.notHere("No such machine is confirmed.");
        }
        return Reply.go(scope.at(ExperiencePage.PLACE + "/hosts"));
    }
}
