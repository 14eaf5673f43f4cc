package dev.dateline.app.answers;

import dev.dateline.app.claims.Outlook;
import dev.dateline.app.page.StateChip;
import dev.dateline.app.project.Figure;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The questions with the answers we would give today, what each rests on, and where the project stands; ready to show. */
record AnswersView(
        String headline,
        String lede,
        boolean isEmpty,
        Optional<Next> next,
        Glance glance,
        QuestionSet set,
        List<Row> rows,
        Optional<Form> form) {

    /** @param address where it is done */
    record Next(String words, String address, String cost, String because) {}

    /**
     * The state of the project in a few words.
     *
     * @param chance what the forecast says of the launch; missing where there is none
     */
    record Glance(String launch, String until, List<Count> claims, Optional<Outlook.Note> chance) {}

    record Count(StateChip chip, long claims) {}

    /**
     * @param number of the question; empty where it goes on with the one before
     * @param grade of the answer; missing where it has none
     * @param gaps what is missing, in a sentence each
     * @param remark on its length
     */
    record Row(
            String id,
            String number,
            String question,
            Optional<String> text,
            Optional<Grading> grade,
            List<Proof> evidence,
            List<String> gaps,
            Optional<Next> next,
            Optional<String> remark,
            Optional<String> note) {}

    /** @param boxes filled of four */
    record Grading(int boxes, String word, Optional<Figure> figure) {}

    /**
     * @param address where it can be seen, where that is an address of the web or of the project
     * @param lacks what would make it count for more
     */
    record Proof(String what, Optional<String> address, String when, Grading grade, String lacks) {}

    /**
     * An answer that is being changed.
     *
     * @param pieces of evidence as they stand, and an empty one to add
     * @param problem with the whole
     */
    record Form(String id, String text, List<Piece> pieces, Optional<String> problem) {

        /** Whether the words of the answer are what is wrong. */
        boolean isFirst() {
            return problem.isPresent() && wrong().isEmpty();
        }

        /** Whether this is the first field that is wrong, where whoever was refused goes on. */
        boolean isFirst(Piece piece, String field) {
            return wrong().filter(first -> first.number() == piece.number())
                    .flatMap(Piece::first)
                    .filter(field::equals)
                    .isPresent();
        }

        private Optional<Piece> wrong() {
            return pieces.stream().filter(piece -> piece.first().isPresent()).findFirst();
        }

        boolean isFor(Row row) {
            return row.id.equals(id);
        }
    }

    /** @param number from 1; 0 for a new one */
    record Piece(int number, Map<String, String> fields, Map<String, String> wrong) {

        String field(String name) {
            return fields.getOrDefault(name, "");
        }

        Optional<String> wrong(String name) {
            return Optional.ofNullable(wrong.get(name));
        }

        Optional<String> first() {
            return PieceForm.FIELDS.stream().filter(wrong::containsKey).findFirst();
        }

        String name(String field) {
            return PieceForm.name(field, number);
        }

        String id(String field) {
            return "piece-" + number + "-" + field;
        }
    }
}
