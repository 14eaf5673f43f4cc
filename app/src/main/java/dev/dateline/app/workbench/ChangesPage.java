package dev.dateline.app.workbench;

import dev.dateline.app.page.Visitor;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells open pages that their project has a new revision, by server-sent events. Revisions that another node wrote are found by asking
 * the database; a beat now and then keeps what lies between from closing the line.
 */
@Controller
final class ChangesPage implements DisposableBean {

    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration BEAT = Duration.ofSeconds(2);
    private static final int BEATS_OF_SILENCE = 10;

    private final Projects projects;
    private final Map<String, Set<SseEmitter>> watching = new ConcurrentHashMap<>();
    private final Map<String, Long> told = new ConcurrentHashMap<>();
    private final Thread beating;
    private int silence;

    ChangesPage(Projects projects) {
        this.projects = projects;
        projects.listen(this::changed);
        beating = Thread.ofVirtual().name("changes").start(this::beatOn);
    }

    @GetMapping(path = "/projects/{project}/changes", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter changes(Opened project) {
        var emitter = new SseEmitter(LONGEST.toMillis());
        var all = watching.computeIfAbsent(project.slug(), unseen -> ConcurrentHashMap.newKeySet());
        all.add(emitter);
        emitter.onCompletion(() -> all.remove(emitter));
        emitter.onTimeout(emitter::complete);
        emitter.onError(gone -> all.remove(emitter));
        told.merge(project.slug(), project.newest(), Math::max);
        send(emitter, SseEmitter.event().name("revision").data(project.newest()));
        return emitter;
    }

    private void changed(String project, long revision, Visitor by) {
        told.merge(project, revision, Math::max);
        tell(project, revision);
    }

    private void tell(String project, long revision) {
        watching.getOrDefault(project, Set.of())
                .forEach(emitter ->
                        send(emitter, SseEmitter.event().name("revision").data(revision)));
    }

    private void beatOn() {
        try {
            while (true) {
                Thread.sleep(BEAT);
                beat();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void beat() {
        boolean silent = ++silence >= BEATS_OF_SILENCE;
        silence = silent ? 0 : silence;
        watching.forEach((project, all) -> {
            if (all.isEmpty()) {
                return;
            }
            projects.newest(project).ifPresent(revision -> {
                if (revision > told.getOrDefault(project, 0L)) {
                    told.put(project, revision);
                    tell(project, revision);
                } else if (silent) {
                    all.forEach(emitter -> send(emitter, SseEmitter.event().comment("")));
                }
            });
        });
    }

    private static void send(SseEmitter emitter, SseEmitter.SseEventBuilder event) {
        try {
            emitter.send(event);
        } catch (IOException | IllegalStateException gone) {
            end(emitter); // a browser that went away is no fault
        }
    }

    /** Open lines would hold up a server that is told to stop. */
    @Override
    public void destroy() {
        beating.interrupt();
        watching.values().forEach(all -> all.forEach(ChangesPage::end));
    }

    private static void end(SseEmitter emitter) {
        try {
            emitter.complete();
        } catch (IllegalStateException gone) {
            // whoever looked has left already
        }
    }
}
