package dev.dateline.app.workbench;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.merge.MergeAlgorithm;
import org.eclipse.jgit.merge.MergeChunk.ConflictState;
import org.eclipse.jgit.merge.MergeResult;

/** Two changes of one record, made into one where they touch different lines of it (three-way merge, as git does it). */
final class BothChanges {

    private BothChanges() {}

    /** None where both touch the same lines, or one of them has taken the record away. */
    static Optional<String> of(String base, String one, String other) {
        if (base.isEmpty() || one.isEmpty() || other.isEmpty()) {
            return Optional.empty();
        }
        var merged = new MergeAlgorithm().merge(RawTextComparator.DEFAULT, raw(base), raw(one), raw(other));
        return merged.containsConflicts() ? Optional.empty() : Optional.of(text(merged));
    }

    private static String text(MergeResult<RawText> merged) {
        var text = new StringBuilder();
        for (var chunk : merged) {
            if (chunk.getConflictState() == ConflictState.NO_CONFLICT) {
                text.append(merged.getSequences()
                        .get(chunk.getSequenceIndex())
                        .getString(chunk.getBegin(), chunk.getEnd(), false));
            }
        }
        return text.toString();
    }

    private static RawText raw(String text) {
        return new RawText(text.getBytes(StandardCharsets.UTF_8));
    }
}
