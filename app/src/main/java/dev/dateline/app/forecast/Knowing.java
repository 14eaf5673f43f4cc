package dev.dateline.app.forecast;

import dev.dateline.app.claims.Claim;
import dev.dateline.app.experiments.Assumption;
import dev.dateline.app.experiments.Experiment;
import dev.dateline.app.experiments.Judgement;
import dev.dateline.app.plan.ClaimScope;
import dev.dateline.app.pressrelease.ClaimLink;
import dev.dateline.app.project.Project;
import dev.dateline.engine.simulation.ImperfectTest;
import dev.dateline.engine.simulation.Lognormal;
import dev.dateline.engine.simulation.Samples;
import dev.dateline.engine.simulation.Trials;
import dev.dateline.engine.simulation.ValueOfInformation;
import dev.dateline.engine.simulation.Worth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * What it is worth to know before deciding: of each assumption that may fail, and of each test of one.
 *
 * <p>Decided is whether to go on, to stop now, or to go on without one of the claims. In a trial going on brings the launch's mean worth times the
 * share of claims that come true, late or not, less what each late day costs, less what is spent. Losses are capped at stopping: lateness takes no more than
 * the launch is worth, and nobody spends more than four trials in five do on what has come to nothing.
 *
 * @param why nothing can be valued; empty where it can
 * @param choices what could be decided, what is best as things are known first
 * @param perfect the value of knowing everything
 */
record Knowing(
        String why, List<Decision> choices, double perfect, List<OfAssumption> assumptions, List<OfTest> ranked) {

    /**
     * @param without the claim that is given up; none where all or nothing is
     * @param mean what it brings on average
     * @param wins the share of trials in which it brings more than the best, or where it is the best, than the next
     */
    record Decision(String words, Optional<String> without, double mean, double wins) {}

    record OfAssumption(Assumption assumption, Worth perfect, List<OfTest> tests) {}

    /**
     * A test that has given no verdict yet.
     *
     * @param worth none where nobody wrote how often it is right
     * @param cost its likely cost
     */
    record OfTest(Assumption assumption, Experiment experiment, Optional<Worth> worth, Optional<Double> cost) {

        double perCost() {
            return worth.map(one -> one.perCost(Math.max(1, cost.orElse(0.0)))).orElse(0.0);
        }

        boolean isDetectable() {
            return worth.filter(Worth::isDetectable).isPresent();
        }
    }

    private static final int MOST_DROPPED = 5;
    /** More would tell no more, and every decision is tried with as many. */
    private static final int TRIALS = PlanForecast.TRIALS;

    static Knowing of(PlanForecast forecast) {
        return of(
                forecast,
                claim -> PlanForecast.of(LessScope.without(forecast.plan(), claim), TRIALS, forecast.seed(), _ -> {}));
    }

    /** @param without the forecast without a claim, of as many trials as {@link PlanForecast#TRIALS} */
    static Knowing of(PlanForecast forecast, Function<String, PlanForecast> without) {
        var project = forecast.plan().contents().project();
        if (!forecast.isFull()) {
            return nothing("the plain forecast takes all assumptions to hold");
        }
        if (project.worth().isEmpty()) {
            return nothing("nobody has said what the launch is worth (`worth` in project.yaml)");
        }
        if (forecast.network().open().isEmpty() || forecast.plan().isStopped()) {
            return nothing("nothing is left to decide");
        }
        return new Reckoning(
                        forecast.trials() == TRIALS
                                ? forecast
                                : PlanForecast.of(forecast.plan(), TRIALS, forecast.seed(), _ -> {}),
                        without)
                .knowing();
    }

    private static Knowing nothing(String why) {
        return new Knowing(why, List.of(), 0, List.of(), List.of());
    }

    boolean isKnown() {
        return why.isEmpty();
    }

    /** Works it out from the trials. */
    private static final class Reckoning {

        private final PlanForecast forecast;
        private final Project project;
        private final Samples samples;
        private final double worth;
        private final double delayCost;
        private final List<String> words = new ArrayList<>();
        private final List<Optional<String>> claims = new ArrayList<>();
        private final List<double[]> benefits = new ArrayList<>();
        private final ValueOfInformation value;

        Reckoning(PlanForecast forecast, Function<String, PlanForecast> without) {
            this.forecast = forecast;
            this.project = forecast.plan().contents().project();
            this.samples = forecast.all().samples();
            var range = project.worth().orElseThrow();
            this.worth = range.isCertain()
                    ? range.likely().doubleValue()
                    : Lognormal.between(range.low().doubleValue(), range.high().doubleValue())
                            .mean();
            this.delayCost =
                    project.delayCost().map(perDay -> perDay.doubleValue()).orElse(0.0);
            add("go on as planned", Optional.empty(), benefits(forecast, Optional.empty()));
            add("stop now", Optional.empty(), new double[forecast.trials()]);
            var names = ClaimLink.words(forecast.plan().contents());
            for (var claim : dropped()) {
                add(
                        "go on without the claim “" + names.getOrDefault(claim, claim) + "”",
                        Optional.of(claim),
                        benefits(without.apply(claim), Optional.of(claim)));
            }
            this.value = ValueOfInformation.of(forecast.seed(), benefits.toArray(double[][]::new));
        }

        private void add(String decision, Optional<String> claim, double[] brings) {
            words.add(decision);
            claims.add(claim);
            benefits.add(brings);
        }

        /** The claims that most steps serve alone. */
        private List<String> dropped() {
            return ClaimScope.dispensable(forecast.plan()).stream()
                    .limit(MOST_DROPPED)
                    .filter(claim -> !ClaimScope.only(forecast.plan(), claim).isEmpty())
                    .toList();
        }

        private double[] benefits(PlanForecast of, Optional<String> without) {
            var trials = of.all().samples();
            var claims = of.plan().contents().of(Claim.KIND).stream()
                    .map(Claim::id)
                    .filter(claim -> of.claim(claim).isPresent())
                    .toList();
            var leaning = claims.stream().map(of.claims()::leaning).toList();
            var impossible = of.plan().consequences().impossible();
            double most = of.cost(0.8);
            var benefits = new double[trials.trials()];
            for (int trial = 0; trial < benefits.length; trial++) {
                boolean ended = trials.finish(trial) != Trials.NEVER;
                double share = claims.isEmpty() ? 1 : 0;
                for (int claim = 0; claim < claims.size(); claim++) {
                    boolean comes = without.filter(claims.get(claim)::equals).isEmpty()
                            && !impossible.contains(claims.get(claim))
                            && all(trials, leaning.get(claim), trial);
                    share += comes ? 1.0 / claims.size() : 0;
                }
                double late =
                        ended ? Math.max(0, trials.finish(trial) - of.network().launch()) * delayCost : 0;
                double brings = ended ? Math.max(0, worth * share - late) : 0;
                double spent = trials.cost(trial) + of.certainCost();
                benefits[trial] = Math.max(brings - spent, -Math.min(spent, most));
            }
            return benefits;
        }

        private static boolean all(Samples trials, int[] conditions, int trial) {
            for (int condition : conditions) {
                if (!trials.holds(condition, trial)) {
                    return false;
                }
            }
            return true;
        }

        Knowing knowing() {
            var assumptions = new ArrayList<OfAssumption>();
            var tests = new ArrayList<OfTest>();
            var conditions = forecast.uncertainties().orElseThrow().assumptions();
            for (var assumption : forecast.plan().contents().of(Assumption.KIND)) {
                var condition = conditions.get(assumption.id());
                if (condition != null) {
                    var holds = new boolean[samples.trials()];
                    for (int trial = 0; trial < holds.length; trial++) {
                        holds[trial] = samples.holds(condition, trial);
                    }
                    var perfect = value.of(holds);
                    var of = tests(assumption, holds);
                    assumptions.add(new OfAssumption(assumption, perfect, of));
                    tests.addAll(of);
                }
            }
            tests.sort(Comparator.comparingDouble(OfTest::perCost).reversed());
            return new Knowing("", decisions(), value.perfect(), assumptions, tests);
        }

        private List<Decision> decisions() {
            var order = IntStream.range(0, words.size())
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer one) -> value.mean(one))
                            .reversed())
                    .toList();
            return order.stream()
                    .map(one -> new Decision(
                            words.get(one),
                            claims.get(one),
                            value.mean(one),
                            wins(
                                    benefits.get(one),
                                    benefits.get(one.equals(order.getFirst()) ? order.get(1) : order.getFirst()))))
                    .toList();
        }

        private static double wins(double[] one, double[] other) {
            int wins = 0;
            for (int trial = 0; trial < one.length; trial++) {
                wins += one[trial] > other[trial] ? 1 : 0;
            }
            return (double) wins / one.length;
        }

        private List<OfTest> tests(Assumption assumption, boolean[] holds) {
            return forecast.plan().contents().of(Experiment.KIND).stream()
                    .filter(test -> test.assumption().equals(assumption.id()))
                    .filter(test -> Judgement.of(test, forecast.plan().today().date())
                            .verdict()
                            .isEmpty())
                    .map(test -> new OfTest(
                            assumption,
                            test,
                            test.sensitivity()
                                    .flatMap(right -> test.specificity()
                                            .map(left -> value.of(
                                                    holds,
                                                    new ImperfectTest(right.probability(), left.probability())))),
                            test.cost().map(cost -> cost.likely().doubleValue())))
                    .toList();
        }
    }
}
