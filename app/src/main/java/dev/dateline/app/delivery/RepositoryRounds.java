package dev.dateline.app.delivery;

import dev.dateline.app.metrics.SourceSystem;
import dev.dateline.app.workbench.Projects;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Reads every repository again every few minutes while the workbench runs, one after the other; each costs what is new in it. */
@Component
final class RepositoryRounds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RepositoryRounds.class);
    private static final int MINUTES = 5;

    private final Projects projects;
    private final Readings readings;
    private final GitSources gitSources;
    private final Map<String, Object> filled = new ConcurrentHashMap<>();
    private @Nullable ScheduledExecutorService clockwork;

    RepositoryRounds(Projects projects, Readings readings, GitSources gitSources) {
        this.projects = projects;
        this.readings = readings;
        this.gitSources = gitSources;
    }

    @EventListener(ApplicationReadyEvent.class)
    void listen() {
        projects.listen((project, revision, by) -> later(project));
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
                gitSources.fill(project, source, gitSources.known(project, source));
            }
        }
    }

    @Override
    public synchronized void start() {
        var rounds = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("repositories").daemon().factory());
        var _ = rounds.scheduleWithFixedDelay(this::round, MINUTES, MINUTES, TimeUnit.MINUTES);
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

    private static void guarded(String project, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) { // the next round may go better
            LOG.warn("a repository of {} could not be read", project, failed);
        }
    }

    private void read(Readings.Reading reading) {
        var source = projects.contents(reading.project()).stream()
                .flatMap(contents -> contents.of(SourceSystem.KIND).stream())
                .filter(one -> one.id().equals(reading.source()) && one.kind() == SourceSystem.Type.GIT)
                .findFirst();
        if (source.isEmpty()) {
            readings.forget(reading.project(), reading.source());
        } else {
            gitSources.fill(reading.project(), source.get(), gitSources.anew(reading.project(), source.get()));
        }
    }

    @Override
    public synchronized void stop() {
        if (clockwork != null) {
            clockwork.shutdownNow();
            clockwork = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return clockwork != null;
    }
}
