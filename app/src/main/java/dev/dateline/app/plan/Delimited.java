package dev.dateline.app.plan;

import java.util.ArrayList;
import java.util.List;

/** Cells as spreadsheets hand them over: tabs between them, or commas or semicolons; quoted where a cell has such itself. */
public final class Delimited {

    private Delimited() {}

    public static List<List<String>> cells(String text) {
        char between = between(text);
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int k = 0; k < text.length(); k++) {
            char character = text.charAt(k);
            if (quoted && character == '"' && k + 1 < text.length() && text.charAt(k + 1) == '"') {
                cell.append('"');
                k++;
            } else if (character == '"' && (quoted || cell.isEmpty())) {
                quoted = !quoted;
            } else if (!quoted && character == between) {
                row.add(cell.toString());
                cell.setLength(0);
            } else if (!quoted && (character == '\n' || character == '\r')) {
                end(rows, row, cell);
                row = new ArrayList<>();
            } else {
                cell.append(character);
            }
        }
        end(rows, row, cell);
        return rows;
    }

    private static void end(List<List<String>> rows, List<String> row, StringBuilder cell) {
        row.add(cell.toString());
        cell.setLength(0);
        if (row.stream().anyMatch(one -> !one.isBlank())) {
            rows.add(row);
        }
    }

    private static char between(String text) {
        var first = text.lines().findFirst().orElse("");
        return first.indexOf('\t') >= 0 || text.indexOf('\t') >= 0
                ? '\t'
                : first.chars().filter(c -> c == ';').count()
                                > first.chars().filter(c -> c == ',').count()
                        ? ';'
                        : ',';
    }
}
