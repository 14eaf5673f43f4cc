package dev.dateline.app.delivery;

import dev.dateline.app.events.Deployment;
import dev.dateline.app.metrics.Metric;
import dev.dateline.app.page.Days;
import dev.dateline.app.project.Figure;
import dev.dateline.app.workbench.Opened;
import dev.dateline.engine.mining.DeliveryMeasures;
import dev.dateline.engine.mining.DeploymentHistory.Mark;
import dev.dateline.engine.statistics.Interval;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;

/** One service in one environment over a stretch of time, worked out and put into words. */
final class DeliverySheet {

    /** What a stretch of time is called, and how many weeks it has. */
    static final Map<String, Integer> PERIODS = periods();

    private static final int MOST_LISTED = 60;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);

    private final ServiceDelivery service;
    private final ZoneId zone;
    private final LocalDate from;
    private final LocalDate to;
    private final DeliveryMeasures measures;

    /** @param weeks back from today; all there is where it is 0 */
    DeliverySheet(ServiceDelivery service, LocalDate today, ZoneId zone, int weeks) {
        this.service = service;
        this.zone = zone;
        this.to = today;
        var eldest = service.deployments().isEmpty()
                ? today
                : service.deployments().getFirst().at().atZone(zone).toLocalDate();
        var first = eldest.isAfter(today) ? today : eldest;
        this.from = weeks == 0 ? first : today.minusWeeks(weeks).plusDays(1);
        this.measures = DeliveryMeasures.of(
                service.history(),
                from.atStartOfDay(zone).toEpochSecond(),
                to.plusDays(1).atStartOfDay(zone).toEpochSecond());
    }

    private static Map<String, Integer> periods() {
        var periods = new LinkedHashMap<String, Integer>();
        periods.put("four weeks", 4);
        periods.put("a quarter", 13);
        periods.put("half a year", 26);
        periods.put("a year", 52);
        periods.put("all", 0);
        return periods;
    }

    ServiceDelivery service() {
        return service;
    }

    DeliveryMeasures measures() {
        return measures;
    }

    LocalDate from() {
        return from;
    }

    LocalDate to() {
        return to;
    }

    static DeliveryMeasures.Measure of(DeliveryMeasures measures, DeliveryMetric metric) {
        return switch (metric) {
            case DEPLOYMENT_FREQUENCY -> measures.perWeek();
            case CHANGE_LEAD_TIME -> measures.leadTime();
            case CHANGE_FAIL_RATE -> measures.failRate();
            case RECOVERY_TIME -> measures.recovery();
            case REWORK_RATE -> measures.reworkRate();
            case DEPLOYMENT_DURATION -> throw new IllegalArgumentException("is none of the five");
        };
    }

    /** As one says it. */
    static String words(DeliveryMetric metric, double value) {
        return switch (metric) {
            case DEPLOYMENT_FREQUENCY -> number(value) + " a week";
            case CHANGE_LEAD_TIME, RECOVERY_TIME, DEPLOYMENT_DURATION -> Lasting.words(value);
            case CHANGE_FAIL_RATE, REWORK_RATE -> number(value * 100) + " %";
        };
    }

    static String number(double value) {
        var text = String.format(Locale.ROOT, value >= 100 ? "%.0f" : "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    List<String> cells() {
        return DeliveryMetric.FIVE.stream()
                .map(metric -> of(measures, metric)
                        .value()
                        .map(value -> words(metric, value))
                        .orElse("–"))
                .toList();
    }

    private static String interval(DeliveryMetric metric, Optional<Interval> interval) {
        return interval.map(ends -> words(metric, ends.low()) + " to " + words(metric, ends.high()))
                .orElse("too few for an interval");
    }

    private static String restsOn(DeliveryMetric metric, int n) {
        return Days.counted(
                n,
                switch (metric) {
                    case CHANGE_LEAD_TIME -> "change";
                    case RECOVERY_TIME -> "failure";
                    default -> "deployment";
                });
    }

    private List<DeliveryView.Measure> shown() {
        return DeliveryMetric.FIVE.stream()
                .map(metric -> {
                    var measure = of(measures, metric);
                    var value = measure.value().map(one -> words(metric, one)).orElse("nothing to measure");
                    return new DeliveryView.Measure(
                            metric.title(),
                            value,
                            restsOn(metric, measure.n()),
                            interval(metric, measure.interval()),
                            figure(metric, measure));
                })
                .toList();
    }

    private Figure figure(DeliveryMetric metric, DeliveryMeasures.Measure measure) {
        var out = new ArrayList<String>();
        service.leftOut().forEach((reason, count) -> out.add(ServiceDelivery.leftOut(count, reason)));
        if (metric == DeliveryMetric.RECOVERY_TIME && measures.stillFailing() > 0) {
            out.add(Days.counted(measures.stillFailing(), "failed deployment") + " that nothing mended yet");
        }
        if (metric == DeliveryMetric.CHANGE_LEAD_TIME && service.fromLaterThanFirstCommit() > 0) {
            out.add("the time before the first commit was told of, of "
                    + Days.counted(service.fromLaterThanFirstCommit(), "change"));
        }
        return new Figure(
                metric.word(),
                measure.value().map(String::valueOf),
                switch (metric) {
                    case DEPLOYMENT_FREQUENCY -> "a week";
                    case CHANGE_LEAD_TIME, RECOVERY_TIME, DEPLOYMENT_DURATION -> "s";
                    case CHANGE_FAIL_RATE, REWORK_RATE -> "(1 is all)";
                },
                metric.formula() + "; " + measure.n() + " counted, " + from + " to " + to + "; 95 % interval "
                        + interval(metric, measure.interval()),
                "events of " + String.join(", ", sources())
                        + service.commitsOf()
                                .map(source -> ", commits of " + source)
                                .orElse(""),
                service.deployments().isEmpty()
                        ? Optional.empty()
                        : Optional.of(service.deployments()
                                .getLast()
                                .at()
                                .atZone(zone)
                                .toLocalDate()),
                String.join("; ", out));
    }

    private List<String> sources() {
        return service.deployments().stream()
                .map(Deployment::source)
                .distinct()
                .sorted()
                .toList();
    }

    private String sentence() {
        return Days.counted(measures.perWeek().n(), "deployment") + " from " + Days.full(from) + " to " + Days.full(to)
                + measures.leadTime()
                        .value()
                        .map(lead -> "; half of the changes were with their users within " + Lasting.words(lead))
                        .orElse("")
                + ".";
    }

    private List<DeliveryView.Deployed> deployed(Opened project, int most) {
        var history = service.history();
        var brought = new int[history.deployments().size()];
        history.changes().stream()
                .filter(change -> change.broughtBy() >= 0)
                .forEach(change -> brought[change.broughtBy()]++);
        return IntStream.iterate(brought.length - 1, number -> number >= 0, number -> number - 1)
                .limit(most)
                .mapToObj(number -> {
                    var one = service.deployments().get(number);
                    return new DeliveryView.Deployed(
                            MOMENT.format(one.at().atZone(zone)),
                            one.version()
                                    .or(() -> one.commit().map(DeliverySheet::brief))
                                    .orElse(one.id()),
                            one.url().filter(url -> url.startsWith("https://") || url.startsWith("http://")),
                            marks(number),
                            brought[number] == 0 ? "" : Days.counted(brought[number], "change"),
                            one.source(),
                            project.address() + "/sources/" + one.source() + "/events/"
                                    + one.events().getLast());
                })
                .toList();
    }

    private static String brief(String commit) {
        return commit.length() > 10 ? commit.substring(0, 10) : commit;
    }

    private String marks(int number) {
        var words = new ArrayList<String>();
        var marks = service.history().marks(number);
        Arrays.stream(Mark.values())
                .filter(marks::contains)
                .map(DeliverySheet::word)
                .forEach(words::add);
        service.history()
                .failure(number)
                .map(failure -> switch (failure.sign()) {
                    case INCIDENT -> "an incident followed";
                    case ROLLED_BACK -> "users got an earlier version back";
                    case MENDED -> "the next one mended it";
                    case REVERTED -> "a later one takes a change back";
                })
                .ifPresent(words::add);
        return String.join(", ", words);
    }

    private static String word(Mark mark) {
        return switch (mark) {
            case FIRST -> "the first known";
            case REPEATED -> "the same version again";
            case WENT_BACK -> "went back";
            case ROLLED_BACK -> "rolled back";
            case MENDS -> "rework";
            case FAILED -> "failed";
        };
    }

    DeliveryView.Detail detail(Opened project, Function<Integer, String> address, int weeks) {
        var chart = DeliveryChart.of(service, from, to, zone);
        var scores = QuickCheck.of(measures);
        var listed = deployed(project, MOST_LISTED);
        return new DeliveryView.Detail(
                service.service(),
                service.environment(),
                service.name(),
                sentence(),
                PERIODS.entrySet().stream()
                        .map(period -> new DeliveryView.Period(
                                period.getKey(), address.apply(period.getValue()), period.getValue() == weeks))
                        .toList(),
                shown(),
                chart.svg("weeks"),
                "Weeks begin on Monday; the last one is not over. A dot is missing where a week brought no change.",
                chart.weeks().stream()
                        .map(week -> new DeliveryView.Week(
                                Days.brief(week.monday()),
                                week.measures().perWeek().n(),
                                week.failed(),
                                Lasting.words(week.measures()
                                        .leadTime()
                                        .value()
                                        .map(OptionalDouble::of)
                                        .orElse(OptionalDouble.empty()))))
                        .toList(),
                listed,
                service.deployments().size() - listed.size(),
                service.leftOut().entrySet().stream()
                        .map(out -> ServiceDelivery.leftOut(out.getValue(), out.getKey()))
                        .toList(),
                scores.stream()
                        .map(score -> new DeliveryView.Score(
                                score.metric().title(),
                                score.answer(),
                                score.score().map(DeliverySheet::number).orElse("–"),
                                number(score.industry())))
                        .toList(),
                QuickCheck.overall(scores).map(DeliverySheet::number),
                absent(project));
    }

    /** The measures that no metric takes from this service and environment yet. */
    List<String> absent(Opened project) {
        return DeliveryMetric.FIVE.stream()
                .filter(measure ->
                        project.contents().of(Metric.KIND).stream().noneMatch(metric -> takes(metric, measure)))
                .map(DeliveryMetric::title)
                .toList();
    }

    boolean takes(Metric metric, DeliveryMetric measure) {
        return DeliveryMeasuring.measure(metric).filter(measure::equals).isPresent()
                && metric.source()
                        .flatMap(Metric.MeasuredBy::service)
                        .filter(service.service()::equals)
                        .isPresent()
                && metric.source()
                        .flatMap(Metric.MeasuredBy::environment)
                        .filter(service.environment()::equals)
                        .isPresent();
    }
}
