package dev.dateline.app.people;

import dev.dateline.app.page.Refusal;
import dev.dateline.app.page.Reply;
import dev.dateline.app.page.Visitor;
import dev.dateline.app.project.Json;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who takes part in a project, and one's own account with its tokens. */
@Controller
final class PeoplePage {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final Access access;

    PeoplePage(Access access) {
        this.access = access;
    }

    /** @param invitation a link that was just made, to be sent to somebody; shown once */
    record View(
            String project,
            List<Accounts.Member> members,
            List<Role> roles,
            boolean isOwner,
            String me,
            Optional<String> invitation,
            Optional<String> wrong) {}

    private Accounts accounts() {
        if (access instanceof Accounts accounts) {
            return accounts;
        }
        throw Refusal.notHere(
                "This workbench has no accounts; whoever sits at this machine may do everything. `dateline serve` has them.");
    }

    private static Visitor visitor(HttpServletRequest request) {
        return Objects.requireNonNull((Visitor) request.getAttribute(Visitor.ATTRIBUTE));
    }

    private boolean isOwner(Visitor visitor, String project) {
        return access.role(visitor, project)
                .orElseThrow(() -> Refusal.notHere("There is no project `" + project + "`."))
                .equals(Role.OWNER);
    }

    @GetMapping("/projects/{project}/people")
    Reply people(@PathVariable String project, HttpServletRequest request) {
        return people(project, request, Optional.empty(), Optional.empty());
    }

    private Reply people(
            String project, HttpServletRequest request, Optional<String> invitation, Optional<String> wrong) {
        var visitor = visitor(request);
        boolean owner = isOwner(visitor, project);
        var members = accounts().members(project);
        var view = new View(project, members, List.of(Role.values()), owner, visitor.account(), invitation, wrong);
        return Reply.page("People", "people/people.jte", view)
                .script("people/copy.js")
                .json(() -> Json.object()
                        .put("project", project)
                        .put(
                                "people",
                                members.stream()
                                        .map(member -> Json.object()
                                                .put("account", member.account())
                                                .put("name", member.name())
                                                .put("role", member.role().title()))
                                        .toList()));
    }

    @PostMapping("/projects/{project}/people/invitations")
    Reply invite(
            @PathVariable String project,
            @RequestParam String role,
            @RequestParam(defaultValue = "") String note,
            HttpServletRequest request) {
        var visitor = owner(project, request);
        var secret = accounts().invite(visitor, Optional.of(project), role(role), note);
        var address = request.getRequestURL().toString().replace(request.getRequestURI(), "/invitation/" + secret);
        return people(project, request, Optional.of(address), Optional.empty());
    }

    private Visitor owner(String project, HttpServletRequest request) {
        var visitor = visitor(request);
        if (!isOwner(visitor, project) || !visitor.writes()) {
            throw Refusal.notAllowed("Only an owner of the project says who takes part.");
        }
        return visitor;
    }

    private static Role role(String text) {
        try {
            return Role.parse(text);
        } catch (IllegalArgumentException unknown) {
            throw Refusal.wrong(String.valueOf(unknown.getMessage()));
        }
    }

    @PostMapping("/projects/{project}/people/{account}")
    Reply change(
            @PathVariable String project,
            @PathVariable String account,
            @RequestParam String role,
            HttpServletRequest request) {
        owner(project, request);
        Optional<Role> wanted = role.equals("none") ? Optional.empty() : Optional.of(role(role));
        return accounts().change(project, account, wanted)
                ? Reply.go("/projects/" + project + "/people")
                : people(
                        project,
                        request,
                        Optional.empty(),
                        Optional.of("A project needs an owner; make somebody else one first."));
    }

    /** @param token one that was just made; shown once */
    record Me(String name, List<Line> tokens, Optional<String> token, Optional<String> wrong) {}

    record Line(String id, String name, String may, String made, String used) {}

    @GetMapping("/me")
    Reply me(HttpServletRequest request) {
        return me(request, Optional.empty(), Optional.empty());
    }

    private Reply me(HttpServletRequest request, Optional<String> token, Optional<String> wrong) {
        var visitor = visitor(request);
        var lines = accounts().tokens(visitor).stream()
                .map(one -> new Line(
                        one.id(),
                        one.name(),
                        one.writes() ? "read and write" : "read",
                        DAY.format(one.made()),
                        one.used().map(DAY::format).orElse("never")))
                .toList();
        return Reply.page("You", "people/me.jte", new Me(visitor.name(), lines, token, wrong));
    }

    @PostMapping("/me/tokens")
    Reply token(
            @RequestParam String name, @RequestParam(defaultValue = "read") String may, HttpServletRequest request) {
        if (name.isBlank() || name.length() > 100) {
            return me(
                    request,
                    Optional.empty(),
                    Optional.of("A token has a name of 1 to 100 characters, by which you know it again."));
        }
        var visitor = visitor(request);
        refuseTokens(visitor);
        return me(request, Optional.of(accounts().token(visitor, name.strip(), may.equals("write"))), Optional.empty());
    }

    /** A program that was given a token to read does not make itself another. */
    private static void refuseTokens(Visitor visitor) {
        if (!visitor.writes()) {
            throw Refusal.notAllowed("A token that only reads makes no others.");
        }
    }

    @PostMapping("/me/tokens/{token}/end")
    Reply end(@PathVariable String token, HttpServletRequest request) {
        refuseTokens(visitor(request));
        if (!accounts().revoke(visitor(request), token)) {
            throw Refusal.notHere("You have no such token.");
        }
        return Reply.go("/me");
    }

    @PostMapping("/me/password")
    Reply password(@RequestParam String now, @RequestParam String password, HttpServletRequest request) {
        var visitor = visitor(request);
        refuseTokens(visitor);
        if (accounts().signIn(visitor.name(), now).isEmpty()) {
            return me(request, Optional.empty(), Optional.of("That is not your present password."));
        } else if (password.length() < Accounts.SHORTEST_PASSWORD) {
            return me(request, Optional.empty(), Optional.of("A password has ten characters or more."));
        }
        accounts().changePassword(visitor, password);
        return Reply.go("/sign-in");
    }
}
