package dev.dateline.app.plan;

import dev.dateline.app.experiments.Assumption;
import dev.dateline.app.experiments.Avoided;
import dev.dateline.app.project.Contents;
import dev.dateline.app.workbench.Opened;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The steps that a refuted assumption took out of the plan before they were begun, with what they would have cost. */
@Component
final class AvoidedSteps implements Avoided {

    @Override
    public Exposure of(Opened project, String assumption) {
        return of(project.contents(), assumption, project.today().date());
    }

    static Exposure of(Contents contents, String assumption, LocalDate today) {
        var steps = new Steps(contents);
        var leaning = contents.of(Assumption.KIND).stream()
                .filter(one -> one.id().equals(assumption))
                .flatMap(one -> one.for_().stream())
                .collect(Collectors.toSet());
        boolean stops = contents.of(Step.KIND).stream()
                .anyMatch(step -> step.tests().filter(assumption::equals).isPresent()
                        && step.ifRefuted().filter(WayOut::isStop).isPresent());
        var parts = new ArrayList<Part>();
        var open = new ArrayList<Part>();
        var unknown = new ArrayList<String>();
        for (int number = 0; number < steps.size(); number++) {
            boolean fell = stops || fellAway(steps, number, assumption);
            boolean leans = steps.withAncestors(number).stream()
                    .anyMatch(at -> leaning.contains(steps.get(at).id()));
            if (steps.hasParts(number) || !(fell || leans) || isOtherWay(steps, number)) {
                continue;
            }
            var step = steps.get(number);
            if (step.statusOn(today) != Status.PLANNED) {
                if (fell && step.statusOn(today) == Status.STARTED) {
                    unknown.add("“" + step.name() + "” fell away after it was begun; what it had cost is not known");
                }
                continue;
            }
            (fell ? parts : open).add(part(step, contents, fell ? unknown : new ArrayList<>()));
        }
        return new Exposure(parts, open, unknown);
    }

    private static boolean fellAway(Steps steps, int number, String assumption) {
        return steps.withAncestors(number).stream()
                .anyMatch(at -> steps.get(at)
                        .onlyIf()
                        .flatMap(OnlyIf::holds)
                        .filter(assumption::equals)
                        .isPresent());
    }

    /** What is done only once an assumption is refuted was never planned on its holding. */
    private static boolean isOtherWay(Steps steps, int number) {
        return steps.withAncestors(number).stream()
                .anyMatch(at -> steps.get(at).onlyIf().flatMap(OnlyIf::refuted).isPresent());
    }

    private static Part part(Step step, Contents contents, List<String> unknown) {
        var teams = contents.project().teams();
        var perDay = BigDecimal.ZERO;
        for (var use : step.uses().entrySet()) {
            var team = teams.get(use.getKey());
            if (team == null || team.dayRate().isEmpty()) {
                unknown.add("nobody has said what a day of " + use.getKey() + " costs");
            } else {
                perDay = perDay.add(team.dayRate()
                        .get()
                        .multiply(BigDecimal.valueOf(use.getValue().tenths(), 1)));
            }
        }
        if (step.estimate().isEmpty()) {
            unknown.add("“" + step.name() + "” has no estimate");
        }
        double rate = perDay.doubleValue();
        double[] days = step.estimate()
                .map(range -> new double[] {
                    range.low().days(), range.likely().days(), range.high().days()
                })
                .orElse(new double[3]);
        double[] own = step.cost()
                .map(cost -> new double[] {
                    cost.low().doubleValue(),
                    cost.likely().doubleValue(),
                    cost.high().doubleValue()
                })
                .orElse(new double[3]);
        return new Part(
                step.id(),
                step.name(),
                days[0] * rate + own[0],
                days[1] * rate + own[1],
                days[2] * rate + own[2],
                String.format(Locale.ENGLISH, "%.0f days × %,.0f a day", days[1], rate)
                        + (own[1] > 0 ? String.format(Locale.ENGLISH, " + %,.0f", own[1]) : "")
                        + String.format(Locale.ENGLISH, " = %,.0f", days[1] * rate + own[1]));
    }
}
