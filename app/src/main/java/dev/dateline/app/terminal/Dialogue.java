package dev.dateline.app.terminal;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Asks a person questions, beside the result. What was given as an option is not asked; a bad answer is told what was found and what is
 * expected, and asked again.
 */
public final class Dialogue {

    private static final int MOST_BAD = 3;
    private static final int INDENT = 3;

    private final Terminal terminal;
    private final Map<String, List<String>> given;
    private final Map<String, Question<?>> ahead = new LinkedHashMap<>();
    private final Map<String, List<String>> answered = new LinkedHashMap<>();
    private int asked;

    /** @param given the answers given as options, by option; an empty list where a list was said to be empty */
    public Dialogue(Terminal terminal, Map<String, List<String>> given) {
        this.terminal = terminal.beside();
        this.given = given;
    }

    /** One that nobody hears. */
    public static Dialogue silent() {
        var nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return new Dialogue(new Terminal(nowhere, nowhere, 80, false, false), Map.of());
    }

    /** Tells what will be asked, so that every wrong option is refused at once and before anything is asked. */
    public void plan(List<Question<?>> questions) throws Unanswered {
        var wrong = new ArrayList<String>();
        for (var question : questions) {
            ahead.put(question.option(), question);
            for (var answer : given.getOrDefault(question.option(), List.of())) {
                try {
                    read(question, answer);
                } catch (IllegalArgumentException bad) {
                    wrong.add(question.option() + ": " + bad.getMessage());
                }
            }
        }
        if (!wrong.isEmpty()) {
            throw new Unanswered(wrong);
        }
    }

    public boolean isGiven(String option) {
        return given.containsKey(option);
    }

    /** Whether anything planned is not given, so that somebody will have to answer. */
    public boolean isNeeded() {
        return ahead.keySet().stream().anyMatch(option -> !isGiven(option));
    }

    /** Something to know before or between questions. */
    public void say(String text) {
        terminal.paragraph(text, 0);
    }

    /** Leaves room before the result. */
    public void end() {
        if (asked > 0) {
            terminal.line("");
        }
    }

    /** The answers so far as options of a command, so that nobody has to type them again; empty where nothing was asked. */
    public String answers() {
        return answered.isEmpty()
                ? ""
                : Stream.of(given, answered)
                        .flatMap(answers -> answers.entrySet().stream())
                        .flatMap(answer ->
                                answer.getValue().stream().map(text -> answer.getKey() + " " + Shell.quoted(text)))
                        .collect(Collectors.joining(" "));
    }

    /** What became of an answer. */
    public void remark(String text) {
        if (asked == 0) {
            return; // nobody is there who could have asked
        }
        terminal.paragraph(" ".repeat(INDENT) + terminal.quiet(text), INDENT);
    }

    public <T> T ask(Question<T> question) throws Unanswered {
        if (isGiven(question.option())) {
            return given(question);
        }
        pose(question);
        return answer(question, false).orElseThrow();
    }

    /** Asks until an empty line; {@code next} is the question from the second time on. */
    public <T> List<T> askAll(Question<T> question, String next) throws Unanswered {
        var answers = new ArrayList<T>();
        if (isGiven(question.option())) {
            for (var text : given.getOrDefault(question.option(), List.of())) {
                answers.add(read(question, text));
            }
            ahead.remove(question.option());
            return answers;
        }
        pose(question);
        var answer = answer(question, true);
        while (answer.isPresent()) {
            answers.add(answer.get());
            terminal.line(" ".repeat(INDENT) + next);
            answer = answer(question, true);
        }
        return answers;
    }

    private <T> T given(Question<T> question) throws Unanswered {
        var text = given.getOrDefault(question.option(), List.of()).getFirst();
        try {
            ahead.remove(question.option());
            return read(question, text);
        } catch (IllegalArgumentException bad) {
            throw new Unanswered(List.of(question.option() + ": " + bad.getMessage()));
        }
    }

    private static <T> T read(Question<T> question, String typed) {
        return question.read(typed);
    }

    private void pose(Question<?> question) {
        terminal.line("");
        terminal.paragraph(terminal.bold(++asked + ". " + question.words()), INDENT);
        terminal.paragraph(" ".repeat(INDENT) + terminal.quiet(question.help()), INDENT);
        terminal.paragraph(" ".repeat(INDENT) + terminal.quiet("such as: " + question.example()), INDENT);
    }

    /** Empty where an empty line ends a list. */
    private <T> Optional<T> answer(Question<T> question, boolean mayEnd) throws Unanswered {
        for (int bad = 0; bad < MOST_BAD; bad++) {
            prompt(question);
            var typed = line(question);
            if (typed.isBlank() && mayEnd) {
                ahead.remove(question.option());
                return Optional.empty();
            }
            try {
                var answer =
                        read(question, typed.isBlank() ? question.otherwise().orElse("") : typed);
                var understood = question.understood().apply(answer);
                if (!understood.isEmpty()) {
                    remark(understood);
                }
                if (!mayEnd) {
                    ahead.remove(question.option());
                    answered.put(
                            question.option(),
                            List.of(typed.isBlank() ? question.otherwise().orElse("") : AnswerText.of(typed)));
                }
                return Optional.of(answer);
            } catch (IllegalArgumentException wrong) {
                terminal.paragraph(
                        " ".repeat(INDENT) + terminal.paint(Terminal.Ink.BAD, "Not quite:") + " " + wrong.getMessage(),
                        INDENT);
            }
        }
        throw new Unanswered(List.of(
                "Three answers to \"" + question.words() + "\" would not do, so nothing was written.",
                "The same answer can be given as " + question.option() + "; `dateline new --help` lists all of them."));
    }

    private void prompt(Question<?> question) {
        terminal.out()
                .print(question.otherwise().map(answer -> "[" + answer + "] ").orElse("") + "> ");
        terminal.out().flush();
    }

    private String line(Question<?> question) throws Unanswered {
        var line = terminal.in().line();
        if (line.isEmpty()) {
            terminal.line("");
            var missing = Stream.concat(Stream.of(question.option()), ahead.keySet().stream())
                    .filter(option -> !isGiven(option))
                    .distinct()
                    .toList();
            throw new Unanswered(List.of(
                    "The input ended before \"" + question.words() + "\" was answered, so nothing was written.",
                    "Without a dialogue, give what is missing as options: " + String.join(", ", missing)));
        }
        if (!terminal.in().isTyped()) {
            terminal.line(line.get()); // so that what was read can be followed
        }
        return line.get();
    }
}
