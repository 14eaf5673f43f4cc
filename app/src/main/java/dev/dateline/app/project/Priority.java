package dev.dateline.app.project;

/** Which of the steps that could be done now comes first. */
public enum Priority {
    IMPORTANCE,
    DIFFICULTY,
    BOTH,
    RISK_FIRST
}
