package dev.dateline.app.vendors;

import dev.dateline.app.page.Days;
import dev.dateline.app.page.Scope;
import dev.dateline.app.workbench.Opened;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts the page of one vendor together. */
final class OneVendor {

    private final Opened project;
    private final Exposure exposure;
    private final Vendor vendor;
    private final Money money;
    private final Scope scope;
    private final Leaning leaning;
    private final LocalDate today;

    OneVendor(Opened project, Exposure exposure, Money money, Scope scope) {
        this.project = project;
        this.exposure = exposure;
        this.vendor = exposure.vendor();
        this.money = money;
        this.scope = scope;
        this.leaning = new Leaning(project.contents(), scope);
        this.today = project.today().date();
    }

    VendorView view(Form form, Form promiseForm, int evidenceAt, Form evidenceForm) {
        var score = ExitScore.of(vendor, project.contents(), today);
        return new VendorView(
                vendor.id(),
                vendor.name(),
                lede(),
                VendorFindings.of(project).about(vendor.id(), "V01", "V02", "V03", "V05"),
                facts(),
                leaning.links(vendor.uses()),
                vendor.promises().stream().map(this::said).toList(),
                new VendorView.Score(score.total(), score.parts()),
                decisions(),
                recommendedBy(),
                vendor.note(),
                vendor.source().flatMap(source -> source.url()),
                new Called(project.contents()),
                form,
                promiseForm,
                evidenceAt,
                evidenceForm);
    }

    private String lede() {
        return exposure.lastDayToAct()
                .map(day -> day.isBefore(today)
                        ? "The last day to leave was " + Days.withWeekday(day, today) + "."
                        : "One can leave until " + Days.withWeekday(day, today) + "; after that the contract goes on.")
                .orElse("Nobody has written when the contract ends, so nobody knows until when one can leave.");
    }

    private List<VendorView.Fact> facts() {
        var facts = new ArrayList<VendorView.Fact>();
        vendor.yearly()
                .ifPresent(yearly -> facts.add(new VendorView.Fact(
                        "Price of a year",
                        "",
                        Optional.of(new VendorsView.Amount(
                                money.words(yearly.doubleValue()), exposure.figure(money.currency()))))));
        vendor.until()
                .ifPresent(until -> facts.add(
                        new VendorView.Fact("Contract's last day", Days.withWeekday(until, today), Optional.empty())));
        exposure.lastDayToAct()
                .ifPresent(day -> facts.add(new VendorView.Fact(
                        "Last day to act",
                        "",
                        Optional.of(new VendorsView.Amount(Days.withWeekday(day, today), exposure.lastDayFigure())))));
        vendor.shock()
                .ifPresent(shock -> facts.add(new VendorView.Fact(
                        "Shock one reckons with",
                        PriceShock.rise(shock.times().doubleValue()) + " with a chance of " + shock.chance() + ": "
                                + money.words(exposure.ownExtra()) + " more until a year after the launch",
                        Optional.empty())));
        facts.add(new VendorView.Fact(
                "Leaving",
                vendor.exit()
                        .flatMap(Vendor.Exit::cost)
                        .map(cost -> money.words(cost)
                                + vendor.exit()
                                        .flatMap(Vendor.Exit::takes)
                                        .map(takes -> ", " + Days.counted(takes.days(), "working day"))
                                        .orElse(""))
                        .orElse(Vendors.exit(vendor, money)),
                Optional.empty()));
        facts.add(new VendorView.Fact(
                "Who else could do it",
                vendor.alternatives().isEmpty() ? "nobody is written down" : Form.joined(vendor.alternatives()),
                Optional.empty()));
        return facts;
    }

    private VendorView.Said said(Promise promise) {
        return new VendorView.Said(
                promise.what(),
                promise.shown(today).words(),
                promise.because(today),
                leaning.links(Stream.concat(promise.claims().stream(), promise.steps().stream())
                        .toList()),
                Unshown.of(project.contents(), today).stream()
                        .filter(unshown -> unshown.promise().equals(promise))
                        .findFirst()
                        .map(unshown ->
                                "In the forecast, the chance of each claim that leans on it " + unshown.words() + ".")
                        .orElse(""),
                promise.evidence().stream()
                        .map(one -> new VendorView.Proof(
                                one.what(),
                                one.url().filter(url -> url.matches("(?i)https?://.+")),
                                one.on()
                                        .map(day -> Days.dayAndMonth(day, today))
                                        .orElse("no date"),
                                one.grade().name().toLowerCase(Locale.ROOT),
                                switch (one.speaks()) {
                                    case FOR -> "for";
                                    case PARTLY -> "partly for";
                                    case AGAINST -> "against";
                                }))
                        .toList());
    }

    private List<Leaning.Link> decisions() {
        return project.contents().of(Decision.KIND).stream()
                .filter(decision -> decision.head().vendors().contains(vendor.id()))
                .map(decision -> new Leaning.Link(
                        decision.title(),
                        scope.at("/decisions/" + decision.id()),
                        decision.head().status().name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** Partners that speak for it, those with something to gain named so. */
    private List<Leaning.Link> recommendedBy() {
        return project.contents().of(Partner.KIND).stream()
                .filter(partner -> partner.recommends().contains(vendor.id()))
                .map(partner -> new Leaning.Link(
                        partner.name(),
                        scope.at("/partners/" + partner.id()),
                        partner.conflicted().stream()
                                .filter(conflict -> conflict.vendor().equals(vendor.id()))
                                .map(conflict -> "gains by it: "
                                        + conflict.kind().name().toLowerCase(Locale.ROOT) + ", declared on "
                                        + Days.full(conflict.on()))
                                .findFirst()
                                .orElse(partner.declaresNone()
                                        .map(day -> "declared on " + Days.full(day) + " to gain nothing by it")
                                        .orElse("has declared nothing about it"))))
                .toList();
    }
}
