package dev.dateline.app.forecast;

import dev.dateline.app.page.Reply;
import dev.dateline.app.page.Scope;
import dev.dateline.app.plan.PlanRooms;
import dev.dateline.app.project.Json;
import dev.dateline.app.workbench.Opened;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /plan/buffers}: the critical chain, the buffers it needs, and the dates to aim for. */
@Controller
final class BuffersPage {

    private static final int LEAST = 5;
    private static final int MOST = 99;
    private static final int USUAL = 80;

    private static final String SCOPE = "dev.dateline.app.page.Scope";

    /** Worked out once for all who ask, by the chance wanted. */
    private record Sized(Map<Integer, Optional<Buffers>> byPercent) {}

    @GetMapping("/projects/{project}/plan/buffers")
    Reply buffers(
            Opened project,
            @RequestAttribute(SCOPE) Scope scope,
            @RequestParam(defaultValue = "" + USUAL) String chance) {
        var text = chance.strip().replace("%", "").strip();
        boolean sound = text.matches("\\d{1,2}") && Integer.parseInt(text) >= LEAST;
        int percent = sound ? Integer.parseInt(text) : USUAL;
        var buffers = project.once(Sized.class, () -> new Sized(new ConcurrentHashMap<>()))
                .byPercent
                .computeIfAbsent(percent, one -> Buffers.of(PlanForecast.of(project), one / 100.0));
        var fever = Fever.of(project);
        var view = BuffersView.of(
                buffers,
                fever,
                chance,
                sound ? "" : "say a chance from " + LEAST + " to " + MOST + " %, such as " + USUAL,
                scope);
        return PlanRooms.around(Reply.page(view.headline(), "forecast/buffers.jte", view), "/plan/buffers")
                .json(() -> json(buffers, fever))
                .status(sound ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static Json json(Optional<Buffers> buffers, Optional<Fever> fever) {
        return Json.object()
                .put("buffers", buffers.map(BuffersJson::of))
                .put("checked", buffers.flatMap(Buffers::checked))
                .put(
                        "used",
                        fever.map(one -> Json.object()
                                .put("since", one.since())
                                .put("needed", one.needed())
                                .put("buffer", one.buffer())
                                .put(
                                        "points",
                                        one.points().stream()
                                                .map(point -> Json.object()
                                                        .put("day", point.day())
                                                        .put("done", rounded(point.done()))
                                                        .put("used", rounded(point.used())))
                                                .toList())));
    }

    private static double rounded(double share) {
        return Math.round(share * 1000) / 1000.0;
    }
}
