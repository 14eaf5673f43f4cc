package dev.dateline.app.problem;

import dev.dateline.app.claims.Grade;
import dev.dateline.app.customers.Fields;
import dev.dateline.app.customers.Many;
import dev.dateline.app.project.Altered;
import dev.dateline.app.project.Amounts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A problem as it is typed: ranges as three numbers, evidence as lines whose parts are set apart by bars. */
final class ProblemForm {

    static final List<String> SHOWN = List.of(
            "what",
            "kind",
            "hurts",
            "cost",
            "hours",
            "chance",
            "principal",
            "control",
            "evidence",
            "claims",
            "steps",
            "note");

    private static final List<String> PLAIN = List.of("what", "kind", "chance", "control", "note");
    private static final List<String> NAMES = List.of("hurts", "claims", "steps");
    private static final List<String> RANGES = List.of("cost", "hours", "principal");

    private ProblemForm() {}

    static Map<String, String> of(Problem one) {
        var typed = new LinkedHashMap<String, String>();
        typed.put("what", one.what());
        typed.put("kind", word(one.kind()));
        typed.put("chance", one.chance().map(Object::toString).orElse(""));
        typed.put("control", one.control().orElse(""));
        typed.put("note", one.note().orElse(""));
        typed.put("hurts", String.join(", ", one.hurts()));
        typed.put("claims", String.join(", ", one.claims()));
        typed.put("steps", String.join(", ", one.steps()));
        typed.put("cost", TypedRange.of(one.cost()));
        typed.put("hours", TypedRange.of(one.hours()));
        typed.put("principal", TypedRange.of(one.principal()));
        typed.put("evidence", one.evidence().stream().map(ProblemForm::line).collect(Collectors.joining("\n")));
        return typed;
    }

    static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String line(Problem.Evidence one) {
        return words(one.what()) + " | " + one.grade().map(ProblemForm::word).orElse("") + " | "
                + one.on().map(Object::toString).orElse("") + " | "
                + one.sample().map(Many::toString).orElse("") + " | "
                + one.url().orElse("");
    }

    private static String words(String text) {
        return text.strip().replaceAll("\\s+", " ").replace('|', '/');
    }

    static Optional<Problem> read(
            String id, Optional<Problem> before, Map<String, String> typed, Map<String, String> wrong) {
        var written = Fields.stripped(typed, PLAIN);
        written.put("id", id);
        NAMES.forEach(name -> written.put(name, Fields.names(typed.getOrDefault(name, ""))));
        var read = Fields.read(Problem.class, written, wrong);
        if (typed.getOrDefault("what", "").isBlank()) {
            wrong.remove("");
            wrong.put("what", "say what hurts, in a sentence");
        }
        var ranges = new LinkedHashMap<String, Optional<Amounts>>();
        RANGES.forEach(name -> ranges.put(name, range(name, typed, wrong)));
        var evidence = evidence(
                typed.getOrDefault("evidence", ""),
                before.map(Problem::evidence).orElse(List.of()),
                wrong);
        return wrong.isEmpty()
                ? read.map(one -> {
                    var made =
                            Altered.of(one).with("evidence", evidence).with("source", before.flatMap(Problem::source));
                    ranges.forEach(made::with);
                    return made.made();
                })
                : Optional.empty();
    }

    private static Optional<Amounts> range(String name, Map<String, String> typed, Map<String, String> wrong) {
        try {
            return TypedRange.parse(typed.getOrDefault(name, ""));
        } catch (IllegalArgumentException refused) {
            wrong.put(name, Fields.plain(String.valueOf(refused.getMessage())));
            return Optional.empty();
        }
    }

    /** Notes and sources of evidence that is still there stay with it. */
    private static List<Problem.Evidence> evidence(
            String typed, List<Problem.Evidence> before, Map<String, String> wrong) {
        var all = new ArrayList<Problem.Evidence>();
        for (var line : typed.lines().filter(one -> !one.isBlank()).toList()) {
            var parts = line.split("\\|", 5);
            var told = new LinkedHashMap<String, String>();
            var written = new LinkedHashMap<String, Object>();
            var keys = List.of("what", "grade", "on", "sample", "url");
            for (int part = 0; part < parts.length; part++) {
                written.put(keys.get(part), parts[part].strip());
            }
            var read = parts[0].isBlank()
                    ? Optional.<Problem.Evidence>empty()
                    : Fields.read(Problem.Evidence.class, written, told);
            if (read.isEmpty()) {
                wrong.putIfAbsent(
                        "evidence",
                        "“" + line.strip() + "”: "
                                + (told.isEmpty() ? "say what was seen" : String.join("; ", told.values())));
                continue;
            }
            var known = before.stream()
                    .filter(one -> words(one.what()).equals(read.get().what()))
                    .findFirst();
            all.add(known.map(one -> Altered.of(read.get())
                            .with("what", one.what())
                            .with("note", one.note())
                            .with("source", one.source())
                            .made())
                    .orElse(read.get()));
        }
        return List.copyOf(all);
    }

    /** The grades there are, as they are typed. */
    static String grades() {
        return List.of(Grade.values()).stream().map(ProblemForm::word).collect(Collectors.joining(", "));
    }
}
