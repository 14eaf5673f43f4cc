package dev.dateline.app.workbench;

import dev.dateline.app.Dateline;
import dev.dateline.app.database.Database;
import dev.dateline.app.metrics.Observations;
import dev.dateline.app.page.Visitor;
import dev.dateline.app.people.Access;
import dev.dateline.app.plan.Status;
import dev.dateline.app.plan.Step;
import dev.dateline.app.project.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** A workbench of projects in a database of its own. */
abstract class KeptProjects {

    static final Visitor WRITER = Visitor.local("writer");
    static final Visitor OTHER = Visitor.local("other");

    final Path root;
    final Database database;
    final Projects projects;
    Instant now = Instant.parse("2026-06-01T09:00:00Z");

    KeptProjects(TestDatabase kind, @TempDir Path root) {
        this.root = root;
        this.database = kind.open(root.resolve("data"));
        this.projects = new Projects(
                database, Dateline.KINDS, Dateline.CONSISTENCIES, List.of(new Observations()), Access.open(), clock());
    }

    Clock clock() {
        InstantSource source = () -> now;
        return source.withZone(ZoneOffset.UTC);
    }

    @AfterEach
    void close() {
        database.close();
    }

    Opened kindle() throws Exception {
        return take(Path.of("../examples/kindle"), "kindle");
    }

    Opened take(Path folder, String slug) throws Exception {
        return projects.take(
                slug,
                WRITER,
                FolderIn.read(folder, Dateline.KINDS, Dateline.CONSISTENCIES, Dateline.CONSTANCIES),
                Optional.empty());
    }

    Opened open(String slug) {
        return open(slug, WRITER);
    }

    Opened open(String slug, Visitor visitor) {
        return projects.open(slug, Optional.empty(), Optional.empty(), visitor, Optional.empty());
    }

    static String slug(String example) {
        return example.substring(example.lastIndexOf('/') + 1);
    }

    static Path small(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("project.yaml"), "format: dateline/1\nname: Small\nlaunch: 2027-01-01\n");
        Files.writeString(folder.resolve("press-release.md"), "---\nheadline: It works\n---\nIt does.\n");
        return folder;
    }

    static Step step(String id) {
        return new Step(
                id,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Status.PLANNED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static Step renamed(Opened opened, String title) {
        var step = opened.contents().of(Step.KIND).getFirst();
        return new Step(
                step.id(),
                Optional.of(title),
                step.parent(),
                step.needs(),
                step.estimate(),
                step.uses(),
                step.cost(),
                step.importance(),
                step.difficulty(),
                step.serves(),
                step.owner(),
                step.notBefore(),
                step.status(),
                step.started(),
                step.finished(),
                step.remaining(),
                step.tests(),
                step.ifRefuted(),
                step.onlyIf(),
                step.note(),
                step.source());
    }

    static Project launchOn(Project project, LocalDate launch) {
        return new Project(
                project.format(),
                project.name(),
                launch,
                project.asOf(),
                project.timezone(),
                project.currency(),
                project.worth(),
                project.delayCost(),
                project.priority(),
                project.referenceClass(),
                project.calendar(),
                project.teams(),
                project.commitments(),
                project.note(),
                project.source());
    }

    static Map<String, String> files(Path folder) throws IOException {
        var files = new TreeMap<String, String>();
        try (var all = Files.walk(folder)) {
            all.filter(Files::isRegularFile).forEach(file -> {
                try {
                    files.put(
                            folder.relativize(file).toString(),
                            new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
            });
        }
        return files;
    }
}
