package dev.dateline.app.forecast;

import dev.dateline.app.experiments.Assumption;
import dev.dateline.app.experiments.Experiment;
import dev.dateline.app.experiments.Judgement;
import dev.dateline.app.experiments.Verdicts;
import dev.dateline.app.project.Amounts;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.WorkingDays;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The assumption that matters most and is known least, with the test somebody has thought of.
 *
 * @param gap importance less evidence, both of five
 */
record NextTest(Assumption assumption, Optional<Experiment> experiment, int gap) {

    static Optional<NextTest> of(Contents contents, LocalDate today) {
        var experiments = contents.of(Experiment.KIND);
        var verdicts = Verdicts.of(contents, today);
        return contents.of(Assumption.KIND).stream()
                .filter(assumption -> verdicts.of(assumption.id()).isEmpty())
                .map(assumption -> of(assumption, experiments, today))
                .filter(test -> test.gap > 0)
                .max(Comparator.comparingInt(NextTest::gap).thenComparing(test -> test.experiment.isPresent()));
    }

    private static NextTest of(Assumption assumption, List<Experiment> experiments, LocalDate today) {
        int importance = assumption.importance().map(score -> score.points()).orElse(3);
        int evidence = assumption.evidence().map(strength -> strength.points()).orElse(0);
        return new NextTest(
                assumption,
                experiments.stream()
                        .filter(test -> test.assumption().equals(assumption.id())
                                && Judgement.of(test, today).verdict().isEmpty())
                        .findFirst(),
                importance - evidence);
    }

    /** What it takes: {@code 10 working days, USD 15,000}. */
    String price(Optional<String> currency) {
        var parts = new ArrayList<String>();
        experiment.flatMap(Experiment::takes).map(NextTest::days).ifPresent(parts::add);
        experiment.flatMap(Experiment::cost).map(cost -> amount(cost, currency)).ifPresent(parts::add);
        return String.join(", ", parts);
    }

    private static String days(WorkingDays takes) {
        return takes.days() == 1 ? "one working day" : takes.days() + " working days";
    }

    private static String amount(Amounts cost, Optional<String> currency) {
        var low = cost.low().setScale(0, RoundingMode.HALF_UP);
        var high = cost.high().setScale(0, RoundingMode.HALF_UP);
        return currency.map(code -> code + " ").orElse("")
                + (cost.isCertain()
                        ? String.format(Locale.ENGLISH, "%,d", low.toBigInteger())
                        : String.format(Locale.ENGLISH, "%,d to %,d", low.toBigInteger(), high.toBigInteger()));
    }
}
