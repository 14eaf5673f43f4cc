package dev.dateline.app.experience;

import dev.dateline.app.experience.ExperienceView.Learning;
import dev.dateline.app.experience.ExperienceView.PathRow;
import dev.dateline.app.experience.ExperienceView.Rule;
import dev.dateline.app.experience.ExperienceView.Waits;
import dev.dateline.app.experience.Request.Result;
import dev.dateline.app.page.Days;
import dev.dateline.app.page.Frame;
import dev.dateline.app.page.Refusal;
import dev.dateline.app.page.Reply;
import dev.dateline.app.page.Scope;
import dev.dateline.app.people.Role;
import dev.dateline.app.project.Identifiers;
import dev.dateline.app.project.Json;
import dev.dateline.app.project.RecordText;
import dev.dateline.app.workbench.Change;
import dev.dateline.app.workbench.Opened;
import dev.dateline.app.workbench.Projects;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /experience}: what people can do themselves, what they can learn, which rules keep them safe, and what was asked. */
@Controller
final class ExperiencePage {

    static final String SCOPE = "dev.dateline.app.page.Scope";
    static final String PLACE = "/experience";
    private static final int SHOWN = 50;

    private final Projects projects;
    private final Requests requests;
    private final Progress progress;
    private final Log log;

    ExperiencePage(Projects projects, Requests requests, Progress progress, Log log) {
        this.projects = projects;
        this.requests = requests;
        this.progress = progress;
        this.log = log;
    }

    @GetMapping("/projects/{project}/experience")
    Reply experience(Opened project, @RequestAttribute(SCOPE) Scope scope) {
        return page(project, scope, Optional.empty());
    }

    private Reply page(Opened project, Scope scope, Optional<String> problem) {
        var view = view(project, scope, problem);
        return Reply.page(view.headline(), "experience/experience.jte", view)
                .in(Frame.Place.ANSWERS, PLACE)
                .status(problem.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .json(() -> json(project));
    }

    private ExperienceView view(Opened project, Scope scope, Optional<String> problem) {
        var contents = project.contents();
        var asked = contents.of(Request.KIND);
        var paths = contents.of(GoldenPath.KIND);
        var learning = contents.of(LearningPath.KIND);
        var broken = project.once(Broken.class, () -> Broken.of(contents.of(Guardrail.KIND)));
        return new ExperienceView(
                headline(paths, contents.of(Guardrail.KIND).size(), learning.size()),
                paths.stream().map(path -> row(project, scope, path)).toList(),
                contents.of(Guardrail.KIND).stream()
                        .map(rule -> rule(scope, rule, paths, asked, broken))
                        .toList(),
                learning.stream().map(path -> learning(project, scope, path)).toList(),
                asked.reversed().stream()
                        .limit(SHOWN)
                        .map(request -> log.shown(project, scope, request))
                        .toList(),
                Math.max(0, asked.size() - SHOWN),
                requests.role(project) == Role.OWNER,
                problem);
    }

    private static String headline(List<GoldenPath> paths, int rules, int learning) {
        if (paths.isEmpty() && learning == 0) {
            return "Nobody can help themselves yet";
        }
        return capital(Days.counted(paths.size(), "golden path")) + " behind " + Days.counted(rules, "guardrail") + ", "
                + Days.counted(learning, "learning path");
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static PathRow row(Opened project, Scope scope, GoldenPath path) {
        var asked = Requests.of(project.contents(), path.id());
        var waiting = Waiting.of(Judgement.rules(project.contents(), path), asked);
        return new PathRow(
                scope.at(PLACE + "/paths/" + path.id()),
                path.title(),
                path.text().orElse(""),
                whom(path.for_()),
                counts(asked.stream().map(request -> Requests.word(request.state()))),
                waiting.isKnown() ? Optional.of(new Waits(waiting.sentence(), waiting.figure())) : Optional.empty());
    }

    static String whom(List<String> names) {
        return names.isEmpty() ? "for everybody" : "for " + String.join(", ", names);
    }

    private static String counts(Stream<String> words) {
        var counts = words.collect(Collectors.groupingBy(word -> word, TreeMap::new, Collectors.counting()));
        return counts.isEmpty()
                ? "not asked for yet"
                : counts.entrySet().stream()
                        .map(one -> one.getValue() + " " + one.getKey())
                        .collect(Collectors.joining(", "));
    }

    /** Why rules do not compile, by their names; known once for a revision. */
    private record Broken(Map<String, String> why) {

        static Broken of(List<Guardrail> rules) {
            var why = new HashMap<String, String>();
            for (var rule : rules) {
                Stream.of(rule.when(), rule.allow())
                        .flatMap(Optional::stream)
                        .flatMap(expression -> Expressions.wrong(expression).stream())
                        .findFirst()
                        .ifPresent(wrong -> why.put(rule.id(), wrong.toString()));
            }
            return new Broken(why);
        }
    }

    private static Rule rule(Scope scope, Guardrail rule, List<GoldenPath> paths, List<Request> asked, Broken broken) {
        var keeping = paths.stream()
                .filter(path -> path.guardrails().contains(rule.id()))
                .map(GoldenPath::title)
                .toList();
        return new Rule(
                rule.id(),
                rule.text(),
                rule.allow().isEmpty()
                        ? "an owner decides each time"
                        : rule.breach() == Guardrail.Breach.ASK ? "an owner is asked" : "it is stopped",
                rule.when().map(when -> "when " + when + "\n").orElse("")
                        + rule.allow().map(allow -> "allow " + allow).orElse(""),
                keeping.isEmpty() ? "no golden path" : String.join(", ", keeping),
                counts(asked.stream()
                        .flatMap(request -> request.guardrails().stream())
                        .filter(verdict ->
                                verdict.guardrail().equals(rule.id()) && verdict.result() != Result.NOT_CONCERNED)
                        .map(verdict -> Requests.word(verdict.result()))),
                Optional.ofNullable(broken.why().get(rule.id())),
                scope.at(PLACE + "/guardrails/" + rule.id()));
    }

    private Learning learning(Opened project, Scope scope, LearningPath path) {
        int steps = path.steps().size();
        var mine = progress.of(project.slug(), path, project.visitor());
        return new Learning(
                scope.at(PLACE + "/learning/" + path.id()),
                path.title(),
                whom(path.for_()),
                mine.map(done -> LearningPage.far(LearningPage.done(path, done), steps))
                        .orElse(Days.counted(steps, "step")),
                LearningPage.course(progress.course(project.slug(), path)),
                LearningPage.stale(path, project.today().date()));
    }

    private Json json(Opened project) {
        var contents = project.contents();
        return Json.object()
                .put("project", project.slug())
                .put(
                        "goldenPaths",
                        contents.of(GoldenPath.KIND).stream()
                                .map(RecordText::json)
                                .toList())
                .put(
                        "guardrails",
                        contents.of(Guardrail.KIND).stream()
                                .map(RecordText::json)
                                .toList())
                .put(
                        "learningPaths",
                        contents.of(LearningPath.KIND).stream()
                                .map(RecordText::json)
                                .toList())
                .put(
                        "requests",
                        contents.of(Request.KIND).reversed().stream()
                                .map(Requests::json)
                                .toList());
    }

    /** The plainest golden path, to be made into what is wanted. */
    @PostMapping("/projects/{project}/experience/paths")
    Reply path(Opened project, @RequestAttribute(SCOPE) Scope scope, @RequestParam(defaultValue = "") String title) {
        var name = new Field(
                Field.Type.STRING,
                Optional.of("Name"),
                Optional.of("Lower-case words joined by hyphens"),
                List.of(),
                Optional.of("^[a-z0-9]+(-[a-z0-9]+)*$"),
                Optional.empty(),
                0,
                40,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        var form =
                new Form("object", Optional.empty(), Optional.empty(), Map.of("name", name), List.of("name"), "false");
        var does = new GoldenPath.Does(
                Optional.of(new GoldenPath.Scaffold("{{name}}", Map.of("README.md", "# {{name}}\n"))),
                Optional.empty());
        try {
            var path = new GoldenPath(
                    free(
                            title,
                            project.contents().of(GoldenPath.KIND).stream()
                                    .map(GoldenPath::id)
                                    .toList()),
                    title.strip(),
                    Optional.empty(),
                    List.of(),
                    form,
                    List.of(),
                    does,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
            projects.change(
                    project, Change.of("began the golden path " + path.id()).put(GoldenPath.KIND, path));
            return Reply.go(scope.at("/records/golden-paths/" + path.id()));
        } catch (IllegalArgumentException wrong) {
            return page(project, scope, Optional.of(String.valueOf(wrong.getMessage())));
        }
    }

    /** The plainest learning path. */
    @PostMapping("/projects/{project}/experience/learning")
    Reply learning(
            Opened project, @RequestAttribute(SCOPE) Scope scope, @RequestParam(defaultValue = "") String title) {
        try {
            var path = new LearningPath(
                    free(
                            title,
                            project.contents().of(LearningPath.KIND).stream()
                                    .map(LearningPath::id)
                                    .toList()),
                    title.strip(),
                    List.of(),
                    project.today().date(),
                    Optional.empty(),
                    "Say who this is for and what they can do at its end.\n\n## The first step\n\nWhat to do, and how to see that it worked.\n",
                    Optional.empty(),
                    Optional.empty());
            projects.change(
                    project, Change.of("began the learning path " + path.id()).put(LearningPath.KIND, path));
            return Reply.go(scope.at("/records/learning-paths/" + path.id()));
        } catch (IllegalArgumentException wrong) {
            return page(project, scope, Optional.of(String.valueOf(wrong.getMessage())));
        }
    }

    static String free(String title, List<String> taken) {
        var names = new Identifiers("path");
        var name = names.of(title);
        while (taken.contains(name)) {
            name = names.of(title);
        }
        return name;
    }

    /** An owner answers a request that waits. */
    @PostMapping("/projects/{project}/experience/requests/{id}/decision")
    Reply decide(
            Opened project,
            @PathVariable String id,
            @RequestAttribute(SCOPE) Scope scope,
            @RequestParam(defaultValue = "") String passes) {
        if (!passes.equals("yes") && !passes.equals("no")) {
            throw Refusal.wrong("passes must be yes or no");
        }
        var request = requests.decide(project, id, passes.equals("yes"));
        return Reply.go(scope.at(PLACE + "/paths/" + request.path() + "?request=" + request.id()));
    }
}
