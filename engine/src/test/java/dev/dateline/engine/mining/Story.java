package dev.dateline.engine.mining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A history told commit by commit, for tests. */
final class Story {

    final List<int[]> parents = new ArrayList<>();
    final List<Long> committed = new ArrayList<>();
    final List<Long> authored = new ArrayList<>();
    final List<Integer> reverts = new ArrayList<>();
    final List<Release> releases = new ArrayList<>();
    int[] tips = {};

    int commit(long time, int... from) {
        parents.add(from);
        committed.add(time);
        authored.add(time);
        reverts.add(CommitGraph.NOTHING);
        return parents.size() - 1;
    }

    int revert(long time, int target, int... from) {
        int commit = commit(time, from);
        reverts.set(commit, target);
        return commit;
    }

    Story release(String name, int commit, long time) {
        releases.add(Release.of(name, commit, time));
        return this;
    }

    Story tips(int... commits) {
        tips = commits;
        return this;
    }

    CommitGraph graph() {
        var from = new int[parents.size() + 1];
        for (int k = 0; k < parents.size(); k++) {
            from[k + 1] = from[k] + parents.get(k).length;
        }
        return new CommitGraph(
                parents.size(),
                from,
                parents.stream().flatMapToInt(Arrays::stream).toArray(),
                committed.stream().mapToLong(Long::longValue).toArray(),
                authored.stream().mapToLong(Long::longValue).toArray(),
                reverts.stream().mapToInt(Integer::intValue).toArray());
    }

    ReleaseHistory by(ReleaseRule rule) {
        return ReleaseHistory.of(graph(), releases, tips, rule);
    }
}
