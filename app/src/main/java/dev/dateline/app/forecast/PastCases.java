package dev.dateline.app.forecast;

import dev.dateline.app.plan.Delimited;
import dev.dateline.app.project.PlainDate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Cases of a reference class read from CSV text: a heading names the columns in any order and several words for each; {@code estimate} and
 * {@code actual} are needed. A row that cannot be used is told with its line and left out; the others are taken.
 */
final class PastCases {

    private static final int MOST_TOLD = 50;
    private static final Map<String, String> HEADINGS = new HashMap<>();

    static {
        heading("name", "name", "title", "task", "what", "id", "project", "case");
        heading("estimate", "estimate", "estimated", "planned", "plan", "hoursestimate", "estimatehours", "budget");
        heading("actual", "actual", "real", "took", "hoursactual", "actualhours", "spent", "cost");
        heading("started", "started", "start", "startdate", "begun", "from");
        heading("finished", "finished", "finish", "finishdate", "end", "enddate", "done", "completed", "to");
        heading("kind", "kind", "type", "category");
        heading("person", "person", "who", "owner", "developer", "team");
        heading("unit", "unit", "units");
    }

    private static void heading(String column, String... words) {
        for (var word : words) {
            HEADINGS.put(word, column);
        }
    }

    private final List<Precedents.Case> cases = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private String unit = "";
    private int leftOut;
    private int unitLine;

    /** Reads the whole text; {@link #problems} says what could not be used. */
    PastCases(String text) {
        var rows = Delimited.cells(text);
        if (rows.isEmpty()) {
            problems.add(
                    "nothing was handed in; expected a heading such as estimate,actual,started,finished and a row for each case");
            return;
        }
        var columns = columns(rows.getFirst());
        for (var needed : List.of("estimate", "actual")) {
            if (!columns.containsKey(needed)) {
                problems.add("the heading (" + shortened(String.join(", ", rows.getFirst())) + ") has no column `"
                        + needed + "`; expected one with that name");
            }
        }
        if (!problems.isEmpty()) {
            return;
        }
        if (rows.size() - 1 > Precedents.MOST) {
            problems.add("there are " + (rows.size() - 1) + " rows; expected at most " + Precedents.MOST
                    + ": hand in the latest, more would teach nothing");
            return;
        }
        for (int line = 1; line < rows.size(); line++) {
            read(rows.get(line), columns, line + 1);
        }
        if (cases.isEmpty()) {
            problems.add("no row can be used");
        }
    }

    private static Map<String, Integer> columns(List<String> heading) {
        var columns = new LinkedHashMap<String, Integer>();
        for (int k = 0; k < heading.size(); k++) {
            var word = heading.get(k).strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
            var column = HEADINGS.get(word);
            if (column != null) {
                columns.putIfAbsent(column, k);
            }
        }
        return columns;
    }

    private void read(List<String> row, Map<String, Integer> columns, int line) {
        try {
            refuseOtherUnit(cell(row, columns, "unit"), line);
            cases.add(new Precedents.Case(
                    cell(row, columns, "name"),
                    number(row, columns, "estimate"),
                    number(row, columns, "actual"),
                    date(row, columns, "started"),
                    date(row, columns, "finished"),
                    cell(row, columns, "kind"),
                    cell(row, columns, "person")));
        } catch (IllegalArgumentException wrong) {
            leftOut++;
            if (problems.size() < MOST_TOLD) {
                problems.add("line " + line + ": " + wrong.getMessage());
            }
        }
    }

    private void refuseOtherUnit(Optional<String> said, int line) {
        if (said.isPresent() && unit.isEmpty()) {
            unit = said.get();
            unitLine = line;
        } else if (said.isPresent() && !said.get().equals(unit)) {
            throw new IllegalArgumentException("the unit is `" + said.get() + "`, in line " + unitLine + " it was `"
                    + unit + "`; a class has one unit");
        }
    }

    private static BigDecimal number(List<String> row, Map<String, Integer> columns, String column) {
        var text =
                cell(row, columns, column).orElseThrow(() -> new IllegalArgumentException("`" + column + "` is empty"));
        if (!text.matches("[+-]?\\d{1,15}([.,]\\d{1,9})?")) {
            throw new IllegalArgumentException(
                    "`" + column + "` is `" + shortened(text) + "`; expected a plain number such as 12 or 2.5");
        }
        return new BigDecimal(text.replace(',', '.')).stripTrailingZeros();
    }

    /** The day of a date, whatever time stands behind it. */
    private static Optional<LocalDate> date(List<String> row, Map<String, Integer> columns, String column) {
        return cell(row, columns, column)
                .map(text -> text.matches("\\d{4}-\\d{2}-\\d{2}[T ].*") ? text.substring(0, 10) : text)
                .map(PlainDate::parse);
    }

    private static Optional<String> cell(List<String> row, Map<String, Integer> columns, String column) {
        var at = columns.get(column);
        return at == null || at >= row.size()
                ? Optional.empty()
                : Optional.of(row.get(at).strip()).filter(text -> !text.isEmpty());
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }

    List<Precedents.Case> cases() {
        return cases;
    }

    /** What was wrong, at most fifty lines of it; not empty where rows were left out. */
    List<String> problems() {
        return problems;
    }

    /** How many rows were left out. */
    int leftOut() {
        return leftOut;
    }

    String unit() {
        return unit.isEmpty() ? "d" : unit;
    }
}
