package dev.dateline.app.scenarios;

import dev.dateline.app.page.InTwenty;
import dev.dateline.app.page.Scope;
import dev.dateline.app.workbench.Opened;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The comparison, ready to show.
 *
 * @param isWhole whether it is all of them, and not one with a page of its own
 * @param teams the heading of each column of the load
 * @param coming how many are not known yet
 * @param more how many are not compared, there being too many
 */
record ScenariosView(
        String headline,
        List<Row> rows,
        boolean isWhole,
        List<String> teams,
        long coming,
        int more,
        String currency,
        String how,
        Typed typed) {

    /** What was typed of a new one, and what is wrong with it. */
    record Typed(String name, String why, Optional<String> problem) {}

    /**
     * One line of the comparison.
     *
     * @param address of its own page
     */
    record Row(
            String name,
            String address,
            List<String> words,
            List<String> idle,
            String problem,
            Optional<Numbers> numbers,
            boolean coming) {}

    /** @param chances of twenty that the launch holds */
    record Numbers(
            Compared.Cell launch,
            Compared.Cell start,
            Compared.Cell finish,
            int chances,
            Compared.Cell chance,
            Compared.Cell claims,
            Compared.Cell cost50,
            Compared.Cell cost80,
            List<String> morePeople,
            List<Compared.Cell> loads,
            String sentence) {}

    static ScenariosView of(Opened project, List<Comparison.Line> lines, Scope scope, boolean whole, Typed typed) {
        var plan = lines.getFirst().standing();
        int all = project.contents().of(Scenario.KIND).size();
        return new ScenariosView(
                headline(lines),
                lines.stream().map(line -> row(line, plan, scope)).toList(),
                whole && all > 0,
                List.copyOf(project.contents().project().teams().keySet()),
                lines.stream().filter(Comparison.Line::isComing).count(),
                whole ? Math.max(0, all - Comparison.MOST) : 0,
                project.contents().project().currency().orElse(""),
                plan.map(ScenariosView::how).orElse(""),
                typed);
    }

    static String how(Standing plan) {
        return "Every line is planned and forecast as the plan itself is, in " + plan.trials()
                + " trials with the same random numbers, so that what differs is what was changed and not luck."
                + " ± is half the 95 % range of a chance that was counted in so many trials; of a difference it is that of the same"
                + " trials held against each other, and a difference smaller than that is called not clear."
                + " Costs are what is still to be spent on the work, by the days people spend on steps:"
                + " half of the trials stay below the first number. Whoever joins a team is paid for every working day until the launch, or until the work ends where that is later, and does some of that"
                + " work: what the scenario costs in all lies between that number and the sum of both. A team’s load is the share of its days from today until the launch that is taken by likely lengths.";
    }

    static Row row(Comparison.Line line, Optional<Standing> plan, Scope scope) {
        return new Row(
                line.scenario().map(Scenario::name).orElse("The plan"),
                line.scenario()
                        .map(scenario -> scope.at("/scenarios/" + encoded(scenario.id())))
                        .orElseGet(() -> scope.at("/plan")),
                line.words(),
                line.idle(),
                line.problem(),
                plan.flatMap(standing ->
                        line.standing().map(then -> numbers(new Compared(standing, then), then, line))),
                line.isComing());
    }

    private static Numbers numbers(Compared compared, Standing then, Comparison.Line line) {
        return new Numbers(
                compared.launch(),
                compared.start(),
                compared.finish(),
                then.onTime().map(InTwenty::of).orElse(0),
                compared.chance(),
                compared.allClaims(),
                compared.cost50(),
                compared.cost80(),
                compared.morePeople(),
                compared.loads(),
                line.scenario().isPresent() ? compared.sentence() : "");
    }

    private static String headline(List<Comparison.Line> lines) {
        if (lines.size() == 1) {
            return "What if it were otherwise?";
        }
        var plan = lines.getFirst().standing();
        var best = lines.stream()
                .skip(1)
                .filter(line -> line.standing()
                        .flatMap(Standing::gained)
                        .filter(gain -> gain.isSeen() && gain.isClear())
                        .isPresent())
                .max(Comparator.comparingDouble(line ->
                        line.standing().orElseThrow().gained().orElseThrow().chance()))
                .filter(line ->
                        line.standing().orElseThrow().gained().orElseThrow().chance() > 0);
        if (best.isEmpty() || plan.isEmpty()) {
            return lines.size() == 2
                    ? "One scenario beside the plan"
                    : (lines.size() - 1) + " scenarios beside the plan";
        }
        return "“" + best.get().scenario().orElseThrow().name() + "” makes the launch likeliest: "
                + instead(
                        best.get().standing().orElseThrow().onTime().orElseThrow(),
                        plan.get().onTime().orElse(0.0));
    }

    /** In twenties, or as finely as it takes to tell them apart. */
    static String instead(double then, double now) {
        if (InTwenty.of(then) != InTwenty.of(now)) {
            return InTwenty.words(then) + " instead of " + InTwenty.number(now);
        }
        int digits = Math.round(then * 100) == Math.round(now * 100) ? 1 : 0;
        return points(then, digits) + " instead of " + points(now, digits);
    }

    private static String points(double share, int digits) {
        return String.format(Locale.ENGLISH, "%." + digits + "f %%", share * 100);
    }

    static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
