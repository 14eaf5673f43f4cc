package dev.dateline.app.outcome;

import dev.dateline.app.Dateline;
import dev.dateline.app.database.Database;
import dev.dateline.app.database.Unavailable;
import dev.dateline.app.metrics.Observations;
import dev.dateline.app.page.Visitor;
import dev.dateline.app.people.Access;
import dev.dateline.app.project.FolderProblems;
import dev.dateline.app.workbench.FolderIn;
import dev.dateline.app.workbench.Opened;
import dev.dateline.app.workbench.Projects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** A small project in a workbench of its own, looked at from any day; it is the evening of 1 July 2026. */
final class OnADay implements AutoCloseable {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-07-01T20:00:00Z"), ZoneOffset.UTC);

    private final Database database;
    final Projects projects;
    private String slug = "";

    OnADay(Path folder) {
        try {
            database = Database.in(folder.resolve("data"));
        } catch (Unavailable unavailable) {
            throw new IllegalStateException(unavailable);
        }
        projects = new Projects(
                database, Dateline.KINDS, Dateline.CONSISTENCIES, List.of(new Observations()), Access.open(), CLOCK);
    }

    /** With a folder whose launch is on 1 June 2026 and that describes 1 March. */
    static OnADay with(Path folder, String... files) {
        var project = folder.resolve("project");
        write(project, "project.yaml", """
                format: dateline/1
                name: Small
                launch: 2026-06-01
                asOf: 2026-03-02
                currency: EUR
                teams: {people: {capacity: 2, dayRate: 100}}
                """);
        write(project, "press-release.md", """
                ---
                headline: It works
                status: approved
                ---

                It is [fast](claim:fast), [cheap](claim:cheap), [small](claim:small), [loved](claim:loved) and [known](claim:known).
                """);
        for (int file = 0; file < files.length; file += 2) {
            write(project, files[file], files[file + 1]);
        }
        var here = new OnADay(folder);
        here.take(project);
        return here;
    }

    private void take(Path project) {
        try {
            slug = projects.take(
                            FolderIn.read(project, Dateline.KINDS, Dateline.CONSISTENCIES, Dateline.CONSTANCIES),
                            Visitor.local("lead"),
                            Optional.empty())
                    .slug();
        } catch (FolderProblems wrong) {
            throw new IllegalArgumentException(wrong.problems().toString(), wrong);
        }
    }

    Opened on(String day) {
        return projects.open(
                slug, Optional.of(LocalDate.parse(day)), Optional.empty(), Visitor.local("lead"), Optional.empty());
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

    @Override
    public void close() {
        database.close();
    }
}
