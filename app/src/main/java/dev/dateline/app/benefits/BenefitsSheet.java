package dev.dateline.app.benefits;

import dev.dateline.app.metrics.Rounded;
import dev.dateline.app.page.Days;
import dev.dateline.app.page.InTwenty;
import dev.dateline.app.pressrelease.SentenceArithmetic;
import dev.dateline.app.project.Finding;
import dev.dateline.app.workbench.Opened;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Puts the improvements and the practices of a project on one page. */
final class BenefitsSheet {

    /** Beyond this a table of cells helps nobody. */
    static final int MOST_COLUMNS = 24;

    private final Opened project;
    private final Matrix matrix;
    private final String currency;
    private final Balance balance;

    BenefitsSheet(Opened project, int months, List<Interest.Taken> taken) {
        this.project = project;
        this.matrix = Matrix.of(project, months);
        this.currency = project.contents().project().currency().orElse("");
        this.balance = Balance.of(taken, project.contents());
    }

    BenefitsView view(Optional<BenefitsView.Form> form) {
        var contents = project.contents();
        var columns = matrix.problems().stream()
                .limit(MOST_COLUMNS)
                .map(problem -> new BenefitsView.Column(
                        problem.id(),
                        problem.what(),
                        problem.isPriced()
                                ? Money.text(problem.middle(), currency) + " a month"
                                : "nobody has said what it costs"))
                .toList();
        var rows = matrix.rows();
        return new BenefitsView(
                headline(),
                "What the press release promises, reckoned from where you are; and which practice would return most on your own"
                        + " problems, not on somebody else’s.",
                matrix.months(),
                Improvement.of(contents, project.today()),
                new SentenceArithmetic()
                        .findings(contents, project.today()).stream()
                                .map(Finding::message)
                                .toList(),
                rows.stream().map(row -> row(row, columns)).toList(),
                rows.isEmpty() || matrix.problems().isEmpty()
                        ? Optional.empty()
                        : Optional.of(new BenefitsView.Drawing(
                                new RangesChart(rows, currency).svg("returns"),
                                "Each bar holds the middle eight of ten of "
                                        + Rounded.number(Matrix.TRIALS)
                                        + " trials, its line is the middle one; seed " + Matrix.SEED + ".")),
                none(),
                columns,
                months(),
                form);
    }

    private String headline() {
        var rows = matrix.rows();
        if (rows.isEmpty()) {
            return "No practice is compared yet";
        }
        var first = rows.stream().filter(row -> row.place() == 1).toList();
        double best = first.getFirst().best();
        if (best == 0) {
            return rows.size() == 1
                    ? "The one practice compared never pays within " + matrix.months() + " months"
                    : "None of " + rows.size() + " practices pays within " + matrix.months() + " months";
        }
        var names = String.join(
                ", ",
                first.stream().limit(3).map(row -> row.capability().name()).toList());
        return first.size() == 1
                ? names + " returns most, in " + InTwenty.of(best) + " of 20 trials"
                : names + (first.size() > 3 ? " and " + (first.size() - 3) + " more" : "")
                        + " cannot be told apart: which is best is a toss-up";
    }

    private String none() {
        return matrix.none() == 0
                ? ""
                : "In " + InTwenty.of(matrix.none()) + " of 20 trials none of them returns more than it costs.";
    }

    private BenefitsView.Row row(Matrix.Row row, List<BenefitsView.Column> columns) {
        var capability = row.capability();
        var remarks = new ArrayList<String>();
        if (capability.effects().isEmpty()) {
            remarks.add("It has no effect on any of your problems; say which it removes, or drop it.");
        } else if (!row.unpriced().isEmpty()) {
            remarks.add(
                    "Not counted: " + String.join(", ", row.unpriced()) + ", because nobody has said what it costs.");
        }
        if (capability.evidence().isEmpty()) {
            remarks.add("No evidence is named.");
        }
        return new BenefitsView.Row(
                capability.id(),
                row.place() + (row.tied() ? "=" : ""),
                capability.name(),
                capability.what(),
                Money.range(row.removed().p10(), row.removed().p90(), currency),
                costs(capability),
                Money.text(row.net().p50(), currency),
                matrix.figure(row),
                row.best() == 0 ? 0 : InTwenty.of(row.best()),
                row.best() == 0 ? "never" : InTwenty.brief(row.best()),
                columns.stream().map(column -> cell(capability, column)).toList(),
                capability.decision(),
                remarks,
                capability.evidence().stream()
                        .map(piece -> piece.what() + " (" + piece.grade().name().toLowerCase(Locale.ROOT) + ", "
                                + Days.full(piece.on()) + ")")
                        .toList());
    }

    private String costs(Capability capability) {
        var parts = new ArrayList<String>();
        capability.cost().ifPresent(cost -> parts.add(Money.range(cost, currency) + " once"));
        capability.monthly().ifPresent(cost -> parts.add(Money.range(cost, currency) + " a month"));
        capability.takes().ifPresent(takes -> parts.add("works after " + takes));
        return parts.isEmpty() ? "nothing said" : String.join("; ", parts);
    }

    private static String cell(Capability capability, BenefitsView.Column column) {
        return capability.effects().stream()
                .filter(effect -> effect.problem().equals(column.id()))
                .map(effect -> effect.share().toString())
                .findFirst()
                .orElse("");
    }

    Matrix matrix() {
        return matrix;
    }

    Balance balance() {
        return balance;
    }

    /** A month after the interest of shortcuts; none where no decision bears any. */
    private Optional<BenefitsView.Months> months() {
        if (balance.isNothing()) {
            return Optional.empty();
        }
        return Optional.of(new BenefitsView.Months(
                "Shortcuts taken cost " + Money.text(balance.interest().likely(), currency) + " a month",
                balance.interest().words(currency),
                balance.interestFigure(),
                balance.taken(),
                matrix.rows().stream()
                        .map(row -> new BenefitsView.Month(
                                row.capability().name(),
                                Money.range(row.removed().p10(), row.removed().p90(), currency),
                                row.capability()
                                        .monthly()
                                        .map(cost -> Money.range(cost, currency))
                                        .orElse("nothing said"),
                                Money.text(balance.after(row).likely(), currency),
                                Money.range(
                                        balance.after(row).low(),
                                        balance.after(row).high(),
                                        currency),
                                balance.figure(row)))
                        .toList()));
    }
}
