package dev.dateline.app.news;

import dev.dateline.app.experience.GoldenPath;
import dev.dateline.app.experience.NotDone;
import dev.dateline.app.experience.Webhooks;
import dev.dateline.app.news.Hooks.Message;
import dev.dateline.app.project.Json;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Sends what is due to other machines, or by e-mail, each message until it is taken or was refused too often, with longer and longer pauses. */
@Component
final class Posting {

    /** As the Standard Webhooks specification proposes: over three days and more, ten times in all. */
    static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    private static final Duration TAKEN = Duration.ofMinutes(2);
    private static final int AT_ONCE = 50;

    private final Hooks hooks;
    private final Turns turns;
    private final Webhooks webhooks;
    private final Mailing mailing;

    Posting(Hooks hooks, Turns turns, Webhooks webhooks, Mailing mailing) {
        this.hooks = hooks;
        this.turns = turns;
        this.webhooks = webhooks;
        this.mailing = mailing;
    }

    /** Everything that is due; a machine that does not take one is left alone until it is tried again. */
    synchronized void send() {
        var silent = new HashSet<String>();
        for (var message : hooks.due(AT_ONCE)) {
            if (!silent.contains(message.hook()) && hooks.take(message, TAKEN) && !send(message)) {
                silent.add(message.hook());
            }
        }
    }

    private boolean send(Message message) {
        var turn = turns.one(message.turn());
        try {
            if (Mailing.isLetter(message.url())) {
                mailing.send(message.url(), turn, message.project());
            } else {
                webhooks.send(
                        message.project(),
                        new GoldenPath.Webhook(message.url()),
                        turn.id(),
                        body(message.project(), turn).print());
            }
            hooks.sent(message);
            return true;
        } catch (NotDone why) {
            hooks.failed(message, pause(message.tries()), why.why());
            return false;
        }
    }

    private static Optional<Duration> pause(int tries) {
        return tries < PAUSES.size() ? Optional.of(PAUSES.get(tries)) : Optional.empty();
    }

    private static Json body(String project, Turn turn) {
        return Json.object()
                .put("type", "claim.turned")
                .put("timestamp", turn.at())
                .put("data", turn.json().put("project", project).put("headline", turn.headline()));
    }
}
