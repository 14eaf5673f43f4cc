package dev.dateline.app.plan;

import dev.dateline.app.experiments.Score;
import dev.dateline.app.project.Amounts;
import dev.dateline.app.project.Estimate;
import dev.dateline.app.project.Kind;
import dev.dateline.app.project.Otherwise;
import dev.dateline.app.project.People;
import dev.dateline.app.project.Ref;
import dev.dateline.app.project.Source;
import dev.dateline.app.project.WorkingDays;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What must be true before a claim or another step can be. */
public record Step(
        String id,
        Optional<String> title,
        @Ref("steps") Optional<String> parent,
        @Ref("steps") List<Need> needs,
        Optional<Estimate> estimate,
        @Ref("teams") Map<String, People> uses,
        Optional<Amounts> cost,
        Optional<Score> importance,
        Optional<Score> difficulty,
        @Ref("claims") List<String> serves,
        Optional<String> owner,
        Optional<LocalDate> notBefore,
        @Otherwise("planned") Status status,
        Optional<LocalDate> started,
        Optional<LocalDate> finished,
        Optional<WorkingDays> remaining,
        @Ref("assumptions") Optional<String> tests,
        Optional<WayOut> ifRefuted,
        Optional<OnlyIf> onlyIf,
        Optional<String> note,
        Optional<Source> source) {

    public static final Kind<Step> KIND = Kind.list("steps", Step.class, "id", Step::id);

    public Step {
        switch (status) {
            case PLANNED -> {
                if (started.isPresent() || finished.isPresent() || remaining.isPresent()) {
                    throw new IllegalArgumentException(
                            "a planned step has no started, finished or remaining; write `status: started` or `done`");
                }
            }
            case STARTED -> {
                if (started.isEmpty() || finished.isPresent()) {
                    throw new IllegalArgumentException("a started step needs `started` and has no `finished`");
                }
            }
            case DONE -> {
                if (finished.isEmpty()) {
                    throw new IllegalArgumentException("a done step needs `finished`");
                }
            }
        }
        if (started.isPresent() && finished.isPresent() && finished.get().isBefore(started.get())) {
            throw new IllegalArgumentException(
                    "a step cannot be finished (" + finished.get() + ") before it started (" + started.get() + ")");
        }
        WorkingDays.refuseNegative("remaining", remaining);
        if (ifRefuted.isPresent() && tests.isEmpty()) {
            throw new IllegalArgumentException("`ifRefuted` belongs to a step that `tests` an assumption");
        }
    }

    /** What people call it. */
    public String name() {
        return title.orElse(id);
    }

    /** Nobody has said what it takes; a milestone says that it takes none, {@code 0d}. */
    boolean isUnestimated() {
        return estimate.isEmpty() && remaining.isEmpty();
    }

    public int importanceOrMiddle() {
        return importance.map(Score::points).orElse(3);
    }

    public int difficultyOrMiddle() {
        return difficulty.map(Score::points).orElse(3);
    }

    /** What is known of the step on a day: a later finish has not happened yet, nor has a later start. */
    public Status statusOn(LocalDate today) {
        boolean finishedYet = finished.isPresent() && !finished.get().isAfter(today);
        boolean startedYet = started.isPresent() && !started.get().isAfter(today);
        return switch (status) {
            case DONE -> finishedYet ? Status.DONE : startedYet ? Status.STARTED : Status.PLANNED;
            case STARTED -> startedYet ? Status.STARTED : Status.PLANNED;
            case PLANNED -> Status.PLANNED;
        };
    }
}
