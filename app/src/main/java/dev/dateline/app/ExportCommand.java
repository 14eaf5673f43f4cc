package dev.dateline.app;

import dev.dateline.app.database.Unavailable;
import dev.dateline.app.page.Refusal;
import dev.dateline.app.page.Visitor;
import dev.dateline.app.people.Access;
import dev.dateline.app.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline export}: a project of the workbench as a folder of plain text. */
@Command(
        mixinStandardHelpOptions = true,
        name = "export",
        description = "Writes a project of the workbench into a folder, from its data or from a running server.")
final class ExportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "PROJECT", description = "The project's name in addresses.")
    private String project = "";

    @Option(names = "--to", paramLabel = "DIR", required = true, description = "The folder to write.")
    private Path target = Path.of(".");

    @Mixin
    private Place place = new Place();

    @Mixin
    private Server server = new Server();

    private final Terminal terminal;
    private final Clock clock;

    ExportCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        try {
            if (server.isAsked()) {
                server.export(project, target);
            } else {
                fromData();
            }
            terminal.message(project + " is in " + target);
            return 0;
        } catch (Unavailable unavailable) {
            terminal.message(unavailable.words());
        } catch (Refusal refused) {
            terminal.message(refused.words());
        } catch (IOException unwritable) {
            terminal.message(target + ": cannot be written: " + unwritable.getMessage());
        }
        return 2;
    }

    private void fromData() throws Unavailable, IOException {
        try (var database = place.open()) {
            var projects = Workbench.projects(database, Access.open(), clock);
            var opened = projects.open(
                    project, Optional.empty(), Optional.empty(), Visitor.local("export"), Optional.empty());
            projects.out(opened).write(target);
        }
    }
}
