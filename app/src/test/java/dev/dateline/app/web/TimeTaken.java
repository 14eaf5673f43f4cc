package dev.dateline.app.web;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/** How long something takes where the machine does nothing else: on the clock, or of the processors where that is less. */
final class TimeTaken {

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private TimeTaken() {}

    static Duration by(Runnable work) {
        long clock = System.nanoTime();
        long processors = SYSTEM.getProcessCpuTime();
        work.run();
        return Duration.ofNanos(Math.min(System.nanoTime() - clock, SYSTEM.getProcessCpuTime() - processors));
    }
}
