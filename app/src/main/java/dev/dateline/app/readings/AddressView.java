package dev.dateline.app.readings;

import dev.dateline.app.metrics.Metric;
import dev.dateline.app.metrics.Series;
import dev.dateline.app.metrics.SourceSystem;
import dev.dateline.app.page.Days;
import dev.dateline.app.page.Quotes;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Json;
import dev.dateline.app.project.Span;
import dev.dateline.app.sources.AllowedHosts;
import dev.dateline.app.sources.Machine;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a page shows of an address that is asked.
 *
 * @param headline the worst that is true of it, in one sentence
 * @param tried what it answered just now
 * @param wrong why it did not, or why what was typed cannot be
 */
record AddressView(
        String id,
        String title,
        String headline,
        String address,
        String every,
        Machine machine,
        String success,
        String failure,
        String next,
        boolean editor,
        List<Line> bound,
        List<Choice> metrics,
        Optional<List<Values.Value>> tried,
        Typed typed,
        Optional<String> wrong) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    record Line(String id, String title, String measure, String newest) {}

    record Choice(String id, String title) {}

    record Typed(String metric, String measure) {
        static final Typed NOTHING = new Typed("", "");
    }

    static AddressView of(
            Contents contents,
            SourceSystem source,
            String host,
            Optional<AllowedHosts.Host> allowed,
            Optional<Asked.State> state,
            boolean secret,
            boolean owner,
            boolean editor,
            Optional<List<Values.Value>> tried,
            Typed typed,
            Optional<String> wrong) {
        var zone = contents.project().timezone();
        var bound = Bound.to(contents, source.id());
        var address = source.address().orElseThrow();
        return new AddressView(
                source.id(),
                source.title(),
                headline(host, allowed, state, bound, zone),
                address,
                source.every().map(Span::words).orElse("hour").replaceFirst("^1 ", ""),
                Machine.of(host, allowed, !address.startsWith("https:"), secret, owner, "as a bearer token", zone),
                state.flatMap(Asked.State::success).map(at -> moment(at, zone)).orElse("never"),
                state.flatMap(one -> one.failure().map(at -> moment(at, zone) + ": " + one.words()))
                        .orElse("never"),
                allowed.isEmpty() || bound.isEmpty()
                        ? "not at all: "
                                + (allowed.isEmpty() ? "the machine is not allowed" : "no metric is taken from here")
                        : state.map(one -> moment(one.next(), zone)).orElse("within half a minute"),
                editor,
                bound.stream().map(metric -> line(contents, metric, zone)).toList(),
                contents.of(Metric.KIND).stream()
                        .map(metric -> new Choice(metric.id(), metric.title()))
                        .toList(),
                tried,
                typed,
                wrong.map(Quotes::inWords));
    }

    private static String headline(
            String host,
            Optional<AllowedHosts.Host> allowed,
            Optional<Asked.State> state,
            List<Metric> bound,
            ZoneId zone) {
        if (allowed.isEmpty()) {
            return "Nobody asks " + host + " yet: an owner has not allowed it";
        } else if (bound.isEmpty()) {
            return host + " may be asked, and no metric is taken from it yet";
        }
        var failing = state.filter(one -> one.failures() > 0);
        if (failing.isPresent()) {
            return host + " was not read "
                    + (failing.get().failures() == 1
                            ? "when it was asked last"
                            : "the last " + failing.get().failures() + " times it was asked");
        }
        return state.flatMap(Asked.State::success)
                .map(at -> "Read " + moment(at, zone))
                .orElse(host + " is asked within half a minute");
    }

    private static Line line(Contents contents, Metric metric, ZoneId zone) {
        var newest = contents.of(Series.KIND).stream()
                .filter(series -> series.metric().equals(metric.id()) && series.size() > 0)
                .findFirst()
                .map(series -> number(series.value(series.size() - 1)) + " " + metric.unitText() + ", "
                        + moment(series.time(series.size() - 1), zone))
                .orElse("nothing yet");
        return new Line(metric.id(), metric.title(), Bound.measure(metric), newest);
    }

    private static String number(double value) {
        return new java.math.BigDecimal(value)
                .round(new java.math.MathContext(6))
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String moment(Instant at, ZoneId zone) {
        var there = at.atZone(zone);
        return Days.full(there.toLocalDate()) + " at " + CLOCK.format(there);
    }

    Json json(String project, Optional<Asked.State> state) {
        return Json.object()
                .put("project", project)
                .put("source", id)
                .put("kind", "http")
                .put("address", address)
                .put("allowed", machine.allowed().isPresent())
                .put("success", state.flatMap(Asked.State::success))
                .put("failure", state.flatMap(Asked.State::failure))
                .put("words", state.map(Asked.State::words).filter(words -> !words.isEmpty()))
                .put("failures", state.map(Asked.State::failures).orElse(0L))
                .put("next", state.map(Asked.State::next))
                .put(
                        "metrics",
                        bound.stream()
                                .map(line ->
                                        Json.object().put("metric", line.id()).put("measure", line.measure()))
                                .toList())
                .putIf(
                        "values",
                        tried.map(values -> values.stream()
                                .map(value -> Json.object()
                                        .put("measure", value.measure())
                                        .put("value", value.text()))
                                .toList()));
    }
}
