package dev.dateline.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What somebody waits for who has a repository measured in a running workbench: each time until the metrics are written, with a note for every change. */
final class MeasuringVisits {

    private static final String PROJECT = "/projects/kindle";
    private static final String MEASURES =
            "?measure=change-lead-time&measure=deployment-frequency&measure=change-fail-rate&measure=rework-rate";
    /** Until what follows in the background is done. */
    private static final long SETTLED_MILLIS = 3_000;

    private final Waits waits = new Waits();
    private final GeneratedRepository repository;
    private final int rounds;

    MeasuringVisits(GeneratedRepository repository, int rounds) {
        this.repository = repository;
        this.rounds = rounds;
    }

    void make(int pushed) throws IOException, InterruptedException {
        var launcher = Path.of(System.getProperty("dateline.home", "."), "dateline");
        try (var server = Running.start(List.of(launcher.toString(), "demo", "--port", "0"));
                var visitor = new Team(server.address())) {
            visitor.html(PROJECT + "/repository");
            Thread.sleep(SETTLED_MILLIS);
            var source = "";
            for (int round = 0; round < rounds; round++) {
                time(
                        round == 0 ? "imported, the first since the start" : "imported",
                        () -> visitor.post(
                                PROJECT + "/repository" + MEASURES, Map.of("address", repository.place.toString())));
                source = PROJECT + "/sources/made" + (round == 0 ? "" : "-" + (round + 1)) + "/repository";
                time("its page", visitor, source);
                Thread.sleep(SETTLED_MILLIS);
            }
            for (int round = 0; round < 2 * rounds; round++) {
                again("read again, nothing new", visitor, source);
            }
            for (int round = 0; round < rounds; round++) {
                for (var rule : List.of("release-line", "first-release")) {
                    var changed = Map.of("address", repository.place.toString(), "releases", "", "rule", rule);
                    var page = source;
                    time("by the other rule", () -> visitor.post(page, changed));
                    Thread.sleep(SETTLED_MILLIS);
                }
            }
        }
        pushes(launcher, pushed);
    }

    /** On a server that measures nothing else, so that nobody reads what was pushed for another. */
    private void pushes(Path launcher, int pushed) throws IOException, InterruptedException {
        try (var server = Running.start(List.of(launcher.toString(), "demo", "--port", "0"));
                var visitor = new Team(server.address())) {
            visitor.html(PROJECT + "/repository");
            visitor.post(PROJECT + "/repository" + MEASURES, Map.of("address", repository.place.toString()));
            var source = PROJECT + "/sources/made/repository";
            for (int round = 0; round < 4 * rounds; round++) {
                Thread.sleep(SETTLED_MILLIS);
                repository.push(pushed);
                again("a push", visitor, source);
                time("the metric after it", visitor, PROJECT + "/metrics/change-lead-time");
            }
        }
    }

    private void again(String what, Team visitor, String source) {
        time(what, () -> visitor.post(source + "/refresh", Map.of()));
    }

    private void time(String what, Team visitor, String page) {
        time(what, () -> visitor.html(page));
    }

    private void time(String what, Runnable work) {
        long began = System.nanoTime();
        work.run();
        waits.add(what, (System.nanoTime() - began) / 1e6);
    }

    Report in(Report report, String repositoryInWords) {
        return waits.in(
                report, "In a running workbench, until four metrics are written: " + repositoryInWords, "workbench");
    }
}
