package dev.dateline.app.answers;

import dev.dateline.app.claims.Standing;
import dev.dateline.app.project.Json;
import dev.dateline.app.workbench.Opened;
import java.util.List;
import java.util.TreeMap;

/** The six answers with their grades, as a program reads them. */
final class AnswersJson {

    private AnswersJson() {}

    static Json of(Opened project, QuestionSet set) {
        var contents = project.contents();
        var answers = Graded.all(contents, project.today());
        var states = new TreeMap<String, Integer>();
        Standing.of(project).claims().forEach(claim -> states.merge(claim.standing(), 1, Integer::sum));
        var claims = Json.object();
        states.forEach(claims::put);
        return Json.object()
                .put("project", contents.name())
                .put("today", project.today().date())
                .put("launch", contents.project().launch())
                .put("set", set.word())
                .put(
                        "asked",
                        set.asked().stream()
                                .map(asked -> asked.question().word())
                                .toList())
                .put("claims", claims)
                .put(
                        "next",
                        NextAction.ofAll(answers, contents)
                                .map(proposal -> action(proposal.action())
                                        .put(
                                                "question",
                                                proposal.answer().question().word())))
                .put(
                        "answers",
                        answers.stream().map(answer -> json(answer, project)).toList());
    }

    private static Json json(Graded answer, Opened project) {
        return Json.object()
                .put("question", answer.question().word())
                .put("text", answer.answer().flatMap(Answer::text))
                .put("grade", answer.grade().map(Graded::word))
                .put("written", answer.answer().flatMap(Answer::grade).map(Graded::word))
                .put("figure", Json.of(answer.figure()))
                .put("next", NextAction.of(answer, project.contents()).map(AnswersJson::action))
                .put("evidence", evidence(answer));
    }

    private static List<Json> evidence(Graded answer) {
        return answer.evidence().stream()
                .map(piece -> Json.object()
                        .put("what", piece.evidence().what())
                        .put("source", piece.evidence().whence())
                        .put("on", piece.evidence().on())
                        .put("sort", Graded.word(Weighed.sort(piece.evidence())))
                        .put("sample", piece.evidence().sample().map(Sample::many))
                        .put("countsAs", Graded.word(piece.grade()))
                        .put("lacks", piece.lacks())
                        .put("known", piece.known()))
                .toList();
    }

    private static Json action(NextAction action) {
        return Json.object()
                .put("action", action.words())
                .put("path", action.path())
                .put("minutes", action.minutes())
                .put("because", action.because());
    }
}
