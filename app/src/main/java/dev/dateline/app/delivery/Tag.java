package dev.dateline.app.delivery;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Ref;

/**
 * A tag of a commit.
 *
 * @param time the outermost tagger's date in seconds since 1970; none where nobody signed
 */
record Tag(ObjectId commit, OptionalLong time) {

    /** A tag may name a tag that names a tag; nobody means more than a few. */
    private static final int DEEPEST = 100;

    private static final int MOST_BYTES = 100_000;

    /** Tags by the object they name; objects never change, so each is opened once. */
    static final class Opened {
        private final Map<ObjectId, Optional<Tag>> known = new HashMap<>();

        /** Nothing where the tag names no commit, but a tree, a blob or something missing. */
        Optional<Tag> of(ObjectReader reader, Commits commits, Ref ref) throws IOException {
            var id = ref.getObjectId();
            if (id == null) {
                return Optional.empty();
            }
            var seen = known.get(id);
            if (seen == null) {
                seen = commits.has(id) ? Optional.of(new Tag(id, OptionalLong.empty())) : read(reader, id);
                known.put(id.copy(), seen);
            }
            return seen;
        }
    }

    private static Optional<Tag> read(ObjectReader reader, ObjectId outermost) throws IOException {
        var time = OptionalLong.empty();
        AnyObjectId id = outermost;
        for (int depth = 0; depth < DEEPEST; depth++) {
            try (var stream = reader.open(id).openStream()) {
                if (stream.getType() != Constants.OBJ_TAG) {
                    return stream.getType() == Constants.OBJ_COMMIT
                            ? Optional.of(new Tag(id.toObjectId(), time))
                            : Optional.empty();
                }
                var raw = stream.readNBytes(MOST_BYTES);
                if (depth == 0) {
                    long tagged = new RawCommit(raw).tagged();
                    time = tagged < 0 ? OptionalLong.empty() : OptionalLong.of(tagged);
                }
                id = ObjectId.fromString(raw, "object ".length());
            } catch (MissingObjectException missing) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
