package dev.dateline.app.delivery;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.PacketLineOut;
import org.eclipse.jgit.transport.RefAdvertiser.PacketLineOutRefAdvertiser;
import org.eclipse.jgit.transport.UploadPack;

/** A machine of its own that serves one repository at {@code /shop/checkout.git} as forges do, and misbehaves where it is told to. */
public final class GitServer implements AutoCloseable {

    private final HttpServer server;
    private final Repository repository;
    private final CountDownLatch end = new CountDownLatch(1);
    private final List<String> asked = new ArrayList<>();
    private volatile Optional<String> secret = Optional.empty();
    private volatile String leadsTo = "";
    private volatile boolean isSilent;
    private volatile boolean isEndless;

    public GitServer(MadeRepository made) {
        repository = made.repository();
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    public String host() {
        return "localhost:" + server.getAddress().getPort();
    }

    public String address() {
        return "http://" + host() + "/shop/checkout.git";
    }

    public GitServer wanting(String words) {
        secret = Optional.of(words);
        return this;
    }

    GitServer leadingTo(String address) {
        leadsTo = address;
        return this;
    }

    GitServer silent() {
        isSilent = true;
        return this;
    }

    GitServer endless() {
        isEndless = true;
        return this;
    }

    /** What was asked, without what was sent along. */
    synchronized List<String> asked() {
        return List.copyOf(asked);
    }

    private void answer(HttpExchange exchange) throws IOException {
        synchronized (this) {
            asked.add(exchange.getRequestURI().toString());
        }
        var told = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                .map(words ->
                        new String(Base64.getDecoder().decode(words.replace("Basic ", "")), StandardCharsets.UTF_8));
        if (isSilent) {
            rest();
        } else if (!leadsTo.isEmpty()) {
            exchange.getResponseHeaders().add("Location", leadsTo + exchange.getRequestURI());
            exchange.sendResponseHeaders(302, -1);
        } else if (secret.isPresent() && !secret.equals(told)) {
            exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"git\"");
            exchange.sendResponseHeaders(401, -1);
        } else if (exchange.getRequestURI().getPath().endsWith("/info/refs")) {
            advertise(exchange);
        } else if (isEndless) {
            exchange.getResponseHeaders().add("Content-Type", "application/x-git-upload-pack-result");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("0008NAK\n".getBytes(StandardCharsets.US_ASCII));
            var line = ("03ec\2" + "x".repeat(999)).getBytes(StandardCharsets.US_ASCII); // said beside, for ever
            while (end.getCount() > 0) {
                exchange.getResponseBody().write(line);
            }
        } else {
            upload(exchange);
        }
        exchange.close();
    }

    private void rest() {
        try {
            end.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private UploadPack pack() {
        var pack = new UploadPack(repository);
        pack.setBiDirectionalPipe(false);
        return pack;
    }

    private void advertise(HttpExchange exchange) throws IOException {
        var body = new ByteArrayOutputStream();
        var lines = new PacketLineOut(body);
        lines.writeString("# service=git-upload-pack\n");
        lines.end();
        pack().sendAdvertisedRefs(new PacketLineOutRefAdvertiser(lines));
        exchange.getResponseHeaders().add("Content-Type", "application/x-git-upload-pack-advertisement");
        exchange.sendResponseHeaders(200, body.size());
        body.writeTo(exchange.getResponseBody());
    }

    private void upload(HttpExchange exchange) throws IOException {
        var zipped = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
        var body = zipped ? new GZIPInputStream(exchange.getRequestBody()) : exchange.getRequestBody();
        var question = new ByteArrayInputStream(body.readAllBytes());
        exchange.getResponseHeaders().add("Content-Type", "application/x-git-upload-pack-result");
        exchange.sendResponseHeaders(200, 0); // in chunks
        pack().upload(question, exchange.getResponseBody(), null);
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
    }
}
