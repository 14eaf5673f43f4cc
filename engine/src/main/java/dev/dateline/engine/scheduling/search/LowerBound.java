package dev.dateline.engine.scheduling.search;

/** How short a schedule can be at best. */
final class LowerBound {

    private LowerBound() {}

    static int of(Instance instance) {
        return Math.max(instance.longest, work(instance));
    }

    /** The first day by which each team alone can have done all its work. */
    private static int work(Instance instance) {
        int latest = 0;
        for (int team = 0; team < instance.free.length; team++) {
            long left = 0;
            for (int i = 0; i < instance.size; i++) {
                left += (long) instance.use[team][i] * instance.duration[i];
            }
            int day = 0;
            while (left > 0 && day < instance.horizon) {
                left -= instance.free[team][day++];
            }
            latest = Math.max(latest, day);
        }
        return latest;
    }
}
