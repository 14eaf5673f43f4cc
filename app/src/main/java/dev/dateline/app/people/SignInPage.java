package dev.dateline.app.people;

import dev.dateline.app.page.Refusal;
import dev.dateline.app.page.Reply;
import dev.dateline.app.page.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The ways in: the first account, an invitation, a name and a password. */
@Controller
final class SignInPage {

    private static final int MOST_TRIES = 10;
    private static final Duration PAUSE = Duration.ofMinutes(5);

    private final Access access;
    private final FirstKey firstKey;
    private final Clock clock;
    /** Failed tries by name, so that passwords cannot be guessed at speed. */
    private final ConcurrentHashMap<String, Tries> tries = new ConcurrentHashMap<>();

    private record Tries(int failed, Instant last) {}

    SignInPage(Access access, FirstKey firstKey, Clock clock) {
        this.access = access;
        this.firstKey = firstKey;
        this.clock = clock;
    }

    /**
     * @param action where the form goes
     * @param intro what this is
     * @param key hidden in the form
     */
    record View(
            String heading,
            String intro,
            String action,
            String button,
            String key,
            String to,
            String name,
            Optional<String> wrong,
            boolean makes) {}

    private Accounts accounts() {
        if (access instanceof Accounts accounts) {
            return accounts;
        }
        throw Refusal.notHere("Nobody signs in to this workbench; it is open on this machine.");
    }

    @GetMapping("/sign-in")
    Reply ask(@RequestParam(defaultValue = "/") String to) {
        accounts();
        return signIn(to, "", Optional.empty(), HttpStatus.OK);
    }

    @PostMapping("/sign-in")
    Reply signIn(
            @RequestParam String name,
            @RequestParam String password,
            @RequestParam(defaultValue = "/") String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        var known = accounts();
        var key = name.strip().toLowerCase(Locale.ROOT);
        if (mustWait(key)) {
            return signIn(
                    to,
                    name,
                    Optional.of("Too many tries; wait five minutes and try again."),
                    HttpStatus.TOO_MANY_REQUESTS);
        }
        var account = known.signIn(name, password);
        if (account.isEmpty()) {
            failed(key);
            return signIn(
                    to, name, Optional.of("No account has this name and password."), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        tries.remove(key);
        remember(known.remember(account.get()), request, response);
        return Reply.go(inside(to));
    }

    private boolean mustWait(String key) {
        var before = tries.get(key);
        return before != null
                && before.failed() >= MOST_TRIES
                && before.last().plus(PAUSE).isAfter(clock.instant());
    }

    private void failed(String key) {
        if (tries.size() > 10_000) { // names nobody has; forgetting them all costs a guesser nothing but us memory
            tries.clear();
        }
        tries.merge(
                key,
                new Tries(1, clock.instant()),
                (old, one) ->
                        old.last().plus(PAUSE).isBefore(one.last()) ? one : new Tries(old.failed() + 1, one.last()));
    }

    private static Reply signIn(String to, String name, Optional<String> wrong, HttpStatus status) {
        return Reply.page(
                        "Sign in",
                        "people/sign-in.jte",
                        new View("Sign in", "", "/sign-in", "Sign in", "", inside(to), name, wrong, false))
                .status(status);
    }

    /** Only to a place of ours. */
    private static String inside(String to) {
        return to.startsWith("/") && !to.startsWith("//") && !to.contains("\\") ? to : "/";
    }

    @GetMapping("/begin")
    Reply begin(@RequestParam(defaultValue = "") String key) {
        refuseUnlessFirst(key);
        return make(beginning(key, "", Optional.empty()), HttpStatus.OK);
    }

    private void refuseUnlessFirst(String key) {
        if (!accounts().isEmpty() || !firstKey.opens(key)) {
            throw Refusal.notHere("This link has been used, or is not the one that the console shows.");
        }
    }

    private static View beginning(String key, String name, Optional<String> wrong) {
        return new View(
                "The first account",
                "It owns this workbench: it sees every project and invites the others.",
                "/begin",
                "Make the account",
                key,
                "/",
                name,
                wrong,
                true);
    }

    @PostMapping("/begin")
    Reply begin(
            @RequestParam String key,
            @RequestParam String name,
            @RequestParam String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        refuseUnlessFirst(key);
        var wrong = accounts().wrong(name, password);
        if (wrong.isPresent()) {
            return make(beginning(key, name, wrong), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        remember(accounts().remember(accounts().make(name, password, true)), request, response);
        return Reply.go("/");
    }

    private static Reply make(View view, HttpStatus status) {
        return Reply.page(view.heading(), "people/sign-in.jte", view).status(status);
    }

    @GetMapping("/invitation/{secret}")
    Reply invited(@PathVariable String secret, HttpServletRequest request) {
        var invitation = open(secret);
        var visitor = (Visitor) request.getAttribute(Visitor.ATTRIBUTE);
        if (visitor != null && visitor.isKnown()) {
            accounts().accept(secret, visitor.account());
            return Reply.go(invitation
                    .project()
                    .map(project -> "/projects/" + project + "/press-release")
                    .orElse("/"));
        }
        return make(invitation(invitation, secret, "", Optional.empty()), HttpStatus.OK);
    }

    private Accounts.Invitation open(String secret) {
        return accounts()
                .invitation(secret)
                .filter(Accounts.Invitation::isOpen)
                .orElseThrow(() -> Refusal.notHere("This invitation has been used or has run out; ask for another."));
    }

    private static View invitation(Accounts.Invitation invitation, String secret, String name, Optional<String> wrong) {
        var where = invitation
                .project()
                .map(project -> "You are invited to " + project + ", as "
                        + invitation.role().title() + ": " + invitation.role().words() + ". ")
                .orElse("You are invited to this workbench. ");
        return new View(
                "Welcome",
                where
                        + "Choose a name and a password; if you have an account here, sign in first and open the invitation again.",
                "/invitation/" + secret,
                "Make the account",
                "",
                "/",
                name,
                wrong,
                true);
    }

    @PostMapping("/invitation/{secret}")
    Reply join(
            @PathVariable String secret,
            @RequestParam String name,
            @RequestParam String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        var invitation = open(secret);
        var wrong = accounts().wrong(name, password);
        if (wrong.isPresent()) {
            return make(invitation(invitation, secret, name, wrong), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var account = accounts().make(name, password, false);
        accounts().accept(secret, account.id());
        remember(accounts().remember(account), request, response);
        return Reply.go(invitation
                .project()
                .map(project -> "/projects/" + project + "/press-release")
                .orElse("/"));
    }

    @PostMapping("/sign-out")
    Reply signOut(HttpServletRequest request, HttpServletResponse response) {
        Doors.cookie(request).ifPresent(accounts()::signOut);
        remember("", request, response);
        return Reply.go("/sign-in");
    }

    private static void remember(String secret, HttpServletRequest request, HttpServletResponse response) {
        var cookie = ResponseCookie.from(Doors.COOKIE, secret)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/")
                .maxAge(secret.isEmpty() ? Duration.ZERO : Duration.ofDays(30))
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
