package dev.dateline.app.answers;

import dev.dateline.app.project.Altered;
import dev.dateline.app.project.FormReading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pieces of evidence of one answer as they are typed: each field by its name and the number of the piece, those of a new one by the name alone. */
final class PieceForm {

    static final List<String> FIELDS = List.of("what", "url", "on", "grade", "sample");

    /** What is ticked to take a piece away. */
    static final String AWAY = "away";

    /**
     * What came of them.
     *
     * @param evidence as it is to be kept
     * @param typed every piece of which something was typed
     */
    record Read(List<Answer.Evidence> evidence, List<AnswersView.Piece> typed) {

        List<AnswersView.Piece> refused() {
            return typed.stream().filter(piece -> !piece.wrong().isEmpty()).toList();
        }
    }

    private PieceForm() {}

    static String name(String field, int number) {
        return number == 0 ? field : field + "-" + number;
    }

    /** @param due whether a new piece must be there */
    static Read read(List<Answer.Evidence> before, Map<String, String> typed, boolean due) {
        var evidence = new ArrayList<Answer.Evidence>();
        var pieces = new ArrayList<AnswersView.Piece>();
        for (int k = 0; k < before.size(); k++) {
            var one = before.get(k);
            var fields = fields(typed, k + 1);
            if (typed.containsKey(name(AWAY, k + 1))) {
                fields.put(AWAY, "yes");
                pieces.add(new AnswersView.Piece(k + 1, fields, Map.of()));
            } else if (!typed.containsKey(name("what", k + 1)) || isAsBefore(one, fields)) {
                evidence.add(one);
            } else {
                read(k + 1, Optional.of(one), fields, evidence, pieces);
            }
        }
        var fresh = fields(typed, 0);
        if (due
                || FIELDS.stream()
                        .anyMatch(name ->
                                !name.equals("grade") && !value(fresh, name).isEmpty())) {
            read(0, Optional.empty(), fresh, evidence, pieces);
        }
        return new Read(List.copyOf(evidence), List.copyOf(pieces));
    }

    private static void read(
            int number,
            Optional<Answer.Evidence> before,
            Map<String, String> fields,
            List<Answer.Evidence> evidence,
            List<AnswersView.Piece> pieces) {
        var written = new LinkedHashMap<String, Object>(fields);
        before.flatMap(Answer.Evidence::note).ifPresent(note -> written.put("note", note));
        var reading = FormReading.of(Answer.Evidence.class, written);
        var wrong = new HashMap<>(reading.problems());
        if (value(fields, "what").isEmpty()) {
            wrong.remove("");
            wrong.put("what", "say what was seen or said, and by whom");
        }
        pieces.add(new AnswersView.Piece(number, fields, wrong));
        reading.record()
                .map(one -> Altered.of(one)
                        .with("source", before.flatMap(Answer.Evidence::source))
                        .made())
                .ifPresent(evidence::add);
    }

    private static boolean isAsBefore(Answer.Evidence before, Map<String, String> fields) {
        var stood = AnswerForms.fields(before);
        return FIELDS.stream().allMatch(name -> value(fields, name).equals(value(stood, name)));
    }

    private static Map<String, String> fields(Map<String, String> typed, int number) {
        var fields = new LinkedHashMap<String, String>();
        FIELDS.forEach(name -> fields.put(name, value(typed, name(name, number))));
        return fields;
    }

    private static String value(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "").strip();
    }
}
