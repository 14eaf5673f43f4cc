package dev.dateline.benchmarks;

import dev.dateline.app.project.Json;
import dev.dateline.app.terminal.Terminal;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "web",
        mixinStandardHelpOptions = true,
        description = "The workbench's pages, beside a bare Spring Boot page of the same bytes.")
final class WebBench extends BenchCommand {

    private static final String EXAMPLE = "/projects/deploy-faster";
    private static final String GENERATED = "/projects/" + GeneratedFolder.NAME;
    private static final int LAYERS = 20;
    private static final int WIDTH = 10;
    private static final int[] READERS = {1, 10, 100};
    private static final int EDITS = 60;
    private static final LocalDate LAUNCH = LocalDate.of(2028, 6, 5);
    private static final Pattern SHARED = Pattern.compile("\"(/assets/[^\"]+/page/(?:dateline\\.css|page\\.js))\"");

    @Option(names = "--requests", paramLabel = "N", description = "Requests before memory is read.")
    private int requests = 10_000;

    @Option(names = "--seconds", paramLabel = "N", description = "How long each turn of readers lasts.")
    private double seconds = 1;

    /** What is read again and again, by the name of its file beside the bare page. */
    private final Map<String, String> courses = new LinkedHashMap<>();

    WebBench(Terminal terminal) {
        super(terminal, 3);
        courses.put("press-release", EXAMPLE + "/press-release");
        courses.put("plan-of-200-steps", GENERATED + "/plan");
        courses.put("claims", EXAMPLE + "/claims");
    }

    @Override
    protected Report run() throws IOException, InterruptedException {
        var report = new Report(
                "web",
                parameters()
                        .put("requests", requests)
                        .put("secondsPerTurn", seconds)
                        .put("steps", LAYERS * WIDTH)
                        .put("editsPerKind", EDITS));
        var pages = Files.createTempDirectory("dateline-bench-");
        try {
            try (var workbench = Running.start(workbench());
                    var visit = new Visit(workbench.address()).greet("/import")) {
                visit.bring(GeneratedFolder.zipped(LAYERS, WIDTH, seed()));
                for (var course : courses.entrySet()) {
                    Files.writeString(pages.resolve(course.getKey()), visit.html(course.getValue()));
                }
                try (var bare = Running.start(bare(pages));
                        var floor = new Visit(bare.address())) {
                    memory(report, bare, floor, workbench, visit);
                    readers(report, floor, visit);
                }
                edits(report, visit);
                weights(report, visit);
            }
            starts(report, pages);
            return report.finding(
                    "Readers, the bare page and the workbench share the machine's cores; answers travel compressed.",
                    Json.object());
        } finally {
            for (var course : courses.keySet()) {
                Files.deleteIfExists(pages.resolve(course));
            }
            Files.delete(pages);
        }
    }

    static List<String> java(String... more) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-Ddateline.home=" + home(),
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(List.of(more));
        return command;
    }

    private static Path home() {
        return Path.of(System.getProperty("dateline.home", "."));
    }

    private static List<String> workbench() {
        return java("dev.dateline.app.Dateline", "demo", "--port", "0", "--no-browser");
    }

    /** On the class path of a web application and nothing else: what lies there, Spring Boot sets up. */
    private static List<String> bare(Path pages) {
        var command = java(BarePage.class.getName(), pages.toString());
        int path = command.indexOf("-cp") + 1;
        var jars = new ArrayList<String>();
        for (var jar : command.get(path).split(File.pathSeparator, -1)) {
            if (!jar.matches(".*/(app-|engine-|[^/]*security)[^/]*\\.jar")) {
                jars.add(jar);
            }
        }
        command.set(path, String.join(File.pathSeparator, jars));
        return command;
    }

    /** Also what warms both up. */
    private void memory(Report report, Running bare, Visit floor, Running workbench, Visit visit)
            throws IOException, InterruptedException {
        say("%,d requests to each".formatted(requests));
        var name = "press-release";
        Readers.count(10, requests, () -> floor.page("/" + name));
        Readers.count(10, requests, () -> visit.page(courses.getOrDefault(name, "")));
        report.sheet(
                "memory after %,d requests of the press release".formatted(requests),
                List.of("", "resident", "ratio"),
                List.of(
                        List.of("bare page", "%.0f MB".formatted(bare.resident()), "reference"),
                        List.of(
                                "workbench",
                                "%.0f MB".formatted(workbench.resident()),
                                "%.2f".formatted(workbench.resident() / bare.resident()))),
                Json.object()
                        .put("what", "resident memory")
                        .put("bareMegabytes", bare.resident())
                        .put("workbenchMegabytes", workbench.resident()));
        for (var course : courses.entrySet()) {
            say("warming up " + course.getKey());
            Readers.read(2, 2, () -> floor.page("/" + course.getKey()));
            Readers.read(2, 4, () -> visit.page(course.getValue()));
        }
    }

    private void readers(Report report, Visit floor, Visit visit) throws InterruptedException {
        for (var course : courses.entrySet()) {
            var rows = new ArrayList<List<String>>();
            var found = new ArrayList<Json>();
            for (int readers : READERS) {
                say("%s, %d readers".formatted(course.getKey(), readers));
                var bare = new ArrayList<Readers>();
                var workbench = new ArrayList<Readers>();
                for (int round = 0; round < runs(); round++) {
                    bare.add(Readers.read(readers, seconds, () -> floor.page("/" + course.getKey())));
                    workbench.add(Readers.read(readers, seconds, () -> visit.page(course.getValue())));
                }
                var first = Readers.middle(bare);
                var second = Readers.middle(workbench);
                rows.add(row(readers, "bare page", first, first));
                rows.add(row(readers, "workbench", second, first));
                found.add(Json.object()
                        .put("readers", readers)
                        .put("bare", first.json())
                        .put("workbench", second.json()));
            }
            report.sheet(
                    course.getKey().replace('-', ' '),
                    List.of("readers", "", "median", "ratio", "p99", "ratio", "a second", "ratio"),
                    rows,
                    Json.object().put("what", course.getKey()).put("readers", found));
        }
    }

    private static List<String> row(int readers, String who, Readers one, Readers reference) {
        boolean itself = one.equals(reference);
        return List.of(
                itself ? String.valueOf(readers) : "",
                who,
                "%.2f ms".formatted(one.medianMillis()),
                itself ? "" : "%.1f".formatted(one.medianMillis() / reference.medianMillis()),
                "%.2f ms".formatted(one.p99Millis()),
                itself ? "" : "%.1f".formatted(one.p99Millis() / reference.p99Millis()),
                "%,.0f".formatted(one.perSecond()),
                itself ? "" : "%.2f".formatted(one.perSecond() / reference.perSecond()));
    }

    /** Each asks for another day, since an answer once known costs nothing. */
    private void edits(Report report, Visit visit) throws InterruptedException {
        var kinds = new LinkedHashMap<String, IntConsumer>();
        kinds.put("what if in the plan", n -> visit.part(GENERATED + "/plan?launch=" + LAUNCH.plusDays(n), "timeline"));
        kinds.put(
                "what if in the forecast",
                n -> visit.part(GENERATED + "/forecast?launch=" + LAUNCH.plusDays(n), "whatif"));
        kinds.put(
                "launch moved, plan redrawn",
                n -> visit.change(
                        GENERATED + "/plan/changes",
                        Map.of("launch", LAUNCH.plusDays(n).toString()),
                        GENERATED + "/plan",
                        "timeline"));
        var rows = new ArrayList<List<String>>();
        var found = new ArrayList<Json>();
        for (var kind : kinds.entrySet()) {
            say(kind.getKey());
            var day = new AtomicInteger();
            Runnable next = () -> kind.getValue().accept(day.incrementAndGet());
            Readers.count(1, EDITS / 2, next);
            var waits = Readers.count(1, EDITS, next);
            rows.add(List.of(
                    kind.getKey(), "%.1f ms".formatted(waits.medianMillis()), "%.1f ms".formatted(waits.p95Millis())));
            found.add(Json.object().put("what", kind.getKey()).put("waits", waits.json()));
        }
        report.sheet(
                "from an edit to the redrawn part, %d steps".formatted(LAYERS * WIDTH),
                List.of("", "median", "p95"),
                rows,
                Json.object().put("what", "edit").put("kinds", found));
    }

    private void weights(Report report, Visit visit) {
        var shared = SHARED.matcher(visit.html(EXAMPLE + "/press-release"))
                .results()
                .map(found -> found.group(1))
                .distinct()
                .mapToInt(asset -> visit.page(asset).length)
                .sum();
        var rows = new ArrayList<List<String>>();
        var found = Json.object();
        for (var page : List.of(
                "press-release",
                "faq",
                "claims",
                "claims/deploy-time",
                "metrics/deployment-duration",
                "answers",
                "plan",
                "plan/steps",
                "plan/priorities",
                "plan/network",
                "plan/room",
                "forecast",
                "outcome",
                "history")) {
            int bytes = visit.page(EXAMPLE + "/" + page).length;
            rows.add(List.of(page, kilobytes(bytes), kilobytes(bytes + shared)));
            found.put(page, bytes);
        }
        int plan = visit.page(GENERATED + "/plan").length;
        rows.add(List.of("plan of 200 steps", kilobytes(plan), kilobytes(plan + shared)));
        report.sheet(
                "weight, gzipped",
                List.of("", "page", "with style and script"),
                rows,
                Json.object()
                        .put("what", "gzipped bytes")
                        .put("styleAndScript", shared)
                        .put("pages", found.put("plan of 200 steps", plan)));
    }

    private static String kilobytes(int bytes) {
        return "%.1f KB".formatted(bytes / 1000.0);
    }

    /** The launcher's cache of loaded classes is part of Dateline, not of what it is compared with: so it has a row of its own. */
    private void starts(Report report, Path pages) throws IOException {
        var kinds = new LinkedHashMap<String, List<String>>();
        kinds.put("bare page", bare(pages));
        kinds.put("workbench, same options", workbench());
        kinds.put(
                "workbench, ./dateline demo",
                List.of(home().resolve("dateline").toString(), "demo", "--port", "0", "--no-browser"));
        var nanos = new long[kinds.size()][runs()];
        for (int round = 0; round < runs(); round++) {
            int kind = 0;
            for (var one : kinds.entrySet()) {
                say("starting " + one.getKey());
                nanos[kind][round] = start(one.getValue(), kind == 0 ? "/press-release" : EXAMPLE + "/press-release");
                kind++;
            }
        }
        var rows = new ArrayList<List<String>>();
        var found = Json.object();
        int kind = 0;
        for (var name : kinds.keySet()) {
            var times = new Times("start", name, "bare page", nanos[kind], nanos[0]);
            rows.add(List.of(
                    name,
                    "%,.0f ms".formatted(times.median()),
                    kind == 0 ? "reference" : "%.2f".formatted(times.ratio())));
            found.put(name, times.median());
            kind++;
        }
        report.sheet(
                "from the start of the process to the first page",
                List.of("", "median", "ratio"),
                rows,
                Json.object().put("what", "start").put("medianMillis", found));
        say("");
    }

    private static long start(List<String> command, String page) throws IOException {
        try (var running = Running.start(command);
                var visit = new Visit(running.address())) {
            visit.page(page);
            return System.nanoTime() - running.began();
        } catch (UncheckedIOException broken) {
            throw new IOException(broken);
        }
    }
}
