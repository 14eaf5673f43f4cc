package dev.dateline.app.vendors;

import dev.dateline.app.project.FormReading;
import dev.dateline.app.project.PlainDuration;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A vendor as the fields of a form, there and back. */
final class VendorForm {

    private VendorForm() {}

    static Form of(Vendor vendor) {
        var typed = new LinkedHashMap<String, String>();
        typed.put("name", vendor.name());
        typed.put("yearly", vendor.yearly().map(BigDecimal::toPlainString).orElse(""));
        typed.put("until", vendor.until().map(Object::toString).orElse(""));
        typed.put("notice", vendor.notice().map(Object::toString).orElse(""));
        typed.put("uses", Form.joined(vendor.uses()));
        typed.put("chance", vendor.shock().map(shock -> shock.chance().text()).orElse(""));
        typed.put(
                "times",
                vendor.shock().map(shock -> shock.times().toPlainString()).orElse(""));
        typed.put(
                "exitCost",
                vendor.exit().flatMap(Vendor.Exit::cost).map(VendorForm::range).orElse(""));
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

    static String range(dev.dateline.app.project.Amounts amounts) {
        return amounts.isCertain()
                ? amounts.likely().toPlainString()
                : amounts.low().toPlainString() + " " + amounts.likely().toPlainString() + " "
                        + amounts.high().toPlainString();
    }

    static FormReading<Vendor> read(String id, Form form, Called called) {
        var exit = new LinkedHashMap<String, Object>();
        if (!form.value("exitCost").isBlank()) {
            exit.put("cost", Form.range(form.value("exitCost")));
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
        return fields.read(Vendor.class);
    }
}
