package dev.dateline.benchmarks.plans;

import java.util.Arrays;

/** Day by day what is left of each team, in tenths of a person; as plain as an array. */
final class PlainTeams {

    private final PlainPlan plan;
    private final int firstDay;
    private final int[][] left;

    private PlainTeams(PlainPlan plan, int firstDay, int lastDay) {
        this.plan = plan;
        this.firstDay = firstDay;
        left = new int[plan.teams().size()][lastDay - firstDay];
        for (int team = 0; team < left.length; team++) {
            Arrays.fill(left[team], plan.teams().get(team));
        }
        for (var size : plan.sizes()) {
            Arrays.fill(left[size.team()], index(size.from()), index(size.to()), size.tenths());
        }
        for (var held : plan.held()) {
            for (int day = index(held.from()); day < index(held.to()); day++) {
                left[held.team()][day] -= held.tenths();
            }
        }
    }

    /** Nothing is placed; there is room for the days on which any of these starts lie. */
    static PlainTeams spanning(PlainPlan plan, int[]... starts) {
        int first = plan.launch();
        int last = plan.launch();
        for (var some : starts) {
            for (int i = 0; i < some.length; i++) {
                if (some[i] > PlainCalendar.LONG_AGO) {
                    first = Math.min(first, some[i]);
                    last = Math.max(last, some[i] + plan.days(i));
                }
            }
        }
        return new PlainTeams(plan, first, last + 1);
    }

    static PlainTeams between(PlainPlan plan, int firstDay, int lastDay) {
        return new PlainTeams(plan, firstDay, lastDay);
    }

    int left(int team, int day) {
        return left[team][day - firstDay];
    }

    /** Takes the activity's people, or gives them back with {@code times} −1. */
    void take(int activity, int start, int times) {
        plan.activities().get(activity).uses().forEach((team, tenths) -> {
            for (int day = start; day < start + plan.days(activity); day++) {
                left[team][day - firstDay] -= times * tenths;
            }
        });
    }

    /** Whether the activity, which is not placed, finds its people from this day on. */
    boolean hasRoom(int activity, int start) {
        return firstCrowded(activity, start) < 0;
    }

    /** The last team and day on which it does not find them, as the day; −1 where it finds all. */
    int firstCrowded(int activity, int start) {
        int crowded = -1;
        for (var use : plan.activities().get(activity).uses().entrySet()) {
            for (int day = start; day < start + plan.days(activity); day++) {
                if (left[use.getKey()][day - firstDay] < use.getValue() && use.getValue() > 0) {
                    crowded = Math.max(crowded, day - firstDay);
                }
            }
        }
        return crowded < 0 ? -1 : crowded + firstDay;
    }

    private int index(int day) {
        return Math.clamp(day - firstDay, 0, left.length == 0 ? 0 : left[0].length);
    }
}
