package dev.dateline.app.beginnings;

import dev.dateline.app.claims.PlainQuantity;
import dev.dateline.app.claims.PlainTarget;
import dev.dateline.app.claims.Quantity;
import dev.dateline.app.claims.Target;
import dev.dateline.app.metrics.UnitWords;
import dev.dateline.app.plan.NewStep;
import dev.dateline.app.project.PlainDate;
import dev.dateline.app.terminal.Dialogue;
import dev.dateline.app.terminal.Question;
import dev.dateline.app.terminal.Unanswered;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The questions from a headline to a plan, in the method's order: nothing about the way before the end is known. */
final class Interview {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);
    private static final int MOST_YEARS = 50;

    static final Question<String> HEADLINE = Question.of(
                    "--headline", "The day you succeed: what does the headline say?", Function.<String>identity())
            .helped(
                    "One sentence, as if it were true already: who can do what now?",
                    "Kindle lets readers buy a book anywhere and start it at once");

    static final Question<String> SUBHEADING = Question.of(
                    "--subheading", "For whom is it, and what does it give them?", Function.<String>identity())
            .helped(
                    "One sentence: the customer, and the most important benefit.",
                    "People who love to read get any book without a computer or cable.");

    static final Question<String> PROBLEM = Question.of(
                    "--problem", "Which problem do these customers have today?", Function.<String>identity())
            .helped(
                    "In their words, with a number if there is one, and without your solution.",
                    "Readers who want a book tonight wait two days for the post.");

    static final Question<String> CLAIM = Question.of(
                    "--claim", "Which number will have changed most, and by how much?", Interview::withoutFullStop)
            .helped(
                    "Something that is true or false on the day, with its number in it.",
                    "a deployment takes 80 % less time");

    static final Question<String> METRIC = Question.of(
                    "--metric", "What exactly is counted or measured for it?", Interview::withoutFullStop)
            .helped(
                    "A name by which two people would measure the same.",
                    "Time from starting a deployment until it serves all users");

    /** Where the claim's words do not say it. */
    static final Question<String> TARGET = Question.of(
                    "--target", "What will it be on the day of the launch?", Function.<String>identity())
            .helped(
                    "A change, or a value to reach; empty where the claim's words say it.",
                    "80 % less, at most 60 min, or >= 40");

    private static final Question<String> UNIT = Question.of("--unit", "In which unit is that?", UnitWords::parse)
            .helped("A unit of measure, a currency, % or count, for things that are counted.", "h")
            .otherwise(Optional.of("count"));

    static final Question<NewStep> STEP = Question.of(
                    "--step", "What must be true right before the launch?", NewStep::parse)
            .helped(
                    "A state, with an estimate if you have one, best a range: 8-15d, or 2-6w (of five days).",
                    "All teams deploy on the golden path 2-6w")
            .understood(NewStep::told);

    private final Dialogue dialogue;
    private final LocalDate today;
    private final Question<String> place;
    private final Question<LocalDate> launch;

    /** @param city where the clock is, if it says so */
    Interview(Dialogue dialogue, LocalDate today, Optional<String> city) {
        this.dialogue = dialogue;
        this.today = today;
        this.place = Question.of("--place", "Where will it be announced?", Function.<String>identity())
                .helped("The city in the dateline.", city.isPresent() ? "Seattle" : "Berlin")
                .otherwise(city);
        this.launch = Question.of("--launch", "On which day is the launch?", this::launchOn)
                .helped(
                        "The date of the press release; the plan is counted back from it.",
                        DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH)
                                        .format(today.plusMonths(6).withDayOfMonth(1))
                                + ", or "
                                + today.plusMonths(6).withDayOfMonth(1))
                .understood(day -> DAY.format(day) + ", " + away(day));
    }

    /** For a form: nobody is asked one by one. */
    static Interview inForm(LocalDate today) {
        return new Interview(Dialogue.silent(), today, Optional.empty());
    }

    /** The questions in their order, for a form that asks all at once. */
    List<Question<?>> questions() {
        return List.of(
                HEADLINE,
                SUBHEADING,
                place,
                launch,
                PROBLEM,
                CLAIM,
                METRIC,
                valueToday(Optional.empty()),
                TARGET,
                STEP);
    }

    Question<String> place() {
        return place;
    }

    Question<LocalDate> launch() {
        return launch;
    }

    Beginning beginning() throws Unanswered {
        dialogue.plan(List.of(
                HEADLINE, SUBHEADING, place, launch, PROBLEM, CLAIM, METRIC, valueToday(Optional.empty()), STEP));
        if (dialogue.isNeeded()) {
            dialogue.say(
                    "A new project, from its end backwards: nine questions, three minutes. Nothing is written before the last answer,"
                            + " and everything can be changed later. Enter alone takes what stands in [brackets].");
        }
        var headline = dialogue.ask(HEADLINE);
        var subheading = dialogue.ask(SUBHEADING);
        var city = dialogue.ask(place);
        var date = dialogue.ask(launch);
        var problem = dialogue.ask(PROBLEM);
        var claim = dialogue.ask(CLAIM);
        var metric = dialogue.ask(METRIC);
        var baseline = baseline();
        var target = target(claim, baseline);
        var steps = dialogue.askAll(STEP, "What must be true right before that? An empty line ends the list.");
        dialogue.end();
        return new Beginning(headline, subheading, city, date, problem, claim, metric, baseline, target, steps);
    }

    private LocalDate launchOn(String text) {
        var day = PlainDate.parse(text);
        if (!day.isAfter(today)) {
            throw new IllegalArgumentException(day + " is " + away(day) + "; expected a day to come, after " + today);
        }
        if (day.isAfter(today.plusYears(MOST_YEARS))) {
            throw new IllegalArgumentException(
                    day + " is " + away(day) + "; expected a day within " + MOST_YEARS + " years");
        }
        return day;
    }

    private String away(LocalDate day) {
        long days = ChronoUnit.DAYS.between(today, day);
        if (days == 0) {
            return "today";
        }
        long apart = Math.abs(days);
        var length = apart < 14
                ? apart + (apart == 1 ? " day" : " days")
                : apart < 730 ? apart / 7 + " weeks" : apart / 365 + " years";
        return length + (days < 0 ? " ago" : " from today");
    }

    private static String withoutFullStop(String text) {
        var plain = text.replaceAll("[.。\\s]+$", "");
        return plain.isEmpty() ? text : plain;
    }

    private Quantity baseline() throws Unanswered {
        var unit = dialogue.isGiven(UNIT.option()) ? Optional.of(dialogue.ask(UNIT)) : Optional.<String>empty();
        var value = dialogue.ask(valueToday(unit));
        return value.unit().isEmpty()
                ? PlainQuantity.of(
                        BigDecimal.valueOf(value.value()), unit.isPresent() ? unit.get() : dialogue.ask(UNIT))
                : value;
    }

    /** @param unit the unit, where it was given apart */
    static Question<Quantity> valueToday(Optional<String> unit) {
        return Question.of("--baseline", "What is it today, with its unit?", text -> {
                    var quantity = PlainQuantity.parse(text);
                    unit.filter(known -> !quantity.unit().isEmpty()
                                    && !quantity.unit().equals(known))
                            .ifPresent(known -> {
                                throw new IllegalArgumentException(
                                        "`" + text + "` is in " + quantity.unit() + ", but --unit says " + known);
                            });
                    return quantity;
                })
                .helped(
                        "Before anything is done. Unknown? Your best guess, to be measured first.",
                        "6 h (or 42 %, 120 count, 1200 EUR)");
    }

    private Target target(String claim, Quantity baseline) throws Unanswered {
        var question = Question.of(
                        "--target",
                        "What will it be on the day of the launch?",
                        text -> PlainTarget.parse(text, baseline))
                .helped(
                        "A change, or a value to reach. Today it is " + baseline + ".",
                        "80 % less, at most 60 min, or >= 40")
                .understood(target -> "target: " + PlainTarget.told(target, baseline));
        if (!dialogue.isGiven(question.option())) {
            try {
                var named = PlainTarget.in(claim, baseline);
                if (named.isPresent()) {
                    PlainTarget.refuseWhatIsTrueAlready(named.get(), baseline);
                    dialogue.remark("target, from your words: " + PlainTarget.told(named.get(), baseline));
                    return named.get();
                }
            } catch (IllegalArgumentException unfit) {
                dialogue.remark("Your words do not fit today's value: " + unfit.getMessage());
            }
        }
        return dialogue.ask(question);
    }
}
