package dev.dateline.engine.scheduling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** What of its teams holds an activity: absences, and who is at work instead. */
final class TeamBindings {

    private final Schedule schedule;
    private final Network network;
    private final Presence presence;
    private final List<Bindings.Held> held;
    private final Map<Long, List<Integer>> startingOn = new HashMap<>();
    private final Map<Long, List<Integer>> endingOn = new HashMap<>();

    TeamBindings(Schedule schedule, Presence presence, List<Bindings.Held> held) {
        this.schedule = schedule;
        this.network = schedule.network();
        this.presence = presence;
        this.held = held;
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
            endingOn.computeIfAbsent(at(one.team(), one.to()), _ -> new ArrayList<>(1))
                    .add(one.activity());
        }
    }

    /** What gives way: absences that are none, and the people who are missing on one day. */
    private record Relaxed(int day, Set<Integer> lifted, List<Binding> bindings) {

        static Relaxed of(int day, Set<Integer> lifted, List<Binding> bindings) {
            var all = new HashSet<>(lifted);
            bindings.forEach(binding -> {
                if (binding instanceof Binding.Away away) {
                    all.add(away.number());
                }
            });
            return new Relaxed(day, all, bindings);
        }

        int given(int team, int on) {
            int given = 0;
            for (int k = 0; on == day && k < bindings.size(); k++) {
                given += bindings.get(k) instanceof Binding.Team one && one.team() == team ? one.missing() : 0;
            }
            return given;
        }
    }

    /**
     * All that keeps the activity from moving at all, and no more than that: a short one may step over a day on which others are at
     * work, and behind an absence there may be room for it whoever is at work before.
     *
     * @param start where it is taken to be
     * @param bound how far it could start if there were people enough
     * @param direction 1 for later, −1 for earlier
     * @param lifted the numbers of absences that are taken not to be
     */
    List<Binding> holding(int activity, int start, int bound, int direction, Set<Integer> lifted) {
        int day = direction > 0 ? start + network.duration[activity] : start - 1;
        var move = new Move(activity, start, bound, direction);
        var uses = shortUses(activity, day, lifted);
        if (uses.isEmpty() || isPossible(move, Relaxed.of(day, lifted, List.of()))) {
            return List.of();
        }
        List<Binding> needed = new ArrayList<>();
        for (int use : uses) {
            var handing = direction > 0
                    ? startingOn.get(at(network.useTeam[use], day))
                    : endingOn.get(at(network.useTeam[use], start));
            name(use, day, handing == null ? List.of() : handing, lifted, needed);
        }
        for (int k = needed.size() - 1; k >= 0 && needed.size() > 1; k--) {
            var others = new ArrayList<>(needed);
            others.remove(k);
            if (isPossible(move, Relaxed.of(day, lifted, others))) {
                needed = others;
            }
        }
        return needed;
    }

    /** The uses for which people are missing on a day outside the activity's own. */
    private List<Integer> shortUses(int activity, int day, Set<Integer> lifted) {
        var uses = new ArrayList<Integer>(0);
        for (int k = network.useHead[activity];
                k < network.useHead[activity + 1] && network.duration[activity] > 0;
                k++) {
            if (network.useAmount[k] > free(network.useTeam[k], day, lifted)) {
                uses.add(k);
            }
        }
        return uses;
    }

    /** The latest start before {@code latest} from which no people are missing; the activity's own where there is none later. */
    int latest(int activity, int latest, Set<Integer> lifted) {
        var relaxed = Relaxed.of(0, lifted, List.of());
        int start = latest;
        while (start > schedule.start(activity)) {
            int blocked = firstBlocked(activity, start, relaxed);
            if (blocked == start + network.duration[activity]) {
                return start;
            }
            start = blocked - network.duration[activity];
        }
        return schedule.start(activity);
    }

    /** From one start by a day and more as far as a bound. */
    private record Move(int activity, int start, int bound, int direction) {}

    private boolean isPossible(Move move, Relaxed relaxed) {
        int duration = network.duration[move.activity];
        int start = move.start + move.direction;
        while (move.direction > 0 ? start <= move.bound : start >= move.bound) {
            int blocked = move.direction > 0
                    ? lastBlocked(move.activity, start, relaxed)
                    : firstBlocked(move.activity, start, relaxed);
            if (blocked < start || blocked >= start + duration) {
                return true;
            }
            start = move.direction > 0 ? blocked + 1 : blocked - duration;
        }
        return false;
    }

    /** The last day of those the activity would hold on which people are missing; before {@code start} where there is none. */
    private int lastBlocked(int activity, int start, Relaxed relaxed) {
        for (int day = start + network.duration[activity] - 1; day >= start; day--) {
            if (isShort(activity, day, relaxed)) {
                return day;
            }
        }
        return start - 1;
    }

    private int firstBlocked(int activity, int start, Relaxed relaxed) {
        int end = start + network.duration[activity];
        for (int day = start; day < end; day++) {
            if (isShort(activity, day, relaxed)) {
                return day;
            }
        }
        return end;
    }

    /** Whether people are missing for the activity on a day, were it not where it is. */
    private boolean isShort(int activity, int day, Relaxed relaxed) {
        boolean own = day >= schedule.start(activity) && day < schedule.end(activity);
        for (int k = network.useHead[activity]; k < network.useHead[activity + 1]; k++) {
            int team = network.useTeam[k];
            int free = free(team, day, relaxed.lifted) + relaxed.given(team, day) + (own ? network.useAmount[k] : 0);
            if (network.useAmount[k] > free) {
                return true;
            }
        }
        return false;
    }

    private int free(int team, int day, Set<Integer> lifted) {
        int free = schedule.capacity().free(team, day);
        return lifted.isEmpty() ? free : free + presence.regained(team, day, lifted);
    }

    /**
     * An absence where without it there would be enough, or where without it too few are there whoever is at work; and who is at work
     * where that is not all.
     *
     * @param handing the activities that begin on the day, or end before it
     */
    private void name(int use, int day, List<Integer> handing, Set<Integer> lifted, List<Binding> bindings) {
        int team = network.useTeam[use];
        int missing = network.useAmount[use] - free(team, day, lifted);
        int there = presence.people(team, day, lifted);
        var lacking = presence.lacking(team, day, there + missing, lifted);
        var without = new HashSet<>(lifted);
        without.addAll(lacking);
        int regained = presence.people(team, day, without) - there;
        boolean wouldDo = there >= network.useAmount[use];
        if (wouldDo && regained < missing) {
            bindings.add(new Binding.Team(team, day, missing, fewest(handing, team, day, missing)));
            return;
        }
        for (int number : lacking) {
            bindings.add(new Binding.Away(number, day, wouldDo ? fewest(handing, team, day, missing) : List.of()));
        }
        if (missing > regained) {
            int rest = missing - regained;
            boolean atWork = wouldDo || !lacking.isEmpty();
            bindings.add(new Binding.Team(team, day, rest, atWork ? fewest(handing, team, day, rest) : List.of()));
        }
    }

    /**
     * Those who hand over that very day are enough, the largest first, unless the team is another size then: what has begun, and what
     * goes on beyond the day, may hold it too.
     */
    private List<Integer> fewest(List<Integer> handing, int team, int day, int missing) {
        var fewest = new ArrayList<Integer>();
        int freed = 0;
        for (var candidates :
                List.<Supplier<List<Integer>>>of(() -> handing, () -> begun(team, day), () -> goingOn(team, day))) {
            for (int candidate : freed < missing ? largestFirst(candidates.get(), team) : List.<Integer>of()) {
                if (freed < missing && !fewest.contains(candidate)) {
                    fewest.add(candidate);
                    freed += amount(candidate, team);
                }
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

    private List<Integer> largestFirst(List<Integer> activities, int team) {
        return activities.stream()
                .sorted(Comparator.comparingInt(activity -> -amount(activity, team)))
                .toList();
    }

    private List<Integer> begun(int team, int day) {
        return held.stream()
                .filter(one -> one.team() == team && day >= one.from() && day < one.to())
                .map(Bindings.Held::activity)
                .toList();
    }

    private List<Integer> goingOn(int team, int day) {
        return IntStream.range(0, network.size)
                .filter(activity -> schedule.start(activity) <= day && day < schedule.end(activity))
                .filter(activity -> amount(activity, team) > 0)
                .boxed()
                .toList();
    }

    private int amount(int activity, int team) {
        for (int k = network.useHead[activity]; k < network.useHead[activity + 1]; k++) {
            if (network.useTeam[k] == team) {
                return network.useAmount[k];
            }
        }
        return held.stream()
                .filter(one -> one.activity() == activity && one.team() == team)
                .mapToInt(Bindings.Held::tenths)
                .sum();
    }

    private static long at(int team, int day) {
        return ((long) team << 32) | (day & 0xffff_ffffL);
    }
}
