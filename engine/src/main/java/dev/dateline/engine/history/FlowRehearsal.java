package dev.dateline.engine.history;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.DoubleConsumer;

/**
 * Goes through the finish times of one or several teams and forecasts, again and again, how many days the next {@code count} finishes will take: so
 * it learns which look at the past was worth how much, and how far it missed.
 *
 * <p>Looks at the past: the speed of the last 4, 12, 26 and 52 weeks and of the last 1, 2, 4 and 8 times {@code count} finishes, each with its own past
 * errors, those of the same team first; a ridge regression on all of them; and the team's own past windows of {@code count}. They are weighted by
 * their past CRPS and recalibrated like forecasts of work. All this says how long it takes where the next {@code count} do not all come at one go;
 * how likely that is, while a run of finishes goes on, past {@link Runs} tell.
 */
public final class FlowRehearsal {

    private static final LocalDateTime EPOCH = LocalDateTime.of(2000, 1, 1, 0, 0);
    private static final double MINUTES_A_DAY = 1440;
    /** Of each window so many forecasts are made: the windows overlap. */
    private static final int OVERLAP = 5;

    private static final double WEIGHTS_HALF_LIFE = 3000;
    private static final double WEIGHTS_INERTIA = 60;
    private static final double CALIBRATION_HALF_LIFE = 2000;
    private static final double CALIBRATION_INERTIA = 100;

    private final int count;
    private final int stride;
    private final Map<String, Team> teams = new HashMap<>();
    private final FlowErrors errors;
    private final Regression regression = new Regression(Stream.SPEEDS + 1);
    private final Weights weights = new Weights(FlowErrors.EXPERTS, WEIGHTS_HALF_LIFE, WEIGHTS_INERTIA);
    private final Calibration calibration = new Calibration(CALIBRATION_HALF_LIFE, CALIBRATION_INERTIA);
    private final SplittableRandom random = new SplittableRandom(2);
    private final Week week = new Week(null);
    private final Runs runs = new Runs();
    private final Ratios days = new Ratios();
    private LocalDateTime now = LocalDateTime.MIN;

    private static final class Team {
        final Stream stream = new Stream();
        final FlowErrors.Own own;
        final Week week;
        final Deque<Waiting> waiting = new ArrayDeque<>();

        Team(FlowErrors.Own own, Week ofAll) {
            this.own = own;
            week = new Week(ofAll);
        }
    }

    /** A forecast whose outcome is not known yet: which finish it was made at, and what is learnt from the outcome. */
    private record Waiting(int from, DoubleConsumer lesson) {}

    /** @param count how many finishes are forecast, 1 at least */
    public FlowRehearsal(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("count (" + count + ") must be at least 1");
        }
        this.count = count;
        errors = new FlowErrors(count);
        stride = Math.max(1, count / OVERLAP);
    }

    /** Something was finished; times must not go back. */
    public void finish(String team, LocalDateTime at) {
        if (at.isBefore(now)) {
            throw new IllegalArgumentException("a finish at " + at + " must not come after one at " + now);
        }
        now = at;
        var its = teams.computeIfAbsent(team, first -> new Team(errors.team(), week));
        int before = its.stream.run();
        its.stream.add(days(at));
        runs.learn(its.stream.run(), before);
        if (its.stream.run() == 1) {
            its.week.learn(its.stream.last());
        }
        learn(its);
        int size = its.stream.size();
        if (size % stride == 0 && size > count / 2) {
            rehearse(its);
        }
    }

    /**
     * How many days after {@code moment} the next {@code count} will be finished, where all that was finished by then is known; the team must have
     * finished something.
     */
    public Steps next(String team, LocalDateTime moment) {
        var its = known(team);
        double from = days(moment);
        return steps(its, from, errors.functions(points(its, from), its.own));
    }

    /** The same from the team's last finish on, after which others may come at the same moment. */
    public Steps afterLast(String team) {
        var its = known(team);
        double from = its.stream.last();
        return steps(its, from, functions(its, points(its, from)));
    }

    public Calibration calibration() {
        return calibration;
    }

    private void rehearse(Team team) {
        double[] given = given(team.stream.points(count, days(now), team.week));
        double[] points = points(team, days(now));
        double[][] functions = functions(team, points);
        double[] mixed = mixed(functions);
        team.waiting.add(new Waiting(team.stream.size() - 1, outcome -> {
            int happened = LogGrid.cell(outcome);
            weights.learn(Weights.products(functions, happened));
            calibration.learn(Rehearsal.rank(mixed, happened, random.nextDouble()));
            if (!inOneGo(team)) {
                errors.learn(points, team.own, outcome);
                regression.learn(given, outcome - base(points));
            }
        }));
    }

    /** Whether the last {@code count} and the one before them were. */
    private boolean inOneGo(Team team) {
        return team.stream.run() > count;
    }

    private Team known(String team) {
        var its = teams.get(team);
        if (its == null) {
            throw new IllegalArgumentException("nothing of " + team + " is finished yet");
        }
        return its;
    }

    /** From average days, in which all is learnt, to those that follow {@code from}. */
    private Steps steps(Team team, double from, double[][] functions) {
        double[] average = calibration.map(mixed(functions));
        var following = new double[average.length];
        int least = LogGrid.cell(log(0));
        for (int cell = least; cell < following.length; cell++) {
            double end = from + Math.exp(LogGrid.log(cell) + LogGrid.STEP / 2);
            int until = LogGrid.cell(Math.log(team.week.between(from, end)) - LogGrid.STEP / 2);
            following[cell] = average[Math.max(least, until)];
        }
        following[following.length - 1] = 1;
        return new Steps(following, days.all());
    }

    /** By expert, with the chance that the run in which the last was finished goes on until all have come. */
    private double[][] functions(Team team, double[] points) {
        double[][] functions = errors.functions(points, team.own);
        double chance = runs.chance(team.stream.run(), count);
        int from = LogGrid.cell(log(team.stream.inOneGo(count, team.week)));
        for (double[] function : functions) {
            for (int cell = 0; cell < function.length; cell++) {
                function[cell] = (1 - chance) * function[cell] + (cell < from ? 0 : chance);
            }
        }
        return functions;
    }

    private void learn(Team team) {
        int last = team.stream.size() - 1;
        if (last >= count && !inOneGo(team)) {
            team.own.window(LogGrid.cell(log(team.week.between(team.stream.at(last - count), team.stream.at(last)))));
        }
        while (!team.waiting.isEmpty() && team.waiting.peek().from() + count <= last) {
            var forecast = team.waiting.remove();
            forecast.lesson().accept(log(team.week.between(team.stream.at(forecast.from()), team.stream.at(last))));
        }
    }

    /** What the speeds say, and last what the regression makes of them. */
    private double[] points(Team team, double moment) {
        double[] speeds = team.stream.points(count, moment, team.week);
        double[] points = Arrays.copyOf(speeds, Stream.SPEEDS + 1);
        points[Stream.SPEEDS] = base(speeds) + regression.expected(given(speeds));
        return points;
    }

    /** How far the other speeds lie from the one the regression starts from, and 1. */
    private static double[] given(double[] speeds) {
        double[] given = Arrays.copyOf(speeds, Stream.SPEEDS + 1);
        for (int i = 0; i < Stream.SPEEDS; i++) {
            given[i] -= base(speeds);
        }
        given[Stream.SPEEDS] = 1;
        return given;
    }

    /** The speed of the last twelve weeks. */
    private static double base(double[] speeds) {
        return speeds[1];
    }

    private double[] mixed(double[][] functions) {
        double[] shares = weights.weights();
        var mixed = new double[LogGrid.CELLS];
        for (int expert = 0; expert < functions.length; expert++) {
            for (int cell = 0; shares[expert] > 0 && cell < mixed.length; cell++) {
                mixed[cell] += shares[expert] * functions[expert][cell];
            }
        }
        return mixed;
    }

    private static double days(LocalDateTime at) {
        return Duration.between(EPOCH, at).toMinutes() / MINUTES_A_DAY;
    }

    /** What took less than a minute counts as a minute. */
    private static double log(double days) {
        return Math.log(Math.max(1 / MINUTES_A_DAY, days));
    }
}
