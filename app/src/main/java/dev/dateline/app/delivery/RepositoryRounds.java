package dev.dateline.app.delivery;

import dev.dateline.app.metrics.SourceSystem;
import dev.dateline.app.workbench.Projects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Reads every repository again every few minutes while the workbench runs, one after the other; each costs what is new in it. */
@Component
final class RepositoryRounds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RepositoryRounds.class);
    private static final int MINUTES = 5;

    private final Projects projects;
    private final Readings readings;
    private final GitSources gitSources;
    private @Nullable ScheduledExecutorService clockwork;

    RepositoryRounds(Projects projects, Readings readings, GitSources gitSources) {
        this.projects = projects;
        this.readings = readings;
        this.gitSources = gitSources;
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
            try {
                read(reading);
            } catch (RuntimeException failed) { // the next round may go better
                LOG.warn("the repository {} of {} could not be read", reading.source(), reading.project(), failed);
            }
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
