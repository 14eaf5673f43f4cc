package dev.dateline.app.delivery;

import dev.dateline.engine.mining.ReleaseHistory;
import dev.dateline.engine.mining.ReleaseHistory.TimeOf;
import dev.dateline.engine.mining.ReleaseRule;
import dev.dateline.engine.mining.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** What is odd about the numbers of a repository, and what it means for them. */
final class MeasureRemarks {

    private final MinedRepository mined;
    private final ReleaseHistory history;
    private final Instant now;

    private MeasureRemarks(MinedRepository mined, Instant now) {
        this.mined = mined;
        this.history = mined.history();
        this.now = now;
    }

    static List<String> of(MinedRepository mined, Instant now) {
        var remarks = new MeasureRemarks(mined, now);
        var all = new ArrayList<String>();
        remarks.add(
                all,
                remarks::bringsNothing,
                "brings no change of its own",
                "bring no change of their own",
                ": counted in how often, and without a lead time.");
        remarks.beside().ifPresent(all::add);
        remarks.add(
                all,
                remarks::hasTimeOfItsCommit,
                "came out in the second of its commit, as one whose tag has no date of its own",
                "came out in the second of their commit, as those whose tags have no date of their own",
                ": its newest change seems to have taken no time.");
        remarks.add(
                all,
                remarks::isYetToCome,
                "lies in the future",
                "lie in the future",
                ": a clock was wrong, and so are the numbers that rest on it.");
        remarks.backwards().ifPresent(all::add);
        return all;
    }

    private void add(List<String> all, IntPredicate is, String one, String many, String meaning) {
        var found = IntStream.range(0, history.releases().size()).filter(is).toArray();
        if (found.length > 0) {
            all.add((found.length == 1
                            ? "The release " + name(found[0]) + " " + one
                            : found.length + " releases " + many + ", the newest " + name(found[found.length - 1]))
                    + meaning);
        }
    }

    private String name(int release) {
        return history.releases().get(release).name();
    }

    private boolean bringsNothing(int release) {
        return mined.whole() && release > 0 && history.changes(release).length == 0;
    }

    private boolean hasTimeOfItsCommit(int release) {
        var one = history.releases().get(release);
        return release > 0 && history.changes(release).length > 0 && one.time() == mined.committed(one.commit());
    }

    private boolean isYetToCome(int release) {
        return history.releases().get(release).time() > now.getEpochSecond();
    }

    /** A line that was looked after beside a newer one, which had its changes before. */
    private Optional<String> beside() {
        if (mined.rule() != ReleaseRule.FIRST_RELEASE) {
            return Optional.empty();
        }
        var highest = Optional.<Version>empty();
        var commits = new HashSet<Integer>();
        var emptied = Optional.<String>empty();
        for (int release = 0; release < history.releases().size(); release++) {
            var version = Version.in(name(release));
            boolean isAgain = !commits.add(history.releases().get(release).commit());
            if (highest.filter(one -> one.compareTo(version) > 0).isPresent()) {
                emptied = bringsNothing(release) && !isAgain ? Optional.of(name(release)) : emptied;
            } else {
                highest = Optional.of(version);
            }
        }
        return emptied.map(
                name -> name
                        + " came out beside a higher version that had its changes first; the rule release-line counts what each line brought.");
    }

    private Optional<String> backwards() {
        long below = IntStream.range(0, history.releases().size())
                .mapToLong(release -> Arrays.stream(history.changes(release))
                        .filter(change ->
                                history.isTimed(change) && history.leadTime(release, change, TimeOf.COMMITTER) < 0)
                        .count())
                .sum();
        return below == 0
                ? Optional.empty()
                : Optional.of(MeasureWords.counted((int) below, "change", "changes")
                        + " came out before it was made, as clocks have it: counted as they stand, below nought.");
    }
}
