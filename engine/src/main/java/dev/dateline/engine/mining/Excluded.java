package dev.dateline.engine.mining;

/** Why a commit is not timed. The first that holds is its reason. */
public enum Excluded {

    /** It joins lines of work and is no work itself. */
    MERGE,

    /** It touches none of the paths that are asked for. */
    OTHER_PATHS,

    /** No release contains it yet. */
    UNRELEASED,

    /** The first release contains it, and nobody knows what was given to users before. */
    BEFORE_FIRST_RELEASE
}
