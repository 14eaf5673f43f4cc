package dev.dateline.app.events;

import java.util.List;

/**
 * What all events of a project add up to. It is the same in whatever order they came and however often, for it is a fold over the
 * distinct events in the order of their own times.
 *
 * @param deployments by time, the eldest first
 * @param changes by the time of their merge, those not merged last
 * @param incidents by the time they began
 * @param leftOut what was told and does not count, by reason
 */
public record EventState(
        List<Deployment> deployments, List<Change> changes, List<Incident> incidents, List<LeftOut> leftOut) {

    public static final EventState EMPTY = new EventState(List.of(), List.of(), List.of(), List.of());

    /**
     * Events, or what was concluded from them, that do not count.
     *
     * @param kind of event, such as {@code push}, or of what was concluded, such as {@code deployment}
     */
    public record LeftOut(String source, String kind, String reason, long count) {}

    public EventState {
        deployments = List.copyOf(deployments);
        changes = List.copyOf(changes);
        incidents = List.copyOf(incidents);
        leftOut = List.copyOf(leftOut);
    }

    /** What one source told of it. */
    public EventState of(String source) {
        return new EventState(
                deployments.stream().filter(one -> one.source().equals(source)).toList(),
                changes.stream().filter(one -> one.source().equals(source)).toList(),
                incidents.stream().filter(one -> one.source().equals(source)).toList(),
                leftOut.stream().filter(one -> one.source().equals(source)).toList());
    }
}
