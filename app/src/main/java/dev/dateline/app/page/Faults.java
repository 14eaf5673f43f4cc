package dev.dateline.app.page;

import dev.dateline.app.project.Json;
import dev.dateline.app.project.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;

/** What a visitor is told when something cannot be done: one page, or one {@code problem+json}; never a trace. */
@ControllerAdvice
final class Faults {

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    /** What the page shows. */
    record View(String heading, String message, List<Problem> problems) {}

    @ExceptionHandler
    @Nullable
    Reply refusal(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        return answer(refusal.status(), refusal.heading(), refusal.words(), refusal.problems(), request, response);
    }

    /** Whoever asked has left: there is nobody to answer, and nothing is wrong. */
    @ExceptionHandler
    @Nullable
    Reply left(AsyncRequestNotUsableException left, HttpServletRequest request, HttpServletResponse response) {
        LOG.debug("{} was not waited for", request.getRequestURI(), left);
        return null;
    }

    @ExceptionHandler
    @Nullable
    Reply fault(Exception fault, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var slip = slip(fault);
        if (slip.isPresent()) {
            var status = slip.get();
            return answer(status, heading(status), words(status, fault), List.of(), request, response);
        }
        if ("text/event-stream"
                .equals(response.getContentType())) { // the line has begun; nothing else can be said on it
            LOG.debug("{} broke off", request.getRequestURI(), fault);
            return null;
        }
        LOG.error("{} {}", request.getMethod(), request.getRequestURI(), fault);
        return answer(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Dateline failed",
                "That is its own fault and not yours; nothing was changed. The log says more.",
                List.of(),
                request,
                response);
    }

    /** Which status answers what is wrong with the request and not with us. */
    private static Optional<HttpStatus> slip(Exception fault) {
        return switch (fault) {
            case ErrorResponse known -> Optional.of(status(known.getStatusCode().value()));
            case MethodArgumentTypeMismatchException odd ->
                Optional.of(
                        odd.getParameter().hasParameterAnnotation(PathVariable.class)
                                ? HttpStatus.NOT_FOUND
                                : HttpStatus.UNPROCESSABLE_CONTENT);
            case InvalidParameterException unreadable -> Optional.of(status(unreadable.getErrorCode()));
            case MultipartException _ -> Optional.of(HttpStatus.BAD_REQUEST);
            default -> Optional.empty();
        };
    }

    private static HttpStatus status(int code) {
        return Optional.ofNullable(HttpStatus.resolve(code)).orElse(HttpStatus.BAD_REQUEST);
    }

    private static String heading(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "There is nothing here";
            case METHOD_NOT_ALLOWED -> "That cannot be done here";
            case CONTENT_TOO_LARGE -> "That is too much at once";
            default -> "That could not be understood";
        };
    }

    private static String words(HttpStatus status, Exception fault) {
        if (status == HttpStatus.NOT_FOUND) {
            return "The address may have a slip in it, or what it named is gone.";
        }
        return switch (fault) {
            case ErrorResponse known ->
                Optional.ofNullable(known.getBody().getDetail()).orElse("");
            case MethodArgumentTypeMismatchException odd -> "`" + odd.getName() + "` cannot be what was sent.";
            default -> "What was sent cannot be read as a form.";
        };
    }

    private static @Nullable Reply answer(
            HttpStatus status,
            String heading,
            String message,
            List<Problem> problems,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (!ReplyWriter.wantsJson(request)) {
            return Reply.page(heading, "page/fault.jte", new View(heading, message, problems))
                    .status(status);
        }
        ReplyWriter.problem(
                response,
                status,
                Json.object()
                        .put("type", "about:blank")
                        .put("title", heading)
                        .put("status", status.value())
                        .put("detail", message)
                        .put("problems", problems.stream().map(Faults::json).toList()));
        return null;
    }

    private static Json json(Problem problem) {
        return Json.object()
                .put("file", problem.place().file())
                .put("line", problem.place().line())
                .put("column", problem.place().column())
                .put("rule", problem.rule())
                .put("found", problem.found())
                .put("message", problem.message())
                .put("nearest", problem.nearest());
    }
}
