package dev.dateline.engine.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LeastImportantLastTest {

    static IntStream seeds() {
        return IntStream.range(0, 100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whereStepsAreAlikeNoneIsLateWhileALessImportantOneIsInTime(int seed) {
        var random = new SplittableRandom(seed);
        int steps = random.nextInt(3, 30);
        int days = random.nextInt(1, 8);
        var builder = Network.builder();
        for (int i = 0; i < steps; i++) {
            builder.uses(builder.activity(days, 0), 0, 10);
        }
        var importance = random.ints(steps, 1, 6).toArray();
        int launch = days * random.nextInt(1, steps);
        var capacity = new Capacity(10);

        var schedule = least(BackwardScheduler.schedule(builder.build(), capacity, launch), capacity, importance);

        assertThat(ScheduleVerifier.violations(schedule, launch, 10)).isEmpty();
        int mostLate = IntStream.range(0, steps)
                .filter(i -> schedule.end(i) > launch)
                .map(i -> importance[i])
                .max()
                .orElseThrow();
        assertThat(IntStream.range(0, steps)
                        .filter(i -> schedule.end(i) <= launch)
                        .map(i -> importance[i])
                        .min()
                        .orElseThrow())
                .isGreaterThanOrEqualTo(mostLate);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void itEndsOnTheSameDayHoldsEverythingAndIsNoMoreLateInWhatMattersMost(int seed) {
        var random = new SplittableRandom(seed);
        var network = RandomNetworks.drawn(random);
        var importance = random.ints(network.size(), 1, 6).toArray();
        var capacity = new Capacity(RandomNetworks.TEAMS);
        int launch = random.nextInt(5, 60);
        var before = BackwardScheduler.schedule(network, capacity, launch);

        var after = least(before, capacity, importance);

        assertThat(ScheduleVerifier.violations(after, launch, RandomNetworks.TEAMS))
                .isEmpty();
        assertThat(after.launch()).isEqualTo(before.launch());
        assertThat(Arrays.compare(lateness(after, launch, importance), lateness(before, launch, importance)))
                .isLessThanOrEqualTo(0);
    }

    /** The report matters most and needs the survey, so the survey comes before the brochure, which matters more than the survey by itself. */
    @Test
    void whatAnImportantStepWaitsForIsAsImportant() {
        var builder = Network.builder();
        int survey = builder.activity(5, 0);
        int brochure = builder.activity(5, 0);
        int report = builder.activity(5, 0);
        builder.uses(survey, 0, 10);
        builder.uses(brochure, 0, 10);
        builder.uses(report, 0, 10);
        builder.link(survey, report, LinkType.FS, 0);
        var capacity = new Capacity(10);

        var schedule = least(BackwardScheduler.schedule(builder.build(), capacity, 10), capacity, new int[] {1, 3, 5});

        assertThat(schedule.end(report)).isEqualTo(10);
        assertThat(schedule.end(brochure)).isEqualTo(15);
    }

    @Test
    void whatHoldsTheLaunchStaysAsItIs() {
        var builder = Network.builder();
        builder.activity(5, 0);
        var schedule = BackwardScheduler.schedule(builder.build(), new Capacity(), 10);

        assertThat(least(schedule, new Capacity(), new int[] {1})).isSameAs(schedule);
    }

    private static Schedule least(Schedule at, Capacity free, int[] importance) {
        return BackwardScheduler.leastImportantLast(at, free, importance);
    }

    /** With what waits for it counted, by a walk of its own. */
    private static long[] lateness(Schedule schedule, int launch, int[] importance) {
        var days = new long[6];
        for (int i = 0; i < importance.length; i++) {
            days[5 - withSuccessors(schedule.network(), i, importance)] += Math.max(0, schedule.end(i) - launch);
        }
        return days;
    }

    private static int withSuccessors(Network network, int activity, int[] importance) {
        int most = importance[activity];
        for (int k = network.outgoingHead[activity]; k < network.outgoingHead[activity + 1]; k++) {
            most = Math.max(most, withSuccessors(network, network.outgoingTo[k], importance));
        }
        return most;
    }
}
