package dev.dateline.app;

import dev.dateline.app.workbench.Projects;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The workbench: the web over the projects it is given. */
@SpringBootApplication
class Workbench {

    /** Starts the web on one address of this machine; stops when its context is closed. */
    static ConfigurableApplicationContext start(Projects projects, int port) {
        var web = new SpringApplication(Workbench.class);
        web.setBannerMode(org.springframework.boot.Banner.Mode.OFF);
        web.setLogStartupInfo(false);
        web.setDefaultProperties(Map.of(
                "server.address", "127.0.0.1",
                "server.port", String.valueOf(port),
                "server.shutdown", "graceful",
                "server.compression.enabled", "true",
                "server.compression.mime-types",
                        "text/html,text/css,text/javascript,application/json,application/problem+json,image/svg+xml",
                "spring.threads.virtual.enabled", "true",
                "spring.main.register-shutdown-hook", "true",
                "spring.jmx.enabled", "false",
                "logging.level.root", "warn"));
        web.addInitializers(context -> context.getBeanFactory().registerSingleton("projects", projects));
        return web.run();
    }
}
