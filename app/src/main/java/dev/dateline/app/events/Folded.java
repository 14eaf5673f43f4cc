package dev.dateline.app.events;

import dev.dateline.app.events.Fact.Thing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that is said of one thing, in the order in which it became so; in which order it was heard makes no difference. */
final class Folded {

    private static final Comparator<Said> ORDER = Comparator.comparing(
                    (Said said) -> said.fact().at())
            .thenComparingInt(said -> said.fact().rank())
            .thenComparing(Said::event)
            .thenComparing(said -> said.fact().says().toString());

    private final String source;
    private final Thing thing;
    private final String key;
    private final List<Said> all = new ArrayList<>(1);

    /** @param event the identifier of the raw event that says it */
    private record Said(Fact fact, String event) {}

    Folded(String source, Thing thing, String key) {
        this.source = source;
        this.thing = thing;
        this.key = key;
    }

    String source() {
        return source;
    }

    Thing thing() {
        return thing;
    }

    String key() {
        return key;
    }

    void add(Fact fact, String event) {
        var said = new Said(fact, event);
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            int order = ORDER.compare(all.get(middle), said);
            if (order == 0) {
                return;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        all.add(low, said);
    }

    Instant newest() {
        return all.getLast().fact().at();
    }

    List<String> events() {
        var events = new LinkedHashSet<String>();
        all.forEach(said -> events.add(said.event()));
        return List.copyOf(events);
    }

    Map<Told, String> says() {
        var says = new EnumMap<Told, String>(Told.class);
        for (var said : all) {
            said.fact().says().forEach((what, value) -> {
                if (what.isBeginning()) {
                    says.merge(what, value, Folded::earlier);
                } else if (value.isEmpty()) {
                    says.remove(what);
                } else if (what == Told.EVIDENCE) {
                    says.merge(what, value, Folded::stronger);
                } else {
                    says.put(what, value);
                }
            });
        }
        return says;
    }

    private static String earlier(String one, String other) {
        return Instant.parse(one).isAfter(Instant.parse(other)) ? other : one;
    }

    private static String stronger(String one, String other) {
        return Deployment.Evidence.valueOf(one).compareTo(Deployment.Evidence.valueOf(other)) < 0 ? other : one;
    }

    static Optional<Instant> time(Map<Told, String> says, Told what) {
        return Optional.ofNullable(says.get(what)).map(Instant::parse);
    }
}
