package dev.dateline.app.vendors;

import dev.dateline.app.plan.Steps;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Json;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A promise that claims lean on and nobody has seen kept: it lowers their chance until it is shown.
 *
 * @param claims those it serves, and those the steps that need it serve
 */
public record Unshown(Vendor vendor, Promise promise, Promise.Shown shown, double holds, Set<String> claims) {

    /** In the order of the file. */
    public static List<Unshown> of(Contents contents, LocalDate today) {
        var vendors = contents.of(Vendor.KIND);
        if (vendors.stream().allMatch(vendor -> vendor.promises().isEmpty())) {
            return List.of();
        }
        var steps = new Steps(contents);
        var unshown = new ArrayList<Unshown>();
        for (var vendor : vendors) {
            for (var promise : vendor.promises()) {
                var claims = claims(promise, steps);
                var shown = promise.shown(today);
                if (shown != Promise.Shown.SHOWN && !claims.isEmpty()) {
                    unshown.add(new Unshown(vendor, promise, shown, promise.holds(today), claims));
                }
            }
        }
        return unshown;
    }

    private static Set<String> claims(Promise promise, Steps steps) {
        var claims = new LinkedHashSet<>(promise.claims());
        for (var id : promise.steps()) {
            for (int leaf : steps.leaves(steps.number(id))) {
                claims.addAll(steps.serves(leaf));
            }
        }
        return claims;
    }

    /** Addresses its random numbers: the same promise meets the same trials, whatever else the plan holds. */
    public String name() {
        return vendor.id() + " promises " + promise.what();
    }

    /** {@code counts an unproven promise of X, “half the cost”: holds one time in two until shown}. */
    public String words() {
        return "counts " + (shown == Promise.Shown.UNPROVEN ? "an " : "a ") + shown.words() + " promise of "
                + vendor.name() + ", “" + promise.what() + "”: "
                + (holds == 0 ? "does not hold" : "holds " + often()) + " until shown";
    }

    private String often() {
        if (holds == 0.5) {
            return "one time in two";
        } else if (holds == 0.75) {
            return "three times in four";
        }
        return String.format(Locale.ROOT, "in %.0f of 100 trials", holds * 100);
    }

    public Json json() {
        return Json.object()
                .put("vendor", vendor.id())
                .put("what", promise.what())
                .put("shown", shown.name().toLowerCase(Locale.ROOT))
                .put("holds", holds);
    }
}
