package dev.dateline.app.terminal;

import java.time.Duration;

/** Says on standard error what is going on once it has taken a second, and takes it back when it is over. */
final class Patience implements AutoCloseable {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Terminal terminal;
    private final String what;
    private final Thread waiting;
    private boolean over;
    private boolean said;

    Patience(Terminal terminal, String what) {
        this.terminal = terminal;
        this.what = what;
        this.waiting = Thread.ofPlatform().daemon().unstarted(this::sayLater);
        if (terminal.progress()) {
            waiting.start();
        }
    }

    private void sayLater() {
        try {
            Thread.sleep(SECOND);
            say();
        } catch (InterruptedException finished) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void say() {
        if (!over) {
            said = true;
            terminal.err().print("\r" + what);
            terminal.err().flush();
        }
    }

    @Override
    public synchronized void close() {
        over = true;
        waiting.interrupt();
        if (said) {
            terminal.err().print("\r" + " ".repeat(what.length()) + "\r");
            terminal.err().flush();
        }
    }
}
