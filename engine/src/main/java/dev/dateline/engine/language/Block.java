package dev.dateline.engine.language;

/** A block of a document: its kind, the level of a heading (0 for anything else), and its text. */
public record Block(Kind kind, int level, String text) {
    public enum Kind {
        HEADING,
        PARAGRAPH,
        QUOTE,
        LIST_ITEM,
        OTHER
    }

    public Block {
        if (level < 0 || level > 6) {
            throw new IllegalArgumentException("heading level (" + level + ") must lie between 0 and 6");
        }
    }

    boolean isHeading() {
        return kind == Kind.HEADING;
    }
}
