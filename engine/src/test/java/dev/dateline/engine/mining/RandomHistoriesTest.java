package dev.dateline.engine.mining;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.engine.mining.ReleaseHistory.TimeOf;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Random histories with merges, side commits, wrong clocks and many releases, beside sets and plain walks. */
class RandomHistoriesTest {

    @Test
    void firstReleaseIsWhatPlainWalksFind() {
        for (int seed = 0; seed < 300; seed++) {
            var story = random(seed, seed % 10 == 0 ? 150 : 12);
            var history = story.by(ReleaseRule.FIRST_RELEASE);
            var seen = new HashSet<Integer>();
            for (int release = 0; release < history.releases().size(); release++) {
                var own = contained(story, history.releases().get(release).commit());
                own.removeAll(seen);
                seen.addAll(own);
                assertListed(story, history, release, own);
            }
            assertWhole(story, history);
        }
    }

    @Test
    void releaseLineIsWhatPlainWalksFind() {
        for (int seed = 0; seed < 300; seed++) {
            var story = random(seed, seed % 10 == 0 ? 150 : 12);
            var history = story.by(ReleaseRule.RELEASE_LINE);
            for (int release = 0; release < history.releases().size(); release++) {
                var one = history.releases().get(release);
                var own = contained(story, one.commit());
                for (var other : history.releases()) {
                    if (lower(other.name(), one.name()) && other.time() <= one.time()) {
                        own.removeAll(contained(story, other.commit()));
                    }
                }
                assertListed(story, history, release, own);
            }
            assertWhole(story, history);
        }
    }

    private static void assertListed(Story story, ReleaseHistory history, int release, Set<Integer> own) {
        var first = contained(story, history.releases().getFirst().commit());
        own.removeIf(commit -> story.parents.get(commit).length > 1);
        assertThat(IntStream.of(history.changes(release)).boxed()).containsExactlyElementsOf(new TreeSet<>(own));
        own.removeAll(first);
        var times = new ArrayList<Long>();
        own.forEach(commit -> times.add(history.releases().get(release).time() - story.committed.get(commit)));
        assertThat(history.median(release, TimeOf.COMMITTER)).isEqualTo(median(times));
    }

    /** Timed and excluded are all, and the overall median is that of what is timed. */
    private static void assertWhole(Story story, ReleaseHistory history) {
        var all = new HashSet<Integer>();
        var timed = new HashSet<Integer>();
        var times = new ArrayList<Long>();
        for (int tip : story.tips) {
            all.addAll(contained(story, tip));
        }
        for (int release = 0; release < history.releases().size(); release++) {
            all.addAll(contained(story, history.releases().get(release).commit()));
            for (int change : history.changes(release)) {
                if (history.isTimed(change)) {
                    timed.add(change);
                    times.add(history.leadTime(release, change, TimeOf.COMMITTER));
                }
            }
        }
        assertThat(history.commits()).isEqualTo(all.size());
        assertThat(history.excluded().values().stream().mapToInt(count -> count).sum() + timed.size())
                .isEqualTo(all.size());
        assertThat(history.timed()).isEqualTo(times.size());
        assertThat(history.median(TimeOf.COMMITTER)).isEqualTo(median(times));
    }

    private static Set<Integer> contained(Story story, int commit) {
        var seen = new HashSet<Integer>();
        var left = new ArrayDeque<>(List.of(commit));
        while (!left.isEmpty()) {
            int one = left.pop();
            if (seen.add(one)) {
                IntStream.of(story.parents.get(one)).forEach(left::push);
            }
        }
        return seen;
    }

    private static OptionalDouble median(List<Long> times) {
        Collections.sort(times);
        int count = times.size();
        return count == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((times.get((count - 1) / 2) + times.get(count / 2)) / 2.0);
    }

    /** Names here are v1.2.3; compared place by place, another way than the engine's. */
    private static boolean lower(String one, String other) {
        Comparator<String> place = Comparator.comparingInt(Integer::parseInt);
        var left = one.substring(1).split("\\.", -1);
        var right = other.substring(1).split("\\.", -1);
        return place.compare(left[0], right[0]) * 4
                        + Integer.signum(place.compare(left[1], right[1])) * 2
                        + Integer.signum(place.compare(left[2], right[2]))
                < 0;
    }

    private static Story random(int seed, int releases) {
        var random = new SplittableRandom(seed);
        var story = new Story();
        int size = 1 + random.nextInt(60);
        story.commit(random.nextInt(1000));
        for (int commit = 1; commit < size; commit++) {
            int parents = random.nextInt(20) == 0 ? 0 : random.nextInt(4) == 0 ? 2 : 1;
            int child = commit;
            var from = random.ints(8, Math.max(0, child - 6), child)
                    .distinct()
                    .limit(parents)
                    .toArray();
            story.commit(random.nextInt(1000), from);
            if (random.nextInt(8) == 0) {
                story.reverts.set(commit, random.nextInt(CommitGraph.UNKNOWN, commit));
            }
        }
        var names = new HashSet<String>();
        int count = 1 + random.nextInt(releases);
        for (int release = 0; release < count; release++) {
            var name = "v" + random.nextInt(3) + "." + random.nextInt(3) + "." + random.nextInt(12);
            if (names.add(name)) {
                story.release(name, random.nextInt(size), random.nextInt(40) * 25L);
            }
        }
        return story.tips(random.nextInt(size), random.nextInt(size));
    }
}
