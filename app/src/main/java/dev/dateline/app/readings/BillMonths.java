package dev.dateline.app.readings;

import dev.dateline.app.metrics.Rounded;
import dev.dateline.app.project.Json;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What bills say, month by month: what it cost in effect, all of it, by service and by team; what cost most in the newest month comes first.
 *
 * @param names of the months, as people read them
 * @param more services and teams that are not shown
 */
record BillMonths(String unit, List<YearMonth> months, List<String> names, List<Row> rows, int more) {

    private static final String MEASURE = "effective-cost";
    private static final String SERVICE = MEASURE + "/service:";
    private static final String TEAM = MEASURE + "/team:";
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);
    private static final int MOST_MONTHS = 12;
    private static final int MOST_OF_A_SORT = 20;

    /**
     * @param costs of each month; nothing where there was no charge
     * @param change from the month before the newest to it, in words; empty where there is no such
     */
    record Row(String sort, String name, List<Optional<BigDecimal>> costs, List<String> words, String change) {}

    /** One day's sum of a measure. */
    record Charge(String measure, String time, BigDecimal cost) {}

    static Optional<BillMonths> of(Collection<Charge> charges, String unit) {
        var sums = new HashMap<String, Map<YearMonth, BigDecimal>>();
        NavigableSet<YearMonth> all = new TreeSet<>();
        for (var charge : charges) {
            if (isShown(charge.measure)) {
                var month = YearMonth.parse(charge.time.substring(0, 7));
                all.add(month);
                sums.computeIfAbsent(charge.measure, unseen -> new HashMap<>())
                        .merge(month, charge.cost, BigDecimal::add);
            }
        }
        if (all.isEmpty()) {
            return Optional.empty();
        }
        var months = all.descendingSet().stream().limit(MOST_MONTHS).toList().reversed();
        var rows = new ArrayList<Row>();
        rows.add(row("", "All", sums.getOrDefault(MEASURE, Map.of()), months));
        int more = 0;
        for (var sort : List.of(SERVICE, TEAM)) {
            var ofSort = sums.entrySet().stream()
                    .filter(sum -> sum.getKey().startsWith(sort))
                    .sorted(Comparator.comparing(
                                    (Map.Entry<String, Map<YearMonth, BigDecimal>> sum) ->
                                            sum.getValue().getOrDefault(months.getLast(), BigDecimal.ZERO),
                                    Comparator.reverseOrder())
                            .thenComparing(Map.Entry::getKey))
                    .toList();
            more += Math.max(0, ofSort.size() - MOST_OF_A_SORT);
            ofSort.stream()
                    .limit(MOST_OF_A_SORT)
                    .map(sum -> row(
                            sort.equals(SERVICE) ? "service" : "team",
                            sum.getKey().substring(sort.length()),
                            sum.getValue(),
                            months))
                    .forEach(rows::add);
        }
        return Optional.of(
                new BillMonths(unit, months, months.stream().map(NAME::format).toList(), rows, more));
    }

    /** Those of one service and one team at once are metrics, and too many for a table. */
    private static boolean isShown(String measure) {
        return measure.equals(MEASURE)
                || measure.startsWith(TEAM)
                || (measure.startsWith(SERVICE) && !measure.contains("/team:"));
    }

    private static Row row(String sort, String name, Map<YearMonth, BigDecimal> sums, List<YearMonth> months) {
        var costs = months.stream()
                .map(month -> Optional.ofNullable(sums.get(month)))
                .toList();
        var words = costs.stream()
                .map(cost -> cost.map(one -> Rounded.number(one.doubleValue())).orElse(""))
                .toList();
        return new Row(sort, name, costs, words, change(sums, months.getLast()));
    }

    private static String change(Map<YearMonth, BigDecimal> sums, YearMonth newest) {
        var before = sums.get(newest.minusMonths(1));
        var now = sums.get(newest);
        if (before == null || now == null || before.signum() <= 0) {
            return "";
        }
        long percent = Math.round(100 * (now.doubleValue() / before.doubleValue() - 1));
        return percent == 0 ? "as before" : (percent > 0 ? "+" : "−") + Math.abs(percent) + " %";
    }

    Json json() {
        return Json.object()
                .put("unit", unit)
                .put("months", months.stream().map(YearMonth::toString).toList())
                .put(
                        "rows",
                        rows.stream()
                                .map(row -> Json.object()
                                        .put("sort", row.sort)
                                        .put("name", row.name)
                                        .put(
                                                "costs",
                                                row.costs.stream()
                                                        .map(cost -> cost.map(BigDecimal::toPlainString)
                                                                .orElse(""))
                                                        .toList()))
                                .toList());
    }
}
