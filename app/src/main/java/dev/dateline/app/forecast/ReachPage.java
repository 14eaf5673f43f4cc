package dev.dateline.app.forecast;

import dev.dateline.app.page.Days;
import dev.dateline.app.page.Frame;
import dev.dateline.app.page.InTwenty;
import dev.dateline.app.page.Reply;
import dev.dateline.app.workbench.Opened;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /forecast/reach}: what would have to be true for the launch to hold with a chance that one wants. */
@Controller
final class ReachPage {

    private static final int LEAST = 5;
    private static final int MOST = 99;

    /** Found once for all who ask, by the chance wanted. */
    private record Found(Map<Integer, Reach> byPercent) {}

    /**
     * @param problem what is wrong with the chance that was typed; empty where nothing is
     * @param ways that change something
     * @param idle what was tried and leaves the chance where it is
     */
    record View(String headline, String lede, String typed, String problem, List<Way> ways, List<String> idle) {}

    /** @param query to the what-if, which shows it beside the plan and takes it */
    record Way(String words, int chances, boolean reaches, String query) {}

    @GetMapping("/projects/{project}/forecast/reach")
    Reply reach(Opened project, @RequestParam(defaultValue = "80") String chance) {
        var text = chance.strip().replace("%", "").strip();
        boolean sound = text.matches("\\d{1,2}") && Integer.parseInt(text) >= LEAST;
        int percent = sound ? Integer.parseInt(text) : 80;
        var reach = project.once(Found.class, () -> new Found(new ConcurrentHashMap<>()))
                .byPercent
                .computeIfAbsent(percent, one -> Reach.of(project, one / 100.0));
        var view = new View(
                headline(project, reach),
                lede(reach),
                chance,
                sound ? "" : "say a chance from " + LEAST + " to " + MOST + " %, such as 80",
                reach.ways().stream()
                        .filter(way -> !isIdle(way, reach))
                        .map(way -> new Way(
                                Days.inWords(way.words()), InTwenty.of(way.chance()), way.reaches(), way.query()))
                        .toList(),
                reach.ways().stream()
                        .filter(way -> isIdle(way, reach))
                        .map(way -> Days.inWords(way.words()))
                        .toList());
        return Reply.page("What would have to be true", "forecast/reach.jte", view)
                .in(Frame.Place.FORECAST)
                .json(reach::json)
                .status(sound ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Nobody can tell chances apart that are the same of twenty. */
    private static boolean isIdle(Reach.Way way, Reach reach) {
        return !way.reaches() && InTwenty.of(way.chance()) == InTwenty.of(reach.now());
    }

    private static String headline(Opened project, Reach reach) {
        if (PlanForecast.of(project).onTime().isEmpty()) {
            return "Nothing can be forecast yet";
        }
        var wanted = InTwenty.words(reach.wanted());
        if (reach.now() >= reach.wanted()) {
            return "The launch holds with " + InTwenty.words(reach.now()) + " as it is";
        }
        long ways = reach.ways().stream().filter(Reach.Way::reaches).count();
        return ways == 0
                ? "No single change was found that makes it " + wanted
                : (ways == 1 ? "One way" : ways + " ways") + " to " + wanted;
    }

    private static String lede(Reach reach) {
        return "Now it is " + InTwenty.brief(reach.now()) + "."
                + (reach.most() < 1
                        ? " With all the time in the world it would be " + InTwenty.brief(reach.most())
                                + ": in the other trials a test stops the plan."
                        : "")
                + " A later date, more people in a team and less to do were each forecast, with the same random numbers as the plan."
                + (reach.untried() > 0 ? " The plan is so large that not every change was tried." : "");
    }
}
