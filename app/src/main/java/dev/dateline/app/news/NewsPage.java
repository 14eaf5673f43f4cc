package dev.dateline.app.news;

import dev.dateline.app.claims.ClaimToday;
import dev.dateline.app.claims.Standing;
import dev.dateline.app.page.Days;
import dev.dateline.app.page.Frame;
import dev.dateline.app.page.Refusal;
import dev.dateline.app.page.Reply;
import dev.dateline.app.page.StateChip;
import dev.dateline.app.pressrelease.ClaimLink;
import dev.dateline.app.project.Json;
import dev.dateline.app.workbench.Opened;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /news}: what turned for the claims, the newest first; below it since when each stands as it does. */
@Controller
final class NewsPage {

    private static final int ON_A_PAGE = 50;

    private final Watch watch;
    private final Turns turns;

    NewsPage(Watch watch, Turns turns) {
        this.watch = watch;
        this.turns = turns;
    }

    record View(String headline, List<Line> lines, Optional<Integer> newer, Optional<Integer> older, List<Row> rows) {}

    /** @param known when that became known, in words */
    record Line(Turn turn, String known) {}

    /** A claim as it stands. */
    record Row(String claim, String words, StateChip chip, String since, String why) {}

    @GetMapping("/projects/{project}/news")
    Reply news(Opened project, @RequestParam(defaultValue = "1") int page) {
        if (page < 1 || page > 1_000_000) {
            throw Refusal.wrong("page must be 1 or more");
        }
        if (!project.isPast()) {
            watch.look(project.slug());
        }
        var found = turns.of(project.slug(), project.today().date(), ON_A_PAGE + 1, (page - 1) * ON_A_PAGE);
        var shown = found.stream().limit(ON_A_PAGE).toList();
        var zone = project.contents().project().timezone();
        var view = new View(
                headline(shown, page),
                shown.stream().map(turn -> new Line(turn, known(turn, zone))).toList(),
                page > 1 ? Optional.of(page - 1) : Optional.empty(),
                found.size() > ON_A_PAGE ? Optional.of(page + 1) : Optional.empty(),
                rows(project));
        return Reply.page("News", "news/news.jte", view)
                .in(Frame.Place.OUTCOME, "/news")
                .json(() -> Json.object()
                        .put("project", project.contents().project().name())
                        .put("today", project.today().date())
                        .put("news", shown.stream().map(Turn::json).toList())
                        .put("older", view.older()));
    }

    private static String headline(List<Turn> turns, int page) {
        if (turns.isEmpty()) {
            return page == 1 ? "No claim has turned since anybody looked" : "Nothing older";
        }
        var newest = turns.getFirst();
        return page == 1 ? newest.headline() : "Older news";
    }

    private static String known(Turn turn, ZoneId zone) {
        return Days.full(turn.at().atZone(zone).toLocalDate());
    }

    private static List<Row> rows(Opened project) {
        var words = ClaimLink.words(project.contents());
        return Standing.of(project).claims().stream()
                .sorted(Comparator.comparing(
                                (ClaimToday claim) -> claim.turned().orElse(LocalDate.MIN))
                        .reversed())
                .map(claim -> row(claim, words))
                .toList();
    }

    private static Row row(ClaimToday claim, Map<String, String> words) {
        var id = claim.claim().id();
        return new Row(
                id,
                words.getOrDefault(id, id),
                claim.chip(),
                claim.turned().map(Days::full).orElse("—"),
                Days.inWords(claim.reason()));
    }
}
