package dev.dateline.app.repairs;

import dev.dateline.app.page.Days;
import dev.dateline.app.plan.BackwardPlan;
import dev.dateline.app.plan.Lateness;
import dev.dateline.app.plan.Repair;
import dev.dateline.app.plan.Repairs;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What would repair a plan, ready to show.
 *
 * @param refused why one of them was not taken
 * @param looking whether they are still looked for
 * @param few whether only the first of each kind are there
 * @param more how many others there are
 */
record RepairsView(
        String headline,
        Optional<String> refused,
        String lede,
        boolean looking,
        List<Group> groups,
        List<String> remarks,
        boolean few,
        int more) {

    private static final int FEW = 1;

    /** Repairs of one kind. */
    record Group(String heading, List<One> repairs) {}

    /**
     * @param start when work must then start
     * @param query shows it beside the plan as it is
     * @param parameters that make the change
     */
    record One(String what, String note, String start, String query, Map<String, String> parameters) {}

    static RepairsView of(BackwardPlan plan, Repairs repairs, boolean few, Optional<String> refused) {
        var today = plan.today().date();
        var groups = new EnumMap<Repair.Kind, List<One>>(Repair.Kind.class);
        for (var repair : repairs.repairs()) {
            groups.computeIfAbsent(repair.kind(), _ -> new ArrayList<>()).add(one(repair, today));
        }
        int shown = groups.values().stream()
                .mapToInt(group -> few ? Math.min(FEW, group.size()) : group.size())
                .sum();
        return new RepairsView(
                plan.isFeasible() ? "The launch holds" : "What would make the launch hold",
                refused,
                lede(plan, repairs),
                false,
                groups.entrySet().stream()
                        .map(group -> new Group(
                                group.getKey().heading(),
                                group.getValue().stream()
                                        .limit(few ? FEW : Integer.MAX_VALUE)
                                        .toList()))
                        .toList(),
                repairs.remarks(),
                few,
                repairs.repairs().size() - shown);
    }

    static RepairsView looking(BackwardPlan plan) {
        return new RepairsView(
                "What would make the launch hold",
                Optional.empty(),
                lateness(plan),
                true,
                List.of(),
                List.of(),
                false,
                0);
    }

    private static String lateness(BackwardPlan plan) {
        var end = Days.full(plan.network().calendar().date(plan.schedule().launch() - 1));
        var lateness = Lateness.onPage(plan);
        return lateness.never()
                .map(why -> "The launch does not hold, because " + why + ".")
                .orElseGet(() -> "The work would end on " + end + ", " + lateness.amount() + " too late.");
    }

    private static String lede(BackwardPlan plan, Repairs repairs) {
        if (plan.isStopped()) {
            return plan.stoppedBecause().orElse("");
        }
        if (!repairs.needed()) {
            return "Nothing needs repair.";
        }
        return lateness(plan)
                + switch (repairs.repairs().size()) {
                    case 0 -> "";
                    case 1 -> " This would do, and no less of it; it was planned to the end.";
                    default -> " Each of these would do, alone, and no less of it would; each was planned to the end.";
                };
    }

    private static One one(Repair repair, LocalDate today) {
        return new One(
                repair.what()
                                .substring(0, repair.what().offsetByCodePoints(0, 1))
                                .toUpperCase(Locale.ROOT)
                        + repair.what().substring(repair.what().offsetByCodePoints(0, 1)),
                repair.note(),
                repair.mustStartBy()
                        .map(day -> day.equals(today) ? "today" : "by " + Days.briefWithWeekday(day, today))
                        .orElse("all has begun"),
                repair.query(),
                repair.parameters());
    }
}
