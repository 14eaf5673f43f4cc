package dev.dateline.app.readings;

import dev.dateline.app.metrics.SourceSystem;
import dev.dateline.app.metrics.Survey;
import dev.dateline.app.page.Days;
import dev.dateline.app.page.Refusal;
import dev.dateline.app.page.Reply;
import dev.dateline.app.people.Links;
import dev.dateline.app.project.Json;
import dev.dateline.app.workbench.Opened;
import dev.dateline.app.workbench.Projects;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * {@code /survey/{secret}}: the question of a survey, for whoever has the link. A browser that has answered keeps a mark that says so and
 * nothing else, the same for everybody; who clears it, or takes another browser, can answer again.
 */
@Controller
final class QuestionPage {

    private static final Duration KEPT = Duration.ofDays(365);

    private final Projects projects;
    private final Links links;
    private final SurveyAnswers answers;
    private final SurveyReading reading;

    QuestionPage(Projects projects, Links links, SurveyAnswers answers, SurveyReading reading) {
        this.projects = projects;
        this.links = links;
        this.answers = answers;
        this.reading = reading;
    }

    /** @param state why nothing can be answered now; none where something can */
    record View(Survey survey, List<Integer> scale, String until, Optional<String> state, Optional<String> wrong) {}

    /** The survey a link leads to. */
    private record Asked(Opened project, SourceSystem source, Survey survey) {

        String mark() {
            var name = project.slug() + "/" + source.id();
            return "answered-" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        }

        boolean isClosed() {
            return project.today().date().isAfter(survey.closes());
        }
    }

    private Asked asked(String secret) {
        var link = links.open(secret, Links.Page.SURVEY);
        var project = projects.open(link);
        var source = link.about()
                .flatMap(id -> Bound.source(project.contents(), id))
                .filter(one -> one.survey().isPresent())
                .orElseThrow(() -> Refusal.gone("This survey was taken away."));
        return new Asked(project, source, source.survey().orElseThrow());
    }

    @GetMapping("/survey/{secret}")
    Reply question(@PathVariable String secret, HttpServletRequest request) {
        var asked = asked(secret);
        var state = hasAnswered(asked, request)
                ? Optional.of("Thank you. An answer was given in this browser.")
                : asked.isClosed() ? Optional.of("This survey has closed.") : Optional.<String>empty();
        return page(asked, state, Optional.empty());
    }

    private static boolean hasAnswered(Asked asked, HttpServletRequest request) {
        return Arrays.stream(Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]))
                .anyMatch(cookie -> cookie.getName().equals(asked.mark()));
    }

    private static Reply page(Asked asked, Optional<String> state, Optional<String> wrong) {
        var survey = asked.survey;
        var view = new View(
                survey,
                IntStream.rangeClosed(survey.lowest(), survey.highest()).boxed().toList(),
                Days.full(survey.closes()),
                state,
                wrong);
        return Reply.page(survey.question(), "readings/question.jte", view)
                .status(wrong.isPresent() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK)
                .json(() -> {
                    wrong.ifPresent(words -> {
                        throw Refusal.wrong(words);
                    });
                    return Json.object()
                            .put("question", survey.question())
                            .put("lowest", survey.lowest())
                            .put("highest", survey.highest())
                            .put("closes", survey.closes());
                });
    }

    @PostMapping("/survey/{secret}")
    Reply answer(
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String answer,
            HttpServletRequest request,
            HttpServletResponse response) {
        var asked = asked(secret);
        if (asked.isClosed() || hasAnswered(asked, request)) {
            return question(secret, request);
        }
        var survey = asked.survey;
        var chosen = IntStream.rangeClosed(survey.lowest(), survey.highest())
                .filter(step -> String.valueOf(step).equals(answer))
                .findFirst();
        if (chosen.isEmpty()) {
            return page(
                    asked,
                    Optional.empty(),
                    Optional.of("choose one of " + survey.lowest() + " to " + survey.highest()));
        }
        var project = asked.project;
        var taken = answers.take(
                project.slug(),
                asked.source.id(),
                survey,
                chosen.getAsInt(),
                project.today().date());
        switch (taken) {
            case FULL -> {
                return page(
                        asked,
                        Optional.of("As many have answered as were asked; no more answers are taken."),
                        Optional.empty());
            }
            case CHANGED -> {
                return page(
                        asked,
                        Optional.of("The question was changed after some had answered it; no more answers are taken."),
                        Optional.empty());
            }
            case SHOWN -> reading.keep(project.slug(), asked.source);
            case WAITS -> {
                // until the lot is full
            }
        }
        mark(asked, request, response);
        return Reply.go(Links.Page.SURVEY.at(secret));
    }

    private static void mark(Asked asked, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(asked.mark(), "yes")
                        .path("/survey/")
                        .maxAge(KEPT)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .build()
                        .toString());
    }
}
