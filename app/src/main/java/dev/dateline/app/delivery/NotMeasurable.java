package dev.dateline.app.delivery;

/** A repository that cannot be read or has nothing to measure, said so that one knows what to do. */
public final class NotMeasurable extends Exception {

    private static final long serialVersionUID = 1L;

    NotMeasurable(String message) {
        super(message);
    }

    NotMeasurable(String message, Throwable cause) {
        super(message, cause);
    }

    /** What is wrong, in one or two sentences. */
    public String words() {
        return String.valueOf(getMessage());
    }
}
