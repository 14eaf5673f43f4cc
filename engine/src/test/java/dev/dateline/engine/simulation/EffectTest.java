package dev.dateline.engine.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.dateline.engine.scheduling.Capacity;
import dev.dateline.engine.scheduling.LinkType;
import dev.dateline.engine.scheduling.Network;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ten days of design and then twenty of building, at 100 a day: what may befall them? */
class EffectTest {

    private static final int TRIALS = 20_000;

    /** Four standard deviations of a share. */
    private static final double SHARE = 0.0142;

    private static final int DESIGN = 0;

    private static final int BUILD = 1;

    private static final int REBUILD = 2;

    private static final int FIRE = 0;

    private static final int FLOOD = 1;

    @Test
    void aRiskStrikesAsOftenAsItsChance() {
        var trials = run(model -> model.condition("fire", 0.2)
                .when(FIRE, true, new Effect.Adds(BUILD, Lognormal.certain(15)))
                .when(FIRE, true, new Effect.Costs(Lognormal.certain(50_000))));

        assertThat(trials.endedBy(30)).isCloseTo(0.8, within(SHARE));
        assertThat(trials.finish(1)).isEqualTo(45);
        assertThat(trials.cost(0.5)).isEqualTo(3_000, within(1e-9));
        assertThat(trials.cost(1)).isEqualTo(54_500, within(1e-9));
    }

    @Test
    void whatARiskAddsIsDrawn() {
        var trials = run(model ->
                model.condition("fire", 1).when(FIRE, true, new Effect.Adds(BUILD, Lognormal.between(10, 40))));

        assertThat(trials.finish(0.1)).isCloseTo(40, within(1));
        assertThat(trials.finish(0.9)).isCloseTo(70, within(2));
    }

    @Test
    void anAssumptionThatFailsMakesAStepTakeLonger() {
        var trials = run(model -> model.condition("easy", 0.7).when(FIRE, false, new Effect.Multiplies(BUILD, 1.51)));

        assertThat(trials.endedBy(30)).isCloseTo(0.7, within(SHARE));
        assertThat(trials.finish(1)).isEqualTo(41); // 20 · 1.51 = 30.2
    }

    @Test
    void lengtheningsMultiply() {
        var trials = run(model -> model.condition("fire", 1)
                .condition("flood", 1)
                .when(FIRE, true, new Effect.Multiplies(BUILD, 2))
                .when(FLOOD, true, new Effect.Multiplies(BUILD, 1.5)));

        assertThat(trials.finish(0.5)).isEqualTo(70);
    }

    @Test
    void aBranchIsOnlyThereWhereItsOutcomeIs() {
        var trials = runWithRebuild(model -> model.condition("design holds", 0.75)
                .when(FIRE, true, new Effect.Removes(REBUILD))
                .when(FIRE, false, new Effect.Removes(BUILD))
                .cost("demolition", Lognormal.certain(1_000), REBUILD)
                .deadline(REBUILD, 40));

        assertThat(trials.endedBy(30)).isCloseTo(0.75, within(SHARE));
        assertThat(trials.finish(1)).isEqualTo(40); // the link from the build does not bind
        assertThat(trials.cost(1)).isEqualTo(1_000 + 4_000, within(1e-9));
        assertThat(trials.done(REBUILD)).isCloseTo(0.25, within(SHARE));
        assertThat(trials.onTime(REBUILD)).isEqualTo(1);
        assertThat(trials.criticality(REBUILD)).isEqualTo(trials.done(REBUILD));
        assertThat(trials.criticality(BUILD) + trials.criticality(REBUILD)).isEqualTo(1);
    }

    @Test
    void whatIsStoppedNeverEndsAndSparesWhatWouldFollow() {
        var trials = run(model -> model.condition("wanted", 0.6)
                .when(FIRE, false, new Effect.Stops(DESIGN))
                .goal(new int[] {DESIGN}, 10)
                .cost("machines", Lognormal.certain(7_000), BUILD)
                .deadline(DESIGN, 10)
                .deadline(BUILD, 30));

        assertThat(trials.endedBy(30)).isCloseTo(0.6, within(SHARE));
        assertThat(trials.endedBy(1_000_000)).isEqualTo(trials.endedBy(30));
        assertThat(trials.finish(0.5)).isEqualTo(30);
        assertThat(trials.finish(0.9)).isEqualTo(Trials.NEVER);
        assertThat(trials.cost(0.3)).isEqualTo(1_000, within(1e-9));
        assertThat(trials.cost(0.5)).isEqualTo(10_000, within(1e-9));
        assertThat(trials.goal(0)).isEqualTo(trials.endedBy(30));
        assertThat(trials.onTime(DESIGN)).isEqualTo(1);
        assertThat(trials.onTime(BUILD)).isEqualTo(trials.endedBy(30));
    }

    @Test
    void oneConditionMakesAnotherLikelier() {
        var trials = run(model -> model.condition("fire", 0.3)
                .condition("flood", 0.1)
                .when(FIRE, true, new Effect.Makes(FLOOD, 0.9))
                .goal(new int[0], 0, new int[] {FIRE, FLOOD})
                .goal(new int[0], 0, new int[] {FLOOD}));

        assertThat(trials.goal(0)).isCloseTo(0.3 * 0.9, within(SHARE));
        assertThat(trials.goal(1)).isCloseTo(0.3 * 0.9 + 0.7 * 0.1, within(SHARE));
    }

    /** The variance of the logarithm of each duration is its own and the shared one; that of the two together is shared. */
    @Test
    void whatIsSharedMovesAllThatIsDrawn() {
        var trials = runWithRebuild(model -> model.duration(DESIGN, "design", Lognormal.between(1_000, 2_000))
                .duration(BUILD, "build", Lognormal.between(1_000, 2_000))
                .shared(0.3));
        var design = logarithms(trials.samples().days(DESIGN));
        var build = logarithms(trials.samples().days(BUILD));
        double own = Math.pow(Lognormal.between(1_000, 2_000).sigma(), 2);

        assertThat(covariance(design, design)).isCloseTo(own + 0.09, within(0.01));
        assertThat(covariance(design, build)).isCloseTo(0.09, within(0.005));
        assertThat(trials.samples().days(REBUILD)).containsOnly(30);
    }

    @Test
    void aCauseMovesItsOwnOnly() {
        var trials = run(model -> model.duration(DESIGN, "design", Lognormal.between(1_000, 1_100))
                .duration(BUILD, "build", Lognormal.between(1_000, 1_100))
                .cause("vendor", 0.4, BUILD));

        assertThat(covariance(logarithms(trials.samples().days(DESIGN)), logarithms(factors(trials))))
                .isCloseTo(0, within(0.003));
        assertThat(covariance(logarithms(trials.samples().days(BUILD)), logarithms(factors(trials))))
                .isCloseTo(0.16, within(0.01));
    }

    @Test
    void begunWorkIsBefallenToo() {
        var builder = Network.builder();
        builder.activity(0, Network.ANY_DAY);
        var model = new PlanModel(builder.build(), new Capacity(10), new int[1])
                .begun(0, "build", Lognormal.between(20, 40), 30, 5, new int[1], new int[] {10})
                .condition("fire", 0.5)
                .when(FIRE, true, new Effect.Adds(0, Lognormal.certain(1_000)))
                .shared(0.2);
        var trials = Trials.run(model, TRIALS, 1, _ -> {});
        var days = trials.samples().days(0);

        assertThat(trials.endedBy(1_000)).isCloseTo(0.5, within(SHARE));
        assertThat(Arrays.stream(days).min().orElseThrow()).isEqualTo(1);
        for (int trial = 0; trial < TRIALS; trial++) {
            assertThat(trials.samples().finish(trial)).isEqualTo(5 + days[trial]);
        }
    }

    @Test
    void samplesBelongTogether() {
        var trials = run(model -> model.duration(DESIGN, "design", Lognormal.between(5, 50))
                .condition("fire", 0.3)
                .when(FIRE, true, new Effect.Adds(BUILD, Lognormal.between(3, 9)))
                .goal(new int[] {BUILD}, 45));
        var samples = trials.samples();
        var design = samples.days(DESIGN);
        var build = samples.days(BUILD);

        for (int trial = 0; trial < TRIALS; trial++) {
            assertThat(build[trial] > 20).isEqualTo(samples.holds(FIRE, trial));
            assertThat(samples.finish(trial)).isEqualTo(design[trial] + build[trial]);
            assertThat(samples.cost(trial)).isEqualTo(100.0 * samples.finish(trial), within(1e-6));
            assertThat(samples.met(0, trial)).isEqualTo(samples.finish(trial) <= 45);
        }
    }

    @Test
    void anotherConditionChangesOnlyWhatFollowsFromIt() {
        Consumer<PlanModel> fire = model -> model.duration(BUILD, "build", Lognormal.between(5, 50))
                .condition("fire", 0.3)
                .when(FIRE, true, new Effect.Adds(BUILD, Lognormal.between(3, 9)));
        var before = run(fire);
        var after = run(fire.andThen(model ->
                model.condition("flood", 0.5).when(FLOOD, true, new Effect.Adds(DESIGN, Lognormal.certain(4)))));

        for (int trial = 0; trial < TRIALS; trial++) {
            assertThat(after.samples().finish(trial) - before.samples().finish(trial))
                    .isEqualTo(after.samples().holds(FLOOD, trial) ? 4 : 0);
        }
    }

    @Test
    void aDayAtTheLastMomentIsADayTooMany() {
        var trials = run(model ->
                model.duration(BUILD, "build", Lognormal.between(15, 25)).due(30));

        assertThat(trials.lastMoment(BUILD)).isEqualTo(trials.endedBy(30) - trials.endedBy(29), within(1e-12));
    }

    @Test
    void anAssumptionNobodyDependsOnChangesNothing() {
        Consumer<PlanModel> plain = model -> model.duration(BUILD, "build", Lognormal.between(5, 50));

        assertThat(run(plain.andThen(model -> model.condition("idle", 0.5))).samples().finish)
                .isEqualTo(run(plain).samples().finish);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void whatIsNoChanceIsRefused(double chance) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run(model -> model.condition("fire", chance)))
                .withMessage("chance (" + chance + ") must lie between 0 and 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Effect.Makes(1, chance))
                .withMessage("chance (" + chance + ") must lie between 0 and 1");
    }

    @Test
    void whatIsNotThereIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run(model -> model.when(0, true, new Effect.Removes(BUILD))))
                .withMessage("condition (0) must be one of the model's 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run(model -> model.condition("fire", 0).when(0, true, new Effect.Removes(3))))
                .withMessage("activity (3) must be one of the model's 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run(model -> model.condition("fire", 0).when(0, true, new Effect.Makes(0, 1))))
                .withMessageContaining("must have a higher number");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run(model -> model.shared(-1)))
                .withMessage("sd (-1.0) must be at least 0 and finite");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Effect.Multiplies(BUILD, 0))
                .withMessage("times (0.0) must be above 0 and finite");
    }

    private static Trials run(Consumer<PlanModel> befall) {
        var builder = Network.builder();
        builder.activity(10, 0);
        builder.activity(20, 0);
        builder.link(DESIGN, BUILD, LinkType.FS, 0);
        return run(builder, 2, befall);
    }

    /** Beside the build there is a rebuild of thirty days; where both are done, it comes later. */
    private static Trials runWithRebuild(Consumer<PlanModel> befall) {
        var builder = Network.builder();
        builder.activity(10, 0);
        builder.activity(20, 0);
        builder.activity(30, 0);
        builder.link(DESIGN, BUILD, LinkType.FS, 0);
        builder.link(DESIGN, REBUILD, LinkType.FS, 0);
        builder.link(BUILD, REBUILD, LinkType.FS, 1_000);
        return run(builder, 3, befall);
    }

    private static Trials run(Network.Builder builder, int activities, Consumer<PlanModel> befall) {
        var order = IntStream.range(0, activities).toArray();
        var model = new PlanModel(builder.build(), new Capacity(), order);
        Arrays.stream(order).forEach(activity -> model.costPerDay(activity, 100));
        befall.accept(model);
        return Trials.run(model, TRIALS, 1, _ -> {});
    }

    private static double[] factors(Trials trials) {
        return IntStream.range(0, TRIALS)
                .mapToDouble(trial -> trials.samples().factor(0, trial))
                .toArray();
    }

    private static double[] logarithms(int[] days) {
        return Arrays.stream(days).mapToDouble(Math::log).toArray();
    }

    private static double[] logarithms(double[] factors) {
        return Arrays.stream(factors).map(Math::log).toArray();
    }

    private static double covariance(double[] some, double[] others) {
        double one = Arrays.stream(some).average().orElseThrow();
        double other = Arrays.stream(others).average().orElseThrow();
        return IntStream.range(0, TRIALS)
                        .mapToDouble(trial -> (some[trial] - one) * (others[trial] - other))
                        .sum()
                / TRIALS;
    }
}
