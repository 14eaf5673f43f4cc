package dev.dateline.app.events;

import dev.dateline.app.metrics.SourceSystem;
import dev.dateline.app.workbench.Projects;
import java.lang.ref.SoftReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * What the events of each project add up to, now: all its sources of events together. It is read from the database once and from then on
 * as far as it has grown there, whichever server took what is new; where memory is short it is forgotten and read again.
 */
@Component
public final class EventStates implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(EventStates.class);

    /** What comes within this time is told of at once. */
    private static final Duration PAUSE = Duration.ofMillis(500);

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final RawEvents events;
    private final Projects projects;
    private final Map<String, SoftReference<Held>> held = new ConcurrentHashMap<>();
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();
    private final Set<String> news = new LinkedHashSet<>();
    private final Thread teller;
    private volatile boolean isStopped;

    /** One project's; its lock is itself, and is held for as long as it takes to add up what is not known yet. */
    private static final class Held {
        private final Folding folding = new Folding();
        private final Map<String, String> same = new HashMap<>();
        private Map<String, SourceSystem> sources = Map.of();
        private Optional<EventState> state = Optional.empty();
        /** Up to which number of arrivals all is added up; below nought where nobody asked yet. */
        private volatile long known = -1;

        /** What arrives while it is read may be read twice, which is the same as once. */
        void takeIn(RawEvents events, String project) {
            long newest = events.arrivals(project);
            if (newest != known) {
                state = Optional.empty();
                events.each(project, known, this::add);
                known = newest;
            }
        }

        private void add(String source, String id, String facts) {
            folding.add(source, id, Fact.read(facts, this::same));
        }

        /** Names of services, environments and states come again and again; what does not is not worth remembering. */
        private String same(String text) {
            if (same.size() > 10_000) {
                same.clear();
            }
            return Optional.ofNullable(same.putIfAbsent(text, text)).orElse(text);
        }
    }

    EventStates(RawEvents events, Projects projects) {
        this.events = events;
        this.projects = projects;
        this.teller = Thread.ofPlatform().daemon().name("events-told").unstarted(this::tell);
        teller.start();
        listeners.add(this::takeIn);
        projects.listen((project, revision, by) -> sourcesMayDiffer(project));
    }

    /**
     * The state of a project by all that has been acknowledged. Cheap where nothing came since it was last asked for. Sources that are
     * no longer in the project do not count, and count again where their removal is undone.
     */
    public EventState of(String project) {
        var sources = sources(project);
        if (sources.values().stream().noneMatch(source -> Senders.isOne(source.kind()))) {
            return EventState.EMPTY;
        }
        var one = held(project);
        synchronized (one) {
            one.takeIn(events, project);
            if (one.state.isEmpty() || !one.sources.equals(sources)) {
                var state = one.folding.state(sources);
                var leftOut = new ArrayList<>(state.leftOut());
                events.leftOut(project).stream()
                        .filter(out -> sources.containsKey(out.source()))
                        .forEach(leftOut::add);
                one.sources = Map.copyOf(sources);
                one.state =
                        Optional.of(new EventState(state.deployments(), state.changes(), state.incidents(), leftOut));
            }
            return one.state.orElseThrow();
        }
    }

    private Map<String, SourceSystem> sources(String project) {
        return projects.contents(project).stream()
                .flatMap(contents -> contents.of(SourceSystem.KIND).stream())
                .collect(Collectors.toMap(SourceSystem::id, Function.identity()));
    }

    private Held held(String project) {
        synchronized (held) {
            var there = Optional.ofNullable(held.get(project)).map(SoftReference::get);
            if (there.isPresent()) {
                return there.get();
            }
            var fresh = new Held();
            held.put(project, new SoftReference<>(fresh));
            return fresh;
        }
    }

    /**
     * Asks to be told when the state of a project has become another. All that happens within half a second is told of once, on one
     * thread in the background that serves all projects and listeners in turn; there the listener may take its time.
     */
    public void listen(Consumer<String> listener) {
        listeners.add(listener);
    }

    /** What was just written to the disk. */
    void arrived(List<RawEvents.Raw> fresh) {
        synchronized (news) {
            fresh.forEach(raw -> news.add(raw.project()));
            news.notifyAll();
        }
    }

    private void sourcesMayDiffer(String project) {
        var one = Optional.ofNullable(held.get(project)).map(SoftReference::get);
        if (one.isPresent()) {
            var sources = sources(project);
            boolean differ;
            synchronized (one.get()) {
                differ = one.get().known >= 0 && !one.get().sources.equals(sources);
            }
            if (differ) {
                tellAgain(project);
            }
        }
    }

    /** Has the listeners told of a project as if its state had changed: something else asks for what follows from it. */
    public void tellAgain(String project) {
        synchronized (news) {
            news.add(project);
            news.notifyAll();
        }
    }

    private void tell() {
        try {
            while (waitForNews()) {
                Thread.sleep(PAUSE);
                List<String> changed;
                synchronized (news) {
                    changed = List.copyOf(news);
                    news.clear();
                }
                changed.forEach(this::tell);
            }
        } catch (InterruptedException stopped) {
            LOG.debug("nobody is told of events any more", stopped);
        }
    }

    private boolean waitForNews() throws InterruptedException {
        synchronized (news) {
            while (news.isEmpty() && !isStopped) {
                news.wait();
            }
            return !isStopped;
        }
    }

    private void tell(String project) {
        for (var listener : listeners) {
            try {
                if (!isStopped) {
                    listener.accept(project);
                }
            } catch (RuntimeException failed) {
                LOG.error("what follows from the events of {} could not be worked out", project, failed);
            }
        }
    }

    /** Also where no listener asks, lest whoever asks next wait for all that has arrived. */
    private void takeIn(String project) {
        var one = Optional.ofNullable(held.get(project)).map(SoftReference::get);
        if (one.isPresent()) {
            synchronized (one.get()) {
                if (one.get().known >= 0) {
                    one.get().takeIn(events, project);
                }
            }
        }
    }

    /** What is being worked out ends before the database is closed, if it does not take too long. */
    @Override
    public void destroy() throws InterruptedException {
        isStopped = true;
        synchronized (news) {
            news.notifyAll();
        }
        teller.join(PATIENCE);
    }
}
