package dev.dateline.engine.scheduling;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/**
 * Explains a {@link Schedule}: for each activity what binds its date, and the chain of such reasons that holds the launch.
 *
 * <p>What is named is enough and not too much: if all of it gave way, and everything else stayed where it is, the activity could
 * move; if any of it stayed, it could not. A link gives way by being dropped, the launch and an own date by a day, a team by having
 * on that day the people who are missing, an absence by not being.
 */
public final class Bindings {

    private static final Set<Integer> NONE = Set.of();

    private final Schedule schedule;
    private final Network network;
    private final Joints joints;
    private final TeamBindings teams;
    private final Map<Integer, List<Integer>> holders = new HashMap<>();

    /** Work that has begun holds people on the days from … to−1. */
    public record Held(int activity, int team, int tenths, int from, int to) {}

    /** How late an activity could start, and what would hold it there. */
    public record Later(int start, List<Binding> held) {}

    /** @param teams the capacity the schedule was made from, with nothing placed */
    public Bindings(Schedule schedule, Capacity teams) {
        this(schedule, new Presence(teams, List.of()), schedule.network().size, List.of());
    }

    /**
     * @param presence who is there, whatever they do
     * @param joints activities from this number on are joints: milestones between many links and many others, never named
     * @param held what begun work has taken of those who are there
     */
    public Bindings(Schedule schedule, Presence presence, int joints, List<Held> held) {
        this.schedule = schedule;
        this.network = schedule.network();
        this.joints = new Joints(schedule, joints);
        this.teams = new TeamBindings(schedule, presence, held);
    }

    /** Why the activity does not start a day later: tight links, the launch, teams, all that hold it at once; else its kept date. */
    public List<Binding> later(int activity) {
        var bindings = later(activity, schedule.start(activity), NONE);
        return bindings.isEmpty() && schedule.isKept(activity) ? List.of(new Binding.Kept()) : bindings;
    }

    /**
     * What the activity could do if these absences were none, everything else where it is.
     *
     * @param absences their numbers in the {@link Presence}
     */
    public Later without(int activity, Collection<Integer> absences) {
        var lifted = Set.copyOf(absences);
        int start = teams.latest(activity, latest(activity), lifted);
        return new Later(start, later(activity, start, lifted));
    }

    /** As late as links and the launch allow. */
    private int latest(int activity) {
        int bound = schedule.launch() - network.duration[activity];
        for (int k = network.outgoingHead[activity]; k < network.outgoingHead[activity + 1]; k++) {
            bound = Math.min(bound, joints.ahead(network.outgoingTo[k]).bound() - network.outgoingDistance[k]);
        }
        return bound;
    }

    private List<Binding> later(int activity, int start, Set<Integer> lifted) {
        var bindings = new ArrayList<Binding>();
        int bound = Math.min(bounds(activity, start, bindings), keptBefore(activity, start));
        bindings.addAll(teams.holding(activity, start, bound, 1, lifted));
        return bindings;
    }

    /** Adds the links and the launch that hold the start there; answers how late it could be if these gave way. */
    private int bounds(int activity, int start, List<Binding> tight) {
        int bound = schedule.launch() - network.duration[activity];
        for (int k = network.outgoingHead[activity]; k < network.outgoingHead[activity + 1]; k++) {
            int to = network.outgoingTo[k];
            var next = joints.ahead(to);
            int latest = next.bound() - network.outgoingDistance[k];
            if (latest <= start) {
                tight.add(joints.linkOut(network.outgoing[k], to, next.tight()));
                latest = next.next() == Integer.MAX_VALUE ? next.next() : next.next() - network.outgoingDistance[k];
            }
            bound = Math.min(bound, latest);
        }
        if (start + network.duration[activity] >= schedule.launch()) {
            tight.add(new Binding.Launch());
            return Math.min(bound + 1, start + 1);
        }
        return bound;
    }

    /** What keeps the activity from starting a day earlier; empty if nothing but the wish to start late does. */
    public List<Binding> earlier(int activity) {
        int start = schedule.start(activity);
        var bindings = new ArrayList<Binding>();
        int floor = Math.max(floor(activity, start, bindings), keptAfter(activity));
        bindings.addAll(teams.holding(activity, start, floor, -1, NONE));
        return bindings;
    }

    /** What is later than its kept date would go back as far as that, and no farther. */
    private int keptAfter(int activity) {
        return schedule.isKept(activity) && schedule.keptEnd(activity) < schedule.end(activity)
                ? schedule.keptEnd(activity) - network.duration[activity]
                : Network.ANY_DAY;
    }

    /** What is earlier than its kept date would go up to that, and no farther. */
    private int keptBefore(int activity, int start) {
        int kept =
                schedule.isKept(activity) ? schedule.keptEnd(activity) - network.duration[activity] : Network.ANY_DAY;
        return kept > start ? kept : Network.FARTHEST_DAY;
    }

    private int floor(int activity, int start, List<Binding> tight) {
        int floor = Network.ANY_DAY;
        for (int k = network.incomingHead[activity]; k < network.incomingHead[activity + 1]; k++) {
            int from = network.incomingFrom[k];
            var before = joints.behind(from);
            int earliest = before.bound() + network.incomingDistance[k];
            if (earliest >= start) {
                tight.add(joints.linkIn(network.incoming[k], from, before.tight()));
                earliest =
                        before.next() == Network.ANY_DAY ? before.next() : before.next() + network.incomingDistance[k];
            }
            floor = Math.max(floor, earliest);
        }
        int own = Math.max(network.earliestStart[activity], network.earliestEnd[activity] - network.duration[activity]);
        if (start <= own) {
            tight.add(new Binding.OwnDate());
            return Math.max(floor, start - 1);
        }
        return Math.max(floor, own);
    }

    /**
     * From the activity to the launch, each held by the next. With negative lags and teams activities may hold each other in a ring;
     * then the shortest way that leaves it is taken. Empty where there is none.
     */
    public List<Integer> chainFrom(int activity) {
        return ChainOfReasons.from(activity, at -> holders.computeIfAbsent(at, this::holders));
    }

    /** The same, and of several that hold an activity those come first that are {@code better}. */
    List<Integer> chainFrom(int activity, IntPredicate better) {
        return ChainOfReasons.from(
                activity,
                at -> holders.computeIfAbsent(at, this::holders).stream()
                        .sorted(Comparator.comparing(holder -> !better.test(holder)))
                        .toList());
    }

    /** Who holds the activity, the best reason first; nobody where it is the launch. Absences and a kept date are looked behind. */
    private List<Integer> holders(int activity) {
        var lifted = new HashSet<Integer>();
        var held = later(activity, schedule.start(activity), lifted);
        if (held.isEmpty()) {
            held = without(activity, lifted).held();
        }
        while (neighbours(held).isEmpty() && lifted.addAll(absences(held))) {
            held = without(activity, lifted).held();
        }
        var found = neighbours(held);
        return found.isEmpty() ? neighbours(links(activity)) : found;
    }

    /** What would hold it were there always people enough. */
    private List<Binding> links(int activity) {
        var tight = new ArrayList<Binding>();
        bounds(activity, latest(activity), tight);
        return tight;
    }

    private static List<Integer> neighbours(List<Binding> held) {
        return held.stream()
                .flatMap(binding -> switch (binding) {
                    case Binding.Link link -> link.neighbours().stream();
                    case Binding.Team team -> team.neighbours().stream();
                    case Binding.Away away -> away.neighbours().stream();
                    case Binding.Launch(), Binding.OwnDate(), Binding.Kept() -> Stream.of();
                })
                .toList();
    }

    private static List<Integer> absences(List<Binding> held) {
        return held.stream()
                .flatMap(binding ->
                        binding instanceof Binding.Away away ? Stream.of(away.number()) : Stream.<Integer>of())
                .toList();
    }
}
