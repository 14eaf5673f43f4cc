package dev.dateline.app.plan;

import dev.dateline.app.page.Frame;
import dev.dateline.app.page.Reply;

/** The pages within the plan. */
public final class PlanRooms {

    private PlanRooms() {}

    /** @param here the room's path */
    public static Reply around(Reply reply, String here) {
        return reply.in(Frame.Place.PLAN, here).wide();
    }
}
