package dev.dateline.app.plan;

import dev.dateline.app.plan.VerifiedStep.Join;
import dev.dateline.app.plan.VerifiedStep.Link;
import dev.dateline.app.plan.VerifiedStep.State;

/** An open step where the schedule has put it: it holds the days start … end − 1, counted in boundaries. */
record VerifiedPlacement(VerifiedStep step, int start, int end) {

    String id() {
        return step.id();
    }

    boolean is(State state) {
        return step.is(state);
    }

    /** A started step keeps its start: later is its end only. */
    VerifiedPlacement later(int days) {
        return new VerifiedPlacement(step, is(State.STARTED) ? start : start + days, end + days);
    }

    /** From this boundary on (today, for a started step) the step holds its people … */
    int holdsFrom(int today) {
        return is(State.STARTED) ? today : start;
    }

    /** … and until this one. */
    int holdsUntil(int today) {
        return is(State.STARTED) ? today + step.remaining() : end;
    }

    boolean holdsOn(int day, int today) {
        return holdsFrom(today) <= day && day < holdsUntil(today);
    }

    int tenthsOf(String team) {
        return step.uses().getOrDefault(team, 0);
    }

    /** How many days the later step of the link could come earlier as far as the link goes; below zero it is broken. */
    static int room(Link link, VerifiedPlacement before, VerifiedPlacement after) {
        int from = link.type() == Join.FS || link.type() == Join.FF ? before.end() : before.start();
        int to = link.type() == Join.FS || link.type() == Join.SS ? after.start() : after.end();
        return to - from - link.lag();
    }
}
