package dev.dateline.app.plan;

/** That a plan may not be begun yet, in one sentence wherever a date to begin is shown. */
public final class Uncommitted {

    private Uncommitted() {}

    /** Empty where the plan is committed. */
    public static String words(BackwardPlan plan) {
        return plan.isCommitted() ? "" : "The press release is not approved yet, so no step should be started.";
    }
}
