package dev.dateline.app.pressrelease;

import dev.dateline.app.claims.Claim;
import dev.dateline.app.metrics.Metric;
import dev.dateline.app.page.Days;
import dev.dateline.app.page.Refusal;
import dev.dateline.app.page.Reply;
import dev.dateline.app.page.Scope;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Finding;
import dev.dateline.app.workbench.Change;
import dev.dateline.app.workbench.Opened;
import dev.dateline.app.workbench.Projects;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The ways out of findings, each one action that can be undone. */
@Controller
final class Mends {

    private static final String PATH = "/press-release/mend";
    private static final int LONGEST_SHOWN = 40;

    private final Projects projects;

    Mends(Projects projects) {
        this.projects = projects;
    }

    static List<Mend> of(Finding finding, Contents contents) {
        return switch (finding.rule()) {
            case "S01" ->
                List.of(Mend.link(
                        "Write it",
                        "/press-release/guide?part="
                                + finding.aspect().map(Finding.Aspect::word).orElse("headline")));
            case "C02" -> {
                var words = contents.of(PressRelease.KIND).stream()
                        .findFirst()
                        .map(release -> Document.phrase(release, finding))
                        .orElse(finding.text());
                yield List.of(Mend.link("Make “" + shortened(words) + "” a claim", ClaimMakingPage.address(words)));
            }
            case "C03" ->
                link(finding, contents)
                        .map(link -> List.of(
                                Mend.link("Say what it means", ClaimMakingPage.address(link.words(), link.id()))))
                        .orElse(List.of());
            case "C06" ->
                link(finding, contents).map(link -> agreeing(link, contents)).orElse(List.of());
            case "C11" ->
                List.of(new Mend("Drop the claim", PATH, Map.of("way", "drop", "claim", finding.text()), false));
            case "D01" -> List.of(Mend.link("Name the place", "/press-release/edit#place"));
            default -> List.of();
        };
    }

    private static List<Mend> agreeing(ClaimLink link, Contents contents) {
        var mends = new ArrayList<Mend>();
        agreement(link, contents).ifPresent(agreement -> {
            agreement
                    .words()
                    .ifPresent(words -> mends.add(new Mend(
                            "Say " + agreement.number() + " here",
                            PATH,
                            Map.of("way", "say", "claim", link.id(), "words", link.words()),
                            true)));
            agreement
                    .target()
                    .ifPresent(target -> mends.add(new Mend(
                            "change the target to " + Days.inWords(target.text()),
                            PATH,
                            Map.of("way", "target", "claim", link.id(), "words", link.words()),
                            mends.isEmpty())));
        });
        return mends;
    }

    private static Optional<Agreement> agreement(ClaimLink link, Contents contents) {
        return claim(link.id(), contents)
                .flatMap(claim ->
                        claim.metric(contents.of(Metric.KIND)).map(metric -> Agreement.of(link, claim, metric)));
    }

    private static Optional<Claim> claim(String id, Contents contents) {
        return contents.of(Claim.KIND).stream()
                .filter(one -> one.id().equals(id))
                .findFirst();
    }

    private static Optional<ClaimLink> link(Finding finding, Contents contents) {
        return ClaimLink.of(contents).stream()
                .filter(link -> link.place().equals(finding.place()))
                .findFirst();
    }

    @PostMapping("/projects/{project}/press-release/mend")
    Reply mend(
            Opened project,
            @RequestParam String way,
            @RequestParam String claim,
            @RequestParam(defaultValue = "") String words,
            HttpServletRequest request) {
        var change = switch (way) {
            case "drop" -> Change.of("dropped the claim " + claim).remove(Claim.KIND, claim);
            case "say" -> say(project, claim, Document.lines(words));
            case "target" -> target(project, claim, Document.lines(words));
            default -> throw Refusal.wrong("There is no way out called `" + way + "`.");
        };
        projects.change(project, change);
        return Reply.go(Scope.of(request).at("/press-release") + (way.equals("drop") ? "" : "#said-" + claim));
    }

    private static Change say(Opened project, String claim, String words) {
        var release = Document.release(project);
        var agreement = current(project, claim, words);
        var said = agreement.words().flatMap(better -> Document.said(release.text(), claim, words, better));
        return Change.of("let the text say " + agreement.number())
                .put(PressRelease.KIND, Document.with(release, said.orElseThrow(Mends::gone)));
    }

    private static Change target(Opened project, String id, String words) {
        var target = current(project, id, words).target().orElseThrow(Mends::gone);
        var claim = claim(id, project.contents()).orElseThrow(Mends::gone);
        var changed = new Claim(
                claim.id(),
                claim.metric(),
                claim.baseline(),
                Optional.of(target),
                claim.shape(),
                claim.by(),
                claim.evidence(),
                claim.owner(),
                claim.note(),
                claim.source());
        return Change.of("changed the target of " + id + " to " + target.text()).put(Claim.KIND, changed);
    }

    private static Agreement current(Opened project, String claim, String words) {
        return ClaimLink.of(project.contents()).stream()
                .filter(link -> link.id().equals(claim) && link.words().equals(words))
                .findFirst()
                .flatMap(link -> agreement(link, project.contents()))
                .orElseThrow(Mends::gone);
    }

    private static Refusal gone() {
        return Refusal.wrong("The text has changed since, and what this would have mended is no longer there.");
    }

    private static String shortened(String words) {
        return words.length() > LONGEST_SHOWN ? words.substring(0, LONGEST_SHOWN) + "…" : words;
    }
}
