package dev.dateline.app.metrics;

import dev.dateline.app.project.Nearest;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;

/**
 * A sheet of several metrics as somebody pastes it: a line of names, then a line for each day, with a column for each metric. Empty cells
 * say nothing.
 *
 * @param columns those beside the day's, in their order
 * @param problem why nothing can be read
 */
record PastedSheet(List<Column> columns, Optional<String> problem) {

    private static final int MOST_COLUMNS = 100;
    private static final Set<String> WHEN = Set.of("time", "week", "month", "week ending");

    /**
     * @param number by which it is chosen what the column is of; counted from 0, the day's among them
     * @param name as it stands above it
     * @param metric it is of; none where it is left out
     */
    record Column(int number, String name, Optional<Metric> metric, PastedRows rows) {}

    PastedSheet {
        columns = List.copyOf(columns);
    }

    /**
     * @param chosen what columns are of, by number: the id of a metric, or nothing where one is left out; those that nobody chose are of the
     *     metric that is called like them
     */
    static PastedSheet read(
            String text, List<Metric> metrics, Map<Integer, String> chosen, ZoneId zone, LocalDate today) {
        try (var parser = PastedRows.parser(text, PastedRows.delimiter(text))) {
            var rows = parser.iterator();
            if (!rows.hasNext()) {
                return nothing("paste at least a line of names and a line of values");
            }
            var names = rows.next().toList();
            if (names.size() < 2 || names.size() > MOST_COLUMNS) {
                return nothing("the first line has " + names.size() + (names.size() == 1 ? " column" : " columns")
                        + "; expected a day and then 1 to " + (MOST_COLUMNS - 1)
                        + " metrics, such as Date, Lead time, Deployments");
            }
            var sheet = new Reading(names, metrics, chosen, zone, today, PastedRows.delimiter(text));
            while (rows.hasNext()) {
                var row = rows.next();
                sheet.row(parser.getCurrentLineNumber(), row);
            }
            return sheet.done();
        } catch (IllegalArgumentException wrong) {
            return nothing(String.valueOf(wrong.getMessage()));
        } catch (IOException | RuntimeException broken) {
            return nothing("it cannot be read: " + broken.getMessage());
        }
    }

    private static PastedSheet nothing(String problem) {
        return new PastedSheet(List.of(), Optional.of(problem));
    }

    int count() {
        return columns.stream().mapToInt(column -> column.rows.rows().size()).sum();
    }

    private static final class Reading {
        private final List<String> names;
        private final int when;
        private final List<Optional<Metric>> metrics = new ArrayList<>();
        private final List<Optional<PastedRows.Reading>> readings = new ArrayList<>();

        Reading(
                List<String> names,
                List<Metric> known,
                Map<Integer, String> chosen,
                ZoneId zone,
                LocalDate today,
                char delimiter) {
            this.names = names;
            this.when = Math.max(
                    0,
                    names.stream()
                            .map(name -> WHEN.contains(PastedRows.name(name)))
                            .toList()
                            .indexOf(true));
            var taken = new HashSet<Metric>();
            for (int k = 0; k < names.size(); k++) {
                var metric = k == when
                        ? Optional.<Metric>empty()
                        : meant(names.get(k), Optional.ofNullable(chosen.get(k)), known)
                                .filter(taken::add);
                metrics.add(metric);
                readings.add(metric.map(one -> new PastedRows.Reading(one, zone, today, delimiter)));
            }
        }

        private static Optional<Metric> meant(String name, Optional<String> chosen, List<Metric> known) {
            if (chosen.isPresent()) {
                return known.stream()
                        .filter(metric -> metric.id().equals(chosen.get()))
                        .findFirst();
            }
            var sought = words(name);
            var called = new HashMap<String, Metric>();
            for (var metric : known) {
                called.putIfAbsent(words(metric.id()), metric);
                called.putIfAbsent(words(metric.title()), metric);
            }
            return Optional.ofNullable(called.get(sought))
                    .or(() -> Nearest.to(sought, called.keySet()).map(called::get));
        }

        /** An identifier and the words that it was made of are the same. */
        private static String words(String name) {
            return name.strip().toLowerCase(Locale.ROOT).replace('-', ' ');
        }

        void row(long line, CSVRecord row) {
            for (int k = 0; k < names.size(); k++) {
                var value = k < row.size() ? row.get(k).strip() : "";
                if (!value.isEmpty()) {
                    var typed =
                            new Observation(when < row.size() ? row.get(when).strip() : "", value, "", "");
                    readings.get(k).ifPresent(reading -> reading.row(line, typed));
                }
            }
            if (row.size() > names.size()) {
                throw new IllegalArgumentException("line " + line + " has " + row.size() + " cells, and the first line "
                        + names.size() + "; where numbers have commas, set columns apart by semicolons or tabs");
            }
        }

        PastedSheet done() {
            var columns = new ArrayList<Column>();
            for (int k = 0; k < names.size(); k++) {
                if (k != when) {
                    columns.add(new Column(
                            k,
                            names.get(k).strip(),
                            metrics.get(k),
                            readings.get(k)
                                    .map(PastedRows.Reading::done)
                                    .orElse(new PastedRows(List.of(), List.of()))));
                }
            }
            return new PastedSheet(columns, Optional.empty());
        }
    }
}
