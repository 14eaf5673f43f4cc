package dev.dateline.engine.scheduling.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.engine.scheduling.BackwardScheduler;
import dev.dateline.engine.scheduling.Capacity;
import dev.dateline.engine.scheduling.LinkType;
import dev.dateline.engine.scheduling.Network;
import dev.dateline.engine.scheduling.RandomNetworks;
import dev.dateline.engine.scheduling.Schedule;
import dev.dateline.engine.scheduling.ScheduleVerifier;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ImprovementTest {

    private static final int[] TEAMS = {10, 20};

    private final SplittableRandom random = new SplittableRandom(5);

    @Test
    void whatIsFoundHoldsAndIsBetter() {
        int better = 0;
        for (int k = 0; k < 200; k++) {
            var network = RandomNetworks.drawn(random);
            int launch = random.nextInt(20, 80);
            var before = BackwardScheduler.schedule(network, RandomNetworks.teams(), launch, 1);

            var improvement =
                    Improvement.search(network, RandomNetworks.teams(), launch, before, Budget.schedules(600));

            var after = improvement.better().orElse(before);
            better += after == before ? 0 : 1;
            assertThat(ScheduleVerifier.violations(after, launch, 10, 35, 60))
                    .as("network %d", k)
                    .isEmpty();
            assertThat(after == before || isBetter(after, before)).isTrue();
            assertThat(after.lateBy()).isGreaterThanOrEqualTo(improvement.leastLateBy());
            assertThat(Improvement.beginning(after)).isLessThanOrEqualTo(improvement.latestBeginning());
        }
        assertThat(better).isPositive();
    }

    /** Tried: every start of every activity. */
    @Test
    void ofSmallPlansTheBestIsFoundBoundsIncluded() {
        for (int k = 0; k < 60; k++) {
            var network = small();
            int launch = random.nextInt(12, 20);
            var before = BackwardScheduler.schedule(network, new Capacity(TEAMS), launch, 1);

            var improvement = Improvement.search(network, new Capacity(TEAMS), launch, before, Budget.schedules(3_000));

            var best = improvement.better().orElse(before);
            int end = launch + best.lateBy();
            assertThat(best.lateBy() == 0 || !exists(network, Network.ANY_DAY, end - 1))
                    .as("end of network %d", k)
                    .isTrue();
            assertThat(exists(network, Improvement.beginning(best) + 1, end))
                    .as("beginning of network %d", k)
                    .isFalse();
        }
    }

    private Network small() {
        var builder = Network.builder();
        for (int i = 0; i < 5; i++) {
            builder.activity(random.nextInt(1, 4), random.nextInt(0, 6));
            builder.uses(i, 0, 10 * random.nextInt(0, 2)).uses(i, 1, 5 * random.nextInt(1, 5));
        }
        for (int links = random.nextInt(4); links > 0; links--) {
            int to = random.nextInt(1, 5);
            builder.link(
                    random.nextInt(to), to, List.of(LinkType.values()).get(random.nextInt(4)), random.nextInt(-1, 3));
        }
        return builder.build();
    }

    private static boolean exists(Network network, int from, int end) {
        return exists(network, from, end, new int[network.size()], 0);
    }

    private static boolean exists(Network network, int from, int end, int[] starts, int i) {
        if (i == starts.length) {
            return true;
        }
        for (int day = Math.max(from, network.earliestStart(i)); day + network.duration(i) <= end; day++) {
            starts[i] = day;
            if (holds(network, starts, i) && exists(network, from, end, starts, i + 1)) {
                return true;
            }
        }
        return false;
    }

    /** Whether activity i goes with those before it. */
    private static boolean holds(Network network, int[] starts, int i) {
        for (int link : network.incoming(i)) {
            int from = network.linkFrom(link);
            int distance =
                    network.linkType(link).distance(network.linkLag(link), network.duration(from), network.duration(i));
            if (starts[i] < starts[from] + distance) {
                return false;
            }
        }
        for (int day = starts[i]; day < starts[i] + network.duration(i); day++) {
            for (int team = 0; team < TEAMS.length; team++) {
                int used = 0;
                for (int j = 0; j <= i; j++) {
                    boolean runs = starts[j] <= day && day < starts[j] + network.duration(j);
                    used += runs ? network.amounts(j)[team] : 0;
                }
                if (used > TEAMS[team]) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isBetter(Schedule after, Schedule before) {
        return after.lateBy() < before.lateBy()
                || (after.lateBy() == before.lateBy() && Improvement.beginning(after) > Improvement.beginning(before));
    }
}
