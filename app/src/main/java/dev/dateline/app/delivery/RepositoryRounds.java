package dev.dateline.app.delivery;

import dev.dateline.app.events.Deployment;
import dev.dateline.app.events.EventState;
import dev.dateline.app.events.EventStates;
import dev.dateline.app.metrics.SourceSystem;
import dev.dateline.app.workbench.Projects;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Reads every repository again every few minutes while the workbench runs, one after the other; each costs what is new in it. One that lies here is
 * read again as soon as its branches or tags are seen to be written.
 */
@Component
final class RepositoryRounds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RepositoryRounds.class);
    private static final int MINUTES = 5;
    private static final int GLANCE_SECONDS = 2;
    private static final int NEWEST = 50;
    private static final int PATIENCE = 5;

    private final Projects projects;
    private final Readings readings;
    private final GitSources gitSources;
    private final Mirrors mirrors;
    private final EventStates states;
    private final Clock clock;
    private final Set<String> awaited = ConcurrentHashMap.newKeySet();
    private final Map<String, Object> filled = new ConcurrentHashMap<>();
    private @Nullable ScheduledExecutorService clockwork;

    RepositoryRounds(
            Projects projects,
            Readings readings,
            GitSources gitSources,
            Mirrors mirrors,
            EventStates states,
            Clock clock) {
        this.projects = projects;
        this.readings = readings;
        this.gitSources = gitSources;
        this.mirrors = mirrors;
        this.states = states;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void listen() {
        projects.listen((project, revision, by) -> later(project));
        states.listen(this::pushed);
    }

    /** Events may tell of commits that a copy does not have yet; each is asked for once. */
    void pushed(String project) {
        guarded(project, () -> {
            var sources = fetched(project);
            if (!sources.isEmpty()) {
                var state = states.of(project);
                sources.stream()
                        .filter(source -> isBehind(project, source, state))
                        .forEach(source -> mirrors.begin(project, source));
            }
        });
    }

    private List<SourceSystem> fetched(String project) {
        return projects.contents(project).stream()
                .flatMap(contents -> contents.of(SourceSystem.KIND).stream())
                .filter(source -> source.kind() == SourceSystem.Type.GIT && Mirrors.isFetched(source))
                .toList();
    }

    private boolean isBehind(String project, SourceSystem source, EventState state) {
        if (mirrors.fetched(project, source).isEmpty()) {
            return false;
        }
        try (var copy = gitSources.open(project, source)) {
            var clone = CloneAddress.of(source.address().orElseThrow());
            boolean behind = false;
            for (var told : told(state, clone)) {
                boolean lacks = ObjectId.isId(told)
                        ? !copy.getObjectDatabase().has(ObjectId.fromString(told))
                        : copy.exactRef(Constants.R_TAGS + told) == null;
                behind |= lacks && awaited.add(project + " " + source.id() + " " + told);
            }
            return behind;
        } catch (NotMeasurable | IOException unreadable) {
            return true;
        }
    }

    /** The newest commits and tags that events tell of in the repository. */
    private static List<String> told(EventState state, CloneAddress clone) {
        var told = new ArrayList<String>();
        state.changes().reversed().stream()
                .filter(change -> change.repository().filter(clone::isOf).isPresent())
                .limit(NEWEST)
                .forEach(change -> change.commit().ifPresent(told::add));
        state.deployments().reversed().stream()
                .filter(one -> one.repository().filter(clone::isOf).isPresent())
                .limit(NEWEST)
                .forEach(one -> {
                    one.commit().filter(ObjectId::isId).ifPresent(told::add);
                    one.version()
                            .filter(version -> one.evidence().compareTo(Deployment.Evidence.RELEASE) <= 0)
                            .ifPresent(told::add);
                });
        return told;
    }

    /** A source or a metric may have come that nobody filled yet, such as with a folder. */
    private synchronized void later(String project) {
        if (clockwork != null) {
            clockwork.execute(() -> guarded(project, () -> look(project)));
        }
    }

    private void look(String project) {
        var contents = projects.contents(project);
        if (contents.isEmpty()) {
            return;
        }
        for (var source : contents.get().of(SourceSystem.KIND)) {
            var bound = GitSources.bound(contents.get(), source.id());
            var signature = List.of(source, bound);
            if (source.kind() == SourceSystem.Type.GIT
                    && source.address().isPresent()
                    && !bound.isEmpty()
                    && !signature.equals(filled.put(project + "/" + source.id(), signature))) {
                if (Mirrors.isFetched(source)
                        && mirrors.fetched(project, source).isEmpty()) {
                    mirrors.begin(project, source);
                } else {
                    gitSources.fill(project, source, gitSources.known(project, source));
                }
            }
        }
    }

    @Override
    public synchronized void start() {
        var rounds = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("repositories").daemon().factory());
        var _ = rounds.scheduleWithFixedDelay(this::round, MINUTES, MINUTES, TimeUnit.MINUTES);
        var _ = rounds.scheduleWithFixedDelay(this::glance, GLANCE_SECONDS, GLANCE_SECONDS, TimeUnit.SECONDS);
        clockwork = rounds;
    }

    void round() {
        for (var reading : readings.all()) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            guarded(reading.project(), () -> read(reading));
        }
    }

    /** Reads what somebody pushed to. */
    void glance() {
        gitSources
                .moved()
                .forEach(moved -> guarded(
                        moved.project(),
                        () -> source(moved.project(), moved.source())
                                .ifPresent(source -> gitSources.fill(
                                        moved.project(), source, gitSources.anew(moved.project(), source)))));
    }

    private Optional<SourceSystem> source(String project, String id) {
        return projects.contents(project).stream()
                .flatMap(contents -> contents.of(SourceSystem.KIND).stream())
                .filter(one -> one.id().equals(id) && one.kind() == SourceSystem.Type.GIT)
                .findFirst();
    }

    private static void guarded(String project, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) { // the next round may go better
            LOG.warn("a repository of {} could not be read", project, failed);
        }
    }

    private void read(Readings.Reading reading) {
        var source = source(reading.project(), reading.source());
        if (source.isEmpty()) {
            readings.forget(reading.project(), reading.source());
            gitSources.forget(reading.project(), reading.source());
            mirrors.forget(reading.project(), reading.source());
        } else if (Mirrors.isFetched(source.get())) {
            if (isDue(reading.project(), source.get())) {
                mirrors.begin(reading.project(), source.get());
            }
        } else {
            gitSources.fill(reading.project(), source.get(), gitSources.anew(reading.project(), source.get()));
        }
    }

    /** What failed is tried again when the next fetch would be due, and not sooner. */
    private boolean isDue(String project, SourceSystem source) {
        return Stream.of(
                        mirrors.fetched(project, source),
                        mirrors.failure(project, source.id()).map(Mirrors.Failure::at))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .map(last -> !last.plus(source.rhythm()).isAfter(clock.instant()))
                .orElse(true);
    }

    /** What is being read ends before the database is closed, if it does not take too long. */
    @Override
    public void stop() {
        ExecutorService stopping;
        synchronized (this) {
            stopping = clockwork;
            clockwork = null;
        }
        if (stopping == null) {
            return;
        }
        stopping.shutdownNow();
        try {
            stopping.awaitTermination(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return clockwork != null;
    }
}
