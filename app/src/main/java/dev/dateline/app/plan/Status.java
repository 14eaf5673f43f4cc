package dev.dateline.app.plan;

/** How far a step is. */
public enum Status {
    PLANNED,
    STARTED,
    DONE
}
