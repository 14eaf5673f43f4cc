package dev.dateline.app.experience;

import java.util.Set;
import java.util.regex.Pattern;

/** Which names a repository and the files in it may have, so that they are the same on every machine and lead nowhere else. */
final class RepositoryPath {

    private static final int LONGEST = 200;
    private static final int LONGEST_PART = 80;
    private static final Pattern PART = Pattern.compile("[A-Za-z0-9._@+-]+");
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** Devices on Windows, whatever stands behind a dot. */
    private static final Pattern DEVICE =
            Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?", Pattern.DOTALL);

    private static final Set<String> GIT = Set.of(".git", "git~1", ".gitmodules");

    private RepositoryPath() {}

    /** @throws IllegalArgumentException where no repository may be called so */
    static void refuseName(String name) {
        if (name.length() > LONGEST_PART
                || !NAME.matcher(name).matches()
                || DEVICE.matcher(name).matches()) {
            throw new IllegalArgumentException("`" + shown(name)
                    + "` is no name for a repository; expected lower-case words joined by hyphens, at most "
                    + LONGEST_PART
                    + " characters");
        }
    }

    /** @throws IllegalArgumentException where no file may lie */
    static void refuse(String path) {
        if (path.length() > LONGEST) {
            throw wrong(path, "has more than " + LONGEST + " characters");
        }
        if (path.startsWith("/") || path.contains("\\") || path.matches("(?s)[A-Za-z]:.*")) {
            throw wrong(path, "must be relative, with / between its parts");
        }
        for (var part : path.split("/", -1)) {
            if (part.isEmpty() || part.equals(".") || part.equals("..")) {
                throw wrong(path, "must not climb: no part may be empty, . or ..");
            }
            if (part.length() > LONGEST_PART || !PART.matcher(part).matches() || part.endsWith(".")) {
                throw wrong(path, "may have letters, digits and ._@+- only, up to " + LONGEST_PART + " in each part");
            }
            if (GIT.contains(part.toLowerCase(java.util.Locale.ROOT))
                    || DEVICE.matcher(part).matches()) {
                throw wrong(path, "has `" + part + "`, which git or Windows keeps for itself");
            }
        }
    }

    private static IllegalArgumentException wrong(String path, String what) {
        return new IllegalArgumentException("the path `" + shown(path) + "` " + what);
    }

    private static String shown(String text) {
        var plain = text.replaceAll("\\p{Cntrl}", "?");
        return plain.length() > 60 ? plain.substring(0, 60) + "…" : plain;
    }
}
