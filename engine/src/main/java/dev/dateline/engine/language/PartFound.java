package dev.dateline.engine.language;

import java.util.Optional;

/** A part of a release, the block it was found in, and where in the block's text if it shares the block with other parts. */
public record PartFound(Part part, int block, Optional<Span> span) {
    /** The block of a part that stands in the front matter. */
    public static final int IN_FRONT_MATTER = -1;

    public PartFound {
        if (block < IN_FRONT_MATTER) {
            throw new IllegalArgumentException("block (" + block + ") must be 0 or more, or -1 for the front matter");
        }
    }
}
