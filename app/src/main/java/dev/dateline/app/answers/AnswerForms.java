package dev.dateline.app.answers;

import dev.dateline.app.project.Contents;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An answer and its evidence as the fields of a form. */
final class AnswerForms {

    private AnswerForms() {}

    static Optional<Answer.Question> question(String word) {
        return Stream.of(Answer.Question.values())
                .filter(question -> question.word().equals(word))
                .findFirst();
    }

    static AnswersView.Form blank(Contents contents, Answer.Question question) {
        return filled(contents, question, Optional.empty(), List.of(), Optional.empty());
    }

    /**
     * @param text as typed, where that is not what is kept
     * @param typed pieces as typed, each in the place of the one with its number
     */
    static AnswersView.Form filled(
            Contents contents,
            Answer.Question question,
            Optional<String> text,
            List<AnswersView.Piece> typed,
            Optional<String> problem) {
        var answer = Answer.to(question, contents);
        var pieces = new ArrayList<AnswersView.Piece>();
        var evidence = answer.map(Answer::evidence).orElse(List.of());
        for (int k = 0; k <= evidence.size(); k++) {
            int number = k == evidence.size() ? 0 : k + 1;
            pieces.add(typed.stream()
                    .filter(piece -> piece.number() == number)
                    .findFirst()
                    .orElse(new AnswersView.Piece(number, number == 0 ? Map.of() : fields(evidence.get(k)), Map.of())));
        }
        return new AnswersView.Form(
                question.word(), text.or(() -> answer.flatMap(Answer::text)).orElse(""), pieces, problem);
    }

    static Map<String, String> fields(Answer.Evidence evidence) {
        var fields = new HashMap<String, String>();
        fields.put("what", evidence.what());
        evidence.whence().ifPresent(url -> fields.put("url", url));
        evidence.on().map(LocalDate::toString).ifPresent(on -> fields.put("on", on));
        fields.put("grade", Graded.word(Weighed.sort(evidence)));
        evidence.sample().ifPresent(many -> fields.put("sample", String.valueOf(many)));
        return fields;
    }
}
