package dev.dateline.engine.language;

/** Something somebody is quoted with: where, the words, and what is said of the speaker. */
record Speech(Span span, String words, String speaker) {}
