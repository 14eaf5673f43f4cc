package dev.dateline.app.plan;

import dev.dateline.app.project.Kind;
import dev.dateline.app.project.Otherwise;
import dev.dateline.app.project.Ref;
import dev.dateline.app.workbench.Jotting;
import dev.dateline.app.workbench.Room;
import java.util.List;
import java.util.Optional;

/**
 * What somebody wrote when the room asked what must be true right before something.
 *
 * @param before the claim or step that was asked about; the launch where it names none
 * @param votes of those who think it matters
 * @param mergedInto the note that says the same
 * @param became the step or obstacle it was made
 */
public record Note(
        String id,
        String text,
        @Ref({"claims", "steps"}) Optional<String> before,
        @Otherwise("step") Sort sort,
        Optional<String> by,
        List<String> votes,
        @Ref("notes") Optional<String> mergedInto,
        @Ref({"steps", "obstacles"}) Optional<String> became)
        implements Jotting {

    public static final Kind<Note> KIND = Kind.list("notes", Note.class, "id", Note::id);

    /** What must be true, or what stands in the way. */
    public enum Sort {
        STEP,
        OBSTACLE
    }

    public Note {
        if (text.isBlank() || text.length() > Room.LONGEST) {
            throw new IllegalArgumentException("a note's text must have 1 to 500 characters");
        }
    }
}
