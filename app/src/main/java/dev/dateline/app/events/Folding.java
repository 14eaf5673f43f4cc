package dev.dateline.app.events;

import dev.dateline.app.events.Deployment.Evidence;
import dev.dateline.app.events.Deployment.Status;
import dev.dateline.app.events.EventState.LeftOut;
import dev.dateline.app.events.Fact.Thing;
import dev.dateline.app.metrics.SourceSystem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The events of a project, added up: facts in, state out. Facts may come in any order and more than once. What joins one thing to
 * another (an artifact to its change, a push to the request it merged) is looked up only when all is known.
 */
final class Folding {

    private final Map<Key, Folded> things = new HashMap<>();

    private record Key(String source, Thing thing, String key) {}

    /** One thing with what is said of it in the end. */
    private record Whole(Folded thing, Map<Told, String> says) {

        Optional<String> text(Told what) {
            return Optional.ofNullable(says.get(what));
        }

        Optional<Instant> time(Told what) {
            return Folded.time(says, what);
        }

        boolean counts() {
            return !"no".equals(says.get(Told.COUNTS));
        }

        String scope() {
            return thing.source() + " " + says.getOrDefault(Told.REPOSITORY, "");
        }
    }

    void add(String source, String event, List<Fact> facts) {
        for (var fact : facts) {
            things.computeIfAbsent(
                            new Key(source, fact.thing(), fact.key()),
                            key -> new Folded(key.source(), key.thing(), key.key()))
                    .add(fact, event);
        }
    }

    /** @param sources those that count, by identifier */
    EventState state(Map<String, SourceSystem> sources) {
        var all = new EnumMap<Thing, List<Whole>>(Thing.class);
        for (var thing : things.values()) {
            if (sources.containsKey(thing.source())) {
                all.computeIfAbsent(thing.thing(), unseen -> new ArrayList<>()).add(new Whole(thing, thing.says()));
            }
        }
        return new State(all, sources).state();
    }

    /** One pass over what is known; it ends with the state. */
    private record State(
            Map<Thing, List<Whole>> all,
            Map<String, SourceSystem> sources,
            Map<String, Whole> artifacts,
            Map<String, Whole> changesByName,
            Map<String, Whole> pushes,
            Map<List<String>, Long> out) {

        State(Map<Thing, List<Whole>> all, Map<String, SourceSystem> sources) {
            this(
                    all,
                    sources,
                    new HashMap<>(),
                    new HashMap<>(),
                    new HashMap<>(),
                    new TreeMap<>(Comparator.comparing(Object::toString)));
        }

        EventState state() {
            inOrder(Thing.ARTIFACT).forEach(one -> artifacts.merge(one.thing().key(), one, State::fuller));
            inOrder(Thing.CHANGE).forEach(one -> one.text(Told.CHANGE).ifPresent(name -> changesByName.put(name, one)));
            inOrder(Thing.PUSH)
                    .forEach(one -> one.text(Told.COMMIT)
                            .ifPresent(commit -> pushes.put(one.thing().source() + " " + commit, one)));
            var deployments = deployments();
            var changes = changes();
            var incidents = incidents(deployments);
            var leftOut = new ArrayList<LeftOut>();
            out.forEach((key, count) -> leftOut.add(new LeftOut(key.get(0), key.get(1), key.get(2), count)));
            return new EventState(deployments, changes, incidents, leftOut);
        }

        /** So that the last of several that claim one name is always the same. */
        private Stream<Whole> inOrder(Thing thing) {
            return all.getOrDefault(thing, List.of()).stream()
                    .sorted(Comparator.comparing((Whole one) -> one.thing().newest())
                            .thenComparing(one -> one.thing().source())
                            .thenComparing(one -> one.thing().key()));
        }

        private static Whole fuller(Whole one, Whole other) {
            return other.text(Told.COMMIT).isPresent() || one.text(Told.COMMIT).isEmpty() ? other : one;
        }

        private void leave(Whole one, String reason) {
            var kind = one.thing().thing().name().toLowerCase(Locale.ROOT);
            out.merge(List.of(one.thing().source(), kind, reason), 1L, Long::sum);
        }

        private List<Deployment> deployments() {
            var strongest = new HashMap<String, Evidence>();
            for (var one : all.getOrDefault(Thing.DEPLOYMENT, List.of())) {
                if (one.counts()) {
                    strongest.merge(one.scope(), evidence(one), (a, b) -> a.compareTo(b) < 0 ? b : a);
                }
            }
            var deployments = new ArrayList<Deployment>();
            for (var one : all.getOrDefault(Thing.DEPLOYMENT, List.of())) {
                var best = strongest.getOrDefault(one.scope(), evidence(one));
                if (!one.counts()) {
                    leave(one, "taken back by a later event, or only tried out");
                } else if (evidence(one) != best) {
                    leave(one, "a " + evidence(one).word() + ", where the repository tells of each " + best.word());
                } else {
                    deployments.add(deployment(one));
                }
            }
            deployments.sort(Comparator.comparing(Deployment::at)
                    .thenComparing(Deployment::source)
                    .thenComparing(Deployment::id));
            return deployments;
        }

        private static Evidence evidence(Whole one) {
            return one.text(Told.EVIDENCE).map(Evidence::valueOf).orElse(Evidence.DEPLOYMENT);
        }

        private Deployment deployment(Whole one) {
            return new Deployment(
                    one.thing().source(),
                    one.thing().key(),
                    service(one),
                    environment(one),
                    one.text(Told.REPOSITORY),
                    commit(one),
                    one.text(Told.VERSION),
                    one.text(Told.STATUS).flatMap(Words::status).orElse(Status.PENDING),
                    one.time(Told.STARTED),
                    one.time(Told.FINISHED),
                    one.time(Told.FINISHED).orElse(one.thing().newest()),
                    one.text(Told.PLANNED).map(text -> !text.equalsIgnoreCase("no") && !text.equalsIgnoreCase("false")),
                    one.text(Told.ROLLBACK).filter("yes"::equals).isPresent(),
                    one.text(Told.URL),
                    evidence(one),
                    one.thing().events());
        }

        private Optional<String> service(Whole one) {
            return one.text(Told.SERVICE)
                    .or(() -> system(one).flatMap(SourceSystem::service))
                    .or(() -> one.text(Told.REPOSITORY));
        }

        private Optional<String> environment(Whole one) {
            return one.text(Told.ENVIRONMENT).or(() -> system(one).flatMap(SourceSystem::environment));
        }

        private Optional<SourceSystem> system(Whole one) {
            return Optional.ofNullable(sources.get(one.thing().source()));
        }

        /** What it says, else what the artifact it brought was made from. */
        private Optional<String> commit(Whole one) {
            var artifact = one.text(Told.ARTIFACT).flatMap(name -> Optional.ofNullable(artifacts.get(name)));
            return one.text(Told.COMMIT)
                    .or(() -> artifact.flatMap(from -> from.text(Told.COMMIT)))
                    .or(() -> artifact.flatMap(from -> from.text(Told.CHANGE))
                            .flatMap(name -> Optional.ofNullable(changesByName.get(name)))
                            .flatMap(change -> change.text(Told.COMMIT)));
        }

        private List<Change> changes() {
            var changes = new ArrayList<Change>();
            var merges = new HashSet<String>();
            for (var one : all.getOrDefault(Thing.CHANGE, List.of())) {
                var commit = one.text(Told.COMMIT).map(sha -> one.thing().source() + " " + sha);
                commit.ifPresent(merges::add);
                changes.add(change(one, commit.flatMap(place -> Optional.ofNullable(pushes.get(place)))));
            }
            changes.addAll(pushed(merges));
            changes.sort(Comparator.comparing((Change one) -> one.merged().orElse(Instant.MAX))
                    .thenComparing(Change::source)
                    .thenComparing(Change::id));
            return changes;
        }

        private Change change(Whole one, Optional<Whole> push) {
            var title = one.text(Told.TITLE);
            return new Change(
                    one.thing().source(),
                    one.thing().key(),
                    one.text(Told.REPOSITORY),
                    one.text(Told.BRANCH),
                    one.text(Told.COMMIT),
                    one.text(Told.HEAD),
                    one.time(Told.OPENED),
                    one.time(Told.MERGED),
                    one.time(Told.CLOSED),
                    one.time(Told.FIRST_COMMIT).or(() -> push.flatMap(by -> by.time(Told.FIRST_COMMIT))),
                    one.time(Told.AUTHORED).or(() -> push.flatMap(by -> by.time(Told.AUTHORED))),
                    number(one).or(() -> push.flatMap(State::number)),
                    title,
                    true,
                    title.filter(Words::isRevert).isPresent(),
                    one.text(Told.URL),
                    events(one, push));
        }

        private static List<String> events(Whole one, Optional<Whole> push) {
            var events = new LinkedHashSet<>(one.thing().events());
            push.ifPresent(by -> events.addAll(by.thing().events()));
            return List.copyOf(events);
        }

        private static Optional<Integer> number(Whole one) {
            return one.text(Told.COMMITS)
                    .filter(text -> text.matches("\\d{1,6}"))
                    .map(Integer::valueOf);
        }

        /** What came into the main branch without a request is a change too. */
        private List<Change> pushed(Set<String> merges) {
            return pushes.entrySet().stream()
                    .filter(entry -> entry.getValue().counts() && !merges.contains(entry.getKey()))
                    .map(entry -> {
                        var one = entry.getValue();
                        var title = one.text(Told.TITLE);
                        return new Change(
                                one.thing().source(),
                                one.thing().key(),
                                one.text(Told.REPOSITORY),
                                one.text(Told.BRANCH),
                                one.text(Told.COMMIT),
                                Optional.empty(),
                                Optional.empty(),
                                one.time(Told.MERGED),
                                Optional.empty(),
                                one.time(Told.FIRST_COMMIT),
                                one.time(Told.AUTHORED),
                                number(one),
                                title,
                                false,
                                title.filter(Words::isRevert).isPresent(),
                                one.text(Told.URL),
                                one.thing().events());
                    })
                    .toList();
        }

        private List<Incident> incidents(List<Deployment> deployments) {
            var incidents = new ArrayList<Incident>();
            for (var one : all.getOrDefault(Thing.INCIDENT, List.of())) {
                var opened = one.time(Told.OPENED);
                if (one.counts() && opened.isPresent()) {
                    incidents.add(new Incident(
                            one.thing().source(),
                            one.thing().key(),
                            service(one),
                            environment(one),
                            one.text(Told.REPOSITORY),
                            opened.get(),
                            one.time(Told.RESOLVED),
                            one.text(Told.CAUSE).or(() -> cause(one, opened.get(), deployments)),
                            one.text(Told.TITLE),
                            one.text(Told.URL),
                            one.thing().events()));
                }
            }
            incidents.sort(Comparator.comparing(Incident::opened)
                    .thenComparing(Incident::source)
                    .thenComparing(Incident::id));
            return incidents;
        }

        /** An incident that names an artifact names the last deployment before it that brought that artifact. */
        private Optional<String> cause(Whole one, Instant opened, List<Deployment> deployments) {
            return one.text(Told.ARTIFACT).flatMap(artifact -> {
                var brought = new HashSet<String>();
                for (var other : all.getOrDefault(Thing.DEPLOYMENT, List.of())) {
                    if (other.text(Told.ARTIFACT).filter(artifact::equals).isPresent()) {
                        brought.add(other.thing().key());
                    }
                }
                return deployments.stream()
                        .filter(other ->
                                brought.contains(other.id()) && !other.at().isAfter(opened))
                        .filter(other -> environment(one).equals(other.environment())
                                || environment(one).isEmpty())
                        .reduce((earlier, later) -> later)
                        .map(Deployment::id);
            });
        }
    }
}
