package dev.dateline.app;

import dev.dateline.app.database.Database;
import dev.dateline.app.metrics.Observations;
import dev.dateline.app.terminal.Terminal;
import dev.dateline.app.workbench.Projects;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The workbench: the web over the projects of a database. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
class Workbench {

    /**
     * What it is started with.
     *
     * @param address of this machine on which it listens
     * @param opens whether a browser is opened where there is one
     */
    record Setting(
            Database database, Projects projects, String address, int port, Optional<String> outside, boolean opens) {}

    static Projects projects(Database database, Clock clock) {
        return new Projects(
                database, Dateline.KINDS, Dateline.CONSISTENCIES, List.of(new Observations()), clock);
    }

    /**
     * Serves until somebody stops the process; requests that have begun are answered first.
     *
     * @param afterwards what is left to do when the last one is
     */
    static int serve(Setting setting, Terminal terminal, Runnable afterwards) throws InterruptedException {
        if (setting.port() != 0 && isTaken(setting)) {
            terminal.message("port " + setting.port() + " is in use by another program; choose another with --port, or --port 0 for any that is free");
            return 2;
        }
        var context = start(setting);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            context.close();
                            setting.database().close();
                            afterwards.run();
                        },
                        "stopping"));
        var address = "http://localhost:" + port(context) + "/";
        terminal.line("Dateline is at " + address);
        terminal.line("Ctrl-C stops it.");
        terminal.out().flush();
        if (setting.opens()) {
            Browser.open(address);
        }
        Thread.currentThread().join(); // until the process is told to stop
        return 0;
    }

    /** Starts the web; stops when its context is closed. */
    static ConfigurableApplicationContext start(Setting setting) {
        var web = new SpringApplication(Workbench.class);
        web.setBannerMode(Banner.Mode.OFF);
        web.setLogStartupInfo(false);
        web.setRegisterShutdownHook(false);
        web.setDefaultProperties(Map.ofEntries(
                Map.entry("server.address", setting.address()),
                Map.entry("server.port", String.valueOf(setting.port())),
                Map.entry("server.shutdown", "graceful"),
                Map.entry("spring.lifecycle.timeout-per-shutdown-phase", "10s"),
                Map.entry("server.compression.enabled", "true"),
                Map.entry("server.compression.min-response-size", "1KB"),
                Map.entry(
                        "server.compression.mime-types",
                        "text/html,text/css,text/javascript,text/csv,application/json,application/problem+json,image/svg+xml"),
                Map.entry("server.max-http-request-header-size", "32KB"),
                Map.entry("server.tomcat.max-http-form-post-size", "4MB"),
                Map.entry("server.tomcat.max-swallow-size", "60MB"),
                Map.entry("spring.servlet.multipart.max-file-size", "60MB"),
                Map.entry("spring.servlet.multipart.max-request-size", "61MB"),
                Map.entry("spring.threads.virtual.enabled", "true"),
                Map.entry("spring.jmx.enabled", "false"),
                Map.entry("spring.web.resources.add-mappings", "false"),
                Map.entry("logging.level.root", "warn")));
        web.addInitializers(context -> {
            context.getBeanFactory().registerSingleton("database", setting.database());
            context.getBeanFactory().registerSingleton("projects", setting.projects());
        });
        return web.run();
    }

    static int port(ConfigurableApplicationContext context) {
        var server = ((WebServerApplicationContext) context).getWebServer();
        return server == null ? 0 : server.getPort();
    }

    private static boolean isTaken(Setting setting) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(setting.address()), setting.port()));
            return false;
        } catch (BindException taken) {
            return true;
        } catch (IOException unknown) {
            return false;
        }
    }
}
