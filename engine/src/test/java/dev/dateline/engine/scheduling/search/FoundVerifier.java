package dev.dateline.engine.scheduling.search;

import dev.dateline.engine.scheduling.Capacity;
import dev.dateline.engine.scheduling.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Holds what was found against network and teams, link by link and day by day; shares nothing with the search. */
final class FoundVerifier {

    private FoundVerifier() {}

    /** What is wrong with a schedule from {@code firstDay} forward; empty where it holds. */
    static List<String> forward(Found found, Network network, Capacity free, int firstDay) {
        var wrong = held(found, network, free);
        int last = firstDay;
        for (int i = 0; i < network.size(); i++) {
            last = Math.max(last, found.start(i) + network.duration(i));
            int end = found.start(i) + network.duration(i);
            if (found.start(i) < Math.max(firstDay, network.earliestStart(i)) || end < network.earliestEnd(i)) {
                wrong.add(i + " starts too early, on " + found.start(i));
            }
        }
        if (last - firstDay != found.length()) {
            wrong.add("takes " + (last - firstDay) + " days and says " + found.length());
        }
        return wrong;
    }

    /** What is wrong with a schedule backward from {@code launch}. */
    static List<String> backward(Found found, Network network, Capacity free, int launch) {
        var wrong = held(found, network, free);
        int first = launch;
        boolean keepsBounds = true;
        for (int i = 0; i < network.size(); i++) {
            first = Math.min(first, found.start(i));
            keepsBounds &= found.start(i) >= network.earliestStart(i)
                    && found.start(i) + network.duration(i) >= network.earliestEnd(i);
            if (found.start(i) + network.duration(i) > launch) {
                wrong.add(i + " ends after the launch");
            }
        }
        if (keepsBounds != found.keepsBounds()) {
            wrong.add("says that it keeps the bounds: " + found.keepsBounds());
        }
        if (launch - first != found.length()) {
            wrong.add("takes " + (launch - first) + " days and says " + found.length());
        }
        return wrong;
    }

    private static List<String> held(Found found, Network network, Capacity free) {
        var wrong = new ArrayList<String>();
        for (int link = 0; link < network.links(); link++) {
            int from = found.start(network.linkFrom(link));
            int to = found.start(network.linkTo(link));
            int after = from + network.duration(network.linkFrom(link));
            int end = to + network.duration(network.linkTo(link));
            int lag = network.linkLag(link);
            boolean holds = switch (network.linkType(link)) {
                case FS -> to >= after + lag;
                case SS -> to >= from + lag;
                case FF -> end >= after + lag;
                case SF -> end >= from + lag;
            };
            if (!holds) {
                wrong.add("link " + link + " does not hold");
            }
        }
        for (int i = 0; i < network.size(); i++) {
            for (int day = found.start(i); day < found.start(i) + network.duration(i); day++) {
                for (int team = 0; team < free.teams(); team++) {
                    if (used(found, network, team, day) > Math.max(0, free.free(team, day))
                            && uses(network, i, team) > 0) {
                        wrong.add("team " + team + " is overused on " + day);
                    }
                }
            }
        }
        return wrong;
    }

    private static int used(Found found, Network network, int team, int day) {
        return IntStream.range(0, network.size())
                .filter(i -> found.start(i) <= day && day < found.start(i) + network.duration(i))
                .map(i -> uses(network, i, team))
                .sum();
    }

    private static int uses(Network network, int activity, int team) {
        int sum = 0;
        for (int k = 0; k < network.teams(activity).length; k++) {
            sum += network.teams(activity)[k] == team ? network.amounts(activity)[k] : 0;
        }
        return sum;
    }
}
