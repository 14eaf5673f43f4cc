package dev.dateline.app.plan;

import dev.dateline.app.project.Contents;
import dev.dateline.app.workbench.Opened;
import dev.dateline.app.workbench.Projects;
import dev.dateline.engine.scheduling.search.Budget;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Looks for better schedules of the plans that somebody looks at: one after the other in a thread of low priority, each for so many
 * seconds of processor time, and no longer once its plan is another.
 */
@Component
final class BetterPlans implements DisposableBean {

    private static final double NANOSECONDS = 10e9;

    /** Projects whose newest search is remembered. */
    private static final int MOST = 64;

    private final Projects projects;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    /** Pages come first, where the system heeds it. */
    @SuppressWarnings("ThreadPriorityCheck")
    private final ExecutorService work = Executors.newSingleThreadExecutor(Thread.ofPlatform()
            .daemon()
            .priority(Thread.MIN_PRIORITY)
            .name("better-plans")
            .factory());

    private final Map<String, Search> searches = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Search> eldest) {
            if (size() > MOST) {
                eldest.getValue().stop();
                return true;
            }
            return false;
        }
    };

    BetterPlans(Projects projects) {
        this.projects = projects;
        projects.listen((project, revision, by) -> doubt(project));
    }

    /** The state a search is in: at work, or over with what it came to. */
    record Progress(PlanState state, Optional<Sought> sought) {
        boolean isGoingOn() {
            return sought.isEmpty();
        }
    }

    /** How the search for the plan that is looked at stands; one that nobody has begun begins. */
    synchronized Progress look(Opened project) {
        var state = state(project);
        var known = searches.get(project.slug());
        if (known != null && known.state.equals(state)) {
            return known.progress();
        }
        if (known != null) {
            known.stop();
        }
        var search = new Search(project.slug(), state, project.contents(), PlanPage.plan(project));
        searches.put(project.slug(), search);
        work.execute(search);
        return search.progress();
    }

    /** The same where somebody has looked before; no search begins. */
    synchronized Optional<Progress> known(Opened project) {
        return Optional.ofNullable(searches.get(project.slug()))
                .filter(search -> search.state.equals(state(project)))
                .map(Search::progress);
    }

    static PlanState state(Opened project) {
        return project.once(PlanState.class, () -> PlanState.of(project.contents(), project.today()));
    }

    private synchronized void doubt(String project) {
        var search = searches.get(project);
        if (search != null) {
            search.doubted = true;
        }
    }

    @Override
    public synchronized void destroy() {
        searches.values().forEach(Search::stop);
        work.shutdownNow();
    }

    private final class Search implements Runnable {

        private final String project;
        private final PlanState state;
        private final Contents contents;
        private final BackwardPlan plan;
        private volatile boolean stopped;
        /** Somebody has changed the project; whether that changes the plan is looked at by the search itself. */
        private volatile boolean doubted;

        private volatile @Nullable Sought sought;

        Search(String project, PlanState state, Contents contents, BackwardPlan plan) {
            this.project = project;
            this.state = state;
            this.contents = contents;
            this.plan = plan;
        }

        void stop() {
            stopped = true;
        }

        Progress progress() {
            return new Progress(state, Optional.ofNullable(sought));
        }

        @Override
        public void run() {
            if (!stopped) {
                sought = Sought.in(contents, plan, budget());
            }
        }

        private Budget budget() {
            long thread = Thread.currentThread().threadId();
            long began = threads.getThreadCpuTime(thread);
            return schedules -> isOver() ? 1 : (threads.getThreadCpuTime(thread) - began) / NANOSECONDS;
        }

        private boolean isOver() {
            if (doubted) {
                doubted = false;
                stopped |= projects.contents(project)
                        .filter(newest -> PlanState.of(newest, plan.today()).equals(state))
                        .isEmpty();
            }
            return stopped;
        }
    }
}
