package dev.dateline.app.delivery;

import dev.dateline.app.project.Figure;
import java.util.List;
import java.util.Optional;

/**
 * What is shown of deliveries.
 *
 * @param services each in each environment, by name
 * @param senders how many sources of events the project has
 */
public record DeliveryView(String headline, String lede, List<Row> services, Optional<Detail> detail, int senders) {

    /** @param cells the five measures, in their order */
    public record Row(String name, String address, boolean isShown, List<String> cells) {}

    /** One of the five. */
    public record Measure(String title, String value, String restsOn, String interval, Figure figure) {}

    /** @param address of the page for this stretch of time */
    public record Period(String words, String address, boolean isShown) {}

    /** @param marks what the deployment was, in words */
    public record Deployed(
            String when,
            String version,
            Optional<String> url,
            String marks,
            String changes,
            String source,
            String events) {}

    public record Score(String title, String answer, String score, String industry) {}

    /**
     * One service in one environment.
     *
     * @param drawing as SVG, and {@code weeks} the numbers in it
     * @param more how many deployments are not listed
     * @param absent the measures no metric of the project takes from here yet
     */
    public record Detail(
            String service,
            String environment,
            String name,
            String sentence,
            List<Period> periods,
            List<Measure> measures,
            String drawing,
            String caption,
            List<Week> weeks,
            List<Deployed> deployments,
            int more,
            List<String> leftOut,
            List<Score> scores,
            Optional<String> overall,
            List<String> absent) {}

    public record Week(String week, int deployments, int failed, String leadTime) {}
}
