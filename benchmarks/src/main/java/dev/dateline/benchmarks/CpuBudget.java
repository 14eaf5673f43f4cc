package dev.dateline.benchmarks;

import dev.dateline.engine.scheduling.search.Budget;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** So many seconds of processor time, those of all threads that ask together; what other work there is on the machine does not count. */
final class CpuBudget implements Budget {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    /** Reading the processor's clock costs a twentieth of a small schedule, so it is read only when the wall's has gone on by this. */
    private static final long EVERY = TimeUnit.MILLISECONDS.toNanos(1) / 4;

    private final double seconds;
    private final AtomicLong nanos = new AtomicLong();
    private final ThreadLocal<long[]> seen = ThreadLocal.withInitial(() -> new long[2]);

    CpuBudget(double seconds) {
        this.seconds = seconds;
    }

    /** From here on the calling thread's time counts; that of threads started later counts from their start. */
    void begin() {
        seen.get()[0] = THREADS.getCurrentThreadCpuTime();
        seen.get()[1] = System.nanoTime();
    }

    @Override
    public double used(long schedules) {
        var mine = seen.get();
        long wall = System.nanoTime();
        if (wall - mine[1] >= EVERY) {
            mine[1] = wall;
            long now = THREADS.getCurrentThreadCpuTime();
            nanos.addAndGet(now - mine[0]);
            mine[0] = now;
        }
        return nanos.get() / 1e9 / seconds;
    }

    /** The processor time used so far, up to each thread's last look at the clock. */
    double seconds() {
        seen.get()[1] -= EVERY;
        used(0);
        return (double) nanos.get() / TimeUnit.SECONDS.toNanos(1);
    }
}
