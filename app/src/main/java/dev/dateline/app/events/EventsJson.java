package dev.dateline.app.events;

import dev.dateline.app.project.Json;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What a source has sent and what it adds up to, as {@code readSource} answers it. */
final class EventsJson {

    /** The newest of each; a history may be longer than anybody wants at once. */
    private static final int MOST = 10_000;

    private EventsJson() {}

    static Json of(String id, String kind, Map<String, Long> kinds, EventState state) {
        var counts = Json.object();
        kinds.forEach(counts::put);
        return Json.object()
                .put("id", id)
                .put("kind", kind)
                .put(
                        "events",
                        Json.object()
                                .put(
                                        "received",
                                        kinds.values().stream()
                                                .mapToLong(Long::longValue)
                                                .sum())
                                .put("kinds", counts))
                .put(
                        "state",
                        Json.object()
                                .put("deployments", newest(state.deployments(), EventsJson::of))
                                .put("changes", newest(state.changes(), EventsJson::of))
                                .put("incidents", newest(state.incidents(), EventsJson::of)))
                .put(
                        "of",
                        Json.object()
                                .put("deployments", state.deployments().size())
                                .put("changes", state.changes().size())
                                .put("incidents", state.incidents().size()))
                .put(
                        "leftOut",
                        state.leftOut().stream()
                                .map(out -> Json.object()
                                        .put("kind", out.kind())
                                        .put("reason", out.reason())
                                        .put("count", out.count()))
                                .toList());
    }

    private static <T> List<Json> newest(List<T> all, Function<T, Json> form) {
        return all.subList(Math.max(0, all.size() - MOST), all.size()).stream()
                .map(form)
                .toList();
    }

    private static Json of(Deployment one) {
        return Json.object()
                .put("id", one.id())
                .put("service", one.service())
                .put("environment", one.environment())
                .put("repository", one.repository())
                .put("commit", one.commit())
                .put("version", one.version())
                .put("status", one.status().word())
                .put("started", one.started())
                .put("finished", one.finished())
                .put("planned", one.planned())
                .put("rollback", one.rollback())
                .put("evidence", one.evidence().word())
                .put("url", one.url())
                .put("events", one.events());
    }

    private static Json of(Change one) {
        return Json.object()
                .put("id", one.id())
                .put("repository", one.repository())
                .put("branch", one.branch())
                .put("commit", one.commit())
                .put("opened", one.opened())
                .put("merged", one.merged())
                .put("closed", one.closed())
                .put("firstCommit", one.firstCommit())
                .put("authored", one.authored())
                .put("commits", one.commits())
                .put("title", one.title())
                .put("request", one.request())
                .put("revert", one.revert())
                .put("url", one.url())
                .put("events", one.events());
    }

    private static Json of(Incident one) {
        return Json.object()
                .put("id", one.id())
                .put("service", one.service())
                .put("environment", one.environment())
                .put("opened", one.opened())
                .put("resolved", one.resolved())
                .put("cause", one.cause())
                .put("title", one.title())
                .put("url", one.url())
                .put("events", one.events());
    }
}
