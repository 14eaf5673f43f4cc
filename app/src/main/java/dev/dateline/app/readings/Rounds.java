package dev.dateline.app.readings;

import dev.dateline.app.metrics.SourceSystem;
import dev.dateline.app.sources.AllowedHosts;
import dev.dateline.app.workbench.Projects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Asks the addresses that are due, while the workbench runs: of each project one after the other, of few projects at once. */
@Component
final class Rounds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final int PAUSE_SECONDS = 20;
    private static final int AT_ONCE = 4;

    private final Projects projects;
    private final AllowedHosts hosts;
    private final Asked asked;
    private final AddressReading reading;
    private final Set<String> busy = ConcurrentHashMap.newKeySet();
    private final Semaphore places = new Semaphore(AT_ONCE);
    private @Nullable ScheduledExecutorService clockwork;
    private @Nullable ExecutorService workers;

    Rounds(Projects projects, AllowedHosts hosts, Asked asked, AddressReading reading) {
        this.projects = projects;
        this.hosts = hosts;
        this.asked = asked;
        this.reading = reading;
    }

    @Override
    public synchronized void start() {
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        var rounds = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("rounds").daemon().factory());
        var _ = rounds.scheduleWithFixedDelay(() -> round(threads), PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
        workers = threads;
        clockwork = rounds;
    }

    private void round(ExecutorService threads) {
        try {
            for (var project : hosts.projects()) {
                if (busy.add(project)) {
                    threads.execute(() -> readIn(project));
                }
            }
        } catch (RejectedExecutionException stopping) {
            LOG.debug("stopping");
        } catch (RuntimeException failed) { // the next round may go better
            LOG.warn("addresses could not be asked", failed);
        }
    }

    private void readIn(String project) {
        try {
            places.acquire();
            try {
                read(project);
            } finally {
                places.release();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failed) {
            LOG.warn("addresses of {} could not be asked", project, failed);
        } finally {
            busy.remove(project);
        }
    }

    /** Asks what is due in a project, one after the other; nobody is asked for whom no metric is bound. */
    void read(String project) {
        projects.contents(project).ifPresent(contents -> {
            for (var source : contents.of(SourceSystem.KIND)) {
                if (source.kind() == SourceSystem.Type.HTTP
                        && !Bound.to(contents, source.id()).isEmpty()
                        && !Thread.currentThread().isInterrupted()
                        && asked.take(project, source.id(), source.rhythm())) {
                    reading.read(project, source, contents);
                }
            }
        });
    }

    @Override
    public synchronized void stop() {
        if (clockwork != null) {
            clockwork.shutdownNow();
            clockwork = null;
        }
        if (workers != null) {
            workers.shutdownNow();
            workers = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return clockwork != null;
    }
}
