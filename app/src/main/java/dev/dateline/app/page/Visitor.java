package dev.dateline.app.page;

/**
 * Who is looking.
 *
 * @param name what history calls them
 * @param account its identifier; empty where nobody has signed in, as in a demo
 * @param writes whether what they came with lets them change anything at all
 */
public record Visitor(String name, String account, boolean writes) {

    /** The request attribute under which whoever knows the visitor says so. */
    public static final String ATTRIBUTE = Visitor.class.getName();

    /** Somebody without an account who may do as they like, as at one's own machine. */
    public static Visitor local(String name) {
        return new Visitor(name, "", true);
    }

    public static Visitor nobody() {
        return new Visitor("somebody", "", false);
    }

    public boolean isKnown() {
        return !account.isEmpty();
    }
}
