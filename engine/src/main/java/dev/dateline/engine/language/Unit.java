package dev.dateline.engine.language;

/** A unit's code and the token after it. */
record Unit(String code, int next) {}
