package dev.dateline.app.experiments;

import dev.dateline.app.project.Amounts;
import dev.dateline.app.project.Chance;
import dev.dateline.app.project.Kind;
import dev.dateline.app.project.Otherwise;
import dev.dateline.app.project.Ref;
import dev.dateline.app.project.Source;
import dev.dateline.app.project.WorkingDays;
import java.time.LocalDate;
import java.util.Optional;

/** A cheap test of one assumption, with the result that ends it agreed before it starts. */
public record Experiment(
        String id,
        @Ref("assumptions") String assumption,
        Optional<String> method,
        Optional<Amounts> cost,
        Optional<WorkingDays> takes,
        Optional<Chance> sensitivity,
        Optional<Chance> specificity,
        Optional<Kill> kill,
        @Otherwise("planned") Progress status,
        Optional<LocalDate> started,
        Optional<LocalDate> finished,
        Optional<Verdict> verdict,
        Optional<String> learning,
        Optional<String> note,
        Optional<Source> source) {

    public static final Kind<Experiment> KIND = Kind.list("experiments", Experiment.class, "id", Experiment::id);

    public Experiment {
        WorkingDays.refuseNegative("takes", takes);
    }

    public enum Progress {
        PLANNED,
        STARTED,
        DONE
    }

    /** What the test showed. */
    public enum Verdict {
        SUPPORTED,
        REFUTED,
        INCONCLUSIVE
    }

    /** The result, the day and the consequence agreed beforehand. */
    public record Kill(String when, Optional<LocalDate> by, Optional<String> action) {}
}
