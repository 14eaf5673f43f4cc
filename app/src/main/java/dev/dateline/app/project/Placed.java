package dev.dateline.app.project;

import java.util.Map;

/** A record and where it stands in the folder; {@code parts} has the place of each value that the file writes. */
public record Placed<R>(R record, Place place, Map<String, Place> parts) {

    /** What the place of a name in one of the record's maps stands under. */
    static String entry(String component, String name) {
        return component + "." + name;
    }

    /** The place of a name in one of the record's maps, or of the map where that is not known. */
    public Place place(String component, String name) {
        return parts.getOrDefault(entry(component, name), place(component));
    }

    /** The place of one component, or of the record where the file leaves that out. */
    public Place place(String component) {
        return parts.getOrDefault(component, place);
    }
}
