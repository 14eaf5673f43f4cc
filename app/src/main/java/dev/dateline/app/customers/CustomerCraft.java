package dev.dateline.app.customers;

import dev.dateline.app.project.Check;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Finding;
import dev.dateline.app.project.Finding.Severity;
import dev.dateline.app.project.Place;
import dev.dateline.app.project.Placed;
import dev.dateline.app.project.Today;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Nobody who has a part in it is forgotten, and nothing they need is left to chance. Says nothing of a project that has no stakeholders yet. */
public final class CustomerCraft implements Check {

    private static final List<Stakeholder.Group> USUAL = List.of(
            Stakeholder.Group.DEVELOPERS,
            Stakeholder.Group.OPERATIONS,
            Stakeholder.Group.SECURITY,
            Stakeholder.Group.BUSINESS);

    @Override
    public List<Finding> findings(Contents contents, Today today) {
        var stakeholders = contents.placed(Stakeholder.KIND);
        if (stakeholders.isEmpty()) {
            return List.of();
        }
        var findings = new ArrayList<Finding>();
        stakeholders.forEach(one -> unserved(one).forEach(findings::add));
        stakeholders.stream()
                .filter(one -> one.record().speaks().isEmpty())
                .map(CustomerCraft::unheard)
                .forEach(findings::add);
        missing(contents).forEach(findings::add);
        return findings;
    }

    /** N01: a need that no claim serves. */
    private static Stream<Finding> unserved(Placed<Stakeholder> placed) {
        var stakeholder = placed.record();
        return stakeholder.needs().stream()
                .filter(need -> !need.isServed())
                .map(
                        need -> Finding.of(
                                "N01",
                                Severity.WARNING,
                                placed.place("id"),
                                stakeholder.id(),
                                "no claim serves what `" + stakeholder.id() + "` need: " + need.what(),
                                "name the claim that gives it to them in `claims`, or write one; if it is out of scope, say so in the FAQ"));
    }

    /** N02: people nobody speaks for. */
    private static Finding unheard(Placed<Stakeholder> placed) {
        return Finding.of(
                "N02",
                Severity.WARNING,
                placed.place("id"),
                placed.record().id(),
                "nobody speaks for `" + placed.record().id() + "`: "
                        + placed.record().name(),
                "ask somebody who knows them to, and write the role: `speaks: …`");
    }

    /** N02 as well: a usual group of which nobody is there. */
    private static Stream<Finding> missing(Contents contents) {
        var groups =
                contents.of(Stakeholder.KIND).stream().map(Stakeholder::group).toList();
        return USUAL.stream()
                .filter(group -> !groups.contains(group))
                .map(group -> Finding.of(
                        "N02",
                        Severity.WARNING,
                        Place.of(Stakeholder.KIND.file().path()),
                        "",
                        "nobody among the stakeholders is of " + word(group),
                        "add who they are and what they need, or say in a `note` why they have no part in it"));
    }

    static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
