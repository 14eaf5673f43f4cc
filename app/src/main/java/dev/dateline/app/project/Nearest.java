package dev.dateline.app.project;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name somebody probably meant. */
public final class Nearest {

    private static final int MOST_NAMES = 20_000;

    private Nearest() {}

    /** The name closest to {@code written}, if it is close: a third of its letters may differ, and capitals do not count. */
    public static Optional<String> to(String written, Collection<String> names) {
        var sought = written.toLowerCase(Locale.ROOT);
        int allowed = Math.max(1, Math.min(written.length(), 40) / 3);
        record Candidate(String name, int distance) {}
        return names.stream()
                .limit(MOST_NAMES)
                .filter(name -> Math.abs(name.length() - written.length()) <= allowed)
                .map(name -> new Candidate(name, distance(sought, name.toLowerCase(Locale.ROOT))))
                .filter(candidate -> candidate.distance <= allowed)
                .min(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
                .map(Candidate::name);
    }

    /** Insertions, deletions, replacements and swaps of neighbours (optimal string alignment). */
    private static int distance(String a, String b) {
        var beforeLast = new int[b.length() + 1];
        var last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            var row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                boolean same = a.charAt(i - 1) == b.charAt(j - 1);
                row[j] = Math.min(Math.min(last[j], row[j - 1]) + 1, last[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        return last[b.length()];
    }
}
