package dev.dateline.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A web server in a process of its own, which says on a line where it is. */
final class Running implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("http://localhost:\\d+");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final double KILO = 1024;

    private final Process process;
    private final long began;
    private final String address;
    private final BufferedReader lines;

    private Running(Process process, long began, String address, BufferedReader lines) {
        this.process = process;
        this.began = began;
        this.address = address;
        this.lines = lines;
    }

    static Running start(List<String> command) throws IOException {
        long began = System.nanoTime();
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        var process = builder.start();
        var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            var found = ADDRESS.matcher(line);
            if (found.find()) {
                return new Running(process, began, found.group(), lines);
            }
        }
        throw new IllegalArgumentException("did not start: " + String.join(" ", command));
    }

    /** What it says next that looks like this. */
    String says(Pattern pattern) throws IOException {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            var found = pattern.matcher(line);
            if (found.find()) {
                return found.group(1);
            }
        }
        throw new IllegalStateException("never said " + pattern);
    }

    /** Without a chance to finish anything, as {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    String address() {
        return address;
    }

    /** When the process was asked for, as {@link System#nanoTime} counts. */
    long began() {
        return began;
    }

    /** What it holds in memory, in MB; 0 where the system does not tell. */
    double resident() throws IOException {
        var status = Path.of("/proc", String.valueOf(process.pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        var found = RESIDENT.matcher(Files.readString(status));
        return found.find() ? Long.parseLong(found.group(1)) / KILO : 0;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(15, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
