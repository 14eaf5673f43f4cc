package dev.dateline.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The floor under every page: Spring Boot with one method that answers a text it was started with. Virtual threads and compression are
 * set as the workbench sets them; who asks, what they may, and against forged forms nothing is checked.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class BarePage {

    /** @param arguments the folder whose files are the pages */
    public static void main(String[] arguments) throws IOException {
        var pages = new HashMap<String, String>();
        try (var files = Files.list(Path.of(arguments[0]))) {
            for (var file : files.toList()) {
                pages.put(String.valueOf(file.getFileName()), Files.readString(file));
            }
        }
        var web = new SpringApplication(BarePage.class);
        web.setBannerMode(Banner.Mode.OFF);
        web.setLogStartupInfo(false);
        web.setDefaultProperties(Map.of(
                "server.address", "127.0.0.1",
                "server.port", "0",
                "server.compression.enabled", "true",
                "server.compression.min-response-size", "1KB",
                "spring.threads.virtual.enabled", "true",
                "spring.jmx.enabled", "false",
                "spring.web.resources.add-mappings", "false",
                "logging.level.root", "warn"));
        web.addInitializers(context -> context.getBeanFactory().registerSingleton("texts", new Texts(pages)));
        if (web.run() instanceof WebServerApplicationContext context && context.getWebServer() != null) {
            System.out.println(
                    "Bare at http://localhost:" + context.getWebServer().getPort() + "/");
        }
    }

    record Texts(Map<String, String> pages) {}

    @RestController
    static class Page {

        private final Texts texts;

        Page(Texts texts) {
            this.texts = texts;
        }

        @GetMapping(value = "/{name}", produces = "text/html;charset=UTF-8")
        String page(@PathVariable String name) {
            return texts.pages().getOrDefault(name, "");
        }
    }
}
