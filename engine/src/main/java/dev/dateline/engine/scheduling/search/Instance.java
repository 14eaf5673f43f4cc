package dev.dateline.engine.scheduling.search;

import dev.dateline.engine.scheduling.Capacity;
import dev.dateline.engine.scheduling.Network;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What the search sees: activities numbered predecessors first, the least distances between their starts, and the capacity of each day
 * packed into as few {@code long}s as will hold it. Days are counted from 0 in the direction of the search.
 *
 * <p>In a word each team has a lane of its own with a guard bit above it, always set in the capacity. Taking the needs of an activity
 * from a day is then one subtraction for all its teams, and a lane that would go below zero shows by its guard bit being gone.
 */
final class Instance {

    /** More days than this are no plan; keeps the profile within memory. */
    private static final long MOST_DAYS = 40_000_000;

    private static final int WORD = 63;

    /** As a due day: none. */
    private static final int NEVER = Network.FARTHEST_DAY;

    final int size;
    final int[] duration;
    /** The first day on which an activity may start, links left out. */
    final int[] release;
    /** The day by which an activity must have ended, links looked at; {@link #NEVER} where there is none. Only backwards. */
    final int[] due;
    /** Links by the activity they lead to: where from, and the least distance from start to start. */
    final int[] incomingHead;

    final int[] incomingFrom;
    final int[] incomingDistance;
    final int[] outgoingHead;
    final int[] outgoingTo;
    final int[] outgoingDistance;
    /** Whether a successor never starts before its predecessors end: then any order by start or by end is one of predecessors first. */
    final boolean isPlain;
    /** Words a day or an activity takes; those of activity i are need[i·words] … */
    final int words;

    final long[] need;
    final long[] guard;
    /** The capacity with guard bits of the days 0 … horizon−1, as above. */
    final long[] room;
    /** No schedule a decoder makes reaches beyond. */
    final int horizon;
    /** The longest way from day 0 to an activity's start, and from its start to the end of everything. */
    final int[] head;

    final int[] tail;
    /** Team by team: what activity i uses is use[team][i], what there is on day t is free[team][t]. */
    final int[][] use;

    final int[][] free;
    /** The size of each team, and the mean of the durations that are not 0, at least 1. */
    final int[] whole;

    final double meanDuration;
    /** The longest path, capacity left out. */
    final int longest;

    private final int[] original;
    private final boolean isDue;

    /** @param origin the first day; or, backwards, the boundary at which everything ends */
    Instance(Network network, Capacity capacity, int origin, boolean backwards) {
        size = network.size();
        original = network.order(new int[size]);
        if (backwards) {
            for (int i = 0, j = size - 1; i < j; i++, j--) {
                int swapped = original[i];
                original[i] = original[j];
                original[j] = swapped;
            }
        }
        var number = new int[size];
        for (int i = 0; i < size; i++) {
            number[original[i]] = i;
        }
        duration = IntStream.of(original).map(network::duration).toArray();
        release = new int[size];
        due = new int[size];
        Arrays.fill(due, NEVER);
        for (int i = 0; i < size; i++) {
            int start = Math.max(network.earliestStart(original[i]), network.earliestEnd(original[i]) - duration[i]);
            if (!backwards) {
                release[i] = Math.max(0, start - origin);
            } else if (start > Network.ANY_DAY / 2) {
                due[i] = origin - start;
            }
        }
        int links = network.links();
        incomingHead = new int[size + 1];
        incomingFrom = new int[links];
        incomingDistance = new int[links];
        outgoingHead = new int[size + 1];
        outgoingTo = new int[links];
        outgoingDistance = new int[links];
        isPlain = link(network, number, backwards);
        head = heads();
        tail = tails();
        isDue = duesByLinks();
        longest = IntStream.range(0, size).map(i -> head[i] + tail[i]).max().orElse(0);
        meanDuration = IntStream.of(duration).filter(days -> days > 0).average().orElse(1);
        whole = IntStream.range(0, capacity.teams()).map(capacity::size).toArray();
        use = uses(network, capacity, number);
        horizon = horizon(capacity, origin, backwards);
        free = new int[capacity.teams()][horizon];
        for (int team = 0; team < free.length; team++) {
            for (int day = 0; day < horizon; day++) {
                free[team][day] = Math.max(0, capacity.free(team, backwards ? origin - 1 - day : origin + day));
            }
        }
        var word = new int[free.length];
        var shift = new int[free.length];
        words = lanes(capacity, word, shift);
        guard = new long[words];
        need = new long[size * words];
        room = new long[horizon * words];
        for (int team = 0; team < free.length; team++) {
            guard[word[team]] |= 1L << (shift[team] + laneOf(capacity, team) - 1);
            for (int i = 0; i < size; i++) {
                need[i * words + word[team]] |= (long) use[team][i] << shift[team];
            }
            for (int day = 0; day < horizon; day++) {
                room[day * words + word[team]] |= (long) free[team][day] << shift[team];
            }
        }
        for (int k = 0; k < room.length; k++) {
            room[k] |= guard[k % words];
        }
    }

    /** The network's number of an activity. */
    int original(int activity) {
        return original[activity];
    }

    int end(int[] starts) {
        int end = 0;
        for (int i = 0; i < size; i++) {
            end = Math.max(end, starts[i] + duration[i]);
        }
        return end;
    }

    /**
     * What the search makes small: the length of a schedule that keeps what is due; where one does not, more than any such length, and the
     * more the later it is.
     */
    int cost(int[] starts, int end) {
        int late = 0;
        for (int i = 0; i < size && isDue; i++) {
            late = Math.max(late, starts[i] + duration[i] - due[i]);
        }
        return late == 0 ? end : horizon + late;
    }

    boolean keepsDue(int cost) {
        return cost <= horizon;
    }

    private boolean link(Network network, int[] number, boolean backwards) {
        int links = network.links();
        boolean plain = true;
        for (int link = 0; link < links; link++) {
            incomingHead[1 + to(network, link, number, backwards)]++;
            outgoingHead[1 + from(network, link, number, backwards)]++;
        }
        for (int i = 0; i < size; i++) {
            incomingHead[i + 1] += incomingHead[i];
            outgoingHead[i + 1] += outgoingHead[i];
        }
        var nextIn = incomingHead.clone();
        var nextOut = outgoingHead.clone();
        for (int link = 0; link < links; link++) {
            int from = from(network, link, number, backwards);
            int to = to(network, link, number, backwards);
            int days = network.duration(network.linkFrom(link));
            int daysAfter = network.duration(network.linkTo(link));
            int distance = network.linkType(link).distance(network.linkLag(link), days, daysAfter)
                    + (backwards ? daysAfter - days : 0);
            plain &= distance >= duration[from];
            incomingFrom[nextIn[to]] = from;
            incomingDistance[nextIn[to]++] = distance;
            outgoingTo[nextOut[from]] = to;
            outgoingDistance[nextOut[from]++] = distance;
        }
        return plain;
    }

    private static int from(Network network, int link, int[] number, boolean backwards) {
        return number[backwards ? network.linkTo(link) : network.linkFrom(link)];
    }

    private static int to(Network network, int link, int[] number, boolean backwards) {
        return number[backwards ? network.linkFrom(link) : network.linkTo(link)];
    }

    private int[] heads() {
        var heads = release.clone();
        for (int i = 0; i < size; i++) {
            for (int k = incomingHead[i]; k < incomingHead[i + 1]; k++) {
                heads[i] = Math.max(heads[i], heads[incomingFrom[k]] + incomingDistance[k]);
            }
        }
        return heads;
    }

    private int[] tails() {
        var tails = duration.clone();
        for (int i = size - 1; i >= 0; i--) {
            for (int k = outgoingHead[i]; k < outgoingHead[i + 1]; k++) {
                tails[i] = Math.max(tails[i], outgoingDistance[k] + tails[outgoingTo[k]]);
            }
        }
        return tails;
    }

    /** Whether anything is due. */
    private boolean duesByLinks() {
        boolean any = false;
        for (int i = size - 1; i >= 0; i--) {
            for (int k = outgoingHead[i]; k < outgoingHead[i + 1]; k++) {
                int successor = outgoingTo[k];
                due[i] = Math.min(due[i], due[successor] - duration[successor] - outgoingDistance[k] + duration[i]);
            }
            any |= due[i] < NEVER / 2;
        }
        return any;
    }

    private int[][] uses(Network network, Capacity capacity, int[] number) {
        var uses = new int[capacity.teams()][size];
        for (int i = 0; i < size; i++) {
            var teams = network.teams(i);
            var amounts = network.amounts(i);
            for (int k = 0; k < teams.length; k++) {
                int all = uses[teams[k]][number[i]] += duration[number[i]] == 0 ? 0 : amounts[k];
                if (all > capacity.size(teams[k])) {
                    throw new IllegalArgumentException("an activity uses " + all + " tenths of team " + teams[k]
                            + ", which has only " + capacity.size(teams[k]));
                }
            }
        }
        return uses;
    }

    /** Everything one after another, once the teams no longer change and everything may start. */
    private int horizon(Capacity capacity, int origin, boolean backwards) {
        long days = backwards ? origin - (long) capacity.changesFrom() : capacity.changesTo() - (long) origin;
        days = Math.max(0, days);
        for (int start : release) {
            days = Math.max(days, start);
        }
        for (int i = 0; i < size; i++) {
            int longest = duration[i];
            for (int k = outgoingHead[i]; k < outgoingHead[i + 1]; k++) {
                longest = Math.max(longest, outgoingDistance[k]);
            }
            days += longest;
        }
        if (days > MOST_DAYS) {
            throw new IllegalArgumentException(
                    "a plan that may take " + days + " days is more than the search looks at (" + MOST_DAYS + ")");
        }
        return (int) days + 1;
    }

    /** Gives each team its place, in order, wherever the word still has room; answers how many words it takes. */
    private static int lanes(Capacity capacity, int[] word, int[] shift) {
        int words = 0;
        int used = 0;
        for (int team = 0; team < word.length; team++) {
            int lane = laneOf(capacity, team);
            if (used + lane > WORD) {
                words++;
                used = 0;
            }
            word[team] = words;
            shift[team] = used;
            used += lane;
        }
        return words + 1;
    }

    private static int laneOf(Capacity capacity, int team) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(capacity.size(team)) + 1;
    }
}
