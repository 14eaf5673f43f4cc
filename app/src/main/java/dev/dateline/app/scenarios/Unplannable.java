package dev.dateline.app.scenarios;

/** A scenario that cannot be: some step would need more people than there would be, or the like. */
final class Unplannable extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    Unplannable(String why) {
        super(why);
    }
}
