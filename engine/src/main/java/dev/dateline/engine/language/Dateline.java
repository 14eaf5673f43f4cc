package dev.dateline.engine.language;

import java.util.Optional;

/** Where and, if it says so, when a press release is given out: "SEATTLE — November 19, 2007". */
public record Dateline(Span span, String place, Optional<DateMention> date) {}
