package dev.dateline.app.problem;

import dev.dateline.app.claims.Claim;
import dev.dateline.app.claims.Grade;
import dev.dateline.app.customers.Fields;
import dev.dateline.app.customers.Many;
import dev.dateline.app.customers.Named;
import dev.dateline.app.customers.Stakeholder;
import dev.dateline.app.project.Altered;
import dev.dateline.app.project.Amounts;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.PlainRange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A problem as it is typed: ranges as three numbers, evidence as lines whose parts are set apart by bars. */
final class ProblemForm {

    /** In the order in which they stand. */
    static final List<String> SHOWN = List.of(
            "what",
            "kind",
            "hurts",
            "hours",
            "cost",
            "chance",
            "principal",
            "control",
            "evidence",
            "claims",
            "steps",
            "note");

    private static final List<String> PLAIN = List.of("what", "kind", "chance", "control", "note");
    private static final Pattern HOURS = Pattern.compile("(?<=\\d)\\s*h(?:rs?|ours?)?\\b");
    private static final List<String> RANGES = List.of("cost", "hours", "principal");

    /** What a problem can point to, by what people call it. */
    record Choices(Named hurts, Named claims, Named steps) {

        static Choices of(Contents contents, Map<String, String> claimWords, Map<String, String> stepTitles) {
            var claims = new LinkedHashMap<String, String>();
            contents.of(Claim.KIND).forEach(one -> claims.put(one.id(), claimWords.getOrDefault(one.id(), "")));
            return new Choices(Stakeholder.named(contents), new Named(claims), new Named(stepTitles));
        }
    }

    private ProblemForm() {}

    static Map<String, String> of(Problem one, Choices choices) {
        var typed = new LinkedHashMap<String, String>();
        typed.put("what", one.what());
        typed.put("kind", word(one.kind()));
        typed.put("chance", one.chance().map(Object::toString).orElse(""));
        typed.put("control", one.control().orElse(""));
        typed.put("note", one.note().orElse(""));
        typed.put("hurts", choices.hurts().typed(one.hurts()));
        typed.put("claims", choices.claims().typed(one.claims()));
        typed.put("steps", choices.steps().typed(one.steps()));
        typed.put("cost", one.cost().map(PlainRange::written).orElse(""));
        typed.put("hours", one.hours().map(PlainRange::written).orElse(""));
        typed.put("principal", one.principal().map(PlainRange::written).orElse(""));
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
            String id,
            Optional<Problem> before,
            Map<String, String> typed,
            Choices choices,
            Optional<String> currency,
            Map<String, String> wrong) {
        var written = Fields.stripped(typed, PLAIN);
        written.put("id", id);
        written.put("hurts", choices.hurts().read("hurts", typed.getOrDefault("hurts", ""), wrong));
        written.put("claims", choices.claims().read("claims", typed.getOrDefault("claims", ""), wrong));
        written.put("steps", choices.steps().read("steps", typed.getOrDefault("steps", ""), wrong));
        var read = Fields.read(Problem.class, written, wrong);
        if (typed.getOrDefault("what", "").isBlank()) {
            wrong.remove("");
            wrong.put("what", "say what hurts, in a sentence");
        }
        var ranges = new LinkedHashMap<String, Optional<Amounts>>();
        RANGES.forEach(name -> ranges.put(name, range(name, typed, currency, wrong)));
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

    private static Optional<Amounts> range(
            String name, Map<String, String> typed, Optional<String> currency, Map<String, String> wrong) {
        var text = typed.getOrDefault(name, "").strip();
        try {
            if (text.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(
                    name.equals("hours")
                            ? PlainRange.amounts(HOURS.matcher(text).replaceAll(""), Optional.empty())
                            : PlainRange.amounts(text, currency));
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
