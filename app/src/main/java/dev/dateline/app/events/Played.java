package dev.dateline.app.events;

import dev.dateline.app.metrics.SourceSystem;
import dev.dateline.app.workbench.Projects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Plays events that lie in an example's folder, {@code events/<source>.csv}, as if each source sent its own just now. */
@Component
public final class Played {

    private static final String ENDING = ".csv";

    private final Projects projects;
    private final Intake intake;
    private final Clock clock;

    Played(Projects projects, Intake intake, Clock clock) {
        this.projects = projects;
        this.intake = intake;
        this.clock = clock;
    }

    /** Nothing where the folder has none; they take the same road as events that are sent. */
    public void play(String project, Path folder) throws IOException, InterruptedException {
        var events = folder.resolve("events");
        if (!Files.isDirectory(events)) {
            return;
        }
        for (var source : projects.contents(project).orElseThrow().of(SourceSystem.KIND)) {
            var file = events.resolve(source.id() + ENDING);
            if (Files.exists(file)) {
                play(project, source, Files.readAllBytes(file));
            }
        }
    }

    private void play(String project, SourceSystem source, byte[] lines) throws IOException, InterruptedException {
        var door = new Addresses.Door(project, source.id(), Optional.of(source.kind()), "");
        try {
            intake.keep(new Reception(door, source.kind(), header -> "", clock.instant()).read(lines));
        } catch (Unreadable wrong) {
            throw new IOException("events of " + source.id() + " cannot be read: " + wrong.words(), wrong);
        } catch (Intake.Busy busy) {
            throw new IOException("events of " + source.id() + " cannot be kept", busy);
        }
    }
}
