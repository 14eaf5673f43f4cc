package dev.dateline.app.web;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/** What something costs this process, all its threads together. Unlike time on the clock it hardly grows with what else the machine does. */
final class ProcessorTime {

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private ProcessorTime() {}

    static Duration of(Runnable work) {
        long before = SYSTEM.getProcessCpuTime();
        work.run();
        return Duration.ofNanos(SYSTEM.getProcessCpuTime() - before);
    }
}
