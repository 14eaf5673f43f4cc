package dev.dateline.app.page;

import dev.dateline.app.project.Problem;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;

/** Something a visitor asked for that is not done, and why. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final HttpStatus status;
    private final String heading;
    private final transient List<Problem> problems;

    private Refusal(HttpStatus status, String heading, String words, List<Problem> problems) {
        super(words);
        this.status = status;
        this.heading = heading;
        this.problems = problems;
    }

    public static Refusal notHere(String words) {
        return new Refusal(HttpStatus.NOT_FOUND, "There is nothing here", words, List.of());
    }

    /** It was here, and is not to be any more. */
    public static Refusal gone(String words) {
        return new Refusal(HttpStatus.GONE, "This is no longer shown", words, List.of());
    }

    public static Refusal wrong(String words) {
        return new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "That cannot be so", words, List.of());
    }

    /** What was handed in cannot be so; every problem at once. */
    public static Refusal wrong(List<Problem> problems) {
        return new Refusal(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "That cannot be so",
                problems.isEmpty() ? "" : problems.getFirst().message(),
                problems);
    }

    public static Refusal notAllowed(String words) {
        return new Refusal(HttpStatus.FORBIDDEN, "That is not yours to do", words, List.of());
    }

    static Refusal foreign(String words) {
        return new Refusal(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "That cannot be read", words, List.of());
    }

    public static Refusal tooMuch(String words) {
        return new Refusal(HttpStatus.CONTENT_TOO_LARGE, "That is too much at once", words, List.of());
    }

    public static Refusal conflict(String words) {
        return new Refusal(HttpStatus.CONFLICT, "Somebody was faster", words, List.of());
    }

    /** What was done later stands in the way. */
    public static Refusal since(String words) {
        return new Refusal(HttpStatus.CONFLICT, "Changed again since", words, List.of());
    }

    HttpStatus status() {
        return status;
    }

    String heading() {
        return heading;
    }

    public String words() {
        return String.valueOf(getMessage());
    }

    /** What records refused, to be shown in the form that was filled in; anything else goes on. */
    public String ofRecords() {
        if (problems.isEmpty()) {
            throw this;
        }
        return problems.stream().map(Problem::message).distinct().limit(10).collect(Collectors.joining("; "));
    }

    public List<Problem> problems() {
        return problems;
    }
}
