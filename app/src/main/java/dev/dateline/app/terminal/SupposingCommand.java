package dev.dateline.app.terminal;

import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Json;
import dev.dateline.app.project.Today;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A command that can look at one of the project's scenarios in the project's place. */
public abstract class SupposingCommand extends ProjectCommand {

    @Option(
            names = "--scenario",
            paramLabel = "ID",
            description = "Look at this scenario of scenarios.yaml in place of the project as it is.")
    private @Nullable String scenario;

    private @Nullable Supposition supposition;

    protected SupposingCommand(Setting setting) {
        super(setting);
    }

    @Override
    protected final Contents supposed(Contents contents, Today today) throws Unsupposable {
        if (scenario == null) {
            return contents;
        }
        var found = found(scenario, contents, today);
        supposition = found;
        if (!isJson()) {
            terminal()
                    .paragraph(
                            terminal().bold(found.name()) + ", a scenario"
                                    + (found.words().isEmpty()
                                            ? " that changes nothing"
                                            : ": " + String.join("; ", found.words()))
                                    + ".",
                            0);
            terminal().line("");
        }
        return found.contents();
    }

    private Supposition found(String id, Contents contents, Today today) throws Unsupposable {
        try {
            return setting().suppositions().find(id, contents, today);
        } catch (IllegalArgumentException wrong) {
            throw new Unsupposable("--scenario: " + wrong.getMessage());
        }
    }

    /** Whether a scenario is looked at. */
    protected boolean isSupposing() {
        return scenario != null;
    }

    /** With what is supposed, where a scenario is looked at. */
    protected Json told(Json json) {
        return json.putIf("scenario", Optional.ofNullable(supposition).map(Supposition::json));
    }
}
