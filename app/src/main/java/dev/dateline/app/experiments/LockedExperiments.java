package dev.dateline.app.experiments;

import dev.dateline.app.project.Constancy;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Place;
import dev.dateline.app.project.Placed;
import dev.dateline.app.project.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was planned before a test started stays as it was planned, whichever way somebody comes to change it. */
public final class LockedExperiments implements Constancy {

    @Override
    public List<Problem> problems(Contents before, Contents after, boolean folder) {
        var then = new HashMap<String, Experiment>();
        before.of(Experiment.KIND).forEach(test -> then.put(test.id(), test));
        var now = new HashMap<String, Placed<Experiment>>();
        after.placed(Experiment.KIND).forEach(placed -> now.put(placed.record().id(), placed));
        var problems = new ArrayList<Problem>();
        then.values().stream()
                .filter(test -> test.locked().isPresent())
                .forEach(test -> kept(test, Optional.ofNullable(now.get(test.id())))
                        .map(message -> problem(test.id(), now, message))
                        .ifPresent(problems::add));
        now.values().stream()
                .filter(placed -> placed.record().locked().isPresent())
                .filter(placed -> isNewlyLocked(placed.record(), then, folder))
                .forEach(placed -> lockedNow(placed.record())
                        .map(message -> problem(placed.record().id(), now, message))
                        .ifPresent(problems::add));
        return problems;
    }

    /** A test that comes with a whole folder was locked where the folder comes from. */
    private static boolean isNewlyLocked(Experiment test, Map<String, Experiment> then, boolean folder) {
        var before = Optional.ofNullable(then.get(test.id()));
        return before.isPresent() ? before.get().locked().isEmpty() : !folder;
    }

    private static Problem problem(String id, Map<String, Placed<Experiment>> now, String message) {
        var place = Optional.ofNullable(now.get(id))
                .map(placed -> placed.place("id"))
                .orElse(Place.of(Experiment.KIND.file().path()));
        return Problem.of(place, "locked", id, "the test `" + id + "` " + message);
    }

    private static Optional<String> kept(Experiment before, Optional<Placed<Experiment>> placed) {
        var lock = before.locked().orElseThrow();
        var since = "was locked on " + lock.on();
        if (placed.isEmpty()) {
            return Optional.of(since + " and stays, whatever it showed; plan a new one instead");
        }
        var after = placed.get().record();
        if (after.locked().isEmpty() || !after.locked().get().equals(lock)) {
            return Optional.of(since + "; the lock stays as it is");
        }
        if (lock.fits(before) && !lock.fits(after)) {
            return Optional.of(
                    since + ": what was planned before it started can no longer be changed; plan a new one instead");
        }
        if (before.killed().isPresent() && !before.killed().equals(after.killed())) {
            return Optional.of("is decided: its kill criterion came true on "
                    + before.killed().get());
        }
        return results(before, after).or(() -> verdict(after, since));
    }

    private static Optional<String> verdict(Experiment after, String since) {
        return after.verdict().isPresent()
                ? Optional.of(since + ": its verdict comes from its results and is not written by hand")
                : Optional.empty();
    }

    /** Results are added; the last may be taken back as long as nothing is decided. */
    private static Optional<String> results(Experiment before, Experiment after) {
        int known = before.results().size();
        boolean decided = before.results().stream()
                .map(Result::on)
                .max(LocalDate::compareTo)
                .filter(last -> Judgement.of(before, last).verdict().isPresent())
                .isPresent();
        int kept = decided ? known : Math.max(0, known - 1);
        boolean same = after.results().size() >= kept
                && after.results().subList(0, kept).equals(before.results().subList(0, kept));
        boolean replaced = same
                && !decided
                && after.results().size() >= known
                && !after.results().subList(0, known).equals(before.results());
        return same && !replaced
                ? Optional.empty()
                : Optional.of(
                        decided
                                ? "is decided; its results stay as they are"
                                : "only takes new results; those it has stay as they are, but for the last, which may be taken back");
    }

    private static Optional<String> lockedNow(Experiment test) {
        if (!test.locked().orElseThrow().fits(test)) {
            return Optional.of("has a lock whose sum is not that of what is planned; start it on its page");
        }
        if (!test.results().isEmpty()) {
            return Optional.of("is locked before its first result, not together with results");
        }
        var lacking = Lacking.toLock(test);
        return lacking.isEmpty()
                ? verdict(test, "is locked")
                : Optional.of("cannot start yet; it lacks " + String.join(", ", lacking));
    }
}
