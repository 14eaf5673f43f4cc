package dev.dateline.app.vendors;

import dev.dateline.app.project.FormReading;
import dev.dateline.app.project.PlainDuration;
import dev.dateline.app.project.PlainNumber;
import dev.dateline.app.project.PlainRange;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A vendor as the fields of a form, there and back. */
final class VendorForm {

    private VendorForm() {}

    static Form of(Vendor vendor) {
        var typed = new LinkedHashMap<String, String>();
        typed.put("name", vendor.name());
        typed.put("yearly", vendor.yearly().map(PlainNumber::written).orElse(""));
        typed.put("until", vendor.until().map(Object::toString).orElse(""));
        typed.put("notice", vendor.notice().map(Object::toString).orElse(""));
        typed.put("uses", Form.joined(vendor.uses()));
        typed.put("chance", vendor.shock().map(shock -> shock.chance().text()).orElse(""));
        typed.put(
                "times",
                vendor.shock().map(shock -> PlainNumber.written(shock.times())).orElse(""));
        typed.put(
                "exitCost",
                vendor.exit()
                        .flatMap(Vendor.Exit::cost)
                        .map(PlainRange::written)
                        .orElse(""));
        typed.put(
                "exitTakes",
                vendor.exit().flatMap(Vendor.Exit::takes).map(Object::toString).orElse(""));
        typed.put(
                "dataForm",
                vendor.data()
                        .map(data -> data.form().name().toLowerCase(Locale.ROOT))
                        .orElse(""));
        typed.put(
                "dataTried",
                vendor.data()
                        .flatMap(Vendor.Takeout::tried)
                        .map(Object::toString)
                        .orElse(""));
        typed.put("alternatives", Form.joined(vendor.alternatives()));
        typed.put("note", vendor.note().orElse(""));
        return Form.of(typed);
    }

    static FormReading<Vendor> read(String id, Form form, Called called, Optional<String> currency) {
        var exit = new LinkedHashMap<String, Object>();
        if (!form.value("exitCost").isBlank()) {
            exit.put("cost", form.value("exitCost").strip());
        }
        if (!form.value("exitTakes").isBlank()) {
            exit.put("takes", PlainDuration.workingDays(form.value("exitTakes")));
        }
        var fields = form.fields()
                .put("id", id)
                .text("name", "yearly", "until", "note")
                .put("notice", PlainDuration.span(form.value("notice")))
                .put("uses", called.ids(form.list("uses"), "steps", "claims"))
                .list("alternatives")
                .group("shock", Map.of("chance", "chance", "times", "times"))
                .group("data", Map.of("form", "dataForm", "tried", "dataTried"));
        if (!exit.isEmpty()) {
            fields.put("exit", exit);
        }
        return fields.read(Vendor.class, currency, "yearly");
    }
}
