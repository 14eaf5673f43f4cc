package dev.dateline.engine.mining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What became of the deployments of one service in one environment: which brought nothing new, which went back, which failed and what
 * mended them. Only deployments that succeeded are here, one after the other by time; all times are seconds since 1970.
 *
 * <p>A deployment failed where an incident is laid to it (it is named as the cause, else, where no other is, it is the newest
 * deployment within the incident's window before it began), where a later one went back behind it (the first after the version that was gone
 * back to), where the next one was made to mend it, or where a later one takes back a change that it brought; the first of these signs that
 * holds is its sign. It recovered when its last incident ended, else when the deployment that mended it was done.
 */
public final class DeploymentHistory {

    /** What a deployment was; one may be several of them. */
    public enum Mark {
        /** The eldest that is known: what it brought was there before anybody counted. */
        FIRST,
        /** The version that ran already. */
        REPEATED,
        /** A version that had run before the one it took the place of. */
        WENT_BACK,
        /** Some later deployment went back behind it. */
        ROLLED_BACK,
        /** Made to mend what users had: said to be, going back, or taking back a change that users had. */
        MENDS,
        FAILED
    }

    /** Why a deployment counts as failed. */
    public enum Sign {
        INCIDENT,
        ROLLED_BACK,
        MENDED,
        REVERTED
    }

    /** Why a change has no lead time. */
    public enum Untimed {
        MERGE,
        NOT_DEPLOYED,
        BEFORE_FIRST_DEPLOYMENT
    }

    /**
     * @param version a commit, or another name by which a version is known again
     * @param mends whether somebody says that it was made to mend the one before it
     */
    public record Deployment(long time, String version, boolean mends) {}

    /**
     * @param broughtBy the number of the first deployment that contains it; −1 where none does
     * @param made when it was committed
     * @param merge whether it joins lines of work and is no work itself
     * @param reverts the number of the change that it takes back; −1 where it takes back none of these
     */
    public record Change(int broughtBy, long made, boolean merge, int reverts) {}

    /**
     * @param cause the number of the deployment that somebody named; −1 where nobody did, −2 where it is known to be none of these
     * @param window so many seconds at most lie between a deployment and the incident, where nobody named it
     */
    public record Incident(long opened, OptionalLong resolved, int cause, long window) {}

    /**
     * @param recovered when users had it right again; not there where they still wait
     * @param by the number of the deployment that mended it, where one did
     */
    public record Failure(Sign sign, OptionalLong recovered, OptionalInt by) {}

    private static final int NONE = -1;
    private static final int NONE_OF_THESE = -2;

    private final List<Deployment> deployments;
    private final List<Change> changes;
    private final List<Set<Mark>> marks = new ArrayList<>();
    private final Map<Integer, Failure> failures = new HashMap<>();
    private final int[] causes;

    private DeploymentHistory(List<Deployment> deployments, List<Change> changes, List<Incident> incidents) {
        this.deployments = List.copyOf(deployments);
        this.changes = List.copyOf(changes);
        this.causes = new int[incidents.size()];
        deployments.forEach(one -> marks.add(EnumSet.noneOf(Mark.class)));
        layIncidents(incidents);
        compareVersions();
        findMended();
        findReverted();
        failures.keySet().forEach(number -> marks.get(number).add(Mark.FAILED));
    }

    /**
     * @param deployments by rising time
     * @throws IllegalArgumentException where times fall, a number is none of these or a window is below nought
     */
    public static DeploymentHistory of(List<Deployment> deployments, List<Change> changes, List<Incident> incidents) {
        for (int number = 1; number < deployments.size(); number++) {
            if (deployments.get(number).time() < deployments.get(number - 1).time()) {
                throw new IllegalArgumentException("deployment " + number + " is before the one before it");
            }
        }
        for (var change : changes) {
            refuseUnless(change.broughtBy(), deployments.size(), "deployment");
            refuseUnless(change.reverts(), changes.size(), "change");
        }
        for (var incident : incidents) {
            if (incident.cause() != NONE_OF_THESE) {
                refuseUnless(incident.cause(), deployments.size(), "deployment");
            }
            if (incident.window() < 0) {
                throw new IllegalArgumentException("a window (" + incident.window() + " s) must not be below nought");
            }
        }
        return new DeploymentHistory(deployments, changes, incidents);
    }

    private static void refuseUnless(int number, int many, String what) {
        if (number < -1 || number >= many) {
            throw new IllegalArgumentException(what + " " + number + " is none of the " + many);
        }
    }

    private void layIncidents(List<Incident> incidents) {
        for (int k = 0; k < incidents.size(); k++) {
            var incident = incidents.get(k);
            causes[k] = switch (incident.cause()) {
                case NONE -> newestBefore(incident.opened(), incident.window());
                case NONE_OF_THESE -> NONE;
                default -> incident.cause();
            };
            if (causes[k] >= 0) {
                failures.merge(
                        causes[k],
                        new Failure(Sign.INCIDENT, incident.resolved(), OptionalInt.empty()),
                        (one, other) -> new Failure(
                                Sign.INCIDENT, later(one.recovered(), other.recovered()), OptionalInt.empty()));
            }
        }
    }

    /** Of several incidents the last to end; while one goes on, users wait. */
    private static OptionalLong later(OptionalLong one, OptionalLong other) {
        return one.isEmpty() || other.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(Math.max(one.getAsLong(), other.getAsLong()));
    }

    private int newestBefore(long moment, long window) {
        int low = 0;
        int high = deployments.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (deployments.get(middle).time() <= moment) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low > 0 && moment - deployments.get(low - 1).time() <= window ? low - 1 : -1;
    }

    private void compareVersions() {
        Map<String, Integer> newest = new HashMap<>();
        for (int number = 0; number < deployments.size(); number++) {
            var version = deployments.get(number).version();
            var earlier = newest.put(version, number);
            if (number == 0) {
                marks.get(number).add(Mark.FIRST);
            } else if (version.equals(deployments.get(number - 1).version())) {
                marks.get(number).add(Mark.REPEATED);
            } else if (earlier != null) {
                goBack(number, earlier);
            }
        }
    }

    private void goBack(int number, int to) {
        marks.get(number).add(Mark.WENT_BACK);
        marks.get(number).add(Mark.MENDS);
        int failed = number;
        for (int between = number - 1; between > to; between--) {
            if (!marks.get(between).contains(Mark.REPEATED)) {
                marks.get(between).add(Mark.ROLLED_BACK);
                failed = between;
            }
        }
        if (failed < number) {
            fail(failed, Sign.ROLLED_BACK, number);
        }
    }

    private void findMended() {
        for (int number = 0; number < deployments.size(); number++) {
            if (deployments.get(number).mends()) {
                marks.get(number).add(Mark.MENDS);
                int before = number - 1;
                while (before >= 0 && marks.get(before).contains(Mark.REPEATED)) {
                    before--;
                }
                if (before >= 0) {
                    fail(before, Sign.MENDED, number);
                }
            }
        }
    }

    private void findReverted() {
        for (var change : changes) {
            int shipped =
                    change.reverts() < 0 ? -1 : changes.get(change.reverts()).broughtBy();
            if (shipped >= 0 && shipped < change.broughtBy()) {
                marks.get(change.broughtBy()).add(Mark.MENDS);
                fail(shipped, Sign.REVERTED, change.broughtBy());
            }
        }
    }

    private void fail(int number, Sign sign, int mending) {
        failures.putIfAbsent(
                number,
                new Failure(sign, OptionalLong.of(deployments.get(mending).time()), OptionalInt.of(mending)));
    }

    public List<Deployment> deployments() {
        return deployments;
    }

    public List<Change> changes() {
        return changes;
    }

    public Set<Mark> marks(int deployment) {
        return Set.copyOf(marks.get(deployment));
    }

    public Optional<Failure> failure(int deployment) {
        return Optional.ofNullable(failures.get(deployment));
    }

    /** The deployment an incident is laid to; −1 where it is laid to none. */
    public int cause(int incident) {
        return causes[incident];
    }

    /** Why the change has no lead time, the first reason that holds; nothing where it has one. */
    public Optional<Untimed> untimed(int change) {
        var one = changes.get(change);
        if (one.merge()) {
            return Optional.of(Untimed.MERGE);
        } else if (one.broughtBy() < 0) {
            return Optional.of(Untimed.NOT_DEPLOYED);
        }
        return one.broughtBy() == 0 ? Optional.of(Untimed.BEFORE_FIRST_DEPLOYMENT) : Optional.empty();
    }

    /** Seconds from a timed change's commit to the deployment that brought it; below nought where clocks disagree. */
    public long leadTime(int change) {
        return deployments.get(changes.get(change).broughtBy()).time()
                - changes.get(change).made();
    }

    /**
     * Which deployment first contains each change of a line, where each deployment contains all changes up to its own place on it: what
     * can be known without the commits themselves.
     *
     * @param places of the deployments in their order; −1 where nobody knows
     * @param changes how many there are on the line, numbered from 0 in its order
     * @return the number of a deployment for each change; −1 where none contains it
     */
    public static int[] alongALine(int[] places, int changes) {
        var brought = new int[changes];
        Arrays.fill(brought, -1);
        int next = 0;
        for (int number = 0; number < places.length; number++) {
            while (next <= places[number] && next < changes) {
                brought[next++] = number;
            }
        }
        return brought;
    }
}
