package dev.dateline.app.answers;

import java.util.List;

/** Which answer is the weakest, in a sentence. */
final class AnswersHeadline {

    private final QuestionSet set;
    private final List<Graded> answers;

    AnswersHeadline(QuestionSet set, List<Graded> answers) {
        this.set = set;
        this.answers =
                answers.stream().filter(answer -> set.asks(answer.question())).toList();
    }

    String words() {
        var open = answers.stream().filter(answer -> !answer.isAnswered()).toList();
        if (open.size() == answers.size()) {
            return "No question is answered yet";
        }
        if (!open.isEmpty()) {
            return open.size() == 1
                    ? "One answer is still missing: " + told(open.getFirst().question())
                    : open.size() + " of " + answers.size() + " answers are still missing";
        }
        int least = answers.stream().mapToInt(Graded::strength).min().orElse(0);
        var weak = answers.stream().filter(answer -> answer.strength() == least).toList();
        if (weak.size() == answers.size()) {
            return "Every answer rests on " + ground(least);
        }
        return weak.size() == 1
                ? "The weakest answer is the " + ordinal(weak.getFirst().question()) + ": "
                        + told(weak.getFirst().question())
                        + (least == 1 ? ", still an opinion" : " rests on " + ground(least))
                : "The weakest " + word(weak.size()) + " answers rest on " + ground(least) + " alone";
    }

    private static String ground(int strength) {
        return List.of("nothing", "opinion", "anecdotes", "data", "experiments").get(strength);
    }

    private static String word(int number) {
        return List.of("no", "one", "two", "three", "four", "five", "six").get(number);
    }

    private String ordinal(Answer.Question question) {
        int number = 0;
        for (var asked : set.asked()) {
            number += asked.numbered() ? 1 : 0;
            if (asked.question() == question) {
                break;
            }
        }
        return List.of("first", "second", "third", "fourth", "fifth").get(number - 1);
    }

    static String told(Answer.Question question) {
        return switch (question) {
            case CUSTOMER -> "who the customer is";
            case INSIGHT -> "what we know of the customer";
            case PROBLEM -> "what the problem is";
            case BENEFIT -> "what the benefit is";
            case EXPERIENCE -> "what it will be like";
            case TEST -> "how we test and measure";
        };
    }

    /** {@code two of six answers are still opinion}, for whoever asks how far the project is. */
    static String opinions(List<Graded> answers) {
        var given = answers.stream().filter(Graded::isAnswered).toList();
        if (given.isEmpty()) {
            return "no question is answered yet";
        }
        int opinions =
                (int) given.stream().filter(answer -> answer.strength() == 1).count();
        var of = given.size() == answers.size()
                ? word(given.size()) + " answers"
                : "the " + word(given.size()) + (given.size() == 1 ? " answer" : " answers") + " given so far";
        return (opinions == 0 ? "none" : word(opinions)) + " of " + of + (opinions == 1 ? " is" : " are")
                + " still opinion";
    }
}
