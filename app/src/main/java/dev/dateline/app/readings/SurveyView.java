package dev.dateline.app.readings;

import dev.dateline.app.metrics.Metric;
import dev.dateline.app.metrics.SourceSystem;
import dev.dateline.app.metrics.Survey;
import dev.dateline.app.page.Days;
import dev.dateline.app.page.Drawing;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Figure;
import dev.dateline.app.project.Json;
import dev.dateline.engine.statistics.ExactIntervals;
import dev.dateline.engine.statistics.Interval;
import dev.dateline.engine.statistics.MiddleIntervals;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a page shows of a survey.
 *
 * @param bars how often each answer was given; empty while too few answered
 * @param held how many answers wait, because a lot is not full
 * @param made the address of a link that was just made; shown once
 */
record SurveyView(
        String id,
        String title,
        String headline,
        Optional<Survey> survey,
        String until,
        boolean closed,
        List<Bar> bars,
        String chart,
        List<Fact> facts,
        long answers,
        long held,
        boolean changed,
        List<AddressView.Line> bound,
        List<AddressView.Choice> metrics,
        List<SurveyReading.Measure> measures,
        boolean editor,
        Map<String, String> typed,
        Map<String, String> problems,
        Optional<String> made,
        Optional<String> wrong) {

    private static final double ALPHA = 0.05;
    private static final int WIDTH = 560;
    private static final int HEIGHT = 180;

    record Bar(int answer, long times) {}

    /** A figure with its words. */
    record Fact(String name, String shown, Figure figure) {}

    static SurveyView of(
            Contents contents,
            SourceSystem source,
            LocalDate today,
            Optional<SurveyAnswers.Begun> begun,
            List<SurveyAnswers.Given> shown,
            boolean editor,
            Map<String, String> typed,
            Map<String, String> problems,
            Optional<String> made,
            Optional<String> wrong) {
        var survey = source.survey();
        var bars = survey.map(one -> bars(one, shown)).orElse(List.of());
        long seen = bars.stream().mapToLong(Bar::times).sum();
        long answers = begun.map(SurveyAnswers.Begun::answers).orElse(0L);
        boolean closed = survey.filter(one -> today.isAfter(one.closes())).isPresent();
        var facts = survey.map(one -> facts(one, bars, answers, shown)).orElse(List.of());
        return new SurveyView(
                source.id(),
                source.title(),
                headline(survey, answers, seen, facts),
                survey,
                survey.map(one -> Days.full(one.closes())).orElse(""),
                closed,
                seen == 0 ? List.of() : bars,
                seen == 0 ? "" : chart(bars),
                facts,
                answers,
                answers - seen,
                survey.isPresent()
                        && begun.filter(one -> !one.asked().equals(survey.get().asIs()))
                                .isPresent(),
                Bound.to(contents, source.id()).stream()
                        .map(metric -> new AddressView.Line(metric.id(), metric.title(), Bound.measure(metric), ""))
                        .toList(),
                contents.of(Metric.KIND).stream()
                        .filter(metric -> !metric.isFact())
                        .map(metric -> new AddressView.Choice(metric.id(), metric.title()))
                        .toList(),
                survey.map(SurveyReading::measures).orElse(List.of()),
                editor,
                typed,
                problems,
                made,
                wrong);
    }

    private static String headline(Optional<Survey> survey, long answers, long seen, List<Fact> facts) {
        if (survey.isEmpty()) {
            return "Nothing is asked yet";
        } else if (answers == 0) {
            return "Nobody has answered yet";
        } else if (seen == 0) {
            return "Fewer than " + survey.get().least() + " have answered: nothing is shown yet";
        }
        return "On average " + facts.getFirst().shown() + ", of those who answered";
    }

    private static List<Bar> bars(Survey survey, List<SurveyAnswers.Given> shown) {
        return IntStream.rangeClosed(survey.lowest(), survey.highest())
                .mapToObj(answer -> new Bar(
                        answer,
                        shown.stream()
                                .filter(given -> given.answer() == answer)
                                .mapToLong(SurveyAnswers.Given::times)
                                .sum()))
                .toList();
    }

    private static List<Fact> facts(Survey survey, List<Bar> bars, long answers, List<SurveyAnswers.Given> shown) {
        var source = "the answers to “" + survey.question() + "”";
        var newest = shown.stream().map(SurveyAnswers.Given::day).max(LocalDate::compareTo);
        var rate = ExactIntervals.clopperPearson((int) Math.min(answers, survey.asked()), survey.asked(), ALPHA);
        var rateFact = fact(
                "Answered",
                answers + " of " + survey.asked() + " (" + Math.round(100.0 * answers / survey.asked()) + " %)",
                "answers by the number of people asked. Who did not answer may think otherwise; were the asked a sample of many, the share"
                        + " who answer would lie between " + percent(rate.low()) + " and " + percent(rate.high()),
                source,
                newest);
        var values = bars.stream()
                .flatMapToDouble(bar -> IntStream.range(0, (int) bar.times()).mapToDouble(k -> bar.answer()))
                .toArray();
        if (values.length == 0) {
            return List.of(rateFact);
        }
        double mean = Arrays.stream(values).average().orElseThrow();
        double median = (values[(values.length - 1) / 2] + values[values.length / 2]) / 2;
        return List.of(
                fact(
                        "Mean",
                        number(mean) + within(MiddleIntervals.mean(values, ALPHA), survey),
                        "arithmetic mean of " + values.length
                                + " answers, with Student's interval of 95 %; it covers chance, not those who did not answer",
                        source,
                        newest),
                fact(
                        "Median",
                        number(median) + within(MiddleIntervals.median(values, ALPHA), survey),
                        "middle of " + values.length
                                + " answers in their order, with the exact interval of 95 % between two of them",
                        source,
                        newest),
                rateFact);
    }

    private static Fact fact(String name, String shown, String formula, String source, Optional<LocalDate> newest) {
        return new Fact(name, shown, new Figure(name, Optional.empty(), "", formula, source, newest, ""));
    }

    private static String within(Optional<Interval> interval, Survey survey) {
        return interval.map(range -> " (" + number(Math.max(range.low(), survey.lowest())) + " to "
                        + number(Math.min(range.high(), survey.highest())) + ")")
                .orElse("");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value).replaceFirst("\\.0$", "");
    }

    private static String percent(double share) {
        return Math.round(100 * share) + " %";
    }

    private static String chart(List<Bar> bars) {
        var drawing = new Drawing(WIDTH, HEIGHT, "answers", "answers-name");
        double most = bars.stream().mapToLong(Bar::times).max().orElse(1);
        double room = (double) WIDTH / bars.size();
        double base = HEIGHT - 24.0;
        for (int k = 0; k < bars.size(); k++) {
            var bar = bars.get(k);
            double high = bar.times() / most * (base - 22);
            double middle = room * (k + 0.5);
            drawing.rect("intime", room * k + room * 0.15, base - high, room * 0.7, high);
            drawing.text("tick", middle, HEIGHT - 6.0, "middle", String.valueOf(bar.answer()));
            if (bar.times() > 0) {
                drawing.text("lab", middle, base - high - 6, "middle", String.valueOf(bar.times()));
            }
        }
        drawing.line("grid", 0, base, WIDTH, base);
        return drawing.done();
    }

    String value(String field) {
        return typed.getOrDefault(field, "");
    }

    Json json(String project) {
        return Json.object()
                .put("project", project)
                .put("source", id)
                .put("kind", "survey")
                .put("question", survey.map(Survey::question))
                .put("asked", survey.map(Survey::asked))
                .put("closes", survey.map(Survey::closes))
                .put("answers", answers)
                .put("waiting", held)
                .put(
                        "shown",
                        bars.stream()
                                .map(bar -> Json.object()
                                        .put("answer", bar.answer())
                                        .put("times", bar.times()))
                                .toList())
                .put(
                        "figures",
                        facts.stream()
                                .map(fact -> Json.of(fact.figure()).put("shown", fact.shown()))
                                .toList());
    }
}
