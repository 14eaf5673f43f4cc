package dev.dateline.app.beginnings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.CommandRun;
import dev.dateline.app.Dateline;
import dev.dateline.app.pressrelease.PressRelease;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Folder;
import dev.dateline.app.project.FolderProblems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.OrderedList;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.io.TempDir;

/** What a person answers whom {@code new} asks, and the folder that comes of it. Today is Saturday, 21 November 2026. */
abstract class Interviewed {

    static final String HEADLINE = "Teams put their own software into production on any working day";
    static final String SUBHEADING = "Depot crews get an improvement when it is finished.";
    static final String PROBLEM = "A deployment takes six hours and waits for a board";
    static final String CLAIM = "a deployment takes 80 % less time";
    static final String METRIC = "Time of a deployment";
    static final List<String> END = List.of(HEADLINE, SUBHEADING, "Bremen", "1 March 2027", PROBLEM);
    static final List<String> NUMBER = List.of(CLAIM, METRIC, "6 hours");

    static final List<String> WAY = List.of(
            "All teams deploy alone 3w", "A check replaces the board (10d)", "One team deploys alone, 2-4w", "");

    @TempDir
    Path parent;

    Path folder() {
        return parent.resolve("deploy-faster");
    }

    static String unwrapped(String text) {
        return text.replaceAll("\\s+", " ");
    }

    @SafeVarargs
    static List<String> all(List<String>... answers) {
        var all = new ArrayList<String>();
        for (var some : answers) {
            all.addAll(some);
        }
        return all;
    }

    Object[] options() {
        return options(folder());
    }

    static Object[] options(Path folder) {
        return new Object[] {
            "new", folder, "--headline", HEADLINE, "--subheading", SUBHEADING, "--place", "Bremen", "--launch",
                    "2027-03-01",
            "--problem", PROBLEM, "--claim", CLAIM, "--metric", METRIC, "--baseline", "6", "--unit", "h",
            "--step", "The board is gone 3w", "--step", "One team deploys alone 10d"
        };
    }

    static Object[] with(Object[] options, Object... more) {
        var all = new ArrayList<Object>(List.of(options));
        all.addAll(List.of(more));
        return all.toArray();
    }

    Contents read() {
        try {
            return opened().read();
        } catch (FolderProblems wrong) {
            throw new AssertionError(wrong.problems().toString(), wrong);
        }
    }

    Folder opened() {
        return new Folder(folder(), Dateline.KINDS, Dateline.CONSISTENCIES);
    }

    static List<String> linksOf(Contents made) {
        var links = new ArrayList<String>();
        var text = Parser.builder()
                .build()
                .parse(made.of(PressRelease.KIND).getFirst().text());
        text.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                links.add(link.getDestination());
            }

            @Override
            public void visit(Heading heading) {
                links.add("a heading");
            }

            @Override
            public void visit(BulletList list) {
                links.add("a list");
            }

            @Override
            public void visit(OrderedList list) {
                links.add("a list");
            }

            @Override
            public void visit(HtmlInline html) {
                links.add("HTML");
            }
        });
        return links;
    }

    /** Read without a problem, written unchanged where nothing changed, and in the same plainest form from its records alone. */
    void thenItIsWhole() throws IOException, FolderProblems {
        var opened = opened();
        var contents = opened.read();
        assertThat(opened.warnings()).isEmpty();
        var same = parent.resolve("same");
        opened.write(contents, same);
        assertThat(files(same)).isEqualTo(files(folder()));
        var plain = parent.resolve("plain");
        new Folder(plain, Dateline.KINDS, Dateline.CONSISTENCIES).write(contents, plain);
        assertThat(files(plain)).isEqualTo(files(folder()));
        assertThat(CommandRun.dateline("plan", folder()).status()).isIn(0, 1);
        try (var beside = Files.list(parent)) {
            assertThat(beside).noneMatch(path -> path.getFileName().toString().startsWith("."));
        }
    }

    static Map<String, String> files(Path folder) throws IOException {
        var files = new TreeMap<String, String>();
        try (var all = Files.list(folder)) {
            for (var file : all.toList()) {
                files.put(file.getFileName().toString(), Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
