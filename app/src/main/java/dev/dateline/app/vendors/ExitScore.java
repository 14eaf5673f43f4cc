package dev.dateline.app.vendors;

import dev.dateline.app.claims.Claim;
import dev.dateline.app.plan.Steps;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.WorkingDays;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How hard it would be to leave a vendor: 0 is easy, 100 is as good as never. The sum of five parts, each from 0 to 100, times its weight, all
 * of them shown, so that anybody can reckon it again by hand. What nobody has written counts as 100: not knowing is a way of being bound.
 */
record ExitScore(List<Part> parts) {

    private static final int YEAR_OF_WORK = 250;
    private static final int TWO_YEARS = 730;

    /**
     * @param weight in hundredths; all weights are 100
     * @param because how the value came about
     */
    record Part(String name, int value, int weight, String because) {}

    /** The sum of value × weight, to the nearest whole number. */
    int total() {
        return Math.round(
                parts.stream().mapToInt(part -> part.value * part.weight).sum() / 100f);
    }

    static ExitScore of(Vendor vendor, Contents contents, LocalDate today) {
        return new ExitScore(
                List.of(time(vendor), cost(vendor), data(vendor), leaning(vendor, contents), contract(vendor, today)));
    }

    private static Part time(Vendor vendor) {
        return vendor.exit()
                .flatMap(Vendor.Exit::takes)
                .map(WorkingDays::days)
                .map(days -> new Part(
                        "Time",
                        share(days, YEAR_OF_WORK),
                        30,
                        days + " working days of " + YEAR_OF_WORK + ", a year's"))
                .orElse(unknown("Time", 30, "how long leaving takes"));
    }

    private static Part cost(Vendor vendor) {
        double yearly = vendor.yearly().map(amount -> amount.doubleValue()).orElse(0.0);
        return vendor.exit()
                .flatMap(Vendor.Exit::cost)
                .filter(_ -> yearly > 0)
                .map(cost -> new Part(
                        "Cost",
                        share(cost.likely().doubleValue(), 2 * yearly),
                        25,
                        "the likely cost of leaving, of two years' price"))
                .orElse(unknown("Cost", 25, "what leaving costs, or the yearly price"));
    }

    private static Part data(Vendor vendor) {
        return vendor.data()
                .map(data -> {
                    int untried = data.tried().isPresent() ? 0 : 30;
                    return switch (data.form()) {
                        case OPEN -> new Part("Data", untried, 20, "open form" + tried(data));
                        case EXPORT ->
                            new Part("Data", 50 + untried, 20, "an export that must be worked over" + tried(data));
                        case CLOSED -> new Part("Data", 100, 20, "it does not come out");
                    };
                })
                .orElse(unknown("Data", 20, "in which form it comes out"));
    }

    private static String tried(Vendor.Takeout data) {
        return data.tried().map(day -> ", tried on " + day).orElse(", not tried: 30 more");
    }

    private static Part leaning(Vendor vendor, Contents contents) {
        int all = contents.of(Claim.KIND).size();
        int leaning = claims(vendor, contents).size();
        return new Part(
                "Concentration", all == 0 ? 0 : share(leaning, all), 15, leaning + " of " + all + " claims lean on it");
    }

    private static Part contract(Vendor vendor, LocalDate today) {
        return vendor.until()
                .map(until -> Math.max(0, ChronoUnit.DAYS.between(today, until)))
                .map(days -> new Part("Contract", share(days, TWO_YEARS), 10, days + " days bound, of " + TWO_YEARS))
                .orElse(unknown("Contract", 10, "when the contract ends"));
    }

    private static Part unknown(String name, int weight, String what) {
        return new Part(name, 100, weight, what + " is not written: 100");
    }

    private static int share(double some, double all) {
        return (int) Math.min(100, Math.round(100 * some / all));
    }

    /** The claims that lean on a vendor, by themselves or because a step that serves them does. */
    static Set<String> claims(Vendor vendor, Contents contents) {
        var steps = new Steps(contents);
        var claims = new LinkedHashSet<String>();
        for (var used : vendor.uses()) {
            int number = steps.number(used);
            if (number < 0) {
                claims.add(used);
            } else {
                claims.addAll(steps.serves(number));
            }
        }
        return claims;
    }
}
