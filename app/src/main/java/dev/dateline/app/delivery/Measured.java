package dev.dateline.app.delivery;

import dev.dateline.app.metrics.Metric;
import dev.dateline.app.metrics.Observation;
import dev.dateline.app.metrics.Units;
import dev.dateline.engine.mining.ReleaseHistory.TimeOf;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The observations of one metric that a repository makes: one for each change, or one for each release. */
final class Measured {

    private static final int PLACES = 6;
    private static final int SHORT_ID = 12;

    private final MinedRepository mined;
    private final String source;
    private final List<Observation> observations = new ArrayList<>();

    private Measured(MinedRepository mined, String source) {
        this.mined = mined;
        this.source = source;
    }

    /** Nothing where the metric's unit cannot hold what is measured. */
    static Optional<List<Observation>> of(MinedRepository mined, Measure measure, Metric metric, String source) {
        var unit = metric.unitText();
        if (!measure.fits(unit)) {
            return Optional.empty();
        }
        var measured = new Measured(mined, source);
        var history = mined.history();
        int whole = unit.equals("%") ? 100 : 1;
        switch (measure) {
            case CHANGE_LEAD_TIME -> measured.leadTimes(TimeOf.COMMITTER, unit);
            case CHANGE_LEAD_TIME_AUTHOR -> measured.leadTimes(TimeOf.AUTHOR, unit);
            case DEPLOYMENT_FREQUENCY -> measured.each(release -> 1);
            case CHANGE_FAIL_RATE -> measured.each(release -> history.isTakenBack(release) ? whole : 0);
            case REWORK_RATE -> measured.each(release -> history.mends(release) >= 0 ? whole : 0);
        }
        return Optional.of(measured.observations);
    }

    private void leadTimes(TimeOf whose, String unit) {
        double one = Units.convert(1, "s", unit).orElseThrow();
        var history = mined.history();
        for (int release = 0; release < history.releases().size(); release++) {
            for (int change : history.changes(release)) {
                if (history.isTimed(change)) {
                    double seconds = (double) history.leadTime(release, change, whose);
                    add(release, seconds * one, mined.commits().id(change).substring(0, SHORT_ID) + " in ");
                }
            }
        }
    }

    private interface OfRelease {
        double value(int release);
    }

    private void each(OfRelease value) {
        for (int release = 0; release < mined.history().releases().size(); release++) {
            if (mined.isOfService(release)) {
                add(release, value.value(release), "");
            }
        }
    }

    private void add(int release, double value, String note) {
        var one = mined.history().releases().get(release);
        var text =
                BigDecimal.valueOf(value).setScale(PLACES, RoundingMode.HALF_UP).stripTrailingZeros();
        observations.add(new Observation(
                Instant.ofEpochSecond(one.time()).toString(),
                text.signum() == 0 ? "0" : text.toPlainString(),
                source,
                note + one.name()));
    }
}
