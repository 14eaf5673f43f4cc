package dev.dateline.app.claims;

/** What can be said of a claim on a day. */
public sealed interface ClaimState {

    /** The word for it, the same everywhere. */
    String word();

    /** Nothing to hold against the target: no metric, no target, or no observation in the window. */
    record Unmeasured() implements ClaimState {
        @Override
        public String word() {
            return "unmeasured";
        }
    }

    /** Cannot be measured before it exists, and is not due yet. */
    record Promised() implements ClaimState {
        @Override
        public String word() {
            return "promised";
        }
    }

    /** Worse than the way from baseline to target asks for on that day. */
    record OffTrack() implements ClaimState {
        @Override
        public String word() {
            return "off track";
        }
    }

    /** At least as good as the way from baseline to target asks for. */
    record OnTrack() implements ClaimState {
        @Override
        public String word() {
            return "on track";
        }
    }

    /** The target is met. */
    record True() implements ClaimState {
        @Override
        public String word() {
            return "true";
        }
    }

    /** The target was met on an earlier day and is not now. */
    record NoLongerTrue() implements ClaimState {
        @Override
        public String word() {
            return "no longer true";
        }
    }
}
