package dev.dateline.app.delivery;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * Which commits change something beneath given folders, or a given file: those whose content there is another than their first parent's.
 * What was looked up once is kept, so that new commits cost only themselves.
 */
final class TouchedPaths {

    private final Map<String, Path> paths = new HashMap<>();

    /** The content of one path in every commit, as an object's id. */
    private static final class Path {
        private ObjectId[] contents = {};
        private final BitSet touching = new BitSet();
    }

    BitSet touching(Repository repository, Commits commits, List<String> asked) throws IOException {
        var touching = new BitSet(commits.size());
        try (var reader = repository.newObjectReader()) {
            for (var name : asked) {
                var path = paths.computeIfAbsent(name, key -> new Path());
                extend(reader, commits, name, path);
                touching.or(path.touching);
            }
        }
        return touching;
    }

    private static void extend(ObjectReader reader, Commits commits, String name, Path path) throws IOException {
        int known = path.contents.length;
        var contents = Arrays.copyOf(path.contents, commits.size());
        for (int commit = known; commit < contents.length; commit++) {
            var parents = commits.parents(commit);
            var before = parents.length == 0 ? ObjectId.zeroId() : contents[parents[0]];
            boolean same = parents.length > 0 && commits.tree(parents[0]).equals(commits.tree(commit));
            contents[commit] = same ? before : content(reader, name, commits.tree(commit));
            path.touching.set(commit, !contents[commit].equals(before));
        }
        path.contents = contents;
    }

    private static ObjectId content(ObjectReader reader, String path, ObjectId tree) throws IOException {
        try (var walk = TreeWalk.forPath(reader, path, tree)) {
            return walk == null ? ObjectId.zeroId() : walk.getObjectId(0);
        }
    }
}
