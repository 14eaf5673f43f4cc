package dev.dateline.app.scenarios;

import dev.dateline.app.claims.Claim;
import dev.dateline.app.experiments.Assumption;
import dev.dateline.app.page.Days;
import dev.dateline.app.plan.Step;
import dev.dateline.app.pressrelease.ClaimLink;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Estimate;
import dev.dateline.app.project.People;
import dev.dateline.engine.calendar.DateRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a scenario changes, in words that hold it against the project as it is, with sign. */
final class Saying {

    private final Contents now;

    Saying(Contents now) {
        this.now = now;
    }

    List<String> all(Scenario scenario) {
        return scenario.changes().stream().map(this::said).toList();
    }

    String said(Instead one) {
        if (one.launch().isPresent()) {
            var before = now.project().launch();
            var after = one.launch().get();
            return before.equals(after)
                    ? "the launch on " + Days.full(after) + ", as it is"
                    : "the launch " + Days.apart(before, after) + ", on " + Days.full(after);
        }
        if (one.priority().isPresent()) {
            return "what comes first is ranked by " + word(one.priority().get()) + " instead of "
                    + word(now.project().priority());
        }
        if (one.holiday().isPresent()) {
            return "nobody works " + days(one.holiday().get());
        }
        if (one.worked().isPresent()) {
            return days(one.worked().get()) + " is worked";
        }
        if (one.team().isPresent()) {
            return team(one.team().get(), one);
        }
        if (one.step().isPresent()) {
            return step(one.step().get(), one);
        }
        return one.claim()
                .map(claim -> "without the claim “" + words(claim) + "” and the steps that serve it alone")
                .orElseGet(() -> "“" + statement(one.assumption().orElseThrow()).replaceFirst("[.]$", "") + "” taken "
                        + (one.taken().orElseThrow() == Instead.Taken.HOLDS ? "to hold" : "as refuted"));
    }

    private String team(String name, Instead one) {
        var before = Optional.ofNullable(now.project().teams().get(name));
        return name
                + one.capacity()
                        .map(people -> " of " + people
                                + one.during().map(range -> " " + days(range)).orElse("")
                                + before.map(team -> people(people, team.capacity()))
                                        .orElse(""))
                        .or(() -> one.away().map(range -> " away " + days(range)))
                        .orElseGet(() -> " not away " + days(one.back().orElseThrow()));
    }

    private static String people(People after, People before) {
        int more = after.tenths() - before.tenths();
        return more == 0
                ? ", as it is"
                : " instead of " + before + " (" + (more > 0 ? "+" : "−") + new People(Math.abs(more)) + ")";
    }

    private String step(String id, Instead one) {
        var before =
                now.of(Step.KIND).stream().filter(step -> step.id().equals(id)).findFirst();
        var name = "“" + before.map(Step::name).orElse(id) + "”";
        if (one.leftOut()) {
            return "without " + name;
        }
        var parts = new ArrayList<String>();
        one.estimate()
                .ifPresent(after -> parts.add("in " + length(after)
                        + before.flatMap(Step::estimate)
                                .map(estimate -> instead(estimate, after))
                                .orElse("")));
        one.notBefore().ifPresent(day -> parts.add("not before " + Days.full(day)));
        one.remaining().ifPresent(left -> parts.add("with " + Days.counted(left.days(), "working day") + " left"));
        one.importance().ifPresent(score -> parts.add("of importance " + score.points()));
        one.difficulty().ifPresent(score -> parts.add("of difficulty " + score.points()));
        return name + " " + String.join(", ", parts);
    }

    private static String instead(Estimate before, Estimate after) {
        int more = after.likely().days() - before.likely().days();
        return " instead of " + before.likely().days()
                + (more == 0 ? "" : " (" + (more > 0 ? "+" : "−") + Math.abs(more) + ")");
    }

    private static String length(Estimate estimate) {
        return Days.counted(estimate.likely().days(), "working day")
                + (estimate.isCertain()
                        ? ""
                        : ", " + estimate.low().days() + " to "
                                + estimate.high().days() + ",");
    }

    private static String days(DateRange range) {
        return range.from().equals(range.to())
                ? "on " + Days.full(range.from())
                : "from " + Days.full(range.from()) + " to " + Days.full(range.to());
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private String words(String claim) {
        return now.of(Claim.KIND).stream().anyMatch(one -> one.id().equals(claim))
                ? ClaimLink.words(now).getOrDefault(claim, claim)
                : claim;
    }

    private String statement(String assumption) {
        return now.of(Assumption.KIND).stream()
                .filter(one -> one.id().equals(assumption))
                .map(Assumption::statement)
                .findFirst()
                .orElse(assumption);
    }
}
