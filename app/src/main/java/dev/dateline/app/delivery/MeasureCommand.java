package dev.dateline.app.delivery;

import dev.dateline.app.terminal.Progress;
import dev.dateline.app.terminal.ProjectCommand;
import dev.dateline.app.terminal.Terminal;
import dev.dateline.engine.mining.Excluded;
import dev.dateline.engine.mining.ReleaseHistory;
import dev.dateline.engine.mining.ReleaseRule;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code dateline measure}: what a git repository says of delivery. */
@Command(
        mixinStandardHelpOptions = true,
        name = "measure",
        description = "Releases, lead times and what was taken back, from a git repository.")
public final class MeasureCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "REPOSITORY",
            description = "A folder with a git repository, or an https address to clone.")
    private String repository = ".";

    @Option(
            names = "--releases",
            paramLabel = "REGEX",
            description =
                    "Tags whose whole name matches are releases, such as v\\d+\\.\\d+\\.\\d+; proposed from the tags"
                            + " where it is left out.")
    private @Nullable String releases;

    @Option(
            names = "--rule",
            paramLabel = "RULE",
            defaultValue = "first-release",
            converter = Rule.class,
            description = "first-release: a commit belongs to the first release that contains it (the default);"
                    + " release-line: to the first of every line of versions.")
    private ReleaseRule rule = ReleaseRule.FIRST_RELEASE;

    @Option(
            names = "--path",
            paramLabel = "PATH",
            description =
                    "A change counts only where it touches this folder or file of the repository; may be given several times.")
    private List<String> paths = List.of();

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    private final Terminal terminal;

    public MeasureCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    static final class Rule implements ITypeConverter<ReleaseRule> {
        @Override
        public ReleaseRule convert(String word) {
            try {
                return RuleWord.parse(word);
            } catch (IllegalArgumentException wrong) {
                throw new TypeConversionException(String.valueOf(wrong.getMessage()));
            }
        }
    }

    @Override
    public Integer call() {
        try {
            var pattern = releases == null ? Optional.<TagPattern>empty() : Optional.of(TagPattern.of(releases));
            var mined = mine(new RepositoryMining.Asked(pattern, rule, paths));
            if (!paths.isEmpty() && isElsewhere(mined.history())) {
                terminal.message("no commit touches " + String.join(", ", paths) + " in " + Clone.shown(repository));
                return ProjectCommand.COULD_NOT;
            }
            if (json) {
                terminal.line(MeasureJson.of(Clone.shown(repository), mined).print());
            } else {
                new MeasureText(Clone.shown(repository), mined, terminal).print();
            }
            return ProjectCommand.DONE;
        } catch (NotMeasurable wrong) {
            terminal.message(wrong.words());
            return ProjectCommand.COULD_NOT;
        }
    }

    /** Whether every commit that is work touches other paths only. */
    private static boolean isElsewhere(ReleaseHistory history) {
        var out = history.excluded();
        return out.getOrDefault(Excluded.MERGE, 0) + out.getOrDefault(Excluded.OTHER_PATHS, 0) == history.commits();
    }

    private MinedRepository mine(RepositoryMining.Asked asked) throws NotMeasurable {
        if (Clone.isAddress(repository)) {
            try (var clone = Clone.of(repository);
                    var progress = new Progress(terminal, "commits read", 0)) {
                return new RepositoryMining().mine(clone.repository(), asked, progress);
            }
        }
        try (var opened = GitRepository.open(Path.of(repository));
                var progress = new Progress(terminal, "commits read", 0)) {
            return new RepositoryMining().mine(opened, asked, progress);
        } catch (InvalidPathException wrong) {
            throw new NotMeasurable("`" + repository + "` is no path: " + wrong.getReason(), wrong);
        }
    }
}
