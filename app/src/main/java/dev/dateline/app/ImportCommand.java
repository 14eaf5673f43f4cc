package dev.dateline.app;

import dev.dateline.app.database.Unavailable;
import dev.dateline.app.page.Refusal;
import dev.dateline.app.page.Visitor;
import dev.dateline.app.people.Access;
import dev.dateline.app.project.FolderProblems;
import dev.dateline.app.terminal.Terminal;
import dev.dateline.app.workbench.FolderIn;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code dateline import}: a project folder into the workbench; one that it knows already becomes a new revision. */
@Command(
        mixinStandardHelpOptions = true,
        name = "import",
        description = "Takes a project folder into the workbench; a project that is there already gets a new version.")
final class ImportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "The project folder.")
    private Path folder = Path.of(".");

    @Mixin
    private Place place = new Place();

    @Mixin
    private Server server = new Server();

    private final Terminal terminal;
    private final Clock clock;

    ImportCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        try {
            var in = FolderIn.read(folder, Dateline.KINDS, Dateline.CONSISTENCIES, Dateline.CONSTANCIES);
            in.warnings().forEach(terminal::message);
            in.comments()
                    .forEach(comments ->
                            terminal.message(comments + ", kept as long as the workbench does not change the file"));
            if (server.isAsked()) {
                terminal.line(server.take(folder, in));
            } else {
                terminal.line(intoData(in));
            }
            return 0;
        } catch (FolderProblems wrong) {
            wrong.problems().forEach(problem -> terminal.message(problem.toString()));
            terminal.message(
                    wrong.problems().size() == 1
                            ? "1 problem"
                            : wrong.problems().size() + " problems");
        } catch (Unavailable unavailable) {
            terminal.message(unavailable.words());
        } catch (Refusal refused) {
            terminal.message(refused.words());
        } catch (IOException broken) {
            terminal.message(folder + ": cannot be taken in: " + broken.getMessage());
        }
        return 2;
    }

    private String intoData(FolderIn in) throws Unavailable {
        try (var database = place.open()) {
            var projects = Workbench.projects(database, Access.open(), clock);
            var opened = projects.take(in, Visitor.local(System.getProperty("user.name", "import")), Optional.empty());
            return opened.slug() + ", revision " + opened.revision();
        }
    }
}
