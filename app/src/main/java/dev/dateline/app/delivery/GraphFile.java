package dev.dateline.app.delivery;

import java.io.IOException;
import java.util.Optional;
import org.eclipse.jgit.internal.storage.commitgraph.CommitGraph;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;

/**
 * The commit-graph file that git may have written beside its packs: parents and trees without opening a commit. JGit reads it in a
 * package it keeps for itself, so nothing else here knows that package; where there is no such file, or it cannot be read, we do without.
 */
final class GraphFile {

    private final CommitGraph graph;

    private GraphFile(CommitGraph graph) {
        this.graph = graph;
    }

    static Optional<GraphFile> of(ObjectReader reader) {
        try {
            return reader.getCommitGraph().map(GraphFile::new);
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    /** Where the commit stands in the file; below nought where it does not. */
    int place(AnyObjectId id) {
        return graph.findGraphPosition(id);
    }

    ObjectId tree(int place) {
        return graph.getCommitData(place).getTree();
    }

    ObjectId[] parents(int place) {
        var places = graph.getCommitData(place).getParents();
        var parents = new ObjectId[places.length];
        for (int k = 0; k < places.length; k++) {
            parents[k] = graph.getObjectId(places[k]);
        }
        return parents;
    }
}
