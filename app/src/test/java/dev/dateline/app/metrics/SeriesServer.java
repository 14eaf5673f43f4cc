package dev.dateline.app.metrics;

import dev.dateline.app.Dateline;
import dev.dateline.app.ProjectFolder;
import dev.dateline.app.database.Database;
import dev.dateline.app.page.Visitor;
import dev.dateline.app.people.Access;
import dev.dateline.app.project.FolderProblems;
import dev.dateline.app.workbench.Change;
import dev.dateline.app.workbench.FolderIn;
import dev.dateline.app.workbench.Opened;
import dev.dateline.app.workbench.Projects;
import dev.dateline.app.workbench.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;

/** A workbench with one project of the metrics {@code delivery} and {@code other}, on the evening of 1 July 2026. */
abstract class SeriesServer {

    private static final Visitor VISITOR = Visitor.local("writer");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-07-01T20:00:00Z"), ZoneOffset.UTC);
    final Database database;

    SeriesServer(TestDatabase kind, Path root) throws FolderProblems {
        database = kind.open(root.resolve("data"));
        var folder = ProjectFolder.in(root).list("metrics", "id: delivery, unit: s", "id: other, unit: s");
        projects()
                .take(
                        FolderIn.read(folder.path(), Dateline.KINDS, Dateline.CONSISTENCIES, Dateline.CONSTANCIES),
                        VISITOR,
                        Optional.empty());
    }

    @AfterEach
    void close() {
        database.close();
    }

    /** As after a start: nothing is in memory, and nothing is kept unless a test does so. */
    final Projects projects() {
        return new Projects(
                database, Dateline.KINDS, Dateline.CONSISTENCIES, List.of(new Observations()), Access.open(), CLOCK);
    }

    final Opened open() {
        return open(projects());
    }

    final Opened open(Optional<Long> revision) {
        return projects().open("kindle", Optional.empty(), revision, VISITOR, Optional.empty());
    }

    static Opened open(Projects projects) {
        return projects.open("kindle", Optional.empty(), Optional.empty(), VISITOR, Optional.empty());
    }

    final Opened done(Observed edit) {
        return done(projects(), edit);
    }

    static Opened done(Projects projects, Observed edit) {
        return projects.change(open(projects), Change.of("observed").kept(Series.KIND, edit));
    }
}
