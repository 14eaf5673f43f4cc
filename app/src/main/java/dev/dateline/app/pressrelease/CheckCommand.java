package dev.dateline.app.pressrelease;

import dev.dateline.app.project.Check;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Finding;
import dev.dateline.app.project.Finding.Severity;
import dev.dateline.app.project.FolderProblems;
import dev.dateline.app.project.Json;
import dev.dateline.app.project.Today;
import dev.dateline.app.terminal.ProjectCommand;
import dev.dateline.app.terminal.Terminal.Ink;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;

/** {@code dateline check}: where the words, the numbers and the plan could be better, or disagree. */
@Command(
        mixinStandardHelpOptions = true,
        name = "check",
        description = "Craft and consistency findings, of a project folder or of a press release in Markdown.")
public final class CheckCommand extends ProjectCommand {

    private final List<Check> checks;

    public CheckCommand(Setting setting, List<Check> checks) {
        super(setting);
        this.checks = checks;
    }

    @Override
    protected int run(Contents contents, Today today) {
        var claims = CheckJson.said(contents);
        var findings = checks.stream()
                .flatMap(check -> check.findings(contents, today).stream())
                .toList();
        return tell(findings, claims);
    }

    @Override
    protected boolean takes(Path file) {
        return file.toString().endsWith(".md") || file.toString().endsWith(".markdown");
    }

    @Override
    protected int run(Path file) throws FolderProblems {
        var draft = Draft.read(file);
        return tell(
                draft.findings(),
                draft.claims().stream()
                        .map(link -> new CheckJson.Said(link, false))
                        .toList());
    }

    private int tell(List<Finding> unsorted, List<CheckJson.Said> claims) {
        var findings = CheckJson.sorted(unsorted);
        if (isJson()) {
            terminal().line(CheckJson.put(Json.object(), findings, claims).print());
        } else {
            print(findings, claims);
        }
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR) ? NEEDS_ATTENTION : DONE;
    }

    private void print(List<Finding> findings, List<CheckJson.Said> claims) {
        var file = "";
        for (var finding : findings) {
            if (!finding.place().file().equals(file)) {
                file = finding.place().file();
                terminal().line(terminal().bold(file));
            }
            var severity = finding.severity().name().toLowerCase(Locale.ROOT);
            var coloured = finding.severity() == Severity.ERROR ? terminal().paint(Ink.BAD, severity) : severity;
            terminal()
                    .paragraph(
                            "  " + finding.place().line() + ":"
                                    + finding.place().column() + "  " + coloured + " " + finding.rule() + "  "
                                    + finding.message(),
                            6);
            terminal().paragraph("      " + terminal().quiet(finding.fix()), 6);
            finding.related().forEach(related -> terminal().line("      see " + related.place()));
        }
        if (!findings.isEmpty()) {
            terminal().line("");
        }
        long errors = findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .count();
        long bound = claims.stream().filter(CheckJson.Said::bound).count();
        terminal()
                .line(
                        findings.isEmpty()
                                ? "Nothing to find fault with."
                                : errors + (errors == 1 ? " error, " : " errors, ") + (findings.size() - errors)
                                        + " to consider.");
        terminal()
                .line(claims.size() + (claims.size() == 1 ? " claim" : " claims") + " in the text, " + bound
                        + " bound to a measurement.");
    }
}
