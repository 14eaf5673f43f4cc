package dev.dateline.app.plan;

import dev.dateline.app.project.Kind;
import dev.dateline.app.project.Ref;
import dev.dateline.app.project.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What stands between, and the steps that remove it. */
public record Obstacle(
        String id,
        String what,
        @Ref({"claims", "steps"}) List<String> before,
        @Ref("steps") List<String> removedBy,
        Optional<LocalDate> found,
        Optional<String> by,
        Optional<String> note,
        Optional<Source> source) {

    public static final Kind<Obstacle> KIND = Kind.list("obstacles", Obstacle.class, "id", Obstacle::id);
}
