package dev.dateline.app.answers;

import dev.dateline.app.claims.Claim;
import dev.dateline.app.metrics.Metric;
import dev.dateline.app.page.Frame;
import dev.dateline.app.page.Refusal;
import dev.dateline.app.page.Reply;
import dev.dateline.app.pressrelease.PressRelease;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Json;
import dev.dateline.app.workbench.Opened;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /sessions}: how to hold the five sessions, and how far this project is with each. */
@Controller
final class SessionsPage {

    /** @param teams of the project, whom to ask besides */
    record View(String headline, String summary, List<Shown> sessions, List<String> teams) {}

    record Shown(int number, FiveSessions.Session session, String length, List<Done> done) {

        boolean isDone() {
            return done.stream().allMatch(Done::met);
        }
    }

    /**
     * Something that is so once the session has done its work.
     *
     * @param now how far it is, where it is not met
     */
    record Done(String words, boolean met, String now) {

        Done(String words, boolean met) {
            this(words, met, "not yet");
        }

        String state() {
            return met ? "yes" : now;
        }
    }

    @GetMapping("/projects/{project}/sessions")
    Reply sessions(Opened project) {
        var view = view(project);
        return Reply.page("Working Backwards in five sessions", "answers/sessions.jte", view)
                .in(Frame.Place.ANSWERS, "/sessions")
                .json(() -> json(project, view));
    }

    /** One alone: what goes on the table of whoever holds it. */
    @GetMapping("/projects/{project}/sessions/{session}")
    Reply session(Opened project, @PathVariable String session) {
        var all = view(project);
        var shown = all.sessions().stream()
                .filter(one -> one.session().id().equals(session))
                .findFirst()
                .orElseThrow(() -> Refusal.notHere("There is no session `" + session + "`; the five are "
                        + String.join(
                                ", ",
                                FiveSessions.ALL.stream()
                                        .map(FiveSessions.Session::id)
                                        .toList())
                        + "."));
        var view = new View(
                project.contents().project().name() + ": session " + shown.number() + " of five",
                shown.isDone() ? "It has done its work here." : "It takes " + shown.length() + ".",
                List.of(shown),
                all.teams());
        return Reply.page("Session " + shown.number() + " of five", "answers/sessions.jte", view)
                .in(Frame.Place.ANSWERS, "/sessions")
                .json(() -> json(shown));
    }

    private static View view(Opened project) {
        var answers = Graded.all(project.contents(), project.today());
        var shown = new ArrayList<Shown>();
        for (var session : FiveSessions.ALL) {
            shown.add(new Shown(
                    shown.size() + 1,
                    session,
                    session.minutes() + " minutes",
                    done(session, answers, project.contents())));
        }
        var next = shown.stream().filter(one -> !one.isDone()).findFirst();
        return new View(
                "Working Backwards in five sessions",
                next.map(one -> "Next is session " + one.number + ". In this project "
                                + AnswersHeadline.opinions(answers) + ".")
                        .orElse("All five have done their work here. Hold them again when what they found grows old."),
                shown,
                project.contents().project().teams().keySet().stream().sorted().toList());
    }

    private static List<Done> done(FiveSessions.Session session, List<Graded> answers, Contents contents) {
        var done = new ArrayList<Done>();
        for (var answer : answers) {
            if (session.asks().contains(answer.question())) {
                var told = AnswersHeadline.told(answer.question());
                done.add(new Done("somebody has answered " + told, answer.isAnswered()));
                done.add(new Done(
                        "that answer rests on more than opinion",
                        answer.strength() > 1,
                        answer.isAnswered() ? "still an opinion" : "not yet"));
            }
        }
        done.addAll(
                switch (session.id()) {
                    case "invent" -> invented(contents);
                    case "refine" -> refined(contents);
                    case "test" -> measured(contents);
                    default -> List.<Done>of();
                });
        return done;
    }

    private static List<Done> invented(Contents contents) {
        boolean written = contents.of(PressRelease.KIND).stream()
                .anyMatch(release -> !release.text().isBlank());
        var claims = contents.of(Claim.KIND);
        long aimed = claims.stream()
                .filter(claim -> claim.target().isPresent() || isFact(claim, contents))
                .count();
        return List.of(
                new Done("the press release is written", written),
                new Done(
                        "every claim in it says what must be reached",
                        !claims.isEmpty() && aimed == claims.size(),
                        counted(aimed, claims)));
    }

    private static String counted(long met, List<Claim> claims) {
        return claims.isEmpty() ? "there is no claim yet" : met + " of " + claims.size() + " do";
    }

    private static boolean isFact(Claim claim, Contents contents) {
        return claim.metric(contents.of(Metric.KIND)).filter(Metric::isFact).isPresent();
    }

    private static List<Done> refined(Contents contents) {
        var decided = Set.of(PressRelease.Stage.APPROVED, PressRelease.Stage.LAUNCHED, PressRelease.Stage.STOPPED);
        return contents.of(PressRelease.KIND).stream()
                .map(release -> release.head().status())
                .map(status -> new Done(
                        "somebody has decided on the press release",
                        decided.contains(status),
                        status == PressRelease.Stage.REVIEW ? "it is in review" : "it is a draft"))
                .toList();
    }

    private static List<Done> measured(Contents contents) {
        var claims = contents.of(Claim.KIND);
        long measured =
                claims.stream().filter(claim -> claim.metric().isPresent()).count();
        return List.of(new Done(
                "every claim has a metric", !claims.isEmpty() && measured == claims.size(), counted(measured, claims)));
    }

    private static Json json(Opened project, View view) {
        return Json.object()
                .put("project", project.contents().name())
                .put("summary", view.summary())
                .put(
                        "sessions",
                        view.sessions().stream().map(SessionsPage::json).toList());
    }

    private static Json json(Shown shown) {
        var session = shown.session();
        return Json.object()
                .put("number", shown.number())
                .put("title", session.title())
                .put("minutes", session.minutes())
                .put(
                        "answers",
                        session.asks().stream().map(Answer.Question::word).toList())
                .put(
                        "agenda",
                        session.agenda().stream()
                                .map(item -> Json.object()
                                        .put("minutes", item.minutes())
                                        .put("what", item.what()))
                                .toList())
                .put("invite", session.invite())
                .put(
                        "rooms",
                        new TreeSet<>(session.rooms().stream()
                                        .map(FiveSessions.Room::path)
                                        .toList())
                                .stream().toList())
                .put("out", session.out())
                .put(
                        "done",
                        shown.done().stream()
                                .map(one -> Json.object()
                                        .put("what", one.words())
                                        .put("met", one.met())
                                        .put("now", one.state()))
                                .toList());
    }
}
