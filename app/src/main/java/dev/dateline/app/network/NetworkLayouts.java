package dev.dateline.app.network;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/** The layouts of late, worked out beside the requests: a large one is there when it is asked for again. */
@Component
final class NetworkLayouts implements AutoCloseable {

    private static final int MOST = 64;

    /** What a layout depends on: it is another only when a box or a link is. */
    private record Question(List<NetworkLayout.Shape> shapes, List<NetworkLayout.Line> lines) {}

    private final ExecutorService work = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("network-layout").factory());

    private final Map<Question, CompletableFuture<NetworkLayout>> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, CompletableFuture<NetworkLayout>> eldest) {
            return size() > MOST;
        }
    };

    /** The layout, where it is ready within so many milliseconds; it is worked on until it is. */
    Optional<NetworkLayout> of(List<NetworkLayout.Shape> shapes, List<NetworkLayout.Line> lines, long patience) {
        var question = new Question(List.copyOf(shapes), List.copyOf(lines));
        CompletableFuture<NetworkLayout> layout;
        synchronized (known) {
            layout = known.computeIfAbsent(
                    question,
                    asked ->
                            CompletableFuture.supplyAsync(() -> NetworkLayout.of(asked.shapes(), asked.lines()), work));
        }
        try {
            return Optional.of(
                    layout.copy().orTimeout(patience, TimeUnit.MILLISECONDS).join());
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof TimeoutException) {
                return Optional.empty();
            }
            throw failed;
        }
    }

    @Override
    public void close() {
        work.shutdownNow();
    }
}
