package dev.dateline.app.vendors;

import dev.dateline.app.page.Days;
import dev.dateline.app.page.Scope;
import dev.dateline.app.project.Json;
import dev.dateline.app.project.RecordText;
import dev.dateline.app.project.WorkingDays;
import dev.dateline.app.workbench.Opened;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Puts the page of all vendors together. */
final class Vendors {

    private static final int NEAR = 60;

    private final Opened project;
    private final LocalDate today;
    private final List<Exposure> exposures;
    private final Money money;

    Vendors(Opened project) {
        this.project = project;
        this.today = project.today().date();
        this.exposures = Exposure.all(project.contents(), today);
        this.money = Money.of(project.contents());
    }

    VendorsView view(Form form) {
        double present = exposures.stream().mapToDouble(Exposure::present).sum();
        double extra = exposures.stream().mapToDouble(Exposure::ownExtra).sum();
        return new VendorsView(
                headline(),
                lede(),
                exposures.stream().map(this::row).toList(),
                new ExposureChart(exposures, money).svg("exposure"),
                "Together " + money.words(present) + " until a year after the launch"
                        + (extra > 0 ? ", and " + money.words(extra) + " more if every shock struck" : ""),
                shocks(),
                project.contents().of(Partner.KIND).stream()
                        .map(partner -> new VendorsView.Named(
                                partner.id(), partner.name(), partner.does().orElse("")))
                        .toList(),
                new Called(project.contents()),
                form);
    }

    private String headline() {
        double yearly = exposures.stream().mapToDouble(Exposure::yearly).sum();
        return exposures.isEmpty()
                ? "No vendor is written down yet"
                : Days.counted(exposures.size(), "vendor") + (yearly > 0 ? ", " + money.words(yearly) + " a year" : "");
    }

    private String lede() {
        if (exposures.isEmpty()) {
            return "Whom the project depends on, until when, and what leaving would take.";
        }
        return exposures.stream()
                .flatMap(one -> one.lastDayToAct().stream())
                .filter(day -> !day.isBefore(today))
                .min(Comparator.naturalOrder())
                .map(day -> "The next day on which one can still leave somebody is " + Days.withWeekday(day, today)
                        + ", in " + Days.counted(ChronoUnit.DAYS.between(today, day), "day") + ".")
                .orElse("No contract's end is written down that could still be met.");
    }

    private VendorsView.Row row(Exposure exposure) {
        var vendor = exposure.vendor();
        var day = exposure.lastDayToAct();
        return new VendorsView.Row(
                vendor.id(),
                vendor.name(),
                vendor.yearly()
                        .map(amount -> new VendorsView.Amount(
                                money.words(amount.doubleValue()), exposure.figure(money.currency()))),
                vendor.until().map(until -> Days.dayAndMonth(until, today)).orElse("–"),
                day.map(last -> new VendorsView.Amount(lastDay(last), exposure.lastDayFigure())),
                day.filter(last -> ChronoUnit.DAYS.between(today, last) <= NEAR).isPresent(),
                leaning(vendor),
                promises(vendor),
                exit(vendor, money),
                ExitScore.of(vendor, project.contents(), today).total(),
                VendorFindings.of(project).about(vendor.id(), "V01", "V02", "V03"));
    }

    String lastDay(LocalDate last) {
        return Days.briefWithWeekday(last, today) + (last.isBefore(today) ? ", gone" : "");
    }

    private String leaning(Vendor vendor) {
        long claims = ExitScore.claims(vendor, project.contents()).size();
        long steps = vendor.uses().stream()
                .filter(used -> !ExitScore.claims(vendor, project.contents()).contains(used))
                .count();
        return vendor.uses().isEmpty()
                ? "nothing"
                : Days.counted(claims, "claim") + (steps > 0 ? ", " + Days.counted(steps, "step") : "");
    }

    private String promises(Vendor vendor) {
        if (vendor.promises().isEmpty()) {
            return "none";
        }
        long shown = vendor.promises().stream()
                .filter(promise -> promise.shown(today) == Promise.Shown.SHOWN)
                .count();
        return shown + " of " + vendor.promises().size() + " shown";
    }

    static String exit(Vendor vendor, Money money) {
        var cost = vendor.exit()
                .flatMap(Vendor.Exit::cost)
                .map(amounts -> money.words(amounts.likely().doubleValue()));
        var takes = vendor.exit()
                .flatMap(Vendor.Exit::takes)
                .map(WorkingDays::days)
                .map(days -> Days.counted(days, "working day"));
        return cost.isEmpty() && takes.isEmpty()
                ? "not known"
                : cost.orElse("") + (cost.isPresent() && takes.isPresent() ? ", " : "") + takes.orElse("");
    }

    static List<VendorsView.Shock> shocks() {
        return PriceShock.all().stream()
                .map(shock -> new VendorsView.Shock(
                        shock.id(),
                        shock.rise().isEmpty() ? "bought" : shock.rise(),
                        shock.name(),
                        shock.what(),
                        shock.when(),
                        shock.status().word(),
                        shock.url()))
                .toList();
    }

    Json json() {
        return Json.object()
                .put("project", project.contents().name())
                .put("today", today)
                .put("currency", project.contents().project().currency())
                .put("vendors", exposures.stream().map(this::json).toList())
                .put(
                        "priceShocks",
                        PriceShock.all().stream()
                                .map(shock -> Json.object()
                                        .put("id", shock.id())
                                        .put("name", shock.name())
                                        .put("times", shock.times())
                                        .put("what", shock.what())
                                        .put("when", shock.when())
                                        .put("url", shock.url())
                                        .put("status", shock.status().word()))
                                .toList());
    }

    Json json(Exposure exposure) {
        var vendor = exposure.vendor();
        var score = ExitScore.of(vendor, project.contents(), today);
        return RecordText.json(vendor)
                .put("lastDayToAct", exposure.lastDayToAct())
                .put("from", exposure.today())
                .put("to", exposure.end())
                .put("present", Math.round(exposure.present()))
                .put("ownShockAdds", Math.round(exposure.ownExtra()))
                .put(
                        "shown",
                        vendor.promises().stream()
                                .map(promise -> promise.shown(today).name().toLowerCase(Locale.ROOT))
                                .toList())
                .put(
                        "exitScore",
                        Json.object()
                                .put("total", score.total())
                                .put(
                                        "parts",
                                        score.parts().stream()
                                                .map(part -> Json.object()
                                                        .put("name", part.name())
                                                        .put("value", part.value())
                                                        .put("weight", part.weight())
                                                        .put("because", part.because()))
                                                .toList()));
    }

    Optional<Exposure> one(String id) {
        return exposures.stream().filter(one -> one.vendor().id().equals(id)).findFirst();
    }

    VendorView view(Exposure exposure, Scope scope, Form form, Form promiseForm, int evidenceAt, Form evidenceForm) {
        return new OneVendor(project, exposure, money, scope).view(form, promiseForm, evidenceAt, evidenceForm);
    }
}
