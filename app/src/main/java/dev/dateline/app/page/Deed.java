package dev.dateline.app.page;

import java.util.regex.Pattern;

/**
 * What the visitor has just done to a project, so that the next page tells it, once, with the way to take it back.
 *
 * @param revision the action
 * @param what as history tells it
 */
public record Deed(long revision, String what) {

    /** The request attribute with the revision that the request's own action made. */
    public static final String ATTRIBUTE = Deed.class.getName();

    /** The parameter by which the next page is told of it. */
    public static final String PARAMETER = "did";

    private static final Pattern WITHIN = Pattern.compile("[?&]did=\\d+");

    /** The address to look at next, told of what was done. */
    static String told(String address, long revision) {
        int hash = address.indexOf('#');
        var path = without(hash < 0 ? address : address.substring(0, hash));
        var fragment = hash < 0 ? "" : address.substring(hash);
        return path + (path.contains("?") ? "&" : "?") + PARAMETER + "=" + revision + fragment;
    }

    /** An address without what was told by it. */
    public static String without(String address) {
        var left = WITHIN.matcher(address).replaceAll("");
        int and = left.indexOf('&');
        return and >= 0 && left.indexOf('?') < 0 ? left.substring(0, and) + "?" + left.substring(and + 1) : left;
    }
}
