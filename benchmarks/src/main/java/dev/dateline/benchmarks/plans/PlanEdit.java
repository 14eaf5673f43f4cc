package dev.dateline.benchmarks.plans;

import dev.dateline.benchmarks.plans.DrawnPlan.Need;
import dev.dateline.benchmarks.plans.DrawnPlan.Range;
import dev.dateline.benchmarks.plans.DrawnPlan.State;
import dev.dateline.benchmarks.plans.DrawnPlan.Step;
import dev.dateline.benchmarks.plans.DrawnPlan.Team;
import dev.dateline.benchmarks.plans.PlainPlan.Join;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** What a person changes in a plan in one go. */
enum PlanEdit {
    ESTIMATE("an estimate changed") {
        @Override
        DrawnPlan of(DrawnPlan plan, SplittableRandom random) {
            int chosen = planned(plan, random);
            var step = plan.steps().get(chosen);
            int days = Math.max(1, (int) Math.round(step.days() * random.nextDouble(0.5, 2)));
            return replaced(plan, chosen, step.withDays(days == step.days() ? days + 1 : days));
        }
    },
    LINK("a link added") {
        @Override
        DrawnPlan of(DrawnPlan plan, SplittableRandom random) {
            int chosen = planned(plan, random);
            if (chosen == 0) {
                return plan;
            }
            var step = plan.steps().get(chosen);
            var needs = new ArrayList<>(step.needs());
            int before = random.nextInt(Math.max(0, chosen - 30), chosen);
            needs.removeIf(need -> need.step() == before);
            needs.add(new Need(before, Join.FS, 0));
            return replaced(plan, chosen, step.withNeeds(needs));
        }
    },
    STEP_ADDED("a step added") {
        @Override
        DrawnPlan of(DrawnPlan plan, SplittableRandom random) {
            int held = planned(plan, random);
            int before = random.nextInt(Math.max(0, held - 15), held + 1);
            int team = random.nextInt(plan.teams().size());
            var added = new Step(
                    "added",
                    random.nextInt(1, 10),
                    State.PLANNED,
                    Optional.empty(),
                    0,
                    Optional.empty(),
                    Map.of(team, Math.min(10, plan.teams().get(team).tenths())),
                    before == held ? List.of() : List.of(new Need(before, Join.FS, 0)));
            var steps = new ArrayList<Step>();
            for (int i = 0; i < plan.steps().size(); i++) {
                var step = plan.steps().get(i);
                if (i == held) {
                    steps.add(added);
                }
                var needs = new ArrayList<>(renumbered(step.needs(), held, 1));
                if (i == held) {
                    needs.add(new Need(held, Join.FS, 0));
                }
                steps.add(step.withNeeds(needs));
            }
            return plan.withSteps(steps);
        }
    },
    STEP_REMOVED("a step removed") {
        @Override
        DrawnPlan of(DrawnPlan plan, SplittableRandom random) {
            int chosen = planned(plan, random);
            var steps = new ArrayList<Step>();
            for (int i = 0; i < plan.steps().size(); i++) {
                var step = plan.steps().get(i);
                if (i != chosen) {
                    var needs = step.needs().stream()
                            .filter(need -> need.step() != chosen)
                            .toList();
                    steps.add(step.withNeeds(renumbered(needs, chosen, -1)));
                }
            }
            return plan.withSteps(steps);
        }
    },
    TEAM("a team's size changed") {
        @Override
        DrawnPlan of(DrawnPlan plan, SplittableRandom random) {
            int chosen = random.nextInt(plan.teams().size());
            var team = plan.teams().get(chosen);
            int most = plan.steps().stream()
                    .mapToInt(step -> step.uses().getOrDefault(chosen, 0))
                    .max()
                    .orElse(0);
            int fewer = Math.max(most, team.tenths() - 10);
            int tenths = random.nextBoolean() && fewer > 0 && fewer < team.tenths() ? fewer : team.tenths() + 10;
            return replaced(plan, chosen, team.withTenths(tenths));
        }
    },
    ABSENCE("a team away for days") {
        @Override
        DrawnPlan of(DrawnPlan plan, SplittableRandom random) {
            int chosen = random.nextInt(plan.teams().size());
            var team = plan.teams().get(chosen);
            var calendar = plan.calendar();
            int from = random.nextInt(Math.max(1, calendar.number(plan.launch())));
            var away = new ArrayList<>(team.away());
            away.add(new Range(calendar.date(from), calendar.date(from + random.nextInt(1, 10))));
            return replaced(plan, chosen, team.withAway(away));
        }
    };

    private final String words;

    PlanEdit(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    abstract DrawnPlan of(DrawnPlan plan, SplittableRandom random);

    /** What follows a place moves on when a step comes in there, or goes. */
    private static List<Need> renumbered(List<Need> needs, int place, int by) {
        return needs.stream()
                .map(need -> need.step() < place ? need : new Need(need.step() + by, need.join(), need.lag()))
                .toList();
    }

    private static int planned(DrawnPlan plan, SplittableRandom random) {
        var planned = IntStream.range(0, plan.steps().size())
                .filter(i ->
                        plan.steps().get(i).isPlanned() && plan.steps().get(i).days() > 0)
                .toArray();
        return planned[random.nextInt(planned.length)];
    }

    private static DrawnPlan replaced(DrawnPlan plan, int place, Step step) {
        var steps = new ArrayList<>(plan.steps());
        steps.set(place, step);
        return plan.withSteps(steps);
    }

    private static DrawnPlan replaced(DrawnPlan plan, int place, Team team) {
        var teams = new ArrayList<>(plan.teams());
        teams.set(place, team);
        return plan.withTeams(teams);
    }
}
