package dev.dateline.app.events;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** Events as a table: a line of names, then one event on each. */
final class Lined {

    private static final int MOST_COLUMNS = 50;

    private Lined() {}

    static boolean isCsv(String type, byte[] body) {
        if (type.toLowerCase(Locale.ROOT).startsWith("text/csv")) {
            return true;
        }
        for (byte one : body) {
            if (!Character.isWhitespace(one)) {
                return one != '{' && one != '[' && Character.isLetter(one);
            }
        }
        return false;
    }

    static List<Map<String, String>> rows(byte[] body, int most) throws Unreadable {
        var text = new String(body, StandardCharsets.UTF_8);
        var plain = text.startsWith("\ufeff") ? text.substring(1) : text;
        var format = CSVFormat.RFC4180
                .builder()
                .setIgnoreSurroundingSpaces(true)
                .setIgnoreEmptyLines(true)
                .get();
        var rows = new ArrayList<Map<String, String>>();
        var names = new ArrayList<String>();
        try (var parser = CSVParser.parse(new StringReader(plain), format)) {
            for (var record : parser) {
                if (names.isEmpty()) {
                    record.forEach(name -> names.add(name.strip().toLowerCase(Locale.ROOT)));
                    if (!names.contains("type") || names.size() > MOST_COLUMNS) {
                        throw new Unreadable(
                                "the first line names the columns, among them `type`, and at most " + MOST_COLUMNS);
                    }
                } else {
                    if (record.size() != names.size()) {
                        throw new Unreadable("line " + parser.getCurrentLineNumber() + " has " + record.size()
                                + " columns, the first has " + names.size());
                    }
                    var row = new LinkedHashMap<String, String>();
                    for (int index = 0; index < names.size(); index++) {
                        if (!record.get(index).isBlank()) {
                            row.put(names.get(index), record.get(index).strip());
                        }
                    }
                    rows.add(row);
                }
                if (rows.size() > most) {
                    throw new Unreadable("more than " + most + " events at once");
                }
            }
        } catch (CSVException | UncheckedIOException broken) {
            throw new Unreadable(
                    "that is neither JSON nor CSV: a quotation mark is not closed, or stands where none may");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        if (rows.isEmpty()) {
            throw new Unreadable("there is no event in it");
        }
        return rows;
    }
}
