package dev.dateline.app.metrics;

import dev.dateline.app.page.Days;
import dev.dateline.app.page.Frame;
import dev.dateline.app.page.Refusal;
import dev.dateline.app.page.Reply;
import dev.dateline.app.project.Json;
import dev.dateline.app.project.PlainDate;
import dev.dateline.app.workbench.Opened;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /projects/{project}/metrics} and each of them. */
@Controller
final class MetricPage {

    private final Charts charts;

    MetricPage(Charts charts) {
        this.charts = charts;
    }

    /** What somebody typed into the form that finds limits anew, and what was refused of it. */
    record Typed(String on, String because, Optional<String> wrong) {
        static final Typed NOTHING = new Typed("", "", Optional.empty());
    }

    record All(String heading, List<Row> rows, MetricFields form) {}

    /** @param now the statistic of today's window, and what it is */
    record Row(
            String id, String title, String unit, String counted, String role, String now, String newest, int uses) {}

    record One(
            String id,
            String title,
            String summary,
            List<Entry> definition,
            Optional<String> rules,
            Optional<Drawing> drawing,
            Optional<BehaviourView> behaviour,
            Optional<ReviewView> review,
            List<MetricUse.Use> uses,
            List<SeenObservation> newest,
            Optional<String> until,
            String observations,
            boolean fact,
            List<Moves> moves,
            List<Choice> mayMove,
            MetricFields form) {}

    /** An output that an input may be said to move. */
    record Choice(String id, String title, boolean chosen) {}

    record Entry(String name, String words) {}

    private record Overview(Optional<Drawing> drawing) {}

    record Drawing(String svg, String caption, List<Reading> readings) {}

    record Reading(String day, String value, int observations) {}

    @GetMapping("/projects/{project}/metrics")
    Reply all(Opened project) {
        return all(project, MetricFields.empty());
    }

    Reply all(Opened project, MetricFields form) {
        var rows = project.contents().of(Metric.KIND).stream()
                .map(metric -> row(project, metric))
                .toList();
        var view = new All(rows.size() == 1 ? "One metric" : rows.size() + " metrics", rows, form);
        return in(Reply.page("Metrics", "metrics/metrics.jte", view))
                .json(() -> Json.object()
                        .put("project", project.contents().name())
                        .put("today", project.today().date())
                        .put(
                                "metrics",
                                project.contents().of(Metric.KIND).stream()
                                        .map(metric -> json(project, metric))
                                        .toList()));
    }

    @GetMapping("/projects/{project}/metrics/{id}")
    Reply one(
            Opened project,
            @PathVariable String id,
            @RequestParam(required = false) Optional<String> each,
            @RequestParam(required = false) Optional<String> until) {
        var metric = metric(project, id);
        return one(
                project,
                metric,
                MetricFields.of(metric),
                each.flatMap(MetricPage::each),
                Typed.NOTHING,
                until.flatMap(MetricPage::day));
    }

    /** A day that is none asks for nothing. */
    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(PlainDate.parse(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static Optional<Metric.Each> each(String word) {
        return Arrays.stream(Metric.Each.values())
                .filter(one -> one.name().equalsIgnoreCase(word))
                .findFirst();
    }

    static Metric metric(Opened project, String id) {
        return project.contents().of(Metric.KIND).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notHere("There is no metric `" + id + "` in this project."));
    }

    Reply one(Opened project, Metric metric, MetricFields form) {
        return one(project, metric, form, Optional.empty(), Typed.NOTHING);
    }

    Reply one(Opened project, Metric metric, MetricFields form, Optional<Metric.Each> each, Typed typed) {
        return one(project, metric, form, each, typed, Optional.empty());
    }

    private Reply one(
            Opened project,
            Metric metric,
            MetricFields form,
            Optional<Metric.Each> each,
            Typed typed,
            Optional<LocalDate> until) {
        return in(Reply.page(metric.title(), "metrics/metric.jte", view(project, metric, form, each, typed, until)))
                .json(() -> charted(project, metric));
    }

    private static Reply in(Reply reply) {
        return reply.in(Frame.Place.PRESS_RELEASE, "/metrics");
    }

    private Row row(Opened project, Metric metric) {
        var known = Known.of(project, metric);
        return new Row(
                metric.id(),
                metric.title(),
                metric.isFact() ? "fact" : Rounded.unit(metric.unitText()),
                counted(metric),
                role(metric),
                known.now(),
                known.newest()
                        .map(day -> Days.brief(day, project.today().date()))
                        .orElse("never"),
                used(project, metric).size());
    }

    private One view(
            Opened project,
            Metric metric,
            MetricFields form,
            Optional<Metric.Each> each,
            Typed typed,
            Optional<LocalDate> until) {
        var known = Known.of(project, metric);
        var today = project.today().date();
        var newest =
                known.newest().map(day -> ", the newest of " + Days.full(day)).orElse("");
        var count = known.size() == 0
                ? "No observations yet"
                : Rounded.number(known.size()) + (known.size() == 1 ? " observation" : " observations") + newest;
        var ahead = known.ahead().map(words -> "; " + words).orElse("");
        return new One(
                metric.id(),
                metric.title(),
                known.size() == 0 ? "Nothing was observed by " + Days.full(today) + "." : known.sentence(),
                definition(metric),
                rules(metric),
                metric.isFact()
                        ? Optional.empty()
                        : Charts.once(
                                        project,
                                        Overview.class,
                                        List.of(metric, "overview"),
                                        () -> new Overview(drawing(project, known)))
                                .drawing,
                metric.isFact() || known.size() == 0
                        ? Optional.empty()
                        : Optional.of(behaviour(project, metric, each, typed)),
                metric.isFact() ? Optional.empty() : charts.review(project, metric),
                used(project, metric),
                SeenObservation.newest(known, new MadeOf(project.contents(), metric), until),
                until.map(Days::full),
                count + ahead,
                metric.isFact(),
                Moves.about(project, metric.id()),
                mayMove(project, metric),
                form);
    }

    private static List<Choice> mayMove(Opened project, Metric metric) {
        return metric.role().filter(Metric.Role.INPUT::equals).isEmpty()
                ? List.of()
                : project.contents().of(Metric.KIND).stream()
                        .filter(other -> !other.isFact() && !other.id().equals(metric.id()))
                        .map(other -> new Choice(
                                other.id(), other.title(), metric.moves().contains(other.id())))
                        .toList();
    }

    private List<MetricUse.Use> used(Opened project, Metric metric) {
        return charts.uses(project, metric);
    }

    private BehaviourView behaviour(Opened project, Metric metric, Optional<Metric.Each> each, Typed typed) {
        var usual = charts.behaviour(project, metric);
        var shown = each.map(one -> charts.behaviour(project, metric, one)).orElse(usual);
        return BehaviourView.of(metric, shown, charts.until(project, metric), rebasing(usual, typed));
    }

    /** Limits are found anew on the chart as the metric draws it, whatever is being looked at. */
    private static BehaviourView.Rebasing rebasing(Behaviour usual, Typed typed) {
        var shift = BehaviourView.shift(usual);
        var from = shift.map(signal -> usual.points().get(signal.from()).from());
        var why = shift.map(signal -> SignalWords.rule(signal) + ", from "
                        + Days.full(usual.points().get(signal.from()).from()) + " to "
                        + Days.full(usual.points().get(signal.to()).to()))
                .orElse("");
        return new BehaviourView.Rebasing(
                from,
                why,
                typed.on().isEmpty() ? from.map(LocalDate::toString).orElse("") : typed.on(),
                typed.because(),
                typed.wrong());
    }

    private static Optional<Drawing> drawing(Opened project, Known known) {
        if (known.size() == 0) {
            return Optional.empty();
        }
        var metric = known.metric();
        var zone = project.contents().project().timezone();
        var today = project.today().date();
        var first = known.series().time(0).atZone(zone).toLocalDate();
        var trend = Trend.of(metric, known.series(), zone, first, today);
        var chart = new SeriesChart(SeriesChart.Size.FULL, metric.unitText(), zone, first, today, today)
                .observed(Bucket.of(known.series(), 0, known.size(), SeriesChart.Size.FULL.buckets()))
                .trend(trend)
                .stale(known.isStale());
        var caption = "In ink: " + counted(metric) + ". In grey: " + Rounded.number(known.size()) + " observations"
                + (known.size() > SeriesChart.Size.FULL.buckets()
                        ? ", each stroke from the least to the greatest of one of at most 300 equal stretches of time"
                        : "")
                + (chart.isCut() ? "; some reach beyond the frame." : ".");
        var readings = new ArrayList<Reading>();
        int step = Math.max(1, trend.readings().size() / 24);
        for (int k = trend.readings().size() - 1; k >= 0; k -= step) {
            var reading = trend.readings().get(k);
            readings.add(new Reading(
                    Days.full(reading.day()),
                    Double.isNaN(reading.value()) ? "none" : Rounded.text(reading.value(), metric.unitText()),
                    reading.observations()));
        }
        return Optional.of(new Drawing(chart.svg(metric.title() + ", " + known.now() + " now"), caption, readings));
    }

    private static List<Entry> definition(Metric metric) {
        var entries = new ArrayList<Entry>();
        entries.add(new Entry("Short name", metric.id()));
        entries.add(new Entry("Kind", metric.isFact() ? "a fact, witnessed by somebody on a day" : "a quantity"));
        metric.unit().ifPresent(unit -> entries.add(new Entry("Unit", unit)));
        metric.better()
                .ifPresent(
                        better -> entries.add(new Entry("Better", better.name().toLowerCase(Locale.ROOT))));
        entries.add(new Entry("Counted", counted(metric)));
        if (!role(metric).isEmpty()) {
            entries.add(new Entry("Role", role(metric)));
        }
        metric.staleAfter().ifPresent(span -> entries.add(new Entry("Stale after", span.words())));
        metric.source().ifPresent(source -> entries.add(new Entry("Measured by", measuredBy(source))));
        metric.note().ifPresent(note -> entries.add(new Entry("Note", note)));
        return entries;
    }

    private static String measuredBy(Metric.MeasuredBy source) {
        return source.type()
                + source.from()
                        .filter(from -> !from.equals(source.type()))
                        .map(from -> " of " + from)
                        .orElse("")
                + source.measure()
                        .filter(text -> !text.isEmpty())
                        .map(measure -> ", its " + measure)
                        .orElse("")
                + source.service().map(service -> ", of " + service).orElse("")
                + source.team().map(team -> ", of all services of " + team).orElse("")
                + source.environment().map(environment -> " in " + environment).orElse("")
                + source.url().map(url -> ", " + url).orElse("");
    }

    /** Where the rules stand by which it is measured; nothing where somebody types it. */
    private static Optional<String> rules(Metric metric) {
        return metric.source().flatMap(source -> switch (source.type()) {
            case "events" -> Optional.of("/delivery#rules");
            case "git" -> source.from().map(from -> "/sources/" + from + "/repository#counted");
            default -> Optional.empty();
        });
    }

    private static String counted(Metric metric) {
        return metric.isFact()
                ? "as last witnessed"
                : metric.summary().formula()
                        + metric.countedFor().map(span -> " of " + span.words()).orElse("");
    }

    private static String role(Metric metric) {
        return metric.role()
                .map(role -> switch (role) {
                    case INPUT -> "input: we control it";
                    case OUTPUT -> "output: it results";
                    case GUARDRAIL -> "guardrail: it must not get worse meanwhile";
                })
                .orElse("");
    }

    private Json charted(Opened project, Metric metric) {
        var json = json(project, metric);
        return metric.isFact()
                ? json
                : json.put("behaviour", BehaviourJson.of(metric, charts.behaviour(project, metric)));
    }

    private Json json(Opened project, Metric metric) {
        var known = Known.of(project, metric);
        return Json.object()
                .put("id", metric.id())
                .put("name", metric.name())
                .put("kind", metric.isFact() ? "fact" : "quantity")
                .put("unit", metric.unit())
                .put("current", known.value())
                .put("statistic", metric.summary().name().toLowerCase(Locale.ROOT))
                .put("window", metric.countedFor())
                .put("observations", known.size())
                .put("newest", known.newest())
                .put(
                        "moves",
                        Moves.about(project, metric.id()).stream()
                                .map(Moves::json)
                                .toList())
                .put(
                        "claims",
                        used(project, metric).stream().map(MetricUse.Use::claim).toList());
    }
}
