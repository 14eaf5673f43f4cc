package dev.dateline.benchmarks.backtest;

import dev.dateline.benchmarks.backtest.History.Finish;
import dev.dateline.engine.history.FlowRehearsal;
import dev.dateline.engine.history.Steps;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;

/** Goes through the finish times of issues once, in time: after each so many, how long will the next so many take? */
final class FlowExams {

    private static final int[] COUNTS = {20, 50};
    private static final double MINUTES_A_DAY = 1440;
    private static final double WEEK = 7;
    private static final int WEEKS = 12;
    private static final int DRAWS = 1000;
    /** How many forecasts are learnt from in each stretch of as many finishes as are forecast. */
    private static final int OVERLAP = 5;

    private static final int PATIENCE = 5200;
    /** What was finished in the same minute took one. */
    private static final double SHORTEST = 1 / MINUTES_A_DAY;

    private static final String RATE = "rate of the last 12 weeks";
    private static final String THROUGHPUT = "12 weeks of throughput, resampled";

    private final List<Finish> finishes;
    private final HeldOut heldOut;
    private final SplittableRandom random;

    private FlowExams(History history, long seed) {
        finishes = history.finishes();
        heldOut = new HeldOut(finishes.size(), row -> finishes.get(row).project());
        random = new SplittableRandom(seed);
    }

    /**
     * Those with a forecast at least.
     *
     * @param progress told the share that is done, again and again
     */
    static List<Exam> of(History history, long seed, DoubleConsumer progress) {
        return IntStream.range(0, COUNTS.length)
                .mapToObj(exam -> new FlowExams(history, seed + COUNTS[exam])
                        .sit(
                                history.file(),
                                COUNTS[exam],
                                seed,
                                share -> progress.accept((exam + share) / COUNTS.length)))
                .filter(exam -> exam.own().count() > 0)
                .toList();
    }

    private Exam sit(String file, int count, long seed, DoubleConsumer progress) {
        var exam = new Exam(file, "next " + count + " issues", RATE, List.of(SimpleFlow.NAME, THROUGHPUT), seed);
        var rehearsal = new FlowRehearsal(count);
        var simple = new SimpleFlow(count);
        var asked = asked(count);
        var rates = rates(count);
        for (int row = 0; row < finishes.size(); row++) {
            progress.accept((double) row / finishes.size());
            var finish = finishes.get(row);
            rehearsal.finish(finish.project(), finish.at());
            double day = days(finishes.getFirst().at(), finish.at());
            simple.finish(finish.project(), day, SHORTEST);
            if (rates[row] > 0) {
                simple.ask(finish.project(), day, rates[row]);
            }
            if (asked[row] != null) {
                var forecast = rehearsal.afterLast(finish.project());
                var question = asked[row];
                double days = Math.max(
                        SHORTEST, days(finish.at(), finishes.get(question.last).at()));
                double rate = question.rate(count);
                double[] throughput = throughput(question.weeks, count);
                exam.forecast(
                        days,
                        1,
                        forecast,
                        rate,
                        List.of(simple.forecast(finish.project(), rate, throughput), Steps.ofDraws(throughput)));
            }
        }
        return exam;
    }

    /** What was known of the last twelve weeks, and the row of the last of the next. */
    private static final class Question {

        private final int last;
        /** Issues finished in each of the last weeks, the latest first; as many as the project is old. */
        private final double[] weeks;
        /** Days since the first finish, 84 at most. */
        private final double span;

        Question(int last, double[] weeks, double span) {
            this.last = last;
            this.weeks = weeks;
            this.span = span;
        }

        double rate(int count) {
            double finished = Arrays.stream(weeks).sum();
            return Math.max(SHORTEST, count * Math.max(span, SHORTEST) / Math.max(1, finished));
        }
    }

    private Question[] asked(int count) {
        var asked = new Question[finishes.size()];
        for (int[] project : heldOut.projects()) {
            for (int k = Math.max(1, HeldOut.from(project.length)) - 1; k + count < project.length; k += count) {
                asked[project[k]] = question(project, k, project[k + count]);
            }
        }
        return asked;
    }

    /** By row: what the rate says there, so that its errors can be learnt; 0 where nothing is asked. */
    private double[] rates(int count) {
        var rates = new double[finishes.size()];
        int stride = Math.max(1, count / OVERLAP);
        for (int[] project : heldOut.projects()) {
            for (int k = stride - 1; k < project.length; k += stride) {
                if (k >= count / 2) {
                    rates[project[k]] = question(project, k, -1).rate(count);
                }
            }
        }
        return rates;
    }

    private Question question(int[] project, int now, int last) {
        var at = finishes.get(project[now]).at();
        double age = days(finishes.get(project[0]).at(), at);
        var weeks = new double[Math.clamp((long) Math.ceil(age / WEEK), 1, WEEKS)];
        for (int k = now; k >= 0; k--) {
            int week = (int) (days(finishes.get(project[k]).at(), at) / WEEK);
            if (week >= weeks.length) {
                break;
            }
            weeks[week]++;
        }
        return new Question(last, weeks, Math.min(age, WEEK * WEEKS));
    }

    /** The usual Monte Carlo: whole weeks drawn from the last twelve until there is enough, the last one in proportion. */
    private double[] throughput(double[] weeks, int count) {
        var days = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            double left = count;
            for (int week = 0; left > 0 && week < PATIENCE; week++) {
                double finished = weeks[random.nextInt(weeks.length)];
                days[draw] += finished <= left ? WEEK : WEEK * left / finished;
                left -= finished;
            }
        }
        return days;
    }

    private static double days(LocalDateTime from, LocalDateTime to) {
        return Duration.between(from, to).toMinutes() / MINUTES_A_DAY;
    }
}
