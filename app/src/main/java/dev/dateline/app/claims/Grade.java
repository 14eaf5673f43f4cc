package dev.dateline.app.claims;

/** How good evidence is; later is better. */
public enum Grade {
    OPINION,
    ANECDOTE,
    DATA,
    EXPERIMENT
}
