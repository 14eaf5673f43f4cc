package dev.dateline.app.readings;

import dev.dateline.app.metrics.Metric;
import dev.dateline.app.metrics.Observation;
import dev.dateline.app.metrics.Observed;
import dev.dateline.app.metrics.Series;
import dev.dateline.app.metrics.SourceSystem;
import dev.dateline.app.metrics.Survey;
import dev.dateline.app.workbench.Change;
import dev.dateline.app.workbench.Projects;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes observations of the answers that may be shown: each of them one, as it is or as whether it is high enough. */
@Component
final class SurveyReading {

    private static final String ANSWER = "answer";
    private static final Pattern AT_LEAST = Pattern.compile("at-least-(\\d{1,3})");

    private final Projects projects;
    private final SurveyAnswers answers;

    SurveyReading(Projects projects, SurveyAnswers answers) {
        this.projects = projects;
        this.answers = answers;
    }

    /** @param words what it is, for whoever chooses */
    record Measure(String name, String words) {}

    static List<Measure> measures(Survey survey) {
        return Stream.concat(
                        Stream.of(new Measure(ANSWER, "each answer as it is")),
                        IntStream.rangeClosed(survey.lowest() + 1, survey.highest())
                                .mapToObj(limit -> new Measure(
                                        "at-least-" + limit,
                                        "100 for each answer of at least " + limit
                                                + ", else 0: its mean is their share in %")))
                .toList();
    }

    void keep(String project, SourceSystem source) {
        var shown = answers.shown(project, source.id());
        projects.measured(project, source.title(), contents -> {
            var change = Change.of("showed answers to " + source.title());
            for (var metric : Bound.to(contents, source.id())) {
                if (!metric.isFact()) {
                    change.kept(
                            Series.KIND,
                            new Observed.Measured(metric.id(), source.id(), observations(source.id(), metric, shown)));
                }
            }
            return change;
        });
    }

    private static List<Observation> observations(String source, Metric metric, List<SurveyAnswers.Given> shown) {
        var measure = Bound.measure(metric);
        var all = new ArrayList<Observation>();
        for (var given : shown) {
            value(measure, given.answer())
                    .map(value -> new Observation(given.day().toString(), value, source, measure))
                    .ifPresent(one -> all.addAll(Collections.nCopies((int) given.times(), one)));
        }
        return all;
    }

    private static Optional<String> value(String measure, int answer) {
        var limit = AT_LEAST.matcher(measure);
        if (limit.matches()) {
            return Optional.of(answer >= Integer.parseInt(limit.group(1)) ? "100" : "0");
        }
        return measure.equals(ANSWER) ? Optional.of(String.valueOf(answer)) : Optional.empty();
    }
}
