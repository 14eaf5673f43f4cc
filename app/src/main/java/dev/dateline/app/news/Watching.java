package dev.dateline.app.news;

import dev.dateline.app.workbench.Listed;
import dev.dateline.app.workbench.Projects;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * When {@link Watch} looks: soon after every change, and every few minutes at all projects, for there may be a new day; and when
 * {@link Posting} sends. One thread each. Just after a start the visitors' first pages come first.
 */
@Component
final class Watching implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Watching.class);

    /** What is changed in quick succession is looked at once. */
    private static final int PAUSE_MILLISECONDS = 250;

    private static final int FIRST_SECONDS = 15;
    private static final int ROUND_SECONDS = 5 * 60;
    private static final int SENDING_SECONDS = 5;

    private final Projects projects;
    private final Watch watch;
    private final Posting posting;

    /** What was changed and not looked at since, with the revision before. */
    private final Map<String, Long> waiting = new ConcurrentHashMap<>();

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("news").daemon().factory());

    /** Machines that are slow to answer keep nobody from looking. */
    private final ScheduledExecutorService sender = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("news-sender").daemon().factory());

    Watching(Projects projects, Watch watch, Posting posting) {
        this.projects = projects;
        this.watch = watch;
        this.posting = posting;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        projects.listen((project, revision, by) -> soon(project, revision - 1));
        var _ = thread.scheduleWithFixedDelay(this::all, FIRST_SECONDS, ROUND_SECONDS, TimeUnit.SECONDS);
        var _ = sender.scheduleWithFixedDelay(this::send, 1, SENDING_SECONDS, TimeUnit.SECONDS);
    }

    private void soon(String project, long before) {
        if (waiting.putIfAbsent(project, before) == null) {
            try {
                var _ = thread.schedule(() -> look(project), PAUSE_MILLISECONDS, TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException stopping) {
                waiting.remove(project); // the next start looks at everything
            }
        }
    }

    private void send() {
        try {
            posting.send();
        } catch (RuntimeException broken) {
            LOG.warn("News cannot be sent: {}", broken.toString());
        }
    }

    private void all() {
        try {
            projects.every().stream().map(Listed::slug).forEach(this::look);
        } catch (RuntimeException broken) {
            LOG.warn("News cannot be looked for: {}", broken.toString());
        }
    }

    /** Whatever is wrong with one project keeps nobody from looking at the others. */
    private void look(String project) {
        var before = Optional.ofNullable(waiting.remove(project));
        try {
            watch.look(project, before);
        } catch (RuntimeException broken) {
            LOG.warn("News of {} cannot be looked for: {}", project, broken.toString());
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        thread.shutdownNow();
        sender.shutdownNow();
        sender.awaitTermination(5, TimeUnit.SECONDS);
        thread.awaitTermination(5, TimeUnit.SECONDS);
    }
}
