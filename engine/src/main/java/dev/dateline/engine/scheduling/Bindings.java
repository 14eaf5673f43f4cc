package dev.dateline.engine.scheduling;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Explains a {@link Schedule}: for each activity what binds its date, and the chain of such reasons that holds the launch.
 *
 * <p>What is named is enough and not too much: if all of it gave way, and everything else stayed where it is, the activity could
 * move; if any of it stayed, it could not. A link gives way by being dropped, the launch and an own date by a day, a team by having
 * on that day the people who are missing.
 */
public final class Bindings {

    private final Schedule schedule;
    private final Network network;
    private final Capacity teams;
    private final int joints;
    private final List<Held> held;
    private final Map<Long, List<Integer>> startingOn = new HashMap<>();
    private final Map<Long, List<Integer>> endingOn = new HashMap<>();
    private final @Nullable Joint[] ahead;
    private final @Nullable Joint[] behind;

    /** Work that has begun holds people on the days from … to−1. */
    public record Held(int activity, int team, int tenths, int from, int to) {}

    /** A team that is away on the days from … to−1. */
    public record Absence(int team, int from, int to) {}

    /** How late an activity could start, and what would hold it there. */
    public record Later(int start, List<Binding> held) {}

    /** What a joint waits for on one side: its own bound, the neighbours that set it, and the bound without them. */
    private record Joint(int bound, List<Integer> tight, int next) {}

    /** @param teams the capacity the schedule was made from, with nothing placed */
    public Bindings(Schedule schedule, Capacity teams) {
        this(schedule, teams, schedule.network().size, List.of());
    }

    /**
     * @param teams the capacity with nothing but absences taken out
     * @param joints activities from this number on are joints: milestones between many links and many others, never named
     * @param held what has been taken out of the teams beside absences
     */
    public Bindings(Schedule schedule, Capacity teams, int joints, List<Held> held) {
        this.schedule = schedule;
        this.network = schedule.network();
        this.teams = teams;
        this.joints = joints;
        this.held = held;
        this.ahead = new Joint[network.size - joints];
        this.behind = new Joint[network.size - joints];
        for (int i = 0; i < network.size; i++) {
            for (int k = network.useHead[i]; k < network.useHead[i + 1] && network.duration[i] > 0; k++) {
                int team = network.useTeam[k];
                startingOn
                        .computeIfAbsent(at(team, schedule.start(i)), _ -> new ArrayList<>(1))
                        .add(i);
                endingOn.computeIfAbsent(at(team, schedule.end(i)), _ -> new ArrayList<>(1))
                        .add(i);
            }
        }
        for (var one : held) {
            endingOn.computeIfAbsent(at(one.team, one.to), _ -> new ArrayList<>(1))
                    .add(one.activity);
        }
    }

    /** Why the activity does not start a day later: tight links, the launch, teams, all that hold it at once; else its kept date. */
    public List<Binding> later(int activity) {
        var bindings = later(activity, schedule.start(activity), List.of());
        return bindings.isEmpty() && schedule.isKept(activity) ? List.of(new Binding.Kept()) : bindings;
    }

    /** What the activity could do if these absences were none, everything else where it is. */
    public Later without(int activity, List<Absence> absences) {
        int start = latestWithout(activity, absences);
        return new Later(start, later(activity, start, absences));
    }

    private int latestWithout(int activity, List<Absence> absences) {
        int start = latest(activity);
        while (start > schedule.start(activity)) {
            int blocked = lastBlocked(activity, start, absences);
            if (blocked < start) {
                return start;
            }
            start = blocked - network.duration[activity];
        }
        return schedule.start(activity);
    }

    /** As late as links and the launch allow. */
    private int latest(int activity) {
        int bound = schedule.launch() - network.duration[activity];
        for (int k = network.outgoingHead[activity]; k < network.outgoingHead[activity + 1]; k++) {
            bound = Math.min(bound, bound(network.outgoingTo[k]) - network.outgoingDistance[k]);
        }
        return bound;
    }

    private int bound(int successor) {
        return isJoint(successor) ? ahead(successor).bound : schedule.start(successor);
    }

    /** The last day of those the activity would hold on which people are missing; before {@code start} where there is none. */
    private int lastBlocked(int activity, int start, List<Absence> lifted) {
        for (int day = start + network.duration[activity] - 1; day >= start; day--) {
            if (isShort(activity, day, lifted)) {
                return day;
            }
        }
        return start - 1;
    }

    private List<Binding> later(int activity, int start, List<Absence> lifted) {
        var bindings = new ArrayList<Binding>();
        int bound = Math.min(bounds(activity, start, bindings), keptBefore(activity, start));
        int day = start + network.duration[activity];
        for (int use : needed(activity, day, bound, 1, lifted)) {
            name(use, day, startingOn.getOrDefault(at(network.useTeam[use], day), List.of()), lifted, bindings);
        }
        return bindings;
    }

    /** Adds the links and the launch that hold the start there; answers how late it could be if these gave way. */
    private int bounds(int activity, int start, List<Binding> tight) {
        int bound = schedule.launch() - network.duration[activity];
        for (int k = network.outgoingHead[activity]; k < network.outgoingHead[activity + 1]; k++) {
            int to = network.outgoingTo[k];
            var next = isJoint(to) ? ahead(to) : new Joint(schedule.start(to), List.of(to), Integer.MAX_VALUE);
            int latest = next.bound - network.outgoingDistance[k];
            if (latest <= start) {
                tight.add(link(network.outgoing[k], to, next.tight, network.outgoing, network.outgoingHead));
                latest = next.next == Integer.MAX_VALUE ? next.next : next.next - network.outgoingDistance[k];
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
        int day = start - 1;
        for (int use : needed(activity, day, floor, -1, List.of())) {
            name(use, day, endingOn.getOrDefault(at(network.useTeam[use], start), List.of()), List.of(), bindings);
        }
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
            var before = isJoint(from) ? behind(from) : new Joint(schedule.start(from), List.of(from), Network.ANY_DAY);
            int earliest = before.bound + network.incomingDistance[k];
            if (earliest >= start) {
                tight.add(link(network.incoming[k], from, before.tight, network.incoming, network.incomingHead));
                earliest = before.next == Network.ANY_DAY ? before.next : before.next + network.incomingDistance[k];
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
     * The uses for which people are missing on the day and without whose giving way the activity could not move at all: a short one
     * may step over a day on which others are full.
     *
     * @param day the day after the activity's last, or the day before its first
     * @param bound how far it could move otherwise
     * @param direction 1 for later, −1 for earlier
     */
    private List<Integer> needed(int activity, int day, int bound, int direction, List<Absence> lifted) {
        var needed = network.duration[activity] == 0 ? List.<Integer>of() : shortUses(activity, day, lifted);
        // whoever keeps one of the uses must step over the day, and then needs nobody to give way on it
        return needed.isEmpty() || canStepOver(activity, day, bound, direction, lifted) ? List.of() : needed;
    }

    private List<Integer> shortUses(int activity, int day, List<Absence> lifted) {
        var uses = new ArrayList<Integer>(0);
        for (int k = network.useHead[activity]; k < network.useHead[activity + 1]; k++) {
            if (missing(activity, k, day, lifted) > 0) {
                uses.add(k);
            }
        }
        return uses;
    }

    private boolean canStepOver(int activity, int day, int bound, int direction, List<Absence> lifted) {
        int duration = network.duration[activity];
        int start = direction > 0 ? day + 1 : day - duration;
        while (direction > 0 ? start <= bound : start >= bound) {
            int blocked = direction > 0 ? lastBlocked(activity, start, lifted) : firstBlocked(activity, start, lifted);
            if (blocked < start || blocked >= start + duration) {
                return true;
            }
            start = direction > 0 ? blocked + 1 : blocked - duration;
        }
        return false;
    }

    private int firstBlocked(int activity, int start, List<Absence> lifted) {
        int end = start + network.duration[activity];
        for (int day = start; day < end; day++) {
            if (isShort(activity, day, lifted)) {
                return day;
            }
        }
        return end;
    }

    private boolean isShort(int activity, int day, List<Absence> lifted) {
        for (int k = network.useHead[activity]; k < network.useHead[activity + 1]; k++) {
            if (missing(activity, k, day, lifted) > 0) {
                return true;
            }
        }
        return false;
    }

    /** Tenths of a person who are missing for a use on a day, were the activity not where it is. */
    private int missing(int activity, int use, int day, List<Absence> lifted) {
        int amount = network.useAmount[use];
        boolean own = day >= schedule.start(activity) && day < schedule.end(activity);
        return amount - (own ? amount : 0) - free(network.useTeam[use], day, lifted);
    }

    private int free(int team, int day, List<Absence> lifted) {
        int free = schedule.capacity().free(team, day);
        return isLifted(team, day, lifted) && teams.free(team, day) == 0 ? free + teams.size(team) : free;
    }

    private static boolean isLifted(int team, int day, List<Absence> lifted) {
        for (var absence : lifted) {
            if (absence.team == team && day >= absence.from && day < absence.to) {
                return true;
            }
        }
        return false;
    }

    /** The absence, what would be missing without it, or who is at work instead. */
    private void name(int use, int day, List<Integer> neighbours, List<Absence> lifted, List<Binding> bindings) {
        int team = network.useTeam[use];
        int missing = network.useAmount[use] - free(team, day, lifted);
        if (teams.free(team, day) < network.useAmount[use] && !isLifted(team, day, lifted)) {
            bindings.add(new Binding.Away(team, day));
            missing -= teams.size(team);
        }
        if (missing > 0) {
            bindings.add(new Binding.Team(team, day, missing, fewest(neighbours, team, day, missing)));
        }
    }

    /**
     * Those who hand over that very day are enough, the largest first, but where the team is away that day: then only begun work
     * holds it.
     */
    private List<Integer> fewest(List<Integer> neighbours, int team, int day, int missing) {
        var candidates = new LinkedHashSet<Integer>();
        neighbours.stream()
                .sorted((one, other) -> Integer.compare(amount(other, team), amount(one, team)))
                .forEach(candidates::add);
        held.stream()
                .filter(one -> one.team == team && day >= one.from && day < one.to)
                .sorted((one, other) -> Integer.compare(other.tenths, one.tenths))
                .forEach(one -> candidates.add(one.activity));
        var fewest = new ArrayList<Integer>();
        int freed = 0;
        for (int candidate : candidates) {
            if (freed < missing) {
                fewest.add(candidate);
                freed += amount(candidate, team);
            }
        }
        for (var last = fewest.listIterator(fewest.size()); last.hasPrevious(); ) {
            int amount = amount(last.previous(), team);
            if (freed - amount >= missing) {
                freed -= amount;
                last.remove();
            }
        }
        return List.copyOf(fewest);
    }

    private int amount(int activity, int team) {
        for (int k = network.useHead[activity]; k < network.useHead[activity + 1]; k++) {
            if (network.useTeam[k] == team) {
                return network.useAmount[k];
            }
        }
        return held.stream()
                .filter(one -> one.activity == activity && one.team == team)
                .mapToInt(Held::tenths)
                .sum();
    }

    /**
     * From the activity to the launch, each held by the next. With negative lags and teams activities may hold each other in a ring;
     * then the shortest way that leaves it is taken. Empty where there is none.
     */
    public List<Integer> chainFrom(int activity) {
        var chain = new LinkedHashSet<Integer>();
        for (int at = activity; chain.add(at); ) {
            var holder = holders(at, 1);
            if (holder.isEmpty()) {
                return List.copyOf(chain);
            }
            at = holder.getFirst();
        }
        return shortestChain(activity);
    }

    private List<Integer> shortestChain(int activity) {
        var reachedFrom = new HashMap<Integer, Integer>();
        var frontier = new ArrayDeque<Integer>();
        reachedFrom.put(activity, -1);
        frontier.add(activity);
        while (!frontier.isEmpty()) {
            int at = frontier.remove();
            if (schedule.end(at) >= schedule.launch()) {
                var chain = new ArrayList<Integer>();
                for (int step = at; step >= 0; step = reachedFrom.getOrDefault(step, -1)) {
                    chain.addFirst(step);
                }
                return chain;
            }
            for (int holder : holders(at, Integer.MAX_VALUE)) {
                if (reachedFrom.putIfAbsent(holder, at) == null) {
                    frontier.add(holder);
                }
            }
        }
        return List.of();
    }

    /** What holds the activity, the best reason first, as many as are asked for; none where it is the launch. */
    private List<Integer> holders(int activity, int most) {
        var tight = new ArrayList<Binding>();
        bounds(activity, schedule.start(activity), tight);
        int day = schedule.end(activity);
        if (day < schedule.launch() && network.duration[activity] > 0) {
            for (int use : shortUses(activity, day, List.of())) {
                int team = network.useTeam[use];
                tight.add(new Binding.Team(team, day, 0, takingOver(activity, use, day)));
            }
        }
        return tight.stream()
                .map(binding -> switch (binding) {
                    case Binding.Link link -> link.neighbours();
                    case Binding.Team team -> team.neighbours();
                    case Binding.Launch(), Binding.OwnDate(), Binding.Kept(), Binding.Away _ -> List.<Integer>of();
                })
                .flatMap(neighbours -> neighbours.stream().limit(most))
                .limit(most)
                .toList();
    }

    private List<Integer> takingOver(int activity, int use, int day) {
        int team = network.useTeam[use];
        return teams.free(team, day) < network.useAmount[use]
                ? loosest(activity)
                : fewest(
                        startingOn.getOrDefault(at(team, day), List.of()),
                        team,
                        day,
                        missing(activity, use, day, List.of()));
    }

    /** Behind an absence: the successors that would hold the activity if the team were there. */
    private List<Integer> loosest(int activity) {
        int bound = schedule.launch() - network.duration[activity];
        var successors = List.<Integer>of();
        for (int k = network.outgoingHead[activity]; k < network.outgoingHead[activity + 1]; k++) {
            int to = network.outgoingTo[k];
            int start = bound(to) - network.outgoingDistance[k];
            if (start < bound) {
                bound = start;
                successors = isJoint(to) ? ahead(to).tight : List.of(to);
            }
        }
        return successors;
    }

    private boolean isJoint(int activity) {
        return activity >= joints;
    }

    /** How late the joint may be, as far as what follows it goes. */
    private Joint ahead(int joint) {
        var known = ahead[joint - joints];
        if (known == null) {
            int first = network.outgoingHead[joint];
            var latest = new int[network.outgoingHead[joint + 1] - first];
            for (int k = 0; k < latest.length; k++) {
                latest[k] = schedule.start(network.outgoingTo[first + k]) - network.outgoingDistance[first + k];
            }
            known = extreme(latest, network.outgoingTo, first, 1);
            ahead[joint - joints] = known;
        }
        return known;
    }

    private Joint behind(int joint) {
        var known = behind[joint - joints];
        if (known == null) {
            int first = network.incomingHead[joint];
            var earliest = new int[network.incomingHead[joint + 1] - first];
            for (int k = 0; k < earliest.length; k++) {
                earliest[k] = schedule.start(network.incomingFrom[first + k]) + network.incomingDistance[first + k];
            }
            known = extreme(earliest, network.incomingFrom, first, -1);
            behind[joint - joints] = known;
        }
        return known;
    }

    /** The least of the days (the greatest for −1), whose they are, and the next. */
    private static Joint extreme(int[] days, int[] neighbours, int first, int sign) {
        int bound = sign > 0 ? Integer.MAX_VALUE : Network.ANY_DAY;
        for (int day : days) {
            bound = sign > 0 ? Math.min(bound, day) : Math.max(bound, day);
        }
        int next = sign > 0 ? Integer.MAX_VALUE : Network.ANY_DAY;
        var tight = new ArrayList<Integer>();
        for (int k = 0; k < days.length; k++) {
            if (days[k] == bound) {
                tight.add(neighbours[first + k]);
            } else {
                next = sign > 0 ? Math.min(next, days[k]) : Math.max(next, days[k]);
            }
        }
        return new Joint(bound, List.copyOf(tight), next);
    }

    /** Through a joint a link goes on: it begins where the link into the joint begins and ends as those out of it end. */
    private Binding.Link link(int link, int to, List<Integer> neighbours, int[] links, int[] heads) {
        var type = network.linkType[link];
        if (!isJoint(to) || heads[to] == heads[to + 1]) {
            return new Binding.Link(neighbours, type, network.linkLag[link]);
        }
        int beyond = links[heads[to]];
        boolean forward = network.linkFrom[link] != to;
        var first = network.linkType[forward ? link : beyond];
        var second = network.linkType[forward ? beyond : link];
        boolean fromStart = first == LinkType.SS || first == LinkType.SF;
        boolean toStart = second == LinkType.FS || second == LinkType.SS;
        var through = fromStart ? toStart ? LinkType.SS : LinkType.SF : toStart ? LinkType.FS : LinkType.FF;
        return new Binding.Link(neighbours, through, network.linkLag[link] + network.linkLag[beyond]);
    }

    private static long at(int team, int day) {
        return ((long) team << 32) | (day & 0xffff_ffffL);
    }
}
