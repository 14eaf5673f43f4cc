package dev.dateline.app.vendors;

import dev.dateline.app.project.Kind;
import dev.dateline.app.project.Source;
import java.util.Optional;

/** Something we will or will not do, whatever a single case speaks for. Their order is their rank: where two disagree, the upper one holds. */
public record Tenet(String id, String text, Optional<String> note, Optional<Source> source) {

    public static final Kind<Tenet> KIND = Kind.list("tenets", Tenet.class, "id", Tenet::id);

    static final int LONGEST = 500;

    public Tenet {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException("a tenet must have 1 to " + LONGEST + " characters");
        }
    }
}
