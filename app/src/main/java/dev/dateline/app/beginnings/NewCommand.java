package dev.dateline.app.beginnings;

import dev.dateline.app.plan.Planner;
import dev.dateline.app.project.FolderProblems;
import dev.dateline.app.project.NewFolder;
import dev.dateline.app.project.Today;
import dev.dateline.app.terminal.Dialogue;
import dev.dateline.app.terminal.ProjectCommand;
import dev.dateline.app.terminal.Shell;
import dev.dateline.app.terminal.Unanswered;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline new}: from a headline to a dated plan in a few questions. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "A new project folder from a few questions, the end first. What is given as an option is not asked.")
public final class NewCommand implements Callable<Integer> {

    private final ProjectCommand.Setting setting;

    @Parameters(paramLabel = "DIR", description = "The folder to make; it must be empty or not there yet.")
    private Path folder = Path.of(".");

    @Option(
            names = "--name",
            paramLabel = "TEXT",
            description = "What the project is called; otherwise after its folder.")
    private @Nullable String name;

    @Mixin
    private GivenAnswers given = new GivenAnswers();

    @Option(names = "--json", description = "Print what was made as one JSON document.")
    private boolean json;

    @Option(names = "--today", paramLabel = "DATE", description = "The day to look at it from, such as 2027-03-01.")
    private @Nullable LocalDate day;

    public NewCommand(ProjectCommand.Setting setting) {
        this.setting = setting;
    }

    @Override
    public Integer call() {
        var making = new NewFolder(folder, setting.kinds(), setting.consistencies());
        try {
            var refusal = making.refusal();
            return refusal.isPresent() ? couldNot(folder + ": " + refusal.get()) : ask(making);
        } catch (FolderProblems wrong) {
            wrong.problems().forEach(problem -> setting.terminal().message(problem.toString()));
            return couldNot("These answers make no right folder, so nothing was written.");
        } catch (IOException unwritable) {
            return couldNot(folder + ": cannot be written: " + unwritable);
        }
    }

    private int ask(NewFolder making) throws FolderProblems, IOException {
        var dialogue = new Dialogue(setting.terminal(), given.byOption());
        try {
            var beginning = new Interview(dialogue, today(), city()).beginning();
            return make(making, new NewProject(beginning, today()));
        } catch (Unanswered open) {
            open.reasons().forEach(dialogue::say);
            return dialogue.answers().isEmpty()
                    ? ProjectCommand.COULD_NOT
                    : couldNot("To go on from there: dateline new " + Shell.quoted(folder.toString()) + " "
                            + dialogue.answers());
        }
    }

    private int make(NewFolder making, NewProject project) throws FolderProblems, IOException {
        var made =
                making.write(project.contents(name == null || name.isBlank() ? making.title() : name.strip(), zone()));
        var plan = Planner.plan(made, Today.of(made.project(), Optional.ofNullable(day), setting.clock()));
        var result = new NewText(plan, folder);
        if (json) {
            setting.terminal().line(result.json().print());
        } else {
            result.print(setting.terminal());
        }
        return plan.isFeasible() && plan.unestimated().isEmpty() ? ProjectCommand.DONE : ProjectCommand.NEEDS_ATTENTION;
    }

    private int couldNot(String why) {
        setting.terminal().message(why);
        return ProjectCommand.COULD_NOT;
    }

    private LocalDate today() {
        return day == null ? LocalDate.now(setting.clock()) : day;
    }

    /** The clock's, where that says where it is. */
    private ZoneId zone() {
        var zone = setting.clock().getZone();
        return zone.getId().contains("/") && !zone.getId().startsWith("Etc/") ? zone : ZoneId.of("UTC");
    }

    private Optional<String> city() {
        var id = zone().getId();
        return id.contains("/")
                ? Optional.of(id.substring(id.lastIndexOf('/') + 1).replace('_', ' '))
                : Optional.empty();
    }
}
