package dev.dateline.app.page;

import java.util.regex.Pattern;

/** Names of keys and records as people read them: messages name them as code, for the terminal. */
public final class Quotes {

    private static final Pattern CODE = Pattern.compile("`([^`]*)`");

    private Quotes() {}

    /** {@code `worth` is empty} becomes {@code “worth” is empty}. */
    public static String inWords(String message) {
        return CODE.matcher(message).replaceAll("“$1”");
    }
}
