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
import java.util.stream.Stream;

/**
 * Runs each command once on a folder and prints nothing, or serves it and looks at the pages: the launcher's caches of loaded classes
 * learn from it what they need. Two, because a cache is loaded whole, and commands need none of the web.
 */
public final class Rehearsal {

    private static final List<String> PAGES = List.of(
            "press-release",
            "faq",
            "claims",
            "metrics",
            "sources",
            "delivery",
            "answers",
            "customers",
            "problems",
            "benefits",
            "experience",
            "experiments",
            "plan",
            "plan/steps",
            "vendors",
            "forecast",
            "outcome",
            "sponsor",
            "week",
            "news",
            "history");

    private Rehearsal() {}

    /** @param arguments {@code commands} and the folder, or {@code web} and those that are served, the one looked at last */
    public static void main(String[] arguments) throws Exception {
        var folders = Stream.of(arguments).skip(1).map(Path::of).toList();
        if (arguments[0].equals("web")) {
            serve(folders);
            System.exit(0);
        }
        var folder = folders.getFirst();
        var nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        var terminal = new Terminal(nowhere, nowhere, 80, false, false);
        for (var command : List.of("check", "plan", "forecast", "status")) {
            Dateline.run(terminal, Clock.systemUTC(), command, folder.toString());
            Dateline.run(terminal, Clock.systemUTC(), command, folder.toString(), "--json");
        }
    }

    private static void serve(List<Path> folders) throws IOException, Unavailable, FolderProblems {
        var data = Files.createTempDirectory("dateline-rehearsal-");
        var clock = Clock.systemUTC();
        try (var database = Database.in(data)) {
            var projects = Workbench.projects(database, Access.open(), clock);
            var address = "";
            for (var folder : folders) {
                var in = FolderIn.read(folder, Dateline.KINDS, Dateline.CONSISTENCIES, Dateline.CONSTANCIES);
                address = projects.take(in, Visitor.local("rehearsal"), Optional.empty())
                        .address();
            }
            try (var context = Workbench.start(
                    new Workbench.Setting(database, projects, Access.open(), new FirstKey(), clock, "127.0.0.1", 0))) {
                for (var page : PAGES) {
                    var url = "http://localhost:" + Workbench.port(context) + address + "/" + page;
                    try (var answer = URI.create(url).toURL().openStream()) {
                        answer.readAllBytes();
                    }
                }
            }
        } finally {
            Imports.delete(data);
        }
    }
}
