package dev.dateline.app.experiments;

import dev.dateline.app.project.Altered;
import dev.dateline.app.project.Chance;
import dev.dateline.app.project.FormReading;
import dev.dateline.app.project.PlainDuration;
import dev.dateline.app.project.PlainNumber;
import dev.dateline.app.project.PlainRange;
import dev.dateline.app.project.WorkingDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What somebody filled in to plan a test: the test, or what is wrong, beside each field. */
final class ExperimentForm {

    private static final List<String> PLAIN = List.of(
            "title", "assumption", "method", "takes", "costCap", "ends", "sensitivity", "specificity", "forecast");
    private static final List<String> JUDGED =
            List.of("kind", "threshold", "worth", "gain", "better", "door", "cap", "metric");

    /** No number begins with noughts, so what does is the end of the one before. */
    private static final Pattern INSIDE = Pattern.compile("(?<=\\d)[ \\u00A0\\u2009\\u202F](?=0\\d\\d(?!\\d))");

    private final Map<String, String> fields;
    private final Optional<String> currency;
    private final Map<String, String> wrong = new LinkedHashMap<>();

    ExperimentForm(Map<String, String> fields, Optional<String> currency) {
        this.fields = fields;
        this.currency = currency;
    }

    Map<String, String> wrong() {
        return wrong;
    }

    /** What stands in the fields for a test as it is. */
    static Map<String, String> fields(Experiment test) {
        var fields = new LinkedHashMap<String, String>();
        test.title().ifPresent(title -> fields.put("title", title));
        fields.put("assumption", test.assumption());
        test.method().ifPresent(method -> fields.put("method", method));
        test.cost().ifPresent(cost -> fields.put("cost", PlainRange.written(cost)));
        test.costCap().ifPresent(cap -> fields.put("costCap", PlainNumber.written(cap)));
        test.takes().map(WorkingDays::toString).ifPresent(takes -> fields.put("takes", takes));
        test.ends().map(LocalDate::toString).ifPresent(ends -> fields.put("ends", ends));
        test.sensitivity().map(Chance::toString).ifPresent(right -> fields.put("sensitivity", right));
        test.specificity().map(Chance::toString).ifPresent(right -> fields.put("specificity", right));
        test.forecast().map(Chance::toString).ifPresent(chance -> fields.put("forecast", chance));
        test.kill().ifPresent(kill -> {
            fields.put("killWhen", kill.when());
            kill.by().ifPresent(by -> fields.put("killBy", by.toString()));
            kill.action().ifPresent(action -> fields.put("killAction", action));
        });
        test.plan().ifPresent(plan -> judged(fields, plan));
        return fields;
    }

    private static void judged(Map<String, String> fields, Judging plan) {
        fields.put("kind", plan.isProportion() ? "proportion" : "before-after");
        plan.threshold().ifPresent(chance -> fields.put("threshold", chance.toString()));
        plan.worth().ifPresent(chance -> fields.put("worth", chance.toString()));
        plan.gain().ifPresent(gain -> fields.put("gain", PlainNumber.written(gain)));
        fields.put("better", plan.better().name().toLowerCase(Locale.ROOT));
        fields.put("door", plan.door() == Judging.Door.ONE_WAY ? "one-way" : "two-way");
        plan.cap().ifPresent(cap -> fields.put("cap", cap.toString()));
        plan.metric().ifPresent(metric -> fields.put("metric", metric));
        fields.put(
                "baseline", plan.baseline().stream().map(PlainNumber::written).collect(Collectors.joining(" ")));
    }

    /** Numbers as people paste them: one a line, or with spaces or semicolons between. */
    static List<String> numbers(String text) {
        return Arrays.stream(INSIDE.matcher(text.strip()).replaceAll("").split("[\\s;]+"))
                .filter(number -> !number.isEmpty())
                .toList();
    }

    /** A test with what was filled in; what the form does not ask for stays as it was. */
    Optional<Experiment> made(Experiment before) {
        var told = new LinkedHashMap<String, Object>();
        told.put("id", before.id());
        PLAIN.forEach(name -> told.put(name, field(name)));
        told.put("takes", PlainDuration.workingDays(field("takes")));
        told.put("cost", field("cost"));
        told.put("kill", kill());
        told.values().removeIf(value -> value.equals(Map.of()));
        var read = FormReading.of(Experiment.class, told, currency, "costCap");
        read.problems().forEach((name, message) -> wrong.put(name.equals("kill") ? "killWhen" : name, message));
        if (field("assumption").isEmpty()) {
            wrong.remove("");
            wrong.put("assumption", "choose the assumption it tests");
        }
        var plan = plan();
        return wrong.isEmpty() ? read.record().flatMap(test -> made(before, test, plan)) : Optional.empty();
    }

    private Optional<Experiment> made(Experiment before, Experiment test, Optional<Judging> plan) {
        try {
            return Optional.of(Altered.of(before)
                    .with("title", test.title())
                    .with("assumption", test.assumption())
                    .with("method", test.method())
                    .with("takes", test.takes())
                    .with("cost", test.cost())
                    .with("costCap", test.costCap())
                    .with("ends", test.ends())
                    .with("sensitivity", test.sensitivity())
                    .with("specificity", test.specificity())
                    .with("forecast", test.forecast())
                    .with("kill", test.kill())
                    .with("plan", plan)
                    .made());
        } catch (IllegalArgumentException refused) {
            wrong.put("", String.valueOf(refused.getMessage()));
            return Optional.empty();
        }
    }

    private Map<String, String> kill() {
        var kill = new LinkedHashMap<String, String>();
        putIf(kill, "when", field("killWhen"));
        putIf(kill, "by", field("killBy"));
        putIf(kill, "action", field("killAction"));
        if (!kill.isEmpty() && !kill.containsKey("when")) {
            wrong.put("killWhen", "say which result would end it");
            return Map.of();
        }
        return kill;
    }

    private static void putIf(Map<String, String> map, String key, String value) {
        if (!value.isEmpty()) {
            map.put(key, value);
        }
    }

    private Optional<Judging> plan() {
        if (field("kind").isEmpty()) {
            return Optional.empty();
        }
        boolean proportion = field("kind").equals("proportion");
        var told = new LinkedHashMap<String, Object>();
        var left = new ArrayList<>(JUDGED);
        left.removeAll(proportion ? List.of("gain") : List.of("threshold", "worth")); // of the other kind
        left.forEach(name -> told.put(name, field(name)));
        var baseline = numbers(field("baseline"));
        if (!proportion && !baseline.isEmpty()) {
            told.put("baseline", baseline);
        }
        var read = FormReading.of(Judging.class, told);
        read.problems().forEach((name, message) -> wrong.put(name.isEmpty() ? "kind" : name, message));
        return read.record();
    }

    private String field(String name) {
        return fields.getOrDefault(name, "").strip();
    }
}
