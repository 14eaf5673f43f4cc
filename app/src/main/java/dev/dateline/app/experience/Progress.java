package dev.dateline.app.experience;

import dev.dateline.app.database.Database;
import dev.dateline.app.page.Visitor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** How far each person is on a learning path. Nobody sees another's steps, only how long it takes people in the middle. */
@Component
final class Progress {

    /** What stands for the beginning. */
    private static final String BEGAN = "";

    private final Database database;
    private final Clock clock;

    Progress(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    private static String person(Visitor visitor) {
        return visitor.isKnown() ? visitor.account() : visitor.name();
    }

    void begin(String project, LearningPath path, Visitor visitor) {
        put(project, path, visitor, BEGAN);
    }

    /** A step done; whoever has not begun has now. */
    void done(String project, LearningPath path, Visitor visitor, String step) {
        put(project, path, visitor, BEGAN);
        put(project, path, visitor, step);
    }

    private void put(String project, LearningPath path, Visitor visitor, String step) {
        database.write(sql -> sql.sql("""
                        INSERT INTO learning_progress (project, path, step, person, made)
                        VALUES (:project, :path, :step, :person, :now) ON CONFLICT (project, path, step, person) DO NOTHING
                        """)
                .param("project", project)
                .param("path", path.id())
                .param("step", step)
                .param("person", person(visitor))
                .param("now", ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant()))
                .update());
    }

    void notDone(String project, LearningPath path, Visitor visitor, String step) {
        database.write(sql -> sql.sql("""
                        DELETE FROM learning_progress
                        WHERE project = :project AND path = :path AND person = :person AND step = :step
                        """)
                .param("project", project)
                .param("path", path.id())
                .param("person", person(visitor))
                .param("step", step)
                .update());
    }

    /** The steps somebody has done; none where they have not begun. */
    Optional<Set<String>> of(String project, LearningPath path, Visitor visitor) {
        var steps = new HashSet<>(database.reader()
                .sql(
                        "SELECT step FROM learning_progress WHERE project = :project AND path = :path AND person = :person")
                .param("project", project)
                .param("path", path.id())
                .param("person", person(visitor))
                .query(String.class)
                .list());
        return steps.remove(BEGAN) ? Optional.of(steps) : Optional.empty();
    }

    /**
     * How people fared.
     *
     * @param median from the beginning to the last step, of those who have done every step there is now
     */
    record Course(int began, int finished, Optional<Duration> median) {}

    Course course(String project, LearningPath path) {
        record Row(String person, String step, long made) {}
        var people = new HashMap<String, Map<String, Long>>();
        database.reader()
                .sql("SELECT person, step, made FROM learning_progress WHERE project = :project AND path = :path")
                .param("project", project)
                .param("path", path.id())
                .query((row, number) -> new Row(row.getString(1), row.getString(2), row.getLong(3)))
                .list()
                .forEach(row -> people.computeIfAbsent(row.person(), unseen -> new HashMap<>())
                        .put(row.step(), row.made()));
        var steps = path.steps().stream().map(LearningPath.Step::id).toList();
        var times = new ArrayList<Long>();
        for (var one : people.values()) {
            if (one.keySet().containsAll(steps)) {
                long last = steps.stream()
                        .mapToLong(step -> one.getOrDefault(step, 0L))
                        .max()
                        .orElse(0);
                times.add(last - one.getOrDefault(BEGAN, last));
            }
        }
        return new Course(
                people.size(), times.size(), median(times).map(micros -> Duration.of(micros, ChronoUnit.MICROS)));
    }

    static Optional<Long> median(List<Long> values) {
        if (values.isEmpty()) {
            return Optional.empty();
        }
        var sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return Optional.of(
                sorted.size() % 2 == 1
                        ? sorted.get(middle)
                        : sorted.get(middle - 1) + (sorted.get(middle) - sorted.get(middle - 1)) / 2);
    }
}
