package dev.dateline.app.forecast;

import dev.dateline.app.page.Quotes;
import dev.dateline.app.page.Refusal;
import dev.dateline.app.page.Reply;
import dev.dateline.app.plan.PlanRooms;
import dev.dateline.app.project.Json;
import dev.dateline.app.project.PlainNumber;
import dev.dateline.app.vendors.Exposure;
import dev.dateline.app.vendors.PriceShock;
import dev.dateline.app.vendors.Vendor;
import dev.dateline.app.workbench.Opened;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /forecast/vendors}: what a vendor's squeeze would do, and what leaving it would; a page, and a part of the vendors' pages. */
@Controller
final class SqueezePage {

    /** The vendor's own shock, as written in its record. */
    private static final String OWN = "own";

    private static final String TYPED = "times";
    private static final String LEAVE = "leave";
    private static final double MOST = 1_000;
    private static final String TIMES = "say how many times the price, such as 3 or 11.5; at most 1,000";

    @GetMapping("/projects/{project}/forecast/vendors")
    Reply squeeze(
            Opened project,
            @RequestParam(defaultValue = "") String vendor,
            @RequestParam(defaultValue = "") String shock,
            @RequestParam(defaultValue = "") String times) {
        var vendors = project.contents().of(Vendor.KIND);
        var chosen = vendor.isBlank() ? mostExposed(project) : Optional.of(named(vendors, vendor));
        var wanted = !shock.isBlank() ? shock : times.isBlank() ? usual(chosen) : TYPED;
        var library = PriceShock.named(wanted);
        var problem = wanted.equals(TYPED) || !times.isBlank() ? problem(times) : "";
        var many = problem.isEmpty() ? times(wanted, times, chosen, library) : Optional.<Double>empty();
        var squeeze = chosen.filter(_ -> problem.isEmpty()).map(one -> Squeeze.of(project, one, many));
        var view = new SqueezeView(
                vendors.stream()
                        .map(one -> new SqueezeView.Choice(
                                one.id(), one.name(), chosen.filter(one::equals).isPresent()))
                        .toList(),
                shocks(chosen, wanted),
                times,
                problem,
                squeeze.map(one -> SqueezeView.answer(one, library)));
        return PlanRooms.around(Reply.page("A vendor's squeeze", "forecast/squeezed.jte", view), "/vendors")
                .part("squeeze", "forecast/squeeze.jte")
                .json(() -> squeeze.map(Squeeze::json).orElse(Json.object()))
                .status(problem.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static Vendor named(List<Vendor> vendors, String id) {
        return vendors.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notHere("There is no such vendor."));
    }

    private static Optional<Vendor> mostExposed(Opened project) {
        return Exposure.all(project.contents(), project.today().date()).stream()
                .max(Comparator.comparingDouble(Exposure::ownExtra).thenComparingDouble(Exposure::present))
                .map(Exposure::vendor);
    }

    private static String usual(Optional<Vendor> vendor) {
        return vendor.flatMap(Vendor::shock).isPresent()
                ? OWN
                : PriceShock.all().getFirst().id();
    }

    private static Optional<Double> times(
            String wanted, String typed, Optional<Vendor> vendor, Optional<PriceShock> library) {
        return switch (wanted) {
            case OWN -> vendor.flatMap(Vendor::shock).map(one -> one.times().doubleValue());
            case TYPED -> Optional.of(PlainNumber.parse(typed).value().doubleValue());
            case LEAVE -> Optional.empty();
            default ->
                library.orElseThrow(() -> Refusal.notHere("There is no such price shock."))
                        .times()
                        .map(one -> one.doubleValue());
        };
    }

    private static String problem(String typed) {
        try {
            double number =
                    PlainNumber.parse(typed).in(Optional.empty()).value().doubleValue();
            return number > 0 && number <= MOST ? "" : TIMES;
        } catch (IllegalArgumentException none) {
            return typed.matches(".*\\d.*") ? Quotes.inWords(String.valueOf(none.getMessage())) : TIMES;
        }
    }

    private static List<SqueezeView.Choice> shocks(Optional<Vendor> vendor, String wanted) {
        var choices = new ArrayList<SqueezeView.Choice>();
        vendor.flatMap(Vendor::shock)
                .ifPresent(own -> choices.add(new SqueezeView.Choice(
                        OWN,
                        "its own, " + PriceShock.rise(own.times().doubleValue()) + " with a chance of " + own.chance(),
                        wanted.equals(OWN))));
        PriceShock.all()
                .forEach(shock -> choices.add(new SqueezeView.Choice(
                        shock.id(),
                        (shock.rise().isEmpty() ? "" : shock.rise() + ": ") + shock.name() + " ("
                                + shock.status().word() + ")",
                        wanted.equals(shock.id()))));
        choices.add(new SqueezeView.Choice(TYPED, "so many times the price:", wanted.equals(TYPED)));
        choices.add(new SqueezeView.Choice(LEAVE, "none: leave now", wanted.equals(LEAVE)));
        return choices;
    }
}
