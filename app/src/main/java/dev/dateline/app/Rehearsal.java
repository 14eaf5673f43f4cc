package dev.dateline.app;

import dev.dateline.app.database.Database;
import dev.dateline.app.database.Unavailable;
import dev.dateline.app.page.Visitor;
import dev.dateline.app.people.Access;
import dev.dateline.app.people.FirstKey;
import dev.dateline.app.project.FolderProblems;
import dev.dateline.app.terminal.Terminal;
import dev.dateline.app.workbench.FolderIn;
import dev.dateline.app.workbench.Imports;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Runs each command once on a folder and prints nothing, or serves it and looks at the pages: the launcher's caches of loaded classes
 * learn from it what they need. Two, because a cache is loaded whole, and commands need none of the web.
 */
public final class Rehearsal {

    private static final List<String> PAGES = List.of(
            "press-release", "faq", "claims", "metrics", "plan", "plan/steps", "forecast", "outcome", "history");

    private Rehearsal() {}

    /** @param arguments {@code commands} or {@code web}, and the folder */
    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[1]);
        if (arguments[0].equals("web")) {
            serve(folder);
            System.exit(0);
        }
        var nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        var terminal = new Terminal(nowhere, nowhere, 80, false, false);
        for (var command : List.of("check", "plan", "forecast", "status")) {
            Dateline.run(terminal, Clock.systemUTC(), command, folder.toString());
            Dateline.run(terminal, Clock.systemUTC(), command, folder.toString(), "--json");
        }
    }

    private static void serve(Path folder) throws IOException, Unavailable, FolderProblems {
        var data = Files.createTempDirectory("dateline-rehearsal-");
        var clock = Clock.systemUTC();
        try (var database = Database.in(data)) {
            var projects = Workbench.projects(database, Access.open(), clock);
            var in = FolderIn.read(folder, Dateline.KINDS, Dateline.CONSISTENCIES, Dateline.CONSTANCIES);
            var opened = projects.take(in, Visitor.local("rehearsal"), Optional.empty());
            try (var context = Workbench.start(
                    new Workbench.Setting(database, projects, Access.open(), new FirstKey(), clock, "127.0.0.1", 0))) {
                for (var page : PAGES) {
                    var address = "http://localhost:" + Workbench.port(context) + opened.address() + "/" + page;
                    try (var answer = URI.create(address).toURL().openStream()) {
                        answer.readAllBytes();
                    }
                }
            }
        } finally {
            Imports.delete(data);
        }
    }
}
