package dev.dateline.app.delivery;

import dev.dateline.app.project.Figure;
import java.util.List;
import java.util.Optional;

/**
 * What is shown of deliveries.
 *
 * @param services each in each environment, by name
 * @param teams each in each environment, by name; none where nobody said whose a service is
 * @param unplaced what was told and belongs to none of the services
 * @param teamNames teams of the project, and those that were named already
 * @param here what the page was asked for, to come back to
 * @param senders how many sources of events the project has
 */
public record DeliveryView(
        String headline,
        String lede,
        List<Row> services,
        List<Team> teams,
        List<String> unplaced,
        Optional<Detail> detail,
        List<String> teamNames,
        String here,
        int senders) {

    /**
     * All services of a team in one environment together.
     *
     * @param services how many, and which
     * @param measures the five, in their order
     * @param absent whether some measure has no metric of the project yet
     */
    public record Team(String name, String environment, String services, List<Measure> measures, boolean absent) {}

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
     * @param windows how soon after a deployment an incident must begin, of each source that tells of incidents
     * @param rules how what is not plain is counted
     * @param team whose service it is
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
            String incidentsHeading,
            List<Hurt> incidents,
            int moreIncidents,
            List<Within> windows,
            List<Rule> rules,
            Optional<String> team,
            List<Score> scores,
            Optional<String> overall,
            List<String> absent) {}

    /**
     * An incident.
     *
     * @param deployment that it is laid to; none where it is laid to none
     * @param choices what it could be laid to
     * @param isLooked whether somebody looked up its cause
     */
    public record Hurt(
            String source,
            String id,
            String title,
            Optional<String> url,
            String when,
            String lasted,
            Optional<String> deployment,
            String why,
            List<Choice> choices,
            boolean isLooked) {}

    /** @param value as a form sends it */
    public record Choice(String value, String words, boolean isChosen) {}

    public record Within(String source, String span) {}

    /** @param found how often it applied, in words; empty where there is nothing to count */
    public record Rule(String what, String how, String found) {}

    public record Week(String week, int deployments, int failed, String leadTime) {}
}
