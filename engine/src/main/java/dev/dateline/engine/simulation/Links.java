package dev.dateline.engine.simulation;

import dev.dateline.engine.scheduling.LinkType;
import dev.dateline.engine.scheduling.Network;

/** The links into each activity, in the order of placement. */
final class Links {

    /** Those into the activity placed n-th: entries head[n] … head[n+1]−1 of the arrays below. */
    final int[] head;

    final int[] from;
    final int[] lag;
    final LinkType[] type;

    Links(Network network, int[] order) {
        head = new int[order.length + 1];
        from = new int[network.links()];
        lag = new int[network.links()];
        type = new LinkType[network.links()];
        for (int n = 0; n < order.length; n++) {
            head[n + 1] = head[n];
            for (int link : network.incoming(order[n])) {
                from[head[n + 1]] = network.linkFrom(link);
                lag[head[n + 1]] = network.linkLag(link);
                type[head[n + 1]++] = network.linkType(link);
            }
        }
    }
}
