package dev.dateline.app.events;

import dev.dateline.app.events.EventsView.Step;
import dev.dateline.app.metrics.SourceSystem;
import java.util.List;

/** What to do where the events come from, and a line for the terminal that tries it. */
final class SetUp {

    private static final String EXAMPLE =
            "{\"type\":\"deployment\",\"service\":\"checkout\",\"environment\":\"production\",\"version\":\"1.4.2\",\"status\":\"success\"}";

    private SetUp() {}

    static List<Step> steps(SourceSystem.Type kind, String receive) {
        return switch (kind) {
            case GITHUB ->
                List.of(
                        new Step("Where", "Repository or organisation, Settings, Webhooks, Add webhook"),
                        new Step("Payload URL", receive),
                        new Step("Content type", "application/json"),
                        new Step("Secret", "the secret of this source"),
                        new Step(
                                "Events",
                                "Deployments, Deployment statuses, Workflow runs, Releases, Pushes, Pull requests, Issues"));
            case GITLAB ->
                List.of(
                        new Step("Where", "Project or group, Settings, Webhooks, Add new webhook"),
                        new Step("URL", receive),
                        new Step("Secret token, or signing token", "the secret of this source"),
                        new Step("Trigger", "Deployment, Pipeline, Push, Tag push, Merge request, Releases, Issues"));
            case CDEVENTS ->
                List.of(
                        new Step("Sink of the CloudEvents", receive),
                        new Step("Mode", "binary, structured or batch"),
                        new Step(
                                "Proof",
                                "a Standard Webhooks signature, or Authorization: Bearer with the secret; nothing where the source has none"),
                        new Step("Commit", "the standard has no member for it: put it into customData.commit"));
            case STANDARD_WEBHOOKS ->
                List.of(
                        new Step("Endpoint", receive),
                        new Step(
                                "Signature",
                                "webhook-id, webhook-timestamp and webhook-signature, as the specification says"),
                        new Step("Body", EXAMPLE));
            default ->
                List.of(
                        new Step("POST", receive),
                        new Step("Header", "Authorization: Bearer, then the secret of this source"),
                        new Step(
                                "Body",
                                "one JSON object, a list, one object on each line, or CSV with a first line of names"));
        };
    }

    /** To be run where {@code SECRET} holds the secret. */
    static String test(SourceSystem.Type kind, String receive) {
        return switch (kind) {
            case GITHUB -> """
                body='{"zen":"Keep it logically awesome."}'
                curl %s -H 'Content-Type: application/json' -H 'X-GitHub-Event: ping' \\
                  -H "X-Hub-Signature-256: sha256=$(printf %%s "$body" | openssl dgst -sha256 -hmac "$SECRET" | sed 's/.* //')" -d "$body"
                """.formatted(receive).strip();
            case GITLAB -> """
                curl %s -H "X-Gitlab-Token: $SECRET" -H 'Content-Type: application/json' -d '{"object_kind":"ping"}'
                """.formatted(receive).strip();
            default ->
                """
                curl %s -H "Authorization: Bearer $SECRET" -H 'Content-Type: application/json' -d '%s'
                """.formatted(receive, kind == SourceSystem.Type.CDEVENTS ? cdevent() : EXAMPLE)
                        .strip();
        };
    }

    private static String cdevent() {
        return "{\"context\":{\"specversion\":\"0.5.1\",\"id\":\"try-1\",\"source\":\"/try\",\"type\":\"dev.cdevents.pipelinerun.queued.0.3.0\","
                + "\"timestamp\":\"2026-01-01T00:00:00Z\"},\"subject\":{\"id\":\"try\",\"content\":{}}}";
    }
}
