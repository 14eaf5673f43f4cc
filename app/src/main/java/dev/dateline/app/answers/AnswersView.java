package dev.dateline.app.answers;

import dev.dateline.app.claims.Grade;
import dev.dateline.app.page.Days;
import dev.dateline.app.project.Contents;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The questions with the answers we would give today, and what each rests on. */
record AnswersView(String headline, String lede, boolean isEmpty, List<Row> rows) {

    /**
     * @param number of the question, from 1
     * @param grade of the answer; missing where it has none
     * @param gap what is missing, in a sentence; empty where nothing is known to be
     */
    record Row(
            int number,
            String id,
            String question,
            Optional<String> text,
            Optional<Graded> grade,
            List<Proof> evidence,
            String gap,
            Optional<String> note) {}

    /** @param boxes filled of four */
    record Graded(int boxes, String word) {}

    /** @param address where it can be seen, where that is an address of the web */
    record Proof(String what, Optional<String> address, Optional<String> on, Optional<Graded> grade) {}

    static AnswersView of(Contents contents) {
        var answers = contents.of(Answer.KIND);
        var rows = new ArrayList<Row>();
        for (var question : Answer.Question.values()) {
            rows.add(row(
                    rows.size() + 1,
                    question,
                    answers.stream()
                            .filter(answer -> answer.question() == question)
                            .findFirst()));
        }
        long answered = rows.stream().filter(row -> row.text.isPresent()).count();
        return new AnswersView(headline(rows, answered), lede(answered), answered == 0, rows);
    }

    private static String headline(List<Row> rows, long answered) {
        if (answered == 0) {
            return "No question is answered yet";
        }
        var open = rows.stream().filter(row -> row.text.isEmpty()).findFirst();
        if (open.isPresent()) {
            return rows.size() - answered == 1
                    ? "One question is still open: " + lower(open.get().question)
                    : rows.size() - answered + " of " + rows.size() + " questions are still open";
        }
        int weakest = rows.stream().mapToInt(AnswersView::boxes).min().orElse(0);
        var weak = rows.stream().filter(row -> boxes(row) == weakest).toList();
        var ground = List.of("nothing that anybody has graded", "opinion", "anecdote", "data", "experiment")
                .get(weakest);
        return weak.size() == rows.size()
                ? "Every answer rests on " + ground
                : weak.size() == 1
                        ? "The weakest answer is the " + ordinal(weak.getFirst().number) + ": it rests on " + ground
                        : weak.size() + " of " + rows.size() + " answers rest on " + ground + " alone";
    }

    private static int boxes(Row row) {
        return row.grade.map(Graded::boxes).orElse(0);
    }

    private static String ordinal(int number) {
        return List.of("first", "second", "third", "fourth", "fifth", "sixth").get(number - 1);
    }

    private static String lower(String words) {
        return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }

    private static String lede(long answered) {
        return answered == 0
                ? "Before the press release come five questions, one of them twice: what we know and what we only believe."
                : "The questions, each with the answer we would give today and the evidence under it. An answer is graded by what"
                        + " it rests on most: opinion, anecdote, data, experiment.";
    }

    private static Row row(int number, Answer.Question question, Optional<Answer> answer) {
        var evidence = answer.map(Answer::evidence).orElse(List.of()).stream()
                .map(AnswersView::proof)
                .toList();
        return new Row(
                number,
                question.name().toLowerCase(Locale.ROOT),
                words(question),
                answer.flatMap(Answer::text),
                answer.flatMap(Answer::grade).map(AnswersView::graded),
                evidence,
                answer.flatMap(Answer::text).isEmpty()
                        ? "Nobody has answered this yet."
                        : evidence.isEmpty() ? "No evidence is named." : "",
                answer.flatMap(Answer::note));
    }

    private static Proof proof(Answer.Evidence evidence) {
        return new Proof(
                evidence.what(),
                evidence.url().filter(url -> url.startsWith("https://") || url.startsWith("http://")),
                evidence.on().map(Days::full),
                evidence.grade().map(AnswersView::graded));
    }

    private static Graded graded(Grade grade) {
        return switch (grade) {
            case OPINION -> new Graded(1, "opinion");
            case ANECDOTE -> new Graded(2, "anecdote");
            case DATA -> new Graded(3, "data");
            case EXPERIMENT -> new Graded(4, "experiment");
        };
    }

    private static String words(Answer.Question question) {
        return switch (question) {
            case CUSTOMER -> "Who is the customer?";
            case INSIGHT -> "What do we know about them?";
            case PROBLEM -> "What is the prevailing problem or opportunity?";
            case BENEFIT -> "What is the most important benefit?";
            case EXPERIENCE -> "What will it be like?";
            case TEST -> "How do we test and measure?";
        };
    }
}
