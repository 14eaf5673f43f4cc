package dev.dateline.app.experiments;

import dev.dateline.app.project.Amounts;
import dev.dateline.app.project.WorkingDays;
import dev.dateline.app.workbench.Opened;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The open assumption that matters most and is known least, with the test somebody has thought of. */
public record LeastKnown(Assumption assumption, Optional<Experiment> experiment) {

    public static Optional<LeastKnown> of(Opened project) {
        return new Register(project).leastKnown();
    }

    /** What it is and how it could be tested, in sentences. */
    public List<String> sentences(Optional<String> currency) {
        var price = price(currency);
        var sentences = new ArrayList<String>();
        sentences.add("“" + assumption.statement() + "”");
        experiment
                .flatMap(Experiment::method)
                .map(method -> method.endsWith(".") ? method : method + ".")
                .ifPresent(sentences::add);
        if (experiment.isEmpty()) {
            sentences.add("Nobody has thought of a test yet.");
        } else if (!price.isEmpty()) {
            sentences.add(price + ".");
        }
        return sentences;
    }

    /** What it takes: {@code 10 working days, USD 15,000}. */
    private String price(Optional<String> currency) {
        var parts = new ArrayList<String>();
        experiment.flatMap(Experiment::takes).map(LeastKnown::days).ifPresent(parts::add);
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
