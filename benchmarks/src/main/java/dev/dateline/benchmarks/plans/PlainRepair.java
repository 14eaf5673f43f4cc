package dev.dateline.benchmarks.plans;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Shows of how many old dates a changed plan can keep at once: frees what no longer holds where it was, places it again as late as
 * the others allow, and frees who stands in its way, until all is placed. Several tries that free one or the other give the best.
 * What is found holds; that no more could be kept it does not say.
 */
final class PlainRepair {

    private static final int TRIES = 24;

    private final PlainPlan plan;
    private final int[] old;
    private final BitSet counted;
    private final List<List<PlainPlan.Link>> into = new ArrayList<>();
    private final List<List<PlainPlan.Link>> outOf = new ArrayList<>();

    private PlainRepair(PlainPlan plan, int[] old, BitSet counted) {
        this.plan = plan;
        this.old = old;
        this.counted = counted;
        for (int i = 0; i < plan.size(); i++) {
            into.add(new ArrayList<>());
            outOf.add(new ArrayList<>());
        }
        for (var link : plan.links()) {
            outOf.get(link.before()).add(link);
            into.get(link.after()).add(link);
        }
    }

    /**
     * Starts that hold and leave as many of the counted ones as could be found where they were; empty where none were found.
     *
     * @param old where each was; anything for those not counted
     */
    static int[] starts(PlainPlan plan, int[] old, BitSet counted, long seed) {
        var random = new SplittableRandom(seed);
        var repair = new PlainRepair(plan, old, counted);
        var best = new int[0];
        for (int k = 0; k < TRIES; k++) {
            var starts = repair.attempt(random);
            if (starts.length > 0
                    && PlainPlanVerifier.violations(plan, starts).isEmpty()
                    && (best.length == 0 || kept(starts, old, counted) > kept(best, old, counted))) {
                best = starts;
            }
        }
        return best;
    }

    static int kept(int[] starts, int[] old, BitSet counted) {
        return (int) counted.stream().filter(i -> starts[i] == old[i]).count();
    }

    private int[] attempt(SplittableRandom random) {
        var fixed = (BitSet) counted.clone();
        for (int i = counted.nextSetBit(0); i >= 0; i = counted.nextSetBit(i + 1)) {
            if (!canStart(i, old[i])) {
                fixed.clear(i);
            }
        }
        freeBrokenLinks(fixed, random);
        freeCrowded(fixed, random);
        for (int round = 0; round <= plan.size(); round++) {
            var starts = old.clone();
            int stuck = place(starts, fixed);
            if (stuck < 0) {
                return starts;
            }
            if (!freeAround(stuck, starts, fixed, random)) {
                return new int[0];
            }
        }
        return new int[0];
    }

    private boolean canStart(int i, int start) {
        var activity = plan.activities().get(i);
        int end = start + activity.days();
        return start >= activity.startsFrom() && end >= activity.endsFrom() && end <= plan.launch();
    }

    private void freeBrokenLinks(BitSet fixed, SplittableRandom random) {
        for (var link : plan.links()) {
            if (fixed.get(link.before()) && fixed.get(link.after()) && link.room(plan, old) < 0) {
                fixed.clear(random.nextBoolean() ? link.before() : link.after());
            }
        }
    }

    private void freeCrowded(BitSet fixed, SplittableRandom random) {
        var teams = PlainTeams.between(plan, 0, plan.launch() + 1);
        var order = fixed.stream().toArray();
        for (int k = order.length - 1; k > 0; k--) {
            int other = random.nextInt(k + 1);
            int swapped = order[k];
            order[k] = order[other];
            order[other] = swapped;
        }
        for (int i : order) {
            if (teams.hasRoom(i, old[i])) {
                teams.take(i, old[i], 1);
            } else {
                fixed.clear(i);
            }
        }
    }

    /** Places what is free, what others wait for last; answers who finds no place, −1 if all do. */
    private int place(int[] starts, BitSet fixed) {
        var teams = PlainTeams.between(plan, 0, plan.launch() + 1);
        var placed = (BitSet) fixed.clone();
        fixed.stream().forEach(i -> teams.take(i, old[i], 1));
        for (int i = plan.size() - 1; i >= 0; i--) { // links lead from earlier activities to later ones
            if (!fixed.get(i)) {
                int latest = latest(i, starts, placed);
                int earliest = Math.max(earliest(i, starts, placed), 0);
                while (latest >= earliest && !teams.hasRoom(i, latest)) {
                    latest = teams.firstCrowded(i, latest) - plan.days(i);
                }
                if (latest < earliest) {
                    starts[i] = earliest;
                    return i;
                }
                starts[i] = latest;
                placed.set(i);
                teams.take(i, latest, 1);
            }
        }
        return -1;
    }

    private int latest(int i, int[] starts, BitSet placed) {
        int latest = plan.launch() - plan.days(i);
        for (var link : outOf.get(i)) {
            if (placed.get(link.after())) {
                latest = Math.min(latest, link.room(plan, 0, starts[link.after()]));
            }
        }
        return latest;
    }

    private int earliest(int i, int[] starts, BitSet placed) {
        var activity = plan.activities().get(i);
        int earliest = Math.max(activity.startsFrom(), activity.endsFrom() - activity.days());
        for (var link : into.get(i)) {
            if (placed.get(link.before())) {
                earliest = Math.max(earliest, -link.room(plan, starts[link.before()], 0));
            }
        }
        return earliest;
    }

    /** Frees one fixed neighbour of who is stuck: a predecessor, a successor, or one who shares its team at about that time. */
    private boolean freeAround(int stuck, int[] starts, BitSet fixed, SplittableRandom random) {
        var near = new ArrayList<Integer>();
        into.get(stuck).stream().map(PlainPlan.Link::before).filter(fixed::get).forEach(near::add);
        outOf.get(stuck).stream().map(PlainPlan.Link::after).filter(fixed::get).forEach(near::add);
        var uses = plan.activities().get(stuck).uses().keySet();
        fixed.stream()
                .filter(i -> plan.activities().get(i).uses().keySet().stream().anyMatch(uses::contains))
                .boxed()
                .sorted(Comparator.comparingInt(i -> Math.abs(old[i] - starts[stuck])))
                .limit(3)
                .forEach(near::add);
        if (near.isEmpty() && fixed.isEmpty()) {
            return false;
        }
        fixed.clear(near.isEmpty() ? fixed.nextSetBit(0) : near.get(random.nextInt(near.size())));
        return true;
    }
}
