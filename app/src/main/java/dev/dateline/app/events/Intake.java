package dev.dateline.app.events;

import dev.dateline.app.database.Database;
import dev.dateline.app.events.RawEvents.Raw;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Where events become durable. All that waits is written in one transaction, so that many senders share one write to the disk; nobody
 * is answered before it is there, and where too many wait the next is sent away for now.
 */
@Component
final class Intake implements DisposableBean {

    private static final int WAITING = 2_000;
    private static final int TOGETHER = 500;
    private static final int BYTES_TOGETHER = 4 << 20;
    private static final int PATIENCE = 15;

    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(WAITING);
    private final Database database;
    private final EventStates states;
    private final Thread writer;
    private volatile boolean stopped;

    /** What came in one request; the answer is how many of it are new. */
    private record Waiting(List<Raw> events, CompletableFuture<Integer> kept) {

        long bytes() {
            return events.stream().mapToLong(one -> one.body().bytes().length).sum();
        }
    }

    /** It cannot be taken now; it may come again. */
    static final class Busy extends Exception {
        private static final long serialVersionUID = 1L;
    }

    Intake(Database database, EventStates states) {
        this.database = database;
        this.states = states;
        this.writer = Thread.ofPlatform().daemon().name("events-in").start(this::write);
    }

    /** When this returns the events are on the disk; answers how many of them were new. */
    int keep(List<Raw> events) throws Busy, InterruptedException {
        var waiting = new Waiting(events, new CompletableFuture<>());
        try {
            if (stopped || !queue.offer(waiting, PATIENCE, TimeUnit.SECONDS)) {
                throw new Busy();
            }
            return waiting.kept().get(PATIENCE, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failed) {
            throw new Busy();
        }
    }

    private void write() {
        try {
            while (!stopped) {
                var first = queue.take();
                var together = new ArrayList<Waiting>(List.of(first));
                long bytes = first.bytes();
                while (together.size() < TOGETHER && bytes < BYTES_TOGETHER) {
                    var next = queue.poll();
                    if (next == null) {
                        break;
                    }
                    together.add(next);
                    bytes += next.bytes();
                }
                write(together);
            }
        } catch (InterruptedException end) {
            stopped = true;
        }
        queue.forEach(late -> late.kept().completeExceptionally(new Busy()));
    }

    /** Where one of them cannot be written, the others still are. */
    private void write(List<Waiting> together) {
        try {
            var events = together.stream().flatMap(one -> one.events().stream()).toList();
            var fresh = database.write(sql -> RawEvents.add(sql, events));
            states.arrived(fresh);
            var known = new HashSet<>(fresh);
            together.forEach(one -> one.kept().complete((int)
                    one.events().stream().filter(known::contains).count()));
        } catch (RuntimeException failed) {
            if (together.size() == 1) {
                together.getFirst().kept().completeExceptionally(failed);
            } else {
                together.forEach(one -> write(List.of(one)));
            }
        }
    }

    @Override
    public void destroy() {
        stopped = true;
        writer.interrupt();
    }
}
