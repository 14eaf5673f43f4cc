package dev.dateline.app.workbench;

import java.text.Normalizer;
import java.util.Locale;

/** Names of projects as addresses hold them: lower-case words joined by hyphens. */
final class Slugs {

    private static final int LONGEST = 60;

    private Slugs() {}

    /** A name in a script that has no such words is {@code project}. */
    static String of(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        var shortened = plain.substring(0, Math.min(LONGEST, plain.length())).replaceAll("-+$", "");
        return shortened.isEmpty() ? "project" : shortened;
    }
}
