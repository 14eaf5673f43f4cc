package dev.dateline.app.delivery;

import dev.dateline.app.sources.Barred;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jgit.lib.ProgressMonitor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One fetch underway: how far it is, what it may take, and the end it comes to when the server stops. */
final class Errand implements ProgressMonitor {

    private static final Logger LOG = LoggerFactory.getLogger(Errand.class);
    private static final long MEGABYTE = 1_000_000;

    private final Limits limits;
    private final String host;
    private final long began = System.nanoTime();
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile boolean stopped;
    private volatile boolean wantedOnceMore;
    private final AtomicLong bytes = new AtomicLong();
    private volatile String task = "";
    private volatile int of;
    private final AtomicInteger done = new AtomicInteger();

    /**
     * @param silence the longest a machine may be silent
     * @param whole the longest all of it may take
     */
    record Limits(Duration silence, Duration whole, long mostBytes) {
        static final Limits USUAL = new Limits(Duration.ofSeconds(30), Duration.ofMinutes(20), 2_000 * MEGABYTE);
    }

    Errand(Limits limits, String host) {
        this.limits = limits;
        this.host = host;
    }

    Limits limits() {
        return limits;
    }

    Errand onceMore() {
        wantedOnceMore = true;
        return this;
    }

    boolean isWantedOnceMore() {
        return wantedOnceMore;
    }

    /** A socket that is closed when the errand ends before its time. */
    void take(Socket socket) throws IOException {
        sockets.add(socket);
        if (stopped) {
            stop();
            throw new Barred("the server stopped");
        }
    }

    /** Counts what is read, and reads no more than is allowed. */
    InputStream counted(InputStream in, Socket socket) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                refuseTooMuch();
                int one = super.read();
                bytes.addAndGet(one < 0 ? 0 : 1);
                return one;
            }

            @Override
            public int read(byte[] into, int from, int most) throws IOException {
                refuseTooMuch();
                int count = super.read(into, from, most);
                bytes.addAndGet(Math.max(count, 0));
                return count;
            }

            @Override
            public void close() throws IOException {
                sockets.remove(socket);
                socket.close();
            }
        };
    }

    private void refuseTooMuch() throws Barred {
        if (stopped) {
            throw new Barred("the server stopped before `" + host + "` had sent everything");
        } else if (bytes.get() > limits.mostBytes) {
            throw new Barred("`" + host + "` sends more than " + limits.mostBytes / MEGABYTE
                    + " MB, the most that is fetched at once");
        } else if (System.nanoTime() - began > limits.whole.toNanos()) {
            throw new Barred("`" + host + "` had not sent everything within " + limits.whole.toSeconds() + " seconds");
        }
    }

    void stop() {
        stopped = true;
        for (var socket : sockets) {
            close(socket);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException broken) {
            LOG.debug("closed already", broken);
        }
    }

    /** How far it is, such as “receiving objects, 4,512 of 20,000; 12.3 MB so far”. */
    String words() {
        var what = task.isEmpty() ? "asking" : task.toLowerCase(Locale.ROOT);
        var count = of > 0 ? String.format(Locale.ENGLISH, ", %,d of %,d", Math.min(done.get(), of), of) : "";
        return what + count + String.format(Locale.ENGLISH, "; %.1f MB so far", (double) bytes.get() / MEGABYTE);
    }

    @Override
    public void start(int tasks) {
        // how many tasks there are says little of how far it is
    }

    @Override
    public void beginTask(String title, int work) {
        task = title;
        of = work;
        done.set(0);
    }

    @Override
    public void update(int completed) {
        done.addAndGet(completed);
    }

    @Override
    public void endTask() {
        done.set(of);
    }

    @Override
    public boolean isCancelled() {
        return stopped || System.nanoTime() - began > limits.whole.toNanos();
    }

    @Override
    public void showDuration(boolean enabled) {
        // nobody is shown how long each took
    }
}
