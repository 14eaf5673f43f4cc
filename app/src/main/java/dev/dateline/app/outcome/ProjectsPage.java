package dev.dateline.app.outcome;

import dev.dateline.app.forecast.ForecastRecord;
import dev.dateline.app.page.Reply;
import dev.dateline.app.page.Visitor;
import dev.dateline.app.project.Json;
import dev.dateline.app.project.Project;
import dev.dateline.app.project.Today;
import dev.dateline.app.workbench.Listed;
import dev.dateline.app.workbench.Opened;
import dev.dateline.app.workbench.Projects;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /}: all projects the visitor takes part in, each in one row. */
@Controller
final class ProjectsPage {

    /** After so long, the forecasts that nobody has worked out yet are left to the page to ask for, one by one. */
    private static final Duration PATIENCE = Duration.ofMillis(300);

    private final Projects projects;
    private final Clock clock;
    /** The newest row of each project; worked out again only when the project or the day is another. */
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    ProjectsPage(Projects projects, Clock clock) {
        this.projects = projects;
        this.clock = clock;
    }

    private record Kept(long revision, Project project, LocalDate day, ProjectRow row, Optional<Worked> worked) {}

    /** What takes long to work out. */
    private record Worked(ProjectRow.Chance chance, ForecastRecord record) {}

    /**
     * @param score how the forecasts of all projects held that have been worked out; empty where none has met reality
     * @param scored those projects
     * @param begins whether the visitor may begin another
     */
    record View(List<Line> lines, String lede, String score, List<ProjectRow> scored, boolean begins) {}

    /** @param chance missing where it is not worked out yet */
    record Line(ProjectRow row, Optional<ProjectRow.Chance> chance) {}

    @GetMapping("/")
    Reply all(HttpServletRequest request) {
        var visitor = Optional.ofNullable((Visitor) request.getAttribute(Visitor.ATTRIBUTE))
                .orElse(Visitor.nobody());
        var until = System.nanoTime() + PATIENCE.toNanos();
        var lines = new ArrayList<Line>();
        var scored = new LinkedHashMap<ProjectRow, ForecastRecord>();
        for (var listed : projects.all(visitor)) {
            var known = known(listed, visitor);
            if (known.worked.isEmpty() && System.nanoTime() < until) {
                var project = open(listed.slug(), visitor);
                known = worked(project, known, ProjectRow.Chance.of(project));
            }
            lines.add(new Line(known.row, known.worked.map(Worked::chance)));
            var row = known.row;
            known.worked
                    .map(Worked::record)
                    .filter(record -> record.things() > 0)
                    .ifPresent(record -> scored.put(row, record));
        }
        lines.sort(Comparator.comparing((Line line) -> line.row().days() < 0)
                .thenComparingLong(line -> Math.abs(line.row().days()))
                .thenComparing(line -> line.row().slug()));
        var score = score(scored);
        var view = new View(
                lines,
                lede(lines),
                score.map(ForecastRecord::sentence).orElse(""),
                List.copyOf(scored.keySet()),
                projects.mayBegin(visitor));
        return Reply.page("Projects", "outcome/projects.jte", view)
                .wide()
                .json(() -> Json.object()
                        .put(
                                "projects",
                                lines.stream()
                                        .map(line -> line.row().json(line.chance()))
                                        .toList())
                        .put("record", score.map(ForecastRecord::json)));
    }

    private static Optional<ForecastRecord> score(Map<ProjectRow, ForecastRecord> scored) {
        return scored.isEmpty()
                ? Optional.empty()
                : Optional.of(ForecastRecord.together(scored.entrySet().stream()
                        .collect(Collectors.toMap(one -> one.getKey().slug(), Map.Entry::getValue))));
    }

    private Kept known(Listed listed, Visitor visitor) {
        var before = kept.get(listed.slug());
        if (before != null
                && before.revision == listed.revision()
                && before.day.equals(
                        Today.of(before.project, Optional.empty(), clock).date())) {
            return before;
        }
        var project = open(listed.slug(), visitor);
        var row = ProjectRow.of(project, listed.notice(), projects.history().of(project, 1));
        var fresh = new Kept(
                project.revision(),
                project.contents().project(),
                project.today().date(),
                row,
                Optional.empty());
        kept.put(listed.slug(), fresh);
        return fresh;
    }

    private Opened open(String slug, Visitor visitor) {
        return projects.open(slug, Optional.empty(), Optional.empty(), visitor, Optional.empty());
    }

    /** A row that somebody else has made newer meanwhile stays. */
    private Kept worked(Opened project, Kept before, ProjectRow.Chance chance) {
        var after = new Kept(
                before.revision,
                before.project,
                before.day,
                before.row,
                Optional.of(new Worked(chance, ForecastRecord.of(project))));
        kept.replace(project.slug(), before, after);
        return after;
    }

    /** What the list asks for where it did not wait. */
    @GetMapping("/projects/{project}/outcome/chance")
    Reply chance(Opened project) {
        var chance = ProjectRow.Chance.of(project);
        var before = kept.get(project.slug());
        if (before != null
                && before.revision == project.revision()
                && before.day.equals(project.today().date())) {
            worked(project, before, chance);
        }
        return Reply.page("Chance", "outcome/chance.jte", new ChanceView(project.slug(), chance))
                .json(() -> Json.object()
                        .put("onTime", chance.onTime())
                        .put("trials", chance.trials())
                        .put("seed", chance.seed()));
    }

    record ChanceView(String slug, ProjectRow.Chance chance) {}

    private static String lede(List<Line> lines) {
        long ahead = lines.stream().filter(line -> line.row().days() >= 0).count();
        long bad = lines.stream().filter(line -> line.row().bad()).count();
        var first = lines.size() == 1 ? "One project" : lines.size() + " projects";
        return first + ", " + (ahead == lines.size() ? "all" : ahead == 0 ? "none" : String.valueOf(ahead))
                + " with the launch ahead; "
                + (bad == 0
                        ? "nothing is off track."
                        : bad + " of them " + (bad == 1 ? "needs" : "need") + " attention.");
    }
}
