package dev.dateline.benchmarks;

import dev.dateline.app.project.Json;
import dev.dateline.app.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "observations",
        mixinStandardHelpOptions = true,
        description =
                "The page of a metric of a million observations: after an import, after a start, again, and after one more arrived; beside SQLite's own sums by day.")
final class ObservationsBench extends BenchCommand {

    private static final String PAGE = "/projects/" + ObservedFolder.NAME + "/metrics/" + ObservedFolder.METRIC;
    private static final String AGAIN = ObservedFolder.NAME + "-again";
    private static final int LOOKS = 11;
    private static final int ARRIVALS = 5;
    /** Until somebody who has something else to do first comes. */
    private static final long SETTLED_MILLIS = 8_000;

    private static final double NANOS_PER_MILLI = 1e6;

    private static final String REFERENCE = "reference: SQLite's sums by day";
    private static final String BY_DAY =
            "SELECT date(at / 1000000, 'unixepoch') AS day, count(*), sum(number) FROM observation"
                    + " WHERE project = '" + ObservedFolder.NAME + "' AND until IS NULL GROUP BY day";

    @Option(names = "--observations", paramLabel = "N", description = "Of the metric.")
    private int observations = 1_000_000;

    @Option(names = "--steps", paramLabel = "N", description = "Of the plan beside it.")
    private int steps = 200;

    @Option(names = "--claims", paramLabel = "N", description = "On the metric.")
    private int claims = 9;

    private final Waits waits = new Waits();
    private int arrived;
    private double resident;

    ObservationsBench(Terminal terminal) {
        super(terminal, 5);
    }

    @Override
    protected Report run() throws IOException, InterruptedException, SQLException {
        var data = Files.createTempDirectory("dateline-bench-");
        try {
            say("making a folder");
            var folder = ObservedFolder.zipped(ObservedFolder.NAME, observations, steps, claims, seed());
            say("bringing it in");
            Team team;
            try (var server = Running.start(serve(data))) {
                team = Team.first(server, folder);
                look("first look after an import, at once", team, PAGE);
                again(team, server);
            }
            for (int round = 1; round <= runs(); round++) {
                say("round %d of %d".formatted(round, runs()));
                round(data, team);
            }
            reference(data);
            say("");
            return report();
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    /** As people start it. */
    private static List<String> serve(Path data) {
        var launcher = Path.of(System.getProperty("dateline.home", "."), "dateline");
        return List.of(launcher.toString(), "serve", "--data", data.toString(), "--port", "0");
    }

    /** The same folder under another name, while the server runs. */
    private void again(Team team, Running server) throws IOException, InterruptedException {
        say("bringing another in");
        team.bring(ObservedFolder.zipped(AGAIN, observations, steps, claims, seed() + 1));
        Thread.sleep(SETTLED_MILLIS);
        look("first look after an import, some seconds later", team, PAGE.replace(ObservedFolder.NAME, AGAIN));
        resident = server.resident();
    }

    private void round(Path data, Team team) throws IOException, InterruptedException {
        try (var server = Running.start(serve(data))) {
            var visit = team.at(server.address());
            look("first look after a start, at once", visit, PAGE);
            var warm = new double[LOOKS];
            for (int k = 0; k < LOOKS; k++) {
                warm[k] = millis(() -> visit.html(PAGE));
            }
            keep(
                    "looked at again",
                    Arrays.stream(warm).sorted().skip(LOOKS / 2).findFirst().orElse(0));
            for (int k = 0; k < ARRIVALS; k++) {
                keep("one more is taken", millis(() -> arrive(visit)));
                keep("and looked at", millis(() -> visit.html(PAGE)));
            }
            Thread.sleep(SETTLED_MILLIS);
        }
        try (var server = Running.start(serve(data))) {
            Thread.sleep(SETTLED_MILLIS);
            look("first look after a start, some seconds later", team.at(server.address()), PAGE);
        }
    }

    private void arrive(Team team) {
        int number = arrived++;
        team.post(
                PAGE + "/observations",
                Map.of(
                        "time",
                        "%sT13:%02d:%02dZ".formatted(ObservedFolder.DAY, number / 60 % 60, number % 60),
                        "value",
                        "55",
                        "source",
                        "typed"));
    }

    private void look(String what, Team team, String page) {
        keep(what, millis(() -> team.html(page)));
    }

    private void keep(String what, double figure) {
        waits.add(what, figure);
    }

    private static double millis(Runnable work) {
        long began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / NANOS_PER_MILLI;
    }

    /** What a page would ask of the table that knew each observation and nothing else: how many on each day, and their sum. */
    private void reference(Path data) throws SQLException {
        say("the reference");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("dateline.db"));
                var statement = connection.createStatement()) {
            for (int k = 0; k < LOOKS; k++) {
                long began = System.nanoTime();
                int days = 0;
                try (var rows = statement.executeQuery(BY_DAY)) {
                    while (rows.next()) {
                        days++;
                    }
                }
                if (days == 0) {
                    throw new IllegalStateException("nothing was observed");
                }
                keep(REFERENCE, (System.nanoTime() - began) / NANOS_PER_MILLI);
            }
        }
    }

    private Report report() {
        var report = new Report(
                "observations",
                parameters()
                        .put("observations", observations)
                        .put("steps", steps)
                        .put("claims", claims));
        return waits.in(
                        report,
                        "The page of a metric of %,d observations; %d claims on it, %,d steps beside"
                                .formatted(observations, claims, steps),
                        "page")
                .finding(
                        "The reference is SQLite's own count and sum of each day over the table of observations, in this process. A page needs medians too.",
                        Json.object())
                .finding(
                        "The server had %,.0f MB resident with two such projects.".formatted(resident),
                        Json.object().put("residentMegabytes", resident));
    }
}
