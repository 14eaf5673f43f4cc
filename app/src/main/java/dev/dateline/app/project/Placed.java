package dev.dateline.app.project;

import java.util.Map;

/** A record and where it stands in the folder; {@code parts} has the place of each value that the file writes. */
public record Placed<R>(R record, Place place, Map<String, Place> parts) {

    /** The place of one component, or of the record where the file leaves that out. */
    public Place place(String component) {
        return parts.getOrDefault(component, place);
    }
}
