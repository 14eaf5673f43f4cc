package dev.dateline.benchmarks;

import dev.dateline.app.project.Json;
import java.lang.management.ManagementFactory;

/** What a time depends on besides the code. */
record Machine(int cores, String architecture, String system, String java, double load) {

    /** As it is now; the load is the average of the last minute, negative where the system does not tell. */
    static Machine now() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                system.getArch(),
                system.getName(),
                Runtime.version() + " (" + System.getProperty("java.vendor") + ")",
                system.getSystemLoadAverage());
    }

    String words() {
        return "%d cores (%s, %s), Java %s, load %.1f".formatted(cores, system, architecture, java, load);
    }

    Json json() {
        return Json.object()
                .put("cores", cores)
                .put("architecture", architecture)
                .put("system", system)
                .put("java", java)
                .put("loadAverage", load);
    }
}
