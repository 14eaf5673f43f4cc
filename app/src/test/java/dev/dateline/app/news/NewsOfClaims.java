package dev.dateline.app.news;

import dev.dateline.app.Dateline;
import dev.dateline.app.database.Database;
import dev.dateline.app.metrics.Observation;
import dev.dateline.app.metrics.Observations;
import dev.dateline.app.metrics.Observed;
import dev.dateline.app.metrics.Series;
import dev.dateline.app.page.Visitor;
import dev.dateline.app.people.Access;
import dev.dateline.app.project.FolderProblems;
import dev.dateline.app.workbench.Change;
import dev.dateline.app.workbench.FolderIn;
import dev.dateline.app.workbench.Opened;
import dev.dateline.app.workbench.Projects;
import dev.dateline.app.workbench.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** A project whose one claim is that something takes two hours at most, on a day that moves; off track as it begins. */
final class NewsOfClaims implements AutoCloseable {

    static final String SLUG = "small";

    final Database database;
    final Projects projects;
    final Hooks hooks;
    final Turns turns;
    Watch watch;
    Instant now = Instant.parse("2026-03-02T09:00:00Z");

    NewsOfClaims(TestDatabase kind, Path root) {
        database = kind.open(root.resolve("data"));
        projects = new Projects(
                database, Dateline.KINDS, Dateline.CONSISTENCIES, List.of(new Observations()), Access.open(), clock());
        hooks = new Hooks(database, clock());
        turns = new Turns(database, hooks);
        watch = new Watch(projects, turns);
        take(root.resolve("project"));
        watch.look(SLUG);
    }

    Clock clock() {
        InstantSource source = () -> now;
        return source.withZone(ZoneOffset.UTC);
    }

    private void take(Path folder) {
        write(folder, "project.yaml", """
                format: dateline/1
                name: Small
                launch: 2026-06-01
                """);
        write(folder, "press-release.md", """
                ---
                headline: It works
                status: approved
                ---

                It takes [two hours & more](claim:fast).
                """);
        write(folder, "claims.yaml", """
                claims:
                  - {id: fast, metric: time, baseline: {value: 10 h, on: 2026-01-05}, target: "<= 2 h"}
                """);
        write(folder, "metrics.yaml", """
                metrics:
                  - {id: time, unit: h, statistic: last, staleAfter: 14 d}
                """);
        write(folder, "metrics/time.csv", "time,value\n2026-02-20,9\n");
        try {
            projects.take(
                    SLUG,
                    Visitor.local("lead"),
                    FolderIn.read(folder, Dateline.KINDS, Dateline.CONSISTENCIES, Dateline.CONSTANCIES),
                    Optional.empty());
        } catch (FolderProblems wrong) {
            throw new IllegalArgumentException(wrong.problems().toString(), wrong);
        }
    }

    private static void write(Path folder, String name, String text) {
        try {
            var file = folder.resolve(name);
            Files.createDirectories(Optional.ofNullable(file.getParent()).orElse(folder));
            Files.writeString(file, text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    Opened opened() {
        return projects.open(SLUG, Optional.empty(), Optional.empty(), Visitor.local("lead"), Optional.empty());
    }

    /** Somebody measured it on a day, and says so now. */
    Opened measured(String day, String value) {
        return projects.change(
                opened(),
                Change.of("observed time")
                        .kept(
                                Series.KIND,
                                new Observed.Added("time", List.of(new Observation(day, value, "stopwatch", "")))));
    }

    void pass(int days) {
        now = now.plus(Duration.ofDays(days));
    }

    /** As before the first look at it. */
    void neverLooked() {
        database.write(sql -> sql.sql("DELETE FROM claim_told").update()
                + sql.sql("DELETE FROM claim_look").update());
        watch = new Watch(projects, turns);
    }

    /** As the server does when it starts. */
    void restart() {
        watch = new Watch(projects, turns);
        watch.look(SLUG);
    }

    List<Turn> told() {
        watch.look(SLUG);
        return turns.of(SLUG, LocalDate.parse("2030-01-01"), 50, 0);
    }

    @Override
    public void close() {
        database.close();
    }
}
