package dev.dateline.app.plan;

import dev.dateline.app.page.Days;
import dev.dateline.app.project.Contents;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Steps pasted from a spreadsheet: columns by a heading where there is one, else in the table's own order. A row with the title of
 * a step that is there changes that step, by those of its cells that say something.
 */
final class PastedSteps {

    private static final int MOST = 10_000;
    private static final int MOST_SHOWN = 200;

    private static final Map<String, String> HEADINGS = new HashMap<>();

    static {
        heading("title", "step", "title", "name", "task", "what");
        heading("estimate", "estimate", "days", "duration", "takes");
        heading("uses", "uses", "team", "teams", "resource", "resources");
        heading("owner", "owner", "who", "responsible");
        heading("importance", "importance");
        heading("difficulty", "difficulty", "effort");
        heading("needs", "needs", "after", "predecessors", "depends on");
        heading("serves", "serves", "claims", "claim");
        heading("status", "status", "state");
        heading("notBefore", "not before", "notbefore", "start", "earliest start");
    }

    private final List<StepsView.Row> rows = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final String text;
    private int wrong;
    private int known;

    PastedSteps(Contents contents, LocalDate today, String text) {
        this.text = text;
        var table = Delimited.cells(text);
        var columns = table.isEmpty() ? Optional.<List<String>>empty() : columns(table.getFirst());
        var body = columns.isPresent() ? table.subList(1, table.size()) : table;
        var names = new NewNames(contents);
        var known = StepNames.of(contents);
        var there = byTitle(contents);
        var blanks = new ArrayList<Step>();
        var texts = new ArrayList<Map<String, String>>();
        for (var cells : body.subList(0, Math.min(MOST, body.size()))) {
            var row = row(cells, columns.orElse(StepTexts.COLUMNS));
            var same = there.get(title(row.getOrDefault("title", "")));
            if (same != null) {
                row.values().removeIf(String::isEmpty);
                this.known++;
            }
            var blank =
                    same != null ? same : StepTexts.blank(names.of(row.getOrDefault("title", "")), Optional.empty());
            blanks.add(blank);
            texts.add(row);
            known.add(StepTexts.read(blank, Map.of("title", row.getOrDefault("title", "")), today, known)
                    .record()
                    .orElse(blank));
        }
        for (int k = 0; k < blanks.size(); k++) {
            read(blanks.get(k), texts.get(k), today, known);
        }
        if (body.size() > MOST) {
            wrong++;
        }
    }

    /** The steps that are there, by a title that only one of them has. */
    private static Map<String, Step> byTitle(Contents contents) {
        var found = new HashMap<String, Step>();
        var twice = new HashSet<String>();
        for (var step : contents.of(Step.KIND)) {
            if (found.put(title(step.name()), step) != null) {
                twice.add(title(step.name()));
            }
        }
        found.keySet().removeAll(twice);
        return found;
    }

    private static String title(String written) {
        return written.strip().toLowerCase(Locale.ROOT);
    }

    private static void heading(String column, String... words) {
        for (var word : words) {
            HEADINGS.put(word, column);
        }
    }

    /** The columns that a first row names; none where it does not name the steps' titles. */
    private static Optional<List<String>> columns(List<String> first) {
        var columns = first.stream()
                .map(cell -> HEADINGS.getOrDefault(cell.strip().toLowerCase(Locale.ROOT), ""))
                .toList();
        return columns.contains("title") ? Optional.of(columns) : Optional.empty();
    }

    private static Map<String, String> row(List<String> cells, List<String> columns) {
        var row = new LinkedHashMap<String, String>();
        for (int k = 0; k < Math.min(cells.size(), columns.size()); k++) {
            if (!columns.get(k).isEmpty()) {
                row.put(columns.get(k), cells.get(k).strip());
            }
        }
        return row;
    }

    private void read(Step blank, Map<String, String> texts, LocalDate today, StepNames known) {
        Map<String, String> problems;
        if (texts.getOrDefault("title", "").isBlank()) {
            problems = Map.of("title", "has no title");
        } else {
            var reading = StepTexts.read(blank, texts, today, known);
            reading.record().ifPresent(steps::add);
            problems = reading.problems();
        }
        wrong += problems.isEmpty() ? 0 : 1;
        if (rows.size() < MOST_SHOWN || (!problems.isEmpty() && rows.size() < 2 * MOST_SHOWN)) {
            rows.add(new StepsView.Row(
                    blank.id(),
                    texts.getOrDefault("title", ""),
                    0,
                    texts,
                    problems,
                    StepsView.When.UNKNOWN,
                    false,
                    false,
                    "",
                    List.of(),
                    ""));
        }
    }

    boolean isSound() {
        return wrong == 0 && !steps.isEmpty();
    }

    List<Step> steps() {
        return steps;
    }

    String said() {
        if (rows.isEmpty()) {
            return "Nothing was pasted.";
        }
        return wrong == 0
                ? Days.counted(steps.size(), "step") + " can be taken"
                        + (known == 0
                                ? "."
                                : known == 1
                                        ? "; one has the title of a step that is there, and changes it."
                                        : "; " + known + " have titles of steps that are there, and change them.")
                : (wrong == 1 ? "One row has" : wrong + " rows have")
                        + " something wrong; mend the text and look again.";
    }

    StepsView.Pasted view() {
        return new StepsView.Pasted(rows, !isSound(), text);
    }

    /** What stood in the way of taking it was not in any of its rows alone. */
    StepsView.Pasted refused() {
        return new StepsView.Pasted(rows, true, text);
    }
}
