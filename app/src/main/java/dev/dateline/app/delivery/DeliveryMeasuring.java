package dev.dateline.app.delivery;

import dev.dateline.app.events.EventState;
import dev.dateline.app.events.EventStates;
import dev.dateline.app.metrics.Metric;
import dev.dateline.app.metrics.Observation;
import dev.dateline.app.metrics.Observed;
import dev.dateline.app.metrics.Series;
import dev.dateline.app.metrics.SourceSystem;
import dev.dateline.app.project.Contents;
import dev.dateline.app.workbench.Change;
import dev.dateline.app.workbench.Projects;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Keeps metrics that are measured by events as the events say: whenever they say something else, or another metric asks. */
@Component
final class DeliveryMeasuring {

    /** What a metric's source is where it takes what all sources of events say together. */
    static final String EVENTS = "events";

    /** Kinds of sources that send events. */
    static final Set<SourceSystem.Type> SENDERS = Set.of(
            SourceSystem.Type.GITHUB,
            SourceSystem.Type.GITLAB,
            SourceSystem.Type.CDEVENTS,
            SourceSystem.Type.STANDARD_WEBHOOKS,
            SourceSystem.Type.CSV);

    private final Projects projects;
    private final EventStates states;
    private final GitSources gitSources;
    /** By project, what was last asked. */
    private final Map<String, Asked> asking = new ConcurrentHashMap<>();

    /** @param sources with what somebody says of theirs that no event says: causes of incidents, windows, teams */
    private record Asked(List<Metric> metrics, List<SourceSystem> sources) {

        static Asked of(Contents contents) {
            return new Asked(measured(contents), contents.of(SourceSystem.KIND));
        }
    }

    DeliveryMeasuring(Projects projects, EventStates states, GitSources gitSources) {
        this.projects = projects;
        this.states = states;
        this.gitSources = gitSources;
        states.listen(this::measure);
        projects.listen((project, revision, by) -> whatIsAskedMayDiffer(project));
    }

    private void whatIsAskedMayDiffer(String project) {
        projects.contents(project).map(Asked::of).ifPresent(asked -> {
            if (!asked.equals(asking.put(project, asked)) && !asked.metrics().isEmpty()) {
                states.tellAgain(project);
            }
        });
    }

    /** Metrics of the project whose values are known from events. */
    static List<Metric> measured(Contents contents) {
        return contents.of(Metric.KIND).stream()
                .filter(metric -> measure(metric).isPresent()
                        && !senders(contents, metric).isEmpty())
                .toList();
    }

    static Optional<DeliveryMetric> measure(Metric metric) {
        return metric.source().flatMap(Metric.MeasuredBy::measure).flatMap(DeliveryMetric::of);
    }

    /** The one source that it names, else all that send events. */
    private static Set<String> senders(Contents contents, Metric metric) {
        var named = metric.source().flatMap(Metric.MeasuredBy::from);
        var senders = new HashSet<String>();
        if (named.isEmpty()
                && metric.source().filter(one -> one.type().equals(EVENTS)).isEmpty()) {
            return senders;
        }
        contents.of(SourceSystem.KIND).stream()
                .filter(source -> SENDERS.contains(source.kind()))
                .map(SourceSystem::id)
                .filter(id -> named.isEmpty() || named.get().equals(id))
                .forEach(senders::add);
        return senders;
    }

    /** Brings the observations of all of them up to date, as one action of history. */
    void measure(String project) {
        var now = projects.contents(project);
        if (now.filter(contents -> !measured(contents).isEmpty()).isEmpty()) {
            return;
        }
        var state = states.of(project);
        var laid = laid(project, now.get(), state);
        projects.measured(project, "Events", contents -> {
            var change = Change.of("measured what was delivered");
            for (var metric : measured(contents)) {
                var senders = senders(contents, metric);
                var services = Optional.ofNullable(laid.get(senders)).orElse(List.of());
                if (!services.isEmpty()) {
                    var source = senders.size() == 1 ? senders.iterator().next() : EVENTS;
                    var first = told(state, senders).deployments().getFirst().at();
                    var known = before(contents, metric, source, first);
                    known.addAll(DeliveryObservations.of(metric, measure(metric).orElseThrow(), source, services));
                    change.kept(Series.KIND, new Observed.Measured(metric.id(), source, known));
                }
            }
            return change;
        });
    }

    /** By whom a metric listens to; before anything is written, for repositories are read too. A metric that comes meanwhile is told of again. */
    private Map<Set<String>, List<ServiceDelivery>> laid(String project, Contents contents, EventState state) {
        var sources = contents.of(SourceSystem.KIND);
        var repositories = gitSources.repositories(project, sources);
        var laid = new HashMap<Set<String>, List<ServiceDelivery>>();
        for (var metric : measured(contents)) {
            laid.computeIfAbsent(
                    senders(contents, metric),
                    senders -> ServiceDelivery.all(told(state, senders), sources, repositories));
        }
        return laid;
    }

    private static EventState told(EventState state, Set<String> senders) {
        return senders.size() == 1 ? state.of(senders.iterator().next()) : state;
    }

    /** What the source said of earlier times: its events were sent to another workbench, and came in with a folder as what followed from them. */
    private static List<Observation> before(Contents contents, Metric metric, String source, Instant first) {
        var zone = contents.project().timezone();
        var before = new ArrayList<Observation>();
        contents.of(Series.KIND).stream()
                .filter(series -> series.metric().equals(metric.id()))
                .forEach(series -> series.each(one -> {
                    if (one.source().equals(source) && one.at(zone).isBefore(first)) {
                        before.add(one);
                    }
                }));
        return before;
    }
}
