package dev.dateline.app.terminal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Aligned columns that fit the terminal: what is too long is cut, or goes on in the next line, in the columns that may shrink. */
public final class Table {

    private static final String GAP = "  ";

    private final List<Column> columns = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();

    private record Column(String head, boolean right, int least, boolean wraps) {}

    /** A column that is never cut. */
    public Table column(String head) {
        columns.add(new Column(head, false, Integer.MAX_VALUE, false));
        return this;
    }

    /** A column of numbers. */
    public Table number(String head) {
        columns.add(new Column(head, true, Integer.MAX_VALUE, false));
        return this;
    }

    /** A column that shrinks to {@code least} characters where room is scarce. */
    public Table text(String head, int least) {
        columns.add(new Column(head, false, least, false));
        return this;
    }

    /** The same, but what does not fit goes on in the next line. */
    public Table sentence(String head, int least) {
        columns.add(new Column(head, false, least, true));
        return this;
    }

    public Table row(String... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(
                    "a row of " + cells.length + " cells does not fit " + columns.size() + " columns");
        }
        rows.add(List.of(cells));
        return this;
    }

    public void print(Terminal terminal) {
        var widths = widths(terminal.width());
        terminal.line(terminal.quiet(line(columns.stream().map(Column::head).toList(), widths)));
        rows.forEach(row -> lines(row, widths).forEach(cells -> terminal.line(line(cells, widths))));
    }

    /** A row as the lines it takes. */
    private List<List<String>> lines(List<String> row, int[] widths) {
        var wrapped = new ArrayList<List<String>>();
        for (int c = 0; c < row.size(); c++) {
            wrapped.add(columns.get(c).wraps ? Text.wrapped(row.get(c), widths[c]) : List.of(row.get(c)));
        }
        int most = wrapped.stream().mapToInt(List::size).max().orElse(0);
        var lines = new ArrayList<List<String>>();
        for (int k = 0; k < most; k++) {
            int at = k;
            lines.add(wrapped.stream()
                    .map(cell -> at < cell.size() ? cell.get(at) : "")
                    .toList());
        }
        return lines;
    }

    private int[] widths(int room) {
        var widths = new int[columns.size()];
        for (int c = 0; c < widths.length; c++) {
            widths[c] = Text.width(columns.get(c).head);
            for (var row : rows) {
                widths[c] = Math.max(widths[c], Text.width(row.get(c)));
            }
        }
        int over = Arrays.stream(widths).sum() + GAP.length() * (widths.length - 1) - room;
        while (over > 0) {
            int widest = -1;
            for (int c = 0; c < widths.length; c++) {
                if (widths[c] > columns.get(c).least && (widest < 0 || widths[c] > widths[widest])) {
                    widest = c;
                }
            }
            if (widest < 0) {
                break;
            }
            widths[widest]--;
            over--;
        }
        return widths;
    }

    private String line(List<String> cells, int[] widths) {
        var line = new StringBuilder();
        for (int c = 0; c < widths.length; c++) {
            var cell = Text.cut(cells.get(c), widths[c]);
            int blanks = Math.max(0, widths[c] - Text.width(cell));
            line.append(c == 0 ? "" : GAP);
            line.repeat(' ', columns.get(c).right ? blanks : 0);
            line.append(cell);
            line.repeat(' ', columns.get(c).right ? 0 : blanks);
        }
        return line.toString().stripTrailing();
    }
}
