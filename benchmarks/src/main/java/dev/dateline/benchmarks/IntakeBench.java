package dev.dateline.benchmarks;

import dev.dateline.app.project.Json;
import dev.dateline.app.terminal.Terminal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "intake",
        mixinStandardHelpOptions = true,
        description =
                "Signed events taken in, beside a plain file that is forced to the disk for each; and what a killed server still has.")
final class IntakeBench extends BenchCommand {

    private static final String SECRET = "a secret of both";
    private static final String PROJECT = "generated";
    private static final int[] SENDERS = {1, 4, 16, 32, 64};
    private static final double BOUND_MILLIS = 50;
    private static final int BODY = 8_000;
    private static final int LINES = 10_000;
    private static final int KILLED_AT = 3_000;
    private static final Pattern FRESH = Pattern.compile("\"new\" : 1\\b");

    @Option(names = "--seconds", paramLabel = "N", description = "How long each turn of senders lasts.")
    private double seconds = 3;

    @Option(names = "--burst", paramLabel = "N", description = "Events in the burst, sent 10,000 to a request.")
    private int burst = 500_000;

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = "An empty PostgreSQL database instead of SQLite (or DATELINE_DATABASE).")
    private String database = System.getenv().getOrDefault("DATELINE_DATABASE", "");

    private final AtomicInteger next = new AtomicInteger();

    IntakeBench(Terminal terminal) {
        super(terminal, 3);
    }

    @Override
    protected Report run() throws IOException, InterruptedException {
        var report = new Report(
                "intake",
                parameters()
                        .put("database", database.isEmpty() ? "SQLite" : "PostgreSQL")
                        .put("bytesPerEvent", BODY)
                        .put("secondsPerTurn", seconds)
                        .put("burst", burst));
        var data = Files.createTempDirectory("dateline-bench-");
        try {
            forced(report, data);
            String github;
            Queue<String> acknowledged;
            try (var server = Running.start(serve(data));
                    var team = Team.first(server, GeneratedFolder.zipped(2, 2, seed()))) {
                github = team.source(PROJECT, "github", SECRET);
                senders(report, team, github);
                burst(report, server, team);
                acknowledged = killed(server, team, github);
            }
            try (var server = Running.start(serve(data));
                    var team = new Team(server.address())) {
                kept(report, team, github, acknowledged);
            }
            return report.finding("Senders and workbench share the machine's cores.", Json.object());
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private List<String> serve(Path data) {
        return database.isEmpty()
                ? WebBench.java("dev.dateline.app.Dateline", "serve", "--data", data.toString(), "--port", "0")
                : WebBench.java("dev.dateline.app.Dateline", "serve", "--database", database, "--port", "0");
    }

    /** What the disk allows to whoever writes one event at a time. */
    private void forced(Report report, Path data) throws IOException, InterruptedException {
        say("a plain file");
        var bytes = ByteBuffer.allocate(BODY);
        try (var file = FileChannel.open(data.resolve("plain"), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            var readers = Readers.read(1, seconds, () -> {
                try {
                    file.write(bytes.rewind());
                    file.force(false);
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
            });
            report.sheet(
                    "a plain file, forced to the disk after each event",
                    List.of("", "median", "p99", "a second"),
                    List.of(row("one writer", readers)),
                    Json.object().put("what", "plain file").put("found", readers.json()));
        }
    }

    private void senders(Report report, Team team, String github) throws InterruptedException {
        Readers.read(8, 2 * seconds, () -> send(team, github, next.incrementAndGet()));
        var rows = new ArrayList<List<String>>();
        var found = new ArrayList<Json>();
        double held = 0;
        for (int senders : SENDERS) {
            say("%d senders".formatted(senders));
            var rounds = new ArrayList<Readers>();
            for (int round = 0; round < runs(); round++) {
                rounds.add(Readers.read(senders, seconds, () -> send(team, github, next.incrementAndGet())));
            }
            var middle = Readers.middle(rounds);
            if (middle.p99Millis() < BOUND_MILLIS) {
                held = Math.max(held, middle.perSecond());
            }
            rows.add(row(senders + (senders == 1 ? " sender" : " senders"), middle));
            found.add(Json.object().put("senders", senders).put("found", middle.json()));
        }
        report.sheet(
                "signed events over HTTP, each on the disk before it is answered",
                List.of("", "median", "p99", "a second"),
                rows,
                Json.object().put("what", "intake").put("senders", found).put("heldUnder50Millis", held));
        report.finding("Held with p99 under 50 ms: %,.0f events a second.".formatted(held), Json.object());
    }

    private static List<String> row(String who, Readers one) {
        return List.of(
                who,
                "%.2f ms".formatted(one.medianMillis()),
                "%.2f ms".formatted(one.p99Millis()),
                "%,.0f".formatted(one.perSecond()));
    }

    private static String send(Team team, String github, int number) {
        return team.send(event(team, github, number)).body();
    }

    /** As large as GitHub's are, and each about a deployment of its own. */
    private static HttpRequest.Builder event(Team team, String github, int number) {
        var head =
                "{\"deployment_status\": {\"state\": \"success\", \"created_at\": \"2026-01-05T10:09:00Z\"}, \"deployment\": {\"id\": "
                        + number + ", \"sha\": \"%040x\"".formatted(number + 1)
                        + ", \"environment\": \"production\", \"created_at\": \"2026-01-05T10:00:00Z\"}, \"repository\": {\"full_name\": \"shop/checkout\"}, \"sender\": \"";
        var body = head + "x".repeat(BODY - head.length() - 2) + "\"}";
        return team.request(github)
                .header("Content-Type", "application/json")
                .header("X-GitHub-Event", "deployment_status")
                .header("X-GitHub-Delivery", String.valueOf(number))
                .header("X-Hub-Signature-256", "sha256=" + signature(body))
                .POST(BodyPublishers.ofString(body));
    }

    private static String signature(String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void burst(Report report, Running server, Team team) throws IOException {
        var csv = team.source(PROJECT, "csv", SECRET);
        long began = System.nanoTime();
        for (int from = 0; from < burst; from += LINES) {
            say("%,d of %,d in the burst".formatted(from, burst));
            var lines = new StringBuilder();
            for (int number = from; number < Math.min(burst, from + LINES); number++) {
                lines.append("{\"type\": \"deployment\", \"id\": ").append(number);
                lines.append(", \"service\": \"shop-").append(number % 40);
                lines.append("\", \"environment\": \"production\", \"time\": ")
                        .append(1_700_000_000L + number)
                        .append("}\n");
            }
            team.send(team.request(csv)
                    .header("Authorization", "Bearer " + SECRET)
                    .POST(BodyPublishers.ofString(lines.toString())));
        }
        double taken = (System.nanoTime() - began) / 1e9;
        say("reading the state");
        began = System.nanoTime();
        team.json("/projects/" + PROJECT + "/sources/csv/events");
        double read = (System.nanoTime() - began) / 1e9;
        double memory = server.resident();
        report.sheet(
                "%,d events in a burst, %,d to a request".formatted(burst, LINES),
                List.of("", "figure"),
                List.of(
                        List.of("taken in", "%.1f s".formatted(taken)),
                        List.of("events a second", "%,.0f".formatted(burst / taken)),
                        List.of("the state of all, from the disk", "%.1f s".formatted(read)),
                        List.of("resident memory afterwards", "%,.0f MB".formatted(memory))),
                Json.object()
                        .put("what", "burst")
                        .put("seconds", taken)
                        .put("stateSeconds", read)
                        .put("residentMegabytes", memory));
    }

    /** Kills the server in the midst of it; answers the bodies' numbers that it had acknowledged. */
    private Queue<String> killed(Running server, Team team, String github) throws InterruptedException {
        say("killing it");
        var acknowledged = new ConcurrentLinkedQueue<String>();
        var senders = new ArrayList<Thread>();
        for (int sender = 0; sender < 16; sender++) {
            senders.add(Thread.ofVirtual().start(() -> {
                try {
                    while (true) {
                        int number = next.incrementAndGet();
                        send(team, github, number);
                        acknowledged.add(String.valueOf(number));
                    }
                } catch (UncheckedIOException | IllegalStateException gone) {
                    // as was meant: the server is dead
                }
            }));
        }
        long until = System.nanoTime() + 60_000_000_000L;
        while (acknowledged.size() < KILLED_AT && System.nanoTime() < until) {
            Thread.sleep(1);
        }
        server.kill();
        for (var sender : senders) {
            sender.join();
        }
        return acknowledged;
    }

    /** Whoever sends again what was acknowledged is told whether it is new: it must not be. */
    private void kept(Report report, Team team, String github, Queue<String> acknowledged) throws InterruptedException {
        say("asking again");
        var lost = new AtomicInteger();
        int all = acknowledged.size();
        Readers.count(16, all, () -> {
            var number = acknowledged.poll();
            if (number != null
                    && FRESH.matcher(send(team, github, Integer.parseInt(number)))
                            .find()) {
                lost.incrementAndGet();
            }
        });
        report.finding(
                "Killed with SIGKILL while 16 senders sent: of %,d events acknowledged, %,d were lost."
                        .formatted(all, lost.get()),
                Json.object().put("what", "killed").put("acknowledged", all).put("lost", lost.get()));
        say("");
    }
}
