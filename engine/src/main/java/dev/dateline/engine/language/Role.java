package dev.dateline.engine.language;

/** Where a number stands in a story of before and after: "falls from 10 h to 2 h" has one of each. */
public enum Role {
    STATED,
    BEFORE,
    AFTER
}
