package dev.dateline.engine.language;

/** The characters from {@code start} up to, not including, {@code end} of the text that was handed in. */
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException(
                    "span (" + start + ", " + end + ") must start at 0 or later and not end before");
        }
    }

    public String of(String text) {
        return text.substring(start, end);
    }

    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    Span shiftedBy(int offset) {
        return new Span(start + offset, end + offset);
    }
}
