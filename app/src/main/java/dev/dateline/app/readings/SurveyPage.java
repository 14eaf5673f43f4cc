package dev.dateline.app.readings;

import dev.dateline.app.metrics.SourceSystem;
import dev.dateline.app.metrics.Survey;
import dev.dateline.app.page.Frame;
import dev.dateline.app.page.Quotes;
import dev.dateline.app.page.Refusal;
import dev.dateline.app.page.Reply;
import dev.dateline.app.page.Scope;
import dev.dateline.app.people.Links;
import dev.dateline.app.project.Altered;
import dev.dateline.app.project.FormReading;
import dev.dateline.app.project.Json;
import dev.dateline.app.workbench.Change;
import dev.dateline.app.workbench.Opened;
import dev.dateline.app.workbench.Projects;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a team sees and does with a survey of its own, at {@code /sources/{id}/readings}: the question, its link, what came of it. */
@Controller
final class SurveyPage {

    private static final List<String> FIELDS =
            List.of("question", "lowest", "highest", "lowWords", "highWords", "asked", "closes", "least");

    private final Projects projects;
    private final SurveyAnswers answers;
    private final Links links;

    SurveyPage(Projects projects, SurveyAnswers answers, Links links) {
        this.projects = projects;
        this.answers = answers;
        this.links = links;
    }

    Reply page(Opened project, SourceSystem source, Optional<String> wrong) {
        return page(project, source, typed(source), Map.of(), Optional.empty(), wrong);
    }

    private Reply page(
            Opened project,
            SourceSystem source,
            Map<String, String> typed,
            Map<String, String> problems,
            Optional<String> made,
            Optional<String> wrong) {
        var view = SurveyView.of(
                project.contents(),
                source,
                project.today().date(),
                answers.begun(project.slug(), source.id()),
                answers.shown(project.slug(), source.id()),
                project.mayEdit(),
                typed,
                problems,
                made,
                wrong.map(Quotes::inWords));
        return Reply.page(source.title(), "readings/survey.jte", view)
                .in(Frame.Place.PRESS_RELEASE, "/sources")
                .status(wrong.isEmpty() && problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .json(() -> {
                    wrong.ifPresent(words -> {
                        throw Refusal.wrong(words);
                    });
                    return view.json(project.slug());
                });
    }

    private static Map<String, String> typed(SourceSystem source) {
        var typed = new LinkedHashMap<String, String>();
        source.survey()
                .ifPresentOrElse(
                        survey -> {
                            typed.put("question", survey.question());
                            typed.put("lowest", String.valueOf(survey.lowest()));
                            typed.put("highest", String.valueOf(survey.highest()));
                            typed.put("lowWords", survey.lowWords().orElse(""));
                            typed.put("highWords", survey.highWords().orElse(""));
                            typed.put("asked", String.valueOf(survey.asked()));
                            typed.put("closes", survey.closes().toString());
                            typed.put("least", String.valueOf(survey.least()));
                        },
                        () -> typed.putAll(Map.of("lowest", "1", "highest", "5", "least", "5")));
        return typed;
    }

    private static SourceSystem survey(Opened project, String id) {
        var source = Bound.sourceOr404(project.contents(), id);
        if (source.kind() != SourceSystem.Type.SURVEY) {
            throw Refusal.notHere("`" + id + "` is no survey.");
        }
        return source;
    }

    /** What is asked, until when, of how many. Once somebody has answered, the question stays what it was. */
    @PostMapping("/projects/{project}/sources/{id}/survey")
    Reply ask(
            Opened project,
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            HttpServletRequest request) {
        project.refuseUnlessWritable();
        var source = survey(project, id);
        var fields = new LinkedHashMap<String, String>();
        FIELDS.forEach(name -> fields.put(name, form.getOrDefault(name, "").strip()));
        var read = FormReading.of(Survey.class, fields);
        if (read.record().isEmpty()) {
            return page(
                    project,
                    source,
                    fields,
                    read.problems(),
                    Optional.empty(),
                    Optional.of(String.join("; ", read.problems().values())));
        }
        var survey = read.record().get();
        var begun = answers.begun(project.slug(), id).filter(one -> one.answers() > 0);
        if (begun.filter(one -> !one.asked().equals(survey.asIs())).isPresent()) {
            var why = "somebody has answered it already: question and scale stay as they are ("
                    + begun.get().asked() + "); ask another question in another survey";
            return page(project, source, fields, Map.of("question", why), Optional.empty(), Optional.of(why));
        }
        projects.change(
                project,
                Change.of("asks: " + survey.question())
                        .put(
                                SourceSystem.KIND,
                                Altered.of(source).some("survey", survey).made()));
        return Reply.go(Scope.of(request).at(ReadingsPage.at(id)));
    }

    /** A link to answer by; it is shown this once. */
    @PostMapping("/projects/{project}/sources/{id}/survey/link")
    Reply link(Opened project, @PathVariable String id, HttpServletRequest request) {
        project.refuseUnlessWritable();
        var source = survey(project, id);
        if (source.survey().isEmpty()) {
            return page(project, source, Optional.of("write the question first"));
        }
        var secret = links.make(
                project.slug(),
                Links.Page.SURVEY,
                source.title(),
                Optional.empty(),
                project.visitor(),
                Optional.of(id));
        var address = request.getRequestURL().toString().replace(request.getRequestURI(), Links.Page.SURVEY.at(secret));
        return page(project, source, typed(source), Map.of(), Optional.of(address), Optional.empty())
                .json(() -> Json.object().put("address", address));
    }
}
