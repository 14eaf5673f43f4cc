package dev.dateline.app.pastwork;

import java.util.LinkedHashMap;
import java.util.Map;

/** Rows that take no part, counted by why, each reason with the first row it met. */
public final class LeftOut {

    private final Map<String, Rows> rows = new LinkedHashMap<>();

    /** @param example the first one's row, the column names being the first, and what it says there */
    public record Rows(long count, String example) {}

    void add(String why, long row, String found) {
        var before = rows.get(why);
        rows.put(
                why,
                before == null
                        ? new Rows(1, "row " + row + (found.isEmpty() ? "" : ": `" + shortened(found) + "`"))
                        : new Rows(before.count() + 1, before.example()));
    }

    public Map<String, Rows> byReason() {
        return rows;
    }

    public long count() {
        return rows.values().stream().mapToLong(Rows::count).sum();
    }

    private static String shortened(String found) {
        return found.length() <= 40 ? found : found.substring(0, 40) + "…";
    }
}
