package dev.dateline.app.pressrelease;

import dev.dateline.app.project.Check;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Finding;
import dev.dateline.app.project.Finding.Severity;
import dev.dateline.app.project.Place;
import dev.dateline.app.project.Project;
import dev.dateline.app.project.Today;
import dev.dateline.engine.language.Dates;
import dev.dateline.engine.language.Quantities;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The craft of a project's press release and FAQ: parts, dates, and numbers that nobody measures. */
public final class Craft implements Check {

    @Override
    public List<Finding> findings(Contents contents, Today today) {
        var findings = new ArrayList<Finding>();
        for (var release : contents.of(PressRelease.KIND)) {
            var prose = release.prose();
            findings.addAll(new DocumentCraft(
                            PressReleaseFile.PATH,
                            release.head(),
                            prose,
                            Optional.of(contents.project().name()))
                    .findings());
            findings.addAll(past(contents, release, today));
            findings.addAll(unboundNumbers(prose));
        }
        contents.of(Faq.KIND).forEach(faq -> findings.addAll(afterLaunch(contents, faq)));
        return findings;
    }

    /** D02: what is still a draft must lie in the future. */
    private static List<Finding> past(Contents contents, PressRelease release, Today today) {
        var launch = contents.project().launch();
        var stage = release.head().status();
        boolean open = stage == PressRelease.Stage.DRAFT || stage == PressRelease.Stage.REVIEW;
        if (!open || launch.isAfter(today.date())) {
            return List.of();
        }
        return List.of(Finding.of(
                "D02",
                Severity.ERROR,
                launchPlace(contents),
                launch.toString(),
                "the launch is not in the future (today is " + today.date() + "), and the press release is still a "
                        + stage.name().toLowerCase(Locale.ROOT),
                "choose a later launch, or set the status to launched or stopped"));
    }

    /** C02: a number is a claim, or names its source by a link. */
    private static List<Finding> unboundNumbers(Prose prose) {
        var findings = new ArrayList<Finding>();
        for (var passage : prose.passages()) {
            for (var quantity : Quantities.in(passage.text())) {
                var span = quantity.span();
                if (passage.links().stream().noneMatch(link -> link.span().overlaps(span))) {
                    var words = prose.verbatim(passage, span);
                    findings.add(Finding.of(
                            "C02",
                            Severity.ERROR,
                            prose.place(passage, span.start()),
                            words,
                            "`" + words + "` is a number that is bound to no claim",
                            "make it a claim, [" + words + "](claim:…), or link it to its source"));
                }
            }
        }
        return findings;
    }

    /** D04: what the FAQ dates after the launch cannot be true on the day it is read. */
    private static List<Finding> afterLaunch(Contents contents, Faq faq) {
        var launch = contents.project().launch();
        var prose = new Prose(Faq.PATH, faq.text(), 1);
        var findings = new ArrayList<Finding>();
        for (var passage : prose.passages()) {
            for (var date : Dates.in(passage.text())) {
                if (date.from().isAfter(launch)) {
                    var words = prose.verbatim(passage, date.span());
                    findings.add(afterLaunch(
                            contents, prose.place(passage, date.span().start()), words, "the FAQ"));
                }
            }
        }
        return findings;
    }

    /** The finding D04 for a date that lies after the launch. */
    public static Finding afterLaunch(Contents contents, Place place, String words, String what) {
        LocalDate launch = contents.project().launch();
        return Finding.of(
                        "D04",
                        Severity.ERROR,
                        place,
                        words,
                        what + " speaks of `" + words + "`, after the launch on " + launch,
                        "move the date before the launch, or the launch behind it")
                .with(new Finding.Related(launchPlace(contents), launch.toString()));
    }

    private static Place launchPlace(Contents contents) {
        return contents.placed(Project.KIND).getFirst().place("launch");
    }
}
