package dev.dateline.app.experience;

import dev.dateline.app.people.Neighbourhood;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Tells another machine of something, signed as the Standard Webhooks specification has it (standardwebhooks.com):
 * nobody is told whom an owner has not confirmed, no redirect is followed, and what the machine says beyond its status is not read.
 */
@Component
public final class Webhooks {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final WebhookHosts hosts;
    private final Clock clock;

    Webhooks(WebhookHosts hosts, Clock clock) {
        this.hosts = hosts;
        this.clock = clock;
    }

    /**
     * Sends the message, once; answers the status.
     *
     * @param id of the message, by which a receiver knows one that comes twice
     */
    public int send(String project, GoldenPath.Webhook webhook, String id, String body) throws NotDone {
        var host = webhook.host();
        var signing = hosts.signing(project, host)
                .orElseThrow(() ->
                        new NotDone("nothing was sent: an owner of the project has not confirmed `" + host + "`"));
        refuseUnlessReachable(URI.create(webhook.url()), signing.neighbour());
        var timestamp = clock.instant().getEpochSecond();
        var request = HttpRequest.newBuilder(URI.create(webhook.url()))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("User-Agent", "Dateline")
                .header("webhook-id", id)
                .header("webhook-timestamp", String.valueOf(timestamp))
                .header("webhook-signature", signature(signing.secret(), id, timestamp, body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return status(request, host);
    }

    /** Whether an owner has confirmed the machine. */
    public boolean mayReach(String project, String host) {
        return hosts.signing(project, host).isPresent();
    }

    /** {@code v1,} and the HMAC of identifier, timestamp and body, with points between. */
    static String signature(String secret, String id, long timestamp, String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(WebhookHosts.key(secret), "HmacSHA256"));
            var signed = (id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8);
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * The machine's own network is nobody's to reach through us unless an owner said so. Java keeps an address it has looked up for
     * half a minute, so that the one looked at here is the one that is called.
     */
    private static void refuseUnlessReachable(URI address, boolean neighbour) throws NotDone {
        if (neighbour) {
            return;
        }
        if (!"https".equals(address.getScheme())) {
            throw new NotDone("nothing was sent: `" + address.getHost() + "` is only reached over https");
        }
        try {
            for (var one : InetAddress.getAllByName(address.getHost())) {
                if (Neighbourhood.isNear(one)) {
                    throw new NotDone("nothing was sent: `" + address.getHost()
                            + "` lies in this machine's own network, which an owner has not allowed for it");
                }
            }
        } catch (UnknownHostException unknown) {
            throw new NotDone("nothing was sent: nobody knows where `" + address.getHost() + "` is");
        }
    }

    private static int status(HttpRequest request, String host) throws NotDone {
        try (var client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(PATIENCE)
                .build()) {
            int status = client.send(request, BodyHandlers.discarding()).statusCode();
            if (status < 200 || status > 299) {
                throw new NotDone("`" + host + "` answered " + status
                        + (status >= 300 && status < 400 ? ", which leads elsewhere; nobody followed" : ""));
            }
            return status;
        } catch (HttpTimeoutException slow) {
            throw new NotDone("`" + host + "` did not answer within " + PATIENCE.toSeconds() + " seconds");
        } catch (IOException unreachable) {
            throw new NotDone("`" + host + "` cannot be reached");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NotDone("the workbench stopped before `" + host + "` had answered");
        }
    }
}
