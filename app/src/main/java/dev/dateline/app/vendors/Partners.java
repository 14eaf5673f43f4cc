package dev.dateline.app.vendors;

import dev.dateline.app.page.Days;
import dev.dateline.app.page.Scope;
import dev.dateline.app.project.Json;
import dev.dateline.app.project.RecordText;
import dev.dateline.app.workbench.Opened;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Puts the pages of the partners together. */
final class Partners {

    private final Opened project;
    private final LocalDate today;
    private final Money money;

    Partners(Opened project) {
        this.project = project;
        this.today = project.today().date();
        this.money = Money.of(project.contents());
    }

    PartnersView view(Form form) {
        var rows = project.contents().of(Partner.KIND).stream().map(this::row).toList();
        long conflicted = rows.stream().filter(PartnersView.Row::conflicted).count();
        return new PartnersView(
                rows.isEmpty()
                        ? "No partner is written down yet"
                        : Days.counted(rows.size(), "partner")
                                + (conflicted > 0
                                        ? ", " + conflicted + " of whom recommend" + (conflicted == 1 ? "s" : "")
                                                + " what " + (conflicted == 1 ? "it gains" : "they gain") + " by"
                                        : ""),
                rows,
                new Called(project.contents()),
                form);
    }

    private PartnersView.Row row(Partner partner) {
        long counting = partner.evidence().stream()
                .filter(one -> one.on().isPresent() && one.url().isPresent())
                .count();
        return new PartnersView.Row(
                partner.id(),
                partner.name(),
                partner.does().orElse("not said"),
                partner.evidence().isEmpty()
                        ? "none"
                        : counting + " of " + partner.evidence().size() + " can be looked up",
                partner.load().map(Object::toString).orElse("not said"),
                declared(partner),
                !partner.conflicted().isEmpty(),
                fee(partner),
                partner.handOver()
                        .flatMap(Partner.HandOver::canRunWithout)
                        .map(day -> Days.dayAndMonth(day, today))
                        .orElse("no day"));
    }

    private static String declared(Partner partner) {
        return partner.conflicts().isEmpty()
                ? partner.declaresNone()
                        .map(day -> "declared on " + Days.full(day) + " to gain nothing")
                        .orElse("nothing declared")
                : Days.counted(partner.conflicts().size(), "conflict") + " declared";
    }

    private String fee(Partner partner) {
        return partner.fee()
                .map(fee -> money.words(fee.total()) + ", " + Math.round(fee.tied() * 100) + " % tied to claims")
                .orElse("not said");
    }

    PartnersView.One one(Partner partner, Scope scope, Form form, Form evidence, Form conflict) {
        var leaning = new Leaning(project.contents(), scope);
        var orphans = Orphans.of(project, partner);
        return new PartnersView.One(
                partner.id(),
                partner.name(),
                partner.does().orElse("What they do that others do not, nobody has said."),
                VendorFindings.of(project).about(partner.id(), "V03"),
                partner.evidence().stream().map(this::proof).toList(),
                partner.people().stream()
                        .map(person -> person.role()
                                + person.share()
                                        .map(share -> ", " + share + " of the time")
                                        .orElse(""))
                        .toList(),
                partner.load().map(load -> load + " of their time is sold already"),
                declared(partner),
                partner.conflicts().stream().map(this::told).toList(),
                partner.recommends().stream()
                        .map(id -> new Leaning.Link(vendor(id), scope.at("/vendors/" + id), "vendor"))
                        .toList(),
                decisions(partner, scope),
                fee(partner),
                partner.fee().map(Partner.Fee::tiedTo).orElse(List.of()).stream()
                        .map(tied -> new PartnersView.Tied(
                                leaning.link(tied.claim()), tied.share().toString()))
                        .toList(),
                handOver(partner),
                partner.handOver().map(Partner.HandOver::skills).orElse(List.of()).stream()
                        .map(skill -> new PartnersView.Skill(
                                skill.what(),
                                skill.to().isEmpty() ? "nobody yet" : Form.joined(skill.to()),
                                skill.shown()
                                        .map(day -> "shown on " + Days.full(day))
                                        .orElse("not shown")))
                        .toList(),
                orphans(orphans, leaning),
                orphans.steps().isEmpty()
                        ? "Without them nothing would be left lying"
                        : "Without them " + Days.counted(orphans.steps().size(), "step") + " would be left lying",
                project.contents().of(Vendor.KIND).stream().map(Vendor::id).toList(),
                new Called(project.contents()),
                form,
                evidence,
                conflict);
    }

    private PartnersView.Proof proof(Partner.Outcome one) {
        return new PartnersView.Proof(
                one.what(),
                one.outcome().orElse(""),
                one.url().filter(url -> url.matches("(?i)https?://.+")),
                one.on().map(day -> Days.dayAndMonth(day, today)).orElse("no date"),
                one.grade().map(grade -> grade.name().toLowerCase(Locale.ROOT)).orElse("opinion"));
    }

    private String told(Partner.Conflict conflict) {
        var how = switch (conflict.kind()) {
            case RESALE -> "earns a margin on what is bought from ";
            case QUOTA -> "has to sell so much of ";
            case OWNERSHIP -> "owns a part of ";
            case REFERRAL -> "gets a fee for bringing customers to ";
        };
        return how + vendor(conflict.vendor()) + "; declared on " + Days.full(conflict.on()) + ", signed by "
                + conflict.signedBy();
    }

    private String vendor(String id) {
        return project.contents().of(Vendor.KIND).stream()
                .filter(one -> one.id().equals(id))
                .map(Vendor::name)
                .findFirst()
                .orElse(id);
    }

    private List<Leaning.Link> decisions(Partner partner, Scope scope) {
        return project.contents().of(Decision.KIND).stream()
                .filter(decision -> decision.head().partners().contains(partner.id()))
                .map(decision -> new Leaning.Link(
                        decision.title(),
                        scope.at("/decisions/" + decision.id()),
                        decision.head().status().name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private String handOver(Partner partner) {
        var skills = partner.handOver().map(Partner.HandOver::skills).orElse(List.of());
        long shown = skills.stream()
                .filter(skill ->
                        skill.shown().filter(day -> !day.isAfter(today)).isPresent())
                .count();
        var can = partner.handOver().flatMap(Partner.HandOver::canRunWithout);
        var launch = project.contents().project().launch();
        return can.map(day -> "We can run without them from " + Days.full(day)
                                + (day.isAfter(launch) ? ", after the launch" : ""))
                        .orElse("Nobody has said when we can run without them")
                + (skills.isEmpty()
                        ? "; no skill is written down."
                        : "; " + shown + " of " + Days.counted(skills.size(), "skill") + " shown.");
    }

    private static List<PartnersView.Orphan> orphans(Orphans orphans, Leaning leaning) {
        var rows = new ArrayList<PartnersView.Orphan>();
        for (int k = 0; k < orphans.steps().size(); k++) {
            var step = orphans.steps().get(k);
            rows.add(new PartnersView.Orphan(
                    step.name(),
                    leaning.link(step.id()).address(),
                    orphans.when().get(k),
                    orphans.why().get(k),
                    step.owner().orElse("nobody")));
        }
        return rows;
    }

    Json json() {
        return Json.object()
                .put("project", project.contents().name())
                .put(
                        "partners",
                        project.contents().of(Partner.KIND).stream()
                                .map(this::json)
                                .toList());
    }

    Json json(Partner partner) {
        var orphans = Orphans.of(project, partner);
        return RecordText.json(partner)
                .put(
                        "conflicted",
                        partner.conflicted().stream()
                                .map(Partner.Conflict::vendor)
                                .toList())
                .put(
                        "orphanedSteps",
                        orphans.steps().stream().map(step -> step.id()).toList());
    }
}
