package dev.dateline.app.experiments;

import dev.dateline.app.experiments.Experiment.Progress;
import dev.dateline.app.metrics.Direction;
import dev.dateline.app.page.Days;
import dev.dateline.app.project.Chance;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Figure;
import dev.dateline.app.project.WorkingDays;
import dev.dateline.app.workbench.Opened;
import dev.dateline.engine.statistics.Interval;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts the card of one test together. */
final class Card {

    private static final int SHORT_SUM = 12;

    private final Experiment test;
    private final WhereFalse whereFalse;
    private final Judgement judgement;
    private final Contents contents;
    private final LocalDate today;
    private final Verdicts verdicts;
    private final Optional<Saved> saved;

    Card(Opened project, Experiment test, Avoided avoided, WhereFalse whereFalse) {
        this.test = test;
        this.whereFalse = whereFalse;
        this.contents = project.contents();
        this.today = project.today().date();
        this.judgement = Judgement.of(test, today);
        this.verdicts = TestedLeaning.verdicts(project);
        this.saved = Saved.of(project, test, avoided);
    }

    ExperimentView view(Map<String, String> fields, Map<String, String> wrong, ExperimentView.Typed typed) {
        var assumption = assumption();
        boolean locked = test.locked().isPresent();
        return new ExperimentView(
                test.id(),
                test.name(),
                lede(),
                assumption.map(Assumption::statement).orElse(test.assumption()),
                assumption.map(one -> Register.leans(contents, one)).orElse(List.of()),
                Stream.concat(figures().stream(), saved.stream().map(Saved::shown))
                        .toList(),
                plan(),
                results(),
                locked ? List.of() : Lacking.toLock(test),
                !locked && test.statusOn(today) != Progress.DONE,
                locked && judgement.verdict().isEmpty(),
                judgement.verdict().isPresent(),
                test.plan().map(Judging::isProportion).orElse(true),
                test.plan().isPresent() && (locked || !test.results().isEmpty())
                        ? Judgement.unsound(test).map(Card::capital)
                        : Optional.empty(),
                test.learning(),
                test.next().map(next -> next.name().toLowerCase(Locale.ROOT).replace('_', ' ')),
                test.locked()
                        .map(lock -> lock.hash()
                                .substring(0, Math.min(SHORT_SUM, lock.hash().length())))
                        .orElse(""),
                proposed(),
                new ExperimentFields(
                        "/experiments/" + test.id(),
                        fields,
                        wrong,
                        Register.assumptions(contents),
                        Register.metrics(contents),
                        contents.project().currency().orElse("")),
                typed);
    }

    private Optional<Assumption> assumption() {
        return contents.of(Assumption.KIND).stream()
                .filter(one -> one.id().equals(test.assumption()))
                .findFirst();
    }

    private String lede() {
        if (judgement.verdict().isPresent()) {
            return capital(Register.word(judgement.verdict().get()))
                    + judgement.on().map(day -> " on " + Days.full(day)).orElse("") + ": "
                    + Days.inWords(judgement.because()) + "."
                    + (isSeries() ? " Approximate: there is no control group." : "");
        }
        return switch (test.statusOn(today)) {
            case PLANNED -> "Planned; nothing is settled, and everything may still be changed.";
            case STARTED -> running();
            case DONE -> "It ended, and nobody wrote down what it showed.";
        };
    }

    private boolean isSeries() {
        return test.plan().filter(plan -> !plan.isProportion()).isPresent();
    }

    private String running() {
        var since = test.started()
                .or(() -> test.locked().map(Lock::on))
                .map(day -> " since " + Days.full(day))
                .orElse("");
        var seen = judgement
                .evidence()
                .filter(evidence -> evidence.n() > 0)
                .map(evidence -> "; " + Register.seen(evidence) + " so far" + more(evidence))
                .orElse("");
        return "Running" + since + seen + ".";
    }

    private static String more(Evidence evidence) {
        var more = evidence.more();
        return more.isEmpty()
                ? "; going on like this would not support it"
                : more.getAsInt() == 0 ? "" : "; going on like this, " + more.getAsInt() + " more would support it";
    }

    private List<LedgerFigures.Shown> figures() {
        var evidence = judgement.evidence().filter(one -> one.n() > 0);
        if (evidence.isEmpty()) {
            return List.of();
        }
        var figures = new ArrayList<LedgerFigures.Shown>();
        var plan = evidence.get().plan();
        figures.add(shown("evidence for it", times(evidence.get().logFor()), method(plan) + forIt(plan)));
        figures.add(shown(
                "evidence against what is worth having", times(evidence.get().logAgainst()), against(plan)));
        figures.add(shown(
                plan.isProportion() ? "the true share lies" : "the true change lies",
                between(evidence.get().interval(), plan),
                "what the results do not speak against, at every look, " + percent(1 - plan.alpha()) + " of the time"));
        figures.add(shown(
                "seen",
                Register.seen(evidence.get()),
                "as counted on the card"
                        + plan.cap()
                                .map(cap -> "; at most " + cap + " were planned")
                                .orElse("")));
        var more = evidence.get().more();
        if (judgement.verdict().isEmpty()) {
            figures.add(shown(
                    "needed, going on like this",
                    more.isEmpty() ? "more than " + Evidence.MOST_MORE : String.valueOf(more.getAsInt()),
                    "how many more until the evidence for it reaches "
                            + plan.door().bound() + ", if those to come are like those so far"));
        }
        return figures;
    }

    private static String method(Judging plan) {
        return plan.isProportion()
                ? "beta-binomial mixture, valid at every look (Robbins 1970; Howard et al. 2021)"
                : "sequential t, before against after, corrected for a series that resembles itself (approximate; no control group)";
    }

    private static String forIt(Judging plan) {
        var bound = "; " + plan.door().bound() + " decides, so that a false idea is supported at most "
                + percent(plan.alpha()) + " of the time";
        return plan.isProportion()
                ? ", against a share of " + plan.threshold().orElseThrow() + " or "
                        + (plan.better() == Direction.HIGHER ? "less" : "more") + bound
                : bound;
    }

    private static String against(Judging plan) {
        return plan.isProportion()
                ? "the same against a share of " + plan.worth().orElseThrow() + " or "
                        + (plan.better() == Direction.HIGHER ? "more" : "less") + "; "
                        + plan.door().bound() + " refutes it"
                : plan.gain()
                        .map(gain -> "the same against an improvement of " + gain.toPlainString() + " or more; "
                                + plan.door().bound() + " refutes it")
                        .orElse("no improvement worth having was said, so nothing refutes it but its kill criterion");
    }

    private LedgerFigures.Shown shown(String name, String value, String formula) {
        return new LedgerFigures.Shown(
                value,
                new Figure(
                        name,
                        Optional.empty(),
                        "",
                        formula,
                        "the results of this test",
                        test.results().stream()
                                .map(Result::on)
                                .filter(day -> !day.isAfter(today))
                                .max(LocalDate::compareTo),
                        ""));
    }

    private static String times(double log) {
        double e = Math.exp(log);
        return e >= 1000 ? "over 1000" : LedgerFigures.number(Math.round(e * 100) / 100.0);
    }

    private static String between(Interval interval, Judging plan) {
        if (Double.isInfinite(interval.low())) {
            return "anywhere yet";
        }
        return plan.isProportion()
                ? LedgerFigures.percent(interval.low()) + " to " + LedgerFigures.percent(interval.high())
                : number(interval.low()) + " to " + number(interval.high());
    }

    private static String number(double value) {
        return (value > 0 ? "+" : "")
                + String.format(Locale.ROOT, "%.3g", value).replace('-', '−');
    }

    private static String percent(double share) {
        return LedgerFigures.percent(share);
    }

    private List<ExperimentView.Fact> plan() {
        var facts = new ArrayList<ExperimentView.Fact>();
        fact(facts, "How", test.method());
        test.plan().ifPresent(plan -> fact(facts, "We are right if", Optional.of(right(plan))));
        test.kill().ifPresent(kill -> {
            fact(facts, "Ended early if", Optional.of(kill.when()));
            fact(facts, "Looked at by", kill.by().map(Days::full));
            fact(facts, "Then", kill.action());
        });
        fact(facts, "Costs", test.cost().map(cost -> Register.money(contents, cost.likely())));
        fact(
                facts,
                "Cost cap",
                test.costCap()
                        .map(cap -> Register.money(contents, cap)
                                + test.spent()
                                        .map(spent -> ", of which " + Register.money(contents, spent) + " is spent")
                                        .orElse("")));
        fact(facts, "Takes", test.takes().map(WorkingDays::days).map(days -> Days.counted(days, "working day")));
        fact(facts, "Ends", test.ends().map(Days::full));
        fact(facts, "We guessed", test.forecast().map(Chance::toString).map(chance -> chance + " that it supports it"));
        fact(
                facts,
                "Locked",
                test.locked()
                        .map(lock -> Days.full(lock.on())
                                + lock.by().map(by -> " by " + by).orElse("")));
        fact(facts, "Note", test.note());
        return facts;
    }

    private static void fact(List<ExperimentView.Fact> facts, String name, Optional<String> words) {
        words.ifPresent(there -> facts.add(new ExperimentView.Fact(name, there)));
    }

    private static String right(Judging plan) {
        var cap = plan.cap().map(most -> ", of at most " + most).orElse("");
        var door = plan.door() == Judging.Door.ONE_WAY
                ? " What follows cannot be taken back, so more evidence is asked for."
                : "";
        if (plan.isProportion()) {
            boolean higher = plan.better() == Direction.HIGHER;
            return "the share is " + (higher ? "above " : "below ")
                    + plan.threshold().orElseThrow() + cap + "; " + plan.worth().orElseThrow()
                    + (higher ? " or more" : " or less") + " would be worth having." + door;
        }
        return "the numbers after are " + (plan.better() == Direction.HIGHER ? "higher" : "lower") + " than the "
                + plan.baseline().size() + " before"
                + plan.cap()
                        .map(most -> ", seen on at most " + most + " new ones")
                        .orElse("")
                + plan.gain()
                        .map(gain -> "; " + gain.toPlainString() + " better would be worth having")
                        .orElse("")
                + "." + door;
    }

    private List<ExperimentView.Line> results() {
        return test.results().stream()
                .filter(result -> !result.on().isAfter(today))
                .map(result -> new ExperimentView.Line(
                        Days.full(result.on()),
                        result.yes().isPresent()
                                ? result.yes().get() + " of " + result.of().orElseThrow()
                                : result.values().stream()
                                        .map(BigDecimal::toPlainString)
                                        .collect(Collectors.joining(", ")),
                        result.by().orElse(""),
                        result.note().orElse(""),
                        judgement.on().filter(day -> day.isBefore(result.on())).isEmpty()))
                .toList();
    }

    private List<ExperimentView.Proposed> proposed() {
        return verdicts
                .of(test.assumption())
                .filter(Verdicts.Settled::isRefuted)
                .map(settled -> Retraction.of(contents, settled, whereFalse))
                .orElse(List.of())
                .stream()
                .map(one -> new ExperimentView.Proposed(one.claim(), one.plain(), one.instead()))
                .toList();
    }

    private static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
