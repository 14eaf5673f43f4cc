package dev.dateline.benchmarks;

import dev.dateline.app.project.Json;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** What so many readers at once waited for their answers, and how many came a second. */
record Readers(double medianMillis, double p95Millis, double p99Millis, double perSecond) {

    private static final double NANOS_PER_MILLI = 1e6;

    /** For so long. */
    static Readers read(int readers, double seconds, Runnable request) throws InterruptedException {
        long until = System.nanoTime() + (long) (seconds * TimeUnit.SECONDS.toNanos(1));
        return read(readers, request, () -> until - System.nanoTime());
    }

    /** So many requests in all. */
    static Readers count(int readers, int requests, Runnable request) throws InterruptedException {
        var left = new AtomicLong(requests);
        return read(readers, request, left::getAndDecrement);
    }

    /** Each reader asks anew as soon as the answer is there, while something is left. */
    private static Readers read(int readers, Runnable request, LongSupplier left) throws InterruptedException {
        long began = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var waits = threads
                    .invokeAll(IntStream.range(0, readers)
                            .<Callable<long[]>>mapToObj(reader -> () -> waits(request, left))
                            .toList())
                    .stream()
                    .flatMapToLong(done -> LongStream.of(done.resultNow()))
                    .toArray();
            return of(waits, System.nanoTime() - began);
        }
    }

    private static long[] waits(Runnable request, LongSupplier left) {
        var waits = new long[64];
        int requests = 0;
        while (left.getAsLong() > 0) {
            long began = System.nanoTime();
            request.run();
            if (requests == waits.length) {
                waits = Arrays.copyOf(waits, 2 * requests);
            }
            waits[requests++] = System.nanoTime() - began;
        }
        return Arrays.copyOf(waits, requests);
    }

    private static Readers of(long[] waits, long nanos) {
        Arrays.sort(waits);
        return new Readers(
                quantile(waits, 0.5),
                quantile(waits, 0.95),
                quantile(waits, 0.99),
                waits.length * (double) TimeUnit.SECONDS.toNanos(1) / nanos);
    }

    private static double quantile(long[] sorted, double share) {
        return sorted.length == 0
                ? 0
                : sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)] / NANOS_PER_MILLI;
    }

    /** The middle of several rounds, each figure by itself. */
    static Readers middle(List<Readers> rounds) {
        return new Readers(
                middle(rounds, Readers::medianMillis),
                middle(rounds, Readers::p95Millis),
                middle(rounds, Readers::p99Millis),
                middle(rounds, Readers::perSecond));
    }

    private static double middle(List<Readers> rounds, ToDoubleFunction<Readers> figure) {
        return rounds.stream()
                .sorted(Comparator.comparingDouble(figure))
                .skip(rounds.size() / 2)
                .mapToDouble(figure)
                .findFirst()
                .orElse(0);
    }

    Json json() {
        return Json.object()
                .put("medianMillis", medianMillis)
                .put("p95Millis", p95Millis)
                .put("p99Millis", p99Millis)
                .put("perSecond", perSecond);
    }
}
