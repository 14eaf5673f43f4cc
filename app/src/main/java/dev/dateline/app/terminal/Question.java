package dev.dateline.app.terminal;

import java.util.Optional;
import java.util.function.Function;

/**
 * One question to a person.
 *
 * @param option the option that answers it without a dialogue, such as {@code --place}
 * @param help what makes an answer good, in one line
 * @param example a good answer
 * @param otherwise what an empty line stands for
 * @param reading throws IllegalArgumentException with what was found and what is expected
 * @param understood what was made of an answer, where that is not plain from its words; empty where it is
 */
public record Question<T>(
        String option,
        String words,
        String help,
        String example,
        Optional<String> otherwise,
        Function<String, T> reading,
        Function<T, String> understood) {

    public static <T> Question<T> of(String option, String words, Function<String, T> reading) {
        return new Question<>(option, words, "", "", Optional.empty(), reading, answer -> "");
    }

    /** How to answer well, and how that looks. */
    public Question<T> helped(String how, String good) {
        return new Question<>(option, words, how, good, otherwise, reading, understood);
    }

    public Question<T> otherwise(Optional<String> answer) {
        return new Question<>(option, words, help, example, answer, reading, understood);
    }

    public Question<T> understood(Function<T, String> telling) {
        return new Question<>(option, words, help, example, otherwise, reading, telling);
    }

    /** What an answer comes to; refuses one that will not do, with what was found and what is expected. */
    public T read(String typed) {
        var text = AnswerText.of(typed);
        if (text.isEmpty()) {
            throw new IllegalArgumentException("nothing was answered; expected something such as " + example);
        }
        return reading.apply(text);
    }
}
