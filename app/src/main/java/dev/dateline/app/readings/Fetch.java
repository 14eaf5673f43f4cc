package dev.dateline.app.readings;

import dev.dateline.app.people.Neighbourhood;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Asks an address that may be anybody's. A machine's name is looked up once, and the very address that was looked at is called: a name
 * that leads elsewhere a moment later leads nowhere. The question is HTTP/1.1 (RFC 9112) over a plain socket, because no client of the
 * JDK lets one choose the address.
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
    Answered get(URI address, Optional<String> secret, Function<String, Optional<ReadingHosts.Host>> allowed)
            throws NotRead {
        var task = new FutureTask<>(() -> follow(address, secret, allowed));
        var thread = Thread.ofVirtual().name("asks " + ReadingHosts.of(address)).start(task);
        try {
            return task.get(whole.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            thread.interrupt(); // which closes its socket
            throw new NotRead("`" + ReadingHosts.of(address) + "` did not answer within " + seconds(whole));
        } catch (InterruptedException stopped) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw new NotRead("the server stopped before `" + ReadingHosts.of(address) + "` had answered");
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof NotRead told) {
                throw told;
            }
            throw new IllegalStateException(failed);
        }
    }

    private Answered follow(URI first, Optional<String> secret, Function<String, Optional<ReadingHosts.Host>> allowed)
            throws NotRead {
        var address = first;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            var host = host(address, allowed);
            boolean same = ReadingHosts.of(address).equals(ReadingHosts.of(first));
            var answer = once(address, host.neighbour(), same ? secret : Optional.empty());
            if (!answer.isRedirect()) {
                return answer.refuseUnlessGood(host.name());
            }
            address = target(address, answer);
            if (allowed.apply(ReadingHosts.of(address)).isEmpty()) {
                throw new NotRead("`" + host.name() + "` leads to `" + ReadingHosts.of(address)
                        + "`, which an owner of the project has not allowed; nobody followed");
            }
        }
        throw new NotRead(
                "`" + ReadingHosts.of(first) + "` leads on and on; after " + MOST_REDIRECTS + " steps nobody followed");
    }

    private static ReadingHosts.Host host(URI address, Function<String, Optional<ReadingHosts.Host>> allowed)
            throws NotRead {
        var name = ReadingHosts.of(address);
        var host = allowed.apply(name)
                .orElseThrow(
                        () -> new NotRead("nothing was asked: an owner of the project has not allowed `" + name + "`"));
        if (!host.neighbour() && !"https".equals(address.getScheme())) {
            throw new NotRead("nothing was asked: `" + name + "` is only asked over https");
        }
        return host;
    }

    private static URI target(URI from, Answered answer) throws NotRead {
        try {
            var target = from.resolve(answer.header("location"));
            boolean plainer = "https".equals(from.getScheme()) && !"https".equals(target.getScheme());
            if (target.getHost() == null || target.getRawUserInfo() != null || plainer) {
                throw new NotRead(
                        "`" + ReadingHosts.of(from) + "` leads to a place that is not asked; nobody followed");
            }
            return target;
        } catch (IllegalArgumentException garbled) {
            throw new NotRead("`" + ReadingHosts.of(from) + "` leads to no address");
        }
    }

    private Answered once(URI address, boolean neighbour, Optional<String> secret) throws NotRead {
        var name = ReadingHosts.of(address);
        var machine = machine(address, neighbour);
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(machine, port(address)), (int) connect.toMillis());
            socket.setSoTimeout((int) whole.toMillis());
            var wire = "https".equals(address.getScheme()) ? secured(socket, address) : socket;
            wire.getOutputStream().write(question(address, secret).getBytes(StandardCharsets.US_ASCII));
            wire.getOutputStream().flush();
            return Answered.read(wire.getInputStream(), name, mostBytes);
        } catch (SocketTimeoutException slow) {
            throw new NotRead("`" + name + "` did not answer within " + seconds(connect));
        } catch (IOException broken) {
            throw new NotRead("`" + name + "` cannot be reached, or broke off ("
                    + Optional.ofNullable(broken.getMessage()).orElse("without a reason") + ")");
        }
    }

    /** Every address the name has must be one that may be reached: which of them is called is no matter of chance. */
    private static InetAddress machine(URI address, boolean neighbour) throws NotRead {
        var name = ReadingHosts.of(address);
        try {
            var all = InetAddress.getAllByName(address.getHost());
            for (var one : all) {
                if (!neighbour && Neighbourhood.isNear(one)) {
                    throw new NotRead("nothing was asked: `" + name
                            + "` lies in this machine's own network, which an owner has not allowed for it");
                }
            }
            return all[0];
        } catch (UnknownHostException unknown) {
            throw new NotRead("nothing was asked: nobody knows where `" + name + "` is");
        }
    }

    private static int port(URI address) {
        return address.getPort() > 0 ? address.getPort() : ReadingHosts.usualPort(address);
    }

    /** The machine must prove to be the one of that name. */
    private static Socket secured(Socket socket, URI address) throws IOException {
        var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        var host = address.getHost().replaceAll("^\\[|]$", "");
        var secured = (SSLSocket) factory.createSocket(socket, host, port(address), true);
        var parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }

    private static String question(URI address, Optional<String> secret) {
        var plain = URI.create(address.toASCIIString());
        var path = Optional.ofNullable(plain.getRawPath())
                .filter(text -> !text.isEmpty())
                .orElse("/");
        var query =
                Optional.ofNullable(plain.getRawQuery()).map(text -> "?" + text).orElse("");
        return "GET " + path + query + " HTTP/1.1\r\n"
                + "Host: " + ReadingHosts.of(address) + "\r\n"
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
