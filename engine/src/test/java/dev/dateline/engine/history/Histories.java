package dev.dateline.engine.history;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Made-up histories with the habits of real ones: exact hits, small tasks that overrun, persons with levels, whole times that go wrong. */
final class Histories {

    static final LocalDateTime BEGINNING = LocalDateTime.of(2024, 1, 1, 8, 0);

    private static final double[] ESTIMATES = {0.5, 1, 1, 2, 3, 4, 7, 7, 14, 35};

    private Histories() {}

    /** Tasks begun one after another, four hours apart, of three kinds and four persons, with a shared factor for every twenty. */
    static List<FinishedWork> tasks(int count, double sharedSpread, long seed) {
        var random = new SplittableRandom(seed);
        var tasks = new ArrayList<FinishedWork>();
        double shared = 0;
        for (int i = 0; i < count; i++) {
            shared = i % 20 == 0 ? sharedSpread * random.nextGaussian() : shared;
            int person = random.nextInt(4);
            double estimate = ESTIMATES[random.nextInt(ESTIMATES.length)];
            var work = Work.of(estimate, "kind-" + random.nextInt(3), "person-" + person);
            double log = shared + 0.2 * (person - 1.5) - 0.1 * Math.log(estimate) + 0.6 * random.nextGaussian();
            double actual = random.nextDouble() < 0.3 ? estimate : estimate * Math.exp(log);
            var started = BEGINNING.plusHours(4L * i);
            tasks.add(new FinishedWork(started, started.plusHours(1 + random.nextInt(60)), work, actual));
        }
        return tasks;
    }
}
