package dev.dateline.app.page;

/**
 * Who is looking.
 *
 * @param name what history calls them
 * @param known whether they have an account; in a demo nobody has, and everybody may do everything
 */
public record Visitor(String name, boolean known) {

    /** The request attribute under which whoever knows the visitor says so. */
    public static final String ATTRIBUTE = Visitor.class.getName();
}
