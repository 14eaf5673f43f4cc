package dev.dateline.app.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.engine.mining.ReleaseHistory.TimeOf;
import dev.dateline.engine.mining.ReleaseRule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.internal.storage.file.GC;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Repositories with branches, merges and tags on disk, beside JGit's own walks: what a release contains that none before it did. */
class GeneratedRepositoriesTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void readAtOnceOrAsItGrowsItIsWhatWalksFind(int seed) throws Exception {
        var random = new SplittableRandom(seed);
        var made = new MadeRepository(folder.resolve("r.git"));
        var ids = new ArrayList<ObjectId>();
        var mining = new RepositoryMining();
        for (int round = 0; round < 3; round++) {
            grow(made, ids, random, round);
            if (round == 1) {
                packed(made);
            }
            assertSame(made, mined(made, mining));
        }
        assertSame(made, mined(made, new RepositoryMining()));
    }

    private static void grow(MadeRepository made, List<ObjectId> ids, SplittableRandom random, int round) {
        for (int k = 0; k < 60; k++) {
            var parents = new HashSet<ObjectId>();
            for (int parent = random.nextInt(5) == 0 ? 2 : 1; parent > 0 && !ids.isEmpty(); parent--) {
                parents.add(ids.get(Math.max(0, ids.size() - 1 - random.nextInt(6))));
            }
            ids.add(made.commit(random.nextInt(1_000_000), "c" + ids.size(), parents.toArray(ObjectId[]::new)));
        }
        for (int tag = 0; tag < 8; tag++) {
            made.tag("v" + round + "." + tag, ids.get(random.nextInt(ids.size())));
        }
        made.branch("b" + round, ids.getLast());
    }

    /** As after a while of use: packs, and a commit-graph file beside them. */
    private static void packed(MadeRepository made) throws Exception {
        var config = made.repository().getConfig();
        config.setBoolean("gc", null, "writeCommitGraph", true);
        config.setBoolean("core", null, "commitGraph", true);
        config.save();
        new GC((FileRepository) made.repository()).gc().get();
    }

    private static MinedRepository mined(MadeRepository made, RepositoryMining mining) throws NotMeasurable {
        try (var opened = GitRepository.open(made.place)) {
            return mining.mine(
                    opened,
                    new RepositoryMining.Asked(Optional.of(TagPattern.of("v.*")), ReleaseRule.FIRST_RELEASE, List.of()),
                    more -> {});
        }
    }

    private static void assertSame(MadeRepository made, MinedRepository mined) throws Exception {
        var releases = mined.history().releases();
        var seen = new HashSet<String>();
        var order = new TreeMap<String, String>();
        for (int k = 0; k < releases.size(); k++) {
            var changes = new HashSet<String>();
            var times = new ArrayList<Long>();
            try (var walk = new RevWalk(made.repository())) {
                walk.markStart(walk.parseCommit(ObjectId.fromString(mined.commit(k))));
                for (RevCommit commit :
                        walk) { // whole walks: with clocks this wrong JGit's own difference of walks errs
                    if (seen.add(commit.name()) && commit.getParentCount() < 2) {
                        changes.add(commit.name());
                        times.add(releases.get(k).time() - commit.getCommitTime());
                    }
                }
            }
            assertThat(ids(mined, k)).isEqualTo(changes);
            assertThat(mined.history().median(k, TimeOf.COMMITTER))
                    .isEqualTo(k == 0 ? OptionalDouble.empty() : median(times));
            order.put(
                    String.format(
                            "%012d %s", releases.get(k).time(), releases.get(k).name()),
                    releases.get(k).name());
        }
        assertThat(releases).extracting(one -> one.name()).containsExactlyElementsOf(order.values());
    }

    private static Set<String> ids(MinedRepository mined, int release) {
        var ids = new HashSet<String>();
        for (int change : mined.history().changes(release)) {
            ids.add(mined.commits().id(change));
        }
        return ids;
    }

    private static OptionalDouble median(List<Long> times) {
        var sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
        int count = sorted.length;
        return count == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((sorted[(count - 1) / 2] + sorted[count / 2]) / 2.0);
    }
}
