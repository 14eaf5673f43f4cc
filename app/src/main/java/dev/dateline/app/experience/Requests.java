package dev.dateline.app.experience;

import dev.dateline.app.experience.Request.State;
import dev.dateline.app.page.Refusal;
import dev.dateline.app.people.Access;
import dev.dateline.app.people.Role;
import dev.dateline.app.project.Altered;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Json;
import dev.dateline.app.workbench.Change;
import dev.dateline.app.workbench.Opened;
import dev.dateline.app.workbench.Projects;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Takes what somebody asks of a golden path: judged, done where the rules let it pass, and logged whatever came of it. The log knows
 * of a request before anything is done, so that nothing is ever done that it does not know of.
 */
@Component
final class Requests {

    /** What the list keeps; older ones stay in the project's history. */
    private static final int MOST = 500;

    private static final long MOST_CHARACTERS = 5_000_000;

    private static final String ASKED = "asked for";

    private final Projects projects;
    private final Access access;
    private final Repositories repositories;
    private final Webhooks webhooks;

    Requests(Projects projects, Access access, Repositories repositories, Webhooks webhooks) {
        this.projects = projects;
        this.access = access;
        this.repositories = repositories;
        this.webhooks = webhooks;
    }

    /** Answers the request as it stands in the log then. */
    Request ask(Opened project, GoldenPath path, Submitted input) {
        project.refuseUnlessWritable();
        var judged = Judgement.of(project, path, input.values(), role(project));
        var state = judged.stops() ? State.STOPPED : judged.asks() ? State.WAITING : State.BEGUN;
        var asked = new Asked(path, input, judged, state);
        projects.change(project, contents -> asked.logged(project, contents));
        var request = asked.request();
        return state == State.BEGUN ? done(project, path, request, ASKED) : request;
    }

    /** A request on its way into the log, where it gets its number. */
    private final class Asked {

        private final GoldenPath path;
        private final Submitted input;
        private final Judgement judged;
        private final State state;
        private Optional<Request> request = Optional.empty();

        Asked(GoldenPath path, Submitted input, Judgement judged, State state) {
            this.path = path;
            this.input = input;
            this.judged = judged;
            this.state = state;
        }

        Change logged(Opened project, Contents contents) {
            var log = contents.of(Request.KIND);
            long last = log.stream()
                    .map(one -> one.id().replaceAll("\\D", ""))
                    .filter(digits -> !digits.isEmpty() && digits.length() < 10)
                    .mapToLong(Long::parseLong)
                    .max()
                    .orElse(0);
            var made = new Request(
                    "request-" + (last + 1),
                    path.id(),
                    project.visitor().name(),
                    new Moment(projects.now()),
                    input.texts(),
                    judged.verdicts(),
                    state,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
            request = Optional.of(made);
            var change = told(ASKED, made);
            log.stream()
                    .limit(Math.max(0, log.size() + 1 - MOST))
                    .forEach(old -> change.remove(Request.KIND, old.id()));
            return change;
        }

        Request request() {
            return request.orElseThrow();
        }
    }

    /** The beginning and the end of a request are one action of history. */
    private static Change told(String what, Request request) {
        return Change.of(what + " " + request.path() + " (" + request.id() + ")")
                .typing()
                .put(Request.KIND, request);
    }

    private Request done(Opened project, GoldenPath path, Request request, String what) {
        var end = result(project, path, request);
        projects.change(project, contents -> told(what, end));
        return end;
    }

    private Request result(Opened project, GoldenPath path, Request request) {
        try {
            return path.does().scaffold().isPresent()
                    ? scaffolded(project, path.does().scaffold().get(), path, request)
                    : sent(project, path.does().webhook().orElseThrow(), path, request);
        } catch (NotDone why) {
            return Altered.of(request)
                    .with("state", State.FAILED)
                    .some("outcome", why.why())
                    .made();
        }
    }

    private Request scaffolded(Opened project, GoldenPath.Scaffold scaffold, GoldenPath path, Request request)
            throws NotDone {
        var values = new LinkedHashMap<>(request.input());
        values.put("project", project.contents().project().name());
        values.put("requester", request.by());
        values.put("today", project.today().date().toString());
        long length = scaffold.files().values().stream()
                .mapToLong(text -> Placeholders.length(text, values))
                .sum();
        if (length > MOST_CHARACTERS) {
            throw new NotDone("the files would have up to " + length + " characters together; at most "
                    + MOST_CHARACTERS + " are made");
        }
        var name = Placeholders.filled(scaffold.into(), values);
        var files = new LinkedHashMap<String, String>();
        for (var file : scaffold.files().entrySet()) {
            var before =
                    files.put(Placeholders.filled(file.getKey(), values), Placeholders.filled(file.getValue(), values));
            if (before != null) {
                throw new NotDone("two files would lie in the same place");
            }
        }
        var commit = repositories.make(
                project.slug(),
                name,
                files,
                request.by(),
                path.title() + "\n\n" + request.id() + " of " + project.slug());
        return Altered.of(request)
                .with("state", State.DONE)
                .some("outcome", "made the repository " + name)
                .some("repository", name)
                .some("commit", commit)
                .made();
    }

    private Request sent(Opened project, GoldenPath.Webhook webhook, GoldenPath path, Request request) throws NotDone {
        var input = Json.object();
        Submitted.logged(path.form(), request.input()).values().forEach(input::put);
        var body = Json.object()
                .put("type", "dateline.request")
                .put("timestamp", new Moment(projects.now()))
                .put(
                        "data",
                        Json.object()
                                .put("project", project.slug())
                                .put("path", path.id())
                                .put("request", request.id())
                                .put("requester", request.by())
                                .put("input", input))
                .print();
        int status = webhooks.send(project.slug(), webhook, "msg_" + project.slug() + "_" + request.id(), body);
        return Altered.of(request)
                .with("state", State.DONE)
                .some("outcome", "told " + webhook.host())
                .some("status", String.valueOf(status))
                .made();
    }

    /** An owner answers a request that waits for somebody; where people have accounts it is another one than who asked. */
    Request decide(Opened project, String id, boolean passes) {
        project.refuseUnlessWritable();
        if (role(project) != Role.OWNER) {
            throw Refusal.notAllowed("An owner of the project decides that.");
        }
        var waiting = find(project.contents(), id);
        if (access.hasAccounts() && waiting.by().equals(project.visitor().name())) {
            throw Refusal.notAllowed("Another owner decides what you asked for yourself.");
        }
        var path = path(project.contents(), waiting.path());
        var decided = Altered.of(waiting)
                .with("state", passes ? State.BEGUN : State.DECLINED)
                .some("decidedBy", project.visitor().name())
                .some("decidedAt", new Moment(projects.now()))
                .made();
        var what = passes ? "let pass" : "declined";
        projects.change(project, contents -> {
            if (find(contents, id).state() != State.WAITING) {
                throw Refusal.conflict("Somebody has decided `" + id + "` already.");
            }
            return told(what, decided);
        });
        return passes ? done(project, path, decided, what) : decided;
    }

    Role role(Opened project) {
        return access.role(project.visitor(), project.slug()).orElse(Role.READER);
    }

    static GoldenPath path(Contents contents, String id) {
        return contents.of(GoldenPath.KIND).stream()
                .filter(path -> path.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notHere("There is no golden path `" + id + "`."));
    }

    static Request find(Contents contents, String id) {
        return contents.of(Request.KIND).stream()
                .filter(request -> request.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notHere("There is no request `" + id + "`."));
    }

    /** What was asked of one golden path, newest first. */
    static List<Request> of(Contents contents, String path) {
        return contents.of(Request.KIND).reversed().stream()
                .filter(request -> request.path().equals(path))
                .toList();
    }

    static Json json(Request request) {
        var input = Json.object();
        request.input().forEach(input::put);
        return Json.object()
                .put("id", request.id())
                .put("path", request.path())
                .put("by", request.by())
                .put("at", request.at())
                .put("state", word(request.state()))
                .put(
                        "allowed",
                        request.state() != State.STOPPED
                                && request.state() != State.DECLINED
                                && request.state() != State.WAITING)
                .put("input", input)
                .put(
                        "guardrails",
                        request.guardrails().stream()
                                .map(verdict -> Json.object()
                                        .put("guardrail", verdict.guardrail())
                                        .put("result", word(verdict.result()))
                                        .putIf("says", verdict.says()))
                                .toList())
                .putIf("outcome", request.outcome())
                .putIf("repository", request.repository())
                .putIf("commit", request.commit())
                .putIf("status", request.status())
                .putIf("decidedBy", request.decidedBy())
                .putIf("decidedAt", request.decidedAt());
    }

    static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
