package dev.dateline.app.answers;

import dev.dateline.app.claims.Claim;
import dev.dateline.app.claims.Grade;
import dev.dateline.app.project.Contents;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The cheapest thing that would make an answer stronger.
 *
 * @param path where it is done, within the project
 * @param minutes of work it takes, roughly
 * @param because why this and nothing else
 */
record NextAction(String words, String path, int minutes, String because) {

    private static final int HOUR = 60;
    private static final int DAY = 8 * HOUR;
    private static final String TESTS = "/experiments";

    /** Of the weakest answer, the first in the order of the questions; empty where all rest on fresh experiments. */
    static Optional<Proposal> ofAll(List<Graded> answers, Contents contents) {
        return answers.stream()
                .flatMap(answer -> of(answer, contents).map(action -> new Proposal(answer, action)).stream())
                .min(Comparator.comparingInt((Proposal one) -> one.answer.strength())
                        .thenComparingInt(one -> one.action.minutes));
    }

    record Proposal(Graded answer, NextAction action) {}

    static Optional<NextAction> of(Graded answer, Contents contents) {
        var edit = "/answers?edit=" + answer.question().word() + "#"
                + answer.question().word();
        if (!answer.isAnswered()) {
            return Optional.of(new NextAction(
                    "Answer it in two or three sentences", edit, 10, "nobody has answered this question yet"));
        }
        var ways = new ArrayList<NextAction>();
        var grade = answer.grade().orElse(Grade.OPINION);
        if (answer.evidence().isEmpty()) {
            ways.add(new NextAction("Name what it rests on", edit, 5, "no evidence is named, so it is an opinion"));
        }
        for (var piece : answer.evidence()) {
            if (piece.known()
                    && !piece.lacks().isEmpty()
                    && Weighed.sort(piece.evidence()).compareTo(grade) > 0) {
                ways.add(new NextAction(
                        "Add " + piece.lacks() + " to “"
                                + shortened(piece.evidence().what()) + "”",
                        edit,
                        5,
                        "without that it counts as " + Graded.word(piece.grade())));
            }
        }
        climb(answer.question(), grade, contents).ifPresent(ways::add);
        return ways.stream().min(Comparator.comparingInt(NextAction::minutes));
    }

    private static Optional<NextAction> climb(Answer.Question question, Grade from, Contents contents) {
        if (question == Answer.Question.TEST && from != Grade.EXPERIMENT) {
            var unmeasured = contents.of(Claim.KIND).stream()
                    .filter(claim -> claim.metric().isEmpty())
                    .findFirst();
            if (unmeasured.isPresent()) {
                return Optional.of(new NextAction(
                        "Choose a metric for `" + unmeasured.get().id() + "`",
                        "/claims/" + unmeasured.get().id(),
                        20,
                        "a claim without a metric cannot be tested at all"));
            }
        }
        return switch (from) {
            case OPINION -> Optional.of(seen(question));
            case ANECDOTE -> Optional.of(counted(question));
            case DATA -> Optional.of(tried(question));
            case EXPERIMENT -> Optional.empty();
        };
    }

    /** From opinion to something that somebody saw. */
    private static NextAction seen(Answer.Question question) {
        var because = "it is an opinion until somebody outside this room was heard or watched";
        return switch (question) {
            case CUSTOMER -> new NextAction("Talk with three of them", "/customers", 3 * HOUR, because);
            case INSIGHT -> new NextAction("Watch two of them at work", "/customers", 4 * HOUR, because);
            case PROBLEM -> new NextAction("Hold a friction workshop", "/workshop", HOUR, because);
            case BENEFIT ->
                new NextAction("Ask three customers what it would be worth to them", "/customers", 3 * HOUR, because);
            case EXPERIENCE -> new NextAction("Walk two people through it and watch", "/experience", 2 * HOUR, because);
            case TEST -> new NextAction("Plan the cheapest test of what you believe", TESTS, HOUR, because);
        };
    }

    /** From something seen once to something counted. */
    private static NextAction counted(Answer.Question question) {
        var because = "an anecdote says that it happens, not how often";
        return switch (question) {
            case CUSTOMER -> new NextAction("Count them, and what each of them needs", "/customers", 4 * HOUR, because);
            case INSIGHT -> new NextAction("Measure what they told you", "/metrics", 2 * HOUR, because);
            case PROBLEM -> new NextAction("Put minutes, people and money on it", "/problems", HOUR, because);
            case BENEFIT -> new NextAction("Take a baseline and work out the difference", "/benefits", HOUR, because);
            case EXPERIENCE -> new NextAction("Have eight people try it, and count", TESTS, DAY, because);
            case TEST -> new NextAction("Let one test run to its verdict", TESTS, 5 * DAY, because);
        };
    }

    /** From something counted to something that was changed and compared. */
    private static NextAction tried(Answer.Question question) {
        var because = "data shows what goes together; only an experiment shows what brings it about";
        return switch (question) {
            case CUSTOMER -> new NextAction("Offer it to a few and see who takes it", TESTS, 5 * DAY, because);
            case INSIGHT -> new NextAction("Change one thing for some of them and compare", TESTS, 5 * DAY, because);
            case PROBLEM -> new NextAction("Take the problem away from one team and compare", TESTS, 10 * DAY, because);
            case BENEFIT -> new NextAction("Give the pilot something to be compared with", TESTS, 10 * DAY, because);
            case EXPERIENCE -> new NextAction("Try two ways of it side by side", TESTS, 3 * DAY, because);
            case TEST -> new NextAction("Test the assumption that most leans on", TESTS, 5 * DAY, because);
        };
    }

    /** How long it takes, as people say it. */
    String cost() {
        if (minutes < HOUR) {
            return minutes + " minutes";
        }
        if (minutes < DAY) {
            return minutes == HOUR ? "one hour" : minutes / HOUR + " hours";
        }
        int days = minutes / DAY;
        return days == 1 ? "one day" : days % 5 == 0 ? (days == 5 ? "a week" : days / 5 + " weeks") : days + " days";
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= 60
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 58)) + "…";
    }
}
