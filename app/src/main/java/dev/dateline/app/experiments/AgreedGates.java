package dev.dateline.app.experiments;

import dev.dateline.app.project.Altered;
import dev.dateline.app.project.Constancy;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Place;
import dev.dateline.app.project.Placed;
import dev.dateline.app.project.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a gate looks at is agreed before its phase begins and stays as it was agreed, whichever way somebody comes to change it; what is
 * counted goes on.
 */
public final class AgreedGates implements Constancy {

    @Override
    public List<Problem> problems(Contents before, Contents after, boolean folder) {
        var now = new HashMap<String, Placed<Phase>>();
        after.placed(Phase.KIND).forEach(placed -> now.put(placed.record().id(), placed));
        return before.of(Phase.KIND).stream()
                .filter(phase -> phase.started().isPresent())
                .flatMap(phase -> broken(phase, now).stream())
                .toList();
    }

    private static Optional<Problem> broken(Phase before, Map<String, Placed<Phase>> now) {
        var since = "`" + before.id() + "` began on " + before.started().orElseThrow();
        var placed = Optional.ofNullable(now.get(before.id()));
        if (placed.isEmpty()) {
            return Optional.of(Problem.of(
                    Place.of(Phase.KIND.file().path()),
                    "begun",
                    before.id(),
                    since + " and stays, whatever it showed; decide its gate instead"));
        }
        var after = placed.get().record();
        if (!after.started().equals(before.started())) {
            return Optional.of(Problem.of(
                    placed.get().place("started"),
                    "begun",
                    after.started().map(Object::toString).orElse(""),
                    since + ": its gate counts from that day on, which stays as it is"));
        }
        return agreed(after).equals(agreed(before))
                ? Optional.empty()
                : Optional.of(
                        Problem.of(
                                placed.get().place("kpis"),
                                "begun",
                                before.id(),
                                since
                                        + ": what its gate looks at was agreed before and can no longer be changed; decide it, and plan another phase"));
    }

    /** The KPIs without what was counted. */
    private static List<Kpi> agreed(Phase phase) {
        return phase.kpis().stream()
                .map(kpi -> Altered.of(kpi).with("counts", List.of()).made())
                .toList();
    }
}
