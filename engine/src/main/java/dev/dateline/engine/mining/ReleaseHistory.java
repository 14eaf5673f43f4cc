package dev.dateline.engine.mining;

import java.math.BigInteger;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * What each release of a history brought. Looked at are the commits that a release or a tip contains; every one of them is a timed
 * change or excluded for one reason, so that both together are all of them.
 *
 * <p>A change's lead time is its release's time less its own, in seconds, and below nought where clocks disagree. The changes of the first
 * release are listed with it and never timed, wherever else they are listed. Medians are true ones: the middle, or the mean of the two
 * in the middle.
 */
public final class ReleaseHistory {

    /** A patch release so soon after the one before it mends that one; the rule of thumb is ours, it needs no message or label. */
    public static final long SOON = 7 * 24 * 60 * 60;

    private final CommitGraph graph;
    private final List<Release> releases;
    private final BitSet looked;
    private final Optional<BitSet> within;
    /** For each commit the first release that contains it, −1 where none does. */
    private final int[] first;

    private final Listing listing;
    private final BitSet taken = new BitSet();
    private final Reverts reverts;
    private final int[] mends;

    private ReleaseHistory(
            CommitGraph graph, List<Release> ordered, int[] tips, ReleaseRule rule, Optional<BitSet> within) {
        this.graph = graph;
        this.releases = ordered;
        this.within = within;
        this.first =
                graph.firstContaining(ordered.stream().mapToInt(Release::commit).toArray());
        this.looked = looked(tips);
        this.listing = switch (rule) {
            case FIRST_RELEASE -> Listing.byFirst(graph, first, releases.size());
            case RELEASE_LINE -> Listing.byLine(graph, releases);
        };
        this.reverts = countReverts();
        this.mends = mended();
    }

    /**
     * @param releases in any order; they are put in theirs, by time and then name
     * @param tips commits that are looked at with all they contain, released or not, such as those of branches
     * @throws IllegalArgumentException where a release or a tip is no commit of the graph, or the releases list more than
     *     100,000,000 changes
     */
    public static ReleaseHistory of(CommitGraph graph, List<Release> releases, int[] tips, ReleaseRule rule) {
        return of(graph, releases, tips, rule, Optional.empty());
    }

    /** @param within the commits that touch the paths asked for; the others are excluded as such */
    public static ReleaseHistory of(
            CommitGraph graph, List<Release> releases, int[] tips, ReleaseRule rule, Optional<BitSet> within) {
        for (var release : releases) {
            refuseUnlessThere(graph, release.commit());
        }
        for (int tip : tips) {
            refuseUnlessThere(graph, tip);
        }
        return new ReleaseHistory(graph, releases.stream().sorted(Release.ORDER).toList(), tips, rule, within);
    }

    private static void refuseUnlessThere(CommitGraph graph, int commit) {
        if (commit < 0 || commit >= graph.size()) {
            throw new IllegalArgumentException("commit (" + commit + ") must lie between 0 and " + (graph.size() - 1));
        }
    }

    private BitSet looked(int[] tips) {
        var seen = new BitSet(graph.size());
        for (int tip : tips) {
            seen.set(tip);
        }
        for (int commit = graph.size() - 1; commit >= 0; commit--) {
            if (first[commit] >= 0) {
                seen.set(commit);
            } else if (seen.get(commit)) {
                for (int k = graph.parentsFrom(commit); k < graph.parentsFrom(commit + 1); k++) {
                    seen.set(graph.parent(k));
                }
            }
        }
        return seen;
    }

    private Reverts countReverts() {
        int total = 0;
        int same = 0;
        int earlier = 0;
        for (int commit = 0; commit < graph.size(); commit++) {
            int target = graph.reverts(commit);
            if (target == CommitGraph.NOTHING || first[commit] < 0 || !isWithin(commit)) {
                continue;
            }
            total++;
            int shipped = target < 0 ? -1 : first[target];
            if (shipped == first[commit]) {
                same++;
            } else if (shipped >= 0 && shipped < first[commit]) {
                earlier++;
                taken.set(shipped);
            }
        }
        return new Reverts(total, same, earlier);
    }

    private int[] mended() {
        var before = new int[releases.size()];
        Map<List<BigInteger>, NavigableMap<Version, Integer>> lines = new HashMap<>();
        for (int release = 0; release < before.length; release++) {
            var one = releases.get(release);
            var line = lines.computeIfAbsent(one.version().line(), key -> new TreeMap<>());
            var lower = line.lowerEntry(one.version());
            before[release] =
                    lower != null && one.time() - releases.get(lower.getValue()).time() <= SOON ? lower.getValue() : -1;
            line.put(one.version(), release);
        }
        return before;
    }

    /** In their order; what is asked by a release's number counts from 0 here. */
    public List<Release> releases() {
        return releases;
    }

    /** How many commits were looked at: the timed changes, each once, and the excluded. */
    public int commits() {
        return looked.cardinality();
    }

    /** Why a commit is not timed; nothing where it is, or was not looked at. */
    public Optional<Excluded> excluded(int commit) {
        if (!looked.get(commit)) {
            return Optional.empty();
        } else if (graph.isMerge(commit)) {
            return Optional.of(Excluded.MERGE);
        } else if (!isWithin(commit)) {
            return Optional.of(Excluded.OTHER_PATHS);
        } else if (first[commit] < 0) {
            return Optional.of(Excluded.UNRELEASED);
        }
        return first[commit] == 0 ? Optional.of(Excluded.BEFORE_FIRST_RELEASE) : Optional.empty();
    }

    /** How many commits are left out for each reason; a reason that no commit has is not there. */
    public Map<Excluded, Integer> excluded() {
        var counts = new EnumMap<Excluded, Integer>(Excluded.class);
        for (int commit = looked.nextSetBit(0); commit >= 0; commit = looked.nextSetBit(commit + 1)) {
            excluded(commit).ifPresent(reason -> counts.merge(reason, 1, Integer::sum));
        }
        return counts;
    }

    private boolean isWithin(int commit) {
        return within.isEmpty() || within.get().get(commit);
    }

    /** The first release that contains the commit; −1 where none does. */
    public int firstRelease(int commit) {
        return first[commit];
    }

    /** The numbers of a release's changes, rising: what it brought by the rule, merges and other paths left out. */
    public int[] changes(int release) {
        var changes = new int[listing.from[release + 1] - listing.from[release]];
        int count = 0;
        for (int k = listing.from[release]; k < listing.from[release + 1]; k++) {
            if (isWithin(listing.change(k))) {
                changes[count++] = listing.change(k);
            }
        }
        return Arrays.copyOf(changes, count);
    }

    /** Whether a change that the release lists has a lead time: not where the first release has it already. */
    public boolean isTimed(int change) {
        return first[change] > 0;
    }

    /** Seconds from the commit to the release that lists it. */
    public long leadTime(int release, int change, TimeOf whose) {
        long made = switch (whose) {
            case COMMITTER -> graph.committed(change);
            case AUTHOR -> graph.authored(change);
        };
        return releases.get(release).time() - made;
    }

    /** Whose clock says when a change was made. */
    public enum TimeOf {
        /** When it came to stand where it is; a rebase or cherry-pick sets it anew. */
        COMMITTER,
        /** When it was first written. */
        AUTHOR
    }

    /** The median lead time of a release in seconds; none where it timed nothing. */
    public OptionalDouble median(int release, TimeOf whose) {
        var times = new Times();
        collect(release, whose, times);
        return times.median();
    }

    /** The median over all timed changes of all releases; a change counts once in every line that lists it. */
    public OptionalDouble median(TimeOf whose) {
        var times = new Times();
        for (int release = 0; release < releases.size(); release++) {
            collect(release, whose, times);
        }
        return times.median();
    }

    private void collect(int release, TimeOf whose, Times times) {
        for (int k = listing.from[release]; k < listing.from[release + 1]; k++) {
            int change = listing.change(k);
            if (isTimed(change) && isWithin(change)) {
                times.add(leadTime(release, change, whose));
            }
        }
    }

    /** How many lead times there are; a change counts once in every line that lists it. */
    public int timed() {
        int count = 0;
        for (int release = 0; release < releases.size(); release++) {
            for (int k = listing.from[release]; k < listing.from[release + 1]; k++) {
                count += isTimed(listing.change(k)) && isWithin(listing.change(k)) ? 1 : 0;
            }
        }
        return count;
    }

    public Reverts reverts() {
        return reverts;
    }

    /** Whether a later release takes back something that users had from this one: it failed, as far as a history can tell. */
    public boolean isTakenBack(int release) {
        return taken.get(release);
    }

    /**
     * The release that this one mends: the next lower version of the same first two places, where it came out at most {@code SOON} before;
     * −1 where there is none.
     */
    public int mends(int release) {
        return mends[release];
    }

    /** How many releases came out in each calendar month (UTC) that has any. */
    public NavigableMap<YearMonth, Integer> perMonth() {
        var counts = new TreeMap<YearMonth, Integer>();
        releases.forEach(release -> counts.merge(month(release), 1, Integer::sum));
        return counts;
    }

    /** Releases divided by the calendar months (UTC) from the first's to the last's, both counted; none without releases. */
    public OptionalDouble releasesPerMonth() {
        if (releases.isEmpty()) {
            return OptionalDouble.empty();
        }
        long months = 1 + month(releases.getFirst()).until(month(releases.getLast()), ChronoUnit.MONTHS);
        return OptionalDouble.of((double) releases.size() / months);
    }

    private static YearMonth month(Release release) {
        return YearMonth.from(Instant.ofEpochSecond(release.time()).atOffset(ZoneOffset.UTC));
    }
}
