package dev.dateline.app.vendors;

import dev.dateline.app.project.FormReading;
import dev.dateline.app.project.PlainRange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A partner as the fields of a form, there and back. Lists of several things stand on lines, their parts behind semicolons. */
final class PartnerForm {

    private PartnerForm() {}

    static Form of(Partner partner) {
        var typed = new LinkedHashMap<String, String>();
        typed.put("name", partner.name());
        typed.put("does", partner.does().orElse(""));
        typed.put(
                "people",
                lines(
                        partner.people(),
                        person -> person.role()
                                + person.share().map(share -> "; " + share).orElse("")));
        typed.put("load", partner.load().map(Object::toString).orElse(""));
        typed.put("recommends", Form.joined(partner.recommends()));
        typed.put("works", Form.joined(partner.works()));
        typed.put(
                "fee", partner.fee().map(fee -> PlainRange.written(fee.total())).orElse(""));
        typed.put(
                "tiedTo",
                partner.fee()
                        .map(fee -> lines(fee.tiedTo(), tied -> tied.claim() + "; " + tied.share()))
                        .orElse(""));
        typed.put(
                "skills",
                partner.handOver()
                        .map(over -> lines(
                                over.skills(),
                                skill -> skill.what() + "; " + Form.joined(skill.to())
                                        + skill.shown().map(day -> "; " + day).orElse("")))
                        .orElse(""));
        typed.put(
                "canRunWithout",
                partner.handOver()
                        .flatMap(Partner.HandOver::canRunWithout)
                        .map(Object::toString)
                        .orElse(""));
        typed.put("note", partner.note().orElse(""));
        return Form.of(typed);
    }

    private static <T> String lines(List<T> items, java.util.function.Function<T, String> line) {
        return items.stream().map(line).collect(Collectors.joining("\n"));
    }

    static FormReading<Partner> read(String id, Form form, Called called, Optional<String> currency) {
        var fields = form.fields()
                .put("id", id)
                .text("name", "does", "load", "note")
                .put("recommends", called.ids(form.list("recommends"), "vendors"))
                .put("works", called.ids(form.list("works"), "steps"));
        var people = form.lines("people").stream()
                .map(line -> parts(line, "role", "share"))
                .toList();
        if (!people.isEmpty()) {
            fields.put("people", people);
        }
        var tied = form.lines("tiedTo").stream()
                .map(line -> parts(line, "claim", "share"))
                .map(parts -> tied(parts, called))
                .toList();
        if (!form.value("fee").isBlank() || !tied.isEmpty()) {
            var fee = new LinkedHashMap<String, Object>();
            if (!form.value("fee").isBlank()) {
                fee.put("total", form.value("fee").strip());
            }
            fee.put("tiedTo", tied);
            fields.put("fee", fee);
        }
        var skills = form.lines("skills").stream().map(PartnerForm::skill).toList();
        if (!skills.isEmpty() || !form.value("canRunWithout").isBlank()) {
            var over = new LinkedHashMap<String, Object>();
            over.put("skills", skills);
            if (!form.value("canRunWithout").isBlank()) {
                over.put("canRunWithout", form.value("canRunWithout").strip());
            }
            fields.put("handOver", over);
        }
        return fields.read(Partner.class, currency);
    }

    /** The parts of a line, each under its name; those that are not there are left out. */
    private static Map<String, Object> parts(String line, String... names) {
        var words = line.split(";", names.length);
        var parts = new LinkedHashMap<String, Object>();
        for (int k = 0; k < words.length; k++) {
            if (!words[k].isBlank()) {
                parts.put(names[k], words[k].strip());
            }
        }
        return parts;
    }

    private static Map<String, Object> tied(Map<String, Object> parts, Called called) {
        parts.computeIfPresent("claim", (_, claim) -> called.id(claim.toString(), "claims"));
        return parts;
    }

    private static Map<String, Object> skill(String line) {
        var parts = parts(line, "what", "to", "shown");
        var to = parts.remove("to");
        if (to != null) {
            parts.put(
                    "to",
                    List.of(to.toString().split(",", -1)).stream()
                            .map(String::strip)
                            .filter(role -> !role.isEmpty())
                            .toList());
        }
        return parts;
    }
}
