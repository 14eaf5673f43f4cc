package dev.dateline.app.customers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Things that are chosen in a field by what they are called, set apart by commas.
 *
 * @param names of the things by their identifiers
 */
public record Named(Map<String, String> names) {

    private static final int MOST = 12;

    /** How they stand in the field. */
    public String typed(List<String> ids) {
        return ids.stream().map(this::label).collect(Collectors.joining(", "));
    }

    /** Which there are, in words. */
    public String choices() {
        var listed = names.keySet().stream().limit(MOST).map(this::label).collect(Collectors.joining(", "));
        return names.size() > MOST ? listed + " and " + (names.size() - MOST) + " more" : listed;
    }

    /** The identifiers of what was typed: names in any case, or identifiers; a name may have commas of its own. */
    public List<String> read(String field, String typed, Map<String, String> wrong) {
        var parts = Arrays.stream(typed.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        var ids = new ArrayList<String>();
        int from = 0;
        while (from < parts.size()) {
            int to = parts.size();
            var found = List.<String>of();
            for (; to > from && found.isEmpty(); to--) {
                found = called(String.join(", ", parts.subList(from, to)));
            }
            if (found.size() != 1) {
                var part = parts.get(from);
                wrong.putIfAbsent(
                        field,
                        names.isEmpty()
                                ? "“" + part + "” cannot be chosen; there is none yet"
                                : found.isEmpty()
                                        ? "“" + part + "” is none of these: " + choices()
                                        : "several are called that; say which: " + String.join(", ", found));
                return List.of();
            }
            ids.addAll(found);
            from = to + 1;
        }
        return ids.stream().distinct().toList();
    }

    private List<String> called(String words) {
        var byId = names.keySet().stream().filter(words::equalsIgnoreCase).toList();
        return byId.isEmpty()
                ? names.keySet().stream()
                        .filter(id -> words.equalsIgnoreCase(plain(id)))
                        .toList()
                : byId;
    }

    /** What it is called, where nothing else is called the same. */
    private String label(String id) {
        var name = plain(id);
        return !name.isEmpty() && called(name).equals(List.of(id)) ? name : id;
    }

    /** With one blank behind each comma, as read. */
    private String plain(String id) {
        return Arrays.stream(names.getOrDefault(id, "").split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
