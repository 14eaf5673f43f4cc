package dev.dateline.app.outcome;

import dev.dateline.app.metrics.Charts;
import dev.dateline.app.page.Days;
import dev.dateline.app.page.Frame;
import dev.dateline.app.page.Quotes;
import dev.dateline.app.page.Refusal;
import dev.dateline.app.page.Reply;
import dev.dateline.app.project.Today;
import dev.dateline.app.workbench.Change;
import dev.dateline.app.workbench.Opened;
import dev.dateline.app.workbench.Projects;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /week}: what changed since last week, or since another day; and that somebody has looked. */
@Controller
final class WeekPage {

    private static final int LONGEST_NOTE = 500;

    private final Projects projects;
    private final Charts charts;

    WeekPage(Projects projects, Charts charts) {
        this.projects = projects;
        this.charts = charts;
    }

    record View(
            String headline,
            Week week,
            WeekMetrics metrics,
            Typed typed,
            String looked,
            boolean lookedToday,
            boolean mayLook,
            String earliest) {}

    /** What somebody typed of why a metric moved, and what was refused of it. */
    record Typed(String metric, String sentence, String owner, Optional<String> wrong) {
        static final Typed NOTHING = new Typed("", "", "", Optional.empty());
    }

    @GetMapping("/projects/{project}/week")
    Reply week(Opened project, @RequestParam(required = false) Optional<String> since) {
        return week(project, since, Typed.NOTHING);
    }

    private Reply week(Opened project, Optional<String> since, Typed typed) {
        var metrics = WeekMetrics.of(project, charts);
        var week = Week.of(projects, project, since(project, since));
        var today = project.today().date();
        var reviews = project.contents().of(Review.KIND);
        var last = Review.last(reviews, today);
        var view = new View(
                headline(week),
                week,
                metrics,
                typed,
                looked(last, today),
                last.filter(review -> review.on().equals(today)).isPresent(),
                project.mayEdit(),
                project.contents().project().launch().minusYears(5).toString());
        return Reply.page("This week", "outcome/week.jte", view)
                .in(Frame.Place.OUTCOME, "/week")
                .json(() -> week.json()
                        .put("metrics", metrics.json())
                        .put("lastReview", last.map(Review::on))
                        .put("skippedWeeks", last.map(review -> review.skipped(today))));
    }

    private static LocalDate since(Opened project, Optional<String> asked) {
        var today = project.today().date();
        try {
            var day = asked.filter(text -> !text.isBlank()).map(Today::parse).orElse(today.minusWeeks(1));
            if (!day.isBefore(today)) {
                throw Refusal.wrong("since (" + day + ") must be before the day looked from (" + today + ")");
            }
            return day;
        } catch (IllegalArgumentException wrong) {
            throw Refusal.wrong("since: " + wrong.getMessage());
        }
    }

    private static String headline(Week week) {
        int count = week.all().size();
        if (week.begun().isPresent()) {
            return "Begun on " + Days.withWeekday(week.begun().get(), week.today());
        }
        var since = " since " + Days.withWeekday(week.since(), week.today());
        return count == 0
                ? "Nothing changed" + since
                : (count == 1 ? "One thing" : count + " things") + " changed" + since;
    }

    /** When somebody last looked, and what was skipped since. */
    static String looked(Optional<Review> last, LocalDate today) {
        if (last.isEmpty()) {
            return "No weekly look has been recorded yet.";
        }
        var review = last.get();
        var when = review.on().equals(today) ? "today" : "on " + Days.full(review.on());
        long skipped = review.skipped(today);
        return "Last looked at " + when + ", by " + review.by() + "; "
                + (skipped == 0
                        ? "no week was skipped."
                        : Days.counted(skipped, "week") + (skipped == 1 ? " was" : " were") + " skipped since.");
    }

    @PostMapping("/projects/{project}/week/reviews")
    Reply look(Opened project, @RequestParam(defaultValue = "") String note) {
        if (note.length() > LONGEST_NOTE) {
            throw Refusal.wrong("note: up to " + LONGEST_NOTE + " characters, not " + note.length());
        }
        var today = project.today().date();
        var review = new Review(
                today,
                project.visitor().name(),
                today(project).map(Review::variances).orElse(List.of()),
                Optional.of(note.strip()).filter(text -> !text.isEmpty()),
                Optional.empty());
        projects.change(project, Change.of("looked at the week").put(Review.KIND, review));
        return Reply.go(project.address() + "/week");
    }

    private static Optional<Review> today(Opened project) {
        return project.contents().of(Review.KIND).stream()
                .filter(review -> review.on().equals(project.today().date()))
                .findFirst();
    }

    /** Whoever says why something moved has looked at the week. */
    @PostMapping("/projects/{project}/week/variances")
    Reply explain(
            Opened project,
            @RequestParam(defaultValue = "") String metric,
            @RequestParam(defaultValue = "") String sentence,
            @RequestParam(defaultValue = "") String owner) {
        try {
            var variance = new Review.Variance(metric, sentence.strip(), owner.strip());
            var before = today(project);
            var variances = new ArrayList<>(before.map(Review::variances).orElse(List.of()));
            variances.removeIf(one -> one.metric().equals(metric));
            variances.add(variance);
            var review = new Review(
                    project.today().date(),
                    before.map(Review::by).orElse(project.visitor().name()),
                    variances,
                    before.flatMap(Review::note),
                    before.flatMap(Review::source));
            projects.change(
                    project, Change.of("said why “" + metric + "” moved").put(Review.KIND, review));
            return Reply.go(project.address() + "/week");
        } catch (IllegalArgumentException wrong) {
            return refused(
                    project,
                    new Typed(metric, sentence, owner, Optional.of(plain(String.valueOf(wrong.getMessage())))));
        } catch (Refusal refusal) {
            return refused(project, new Typed(metric, sentence, owner, Optional.of(plain(refusal.ofRecords()))));
        }
    }

    private static String plain(String words) {
        return Quotes.inWords(words);
    }

    private Reply refused(Opened project, Typed typed) {
        return week(project, Optional.empty(), typed).status(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** The newest changes of a week, for a page on which they are not the matter. */
    static List<Week.Line> first(Week week, int most) {
        return week.all().stream().limit(most).toList();
    }
}
