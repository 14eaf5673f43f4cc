package dev.dateline.app.experience;

import dev.dateline.app.database.Database;
import java.time.Clock;

/** Lets a test of another folder confirm the machine it listens on. */
public final class Machines {

    private final WebhookHosts hosts;
    private final Webhooks webhooks;

    public Machines(Database database, Clock clock) {
        hosts = new WebhookHosts(database, clock);
        webhooks = new Webhooks(hosts, clock);
    }

    public Webhooks webhooks() {
        return webhooks;
    }

    /** Answers its secret. */
    public String confirm(String project, String host) {
        return hosts.confirm(project, host, true, "the lead");
    }

    public static String signature(String secret, String id, long timestamp, String body) {
        return Webhooks.signature(secret, id, timestamp, body);
    }
}
