package dev.dateline.app.metrics;

import dev.dateline.app.database.Database;
import dev.dateline.app.page.ReplyWriter;
import dev.dateline.app.workbench.OpenedArgument;
import dev.dateline.app.workbench.Projects;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Makes the pages of metrics that were observed very often before somebody asks for them: soon after a start, and soon after something was
 * changed or brought in. It only reads, on one thread, and nobody is told or counted.
 */
@Component
final class Beforehand implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Beforehand.class);

    /** After a start the first visitors come first; what is changed in quick succession is looked at once. */
    private static final int PAUSE_MILLISECONDS = 1_000;

    /** So many observations are brought into memory before anybody asks; with all that follows, some 40 bytes each. */
    private static final long MOST = 4_000_000;

    /** How often the road of a request is gone, so that what it needs is loaded. */
    private static final int REQUESTS = 5;

    private static final int ANSWER_MILLISECONDS = 5_000;

    private final Database database;
    private final Projects projects;
    private final MetricPage page;
    private final ReplyWriter replies;
    private final OpenedArgument opening;
    private final Set<String> changed = ConcurrentHashMap.newKeySet();

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("beforehand").daemon().factory());

    Beforehand(Database database, Projects projects, MetricPage page, ReplyWriter replies, OpenedArgument opening) {
        this.database = database;
        this.projects = projects;
        this.page = page;
        this.replies = replies;
        this.opening = opening;
    }

    @EventListener
    void begin(ApplicationReadyEvent started) {
        projects.listen((project, revision, by) -> soon(project));
        if (started.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            int port = web.getWebServer().getPort();
            later(() -> {
                knock(port);
                look(Optional.empty());
            });
        }
    }

    private void soon(String project) {
        if (changed.add(project)) {
            later(() -> {
                changed.remove(project);
                look(Optional.of(project));
            });
        }
    }

    private void later(Runnable work) {
        try {
            var _ = thread.schedule(() -> quietly(work), PAUSE_MILLISECONDS, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopping) {
            LOG.debug("nobody will ask any more", stopping);
        }
    }

    /** Whoever asks for a page that cannot be made is told why. */
    private static void quietly(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException broken) {
            LOG.debug("a page could not be made beforehand", broken);
        }
    }

    /** Comes to the door, which is open to everybody, as a browser does. */
    private static void knock(int port) {
        try {
            for (int k = 0; k < REQUESTS; k++) {
                var door = (HttpURLConnection) URI.create("http://localhost:" + port + "/sign-in")
                        .toURL()
                        .openConnection();
                door.setRequestProperty("Accept", "text/html");
                door.setInstanceFollowRedirects(false);
                door.setConnectTimeout(ANSWER_MILLISECONDS);
                door.setReadTimeout(ANSWER_MILLISECONDS);
                try (var answer = door.getResponseCode() < HttpURLConnection.HTTP_BAD_REQUEST
                        ? door.getInputStream()
                        : door.getErrorStream()) {
                    if (answer != null) {
                        answer.readAllBytes();
                    }
                }
            }
        } catch (IOException unreachable) {
            LOG.debug("it listens elsewhere", unreachable);
        }
    }

    /** The pages of one project, or of all; the largest metrics first, and none beyond what may lie in memory. */
    private void look(Optional<String> project) {
        long room = MOST;
        for (var large : Blocks.largest(database.reader())) {
            long size = (long) large.blocks() * Blocks.SIZE;
            if (size <= room) {
                room -= size;
                if (project.isEmpty() || project.get().equals(large.project())) {
                    quietly(() -> make(large));
                }
            }
        }
    }

    private void make(Blocks.Large large) {
        projects.newest(large.project()).ifPresent(revision -> {
            var opened = projects.unseen(large.project(), revision);
            opened.contents().of(Metric.KIND).stream()
                    .filter(metric -> metric.id().equals(large.metric()))
                    .forEach(metric -> {
                        var scope = opening.scope(opened);
                        replies.rehearse(page.one(opened, metric, MetricFields.of(metric)), scope);
                        Known.of(opened, metric).series().bringIn();
                        replies.rehearse(page.one(opened, metric, MetricFields.of(metric)), scope);
                    });
        });
    }

    @Override
    public void destroy() throws InterruptedException {
        thread.shutdownNow();
        thread.awaitTermination(5, TimeUnit.SECONDS);
    }
}
