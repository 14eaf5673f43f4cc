package dev.dateline.app.forecast;

import dev.dateline.app.page.Days;
import dev.dateline.app.page.InTwenty;
import dev.dateline.engine.history.ItProjects;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the page of the record shows: how past forecasts held.
 *
 * @param ofRanges what is to be thought of the ranges; empty where none has met reality
 * @param course how the chance of the launch went
 * @param chart said against came true, as SVG; empty while nothing has turned out
 * @param groups the same as numbers
 */
record RecordView(
        String headline,
        String lede,
        String ofRanges,
        String course,
        boolean isEmpty,
        String chart,
        List<Group> groups,
        List<Score> scores,
        List<Thing> things,
        int more,
        List<Made> made) {

    record Group(String said, String things, String mean, String happened, String range) {}

    /** @param means what it says, in words */
    record Score(String name, String value, String means) {}

    record Thing(String what, String about, String made, String said, boolean happened, String known) {}

    /** A forecast that was kept. */
    record Made(String on, String launch, String chance, String half, String fourFifths, String learnedFrom) {}

    private static final int SHOWN = 200;

    static RecordView of(ForecastRecord record, List<Kept> kept, LocalDate today) {
        int things = record.things();
        return new RecordView(
                record.headline(),
                record.sentence()
                        + (things > 0 && record.waiting() > 0 ? " " + record.waiting() + " more wait for reality." : "")
                        + (record.unknown().isEmpty() ? "" : " " + record.unknown() + "."),
                record.ofRanges(),
                course(kept, today),
                things == 0 && record.measured() == 0,
                things == 0 ? "" : new CalibrationChart(record.groups()).svg("finding"),
                record.groups().stream()
                        .map(group -> new Group(
                                ForecastFigures.percent(group.from()) + " to " + ForecastFigures.percent(group.to()),
                                number(group.weight()),
                                ForecastFigures.percent(group.said()),
                                ForecastFigures.percent(group.happened()),
                                ForecastFigures.percent(group.range().low()) + " to "
                                        + ForecastFigures.percent(group.range().high())))
                        .toList(),
                scores(record),
                things(record, today).stream().limit(SHOWN).toList(),
                Math.max(0, things(record, today).size() - SHOWN),
                kept.reversed().stream()
                        .limit(SHOWN)
                        .map(one -> new Made(
                                Days.full(one.on()),
                                Days.full(one.launch()),
                                one.onTime()
                                        .map(chance -> InTwenty.brief(chance.probability()))
                                        .orElse("—"),
                                date(one, 0.5),
                                date(one, 0.8),
                                learnedFrom(one)))
                        .toList());
    }

    /** One row for each thing, however often it was forecast; the newest known first. */
    private static List<Thing> things(ForecastRecord record, LocalDate today) {
        return record.chances().stream()
                .sorted(Comparator.comparing(Outcomes.OfChance::known)
                        .reversed()
                        .thenComparing(Outcomes.OfChance::made))
                .collect(Collectors.groupingBy(
                        one -> List.of(one.about(), one.id()), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(said -> {
                    var first = said.getFirst();
                    var last = said.getLast();
                    return new Thing(
                            last.what(),
                            last.about().words(),
                            between(Days.brief(first.made(), today), Days.brief(last.made(), today)),
                            between(InTwenty.brief(first.chance()), InTwenty.brief(last.chance())),
                            last.happened(),
                            Days.brief(last.known(), today));
                })
                .toList();
    }

    private static String between(String first, String last) {
        return first.equals(last) ? last : first + " to " + last;
    }

    private static String learnedFrom(Kept one) {
        return switch (one.referenceClass()) {
            case "none" -> "the ranges alone";
            case ItProjects.NAME -> "IT projects elsewhere";
            case "own" -> "work of our own";
            default -> one.referenceClass();
        };
    }

    /** Each date stands for the middle of its twentieth: half of the trials end midway between the tenth and the eleventh. */
    private static String date(Kept kept, double share) {
        var dates = kept.dates();
        int after = (int) Math.round(share * InTwenty.DOTS);
        if (dates.isEmpty()) {
            return "—";
        }
        return Far.words(
                after < dates.size() ? Optional.of(midway(dates.get(after - 1), dates.get(after))) : Optional.empty(),
                kept.launch());
    }

    private static LocalDate midway(LocalDate one, LocalDate other) {
        return one.plusDays(ChronoUnit.DAYS.between(one, other) / 2);
    }

    /** How the chance of the same launch went, from the first forecast that was kept to the newest; empty where there is but one. */
    private static String course(List<Kept> kept, LocalDate today) {
        var newest = kept.isEmpty() ? null : kept.getLast();
        var same = kept.stream()
                .filter(one -> newest != null
                        && one.launch().equals(newest.launch())
                        && one.onTime().isPresent())
                .toList();
        if (same.size() < 2) {
            return "";
        }
        var first = same.getFirst();
        var last = same.getLast();
        return "Of the launch itself nothing is known before its day. Its chance was "
                + InTwenty.brief(first.onTime().orElseThrow().probability()) + " on " + Days.brief(first.on(), today)
                + " and " + InTwenty.brief(last.onTime().orElseThrow().probability()) + " on "
                + Days.brief(last.on(), today) + ".";
    }

    private static List<Score> scores(ForecastRecord record) {
        var scores = new java.util.ArrayList<Score>();
        record.reliability()
                .brier()
                .ifPresent(brier -> scores.add(new Score(
                        "Brier score",
                        number(brier),
                        "0 is perfect; saying “one in two” to everything gets 0.25, saying the average to everything "
                                + number(record.reliability().brierOfBaseRate().orElse(0.0)))));
        record.reliability()
                .sharpness()
                .ifPresent(sharp -> scores.add(new Score(
                        "Sharpness of the chances",
                        number(sharp),
                        "0 says nothing, 1 is sure of everything; worth something only where the chances hold")));
        record.crps()
                .ifPresent(
                        crps -> scores.add(
                                new Score(
                                        "Miss of dates and lengths",
                                        number(crps) + " working days",
                                        "how far off the forecasts were, their width counted (CRPS); of a single date it is the distance")));
        record.costCrps()
                .ifPresent(crps -> scores.add(new Score(
                        "Miss of the cost",
                        ForecastFigures.percent(crps),
                        "of what was spent: how far off the forecasts were, their width counted (CRPS); spent is what the finished"
                                + " steps cost and their people by days worked")));
        record.width()
                .ifPresent(width -> scores.add(new Score(
                        "Width of the range for 80 of 100",
                        number(width) + " working days",
                        "from the date with one chance in ten to the one with nine")));
        for (int share : List.of(50, 80, 90)) {
            record.coverage(share / 100.0)
                    .ifPresent(held -> scores.add(new Score(
                            "Within the range for " + share + " of 100",
                            ForecastFigures.percent(held),
                            "so many of " + record.measured() + " dates, lengths and costs came out as was said; "
                                    + share + " % would be as often as was said")));
        }
        return scores;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value >= 10 ? "%.0f" : value == Math.rint(value) ? "%.0f" : "%.2f", value);
    }
}
