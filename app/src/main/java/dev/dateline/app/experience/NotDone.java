package dev.dateline.app.experience;

/** What was asked for could not be done; why is a sentence for the log. */
public final class NotDone extends Exception {

    private static final long serialVersionUID = 1;

    public NotDone(String why) {
        super(why);
    }

    public String why() {
        return String.valueOf(getMessage());
    }
}
