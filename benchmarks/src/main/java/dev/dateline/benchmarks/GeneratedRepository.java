package dev.dateline.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A bare repository as large as a large one: a main line with side commits that are merged, and release tags evenly spread. */
final class GeneratedRepository {

    private static final long BEGIN = 1_200_000_000;
    private static final int SECONDS_APART = 4_000;
    private static final int MOST_MESSAGE = 500;
    private static final int FILES = 50;

    final Path place;
    private final SplittableRandom random;
    private int commits;
    private int tags;

    GeneratedRepository(Path place, int commits, int tags, long seed) throws IOException {
        this.place = place;
        this.random = new SplittableRandom(seed);
        Files.createDirectories(place);
        git("init", "-q", "--bare");
        add(commits, Math.max(1, commits / tags));
        git("repack", "-adq");
        git("pack-refs", "--all");
    }

    /** Some more commits on the main line, and a release of them. */
    void push(int more) throws IOException {
        add(more, more);
    }

    void writeCommitGraph() throws IOException {
        git("config", "core.commitGraph", "true");
        git("commit-graph", "write", "--reachable");
    }

    private void add(int more, int release) throws IOException {
        boolean empty = commits == 0;
        var process = new ProcessBuilder("git", "-C", place.toString(), "fast-import", "--quiet")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var out = new PrintStream(
                new BufferedOutputStream(process.getOutputStream()), false, StandardCharsets.US_ASCII)) {
            int main = 0;
            int side = 0;
            for (int mark = 1; mark <= more; mark++) {
                commits++;
                boolean aside = mark > 1 && mark < more && mark % 5 == 0;
                commit(out, mark, aside, main, side, empty);
                main = aside ? main : mark;
                side = aside ? mark : 0;
                if (mark % release == 0) {
                    tag(out, main);
                }
            }
        }
        ended(process, "fast-import");
    }

    private void commit(PrintStream out, int mark, boolean aside, int main, int side, boolean empty) {
        long time = BEGIN + (long) commits * SECONDS_APART;
        var message = "Change " + commits + "\n\n" + "x".repeat(random.nextInt(MOST_MESSAGE)) + "\n"
                + (random.nextInt(200) == 0 ? "This reverts commit " + "0".repeat(40) + ".\n" : "");
        out.print("commit refs/heads/" + (aside ? "side" : "main") + "\nmark :" + mark + "\n");
        out.print("author Role <role@example.org> " + (time - random.nextInt(500_000)) + " +0000\n");
        out.print("committer Role <role@example.org> " + time + " +0000\n");
        out.print("data " + message.length() + "\n" + message + "\n");
        out.print(main > 0 ? "from :" + main + "\n" : empty ? "" : "from refs/heads/main^0\n");
        out.print(side > 0 ? "merge :" + side + "\n" : "");
        out.print("M 644 inline file-" + commits % FILES + "\ndata 8\n" + "%08d".formatted(commits) + "\n");
    }

    private void tag(PrintStream out, int main) {
        tags++;
        var name = "v" + tags / 100 + "." + tags / 10 % 10 + "." + tags % 10;
        long time = BEGIN + (long) commits * SECONDS_APART + 60;
        out.print(
                "tag " + name + "\nfrom :" + main + "\ntagger Role <role@example.org> " + time + " +0000\ndata 2\nx\n");
    }

    private void git(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of("git", "-C", place.toString()));
        command.addAll(List.of(arguments));
        ended(new ProcessBuilder(command).inheritIO().start(), arguments[0]);
    }

    private static void ended(Process process, String what) throws IOException {
        try {
            if (process.waitFor() != 0) {
                throw new IOException("git " + what + " ended with status " + process.exitValue());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while git " + what + " ran", stopped);
        }
    }
}
