package dev.dateline.app.events;

/** What an event can say of a thing. Of what is said twice the later word counts, but for beginnings, of which the earlier does. */
enum Told {
    SERVICE,
    ENVIRONMENT,
    REPOSITORY,
    COMMIT,
    HEAD,
    VERSION,
    STATUS,
    FINISHED,
    PLANNED,
    ROLLBACK,
    EVIDENCE,
    ARTIFACT,
    CHANGE,
    URL,
    TITLE,
    BRANCH,
    COMMITS,
    MERGED,
    CLOSED,
    RESOLVED,
    CAUSE,
    /** {@code no}: it is not, or no more, what it was told of as. */
    COUNTS,
    AUTHORED,
    STARTED(true),
    OPENED(true),
    FIRST_COMMIT(true);

    private final boolean beginning;

    Told() {
        this(false);
    }

    Told(boolean beginning) {
        this.beginning = beginning;
    }

    boolean isBeginning() {
        return beginning;
    }
}
