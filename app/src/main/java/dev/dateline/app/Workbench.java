package dev.dateline.app;

import dev.dateline.app.database.Database;
import dev.dateline.app.metrics.Observations;
import dev.dateline.app.people.Access;
import dev.dateline.app.people.FirstKey;
import dev.dateline.app.workbench.Projects;
import java.time.Clock;
import java.util.List;
import java.util.Map;
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
     */
    record Setting(
            Database database,
            Projects projects,
            Access access,
            FirstKey firstKey,
            Clock clock,
            String address,
            int port) {}

    static Projects projects(Database database, Access access, Clock clock) {
        var projects = new Projects(
                database, Dateline.KINDS, Dateline.CONSISTENCIES, List.of(new Observations(database)), access, clock);
        Dateline.CONSTANCIES.forEach(projects::hold);
        Dateline.SIGNATURES.forEach(projects::sign);
        return projects;
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
                Map.entry("logging.level.root", "warn"),
                // addresses that lead nowhere may hold part of a link's secret
                Map.entry("logging.level.org.springframework.web.servlet.PageNotFound", "error")));
        web.addInitializers(context -> {
            context.getBeanFactory().registerSingleton("database", setting.database());
            context.getBeanFactory().registerSingleton("projects", setting.projects());
            context.getBeanFactory().registerSingleton("access", setting.access());
            context.getBeanFactory().registerSingleton("firstKey", setting.firstKey());
            context.getBeanFactory().registerSingleton("clock", setting.clock());
        });
        return web.run();
    }

    static int port(ConfigurableApplicationContext context) {
        var server = ((WebServerApplicationContext) context).getWebServer();
        return server == null ? 0 : server.getPort();
    }
}
