package dev.dateline.app.events;

import dev.dateline.app.metrics.SourceSystem;

/** The kinds of source that send of their own accord. */
final class Senders {

    private Senders() {}

    static boolean isOne(SourceSystem.Type kind) {
        return switch (kind) {
            case GITHUB, GITLAB, CDEVENTS, STANDARD_WEBHOOKS, CSV -> true;
            case GIT, HTTP, FOCUS, SURVEY, SARIF, JUNIT, CYCLONEDX, SCORECARD -> false;
        };
    }

    static Taken take(SourceSystem.Type kind, String name, Payload body) {
        return switch (kind) {
            case GITHUB -> GithubEvents.take(name, body);
            case GITLAB -> GitlabEvents.take(body);
            case CDEVENTS -> CdEvents.take(body);
            default -> PlainEvents.take(body);
        };
    }
}
