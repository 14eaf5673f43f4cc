package dev.dateline.app.project;

import java.util.Map;

/** A file whose form a JSON Schema describes. */
interface Schematic {

    /** The schema, without its name and dialect. */
    Map<String, Object> schema();
}
