package dev.dateline.app.terminal;

import dev.dateline.app.project.Consistency;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Figure;
import dev.dateline.app.project.Folder;
import dev.dateline.app.project.FolderProblems;
import dev.dateline.app.project.Json;
import dev.dateline.app.project.Kind;
import dev.dateline.app.project.Problem;
import dev.dateline.app.project.Today;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What every command on a project folder does alike: read it or say all that is wrong, know the day, print for people or as JSON. */
public abstract class ProjectCommand implements Callable<Integer> {

    public static final int DONE = 0;
    public static final int NEEDS_ATTENTION = 1;
    public static final int COULD_NOT = 2;

    private final Setting setting;
    private @Nullable Folder opened;

    @Parameters(paramLabel = "DIR", description = "The project folder.")
    private @Nullable Path folder;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Option(names = "--today", paramLabel = "DATE", description = "The day to look at it from, such as 2027-03-01.")
    private @Nullable LocalDate day;

    @Option(names = "--explain", description = "Say of every figure where it comes from.")
    private boolean explain;

    /** What a command knows of the world: the terminal, the clock, the kinds of record, what must hold between them, and scenarios. */
    public record Setting(
            Terminal terminal,
            Clock clock,
            List<Kind<?>> kinds,
            List<Consistency> consistencies,
            Supposition.Finder suppositions) {}

    protected ProjectCommand(Setting setting) {
        this.setting = setting;
    }

    @Override
    public final Integer call() {
        var dir = Optional.ofNullable(folder).orElse(Path.of("."));
        var reader = new Folder(dir, setting.kinds(), setting.consistencies());
        opened = reader;
        try {
            if (takes(dir)) {
                return run(dir);
            }
            var contents = read(reader, dir);
            reader.warnings().forEach(terminal()::message);
            var today = Today.of(contents.project(), Optional.ofNullable(day), setting.clock());
            return run(supposed(contents, today), today);
        } catch (Unsupposable wrong) {
            if (isJson()) {
                terminal()
                        .line(Json.object()
                                .put("error", String.valueOf(wrong.getMessage()))
                                .print());
            }
            terminal().message(String.valueOf(wrong.getMessage()));
            return COULD_NOT;
        } catch (FolderProblems wrong) {
            tell(wrong.problems());
            reader.warnings().forEach(terminal()::message);
            return COULD_NOT;
        }
    }

    /** The project itself, or what somebody wants to be looked at in its place. */
    protected Contents supposed(Contents contents, Today today) throws Unsupposable {
        return contents;
    }

    /** What is to be looked at in the project's place is not there, or cannot be. */
    protected static final class Unsupposable extends Exception {

        private static final long serialVersionUID = 1;

        Unsupposable(String why) {
            super(why);
        }
    }

    /** Does the work; answers the exit status. */
    protected abstract int run(Contents contents, Today today);

    /** Whether the command does something with this file that is no project folder. */
    protected boolean takes(Path file) {
        return false;
    }

    /** Does it. */
    protected int run(Path file) throws FolderProblems {
        return COULD_NOT;
    }

    Setting setting() {
        return setting;
    }

    protected Terminal terminal() {
        return setting.terminal();
    }

    protected boolean isJson() {
        return json;
    }

    protected boolean isExplained() {
        return explain;
    }

    /** Writes records that have changed back into the folder; the files of the others stay byte for byte. */
    protected void write(Contents changed) throws IOException {
        Objects.requireNonNull(opened, "no folder was read")
                .write(changed, Optional.ofNullable(folder).orElse(Path.of(".")));
    }

    private Contents read(Folder reader, Path dir) throws FolderProblems {
        try (var _ = new Patience(terminal(), "reading " + dir)) {
            return reader.read();
        }
    }

    /** Does work that may take long, and says so if it does. */
    protected <T> T patiently(String what, Supplier<T> work) {
        try (var _ = new Patience(terminal(), what)) {
            return work.get();
        }
    }

    /** Where people read and want to know: each figure's origin. */
    protected void explain(List<Figure> figures) {
        if (!explain) {
            return;
        }
        for (var figure : figures) {
            terminal().line("");
            terminal()
                    .line(terminal().bold(figure.name()) + " "
                            + figure.value().orElse("none")
                            + (figure.unit().isEmpty() ? "" : " " + figure.unit()));
            terminal().paragraph("  formula: " + figure.formula(), 4);
            terminal().paragraph("  source: " + figure.source(), 4);
            figure.asOf().ifPresent(asOf -> terminal().line("  as of: " + asOf));
            if (!figure.leftOut().isEmpty()) {
                terminal().paragraph("  left out: " + figure.leftOut(), 4);
            }
        }
    }

    private void tell(List<Problem> problems) {
        problems.forEach(problem -> terminal().message(problem.toString()));
        terminal().message(problems.size() == 1 ? "1 problem" : problems.size() + " problems");
    }
}
