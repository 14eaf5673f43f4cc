package dev.dateline.app.sources;

import dev.dateline.app.people.Neighbourhood;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * The way to a machine that may be anybody's. Its name is looked up once, and the very address that was looked at is called: a name
 * that leads elsewhere a moment later leads nowhere.
 */
public final class Wire {

    private Wire() {}

    /**
     * What an owner has allowed of the address's machine.
     *
     * @param allowed the same of any machine, by its name
     */
    public static AllowedHosts.Host allowed(URI address, Function<String, Optional<AllowedHosts.Host>> allowed)
            throws Barred {
        var name = AllowedHosts.of(address);
        var host = allowed.apply(name)
                .orElseThrow(
                        () -> new Barred("nothing was asked: an owner of the project has not allowed `" + name + "`"));
        if (!host.neighbour() && !"https".equals(address.getScheme())) {
            throw new Barred("nothing was asked: `" + name + "` is only asked over https");
        }
        return host;
    }

    /**
     * Calls it; over TLS the machine must prove to be the one of that name.
     *
     * @param connect the longest it may take to be reached
     * @param patience the longest it may be silent from then on
     */
    public static Socket open(URI address, AllowedHosts.Host host, Duration connect, Duration patience)
            throws IOException {
        var machine = machine(address, host.neighbour());
        var socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(machine, port(address)), (int) connect.toMillis());
            socket.setSoTimeout((int) patience.toMillis());
            return "https".equals(address.getScheme()) ? secured(socket, address) : socket;
        } catch (IOException failed) {
            socket.close();
            throw failed;
        }
    }

    /** Every address the name has must be one that may be reached: which of them is called is no matter of chance. */
    private static InetAddress machine(URI address, boolean neighbour) throws Barred {
        var name = AllowedHosts.of(address);
        try {
            var all = InetAddress.getAllByName(address.getHost());
            for (var one : all) {
                if (!neighbour && Neighbourhood.isNear(one)) {
                    throw new Barred("nothing was asked: `" + name
                            + "` lies in this machine's own network, which an owner has not allowed for it");
                }
            }
            return all[0];
        } catch (UnknownHostException unknown) {
            throw new Barred("nothing was asked: nobody knows where `" + name + "` is");
        }
    }

    private static int port(URI address) {
        return address.getPort() > 0 ? address.getPort() : AllowedHosts.usualPort(address);
    }

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
}
