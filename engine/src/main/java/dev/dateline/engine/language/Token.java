package dev.dateline.engine.language;

/** A piece of text that is read as one; {@code spaced} says whether white space stands before it. */
record Token(int start, int end, Kind kind, boolean spaced) {
    enum Kind {
        WORD,
        NUMBER,
        /** Letters and digits mixed: S3, B2B, v1.2. */
        NAME,
        /** A web or mail address, or a telephone number. */
        ADDRESS,
        SIGN,
        /** The end of a paragraph, heading or list item. */
        BREAK
    }
}
