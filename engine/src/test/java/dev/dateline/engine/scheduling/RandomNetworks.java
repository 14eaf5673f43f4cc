package dev.dateline.engine.scheduling;

import java.util.List;
import java.util.SplittableRandom;

/** Networks drawn at random: all links, lags of either sign, bounds of their own, teams. */
public final class RandomNetworks {

    /** The teams' sizes in tenths. */
    static final int[] TEAMS = {10, 35, 60};

    private static final List<LinkType> TYPES =
            List.of(LinkType.FS, LinkType.FS, LinkType.FS, LinkType.SS, LinkType.FF, LinkType.SF);

    private RandomNetworks() {}

    /** The teams as they are when nobody is away. */
    public static Capacity teams() {
        return new Capacity(TEAMS);
    }

    public static Network drawn(SplittableRandom random) {
        var builder = Network.builder();
        int size = random.nextInt(1, 25);
        for (int i = 0; i < size; i++) {
            int days = random.nextInt(5) == 0 ? 0 : random.nextInt(1, 12);
            int startsFrom = random.nextInt(3) == 0 ? random.nextInt(-5, 30) : 0;
            int endsFrom = random.nextInt(5) == 0 ? random.nextInt(0, 40) : Network.ANY_DAY;
            builder.activity(days, startsFrom, endsFrom);
            for (int team = 0; team < TEAMS.length; team++) {
                if (random.nextInt(3) == 0) {
                    builder.uses(i, team, random.nextInt(1, TEAMS[team] + 1));
                }
            }
        }
        for (int links = random.nextInt(2 * size + 1); links > 0 && size > 1; links--) {
            int to = random.nextInt(1, size);
            builder.link(random.nextInt(to), to, type(random), random.nextInt(-8, 9));
        }
        return builder.build();
    }

    private static LinkType type(SplittableRandom random) {
        return TYPES.get(random.nextInt(TYPES.size()));
    }
}
