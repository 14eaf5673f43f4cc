package dev.dateline.benchmarks;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** The reference: what twenty lines of plain Java make of the same plan. No teams, no whole days, nothing counted but the end. */
final class PlainForecast {

    private final double[] mu;
    private final double[] sigma;
    /** The predecessors of step i: entries head[i] … head[i+1]−1. */
    private final int[] head;

    private final int[] predecessor;

    PlainForecast(double[] mu, double[] sigma, RandomNetwork steps) {
        this.mu = mu;
        this.sigma = sigma;
        this.predecessor = steps.from;
        this.head = new int[mu.length + 1];
        for (int step : steps.to) {
            head[step + 1]++;
        }
        for (int i = 0; i < mu.length; i++) {
            head[i + 1] += head[i];
        }
    }

    /** The end of each trial, sorted. */
    double[] run(int trials, int threads, long seed) {
        var finish = new double[trials];
        var random = new SplittableRandom(seed);
        try (var executor = Executors.newFixedThreadPool(threads)) {
            CompletableFuture.allOf(IntStream.range(0, threads)
                            .mapToObj(t -> {
                                var own = random.split();
                                return CompletableFuture.runAsync(
                                        () -> run(finish, trials * t / threads, trials * (t + 1) / threads, own),
                                        executor);
                            })
                            .toArray(CompletableFuture<?>[]::new))
                    .join();
        }
        Arrays.sort(finish);
        return finish;
    }

    private void run(double[] finish, int from, int to, SplittableRandom random) {
        var end = new double[mu.length];
        for (int trial = from; trial < to; trial++) {
            double last = 0;
            for (int i = 0; i < end.length; i++) {
                double start = 0;
                for (int k = head[i]; k < head[i + 1]; k++) {
                    start = Math.max(start, end[predecessor[k]]);
                }
                end[i] = start + Math.exp(mu[i] + sigma[i] * random.nextGaussian());
                last = Math.max(last, end[i]);
            }
            finish[trial] = last;
        }
    }
}
