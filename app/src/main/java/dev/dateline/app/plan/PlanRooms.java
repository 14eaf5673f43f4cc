package dev.dateline.app.plan;

import dev.dateline.app.page.Frame;
import dev.dateline.app.page.Reply;

/** The pages within the plan. */
public final class PlanRooms {

    private PlanRooms() {}

    /** @param here the room's path */
    public static Reply around(Reply reply, String here) {
        return reply.in(Frame.Place.PLAN)
                .wide()
                .room("Timeline", "/plan", here.equals("/plan"))
                .room("Steps", "/plan/steps", here.equals("/plan/steps"))
                .room("Priorities", "/plan/priorities", here.equals("/plan/priorities"))
                .room("Obstacles", "/plan/obstacles", here.equals("/plan/obstacles"))
                .room("Network", "/plan/network", here.equals("/plan/network"))
                .room("Room", "/plan/room", here.equals("/plan/room"));
    }
}
