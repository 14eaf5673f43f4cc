package dev.dateline.benchmarks;

import dev.dateline.engine.scheduling.Capacity;
import dev.dateline.engine.scheduling.LinkType;
import dev.dateline.engine.scheduling.Network;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * A seeded network as plain arrays, from which the references and the engine both start. Every link leads from a lower number to a
 * higher one, and links stand in the order of where they lead to.
 */
final class RandomNetwork {

    private static final int LONGEST = 20;

    final int[] duration;
    /** Links, one entry each. */
    final int[] from;

    final int[] to;
    final int[] lag;
    final LinkType[] type;
    /** The teams task i uses: entries useHead[i] … useHead[i+1]−1 of useTeam, and in useTenths how much of a person. */
    final int[] useHead;

    final int[] useTeam;
    final int[] useTenths;

    private final SplittableRandom random;

    private RandomNetwork(int tasks, int links, int uses, SplittableRandom random) {
        if (tasks < 2) {
            throw new IllegalArgumentException("a network (" + tasks + " tasks) must have at least 2");
        }
        this.random = random;
        duration = random.ints(tasks, 1, LONGEST + 1).toArray();
        from = new int[links];
        to = new int[links];
        lag = new int[links];
        type = new LinkType[links];
        Arrays.fill(type, LinkType.FS);
        useHead = new int[tasks + 1];
        useTeam = new int[tasks * uses];
        useTenths = new int[tasks * uses];
    }

    private RandomNetwork(RandomNetwork same) {
        duration = same.duration.clone();
        from = same.from;
        to = same.to;
        lag = same.lag;
        type = same.type;
        useHead = same.useHead;
        useTeam = same.useTeam;
        useTenths = same.useTenths;
        random = same.random;
    }

    /** Each task follows {@code arcs} tasks drawn from all before it. */
    static RandomNetwork arcs(int tasks, int arcs, long seed) {
        var network = new RandomNetwork(tasks, (tasks - 1) * arcs, 0, new SplittableRandom(seed));
        for (int link = 0; link < network.from.length; link++) {
            int task = 1 + link / arcs;
            network.from[link] = network.random.nextInt(task);
            network.to[link] = task;
        }
        return network;
    }

    /** Each task follows {@code arcs} tasks drawn from the layer before its own. */
    static RandomNetwork layers(int layers, int width, int arcs, long seed) {
        var linksInto = new int[(layers - 1) * width];
        Arrays.fill(linksInto, arcs);
        return layers(width, linksInto, seed);
    }

    /** As above with so many links in all, spread evenly. */
    static RandomNetwork layersWithLinks(int layers, int width, int links, long seed) {
        var linksInto = new int[(layers - 1) * width];
        for (int k = 0; k < linksInto.length; k++) {
            linksInto[k] = (int) ((k + 1L) * links / linksInto.length - (long) k * links / linksInto.length);
        }
        return layers(width, linksInto, seed);
    }

    private static RandomNetwork layers(int width, int[] linksInto, long seed) {
        int links = Arrays.stream(linksInto).sum();
        var network = new RandomNetwork(width + linksInto.length, links, 1, new SplittableRandom(seed));
        int link = 0;
        for (int k = 0; k < linksInto.length; k++) {
            for (int more = linksInto[k]; more > 0; more--) {
                network.from[link] = k / width * width + network.random.nextInt(width);
                network.to[link++] = width + k;
            }
        }
        return network;
    }

    /** Links of all four types and lags of up to a working week, also backwards. */
    RandomNetwork withAllLinks() {
        var types = LinkType.values();
        for (int link = 0; link < type.length; link++) {
            type[link] = types[random.nextInt(types.length)];
            lag[link] = random.nextInt(-5, 6);
        }
        return this;
    }

    /** Each task uses half a person to two persons of one team. */
    RandomNetwork withUses(int teams) {
        for (int i = 0; i < duration.length; i++) {
            useHead[i + 1] = i + 1;
            useTeam[i] = random.nextInt(teams);
            useTenths[i] = 5 * random.nextInt(1, 5);
        }
        return this;
    }

    /** The same, but that one task takes a day more. */
    RandomNetwork longer(int task) {
        var longer = new RandomNetwork(this);
        longer.duration[task]++;
        return longer;
    }

    Network network(int earliest) {
        var builder = Network.builder();
        for (int days : duration) {
            builder.activity(days, earliest);
        }
        for (int link = 0; link < from.length; link++) {
            builder.link(from[link], to[link], type[link], lag[link]);
        }
        for (int i = 0; i < duration.length; i++) {
            for (int k = useHead[i]; k < useHead[i + 1]; k++) {
                builder.uses(i, useTeam[k], useTenths[k]);
            }
        }
        return builder.build();
    }

    /** What one team has to do, in tenths of a person for a day. */
    long work(int team) {
        long work = 0;
        for (int i = 0; i < duration.length; i++) {
            for (int k = useHead[i]; k < useHead[i + 1]; k++) {
                work += useTeam[k] == team ? (long) duration[i] * useTenths[k] : 0;
            }
        }
        return work;
    }

    /** So many teams, each away for a week or two in every hundred days: team, first day, day after the last. */
    static int[][] absences(int teams, int days, long seed) {
        var random = new SplittableRandom(seed);
        var absences = new int[teams * (days / 100)][];
        for (int k = 0; k < absences.length; k++) {
            int from = random.nextInt(days);
            absences[k] = new int[] {k % teams, from, from + 5 * random.nextInt(1, 3)};
        }
        return absences;
    }

    static Capacity capacity(int[] teamTenths, int[][] absences) {
        var capacity = new Capacity(teamTenths);
        for (var absence : absences) {
            capacity.absent(absence[0], absence[1], absence[2]);
        }
        return capacity;
    }
}
