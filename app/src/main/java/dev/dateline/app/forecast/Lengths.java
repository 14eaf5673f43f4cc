package dev.dateline.app.forecast;

import dev.dateline.app.project.Estimate;
import dev.dateline.engine.history.Calibration;
import dev.dateline.engine.history.FinishedWork;
import dev.dateline.engine.history.Recalibrated;
import dev.dateline.engine.history.ReferenceClass;
import dev.dateline.engine.history.Scaled;
import dev.dateline.engine.history.TrackRecord;
import dev.dateline.engine.history.Work;
import dev.dateline.engine.simulation.Blend;
import dev.dateline.engine.simulation.Distribution;
import dev.dateline.engine.simulation.Lognormal;
import dev.dateline.engine.simulation.Tabulated;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How long steps take, as the past has it. It follows from the past alone, so that all plans that share one share this too: the scenarios of a
 * project, the plan without a claim, the plan after an edit. To make its tables is the dearest part of a forecast.
 */
final class Lengths {

    /** Finished work outweighs what was thought before once there is more of it than this. */
    private static final double PSEUDO_OBSERVATIONS = ReferenceClass.DEFAULT_PSEUDO_OBSERVATIONS;

    /** So little that any finished work outweighs it; what was thought before is blended in step by step. */
    private static final double HARDLY = 0.01;

    /** So many pasts are remembered, and so many tables of each, of four kilobytes or nine. */
    private static final int MOST_PASTS = 8;

    private static final int MOST_TABLES = 1_000;
    private static final Map<Past, Lengths> REMEMBERED = new LinkedHashMap<>();

    /**
     * What is known on a day.
     *
     * @param tasks the finished tasks of others that the project names
     * @param ranks how the lengths of steps came to lie in what was forecast of them, the oldest first
     */
    record Past(LocalDate today, List<PastWork> works, Optional<Precedents> tasks, List<Double> ranks) {}

    private record Known(Work work, Estimate estimate) {}

    private final int learnedFrom;
    private final Optional<TrackRecord> record;
    private final Optional<Distribution> tasks;
    private final Calibration calibration;
    /** Steps of the same size, kind and person take equally long. */
    private final Map<Known, Distribution> tables = new HashMap<>();

    private Lengths(Past past) {
        this.learnedFrom = past.works.size();
        this.tasks = past.tasks.map(one -> PastWorkView.fitted(one.cases()));
        this.calibration = Calibration.of(past.ranks);
        var reference = tasks.map(
                        ratio -> ReferenceClass.of(past.tasks.orElseThrow().id(), ratio))
                .orElseGet(() -> new ReferenceClass("the range as written", new Lognormal(0, Learning.SHARED), HARDLY));
        this.record = past.works.isEmpty()
                ? Optional.empty()
                : Optional.of(TrackRecord.before(
                        past.today.plusDays(1),
                        past.works.stream().map(Lengths::finished).toList(),
                        reference));
    }

    /** The same for equal pasts, as long as it is remembered; the past nobody has asked about for longest is forgotten first. */
    static Lengths of(Past past) {
        synchronized (REMEMBERED) {
            var before = REMEMBERED.remove(past);
            if (before != null) {
                REMEMBERED.put(past, before);
                return before;
            }
        }
        var made = new Lengths(past); // outside, so that nobody waits for somebody else's past
        synchronized (REMEMBERED) {
            if (REMEMBERED.size() >= MOST_PASTS) {
                REMEMBERED.remove(REMEMBERED.keySet().iterator().next());
            }
            REMEMBERED.put(past, made);
        }
        return made;
    }

    /** What nobody has dated was known long ago. */
    private static FinishedWork finished(PastWork work) {
        var last = work.finished().or(work::started).orElse(LocalDate.EPOCH);
        return FinishedWork.ofDays(
                work.started().orElse(last), last, Work.of(work.estimate(), work.kind(), work.person()), work.actual());
    }

    /** The working days in all, for an estimate that is a range. */
    synchronized Distribution days(Work work, Estimate estimate) {
        if (tables.size() >= MOST_TABLES) {
            tables.clear();
        }
        return tables.computeIfAbsent(new Known(work, estimate), unseen -> recalibrated(made(work, estimate)));
    }

    private Distribution recalibrated(Distribution days) {
        return calibration.count() == 0 ? days : Tabulated.of(new Recalibrated(days, calibration));
    }

    private Distribution made(Work work, Estimate estimate) {
        double likely = work.estimate();
        if (tasks.isPresent()) {
            return Tabulated.of(new Scaled(record.map(ours -> ours.ratio(work)).orElse(tasks.get()), likely));
        }
        var range = Lognormal.between(estimate.low().days(), estimate.high().days());
        return record.map(ours ->
                        (Distribution) Tabulated.of(new Blend(new Scaled(ours.ratio(work), likely), range, ownShare())))
                .orElse(range);
    }

    /** How much of what is drawn comes from the team's own finished work. */
    double ownShare() {
        return learnedFrom / (learnedFrom + PSEUDO_OBSERVATIONS);
    }

    /** The spread of what moves all steps together; none where nothing is finished yet. */
    Optional<Double> sharedSpread() {
        return record.map(TrackRecord::sharedSpread);
    }

    Calibration calibration() {
        return calibration;
    }

    /** Whether a class of others' tasks takes the place of the ranges. */
    boolean hasTasks() {
        return tasks.isPresent();
    }
}
