package dev.dateline.app.plan;

import dev.dateline.app.experiments.Assumption;
import dev.dateline.app.experiments.Verdicts;
import dev.dateline.app.pressrelease.ClaimLink;
import dev.dateline.app.project.Check;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Finding;
import dev.dateline.app.project.Finding.Severity;
import dev.dateline.app.project.Today;
import java.util.List;
import java.util.stream.Stream;

/** The craft of assumptions as far as the plan knows it: something hangs on each, and what one refuted is no longer promised. */
public final class AssumptionCraft implements Check {

    @Override
    public List<Finding> findings(Contents contents, Today today) {
        var verdicts = Verdicts.of(contents, today.date());
        return Stream.concat(withoutConsequence(contents, verdicts), unheard(contents, verdicts))
                .toList();
    }

    /** R01: an assumption, not settled yet, that changes nothing where it fails. */
    private static Stream<Finding> withoutConsequence(Contents contents, Verdicts verdicts) {
        return contents.placed(Assumption.KIND).stream()
                .filter(placed -> verdicts.of(placed.record().id()).isEmpty())
                .filter(placed -> IfFalse.changesNothing(contents, placed.record()))
                .map(placed -> Finding.of(
                        "R01",
                        Severity.WARNING,
                        placed.place("id"),
                        placed.record().id(),
                        "nothing depends on `" + placed.record().id()
                                + "`: where it fails, no step, no claim and no way of the plan is otherwise, so that no forecast can"
                                + " reckon with it and no test of it is worth anything",
                        "name under `for` the claim that does not come true then, write under `ifFalse` which step takes how many"
                                + " times as long, or let a step be `onlyIf` it holds or is refuted"));
    }

    /** E05: a claim that cannot be true any more still stands in the text. */
    private static Stream<Finding> unheard(Contents contents, Verdicts verdicts) {
        var refuted = verdicts.refuted();
        return refuted.isEmpty()
                ? Stream.empty()
                : ClaimLink.of(contents).stream()
                        .flatMap(
                                link -> refuted.stream()
                                        .filter(settled -> IfFalse.impossible(contents, settled.assumption())
                                                .contains(link.id()))
                                        .limit(1)
                                        .map(
                                                settled -> Finding.of(
                                                        "E05",
                                                        Severity.ERROR,
                                                        link.place(),
                                                        link.words(),
                                                        "the text still says so, though `"
                                                                + settled.assumption()
                                                                        .id() + "` was refuted"
                                                                + settled.on()
                                                                        .map(day -> " on " + day)
                                                                        .orElse(""),
                                                        "take the sentence out or say what is so; the page of the test proposes both")));
    }
}
