package dev.dateline.app.customers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Claims as a form names them: by the words of the press release where those name one alone, else by their identifiers; read by either. */
record ClaimsInWords(Map<String, String> words) {

    static final String BETWEEN = "; ";

    /** @param said how the press release says each claim, by its identifier */
    static ClaimsInWords of(List<String> claims, Map<String, String> said) {
        var words = new LinkedHashMap<String, String>();
        for (var id : claims) {
            var own = plain(said.getOrDefault(id, id));
            boolean alone = claims.stream()
                            .filter(other ->
                                    key(said.getOrDefault(other, other)).equals(key(own)))
                            .count()
                    == 1;
            words.put(id, alone && own.indexOf(';') < 0 && own.indexOf('|') < 0 ? own : id);
        }
        return new ClaimsInWords(words);
    }

    private static String plain(String text) {
        return text.strip().replaceAll("[\\s\\u00a0\\u202f]+", " ");
    }

    private static String key(String text) {
        return plain(text).toLowerCase(Locale.ROOT);
    }

    String shown(List<String> ids) {
        return ids.stream().map(id -> words.getOrDefault(id, id)).collect(Collectors.joining(BETWEEN));
    }

    /** All there are, to choose from. */
    String shown() {
        return shown(List.copyOf(words.keySet()));
    }

    /** The lines of needs as somebody typed them, with identifiers for the words of claims; what names no claim stays as it is. */
    String read(String lines) {
        return lines.lines().map(this::line).collect(Collectors.joining("\n"));
    }

    private String line(String line) {
        var parts = line.split("\\|", 3);
        return parts.length < 3
                ? line
                : parts[0] + "|" + parts[1] + "| "
                        + Stream.of(parts[2].split(";")).map(this::id).collect(Collectors.joining(", "));
    }

    private String id(String typed) {
        return words.entrySet().stream()
                .filter(claim -> key(claim.getValue()).equals(key(typed)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(typed.strip());
    }
}
