package dev.dateline.app.terminal;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;

/** Says on standard error how far long work is, once it has taken a second; nothing before, and nothing in a pipe but the end. */
public final class Progress implements IntConsumer, AutoCloseable {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(1);
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(200);

    private final Terminal terminal;
    private final String what;
    private final int total;
    private final long began = System.nanoTime();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicLong told = new AtomicLong(Long.MIN_VALUE);

    /** @param total 0 where nobody knows yet */
    public Progress(Terminal terminal, String what, int total) {
        this.terminal = terminal;
        this.what = what;
        this.total = total;
    }

    /** So many more are done; from any thread. */
    @Override
    public void accept(int more) {
        int now = done.addAndGet(more);
        long time = System.nanoTime();
        if (!terminal.progress() || time - began < PATIENCE) {
            return;
        }
        long before = told.get();
        if ((before == Long.MIN_VALUE || time - before > PAUSE) && told.compareAndSet(before, time)) {
            terminal.err().print("\r" + what + ": " + now + (total == 0 ? "" : " of " + total));
            terminal.err().flush();
        }
    }

    @Override
    public void close() {
        if (told.get() != Long.MIN_VALUE) {
            terminal.err().print("\r" + " ".repeat(terminal.width() - 1) + "\r");
            terminal.err().flush();
        }
    }
}
