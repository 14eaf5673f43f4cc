package dev.dateline.app.plan;

import dev.dateline.app.experiments.Verdicts;
import dev.dateline.app.page.Days;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the plan comes to, as headline and first sentences of its page. */
final class PlanWords {

    private static final int MOST_OF_CHAIN = 4;
    /** A third of the way is much of it. */
    private static final int MUCH = 3;

    private final BackwardPlan plan;
    private final Steps steps;
    private final LocalDate today;
    private @Nullable Reasons reasons;

    PlanWords(BackwardPlan plan) {
        this.plan = plan;
        this.steps = new Steps(plan.contents());
        this.today = plan.today().date();
    }

    String headline() {
        if (plan.isStopped()) {
            return "There is no launch";
        }
        if (plan.network().open().isEmpty()) {
            return plan.steps().isEmpty() ? "What must be true before the launch?" : "All steps are done";
        }
        if (!plan.isFeasible()) {
            return unheld();
        }
        return firstToStart()
                .map(step -> "The launch holds if " + name(step) + " starts " + by(start(step))
                        + " and all takes as long as is likely")
                .orElse("The launch holds if what has begun takes as long as is likely");
    }

    private String unheld() {
        var lateness = Lateness.onPage(plan);
        return lateness.never()
                .map(why -> "The launch cannot hold, because " + why)
                .orElseGet(() -> "The launch would be "
                        + lateness.amount() + " late"
                        + lateness.withoutDays()
                                .or(this::why)
                                .map(why -> ", because " + why)
                                .orElse(""));
    }

    /** The longest of what makes it late, where that is much of the way: a step, what must pass between two, or the wait for the first. */
    private Optional<String> why() {
        var chain = plan.chain();
        if (chain.isEmpty()) {
            return Optional.empty();
        }
        int way = plan.schedule().launch() - plan.network().today();
        var longest = Stretch.of(plan, chain).stream()
                .max(Comparator.comparingInt(Stretch::days))
                .orElseThrow();
        int wait = wait(steps.number(chain.getFirst()));
        if (wait > longest.days()) {
            return stuck(chain.getFirst());
        }
        return Optional.of(
                MUCH * longest.days() >= way || chain.size() == 1
                        ? longest.says()
                        : chain.size() + " steps, from " + name(chain.getFirst()) + " to " + name(chain.getLast())
                                + ", take " + Reasons.days(way - wait) + " one after the other");
    }

    /** Working days from today until a step can start. */
    private int wait(int step) {
        return plan.network().status(step) == Status.STARTED
                ? 0
                : plan.schedule().start(plan.network().activity(step))
                        - plan.network().today();
    }

    private String by(LocalDate day) {
        return day.equals(today) ? "today" : "by " + Days.withWeekday(day, today);
    }

    /** What holds the launch, or makes it late. */
    String lede() {
        return stopped() + taken() + goingOn();
    }

    /** Which test ended it. */
    private String stopped() {
        return plan.consequences()
                .stop()
                .map(settled -> "“" + settled.assumption().statement() + "” was refuted" + on(settled)
                        + ", and for that it was agreed to stop. What follows is the plan as it was. ")
                .orElse("");
    }

    /** Which other ways it has taken. */
    private String taken() {
        return plan.consequences().verdicts().refuted().stream()
                .filter(settled -> plan.contents().of(Step.KIND).stream()
                        .anyMatch(step -> step.onlyIf()
                                .flatMap(OnlyIf::refuted)
                                .filter(settled.assumption().id()::equals)
                                .isPresent()))
                .map(settled -> "It has taken its other way out, because “"
                        + settled.assumption().statement() + "” was refuted" + on(settled) + ". ")
                .collect(Collectors.joining());
    }

    /** What a step or claim leant on. */
    static String leaned(Verdicts.Settled settled) {
        return "leaned on “" + settled.assumption().statement() + "”, refuted" + on(settled);
    }

    private static String on(Verdicts.Settled settled) {
        return settled.on().map(day -> " on " + Days.full(day)).orElse("");
    }

    private String goingOn() {
        if (plan.network().open().isEmpty()) {
            return plan.steps().isEmpty() ? "" : "Nothing is left to do before " + Days.full(plan.launch()) + ".";
        }
        var chain = plan.chain();
        var held = chain.isEmpty()
                ? ""
                : (plan.isFeasible() ? "What holds it, in ink: " : "In ink, what makes it late: ") + links(chain)
                        + ". ";
        return late() + held + spare() + unestimated() + Uncommitted.words(plan);
    }

    private String late() {
        if (plan.isFeasible()) {
            return "";
        }
        return "For " + Days.full(plan.launch()) + " it cannot be: the work ends in time for "
                + Days.full(plan.launchHeld()) + " at the earliest. The dates below are for that day. "
                + leastImportant();
    }

    /** What is late because other work matters more. */
    private String leastImportant() {
        var late =
                plan.lessImportantLate().stream().map(step -> name(step.id())).toList();
        return late.isEmpty() ? "" : "What matters least is late first: " + CauseWords.few(late) + ". ";
    }

    /** Why a step cannot start any earlier. */
    Optional<String> stuck(String id) {
        int step = steps.number(id);
        if (plan.network().status(step) == Status.STARTED) {
            return Optional.of(
                    name(step) + " has " + Reasons.days(plan.network().remaining(step)) + " left");
        }
        return reasons()
                .heldBack(step)
                .map(reason ->
                        name(step) + (reason.startsWith("cannot") ? " " + reason : " cannot start earlier: " + reason));
    }

    private String links(List<String> chain) {
        var names = chain.stream()
                .limit(MOST_OF_CHAIN)
                .map(id -> name(steps.number(id)))
                .toList();
        int more = chain.size() - names.size();
        return String.join(", then ", names) + (more > 0 ? ", and " + Days.counted(more, "step") + " more" : "");
    }

    private String spare() {
        int days = plan.isFeasible() ? plan.spareDays() : 0;
        return days == 0
                ? ""
                : "Begun as soon as it can be, the work would end " + Reasons.days(days) + " before the launch. ";
    }

    private String unestimated() {
        int many = plan.unestimated().size();
        return many == 0
                ? ""
                : (many == 1 ? "One step has no estimate and counts" : many + " steps have no estimate and count")
                        + " as no time. ";
    }

    /** The step that must start first; of several, one that holds the launch. */
    Optional<Integer> firstToStart() {
        return plan.network().open().stream()
                .filter(step -> plan.network().status(step) == Status.PLANNED)
                .min(Comparator.comparing(this::start)
                        .thenComparingInt(
                                step -> plan.chain().contains(steps.get(step).id()) ? 0 : 1));
    }

    /** When a planned step must start. */
    LocalDate start(int step) {
        return plan.network()
                .calendar()
                .date(plan.schedule().start(plan.network().activity(step)));
    }

    Optional<LocalDate> startOf(String id) {
        int step = steps.number(id);
        return step < 0 || plan.network().activity(step) < 0 || plan.network().status(step) != Status.PLANNED
                ? Optional.empty()
                : Optional.of(start(step));
    }

    String idOf(int step) {
        return steps.get(step).id();
    }

    String name(int step) {
        return "“" + steps.get(step).name() + "”";
    }

    String name(String id) {
        int step = steps.number(id);
        return step < 0 ? "“" + id + "”" : name(step);
    }

    /** Why a step is not at the date kept for it, in the words of the page. */
    String whyMoved(Adherence.Moved moved) {
        return Adherence.because(reasons(), steps.number(moved.step()), moved.kept(), moved.deadline());
    }

    /** Worked out once somebody asks. */
    Reasons reasons() {
        var known = reasons;
        if (known == null) {
            known = Reasons.onPage(plan);
            reasons = known;
        }
        return known;
    }

    /** Why a step lies where it does, in the words of the page. */
    String because(PlannedStep planned) {
        int step = steps.number(planned.step().id());
        return plan.network().activity(step) < 0 ? planned.because() : reasons().because(step);
    }
}
