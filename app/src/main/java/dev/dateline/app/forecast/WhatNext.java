package dev.dateline.app.forecast;

import dev.dateline.app.experiments.Assumption;
import dev.dateline.app.experiments.Experiment;
import dev.dateline.app.metrics.Rounded;
import dev.dateline.app.page.Days;
import dev.dateline.app.project.Json;
import dev.dateline.app.workbench.Opened;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which test comes next, or why none does: nothing is written down, something is missing, or it was worked out. Page, terminal and JSON say the same.
 *
 * @param because more of it; empty where the finding says all
 * @param path where in the project what is missing is filled in; empty where nothing is
 * @param act the words that lead there
 */
record WhatNext(String finding, String because, String path, String act) {

    private static final String UNKNOWN = "What a test is worth is not known";
    private static final String TESTS = "/experiments";

    /**
     * For pages that only mention it: none where tests cannot be valued, or nobody has asked yet and the plan is so large that it would keep them
     * waiting.
     */
    static Optional<WhatNext> inShort(Opened project) {
        if (project.contents().project().worth().isEmpty()) {
            return Optional.empty();
        }
        var forecast = PlanForecast.of(project);
        return forecast.isFull()
                        && (WhatIf.isSmall(forecast.plan())
                                || project.ifKnown(Knowing.class).isPresent())
                ? Optional.of(of(forecast, ForecastPage.knowing(project, forecast)))
                : Optional.empty();
    }

    static WhatNext of(PlanForecast forecast, Knowing knowing) {
        return new Reasons(forecast, knowing).first();
    }

    Json json() {
        return Json.object().put("finding", finding).put("because", because);
    }

    static String money(double amount, String currency) {
        return Rounded.text(
                amount == 0
                        ? 0
                        : BigDecimal.valueOf(amount).round(new MathContext(2)).doubleValue(),
                currency);
    }

    /** A statement within quotes, without the point at its end. */
    static String quoted(Assumption assumption) {
        return "“" + assumption.statement().replaceFirst("\\.$", "") + "”";
    }

    /** Looks for the first that is so. */
    private static final class Reasons {

        private final PlanForecast forecast;
        private final Knowing knowing;
        private final String currency;
        private final List<Assumption> written;
        private final List<Assumption> open;

        Reasons(PlanForecast forecast, Knowing knowing) {
            this.forecast = forecast;
            this.knowing = knowing;
            this.currency = forecast.plan().contents().project().currency().orElse("");
            this.written = forecast.plan().contents().of(Assumption.KIND);
            var verdicts = forecast.plan().consequences().verdicts();
            this.open = written.stream()
                    .filter(one -> verdicts.of(one.id()).isEmpty())
                    .toList();
        }

        WhatNext first() {
            return worthIt()
                    .or(this::nothingWritten)
                    .or(this::nothingLeft)
                    .or(this::missing)
                    .or(this::noChance)
                    .or(this::unknownTest)
                    .or(this::untested)
                    .orElseGet(this::workedOut);
        }

        private Optional<WhatNext> worthIt() {
            return knowing.ranked().stream()
                    .filter(Knowing.OfTest::isDetectable)
                    .findFirst()
                    .map(test -> new WhatNext(
                            "Test this next: “" + test.experiment().name() + "”, worth "
                                    + money(test.worth().orElseThrow().value(), currency)
                                    + test.cost()
                                            .map(cost -> " for " + money(cost, currency))
                                            .orElse(""),
                            "",
                            "",
                            ""));
        }

        private Optional<WhatNext> nothingWritten() {
            return written.isEmpty()
                    ? Optional.of(new WhatNext(
                            "Nothing to test is written down yet",
                            "Write down what the plan believes without proof, how likely it holds and which claim leans on it: then"
                                    + " it can be told what a test of it is worth.",
                            TESTS + "#add",
                            "Write down an assumption"))
                    : Optional.empty();
        }

        private Optional<WhatNext> nothingLeft() {
            if (forecast.network().open().isEmpty() || forecast.plan().isStopped()) {
                return Optional.of(new WhatNext(
                        "Nothing is left to test",
                        forecast.plan().isStopped()
                                ? "A test has stopped the plan, so that nothing is left to decide."
                                : "No step is open, so that nothing is left to decide.",
                        "",
                        ""));
            }
            return open.isEmpty()
                    ? Optional.of(new WhatNext(
                            "Nothing is left to test",
                            "Tests have settled every assumption that is written down.",
                            TESTS,
                            "What they showed"))
                    : Optional.empty();
        }

        private Optional<WhatNext> missing() {
            if (knowing.isKnown()) {
                return Optional.empty();
            }
            return Optional.of(
                    forecast.isFull()
                            ? new WhatNext(
                                    UNKNOWN,
                                    "Nobody has said what the launch is worth, and by that tests are valued.",
                                    "/settings#worth",
                                    "Say what the launch is worth")
                            : new WhatNext(
                                    UNKNOWN,
                                    "The plain forecast takes all assumptions to hold.",
                                    "/forecast/history",
                                    "Let it reckon with what may fail"));
        }

        /** Nobody said how likely any of them is. */
        private Optional<WhatNext> noChance() {
            return knowing.assumptions().isEmpty()
                    ? unsaid(open).map(one -> new WhatNext(UNKNOWN, unsaid(one), record(one), "Write its chance"))
                    : Optional.empty();
        }

        private static Optional<Assumption> unsaid(List<Assumption> open) {
            return open.stream().filter(one -> one.chance().isEmpty()).findFirst();
        }

        private String unsaid(Assumption first) {
            long many = open.stream().filter(one -> one.chance().isEmpty()).count();
            return "Nobody has said how likely it is that " + quoted(first) + " holds"
                    + (many > 1 ? ", nor of " + Days.counted(many - 1, "other assumption") : "")
                    + ": the forecast takes that for certain.";
        }

        private static String record(Assumption assumption) {
            return "/records/assumptions/" + assumption.id();
        }

        /** The test of what is most worth knowing, of which nobody wrote how often it is right. */
        private Optional<WhatNext> unknownTest() {
            return worthKnowing(one ->
                            one.tests().stream().anyMatch(test -> test.worth().isEmpty()))
                    .map(one -> {
                        var test = one.tests().stream()
                                .filter(of -> of.worth().isEmpty())
                                .map(Knowing.OfTest::experiment)
                                .findFirst()
                                .orElseThrow();
                        return new WhatNext(
                                "What the test “" + test.name() + "” is worth is not known",
                                upTo(one)
                                        + " Nobody has said how often the test is right: where the assumption holds, and where it"
                                        + " is false.",
                                path(test),
                                "Say how often it is right");
                    });
        }

        private static String path(Experiment test) {
            return TESTS + "/" + test.id() + (test.locked().isPresent() ? "" : "#planning");
        }

        private Optional<WhatNext> untested() {
            return worthKnowing(one -> one.tests().isEmpty())
                    .map(one -> new WhatNext(
                            "Nobody tests what is worth knowing",
                            upTo(one),
                            TESTS + "?assumption=" + one.assumption().id() + "#planning",
                            "Plan a test"));
        }

        private Optional<Knowing.OfAssumption> worthKnowing(Predicate<Knowing.OfAssumption> lacking) {
            return knowing.assumptions().stream()
                    .filter(one -> one.perfect().isDetectable())
                    .filter(lacking)
                    .max(Comparator.comparingDouble(one -> one.perfect().value()));
        }

        private String upTo(Knowing.OfAssumption one) {
            return "To know whether " + quoted(one.assumption()) + " holds would be worth up to "
                    + money(one.perfect().value(), currency) + ".";
        }

        private WhatNext workedOut() {
            int many = knowing.assumptions().size();
            boolean some =
                    knowing.assumptions().stream().anyMatch(one -> one.perfect().isDetectable());
            var because = many == 0
                    ? "Every open assumption is said to hold for certain."
                    : some
                            ? "Worked out for each test: whatever it shows, the same would be decided."
                            : "Worked out: to know for certain whether "
                                    + (many == 1
                                            ? "the assumption holds"
                                            : "each of the " + many + " assumptions holds")
                                    + " would not change what is decided.";
            return unsaid(open)
                    .map(one -> new WhatNext(
                            "No test of what may fail would change what to do",
                            because + " " + unsaid(one),
                            record(one),
                            "Write its chance"))
                    .orElseGet(() -> new WhatNext("No test would change what to do", because, "", ""));
        }
    }
}
