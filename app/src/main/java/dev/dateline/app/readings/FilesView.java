package dev.dateline.app.readings;

import dev.dateline.app.metrics.Rounded;
import dev.dateline.app.metrics.SourceSystem;
import dev.dateline.app.page.Days;
import dev.dateline.app.page.Quotes;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a page shows of the files that were handed in to a source.
 *
 * @param looked the file that is looked at before it is taken
 * @param measures of that file, otherwise of the newest that counts: the first of them
 * @param months of bills that count
 * @param address where programs hand files in
 */
record FilesView(
        String id,
        String title,
        String kind,
        String headline,
        String takes,
        Optional<Line> looked,
        boolean mayTake,
        List<Line> taken,
        List<Measure> measures,
        int more,
        Optional<BillMonths> months,
        List<AddressView.Line> bound,
        boolean editor,
        String address,
        Optional<String> wrong) {

    private static final int SHOWN = 200;

    record Line(String id, String name, String when, String by, String size, String summary) {}

    record Measure(String name, String words, String value, boolean bound) {}

    static FilesView of(
            Contents contents,
            SourceSystem source,
            List<HandedIn.One> all,
            Optional<HandedIn.One> looked,
            Map<String, BigDecimal> values,
            Optional<BillMonths> months,
            boolean editor,
            String address,
            Optional<String> wrong) {
        var zone = contents.project().timezone();
        var taken = all.stream().filter(one -> one.taken().isPresent()).toList();
        var bound = Bound.to(contents, source.id());
        var names = bound.stream().map(Bound::measure).toList();
        var unit = looked.or(() -> taken.stream().findFirst())
                .map(HandedIn.One::unit)
                .orElse("");
        return new FilesView(
                source.id(),
                source.title(),
                source.kind().word(),
                taken.isEmpty() ? "No file counts yet" : headline(taken),
                takes(source.kind()),
                looked.map(one -> line(one, one.made(), zone)),
                looked.filter(one -> one.taken().isEmpty()).isPresent(),
                taken.stream()
                        .limit(SHOWN)
                        .map(one -> line(one, one.taken().orElse(one.made()), zone))
                        .toList(),
                values.entrySet().stream()
                        .limit(SHOWN)
                        .map(entry -> measure(source, entry.getKey(), entry.getValue(), unit, names))
                        .toList(),
                Math.max(0, values.size() - SHOWN),
                months,
                bound.stream()
                        .map(metric -> new AddressView.Line(metric.id(), metric.title(), Bound.measure(metric), ""))
                        .toList(),
                editor,
                address,
                wrong.map(Quotes::inWords));
    }

    private static String headline(List<HandedIn.One> taken) {
        return taken.size() + (taken.size() == 1 ? " file counts" : " files count") + "; the newest: "
                + taken.getFirst().summary();
    }

    private static String takes(SourceSystem.Type kind) {
        return switch (kind) {
            case FOCUS ->
                "a cloud's bill in FOCUS 1.x as CSV; a month that is handed in again takes the place of what was said of it before";
            case SARIF -> "findings of static analysis in SARIF 2.1.0";
            case JUNIT -> "results of tests in JUnit's XML";
            case CYCLONEDX -> "a bill of materials in CycloneDX, JSON or XML";
            default -> "a result of OpenSSF Scorecard in JSON";
        };
    }

    private static Line line(HandedIn.One one, Instant when, ZoneId zone) {
        return new Line(
                one.id(),
                one.name(),
                Days.full(when.atZone(zone).toLocalDate()),
                one.by(),
                Rounded.number(Math.max(1.0, Math.floor(one.bytes() / 1000.0))) + " kB",
                one.summary());
    }

    private static Measure measure(
            SourceSystem source, String name, BigDecimal value, String currency, List<String> bound) {
        var offered = Offered.of(source.kind(), name, currency);
        return new Measure(
                name, offered.name(), Rounded.text(value.doubleValue(), offered.unit()), bound.contains(name));
    }

    Json json(String project) {
        return Json.object()
                .put("project", project)
                .put("source", id)
                .put("kind", kind)
                .putIf("looked", looked.map(FilesView::json))
                .putIf("months", months.map(BillMonths::json))
                .put("taken", taken.stream().map(FilesView::json).toList())
                .put(
                        "measures",
                        measures.stream()
                                .map(one ->
                                        Json.object().put("measure", one.name()).put("value", one.value()))
                                .toList());
    }

    private static Json json(Line line) {
        return Json.object()
                .put("id", line.id())
                .put("name", line.name())
                .put("by", line.by())
                .put("summary", line.summary());
    }
}
