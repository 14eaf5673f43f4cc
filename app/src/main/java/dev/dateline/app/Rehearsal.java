package dev.dateline.app;

import dev.dateline.app.database.Database;
import dev.dateline.app.page.Visitor;
import dev.dateline.app.people.Access;
import dev.dateline.app.people.Accounts;
import dev.dateline.app.people.FirstKey;
import dev.dateline.app.project.FolderProblems;
import dev.dateline.app.terminal.Terminal;
import dev.dateline.app.workbench.FolderIn;
import dev.dateline.app.workbench.Imports;
import dev.dateline.app.workbench.Projects;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.CookieHandler;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Runs each command once on a folder and prints nothing, or serves it and looks at the pages: the launcher's caches of loaded classes
 * learn from it what they need. Two, because a cache is loaded whole, and commands need none of the web.
 */
public final class Rehearsal {

    private static final List<String> PAGES = List.of(
            "press-release",
            "faq",
            "claims",
            "metrics",
            "metrics/deployment-duration",
            "claims/deploy-time",
            "sources",
            "delivery",
            "answers",
            "customers",
            "problems",
            "benefits",
            "experience",
            "experiments",
            "plan",
            "plan/steps",
            "vendors",
            "forecast",
            "forecast/next",
            "forecast/reach",
            "forecast/record",
            "forecast/history",
            "outcome",
            "sponsor",
            "week",
            "news",
            "history");

    private static final String OFTEN = "waits";

    private static final int ARRIVALS = 10;

    private static final List<String> MEASURES =
            List.of("change-lead-time", "deployment-frequency", "change-fail-rate", "rework-rate");
    private static final int RELEASES = 100;
    private static final int PUSHES = 10;

    private Rehearsal() {}

    /** @param arguments {@code commands} and the folder, or {@code web} and those that are served, the one looked at last */
    public static void main(String[] arguments) throws Exception {
        var folders = Stream.of(arguments).skip(1).map(Path::of).toList();
        if (arguments[0].equals("web")) {
            serve(folders);
            System.exit(0);
        }
        var folder = folders.getFirst();
        var nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        var terminal = new Terminal(nowhere, nowhere, 80, false, false);
        for (var command : List.of("check", "plan", "forecast", "status")) {
            Dateline.run(terminal, Clock.systemUTC(), command, folder.toString());
            Dateline.run(terminal, Clock.systemUTC(), command, folder.toString(), "--json");
        }
    }

    /** As the demo shows projects that it has just read; then as a team is served those that are stored. */
    private static void serve(List<Path> folders) throws Exception {
        CookieHandler.setDefault(new CookieManager());
        var data = Files.createTempDirectory("dateline-rehearsal-");
        var clock = Clock.systemUTC();
        try (var database = Database.in(data)) {
            var projects = Workbench.projects(database, Access.open(), clock);
            var often = take(projects, oftenObserved(data.resolve("often")));
            var address = "";
            for (var folder : folders) {
                address = take(projects, folder);
            }
            var key = new FirstKey();
            try (var context = Workbench.start(
                    new Workbench.Setting(database, projects, Access.open(), key, clock, "127.0.0.1", 0))) {
                var web = "http://localhost:" + Workbench.port(context);
                look(web, address, often, PAGES.subList(0, 2));
                measure(web + often, data.resolve("made.git"));
            }
            var accounts = new Accounts(database, clock);
            var stored = Workbench.projects(database, accounts, clock);
            try (var context =
                    Workbench.start(new Workbench.Setting(database, stored, accounts, key, clock, "127.0.0.1", 0))) {
                var web = "http://localhost:" + Workbench.port(context);
                read(web + "/" + key.path());
                send(
                        web + "/begin",
                        "key=" + key.path().replaceFirst(".*key=", "") + "&name=Dateline&password="
                                + UUID.randomUUID());
                look(web, address, often, PAGES);
            }
        } finally {
            Imports.delete(data);
        }
    }

    private static String take(Projects projects, Path folder) throws FolderProblems {
        var in = FolderIn.read(folder, Dateline.KINDS, Dateline.CONSISTENCIES, Dateline.CONSTANCIES);
        return projects.take(in, Visitor.local("rehearsal"), Optional.empty()).address();
    }

    private static void look(String web, String address, String often, List<String> pages) throws IOException {
        var metric = web + often + "/metrics/" + OFTEN;
        read(metric);
        for (int arrival = 0; arrival < ARRIVALS; arrival++) {
            send(metric + "/observations", "time=2026-11-02&value=" + arrival + "&source=rehearsal&sure=" + arrival);
            read(metric);
        }
        for (var page : pages) {
            read(web + address + "/" + page);
        }
    }

    /** A repository, and what is pushed to it. */
    private static void measure(String project, Path folder) throws Exception {
        try (var repository = new RehearsedRepository(folder, RELEASES)) {
            read(project + "/repository");
            send(
                    project + "/repository?measure=" + String.join("&measure=", MEASURES),
                    "address=" + URLEncoder.encode(repository.place(), StandardCharsets.UTF_8));
            for (int push = 0; push < PUSHES; push++) {
                repository.push();
                send(project + "/sources/made/repository/refresh", "");
                read(project + "/metrics/" + MEASURES.getFirst());
            }
            read(project + "/sources/made/repository");
        }
    }

    /** A project with a metric of so many observations that they are kept in another way than a few. */
    private static Path oftenObserved(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("metrics"));
        Files.writeString(
                folder.resolve("project.yaml"),
                "format: dateline/1\nname: Observed often\nlaunch: 2027-06-01\nasOf: 2026-11-02\n");
        Files.writeString(
                folder.resolve("press-release.md"),
                "---\nheadline: Often\nsubheading: often\nplace: Bremen\nstatus: draft\n---\n\nOften.\n");
        Files.writeString(
                folder.resolve("metrics.yaml"),
                "metrics:\n  - {id: " + OFTEN + ", kind: quantity, unit: s, statistic: median, window: 28 d}\n");
        Files.writeString(
                folder.resolve("claims.yaml"),
                "claims:\n  - {id: sooner, metric: " + OFTEN
                        + ", baseline: {value: 9 s, on: 2026-08-03}, target: \"<= 5 s\"}\n");
        var rows = new StringBuilder("time,value,source,note\n");
        for (int row = 0; row < 40_000; row++) {
            rows.append(Instant.parse("2026-06-01T00:00:00Z").plusSeconds(row * 300L))
                    .append(',')
                    .append(row % 17)
                    .append(",log,\n");
        }
        Files.writeString(folder.resolve("metrics/" + OFTEN + ".csv"), rows);
        return folder;
    }

    private static void read(String url) throws IOException {
        try (var answer = URI.create(url).toURL().openStream()) {
            answer.readAllBytes();
        }
    }

    /** As a browser sends a form: with the token that its cookie holds. */
    private static void send(String url, String fields) throws IOException {
        var form = (HttpURLConnection) URI.create(url).toURL().openConnection();
        form.setDoOutput(true);
        form.setInstanceFollowRedirects(false);
        form.getOutputStream().write((fields + "&_csrf=" + token()).getBytes(StandardCharsets.UTF_8));
        form.getResponseCode();
        form.disconnect();
    }

    private static String token() {
        return CookieHandler.getDefault() instanceof CookieManager cookies
                ? cookies.getCookieStore().getCookies().stream()
                        .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                        .map(HttpCookie::getValue)
                        .findFirst()
                        .orElse("")
                : "";
    }
}
