package dev.dateline.app;

import dev.dateline.app.database.Unavailable;
import dev.dateline.app.people.Accounts;
import dev.dateline.app.people.FirstKey;
import dev.dateline.app.terminal.Terminal;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dateline serve}: the workbench for a team, with accounts. */
@Command(
        mixinStandardHelpOptions = true,
        name = "serve",
        description = "The workbench for many people, with accounts, on a folder of this machine or on PostgreSQL.")
final class ServeCommand extends WebCommand implements Callable<Integer> {

    @Mixin
    private Place place = new Place();

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Which address of this machine it listens on (default: ${DEFAULT-VALUE}, this machine only;"
                    + " 0.0.0.0 for all, behind a proxy that speaks TLS).")
    private String address = "127.0.0.1";

    private final Clock clock;

    ServeCommand(Terminal terminal, Clock clock) {
        super(terminal);
        this.clock = clock;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (refusesPort(address)) {
            return 2;
        }
        try {
            var database = place.open();
            var accounts = new Accounts(database, clock);
            var projects = Workbench.projects(database, accounts, clock);
            var key = new FirstKey();
            return serve(
                    new Workbench.Setting(database, projects, accounts, key, clock, address, port()),
                    Optional.empty(),
                    accounts.isEmpty() ? key.path() : "",
                    context -> {},
                    () -> {});
        } catch (Unavailable unavailable) {
            terminal().message(unavailable.words());
            return 2;
        }
    }
}
