package dev.dateline.app.workbench;

import dev.dateline.app.page.Reply;
import dev.dateline.app.project.Json;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Tells the second of two people that the first was faster, shows both versions, and lets them choose; what they typed is in the form. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE) // before the answer to whatever else goes wrong
final class ConflictAnswer {

    private static final Set<String> OURS = Set.of("_csrf", "revision", "day");

    /** @param sent what the visitor had sent, to be sent again */
    record View(String address, List<Conflict.Both> both, List<Sent> sent) {}

    record Sent(String name, String value) {}

    @ExceptionHandler
    Reply conflict(Conflict conflict, HttpServletRequest request) {
        var sent = new ArrayList<Sent>();
        request.getParameterMap().forEach((name, values) -> {
            if (!OURS.contains(name)) {
                for (var value : values) {
                    sent.add(new Sent(name, value));
                }
            }
        });
        var view = new View(request.getRequestURI(), conflict.both(), sent);
        return Reply.page("Somebody was faster", "workbench/conflict.jte", view)
                .status(HttpStatus.CONFLICT)
                .json(() -> Json.object()
                        .put("type", "about:blank")
                        .put("title", "Somebody was faster")
                        .put("status", 409)
                        .put("detail", conflict.getMessage())
                        .put(
                                "both",
                                conflict.both().stream()
                                        .map(both -> Json.object()
                                                .put("kind", both.kind())
                                                .put("id", both.id())
                                                .put("theirs", both.theirs())
                                                .put("mine", both.mine()))
                                        .toList()));
    }
}
