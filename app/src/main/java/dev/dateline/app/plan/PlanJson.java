package dev.dateline.app.plan;

import dev.dateline.app.experiments.Verdicts;
import dev.dateline.app.project.Json;
import java.util.Locale;

/** The plan for programs: the command and the page answer the same. */
public final class PlanJson {

    private PlanJson() {}

    /** With what would repair it. */
    static Json of(BackwardPlan plan, Repairs repairs) {
        var json = of(plan);
        repairs.into(json);
        return json;
    }

    public static Json of(BackwardPlan plan) {
        var json = Json.object()
                .put("project", plan.contents().name())
                .put("launch", plan.launch())
                .put("today", plan.today().date())
                .put("feasible", plan.isFeasible() && !plan.isStopped())
                .put("lateBy", plan.lateBy())
                .put("lateDays", Lateness.days(plan))
                .put("late", plan.late().stream().map(Step::id).toList())
                .put("mustStartBy", plan.mustStartBy())
                .put("spareDays", plan.isFeasible() ? plan.spareDays() : 0)
                .put("chain", plan.chain())
                .put("unestimated", plan.unestimated())
                .put("overused", plan.overused())
                .put("committed", plan.isCommitted())
                .put("steps", plan.steps().stream().map(step -> of(plan, step)).toList())
                .put("figures", plan.figures().stream().map(Json::of).toList());
        plan.adherence().ifPresent(kept -> json.put("kept", of(plan, kept)));
        var refuted = plan.consequences().verdicts().refuted();
        return refuted.isEmpty()
                ? json
                : json.put(
                        "refuted",
                        refuted.stream().map(one -> refuted(plan, one)).toList());
    }

    private static Json of(BackwardPlan plan, Adherence kept) {
        var letGo = LetGo.of(plan);
        return Json.object()
                .put("since", kept.dates().kept())
                .put("note", kept.dates().note())
                .put("steps", kept.many())
                .put("atTheirDate", kept.atTheirDate().size())
                .put(
                        "moved",
                        kept.moved().stream()
                                .map(moved -> Json.object()
                                        .put("step", moved.step())
                                        .put("kept", moved.kept())
                                        .put("deadline", moved.deadline())
                                        .put("because", moved.because()))
                                .toList())
                .put("without", kept.without())
                .put(
                        "passedOver",
                        kept.passedOver().stream()
                                .map(one -> Json.object()
                                        .put("step", one.step())
                                        .put("kept", one.date())
                                        .put("because", one.passing().words()))
                                .toList())
                .put(
                        "ifLetGo",
                        letGo.map(then -> Json.object()
                                .put("mustStartBy", then.mustStartBy())
                                .put("laterBy", then.laterBy())
                                .put("lateBy", then.lateBy())));
    }

    private static Json refuted(BackwardPlan plan, Verdicts.Settled settled) {
        return Json.object()
                .put("assumption", settled.assumption().id())
                .put("on", settled.on())
                .put("test", settled.test().id())
                .put("stops", plan.consequences().stop().filter(settled::equals).isPresent());
    }

    private static Json of(BackwardPlan plan, PlannedStep planned) {
        var json = of(planned);
        plan.adherence()
                .ifPresent(kept -> json.put("kept", kept.keptOf(planned.step().id())));
        return json;
    }

    static Json of(PlannedStep planned) {
        var dates = planned.dates();
        var json = Json.object()
                .put("id", planned.step().id())
                .put("start", dates.flatMap(PlannedStep.Dates::start))
                .put("deadline", dates.map(PlannedStep.Dates::deadline))
                .put("earlyStart", dates.flatMap(PlannedStep.Dates::earlyStart))
                .put("earlyFinish", dates.map(PlannedStep.Dates::earlyFinish))
                .put("lateStart", dates.flatMap(PlannedStep.Dates::lateStart))
                .put("lateFinish", dates.map(PlannedStep.Dates::lateFinish))
                .put("slack", dates.map(PlannedStep.Dates::slack))
                .put("critical", planned.critical())
                .put("because", planned.because())
                .put("waitsFor", planned.waitsFor().stream().map(CauseJson::of).toList())
                .put("heldBy", planned.heldBy().stream().map(CauseJson::of).toList())
                .put("rank", planned.rank())
                .put("rankedBecause", planned.rank().map(rank -> planned.rankedBecause()))
                .put("status", planned.status().name().toLowerCase(Locale.ROOT))
                .put("parent", planned.step().parent());
        planned.ifRefuted()
                .ifPresent(other -> json.put(
                        "ifRefuted",
                        Json.object()
                                .put("assumption", other.assumption())
                                .put(
                                        "feasible",
                                        other.lateBy().map(late -> late == 0).orElse(false))
                                .put("lateBy", other.lateBy())
                                .put("text", other.text())));
        return json;
    }
}
