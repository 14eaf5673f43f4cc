package dev.dateline.app.vendors;

import dev.dateline.app.page.Refusal;
import dev.dateline.app.page.Reply;
import dev.dateline.app.plan.PlanRooms;
import dev.dateline.app.project.Json;
import dev.dateline.app.workbench.Opened;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /compared/partners}: two partners beside each other on evidence, with their names hidden where somebody wishes it. */
@Controller
final class ComparedPage {

    /** @param names {@code hidden} where whoever judges them is not to know whose they are */
    @GetMapping("/projects/{project}/compared/partners")
    Reply compared(
            Opened project,
            @RequestParam(defaultValue = "") String one,
            @RequestParam(defaultValue = "") String other,
            @RequestParam(defaultValue = "") String names) {
        var all = project.contents().of(Partner.KIND);
        boolean blind = names.equals("hidden");
        if (all.size() < 2) {
            return reply(
                    new ComparedView(
                            "There are not two partners to compare yet", List.of(), blind, List.of(), List.of()),
                    Optional.empty());
        }
        var first = one.isEmpty() ? all.getFirst() : found(all, one);
        var second = other.isEmpty()
                ? all.stream()
                        .filter(partner -> !partner.equals(first))
                        .findFirst()
                        .orElseThrow()
                : found(all, other);
        if (first.id().equals(second.id())) {
            throw Refusal.wrong("Choose two different partners to compare.");
        }
        var compared = Compared.of(project, first, second, blind);
        return reply(
                new ComparedView(
                        compared.headline(),
                        all.stream()
                                .map(partner -> new ComparedView.Choice(
                                        partner.id(), partner.name(), partner.equals(first), partner.equals(second)))
                                .toList(),
                        blind,
                        List.of(side(compared, compared.one()), side(compared, compared.other())),
                        compared.criteria()),
                Optional.of(compared));
    }

    private static ComparedView.Side side(Compared compared, Partner partner) {
        return new ComparedView.Side(compared.name(partner), compared.told(partner));
    }

    private static Reply reply(ComparedView view, Optional<Compared> compared) {
        return PlanRooms.around(Reply.page(view.headline(), "vendors/compared.jte", view), VendorsPage.ROOM)
                .json(() -> compared.map(Compared::json)
                        .orElseGet(() -> Json.object().put("criteria", List.of())));
    }

    private static Partner found(List<Partner> partners, String id) {
        return partners.stream()
                .filter(partner -> partner.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notHere("There is no such partner."));
    }
}
