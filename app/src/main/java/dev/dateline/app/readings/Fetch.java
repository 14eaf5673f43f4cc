package dev.dateline.app.readings;

import dev.dateline.app.sources.AllowedHosts;
import dev.dateline.app.sources.Barred;
import dev.dateline.app.sources.Wire;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * Asks an address that may be anybody's, once, and follows where it leads only to machines that may be asked too.
 */
final class Fetch {

    private static final int MOST_REDIRECTS = 3;

    private final Duration connect;
    private final Duration whole;
    private final int mostBytes;

    /**
     * @param connect the longest a machine may take to be reached
     * @param whole the longest all of it may take
     */
    Fetch(Duration connect, Duration whole, int mostBytes) {
        this.connect = connect;
        this.whole = whole;
        this.mostBytes = mostBytes;
    }

    /** As addresses are asked: one that needs longer, or says more, is not for a measurement. */
    static Fetch usual() {
        return new Fetch(Duration.ofSeconds(5), Duration.ofSeconds(20), 1_000_000);
    }

    /**
     * @param secret told to the first machine only
     * @param allowed what an owner has allowed of a machine, by its name
     */
    Answered get(URI address, Optional<String> secret, Function<String, Optional<AllowedHosts.Host>> allowed)
            throws NotRead {
        var task = new FutureTask<>(() -> follow(address, secret, allowed));
        var thread = Thread.ofVirtual().name("asks " + AllowedHosts.of(address)).start(task);
        try {
            return task.get(whole.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            thread.interrupt(); // which closes its socket
            throw new NotRead("`" + AllowedHosts.of(address) + "` did not answer within " + seconds(whole));
        } catch (InterruptedException stopped) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw new NotRead("the server stopped before `" + AllowedHosts.of(address) + "` had answered");
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof NotRead told) {
                throw told;
            }
            throw new IllegalStateException(failed);
        }
    }

    private Answered follow(URI first, Optional<String> secret, Function<String, Optional<AllowedHosts.Host>> allowed)
            throws NotRead {
        var address = first;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            var host = host(address, allowed);
            boolean same = AllowedHosts.of(address).equals(AllowedHosts.of(first));
            var answer = once(address, host, same ? secret : Optional.empty());
            if (!answer.isRedirect()) {
                return answer.refuseUnlessGood(host.name());
            }
            address = target(address, answer);
            if (allowed.apply(AllowedHosts.of(address)).isEmpty()) {
                throw new NotRead("`" + host.name() + "` leads to `" + AllowedHosts.of(address)
                        + "`, which an owner of the project has not allowed; nobody followed");
            }
        }
        throw new NotRead(
                "`" + AllowedHosts.of(first) + "` leads on and on; after " + MOST_REDIRECTS + " steps nobody followed");
    }

    private static AllowedHosts.Host host(URI address, Function<String, Optional<AllowedHosts.Host>> allowed)
            throws NotRead {
        try {
            return Wire.allowed(address, allowed);
        } catch (Barred barred) {
            throw new NotRead(barred.words());
        }
    }

    private static URI target(URI from, Answered answer) throws NotRead {
        try {
            var target = from.resolve(answer.header("location"));
            boolean plainer = "https".equals(from.getScheme()) && !"https".equals(target.getScheme());
            if (target.getHost() == null || target.getRawUserInfo() != null || plainer) {
                throw new NotRead(
                        "`" + AllowedHosts.of(from) + "` leads to a place that is not asked; nobody followed");
            }
            return target;
        } catch (IllegalArgumentException garbled) {
            throw new NotRead("`" + AllowedHosts.of(from) + "` leads to no address");
        }
    }

    private Answered once(URI address, AllowedHosts.Host host, Optional<String> secret) throws NotRead {
        var name = AllowedHosts.of(address);
        try (var wire = Wire.open(address, host, connect, whole)) {
            wire.getOutputStream().write(question(address, secret).getBytes(StandardCharsets.US_ASCII));
            wire.getOutputStream().flush();
            return Answered.read(wire.getInputStream(), name, mostBytes);
        } catch (Barred barred) {
            throw new NotRead(barred.words());
        } catch (SocketTimeoutException slow) {
            throw new NotRead("`" + name + "` did not answer within " + seconds(connect));
        } catch (IOException broken) {
            throw new NotRead("`" + name + "` cannot be reached, or broke off ("
                    + Optional.ofNullable(broken.getMessage()).orElse("without a reason") + ")");
        }
    }

    private static String question(URI address, Optional<String> secret) {
        var plain = URI.create(address.toASCIIString());
        var path = Optional.ofNullable(plain.getRawPath())
                .filter(text -> !text.isEmpty())
                .orElse("/");
        var query =
                Optional.ofNullable(plain.getRawQuery()).map(text -> "?" + text).orElse("");
        return "GET " + path + query + " HTTP/1.1\r\n"
                + "Host: " + AllowedHosts.of(address) + "\r\n"
                + "User-Agent: Dateline\r\n"
                + "Accept: application/json, text/plain;version=0.0.4;q=0.9, */*;q=0.1\r\n"
                + "Accept-Encoding: identity\r\n"
                + "Connection: close\r\n"
                + secret.map(words -> "Authorization: Bearer " + words + "\r\n").orElse("")
                + "\r\n";
    }

    private static String seconds(Duration duration) {
        return duration.toSeconds() + (duration.toSeconds() == 1 ? " second" : " seconds");
    }
}
