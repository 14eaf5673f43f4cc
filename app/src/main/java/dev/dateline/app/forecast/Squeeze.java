package dev.dateline.app.forecast;

import dev.dateline.app.claims.Claim;
import dev.dateline.app.plan.Planner;
import dev.dateline.app.project.Altered;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Json;
import dev.dateline.app.vendors.Exposure;
import dev.dateline.app.vendors.Vendor;
import dev.dateline.app.workbench.Opened;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a vendor's squeeze would do to cost, and what leaving it would do to cost, dates and claims: the forecast as it is beside the altered one,
 * from the same seed and as many trials, so that only what is altered makes a difference. No price rises in these forecasts by chance: what a rise
 * costs is added here, once.
 *
 * @param times what the price becomes of what it is; none where the vendor must be left
 */
record Squeeze(
        PlanForecast now, Optional<PlanForecast> left, Exposure exposure, List<Exposure> all, Optional<Double> times) {

    /** Those that were asked for, by vendor. */
    private record Left(Map<String, Optional<PlanForecast>> byVendor) {}

    /** Where no vendor asks for more by chance. */
    private record Calm(PlanForecast forecast) {}

    /** One way it may go. */
    record Outcome(String name, String words, VendorCosts costs, PlanForecast forecast) {}

    /** A claim's chance before, and after one has left. */
    record Change(String claim, double before, double after, boolean leans) {}

    static Squeeze of(Opened project, Vendor vendor, Optional<Double> times) {
        var today = project.today();
        var all = Exposure.all(project.contents(), today.date());
        var exposure = Exposure.of(vendor, project.contents().project().launch(), today.date());
        var left = project.once(Left.class, () -> new Left(new ConcurrentHashMap<>()))
                .byVendor
                .computeIfAbsent(
                        vendor.id(),
                        unseen -> Leaving.plan(calm(project.contents()), vendor, today)
                                .map(plan ->
                                        PlanForecast.of(plan, PlanForecast.TRIALS, PlanForecast.SEED, done -> {})));
        return new Squeeze(now(project), left, exposure, all, times);
    }

    /** Only a full forecast lets prices rise; any other is the one that everybody shares. */
    private static PlanForecast now(Opened project) {
        var shared = PlanForecast.of(project);
        if (!shared.isFull()) {
            return shared;
        }
        return project.once(
                        Calm.class,
                        () -> new Calm(PlanForecast.of(
                                Planner.plan(calm(project.contents()), project.today()),
                                PlanForecast.TRIALS,
                                PlanForecast.SEED,
                                done -> {})))
                .forecast;
    }

    static Contents calm(Contents contents) {
        return contents.with(
                Vendor.KIND,
                contents.of(Vendor.KIND).stream()
                        .map(vendor -> Altered.of(vendor).none("shock").made())
                        .toList());
    }

    /** As the contracts say, with each vendor's own chance, if this one strikes, if one leaves. */
    List<Outcome> outcomes() {
        var outcomes = new ArrayList<Outcome>();
        outcomes.add(new Outcome("now", "As the contracts say", VendorCosts.of(now, prices()), now));
        if (all.stream().anyMatch(one -> one.vendor().shock().isPresent())) {
            outcomes.add(new Outcome(
                    "chances",
                    "With the chance of each vendor's own shock",
                    VendorCosts.withChances(now, prices(), all),
                    now));
        }
        times.ifPresent(many -> outcomes.add(new Outcome(
                "squeezed", "If this shock strikes", VendorCosts.of(now, prices() + exposure.extra(many)), now)));
        left.ifPresent(forecast ->
                outcomes.add(new Outcome("left", "If one leaves now", VendorCosts.of(forecast, prices()), forecast)));
        return outcomes;
    }

    /** Every vendor's present price over the whole time. */
    private double prices() {
        return all.stream().mapToDouble(Exposure::present).sum();
    }

    /** The claims that leaving would make more or less likely, and those that lean on the vendor. */
    List<Change> changes() {
        var changes = new ArrayList<Change>();
        for (var claim : now.plan().contents().of(Claim.KIND)) {
            var before = now.claim(claim.id());
            var after = left.flatMap(forecast -> forecast.claim(claim.id()));
            boolean leans = exposure.vendor().uses().contains(claim.id());
            if (before.isPresent() && after.isPresent() && (leans || Math.abs(before.get() - after.get()) >= 0.005)) {
                changes.add(new Change(claim.id(), before.get(), after.get(), leans));
            }
        }
        return changes;
    }

    /** Working days that half of all trials would end later if one left; none where fewer than half end at all. */
    Optional<Integer> later() {
        var calendar = now.plan().network().calendar();
        return left.flatMap(forecast -> forecast.finish(0.5))
                .flatMap(then -> now.finish(0.5).map(today -> calendar.numberOf(then) - calendar.numberOf(today)));
    }

    /**
     * The rise at which staying costs as much as leaving: its likely cost, and the delay at the project's cost of a day. What takes the
     * vendor's place is taken to cost what the vendor does today.
     */
    OptionalDouble breakEven() {
        var cost = exposure.vendor().exit().flatMap(Vendor.Exit::cost);
        double afterwards = exposure.yearly() * exposure.yearsAfter();
        if (cost.isEmpty() || afterwards <= 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(1 + (cost.get().likely().doubleValue() + delay()) / afterwards);
    }

    double delay() {
        return Math.max(0, later().orElse(0))
                * now.plan()
                        .contents()
                        .project()
                        .delayCost()
                        .map(perDay -> perDay.doubleValue())
                        .orElse(0.0);
    }

    Json json() {
        var worth = now.plan().contents().project().worth();
        return Json.object()
                .put("vendor", exposure.vendor().id())
                .put("times", times)
                .put("from", exposure.today())
                .put("to", exposure.end())
                .put("currency", now.plan().contents().project().currency())
                .put(
                        "outcomes",
                        outcomes().stream()
                                .map(one -> Json.object()
                                        .put("name", one.name())
                                        .put(
                                                "cost",
                                                Json.object()
                                                        .put(
                                                                "p50",
                                                                rounded(one.costs()
                                                                        .at(0.5)))
                                                        .put(
                                                                "p80",
                                                                rounded(one.costs()
                                                                        .at(0.8)))
                                                        .put(
                                                                "p95",
                                                                rounded(one.costs()
                                                                        .at(0.95))))
                                        .put("onTime", one.forecast().onTime())
                                        .put("worthMoreThanCost", one.costs().worthIt(worth)))
                                .toList())
                .put(
                        "claims",
                        changes().stream()
                                .map(one -> Json.object()
                                        .put("id", one.claim())
                                        .put("now", one.before())
                                        .put("left", one.after()))
                                .toList())
                .put("laterDays", later())
                .put(
                        "breakEvenTimes",
                        breakEven().isPresent()
                                ? (Object) (Math.round(breakEven().getAsDouble() * 100) / 100.0)
                                : null)
                .put("trials", now.trials())
                .put("seed", now.seed());
    }

    private static double rounded(double amount) {
        return Math.round(amount * 100) / 100.0;
    }
}
