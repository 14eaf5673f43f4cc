package dev.dateline.app.events;

import dev.dateline.app.metrics.SourceSystem;
import dev.dateline.app.project.Span;
import dev.dateline.app.workbench.Projects;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Deletes, once an hour, what was sent longer ago than its source says that it is kept. */
@Component
final class Retention implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private final Projects projects;
    private final RawEvents events;
    private final Clock clock;
    private @Nullable ScheduledExecutorService clockwork;

    Retention(Projects projects, RawEvents events, Clock clock) {
        this.projects = projects;
        this.events = events;
        this.clock = clock;
    }

    /** What came before this is deleted; empty where all is kept. */
    Optional<Instant> before(SourceSystem source) {
        return source.keepEvents().map(this::before);
    }

    Instant before(Span kept) {
        return clock.instant().minus(kept.duration());
    }

    /** Deletes what is too old of every source there is; what a source that is gone has sent waits for its return. */
    void round() {
        for (var sender : events.senders()) {
            projects.contents(sender.project()).stream()
                    .flatMap(contents -> contents.of(SourceSystem.KIND).stream())
                    .filter(source -> source.id().equals(sender.source()))
                    .forEach(source -> delete(sender.project(), source));
        }
    }

    void delete(String project, SourceSystem source) {
        before(source).ifPresent(before -> events.shed(project, source.id(), before, clock.instant()));
    }

    private void guarded() {
        try {
            round();
        } catch (RuntimeException failed) { // the next hour may go better
            LOG.warn("events that are too old could not be deleted", failed);
        }
    }

    @Override
    public synchronized void start() {
        var hours = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("retention").daemon().factory());
        var _ = hours.scheduleWithFixedDelay(this::guarded, 1, 60, TimeUnit.MINUTES);
        clockwork = hours;
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
