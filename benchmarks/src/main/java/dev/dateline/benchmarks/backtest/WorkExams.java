package dev.dateline.benchmarks.backtest;

import dev.dateline.engine.history.BatchRehearsal;
import dev.dateline.engine.history.Columns;
import dev.dateline.engine.history.FinishedWork;
import dev.dateline.engine.history.ReferenceClass;
import dev.dateline.engine.history.Rehearsal;
import dev.dateline.engine.history.Steps;
import dev.dateline.engine.history.Work;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/** Goes through finished work once, in time: tasks (or whole projects) and sums of twenty tasks, each forecast as it was begun. */
final class WorkExams {

    static final String TASKS = "tasks";
    static final String BATCHES = "batches of 20";
    static final String PROJECTS = "projects";

    private static final int BATCH = 20;
    /** Between the beginnings of batches that are forecast to learn from: so many rows, and so many more for each further stretch of rows. */
    private static final int STRIDE = 10;

    private static final int STRETCH = 200_000;

    private static final int FEWEST_BEFORE = 2;

    private final History history;
    private final HeldOut heldOut;
    private final Exam single;
    private final Exam batches;
    private final Methods.Method lognormal;
    private final Methods.Method pert = Methods.pert();
    private final PooledRatios bySize = new PooledRatios(true);
    private final PooledRatios pooled = new PooledRatios(false);
    private final PriorityQueue<FinishedWork> unfinished =
            new PriorityQueue<>(Comparator.comparing(FinishedWork::finished));
    private final SplittableRandom random;

    private WorkExams(History history, long seed) {
        this.history = history;
        heldOut =
                new HeldOut(history.work().size(), row -> project(history.work().get(row)));
        var others = List.of(PooledRatios.POOLED, PooledRatios.BY_SIZE, Methods.PERT);
        single = new Exam(history.file(), history.projects() ? PROJECTS : TASKS, Methods.LOGNORMAL, others, seed);
        batches = new Exam(history.file(), BATCHES, Methods.LOGNORMAL, others, seed + 1);
        lognormal = Methods.lognormal(logsBefore());
        random = new SplittableRandom(seed + 2);
    }

    /**
     * Those with a forecast at least.
     *
     * @param progress told the share that is done, again and again
     */
    static List<Exam> of(History history, long seed, DoubleConsumer progress) {
        var exams = new WorkExams(history, seed);
        exams.sit(progress);
        return List.of(exams.single, exams.batches).stream()
                .filter(exam -> exam.own().count() > 0)
                .toList();
    }

    private double[] logsBefore() {
        var logs = new ArrayList<Double>();
        for (int row = 0; row < history.work().size(); row++) {
            if (!heldOut.isExam(row)) {
                var one = history.work().get(row);
                bySize.learn(one);
                logs.add(Math.log(one.actual() / one.work().estimate()));
            }
        }
        if (logs.size() < FEWEST_BEFORE) {
            throw new IllegalArgumentException(history.file() + ": of " + history.rows() + " usable, "
                    + logs.size() + " come before the last 30 %; " + FEWEST_BEFORE
                    + " at least are needed to forecast the rest from");
        }
        return logs.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private void sit(DoubleConsumer progress) {
        var work = history.work();
        var rehearsal = new Rehearsal(Columns.of(work), ReferenceClass.itProjects());
        var sums = new BatchRehearsal(rehearsal);
        var beginning = beginnings();
        for (int row = 0; row < work.size(); row++) {
            progress.accept((double) row / work.size());
            var one = work.get(row);
            rehearsal.reach(one.started());
            finishUntil(one.started());
            var begun = beginning[row];
            if (begun != null) {
                sit(begun, rehearsal, sums);
            }
            var forecast = rehearsal.begin(one);
            if (heldOut.isExam(row)) {
                double estimate = one.work().estimate();
                var others = List.of(pooled(one.work()), bySize.forecast(one.work()), pert.steps());
                single.forecast(one.actual() / estimate, estimate, forecast, lognormal.steps(), others);
            }
            unfinished.add(one);
        }
    }

    private void finishUntil(LocalDateTime moment) {
        while (!unfinished.isEmpty() && !unfinished.peek().finished().isAfter(moment)) {
            pooled.learn(unfinished.poll());
        }
    }

    private Steps pooled(Work work) {
        return pooled.isEmpty() ? lognormal.steps() : pooled.forecast(work);
    }

    private void sit(Batch begun, Rehearsal rehearsal, BatchRehearsal sums) {
        var batch = Arrays.stream(begun.rows).mapToObj(history.work()::get).toList();
        if (begun.watched) {
            rehearsal.watch(batch);
        }
        var forecast = sums.begin(batch);
        if (begun.exam) {
            double estimates =
                    batch.stream().mapToDouble(one -> one.work().estimate()).sum();
            batches.forecast(
                    BatchRehearsal.ratio(batch),
                    estimates,
                    forecast,
                    lognormal.sum(batch, random),
                    List.of(
                            Methods.sum(batch, this::pooled, random),
                            Methods.sum(batch, bySize::forecast, random),
                            pert.sum(batch, random)));
        }
    }

    /** Some rows in a row, whether they are part of the exam, and whether what moves them together is looked at. */
    private static final class Batch {

        private final int[] rows;
        private final boolean exam;
        private final boolean watched;

        Batch(int[] rows, boolean exam, boolean watched) {
            this.rows = rows;
            this.exam = exam;
            this.watched = watched;
        }
    }

    /** By row: the batch that begins with it. Batches of the exam follow each other from its first row; those before it overlap. */
    private @Nullable Batch[] beginnings() {
        var beginnings = new @Nullable Batch[history.work().size()];
        if (history.projects()) {
            return beginnings;
        }
        int stride = STRIDE * (1 + beginnings.length / STRETCH);
        for (int[] project : heldOut.projects()) {
            int cut = HeldOut.from(project.length);
            for (int from = cut % STRIDE; from + BATCH <= project.length; from += STRIDE) {
                boolean aligned = (from - cut) % BATCH == 0;
                boolean exam = from >= cut && aligned;
                if (exam || (from - cut) % stride == 0) {
                    beginnings[project[from]] =
                            new Batch(Arrays.copyOfRange(project, from, from + BATCH), exam, aligned);
                }
            }
        }
        return beginnings;
    }

    private static String project(FinishedWork one) {
        return one.work().project();
    }
}
