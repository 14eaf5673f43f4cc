package dev.dateline.app.outcome;

import dev.dateline.app.claims.Standing;
import dev.dateline.app.experiments.Assumption;
import dev.dateline.app.experiments.Verdicts;
import dev.dateline.app.forecast.PlanForecast;
import dev.dateline.app.metrics.Rounded;
import dev.dateline.app.page.Days;
import dev.dateline.app.page.InTwenty;
import dev.dateline.app.pressrelease.PressRelease;
import dev.dateline.app.project.Json;
import dev.dateline.app.workbench.Opened;
import dev.dateline.app.workbench.Projects;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One sheet for whoever pays: what is to be decided, what is true, what it costs, what changed.
 *
 * @param promise the headline of the press release
 * @param decisionHeading the question, or that there is none
 * @param charged what the sums of the choices are; empty where lateness costs nothing
 * @param more claims that have no room on the sheet
 * @param toCome what was decided and is not in the plan yet
 * @param open the decision that is asked, to be answered here by whoever may
 */
record SponsorView(
        String headline,
        String lede,
        Optional<String> promise,
        String due,
        String decisionHeading,
        String decisionWhy,
        List<Choices.Choice> choices,
        String charged,
        Optional<Ask> open,
        List<Ask> decided,
        Optional<String> toCome,
        String claimsHeading,
        List<OutcomeView.Row> claims,
        int more,
        String together,
        String moneyHeading,
        Money money,
        String chart,
        boolean full,
        String leftOut,
        String changesHeading,
        boolean begun,
        List<Week.Line> changes,
        int moreChanges,
        String looked,
        String foot,
        Json json) {

    private static final int MOST_CLAIMS = 10;
    private static final int MOST_CHANGES = 5;
    private static final int MOST_DECIDED = 1;

    static SponsorView of(Projects projects, Opened project) {
        var today = project.today().date();
        var contents = project.contents();
        var claims = Standing.of(project).claims();
        var forecast = PlanForecast.of(project);
        var choices = Choices.of(project);
        var money = Money.of(project, forecast);
        var week = Week.of(projects, project, today.minusWeeks(1));
        var rows = OutcomeView.rows(claims, forecast);
        var decided = contents.of(Ask.KIND).stream()
                .filter(ask -> !ask.isOpen(today))
                .sorted(Comparator.comparing(
                                (Ask ask) -> ask.decided().orElseThrow().on())
                        .reversed())
                .limit(MOST_DECIDED)
                .toList();
        boolean ahead = forecast.plan().launch().isAfter(today);
        var last = Review.last(contents.of(Review.KIND), today);
        return new SponsorView(
                headline(rows, forecast, choices, ahead, today),
                contents.project().name() + ", for the sponsor, " + Days.withWeekday(today) + ". "
                        + distance(today, forecast.plan().launch()),
                contents.of(PressRelease.KIND).stream()
                        .flatMap(release -> release.head().headline().stream())
                        .filter(text -> !text.isBlank())
                        .findFirst(),
                due(choices, today),
                choices.ask()
                        .map(Ask::question)
                        .orElse(choices.choices().isEmpty() ? "Nothing to decide this week" : "What would change most"),
                why(choices, forecast, today),
                choices.choices(),
                charged(choices, forecast),
                choices.ask(),
                decided,
                decided.stream()
                        .flatMap(ask -> Choices.toCome(project, ask).stream())
                        .map(SponsorView::toCome)
                        .findFirst(),
                claimsHeading(rows, forecast, ahead),
                shown(rows),
                Math.max(0, rows.size() - MOST_CLAIMS),
                ahead ? together(rows, forecast, today) : "",
                moneyHeading(money),
                money,
                money.isKnown() ? new MoneyChart(money, forecast).svg("money") : "",
                forecast.isFull(),
                forecast.leftOut(),
                week.begun()
                        .map(day -> "Begun on " + Days.dayAndMonth(day, today))
                        .orElseGet(() -> "What changed since " + Days.dayAndMonth(week.since(), today)),
                week.begun().isPresent(),
                WeekPage.first(week, MOST_CHANGES),
                Math.max(0, week.all().size() - MOST_CHANGES),
                last.isPresent() ? WeekPage.looked(last, today) : "",
                String.format(Locale.ENGLISH, "%,d trials, seed %d", forecast.trials(), forecast.seed()),
                json(project, rows, forecast, choices, money, week, last, today));
    }

    private static String distance(LocalDate today, LocalDate launch) {
        long days = ChronoUnit.DAYS.between(today, launch);
        if (days <= 0) {
            return days == 0 ? "Today is the launch." : "Launched on " + Days.full(launch) + ".";
        }
        var far = days < 14 ? Days.counted(days, "day") : Days.counted(days / 7, "week");
        return capital(far) + " before launch.";
    }

    private static String headline(
            List<OutcomeView.Row> rows, PlanForecast forecast, Choices choices, boolean ahead, LocalDate today) {
        var claims = rows.isEmpty() ? "Nothing is promised yet" : trueOnes(rows);
        var launch = ahead
                ? forecast.chances()
                        .map(chances -> "; the launch has " + chances)
                        .orElse("")
                : "";
        var decision = choices.ask()
                .map(ask -> ask.by().isBefore(today) ? ", and a decision is overdue" : ", and one decision is asked")
                .orElse("");
        return claims + launch + decision;
    }

    private static long count(List<OutcomeView.Row> rows, String look) {
        return rows.stream().filter(row -> row.chip().look().equals(look)).count();
    }

    private static String trueOnes(List<OutcomeView.Row> rows) {
        long count = count(rows, "true");
        if (rows.size() == 1) {
            return count == 1 ? "The one claim is true" : "The one claim is not true yet";
        }
        return capital(number(count)) + " of " + number(rows.size()) + " claims " + (count == 1 ? "is" : "are")
                + " true";
    }

    /** Small numbers as words. */
    static String number(long count) {
        var words = List.of(
                "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
                "twelve");
        return count < words.size() ? words.get((int) count) : String.valueOf(count);
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String due(Choices choices, LocalDate today) {
        return choices.ask()
                .map(ask -> "Decision asked by " + Days.withWeekday(ask.by(), today)
                        + (ask.by().isBefore(today) ? ", which has passed" : ""))
                .orElse("No decision is asked of you now");
    }

    private static String toCome(Choices.Choice choice) {
        var currency = choice.spend().currency();
        var more =
                more(choice.spendMore(), "to spend", currency) + more(choice.lossMore(), "lost by lateness", currency);
        return "Decided: " + choice.title() + ". The plan does not hold it yet: once it does, " + choice.chances()
                + " for the launch" + more + ".";
    }

    private static String more(Optional<Double> above, String of, String currency) {
        return above.filter(amount -> Math.abs(amount) >= 1)
                .map(amount -> ", " + Rounded.text(Money.round(Math.abs(amount)), currency)
                        + (amount > 0 ? " more " : " less ") + of)
                .orElse("");
    }

    /** What the money of each choice is of; nothing where no day late costs anything. */
    private static String charged(Choices choices, PlanForecast forecast) {
        return choices.choices().stream().noneMatch(choice -> choice.lateness().isPresent())
                ? ""
                : "Both sums: what half of all trials stay at or below. Lateness is counted from "
                        + Days.full(forecast.plan().launch()) + " for each choice, leaving it as it is too.";
    }

    private static String why(Choices choices, PlanForecast forecast, LocalDate today) {
        if (choices.ask().isPresent()) {
            return choices.ask().flatMap(Ask::why).orElse("");
        } else if (!choices.choices().isEmpty()) {
            return "Nobody has asked for this. The forecast alone says that "
                    + (choices.choices().size() > 2 ? "these two" : "this")
                    + " would move the chance of the launch most.";
        }
        if (forecast.onTime().isEmpty()) {
            return "There is no plan yet from which a choice could be worked out.";
        }
        return forecast.plan().launch().isAfter(today)
                ? "The forecast alone has nothing to propose. " + leftOut(forecast, today)
                : "The launch is past; the forecast has nothing more to propose.";
    }

    /** What the chance of the launch does not know of. */
    private static String leftOut(PlanForecast forecast, LocalDate today) {
        if (forecast.isFull()) {
            return "It leaves out " + forecast.leftOut() + ".";
        }
        var contents = forecast.plan().contents();
        var verdicts = Verdicts.of(contents, today);
        long unsettled = contents.of(Assumption.KIND).stream()
                .filter(assumption -> verdicts.of(assumption.id()).isEmpty())
                .count();
        return "It leaves out risks and price shocks"
                + (unsettled == 0
                        ? "."
                        : ", and takes " + Days.counted(unsettled, "assumption")
                                + " to hold that no test has settled.");
    }

    /** True ones first where all fit; else those that need somebody. */
    private static List<OutcomeView.Row> shown(List<OutcomeView.Row> rows) {
        if (rows.size() <= MOST_CLAIMS) {
            return rows;
        }
        var order = List.of("nolonger", "off", "stale", "on", "promised", "unmeasured", "true");
        return rows.stream()
                .sorted(Comparator.comparingInt(row -> order.indexOf(row.chip().look())))
                .limit(MOST_CLAIMS)
                .toList();
    }

    private static String claimsHeading(List<OutcomeView.Row> rows, PlanForecast forecast, boolean ahead) {
        if (rows.isEmpty()) {
            return "No claim can be true or false yet";
        }
        long count = count(rows, "true");
        var first = "True so far: " + number(count) + " of " + number(rows.size());
        long likely = rows.stream()
                .filter(row -> row.chances()
                        .filter(chance -> chance >= InTwenty.DOTS / 2)
                        .isPresent())
                .count();
        return !ahead || count == rows.size()
                ? first
                : first + (forecast.isFull() ? ". Likely by its day: " : ". Work likely done by its day: ")
                        + number(likely) + " of " + number(rows.size());
    }

    /** Why the chances on the sheet differ: each is of another day, and those of claims are of something else than that of the launch. */
    private static String together(List<OutcomeView.Row> rows, PlanForecast forecast, LocalDate today) {
        var past = rows.stream()
                .filter(row -> row.due().isBefore(today)
                        && row.chances().filter(chances -> chances == 0).isPresent())
                .map(row -> "“" + row.words() + "” was due on " + Days.full(row.due()) + ", and its work is open")
                .toList();
        return "The launch's chance is of the launch date; a claim's is that "
                + (forecast.isFull()
                        ? "it is true by the claim's own day (likely: 10 in 20 or more): its work is done, what it leans on holds and its metric gets there."
                        : "its work is done by the claim's own day (likely: 10 in 20 or more), not that it comes true, which only measuring tells.")
                + forecast.allClaims()
                        .map(share -> " All of it together: " + InTwenty.words(share)
                                + (past.isEmpty() ? "" : ", as " + past.getFirst()) + ".")
                        .orElse("");
    }

    private static String moneyHeading(Money money) {
        if (!money.isKnown()) {
            return "No money is recorded";
        }
        return "Money: " + money.text(money.spent()) + " spent, " + money.text(money.p80())
                + " more would do in 16 cases of 20";
    }

    private static Json json(
            Opened project,
            List<OutcomeView.Row> rows,
            PlanForecast forecast,
            Choices choices,
            Money money,
            Week week,
            Optional<Review> last,
            LocalDate today) {
        return Json.object()
                .put("project", project.contents().project().name())
                .put("today", today)
                .put("launch", forecast.plan().launch())
                .put("onTime", forecast.onTime())
                .put("decision", choices.json())
                .put("true", count(rows, "true"))
                .put(
                        "claims",
                        rows.stream()
                                .map(row -> Json.object()
                                        .put("id", row.id())
                                        .put("words", row.words())
                                        .put("state", row.chip().word().toLowerCase(Locale.ROOT))
                                        .put("today", row.today())
                                        .put("metric", row.metric())
                                        .put("target", row.target())
                                        .put("due", row.due())
                                        .put("inTwenty", row.chances()))
                                .toList())
                .put(
                        "money",
                        Json.object()
                                .put("spent", Math.rint(money.spent()))
                                .put("p50", Math.rint(money.p50()))
                                .put("p80", Math.rint(money.p80()))
                                .put("p95", Math.rint(money.p95()))
                                .put("currency", money.currency())
                                .put("formula", Money.FORMULA))
                .put("changed", week.json())
                .put("lastReview", last.map(Review::on))
                .put("skippedWeeks", last.map(review -> review.skipped(today)))
                .put("trials", forecast.trials())
                .put("seed", forecast.seed());
    }
}
