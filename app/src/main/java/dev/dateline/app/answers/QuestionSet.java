package dev.dateline.app.answers;

import static dev.dateline.app.answers.Answer.Question.BENEFIT;
import static dev.dateline.app.answers.Answer.Question.CUSTOMER;
import static dev.dateline.app.answers.Answer.Question.EXPERIENCE;
import static dev.dateline.app.answers.Answer.Question.INSIGHT;
import static dev.dateline.app.answers.Answer.Question.PROBLEM;
import static dev.dateline.app.answers.Answer.Question.TEST;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The two usual sets of five. Six answers are kept, so that either can be shown without loss. */
enum QuestionSet {

    /** As AWS tells it since 2023: customer and insights in one question, and a last one on testing. */
    MEASURE(
            "ending in test and measure",
            "The first question asks for two answers, the customer and what we know about them."),

    /** As Amazon taught it in 2019. */
    KNOW(
            "asking how you know",
            "How do we test and measure is none of these five; its answer is kept, and the other set shows it.");

    /** @param numbered whether it begins a question of the five, or goes on with the one before */
    record Asked(Answer.Question question, String words, boolean numbered) {}

    private final String words;
    private final String remark;

    QuestionSet(String words, String remark) {
        this.words = words;
        this.remark = remark;
    }

    static Optional<QuestionSet> of(String word) {
        return Stream.of(values()).filter(set -> set.word().equals(word)).findFirst();
    }

    QuestionSet other() {
        return this == MEASURE ? KNOW : MEASURE;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What tells it from the other. */
    String words() {
        return words;
    }

    /** Which question it leaves out or draws together. */
    String remark() {
        return remark;
    }

    List<Asked> asked() {
        return switch (this) {
            case MEASURE ->
                List.of(
                        new Asked(CUSTOMER, "Who is the customer?", true),
                        new Asked(INSIGHT, "What do we know about them?", false),
                        new Asked(PROBLEM, "What is the prevailing problem or opportunity?", true),
                        new Asked(BENEFIT, "What is the most important benefit?", true),
                        new Asked(EXPERIENCE, "What will it be like?", true),
                        new Asked(TEST, "How do we test and measure?", true));
            case KNOW ->
                List.of(
                        new Asked(CUSTOMER, "Who is the customer?", true),
                        new Asked(PROBLEM, "What is the customer’s problem or opportunity?", true),
                        new Asked(BENEFIT, "What is the most important customer benefit?", true),
                        new Asked(INSIGHT, "How do you know what customers need or want?", true),
                        new Asked(EXPERIENCE, "What does the customer experience look like?", true));
        };
    }

    boolean asks(Answer.Question question) {
        return asked().stream().anyMatch(one -> one.question == question);
    }
}
