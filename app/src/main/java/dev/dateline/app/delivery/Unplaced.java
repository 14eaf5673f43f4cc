package dev.dateline.app.delivery;

import dev.dateline.app.events.EventState;
import dev.dateline.app.page.Days;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

/** What was told and belongs to none of the services that are deployed: nothing is lost without a word. */
final class Unplaced {

    private Unplaced() {}

    static List<String> of(EventState state, List<ServiceDelivery> services) {
        var placed = services.stream()
                .flatMap(service -> service.incidents().stream())
                .map(LaidIncident::incident)
                .collect(Collectors.toSet());
        var unplaced = new ArrayList<String>();
        var incidents = state.incidents().stream()
                .filter(one -> !placed.contains(one))
                .map(one -> one.title().orElse(one.id()))
                .toList();
        if (!incidents.isEmpty()) {
            unplaced.add(Days.counted(incidents.size(), "incident")
                    + " of no service that is known to be deployed, the newest “" + incidents.getLast() + "”");
        }
        var deployed = new HashSet<String>();
        state.deployments().forEach(one -> deployed.add(one.repository().orElse(one.source())));
        var elsewhere = state.changes().stream()
                .filter(one -> one.merged().isPresent())
                .map(one -> one.repository().orElse(one.source()))
                .filter(repository -> !deployed.contains(repository))
                .toList();
        if (!elsewhere.isEmpty()) {
            unplaced.add(Days.counted(elsewhere.size(), "change")
                    + " of repositories that no deployment names, such as " + elsewhere.getLast());
        }
        return unplaced;
    }
}
