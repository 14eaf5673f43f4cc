package dev.dateline.app.forecast;

import dev.dateline.app.page.Days;
import dev.dateline.app.page.Frame;
import dev.dateline.app.page.InTwenty;
import dev.dateline.app.page.Reply;
import dev.dateline.app.project.Figure;
import dev.dateline.app.workbench.Opened;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
     * @param notTried which kinds of change were not, and why
     * @param together what helps where nothing single does most; empty elsewhere
     */
    record View(
            String headline,
            String lede,
            String typed,
            String problem,
            List<Way> ways,
            List<String> idle,
            List<String> notTried,
            String together) {}

    /** @param query to the what-if, which shows it beside the plan and takes it */
    record Way(String words, int chances, Figure figure, boolean reaches, String query) {}

    @GetMapping("/projects/{project}/forecast/reach")
    Reply reach(Opened project, @RequestParam(defaultValue = "80") String chance) {
        var text = chance.strip().replace("%", "").strip();
        boolean sound = text.matches("\\d{1,2}") && Integer.parseInt(text) >= LEAST;
        int percent = sound ? Integer.parseInt(text) : 80;
        var reach = project.once(Found.class, () -> new Found(new ConcurrentHashMap<>()))
                .byPercent
                .computeIfAbsent(percent, one -> Reach.of(project, one / 100.0));
        var forecast = PlanForecast.of(project);
        var view = new View(
                headline(project, reach),
                lede(reach),
                chance,
                sound ? "" : "say a chance from " + LEAST + " to " + MOST + " %, such as 80",
                reach.ways().stream()
                        .filter(way -> !way.isIdle(reach.now()))
                        .map(way -> new Way(
                                Days.inWords(way.words()),
                                InTwenty.of(way.chance()),
                                figure(way, forecast),
                                way.reaches(),
                                way.query()))
                        .toList(),
                reach.ways().stream()
                        .filter(way -> way.isIdle(reach.now()))
                        .map(way -> Days.inWords(way.words()) + ": " + InTwenty.brief(way.chance()))
                        .toList(),
                reach.notTried(),
                forecast.onTime().isEmpty()
                        ? ""
                        : NextPage.tornado(project, forecast).together());
        return Reply.page("What would have to be true", "forecast/reach.jte", view)
                .in(Frame.Place.FORECAST)
                .json(reach::json)
                .status(sound ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static Figure figure(Reach.Way way, PlanForecast forecast) {
        return new Figure(
                "chance of the launch, " + way.words(),
                Optional.of(ForecastFigures.percent(way.chance())),
                "",
                "share of trials in which the last step ends at the latest on the last working day before the launch, with this change: "
                        + way.words(),
                way.trials() + " trials from seed " + forecast.seed() + ", with the same random numbers as the plan",
                Optional.of(forecast.plan().today().date()),
                forecast.leftOut());
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
                + reach.faraway()
                        .map(date -> " Moving the launch alone would be enough only from " + Days.full(date)
                                + " on, years after the one that is planned.")
                        .orElse("")
                + " Each change was forecast, with the same random numbers as the plan."
                + (reach.untried() > 0 ? " The plan is so large that not every change was tried." : "");
    }
}
