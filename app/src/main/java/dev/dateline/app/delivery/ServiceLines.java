package dev.dateline.app.delivery;

import dev.dateline.app.metrics.SourceSystem.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The services within a repository as they are typed: {@code checkout: services/checkout, libs/pay}, a line for each. */
final class ServiceLines {

    private ServiceLines() {}

    static String of(List<Part> services) {
        return services.stream()
                .map(part -> part.name() + ": " + String.join(", ", part.paths()))
                .collect(Collectors.joining("\n"));
    }

    /**
     * @param before whose teams are kept
     * @throws IllegalArgumentException where a line is none
     */
    static List<Part> parse(String typed, List<Part> before) {
        var services = new ArrayList<Part>();
        for (var line :
                typed.lines().map(String::strip).filter(text -> !text.isEmpty()).toList()) {
            int colon = line.indexOf(':');
            var paths = Arrays.stream(line.substring(colon + 1).split(","))
                    .map(String::strip)
                    .filter(path -> !path.isEmpty())
                    .toList();
            if (colon < 1 || paths.isEmpty()) {
                throw new IllegalArgumentException(
                        "“" + line + "” is no service with its paths, such as checkout: services/checkout, libs/pay");
            }
            var name = line.substring(0, colon).strip();
            if (services.stream().anyMatch(part -> part.name().equals(name))) {
                throw new IllegalArgumentException("“" + name + "” stands twice among the services");
            }
            services.add(new Part(name, paths, team(name, before)));
        }
        return services;
    }

    private static Optional<String> team(String name, List<Part> before) {
        return before.stream()
                .filter(part -> part.name().equals(name))
                .flatMap(part -> part.team().stream())
                .findFirst();
    }
}
