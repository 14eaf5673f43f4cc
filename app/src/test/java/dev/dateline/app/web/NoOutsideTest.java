package dev.dateline.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.RunningWorkbench;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The workbench speaks with nobody but its visitors. {@link EveryPageTest} sees that its pages do not either. */
class NoOutsideTest {

    private static final Set<String> LOOPBACK =
            Set.of("0100007F", "00000000000000000000000001000000", "0000000000000000FFFF00000100007F");

    /** The other ends of all lines that this process has open. */
    private static Set<String> others() {
        var sockets = sockets();
        var others = new TreeSet<String>();
        for (var table : List.of("tcp", "tcp6", "udp", "udp6")) {
            try (var lines = Files.lines(Path.of("/proc/self/net", table))) {
                lines.skip(1)
                        .map(line -> line.strip().split("\\s+"))
                        .filter(line -> sockets.contains(line[9]))
                        .forEach(line -> {
                            var address = line[2].replaceFirst(":.*", "");
                            if (!address.matches("0+")) { // it only listens
                                others.add(address);
                            }
                        });
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return others;
    }

    /** The numbers of this process's own sockets. */
    private static Set<String> sockets() {
        var numbers = new HashSet<String>();
        try (var open = Files.list(Path.of("/proc/self/fd"))) {
            open.forEach(file -> target(file)
                    .filter(name -> name.startsWith("socket:"))
                    .forEach(name -> numbers.add(name.replaceAll("\\D", ""))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return numbers;
    }

    private static Stream<String> target(Path file) {
        try {
            return Stream.of(Files.readSymbolicLink(file).toString());
        } catch (IOException closedMeanwhile) {
            return Stream.empty();
        }
    }

    @Test
    void aTourOfAllPagesOpensNoLineToAnotherMachine() {
        Assumptions.assumeTrue(
                Files.isReadable(Path.of("/proc/self/net/tcp")), "Only Linux tells which lines are open.");
        var session = new Session(RunningWorkbench.shared());
        Map<String, Set<String>> seen = new HashMap<>();
        var own = new TreeSet<String>();
        EveryPageTest.places().forEach((name, path) -> {
            session.get(path);
            var others = others();
            own.addAll(others);
            others.removeAll(LOOPBACK);
            if (!others.isEmpty()) {
                seen.put(path, others);
            }
        });
        assertThat(own)
                .as("our own line to the workbench, or nothing was looked at")
                .containsAnyElementsOf(LOOPBACK);
        assertThat(seen).isEmpty();
    }

    @Test
    void itListensOnThisMachineOnly() throws IOException {
        Assumptions.assumeTrue(
                Files.isReadable(Path.of("/proc/self/net/tcp")), "Only Linux tells which lines are open.");
        var port = "%04X".formatted(RunningWorkbench.shared().port());
        for (var table : List.of("tcp", "tcp6")) {
            try (var lines = Files.lines(Path.of("/proc/self/net", table))) {
                assertThat(lines.map(line -> line.strip().split("\\s+"))
                                .filter(line -> line[1].endsWith(":" + port))
                                .map(line -> line[1].replaceFirst(":.*", "")))
                        .isSubsetOf(LOOPBACK);
            }
        }
    }
}
