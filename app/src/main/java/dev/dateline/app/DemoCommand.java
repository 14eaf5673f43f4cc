package dev.dateline.app;

import dev.dateline.app.project.FolderProblems;
import dev.dateline.app.terminal.Terminal;
import dev.dateline.app.workbench.Projects;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dateline demo}: the workbench with worked examples, for whoever sits at this machine. */
@Command(
        mixinStandardHelpOptions = true,
        name = "demo",
        description = "The workbench in the browser, with worked examples.")
final class DemoCommand implements Callable<Integer> {

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "Where it listens (default: ${DEFAULT-VALUE}).")
    private int port;

    private final Terminal terminal;
    private final Clock clock;

    DemoCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() throws InterruptedException, FolderProblems {
        var projects = new Projects(clock);
        for (var example : List.of("deploy-faster", "kindle")) {
            projects.load(
                    Path.of(System.getProperty("dateline.home", "."), "examples", example),
                    Dateline.KINDS,
                    Dateline.CONSISTENCIES);
        }
        var stopped = new CountDownLatch(1);
        var context = Workbench.start(projects, port);
        context.addApplicationListener(event -> {
            if (event instanceof org.springframework.context.event.ContextClosedEvent) {
                stopped.countDown();
            }
        });
        terminal.line("Dateline is at http://localhost:" + port + "/");
        stopped.await();
        return 0;
    }
}
