package dev.dateline.app.delivery;

import dev.dateline.engine.mining.Excluded;
import dev.dateline.engine.mining.ReleaseHistory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** What was counted, what was not and why, in sentences; the terminal and the page say the same. */
final class MeasureWords {

    private static final int SHOWN = 3;

    private MeasureWords() {}

    static String counted(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    /** How long changes took, from a given moment on; in one half of a sentence. */
    static String half(int changes, String lasted) {
        return changes == 1
                ? "The one change that counts took " + lasted
                : "Half of the " + changes + " changes took at most " + lasted;
    }

    /** What two dates of a commit mean, and what cannot be known. */
    static final String TIMES =
            "A commit's time is its committer's, which a rebase or a cherry-pick sets anew; its author's stands beside it. Of a squashed request only the squash is known here, so its lead time begins there.";

    /** Which tags are releases. */
    static String releases(MinedRepository mined) {
        int releases = mined.history().releases().size();
        var text = new StringBuilder("Releases are the " + releases + " of " + counted(mined.tags(), "tag", "tags")
                + " whose whole name matches " + mined.pattern()
                + (mined.proposed() ? ", a pattern proposed from the tags" : "") + ".");
        if (!mined.otherTags().isEmpty()) {
            text.append(" Not among them: ").append(some(mined.otherTags())).append('.');
        }
        if (!mined.noCommits().isEmpty()) {
            text.append(" Of no commit: ").append(some(mined.noCommits())).append('.');
        }
        return text.toString();
    }

    private static String some(List<String> names) {
        return names.size() <= SHOWN + 1
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, SHOWN)) + " and " + (names.size() - SHOWN) + " more";
    }

    /** Counted and left out are all. */
    static String leftOut(MinedRepository mined) {
        var history = mined.history();
        var parts = new ArrayList<String>();
        int left = 0;
        for (var entry : history.excluded().entrySet()) {
            parts.add(reason(entry.getKey(), entry.getValue()));
            left += entry.getValue();
        }
        int all = history.commits();
        if (parts.isEmpty()) {
            return "Nothing is left out: all " + counted(all, "commit counts.", "commits count.");
        }
        return (all - left) + " of " + counted(all, "commit", "commits") + " count; left out are "
                + String.join(", ", parts) + "."
                + (history.timed() > all - left
                        ? " A commit counts once in every line of releases, which makes " + history.timed()
                                + " lead times."
                        : "");
    }

    static String reason(Excluded reason, int count) {
        return switch (reason) {
            case MERGE -> counted(count, "merge", "merges");
            case OTHER_PATHS -> counted(count, "commit that touches", "commits that touch") + " other paths only";
            case UNRELEASED -> count + " not released yet";
            case BEFORE_FIRST_RELEASE -> count + " of the first release, as nobody knows what was released before";
        };
    }

    /** What was taken back and what was mended. */
    static String rework(ReleaseHistory history) {
        var reverts = history.reverts();
        int mending = mending(history);
        return (reverts.total() == 0
                        ? "No released commit says that it takes another back."
                        : counted(reverts.total(), "released commit takes", "released commits take")
                                + " another back: " + reverts.sameRelease()
                                + " within one release, so that nobody had it, " + reverts.earlierRelease()
                                + " from an earlier one.")
                + " "
                + (mending == 0
                        ? "No release mends the one before it in its line within 7 days."
                        : counted(mending, "release mends", "releases mend")
                                + " the one before in the same line (x.y) within 7 days.");
    }

    /** In UTC. */
    static LocalDate day(long seconds) {
        return Instant.ofEpochSecond(seconds).atOffset(ZoneOffset.UTC).toLocalDate();
    }

    static int mending(ReleaseHistory history) {
        int count = 0;
        for (int k = 0; k < history.releases().size(); k++) {
            count += history.mends(k) >= 0 ? 1 : 0;
        }
        return count;
    }
}
