package dev.dateline.app.experiments;

import dev.dateline.app.claims.Claim;
import dev.dateline.app.metrics.Metric;
import dev.dateline.app.metrics.Rounded;
import dev.dateline.app.page.Days;
import dev.dateline.app.pressrelease.ClaimLink;
import dev.dateline.app.project.Amounts;
import dev.dateline.app.project.Chance;
import dev.dateline.app.project.Contents;
import dev.dateline.app.workbench.Opened;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Puts the assumptions in the order in which they should be tested, and tells how far their tests are. */
final class Register {

    private static final int MIDDLE = 3;
    private static final int MOST_EVIDENCE = 5;

    private final Contents contents;
    private final LocalDate today;
    private final Verdicts verdicts;
    private final Map<Experiment, Judgement> judged = new LinkedHashMap<>();

    Register(Opened project) {
        this.contents = project.contents();
        this.today = project.today().date();
        this.verdicts = TestedLeaning.verdicts(project);
        contents.of(Experiment.KIND).forEach(test -> judged.put(test, Judgement.of(test, today)));
    }

    Map<Experiment, Judgement> judged() {
        return judged;
    }

    static int importance(Assumption assumption) {
        return assumption.importance().map(Score::points).orElse(MIDDLE);
    }

    static int evidence(Assumption assumption) {
        return assumption.evidence().map(Strength::points).orElse(0);
    }

    /** Importance × (1 − evidence/5). */
    static double weight(Assumption assumption) {
        return importance(assumption) * (1 - evidence(assumption) / (double) MOST_EVIDENCE);
    }

    boolean hasOpen() {
        return contents.of(Assumption.KIND).stream()
                .anyMatch(one -> verdicts.of(one.id()).isEmpty());
    }

    /** The first of the open ones, unless all is known of it. */
    Optional<LeastKnown> leastKnown() {
        return ranked().stream()
                .filter(one -> verdicts.of(one.id()).isEmpty() && weight(one) > 0)
                .findFirst()
                .map(one -> new LeastKnown(
                        one,
                        tests(one.id()).stream()
                                .filter(test -> Optional.ofNullable(judged.get(test))
                                        .flatMap(Judgement::verdict)
                                        .isEmpty())
                                .findFirst()));
    }

    List<ExperimentsView.Row> rows() {
        var rows = new ArrayList<ExperimentsView.Row>();
        for (var assumption : ranked()) {
            rows.add(row(assumption, rows.size() + 1));
        }
        return rows;
    }

    /** What is settled comes last; of equals what is cheaper to test comes first. */
    private List<Assumption> ranked() {
        var ranked = new ArrayList<>(contents.of(Assumption.KIND));
        ranked.sort(
                Comparator.comparing((Assumption one) -> verdicts.of(one.id()).isPresent())
                        .thenComparing(Register::weight, Comparator.reverseOrder())
                        .thenComparingDouble(this::cheapest));
        return ranked;
    }

    private double cheapest(Assumption assumption) {
        return tests(assumption.id()).stream()
                .flatMap(test -> test.cost().stream())
                .mapToDouble(cost -> cost.likely().doubleValue())
                .min()
                .orElse(Double.MAX_VALUE);
    }

    private List<Experiment> tests(String assumption) {
        return judged.keySet().stream()
                .filter(test -> test.assumption().equals(assumption))
                .toList();
    }

    private ExperimentsView.Row row(Assumption assumption, int number) {
        return new ExperimentsView.Row(
                number,
                assumption.id(),
                assumption.statement(),
                leans(contents, assumption),
                importance(assumption),
                evidence(assumption),
                LedgerFigures.number(weight(assumption)),
                assumption.chance().map(Chance::toString).orElse(""),
                tests(assumption.id()).stream().map(this::link).toList(),
                verdicts.of(assumption.id())
                        .map(settled -> word(settled.judgement().verdict().orElseThrow())
                                + settled.on()
                                        .map(day -> " on " + Days.full(day))
                                        .orElse(""))
                        .orElse(""));
    }

    /** The claims and steps that lean on it; steps lie further down and are known by their names here. */
    static List<ExperimentsView.Link> leans(Contents contents, Assumption assumption) {
        var words = new LinkedHashMap<String, String>();
        ClaimLink.of(contents).forEach(link -> words.putIfAbsent(link.id(), link.words()));
        var claims = contents.of(Claim.KIND).stream().map(Claim::id).toList();
        return assumption.for_().stream()
                .map(id -> claims.contains(id)
                        ? new ExperimentsView.Link(words.getOrDefault(id, id), "/claims/" + id, "")
                        : new ExperimentsView.Link(id, "/plan/steps/" + id, ""))
                .toList();
    }

    private ExperimentsView.Link link(Experiment test) {
        return new ExperimentsView.Link(
                test.name(),
                "/experiments/" + test.id(),
                state(test)
                        + test.cost()
                                .map(Amounts::likely)
                                .map(cost -> ", " + money(cost))
                                .orElse(""));
    }

    String money(BigDecimal amount) {
        return money(contents, amount);
    }

    static String money(Contents contents, BigDecimal amount) {
        return Rounded.text(
                Math.rint(amount.doubleValue()), contents.project().currency().orElse(""));
    }

    String state(Experiment test) {
        var judgement = Optional.ofNullable(judged.get(test)).orElseGet(() -> Judgement.of(test, today));
        return judgement.verdict().map(Register::word).orElseGet(() -> switch (test.statusOn(today)) {
            case PLANNED -> "planned";
            case STARTED -> "running";
            case DONE -> "ended, no verdict";
        });
    }

    static String word(Experiment.Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }

    List<ExperimentsView.Line> tests() {
        return judged.entrySet().stream()
                .map(one -> line(one.getKey(), one.getValue()))
                .toList();
    }

    private ExperimentsView.Line line(Experiment test, Judgement judgement) {
        return new ExperimentsView.Line(
                test.id(),
                test.name(),
                contents.of(Assumption.KIND).stream()
                        .filter(one -> one.id().equals(test.assumption()))
                        .map(Assumption::statement)
                        .findFirst()
                        .orElse(test.assumption()),
                state(test),
                judgement
                        .evidence()
                        .filter(seen -> seen.n() > 0)
                        .map(Register::seen)
                        .orElse(""),
                judgement.isByHand() ? "as recorded by hand" : judgement.because(),
                test.spent().map(this::money).orElse("")
                        + test.costCap().map(cap -> " of " + money(cap)).orElse(""),
                test.ends()
                        .or(() -> test.kill().flatMap(Experiment.Kill::by))
                        .map(day -> Days.brief(day, today))
                        .orElse(""));
    }

    static String seen(Evidence evidence) {
        return switch (evidence) {
            case Evidence.Share share -> share.k() + " of " + share.n();
            case Evidence.Series series -> Days.counted(series.n(), "new number");
        };
    }

    static List<ExperimentFields.Choice> assumptions(Contents contents) {
        return contents.of(Assumption.KIND).stream()
                .map(one -> new ExperimentFields.Choice(one.id(), one.statement()))
                .toList();
    }

    static List<ExperimentFields.Choice> metrics(Contents contents) {
        return contents.of(Metric.KIND).stream()
                .map(one -> new ExperimentFields.Choice(one.id(), one.title()))
                .toList();
    }
}
