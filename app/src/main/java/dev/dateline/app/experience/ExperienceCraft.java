package dev.dateline.app.experience;

import dev.dateline.app.project.Check;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Finding;
import dev.dateline.app.project.Finding.Severity;
import dev.dateline.app.project.Placed;
import dev.dateline.app.project.Today;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The craft of what people meet: rules that something keeps, ways with rules, pages somebody has looked at, expressions that can be read. */
public final class ExperienceCraft implements Check {

    @Override
    public List<Finding> findings(Contents contents, Today today) {
        var findings = new ArrayList<Finding>();
        findings.addAll(unused(contents));
        findings.addAll(unguarded(contents));
        findings.addAll(stale(contents, today));
        contents.placed(Guardrail.KIND).forEach(rule -> findings.addAll(broken(rule)));
        return findings;
    }

    /** G01: a guardrail that no golden path keeps. */
    private static List<Finding> unused(Contents contents) {
        var used = new HashSet<String>();
        contents.of(GoldenPath.KIND).forEach(path -> used.addAll(path.guardrails()));
        return contents.placed(Guardrail.KIND).stream()
                .filter(rule -> !used.contains(rule.record().id()))
                .map(rule -> Finding.of(
                        "G01",
                        Severity.WARNING,
                        rule.place("id"),
                        rule.record().id(),
                        "no golden path keeps the guardrail `" + rule.record().id() + "`",
                        "name it in the `guardrails` of a golden path, or take it away"))
                .toList();
    }

    /** G02: a golden path that anybody may take for anything. */
    private static List<Finding> unguarded(Contents contents) {
        return contents.placed(GoldenPath.KIND).stream()
                .filter(path -> path.record().guardrails().isEmpty())
                .map(path -> Finding.of(
                        "G02",
                        Severity.WARNING,
                        path.place("id"),
                        path.record().id(),
                        "the golden path `" + path.record().id() + "` has no guardrail",
                        "ask security and operations what must hold, and write it as a guardrail"))
                .toList();
    }

    /** G03: a learning path nobody has gone through for ninety days. */
    private static List<Finding> stale(Contents contents, Today today) {
        return contents.placed(LearningPath.KIND).stream()
                .filter(path -> path.record().isStale(today.date()))
                .map(path -> Finding.of(
                        "G03",
                        Severity.WARNING,
                        path.place("reviewed"),
                        path.record().reviewed().toString(),
                        "the learning path `" + path.record().id() + "` was last reviewed on "
                                + path.record().reviewed() + ", more than " + LearningPath.FRESH_DAYS + " days ago",
                        "go through it, mend it, and set `reviewed` to that day"))
                .toList();
    }

    /** G04: a guardrail that cannot be applied, and so lets nothing pass. */
    private static List<Finding> broken(Placed<Guardrail> rule) {
        return Stream.of("when", "allow")
                .flatMap(part -> broken(rule, part).stream())
                .toList();
    }

    private static Optional<Finding> broken(Placed<Guardrail> rule, String part) {
        var expression = rule.record().expression(part);
        return expression
                .flatMap(Expressions::wrong)
                .map(wrong -> Finding.of(
                        "G04",
                        Severity.ERROR,
                        rule.place(part),
                        expression.get().lines().findFirst().orElse(""),
                        "`" + part + "` of the guardrail `" + rule.record().id() + "` does not compile: " + wrong
                                + "; until it does, it stops every request",
                        "write it in CEL, such as: input.data != 'secret' || input.encrypted"));
    }
}
