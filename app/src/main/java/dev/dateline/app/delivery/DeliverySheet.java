package dev.dateline.app.delivery;

import dev.dateline.app.metrics.Metric;
import dev.dateline.app.page.Days;
import dev.dateline.app.workbench.Opened;
import dev.dateline.engine.mining.DeliveryMeasures;
import dev.dateline.engine.mining.DeploymentHistory.Mark;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    private final DeliveryFigures figures;

    /** @param weeks back from today; all there is where it is 0 */
    DeliverySheet(ServiceDelivery service, LocalDate today, ZoneId zone, int weeks) {
        this.service = service;
        this.zone = zone;
        var eldest = service.deployments().isEmpty()
                ? today
                : service.deployments().getFirst().at().atZone(zone).toLocalDate();
        var first = eldest.isAfter(today) ? today : eldest;
        this.figures = DeliveryFigures.of(
                List.of(service), weeks == 0 ? first : today.minusWeeks(weeks).plusDays(1), today, zone);
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
        return figures.measures();
    }

    LocalDate from() {
        return figures.from();
    }

    LocalDate to() {
        return figures.to();
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
                .map(metric -> of(measures(), metric)
                        .value()
                        .map(value -> words(metric, value))
                        .orElse("–"))
                .toList();
    }

    private String sentence() {
        int deployments = measures().perWeek().n();
        var told = Days.counted(deployments, "deployment") + " from " + Days.full(from()) + " to " + Days.full(to());
        var lead = measures().leadTime().value();
        if (lead.isPresent()) {
            return told + "; half of the changes were with their users within " + Lasting.words(lead.get()) + ".";
        }
        return told
                + (deployments > 0 && service.history().changes().isEmpty()
                        ? ". How long changes take cannot be told: no source tells of changes, and no repository that they could be read from is a source."
                        : ".");
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
        var chart = DeliveryChart.of(service, from(), to(), zone);
        var scores = QuickCheck.of(measures());
        var listed = deployed(project, MOST_LISTED);
        var incidents = new IncidentRows(service, zone).rows();
        return new DeliveryView.Detail(
                service.service(),
                service.environment(),
                service.name(),
                sentence(),
                PERIODS.entrySet().stream()
                        .map(period -> new DeliveryView.Period(
                                period.getKey(), address.apply(period.getValue()), period.getValue() == weeks))
                        .toList(),
                figures.shown(),
                chart.svg("weeks"),
                "Weeks begin on Monday; the last one is not over."
                        + (chart.isTimed() ? " A dot is missing where a week brought no change." : ""),
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
                IncidentRows.heading(service),
                incidents,
                service.incidents().size() - incidents.size(),
                IncidentRows.windows(service),
                DeliveryRules.of(service),
                service.team(),
                scores.stream()
                        .map(score -> new DeliveryView.Score(
                                score.metric().title(),
                                score.answer(),
                                score.score().map(DeliverySheet::number).orElse("–"),
                                number(score.industry())))
                        .toList(),
                QuickCheck.overall(scores).map(DeliverySheet::number),
                absent(project).stream().map(DeliveryMetric::title).toList());
    }

    /** The measures that no metric takes from this service and environment yet. */
    List<DeliveryMetric> absent(Opened project) {
        return DeliveryMetric.FIVE.stream()
                .filter(measure ->
                        project.contents().of(Metric.KIND).stream().noneMatch(metric -> takes(metric, measure)))
                .toList();
    }

    ZoneId zone() {
        return zone;
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
