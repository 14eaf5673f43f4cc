package dev.dateline.app.forecast;

import dev.dateline.app.claims.Claim;
import dev.dateline.app.claims.Outlook;
import dev.dateline.app.page.Days;
import dev.dateline.app.page.Refusal;
import dev.dateline.app.page.Scope;
import dev.dateline.app.workbench.Opened;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What plan and forecast say beside the press release and beneath its claims. */
@Component
final class ForecastOutlook implements Outlook {

    /** Of this request, for the address a link keeps to. */
    private final HttpServletRequest request;

    ForecastOutlook(HttpServletRequest request) {
        this.request = request;
    }

    @Override
    public List<Note> notes(Opened project) {
        return new MarginNotes(project, Scope.of(request)).notes();
    }

    @Override
    public InSight of(Opened project, String id) {
        var claim = project.contents().of(Claim.KIND).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notHere("There is no claim `" + id + "`."));
        var forecast = PlanForecast.of(project);
        var plan = forecast.plan();
        var serving =
                project.once(ServingSteps.class, () -> new ServingSteps(plan)).of(id);
        var chance = forecast.claim(id);
        return new InSight(
                chance,
                why(forecast, claim, chance, serving)
                        + SingleNumbers.of(forecast)
                                .note()
                                .filter(note -> chance.isPresent())
                                .map(note -> " " + note)
                                .orElse("")
                        + forecast.claims().promises(id).stream()
                                .map(promise -> " It " + promise.words() + ".")
                                .collect(Collectors.joining()),
                serving);
    }

    private static String why(
            PlanForecast forecast, Claim claim, Optional<Double> chance, List<Outlook.Serving> serving) {
        var by = Days.full(claim.due(forecast.plan().launch()));
        if (forecast.plan().isStopped()) {
            return "There is no launch any more: a test has shown it.";
        }
        if (forecast.plan().consequences().impossible().contains(claim.id())) {
            return "It cannot be true: what it leaned on was refuted.";
        }
        if (chance.isEmpty()) {
            return "No step serves it yet, so the plan cannot say how likely it is.";
        }
        var tried = " by " + by + ", in " + forecast.trials() + " trials of the plan";
        long on = serving.stream().filter(step -> step.deadline().isPresent()).count();
        if (serving.stream().filter(step -> step.deadline().isPresent()).allMatch(Serving::done)) {
            boolean inTime = forecast.claims().workInTime(claim.id());
            return "All that serves it is done, " + (inTime ? "in time for " : "too late for ") + by + "."
                    + (inTime && forecast.isFull()
                            ? " How often what it leans on then holds and its metric gets there, in "
                                    + forecast.trials() + " trials of the plan."
                            : "");
        }
        var work = "How often " + (on == 1 ? "the step that serves it ends" : "all " + on + " steps that serve it end");
        var made = ClaimMade.of(forecast, claim.id());
        return forecast.isFull()
                ? work + tried + ", what it leans on holds and its metric gets there; risks strike in some of them."
                        + (made.isEmpty() ? "" : " " + made)
                : work + tried + ". Whether the steps then work is not part of it.";
    }
}
