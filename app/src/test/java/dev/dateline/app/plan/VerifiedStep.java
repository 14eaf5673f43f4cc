package dev.dateline.app.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One step of steps.yaml as it stands on one day. Dates are null where the file has none.
 *
 * @param days the likely estimate in working days, 0 without one
 * @param remaining working days from today on that a started step still takes
 * @param uses tenths of people by team
 * @param fallsAway whether it exists only where an assumption is refuted
 */
record VerifiedStep(
        String id,
        @Nullable String parent,
        boolean estimated,
        int days,
        Map<String, Integer> uses,
        State state,
        @Nullable LocalDate started,
        @Nullable LocalDate finished,
        int remaining,
        @Nullable LocalDate notBefore,
        List<Need> needs,
        boolean fallsAway) {

    enum State {
        PLANNED,
        STARTED,
        DONE
    }

    enum Join {
        FS,
        SS,
        FF,
        SF
    }

    record Need(String step, Join type, int lag) {}

    /** Between two steps without parts, after what is said of parents was said of each part. */
    record Link(String before, String after, Join type, int lag) {}

    boolean is(State other) {
        return state == other;
    }

    /** Only what is planned can be a milestone: what has been started takes at least a day. */
    boolean milestone() {
        return is(State.PLANNED) && days == 0;
    }
}
