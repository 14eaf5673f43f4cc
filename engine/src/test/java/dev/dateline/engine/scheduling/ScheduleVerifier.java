package dev.dateline.engine.scheduling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Holds a schedule against its network day by day, in the plainest way there is; shares nothing with the scheduler. */
public final class ScheduleVerifier {

    private final Schedule schedule;
    private final Network network;
    private final int[] teams;
    private final Map<List<Integer>, Integer> used = new HashMap<>();

    private ScheduleVerifier(Schedule schedule, int[] teams) {
        this.schedule = schedule;
        this.network = schedule.network();
        this.teams = teams;
        for (int i = 0; i < network.size(); i++) {
            occupy(i, schedule.start(i), 1);
        }
    }

    /** What is wrong with it; empty where it holds. {@code teams}: the sizes in tenths, nobody ever absent. */
    public static List<String> violations(Schedule schedule, int launch, int... teams) {
        return new ScheduleVerifier(schedule, teams).violations(launch);
    }

    private List<String> violations(int launch) {
        var wrong = new ArrayList<String>();
        int last = launch;
        for (int i = 0; i < network.size(); i++) {
            int start = schedule.start(i);
            last = Math.max(last, start + network.duration(i));
            if (start < network.earliestStart(i) || start + network.duration(i) < network.earliestEnd(i)) {
                wrong.add(i + " starts on " + start + ", too early");
            }
            if (!holdsLinks(i, start)) {
                wrong.add(i + " starts on " + start + " against a link");
            }
            occupy(i, start, -1);
            for (int later = start + 1;
                    !schedule.isKept(i) && later + network.duration(i) <= schedule.launch();
                    later++) {
                if (holdsLinks(i, later) && isRoom(i, later)) {
                    wrong.add(i + " starts on " + start + " and could on " + later);
                    break;
                }
            }
            occupy(i, start, 1);
        }
        used.forEach((teamAndDay, tenths) -> {
            if (tenths > teams[teamAndDay.getFirst()]) {
                wrong.add("team " + teamAndDay.getFirst() + " is overused on " + teamAndDay.getLast());
            }
        });
        if (schedule.launch() != last || schedule.lateBy() != last - launch) {
            wrong.add("ends on " + last + " and says " + schedule.launch() + ", late by " + schedule.lateBy());
        }
        return wrong;
    }

    private boolean holdsLinks(int activity, int start) {
        for (int link = 0; link < network.links(); link++) {
            int from = network.linkFrom(link);
            int to = network.linkTo(link);
            if (from != activity && to != activity) {
                continue;
            }
            int first = from == activity ? start : schedule.start(from);
            int second = to == activity ? start : schedule.start(to);
            int bound = network.linkLag(link)
                    + switch (network.linkType(link)) {
                        case FS, FF -> first + network.duration(from);
                        case SS, SF -> first;
                    };
            int bounded = switch (network.linkType(link)) {
                case FS, SS -> second;
                case FF, SF -> second + network.duration(to);
            };
            if (bounded < bound) {
                return false;
            }
        }
        return true;
    }

    private boolean isRoom(int activity, int start) {
        var uses = network.teams(activity);
        var amounts = network.amounts(activity);
        for (int k = 0; k < uses.length; k++) {
            for (int day = start; day < start + network.duration(activity); day++) {
                if (used.getOrDefault(List.of(uses[k], day), 0) + amounts[k] > teams[uses[k]]) {
                    return false;
                }
            }
        }
        return true;
    }

    private void occupy(int activity, int start, int times) {
        var uses = network.teams(activity);
        var amounts = network.amounts(activity);
        for (int k = 0; k < uses.length; k++) {
            for (int day = start; day < start + network.duration(activity); day++) {
                used.merge(List.of(uses[k], day), times * amounts[k], Integer::sum);
            }
        }
    }
}
