package dev.dateline.app;

import dev.dateline.app.database.Database;
import dev.dateline.app.database.Unavailable;
import dev.dateline.app.events.Played;
import dev.dateline.app.page.Days;
import dev.dateline.app.page.Visitor;
import dev.dateline.app.people.Access;
import dev.dateline.app.people.FirstKey;
import dev.dateline.app.project.FolderProblems;
import dev.dateline.app.terminal.Terminal;
import dev.dateline.app.workbench.FolderIn;
import dev.dateline.app.workbench.Imports;
import dev.dateline.app.workbench.MovedExample;
import dev.dateline.app.workbench.Projects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dateline demo}: the workbench with worked examples, for whoever sits at this machine; gone when it stops. */
@Command(
        mixinStandardHelpOptions = true,
        name = "demo",
        description = "The workbench in the browser, with worked examples; nothing of it is kept.")
final class DemoCommand extends WebCommand implements Callable<Integer> {

    private static final String LOOPBACK = "127.0.0.1";
    private static final Visitor DATELINE = Visitor.local("Dateline");

    private static final String EXAMPLE = "deploy-faster";

    /** What newcomers see first. */
    private static final String FIRST = "projects/" + EXAMPLE + "/press-release";

    @Option(names = "--no-browser", description = "Do not open a browser.")
    private boolean quiet;

    private final Clock clock;

    DemoCommand(Terminal terminal, Clock clock) {
        super(terminal);
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException, FolderProblems, InterruptedException {
        if (refusesPort(LOOPBACK)) {
            return 2;
        }
        var folder = Files.createTempDirectory("dateline-demo-");
        try {
            var database = Database.in(folder);
            var projects = Workbench.projects(database, Access.open(), clock);
            var examples = Path.of(System.getProperty("dateline.home", "."), "examples");
            moved(projects, examples.resolve(EXAMPLE), folder);
            take(projects, examples.resolve("kindle"), Optional.empty());
            return serve(
                    new Workbench.Setting(database, projects, Access.open(), new FirstKey(), clock, LOOPBACK, port()),
                    quiet ? Optional.empty() : Optional.of(FIRST),
                    "",
                    context -> play(context, folder.resolve(EXAMPLE)),
                    () -> forget(folder));
        } catch (Unavailable unavailable) {
            forget(folder);
            terminal().message(unavailable.words());
            return 2;
        }
    }

    /** What its systems told, moved like the rest of it. */
    private void play(ApplicationContext context, Path example) {
        try {
            context.getBean(Played.class).play(EXAMPLE, example);
        } catch (IOException unreadable) {
            terminal().message(String.valueOf(unreadable.getMessage()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void forget(Path folder) {
        try {
            Imports.delete(folder);
        } catch (IOException | UncheckedIOException stuck) {
            terminal().message("could not take away " + folder + ": " + stuck.getMessage());
        }
    }

    /** The running example is always half-way. */
    private void moved(Projects projects, Path example, Path folder) throws IOException, FolderProblems {
        var contents = read(example).contents();
        var described = contents.project().asOf().orElse(LocalDate.now(clock));
        var move = MovedExample.to(
                described, LocalDate.now(clock.withZone(contents.project().timezone())));
        var copy = folder.resolve(EXAMPLE);
        move.copy(example, copy);
        take(
                projects,
                copy,
                Optional.of("This is an example, told as if today were "
                        + Days.withWeekday(described.plusWeeks(move.weeks()))
                        + ": its story was moved by whole weeks, so that you always meet it half-way. Change what you like;"
                        + " nothing is kept when the demo stops."));
    }

    private static void take(Projects projects, Path folder, Optional<String> notice) throws FolderProblems {
        var in = read(folder);
        projects.take(in.contents().name(), DATELINE, in, notice);
    }

    private static FolderIn read(Path folder) throws FolderProblems {
        return FolderIn.read(folder, Dateline.KINDS, Dateline.CONSISTENCIES, Dateline.CONSTANCIES);
    }
}
