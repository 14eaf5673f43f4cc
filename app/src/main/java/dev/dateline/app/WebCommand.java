package dev.dateline.app;

import dev.dateline.app.terminal.Terminal;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Option;

/** What the commands that start the web do alike: listen, say where, stop in good order. */
abstract class WebCommand {

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "Where it listens (default: ${DEFAULT-VALUE}; 0 takes any that is free).")
    private int port;

    private final Terminal terminal;

    WebCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    Terminal terminal() {
        return terminal;
    }

    /** Why it cannot listen there; better known before anything is made. */
    final boolean refusesPort(String address) {
        if (port < 0 || port > 65535) {
            terminal.message("--port (" + port + ") must lie between 0 and 65535");
            return true;
        }
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
            return false;
        } catch (BindException taken) {
            terminal.message("port " + port + " cannot be listened on (" + taken.getMessage()
                    + "); choose another with --port, or --port 0 for any that is free");
        } catch (IOException unknown) {
            terminal.message("cannot listen on " + address + ": " + unknown.getMessage());
        }
        return true;
    }

    int port() {
        return port;
    }

    /**
     * Serves until somebody stops the process; requests that have begun are answered first.
     *
     * @param begin where the first visitor has to go, below the address
     * @param opens the page, below the address, that a browser is opened at where there is one
     * @param begun what is done with the web once it runs
     * @param afterwards what is left to do when the last one is
     */
    final int serve(
            Workbench.Setting setting,
            Optional<String> opens,
            String begin,
            Consumer<ApplicationContext> begun,
            Runnable afterwards)
            throws InterruptedException {
        var context = Workbench.start(setting);
        begun.accept(context);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            context.close();
                            setting.database().close();
                            afterwards.run();
                        },
                        "stopping"));
        var address = "http://localhost:" + Workbench.port(context) + "/";
        terminal.line("Dateline is at " + address);
        if (!begin.isEmpty()) {
            terminal.line("Make the first account, once, at " + address + begin);
        }
        terminal.line("Ctrl-C stops it.");
        terminal.flush();
        opens.ifPresent(path -> Browser.open(address + path));
        Thread.currentThread().join(); // until the process is told to stop
        return 0;
    }
}
