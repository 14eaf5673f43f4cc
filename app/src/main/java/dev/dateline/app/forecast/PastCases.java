package dev.dateline.app.forecast;

import dev.dateline.app.pastwork.Entry;
import dev.dateline.app.pastwork.HistoryReader;
import dev.dateline.app.pastwork.Layout;
import dev.dateline.app.pastwork.Layout.Says;
import dev.dateline.app.pastwork.LeftOut;
import dev.dateline.app.pastwork.Moments.Moment;
import dev.dateline.app.pastwork.Told;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Cases of a reference class, from rows that somebody hands in.
 *
 * @param leftOut the rows that cannot be taken, by why
 * @param notes what is to be known before they are taken; each a sentence without its point
 * @param wrong why none is taken, whatever the rows say
 */
record PastCases(
        List<Precedents.Case> cases, String unit, LeftOut leftOut, List<String> notes, Optional<String> wrong) {

    /** Beyond it a miss is rather one of the file. */
    private static final double INCREDIBLE = 100;

    private static final int WORKING_DAYS_A_WEEK = 5;
    private static final int MINUTES_AN_HOUR = 60;
    private static final MathContext DIGITS = new MathContext(12);

    /**
     * What the rows are said to be.
     *
     * @param ours our own finished work, which is counted in working days
     * @param hoursADay how many hours a working day of ours has, where anybody says so
     */
    record As(boolean ours, Optional<BigDecimal> hoursADay) {}

    static PastCases of(String text, As as) {
        var entries = new ArrayList<Entry>();
        try {
            var told = HistoryReader.read(
                    text,
                    "what was handed in",
                    new HistoryReader.Wanted(Precedents.MOST, as.ours()),
                    (entry, layout) -> taken(entry, entries));
            if (told.layout().isFlow() && !as.ours()) {
                throw new IllegalArgumentException(
                        "these rows say only when something was finished, which tells the pace of our own work: say that they are"
                                + " `our own finished work`, or hand in what was estimated and what it took");
            }
            return of(told, entries, as);
        } catch (IllegalArgumentException wrong) {
            return new PastCases(
                    List.of(), "d", new LeftOut(), List.of(), Optional.of(String.valueOf(wrong.getMessage())));
        }
    }

    /** A day is all that is kept of a moment, so that a finish at noon may lie before a start on that day. */
    private static Optional<String> taken(Entry entry, List<Entry> entries) {
        if (entry instanceof Entry.Worked worked
                && day(worked.finished())
                        .filter(last ->
                                day(worked.started()).filter(last::isBefore).isPresent())
                        .isPresent()) {
            return Optional.of("finished before it was started");
        }
        entries.add(entry);
        return Optional.empty();
    }

    private static PastCases of(Told told, List<Entry> entries, As as) {
        double factor = as.ours() ? days(unit(told), as) : 1;
        var cases = entries.stream()
                .map(entry -> switch (entry) {
                    case Entry.Worked worked -> worked(worked, told.layout(), factor);
                    case Entry.Finished finished -> finished(finished, told.layout());
                })
                .toList();
        var notes =
                new ArrayList<>(told.notes().stream().map(note -> "It " + note).toList());
        incredible(entries).ifPresent(notes::add);
        if (as.ours()) {
            longerThanTheyLasted(cases).ifPresent(notes::add);
        }
        return new PastCases(
                cases,
                as.ours() ? "d" : unit(told),
                told.leftOut(),
                notes,
                cases.isEmpty() ? Optional.of("no row can be used") : Optional.empty());
    }

    /** How many working days one of the unit is. */
    private static double days(String unit, As as) {
        return switch (unit) {
            case "d" -> 1;
            case "w" -> WORKING_DAYS_A_WEEK;
            case "h" -> 1 / hoursADay(unit, as);
            case "min" -> 1 / hoursADay(unit, as) / MINUTES_AN_HOUR;
            default -> throw new IllegalArgumentException(Precedents.otherUnit(unit));
        };
    }

    private static double hoursADay(String unit, As as) {
        return as.hoursADay()
                .orElseThrow(() -> new IllegalArgumentException(Precedents.otherUnit(unit)
                        + ": say below how many hours a working day of yours has, and they are converted"))
                .doubleValue();
    }

    private static String unit(Told told) {
        return !told.unit().isEmpty() ? told.unit() : told.layout().isBudgets() ? "money" : "d";
    }

    private static Precedents.Case worked(Entry.Worked one, Layout layout, double factor) {
        return new Precedents.Case(
                said(one.name()),
                Optional.of(exact(one.estimate() * factor)),
                Optional.of(exact(one.actual() * factor)),
                day(one.started()),
                day(one.finished()),
                said(one.kind()),
                person(one.person(), one.project(), layout));
    }

    private static Precedents.Case finished(Entry.Finished one, Layout layout) {
        return new Precedents.Case(
                said(one.name()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                day(Optional.of(one.at())),
                said(one.kind()),
                person(one.person(), one.project(), layout));
    }

    /** Or the team or project, unless that is what the row is called. */
    private static Optional<String> person(String person, String project, Layout layout) {
        return said(person).or(() -> layout.has(Says.NAME) ? said(project) : Optional.empty());
    }

    private static BigDecimal exact(double value) {
        return BigDecimal.valueOf(value).round(DIGITS).stripTrailingZeros();
    }

    private static Optional<LocalDate> day(Optional<Moment> moment) {
        return moment.map(one -> one.at().toLocalDate());
    }

    private static Optional<String> said(String text) {
        return Optional.of(text).filter(one -> !one.isEmpty());
    }

    private static Optional<String> incredible(List<Entry> entries) {
        var far = entries.stream()
                .filter(Entry.Worked.class::isInstance)
                .map(Entry.Worked.class::cast)
                .filter(one -> one.actual() > INCREDIBLE * one.estimate() || INCREDIBLE * one.actual() < one.estimate())
                .toList();
        return far.stream()
                .findFirst()
                .map(first -> (far.size() == 1
                                ? "One case took more than 100 times its estimate or less than a hundredth"
                                : far.size()
                                        + " cases took more than 100 times their estimate or less than a hundredth")
                        + ": is that so? "
                        + (far.size() == 1 ? "It is" : "The first is") + " row " + first.row() + ", estimated at "
                        + exact(first.estimate()).toPlainString() + ", in the end "
                        + exact(first.actual()).toPlainString());
    }

    /** A tracker's seconds pass for days where nothing names them. */
    private static Optional<String> longerThanTheyLasted(List<Precedents.Case> cases) {
        var dated = cases.stream()
                .filter(one -> one.actual().isPresent()
                        && one.started().isPresent()
                        && one.finished().isPresent())
                .toList();
        long longer = dated.stream()
                .filter(one -> one.actual().orElseThrow().doubleValue()
                        > 1
                                + ChronoUnit.DAYS.between(
                                        one.started().orElseThrow(),
                                        one.finished().orElseThrow()))
                .count();
        return 2 * longer > dated.size()
                ? Optional.of("Of " + longer
                        + " the actual is more days than lie between start and finish: are they counted in days?")
                : Optional.empty();
    }

    /** What cannot be taken, each reason with its first row. */
    List<String> problems() {
        var problems = new ArrayList<String>();
        wrong.map(PastCases::begun).ifPresent(problems::add);
        leftOut.byReason()
                .forEach((why, rows) -> problems.add((rows.count() == 1 ? "One row is" : rows.count() + " rows are")
                        + " left out: " + why + " (" + (rows.count() == 1 ? "" : "first ") + rows.example() + ")"));
        return problems;
    }

    /** As a sentence begins. */
    private static String begun(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
