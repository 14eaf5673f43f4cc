package dev.dateline.benchmarks;

import dev.dateline.app.delivery.NotMeasurable;
import dev.dateline.app.delivery.RepositoryMining;
import dev.dateline.app.project.Json;
import dev.dateline.app.terminal.Terminal;
import dev.dateline.engine.mining.ReleaseHistory.TimeOf;
import dev.dateline.engine.mining.ReleaseRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "mining",
        mixinStandardHelpOptions = true,
        description =
                "A large repository measured: at first, again, and after a push; beside git rev-list and a plain JGit walk; and in a running workbench.")
final class MiningBench extends BenchCommand {

    private static final String COUNTING = "git rev-list --tags --count";
    private static final int PUSHED = 10;

    @Option(names = "--commits", paramLabel = "N", description = "Commits of the generated repository.")
    private int commits = 80_000;

    @Option(names = "--tags", paramLabel = "N", description = "Its releases.")
    private int tags = 600;

    private long seen;

    MiningBench(Terminal terminal) {
        super(terminal, 7);
    }

    @Override
    protected Report run() throws IOException, InterruptedException, NotMeasurable {
        if (commits < 1 || tags < 1 || tags > 900 || tags > commits) {
            throw new IllegalArgumentException("--commits must be at least --tags, and --tags 1 to 900");
        }
        var folder = Files.createTempDirectory("dateline-mining-");
        try {
            say("making a repository");
            var made = new GeneratedRepository(folder.resolve("made.git"), commits, tags, seed());
            var times = new ArrayList<Times>();
            times.addAll(run(List.of(race(made.place, "as packs only")), 2, 0));
            made.writeCommitGraph();
            times.addAll(run(List.of(race(made.place, "with git's commit-graph file")), 2, 0));
            var report =
                    new Report("mining", parameters().put("commits", commits).put("tags", tags)).times(times);
            report = pushes(report, made);
            say("in a running workbench");
            var visits = new MeasuringVisits(made, runs());
            visits.make(PUSHED);
            say("");
            return visits.in(report, "%,d commits, %d releases".formatted(commits, tags));
        } finally {
            delete(folder);
        }
    }

    private Race race(Path place, String how) throws NotMeasurable {
        var again = new RepositoryMining();
        mine(again, place, ReleaseRule.FIRST_RELEASE);
        var race = new Race("%,d commits, %d releases, %s".formatted(commits, tags, how))
                .reference(COUNTING, () -> run("git", "-C", place.toString(), "rev-list", "--tags", "--count"))
                .against(COUNTING, "plain JGit RevWalk", () -> walk(place))
                .against(
                        COUNTING,
                        "Dateline: first import",
                        () -> mined(new RepositoryMining(), place, ReleaseRule.FIRST_RELEASE))
                .against(
                        COUNTING,
                        "Dateline: again, first-release",
                        () -> mined(again, place, ReleaseRule.FIRST_RELEASE))
                .against(
                        COUNTING, "Dateline: again, release-line", () -> mined(again, place, ReleaseRule.RELEASE_LINE));
        var launcher =
                Path.of(System.getProperty("dateline.home", "."), "dateline").toString();
        return race.against(
                COUNTING, "./dateline measure --json", () -> run(launcher, "measure", place.toString(), "--json"));
    }

    /** Each push is another, so they take no turns. */
    private Report pushes(Report report, GeneratedRepository made) throws IOException, NotMeasurable {
        say("pushing");
        var mining = new RepositoryMining();
        mine(mining, made.place, ReleaseRule.FIRST_RELEASE);
        var millis = new double[2 * runs()];
        for (int k = 0; k < millis.length; k++) {
            made.push(PUSHED);
            long began = System.nanoTime();
            mine(mining, made.place, ReleaseRule.FIRST_RELEASE);
            millis[k] = (System.nanoTime() - began) / 1e6;
        }
        say("");
        Arrays.sort(millis);
        var row = List.of(
                "read and worked out anew",
                "%.1f ms".formatted(millis[millis.length / 2]),
                "%.1f ms".formatted(millis[0]),
                "%.1f ms".formatted(millis[millis.length - 1]));
        return report.sheet(
                        "A push of " + PUSHED + " commits and a release, " + millis.length + " times",
                        List.of("", "median", "least", "most"),
                        List.of(row),
                        Json.object()
                                .put("pushMedianMillis", millis[millis.length / 2])
                                .put("pushMostMillis", millis[millis.length - 1]))
                .finding(
                        "The first import reads every commit for the author's time and the message, which rev-list and the walk do"
                                + " not; the walk parses headers only.",
                        Json.object().put("checksum", seen));
    }

    private void mined(RepositoryMining mining, Path place, ReleaseRule rule) {
        try {
            mine(mining, place, rule);
        } catch (NotMeasurable wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    private void mine(RepositoryMining mining, Path place, ReleaseRule rule) throws NotMeasurable {
        var mined = mining.mine(place, RepositoryMining.Asked.of("v\\d+\\.\\d+\\.\\d+", rule));
        seen += mined.history().timed() + mined.history().excluded().size();
        seen += (long) mined.history().median(TimeOf.COMMITTER).orElse(0);
    }

    private void walk(Path place) {
        try (var repository = new FileRepositoryBuilder()
                        .setBare()
                        .setGitDir(place.toFile())
                        .build();
                var walk = new RevWalk(repository)) {
            for (var ref : repository.getRefDatabase().getRefsByPrefix("refs/tags/")) {
                walk.markStart(walk.parseCommit(ref.getObjectId()));
            }
            for (RevCommit commit : walk) {
                seen += commit.getCommitTime();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void run(String... command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + " ended with " + process.exitValue());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopped);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
