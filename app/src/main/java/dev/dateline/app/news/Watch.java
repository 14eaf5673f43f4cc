package dev.dateline.app.news;

import dev.dateline.app.claims.ClaimToday;
import dev.dateline.app.claims.Standing;
import dev.dateline.app.news.Turns.Look;
import dev.dateline.app.pressrelease.ClaimLink;
import dev.dateline.app.workbench.Action;
import dev.dateline.app.workbench.Opened;
import dev.dateline.app.workbench.Projects;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Looks at every project again when it has a new revision or there is a new day, and tells what turned for its claims. A day is looked at
 * before the revisions made on it, so that each turn has one cause; what was told is kept, so that nothing is told twice.
 */
@Component
final class Watch {

    /** More revisions than this are not gone through one by one: then what turned is put down to the newest. */
    private static final int MOST_REVISIONS = 20;

    /** So often at least what was looked at without finding anything is written down. */
    private static final int UNWRITTEN = 10;

    private final Projects projects;
    private final Turns turns;
    private final Map<String, Look> looked = new ConcurrentHashMap<>();

    Watch(Projects projects, Turns turns) {
        this.projects = projects;
        this.turns = turns;
    }

    /** Brings what is told of a project up to date; answers how many claims turned. One at a time, whoever asks. */
    int look(String project) {
        return look(project, Optional.empty());
    }

    /** @param before the revision before what is known to have changed: where a project that was never looked at begins */
    synchronized int look(String project, Optional<Long> before) {
        try {
            var newest = projects.newest(project);
            if (newest.isEmpty()) {
                return 0;
            }
            if (turns.look(project).isEmpty()) {
                begin(
                        project,
                        projects.unseen(
                                project, before.filter(known -> known > 0).orElse(newest.get())));
            }
            return look(project, newest.get());
        } catch (Turns.Overtaken other) {
            looked.remove(project); // another server told it; the next look begins with what is written
            return 0;
        }
    }

    private int look(String project, long newest) {
        var written = turns.look(project).orElseThrow();
        var from = Optional.ofNullable(looked.get(project))
                .filter(one -> one.revision() >= written.revision())
                .orElse(written);
        var before = projects.unseen(project, Math.min(from.revision(), newest));
        var finding = new Finding(project, written, from, before);
        if (!before.today().date().equals(from.day())) {
            finding.compare(before, Optional.empty());
        }
        long first = newest - from.revision() > MOST_REVISIONS ? newest : from.revision() + 1;
        for (long revision = first; revision <= newest; revision++) {
            var next = projects.unseen(project, revision);
            finding.compare(next, projects.history().of(next, 1).stream().findFirst());
        }
        return finding.write();
    }

    private void begin(String project, Opened opened) {
        var states = new HashMap<String, String>();
        Standing.of(opened).claims().forEach(claim -> states.put(claim.claim().id(), claim.word()));
        turns.begin(project, new Look(opened.revision(), opened.today().date(), projects.now()), states);
    }

    /** What one look finds, over a day and some revisions. */
    private final class Finding {

        private final String project;
        private final Look written;
        private final Map<String, String> told;
        private final Map<String, String> states = new HashMap<>();
        private final List<Turn> found = new ArrayList<>();
        private final Instant at = projects.now();
        private Look last;
        private Opened seen;

        Finding(String project, Look written, Look last, Opened seen) {
            this.project = project;
            this.written = written;
            this.last = last;
            this.seen = seen;
            this.told = turns.told(project);
        }

        void compare(Opened opened, Optional<Action> cause) {
            var words = ClaimLink.words(opened.contents());
            for (var claim : Standing.of(opened).claims()) {
                var id = claim.claim().id();
                var before = Optional.ofNullable(told.put(id, claim.word()));
                if (before.filter(claim.word()::equals).isEmpty()) {
                    states.put(id, claim.word());
                    before.ifPresent(was -> found.add(turn(
                            claim,
                            words.getOrDefault(id, id),
                            was,
                            opened.today().date(),
                            cause)));
                }
            }
            last = new Look(opened.revision(), opened.today().date(), last.began());
            seen = opened;
        }

        private Turn turn(ClaimToday claim, String words, String was, LocalDate day, Optional<Action> cause) {
            var since = claim.turned();
            boolean late = since.filter(start -> start.isBefore(last.day())).isPresent() && meansTheSame(claim);
            return new Turn(
                    UUID.randomUUID().toString(),
                    claim.claim().id(),
                    words,
                    was,
                    claim.word(),
                    since,
                    late,
                    claim.reason(),
                    cause.map(Action::revision),
                    cause.map(Action::who).orElse(""),
                    cause.map(Action::what).orElse(""),
                    day,
                    at);
        }

        /** Whether another state comes of what was observed, not of a claim that means something else now. */
        private boolean meansTheSame(ClaimToday claim) {
            return Standing.of(seen)
                    .claim(claim.claim().id())
                    .filter(before -> before.claim().equals(claim.claim())
                            && before.metric().equals(claim.metric()))
                    .isPresent();
        }

        int write() {
            boolean worth = !states.isEmpty()
                    || !last.day().equals(written.day())
                    || last.revision() - written.revision() >= UNWRITTEN;
            if (worth) {
                turns.tell(project, written, last, states, found);
            }
            looked.put(project, last);
            return found.size();
        }
    }
}
