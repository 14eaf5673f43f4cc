package dev.dateline.app.delivery;

import dev.dateline.app.metrics.Metric;
import dev.dateline.app.metrics.Observation;
import dev.dateline.app.metrics.Units;
import dev.dateline.engine.mining.ReleaseHistory;
import dev.dateline.engine.mining.ReleaseHistory.TimeOf;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The observations of one metric that a repository makes, release by release: one for each change, or one for each release. */
final class Measured {

    private static final int PLACES = 6;
    private static final int SHORT_ID = 12;

    private final MinedRepository mined;
    private final What what;
    private final List<List<Observation>> byRelease = new ArrayList<>();

    /** What is measured, and in what. */
    record What(Measure measure, String unit, String source, Optional<String> service) {

        /** Nothing where the metric's unit cannot hold what is measured. */
        static Optional<What> of(Metric metric, String source) {
            var unit = metric.unitText();
            return metric.source()
                    .flatMap(by -> by.measure()
                            .flatMap(Measure::of)
                            .filter(measure -> measure.fits(unit))
                            .map(measure -> new What(measure, unit, source, by.service())));
        }
    }

    private Measured(MinedRepository mined, What what) {
        this.mined = mined;
        this.what = what;
    }

    /** @param before what was made of an earlier state of the repository; releases that are as they were are taken from it */
    static Measured of(MinedRepository mined, What what, Optional<Measured> before) {
        var measured = new Measured(mined, what);
        var same = before.filter(one -> one.isOf(mined));
        int whole = what.unit.equals("%") ? 100 : 1;
        switch (what.measure) {
            case CHANGE_LEAD_TIME -> measured.leadTimes(TimeOf.COMMITTER, same);
            case CHANGE_LEAD_TIME_AUTHOR -> measured.leadTimes(TimeOf.AUTHOR, same);
            case DEPLOYMENT_FREQUENCY -> measured.each(same, (history, release) -> 1);
            case CHANGE_FAIL_RATE ->
                measured.each(same, (history, release) -> history.isTakenBack(release) ? whole : 0);
            case REWORK_RATE -> measured.each(same, (history, release) -> history.mends(release) >= 0 ? whole : 0);
        }
        return measured;
    }

    /** Whether numbers of commits mean the same in both, and what came before the first release is never timed in either. */
    private boolean isOf(MinedRepository other) {
        return mined.commits() == other.commits()
                && mined.history()
                        .releases()
                        .getFirst()
                        .equals(other.history().releases().getFirst());
    }

    List<Observation> observations() {
        var all = new ArrayList<Observation>();
        byRelease.forEach(all::addAll);
        return all;
    }

    private void leadTimes(TimeOf whose, Optional<Measured> before) {
        double one = Units.convert(1, "s", what.unit).orElseThrow();
        var history = mined.history();
        for (int release = 0; release < history.releases().size(); release++) {
            var changes = history.changes(release);
            if (before.isPresent() && before.get().isSame(release, changes, history)) {
                byRelease.add(before.get().byRelease.get(release));
                continue;
            }
            var observations = new ArrayList<Observation>();
            var time = time(release);
            for (int change : changes) {
                if (history.isTimed(change)) {
                    double seconds = (double) history.leadTime(release, change, whose);
                    var id = mined.commits().id(change).substring(0, SHORT_ID);
                    observations.add(observation(time, seconds * one, id + " in " + name(release)));
                }
            }
            byRelease.add(observations);
        }
    }

    /** Whether a release brings here what it brings in a later history. */
    private boolean isSame(int release, int[] changes, ReleaseHistory later) {
        var history = mined.history();
        return release < byRelease.size()
                && history.releases().get(release).equals(later.releases().get(release))
                && Arrays.equals(history.changes(release), changes);
    }

    private interface OfRelease {
        double value(ReleaseHistory history, int release);
    }

    private void each(Optional<Measured> before, OfRelease of) {
        var history = mined.history();
        for (int release = 0; release < history.releases().size(); release++) {
            double value = of.value(history, release);
            if (before.isPresent() && before.get().isSame(release, of, value, mined)) {
                byRelease.add(before.get().byRelease.get(release));
                continue;
            }
            byRelease.add(
                    mined.isOfService(release) ? List.of(observation(time(release), value, name(release))) : List.of());
        }
    }

    /** Whether a release comes to this here, as it does later. */
    private boolean isSame(int release, OfRelease of, double value, MinedRepository later) {
        var history = mined.history();
        return release < byRelease.size()
                && history.releases()
                        .get(release)
                        .equals(later.history().releases().get(release))
                && mined.isOfService(release) == later.isOfService(release)
                && of.value(history, release) == value;
    }

    private String name(int release) {
        return mined.history().releases().get(release).name();
    }

    private String time(int release) {
        return Instant.ofEpochSecond(mined.history().releases().get(release).time())
                .toString();
    }

    private Observation observation(String time, double value, String note) {
        var text =
                BigDecimal.valueOf(value).setScale(PLACES, RoundingMode.HALF_UP).stripTrailingZeros();
        return new Observation(time, text.signum() == 0 ? "0" : text.toPlainString(), what.source, note);
    }
}
