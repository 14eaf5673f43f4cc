package dev.dateline.app.plan;

import dev.dateline.app.experiments.Score;
import dev.dateline.app.project.Altered;
import dev.dateline.app.project.FormReading;
import dev.dateline.app.project.PlainDate;
import dev.dateline.engine.scheduling.LinkType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A step as one row of texts that people type, and back. */
final class StepTexts {

    /** The columns, in the order of the table and of what is pasted without a heading. */
    static final List<String> COLUMNS = List.of(
            "title", "owner", "estimate", "uses", "needs", "status", "serves", "importance", "difficulty", "notBefore");

    private static final Map<String, String> HEADINGS = Map.of(
            "title", "Step",
            "owner", "Owner",
            "estimate", "Takes",
            "uses", "Teams",
            "needs", "Needs",
            "status", "Status",
            "serves", "Claims",
            "importance", "Importance",
            "difficulty", "Difficulty",
            "notBefore", "Not before");

    private static final Pattern NEED =
            Pattern.compile("(.+?)(?: +(FS|SS|FF|SF))?(?: *([+-] ?\\d+ ?[dw]))?", Pattern.CASE_INSENSITIVE);
    private static final Pattern USE = Pattern.compile("(.+?)(?: *[: ×x] *(\\d+(?:[.,]\\d+)?))?");

    private StepTexts() {}

    /** What people call the column. */
    static String heading(String column) {
        return HEADINGS.getOrDefault(column, column);
    }

    static Map<String, String> of(Step step) {
        var texts = new LinkedHashMap<String, String>();
        texts.put("title", step.title().orElse(""));
        texts.put(
                "estimate",
                step.estimate()
                        .map(estimate -> estimate.isCertain()
                                ? estimate.likely().toString()
                                : estimate.low() + " " + estimate.likely() + " " + estimate.high())
                        .orElse(""));
        texts.put(
                "uses",
                step.uses().entrySet().stream()
                        .map(use -> use.getKey() + " " + use.getValue())
                        .collect(Collectors.joining(", ")));
        texts.put("owner", step.owner().orElse(""));
        texts.put("importance", step.importance().map(Score::toString).orElse(""));
        texts.put("difficulty", step.difficulty().map(Score::toString).orElse(""));
        texts.put("needs", step.needs().stream().map(StepTexts::need).collect(Collectors.joining(", ")));
        texts.put("serves", String.join(", ", step.serves()));
        texts.put(
                "status",
                switch (step.status()) {
                    case PLANNED -> "planned";
                    case STARTED ->
                        "started " + step.started().map(LocalDate::toString).orElse("");
                    case DONE ->
                        "done " + step.finished().map(LocalDate::toString).orElse("");
                });
        texts.put("notBefore", step.notBefore().map(LocalDate::toString).orElse(""));
        return texts;
    }

    private static String need(Need need) {
        int lag = need.lag().days();
        return need.step()
                + (need.type() == LinkType.FS ? "" : " " + need.type())
                + (lag == 0 ? "" : lag > 0 ? " +" + lag + "d" : " " + lag + "d");
    }

    /**
     * The step with what the row says instead of what it said.
     *
     * @param names what people call the steps, teams and claims there are
     */
    static FormReading<Step> read(Step before, Map<String, String> texts, LocalDate today, StepNames names) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("id", before.id());
        var problems = new LinkedHashMap<String, String>();
        texts.forEach((column, text) -> {
            try {
                field(column, text.strip(), fields, before, today, names);
            } catch (IllegalArgumentException wrong) {
                problems.put(column, String.valueOf(wrong.getMessage()));
            }
        });
        var reading = FormReading.of(Step.class, fields);
        reading.problems()
                .forEach((field, words) -> problems.putIfAbsent(
                        field.equals("started") || field.equals("finished") ? "status" : field, words));
        if (reading.record().isEmpty() || !problems.isEmpty()) {
            return new FormReading<>(Optional.empty(), problems);
        }
        try {
            return new FormReading<>(Optional.of(merged(before, reading.record().get(), texts)), problems);
        } catch (IllegalArgumentException wrong) {
            return new FormReading<>(Optional.empty(), Map.of("", String.valueOf(wrong.getMessage())));
        }
    }

    private static Step merged(Step before, Step row, Map<String, String> texts) {
        var after = Altered.of(before);
        Map<String, Object> values = Map.of(
                "title", row.title(),
                "estimate", row.estimate(),
                "uses", row.uses(),
                "owner", row.owner(),
                "importance", row.importance(),
                "difficulty", row.difficulty(),
                "needs", row.needs(),
                "serves", row.serves(),
                "notBefore", row.notBefore());
        values.forEach((column, value) -> {
            if (texts.containsKey(column)) {
                after.with(column, value);
            }
        });
        if (texts.containsKey("status")) {
            after.with("status", row.status()).with("started", row.started()).with("finished", row.finished());
            if (row.status() != Status.STARTED) {
                after.none("remaining");
            }
        }
        return after.made();
    }

    private static void field(
            String column, String text, Map<String, Object> fields, Step before, LocalDate today, StepNames names) {
        if (text.isEmpty()) {
            return;
        }
        switch (column) {
            case "estimate" -> fields.put(column, estimate(text));
            case "uses" -> fields.put(column, uses(text, names));
            case "needs" ->
                fields.put(
                        column,
                        listed(text).stream().map(item -> need(item, names)).toList());
            case "serves" ->
                fields.put(column, listed(text).stream().map(names::claimMeant).toList());
            case "status" -> status(text, fields, before, today);
            case "title", "owner", "importance", "difficulty", "notBefore" -> fields.put(column, text);
            default -> {}
        }
    }

    private static Object estimate(String text) {
        var estimate = PlainEstimate.parse(text);
        return estimate.isCertain()
                ? estimate.likely().toString()
                : Map.of(
                        "low", estimate.low().toString(),
                        "likely", estimate.likely().toString(),
                        "high", estimate.high().toString());
    }

    private static Map<String, String> uses(String text, StepNames names) {
        var uses = new LinkedHashMap<String, String>();
        for (var item : listed(text)) {
            var use = USE.matcher(item);
            if (use.matches()) {
                uses.put(
                        names.teamMeant(use.group(1)),
                        use.group(2) == null ? "1" : use.group(2).replace(',', '.'));
            }
        }
        return uses;
    }

    private static Object need(String item, StepNames names) {
        var need = NEED.matcher(item);
        if (!need.matches() || names.step(item).isPresent()) {
            return names.stepMeant(item);
        }
        var fields = new LinkedHashMap<String, String>();
        fields.put("step", names.stepMeant(need.group(1)));
        Optional.ofNullable(need.group(2)).ifPresent(type -> fields.put("type", type.toUpperCase(Locale.ROOT)));
        Optional.ofNullable(need.group(3))
                .ifPresent(lag -> fields.put("lag", lag.replace("+", "").replace(" ", "")));
        return fields.size() == 1 ? fields.get("step") : fields;
    }

    private static List<String> listed(String text) {
        var items = new ArrayList<String>();
        for (var item : text.split("[,;\\n]", -1)) {
            if (!item.isBlank()) {
                items.add(item.strip());
            }
        }
        return items;
    }

    /** {@code started}, {@code started 2026-09-02}, {@code done}: today where no day is given, or the day that was known. */
    private static void status(String text, Map<String, Object> fields, Step before, LocalDate today) {
        var words = text.split("\\s+", 2);
        var word = words[0].toLowerCase(Locale.ROOT);
        var known = word.equals("done") ? before.finished() : before.started();
        var given = words.length > 1 ? Optional.of(day(words[1])) : Optional.<String>empty();
        given.filter(day -> !known.map(LocalDate::toString).equals(Optional.of(day)))
                .ifPresent(day -> refuseAhead(word, day, today));
        fields.put("status", word);
        if (word.equals("started")) {
            fields.put("started", given.orElse(before.started().orElse(today).toString()));
        } else if (word.equals("done")) {
            before.started().ifPresent(day -> fields.put("started", day.toString()));
            fields.put("finished", given.orElse(before.finished().orElse(today).toString()));
        }
    }

    /** As a file has it; what is no day is left to be told so. */
    private static String day(String written) {
        try {
            return PlainDate.parse(written).toString();
        } catch (IllegalArgumentException none) {
            return written;
        }
    }

    private static void refuseAhead(String word, String day, LocalDate today) {
        if (day.compareTo(today.toString()) > 0) {
            throw new IllegalArgumentException(
                    "`" + word + " " + day + "` lies ahead; expected a day up to today, " + today);
        }
    }

    /** A step that says nothing yet. */
    static Step blank(String id, Optional<String> parent) {
        var step = FormReading.of(Step.class, Map.of("id", id)).record().orElseThrow();
        return Altered.of(step).with("parent", parent).made();
    }
}
