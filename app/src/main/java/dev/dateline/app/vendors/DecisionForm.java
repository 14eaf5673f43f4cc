package dev.dateline.app.vendors;

import dev.dateline.app.project.Contents;
import dev.dateline.app.project.FormReading;
import dev.dateline.app.project.PlainDuration;
import dev.dateline.app.project.PlainNumber;
import dev.dateline.app.project.PlainRange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A decision as the fields of a form, there and back. A field {@code tenet.ID} says what it does to a tenet. */
final class DecisionForm {

    private static final String TENET = "tenet.";
    private static final int LONGEST = 200_000;

    private DecisionForm() {}

    static Form blank() {
        return Form.of(Map.of("text", DecisionMarkdown.SECTIONS.strip(), "status", "proposed"));
    }

    static Form of(Decision decision) {
        var head = decision.head();
        var typed = new LinkedHashMap<String, String>();
        typed.put("title", decision.title());
        typed.put("text", body(decision));
        typed.put("status", head.status().name().toLowerCase(Locale.ROOT));
        typed.put("date", head.date().map(Object::toString).orElse(""));
        typed.put("deciders", Form.joined(head.deciders()));
        typed.put("consulted", Form.joined(head.consulted()));
        typed.put("about", Form.joined(head.about()));
        typed.put("vendors", Form.joined(head.vendors()));
        typed.put("partners", Form.joined(head.partners()));
        head.tenets()
                .forEach(touch ->
                        typed.put(TENET + touch.tenet(), touch.effect().name().toLowerCase(Locale.ROOT)));
        typed.put("by", head.override().map(Decision.Waiver::by).orElse(""));
        typed.put("on", head.override().map(waiver -> waiver.on().toString()).orElse(""));
        typed.put("why", head.override().map(Decision.Waiver::why).orElse(""));
        typed.put(
                "days",
                head.debt()
                        .flatMap(Debt::days)
                        .map(days -> days.isCertain()
                                ? days.likely().toString()
                                : days.low() + " " + days.likely() + " " + days.high())
                        .orElse(""));
        typed.put(
                "cost", head.debt().flatMap(Debt::cost).map(PlainRange::written).orElse(""));
        typed.put(
                "payback",
                head.debt().flatMap(Debt::payback).map(Object::toString).orElse(""));
        return Form.of(typed);
    }

    /** The text without the title. */
    private static String body(Decision decision) {
        var title = "# " + decision.title();
        var text = decision.text().stripLeading();
        return text.startsWith(title) ? text.substring(title.length()).strip() : text.strip();
    }

    /** One length of time, or low, likely and high. */
    private static Object days(String typed) {
        try {
            var numbers = PlainRange.numbers(typed);
            if (numbers.size() == 3) {
                return Map.of(
                        "low", days(numbers.get(0)), "likely", days(numbers.get(1)), "high", days(numbers.get(2)));
            }
        } catch (IllegalArgumentException none) {
            return typed.strip(); // to be told what it is instead
        }
        return PlainDuration.workingDays(typed);
    }

    private static String days(PlainNumber number) {
        return PlainDuration.workingDays(number.value().toPlainString() + number.unit());
    }

    /** What was read, or the form with what is wrong. */
    record Read(Optional<Decision> decision, Form form) {}

    static Read read(String id, Form form, Contents contents, Optional<Decision> before) {
        if (form.value("title").isBlank() || form.value("text").length() > LONGEST) {
            return new Read(
                    Optional.empty(),
                    new Form(
                            form.typed(),
                            form.value("title").isBlank()
                                    ? Map.of("title", "say what is decided")
                                    : Map.of("text", "that is too long")));
        }
        var touches = new ArrayList<Map<String, String>>();
        for (var tenet : contents.of(Tenet.KIND)) {
            var effect = form.value(TENET + tenet.id());
            if (!effect.isBlank()) {
                touches.add(Map.of("tenet", tenet.id(), "effect", effect));
            }
        }
        var debt = new LinkedHashMap<String, Object>();
        for (var interest : List.of("days", "cost")) {
            if (!form.value(interest).isBlank()) {
                debt.put(
                        interest,
                        interest.equals("days")
                                ? days(form.value(interest))
                                : form.value(interest).strip());
            }
        }
        if (!form.value("payback").isBlank()) {
            debt.put("payback", form.value("payback").strip());
        }
        var called = new Called(contents);
        var fields = form.fields()
                .put("id", id)
                .text("status", "date")
                .list("deciders", "consulted")
                .put("about", called.ids(form.list("about"), "claims", "steps"))
                .put("vendors", called.ids(form.list("vendors"), "vendors"))
                .put("partners", called.ids(form.list("partners"), "partners"))
                .group("override", Map.of("by", "by", "on", "on", "why", "why"));
        if (!touches.isEmpty()) {
            fields.put("tenets", touches);
        }
        if (!debt.isEmpty()) {
            fields.put("debt", debt);
        }
        var informed = before.map(one -> one.head().informed()).orElse(List.of());
        if (!informed.isEmpty()) {
            fields.put("informed", informed);
        }
        before.flatMap(one -> one.head().supersededBy()).ifPresent(by -> fields.put("supersededBy", by));
        FormReading<Decision.Head> reading =
                fields.read(Decision.Head.class, contents.project().currency());
        var text = "\n# " + form.value("title").strip().replaceAll("\\s+", " ") + "\n\n"
                + form.value("text").replace("\r\n", "\n").strip() + "\n";
        return new Read(reading.record().map(head -> new Decision(head, text)), form.refused(reading));
    }
}
