package dev.dateline.app.readings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A line of the Prometheus text format (prometheus.io, exposition formats): a name, its labels, its value. */
record Sample(String name, Map<String, String> labels, String value) {

    private static final int MOST = 50_000;
    private static final Pattern NAME = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*");
    private static final Pattern LABEL =
            Pattern.compile("\\s*([a-zA-Z_][a-zA-Z0-9_]*)\\s*=\\s*\"((?:[^\"\\\\]|\\\\.)*+)\"\\s*");

    /** What is left of a line behind its name and labels. */
    private record Head(String name, Map<String, String> labels, String rest) {}

    static List<Sample> read(String text) throws NotRead {
        var samples = new ArrayList<Sample>();
        int number = 0;
        for (var line : (Iterable<String>) text.lines()::iterator) {
            number++;
            if (line.isBlank() || line.stripLeading().startsWith("#")) {
                continue;
            } else if (samples.size() == MOST) {
                throw new NotRead("the answer has more than " + MOST + " samples");
            }
            try {
                var head = head(line.strip());
                var value = head.rest.strip().split("\\s+", 2)[0];
                if (value.isEmpty()) {
                    throw new IllegalArgumentException("without a value");
                }
                samples.add(new Sample(head.name, head.labels, value));
            } catch (IllegalArgumentException wrong) {
                throw new NotRead(
                        "the answer is neither JSON nor the text of Prometheus: line " + number + " cannot be read");
            }
        }
        if (samples.isEmpty()) {
            throw new NotRead("the answer is empty");
        }
        return samples;
    }

    /** A sample to be looked for, as a metric names it: {@code queue_length{host="a"}}. */
    static Sample wanted(String measure) throws NotRead {
        try {
            var head = head(measure.strip());
            if (head.rest.isBlank()) {
                return new Sample(head.name, head.labels, "");
            }
        } catch (IllegalArgumentException wrong) {
            // said below
        }
        throw new NotRead("`" + measure + "` is no name of a sample, such as queue_length{host=\"a\"}");
    }

    private static Head head(String line) {
        var name = NAME.matcher(line);
        if (!name.lookingAt()) {
            throw new IllegalArgumentException("without a name");
        }
        var labels = new TreeMap<String, String>();
        int at = name.end();
        if (at < line.length() && line.charAt(at) == '{') {
            at++;
            var label = LABEL.matcher(line);
            while (label.region(at, line.length()).lookingAt()) {
                labels.put(label.group(1), unescaped(label.group(2)));
                at = label.end();
                if (at < line.length() && line.charAt(at) == ',') {
                    at++;
                }
            }
            while (at < line.length() && line.charAt(at) == ' ') {
                at++;
            }
            if (at >= line.length() || line.charAt(at) != '}') {
                throw new IllegalArgumentException("labels without an end");
            }
            at++;
        }
        return new Head(name.group(), labels, line.substring(at));
    }

    private static String unescaped(String text) {
        return text.replace("\\\\", "\u0000")
                .replace("\\\"", "\"")
                .replace("\\n", "\n")
                .replace('\u0000', '\\');
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }

    /** Whether it has this name and at least these labels. */
    boolean is(Sample wanted) {
        return name.equals(wanted.name) && labels.entrySet().containsAll(wanted.labels.entrySet());
    }

    /** Its full name, by which a metric is bound to it and to no other. */
    String measure() {
        return labels.isEmpty()
                ? name
                : labels.entrySet().stream()
                        .map(label -> label.getKey() + "=\"" + escaped(label.getValue()) + "\"")
                        .collect(Collectors.joining(",", name + "{", "}"));
    }
}
