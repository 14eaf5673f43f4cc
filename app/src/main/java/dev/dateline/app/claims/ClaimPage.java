package dev.dateline.app.claims;

import dev.dateline.app.metrics.Metric;
import dev.dateline.app.metrics.Moves;
import dev.dateline.app.metrics.SeriesChart;
import dev.dateline.app.page.Days;
import dev.dateline.app.page.Frame;
import dev.dateline.app.page.Refusal;
import dev.dateline.app.page.Reply;
import dev.dateline.app.project.Json;
import dev.dateline.app.project.Source;
import dev.dateline.app.workbench.Opened;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /projects/{project}/claims} and each of them. */
@Controller
final class ClaimPage {

    private final ClaimFaces faces;

    ClaimPage(ClaimFaces faces) {
        this.faces = faces;
    }

    /** @param states the filters, each with how many there are */
    record All(
            String heading, String summary, List<Filter> states, List<ClaimRow> rows, String caption, boolean none) {}

    record Filter(String words, String path, boolean current) {}

    record One(
            ClaimFace face,
            Optional<ClaimSignal> signal,
            List<ClaimRow.Heed> heeds,
            List<Entry> definition,
            List<ClaimFace.Proof> evidence,
            Optional<Link> metric,
            List<Moves> moves,
            ClaimFields form) {}

    /**
     * A line of the claim's definition.
     *
     * @param from where one sees what it was taken from
     * @param note what else was said of it
     */
    record Entry(String name, String words, Optional<String> from, Optional<String> note) {
        Entry(String name, String words) {
            this(name, words, Optional.empty(), Optional.empty());
        }
    }

    record Link(String id, String words) {}

    @GetMapping("/projects/{project}/claims")
    Reply all(Opened project, @RequestParam Optional<String> state) {
        var rows = faces.rows(project);
        var counts = counts(rows);
        var chosen = state.filter(counts::containsKey);
        var shown = rows.stream()
                .filter(row ->
                        chosen.isEmpty() || chosen.get().equals(row.chip().look()))
                .toList();
        var view = new All(
                rows.size() == 1 ? "One claim" : rows.size() + " claims",
                summary(rows, counts),
                filters(counts, rows, chosen),
                shown,
                chosen.map(look -> words(look, rows)).orElse("All claims") + ", on "
                        + Days.full(project.today().date()),
                rows.isEmpty());
        return in(Reply.page("Claims", "claims/claims.jte", view)).json(() -> json(project));
    }

    @GetMapping("/projects/{project}/claims/{id}")
    Reply one(Opened project, @PathVariable String id) {
        var fields = ClaimForm.fields(claim(project, id).claim());
        if (fields.getOrDefault("baselineOn", "").isEmpty()) {
            fields.put("baselineOn", project.today().date().toString());
        }
        return one(project, id, fields, Map.of(), Map.of(), Map.of());
    }

    static ClaimToday claim(Opened project, String id) {
        return Standing.of(project)
                .claim(id)
                .orElseThrow(() -> Refusal.notHere("There is no claim `" + id + "` in this project."));
    }

    /** The page with what somebody typed into its forms. */
    Reply one(
            Opened project,
            String id,
            Map<String, String> fields,
            Map<String, String> wrong,
            Map<String, String> proof,
            Map<String, String> wrongProof) {
        var claim = claim(project, id);
        var face = faces.face(project, claim, SeriesChart.Size.FULL);
        var evidence = claim.claim().evidence().stream()
                .sorted(Comparator.comparing(Claim.Evidence::on).reversed())
                .map(ClaimFaces::proof)
                .toList();
        var view = new One(
                face,
                ClaimSignal.of(project.contents(), project.today(), claim),
                faces.heeds(project, claim),
                definition(claim, project),
                evidence,
                claim.metric().map(metric -> new Link(metric.id(), metric.title())),
                claim.metric().map(metric -> Moves.about(project, metric.id())).orElse(List.of()),
                new ClaimFields(
                        fields,
                        wrong,
                        project.contents().of(Metric.KIND).stream()
                                .map(metric -> new ClaimFields.Choice(
                                        metric.id(),
                                        metric.title()
                                                + (metric.isFact() ? " (fact)" : " (" + metric.unitText() + ")")))
                                .toList(),
                        !claim.claim().shape().points().isEmpty(),
                        proof.isEmpty() ? Map.of("on", project.today().date().toString()) : proof,
                        wrongProof));
        return in(Reply.page(face.words(), "claims/claim.jte", view)).json(() -> json(project, claim));
    }

    private static Reply in(Reply reply) {
        return reply.in(Frame.Place.PRESS_RELEASE, "/claims");
    }

    private Json json(Opened project) {
        return Json.object()
                .put("project", project.contents().name())
                .put("today", project.today().date())
                .put(
                        "claims",
                        Standing.of(project).claims().stream()
                                .map(claim -> json(project, claim))
                                .toList());
    }

    private Json json(Opened project, ClaimToday claim) {
        var json = ClaimSignal.added(
                ClaimJson.of(claim, faces.chance(project, claim.claim().id())),
                project.contents(),
                project.today(),
                claim);
        return faces.leaning(project, claim)
                .map(told -> ClaimJson.leaning(json, told))
                .orElse(json);
    }

    private static Map<String, Integer> counts(List<ClaimRow> rows) {
        var counts = new LinkedHashMap<String, Integer>();
        for (var look : List.of("nolonger", "off", "stale", "on", "true", "promised", "unmeasured")) {
            int count = (int)
                    rows.stream().filter(row -> row.chip().look().equals(look)).count();
            if (count > 0) {
                counts.put(look, count);
            }
        }
        return counts;
    }

    private static String summary(List<ClaimRow> rows, Map<String, Integer> counts) {
        var parts = new ArrayList<String>();
        counts.forEach(
                (look, count) -> parts.add(count + " " + words(look, rows).toLowerCase(java.util.Locale.ROOT)));
        return String.join(", ", parts) + ".";
    }

    private static List<Filter> filters(Map<String, Integer> counts, List<ClaimRow> rows, Optional<String> chosen) {
        var filters = new ArrayList<Filter>();
        filters.add(new Filter("All", "/claims", chosen.isEmpty()));
        counts.forEach((look, count) -> filters.add(new Filter(
                words(look, rows) + " (" + count + ")",
                "/claims?state=" + look,
                chosen.filter(look::equals).isPresent())));
        return filters;
    }

    private static String words(String look, List<ClaimRow> rows) {
        return rows.stream()
                .map(ClaimRow::chip)
                .filter(chip -> chip.look().equals(look))
                .map(dev.dateline.app.page.StateChip::word)
                .findFirst()
                .orElse(look);
    }

    private static List<Entry> definition(ClaimToday today, Opened project) {
        var claim = today.claim();
        var launch = project.contents().project().launch();
        var entries = new ArrayList<Entry>();
        entries.add(new Entry("Identifier", claim.id()));
        claim.target().ifPresent(target -> entries.add(new Entry("Target", Days.inWords(target.text()))));
        claim.baseline()
                .ifPresent(baseline -> entries.add(new Entry(
                        "Baseline",
                        baseline.value() + ", on " + Days.full(baseline.on()),
                        today.metric().map(metric -> "/metrics/" + metric.id() + "?until=" + baseline.on()),
                        baseline.note().filter(note -> !note.isBlank()))));
        today.metric().ifPresent(metric -> entries.add(new Entry("Counted", counted(metric))));
        entries.add(new Entry("Due", Days.full(claim.due(launch)) + (claim.by().isEmpty() ? ", the launch" : "")));
        entries.add(new Entry("Way to the target", way(claim)));
        claim.owner().ifPresent(owner -> entries.add(new Entry("Answers for it", owner)));
        claim.note().ifPresent(note -> entries.add(new Entry("Note", note)));
        claim.source().flatMap(Source::url).ifPresent(url -> entries.add(new Entry("Source", url)));
        return entries;
    }

    private static String counted(Metric metric) {
        return metric.isFact()
                ? "true or false, as last witnessed"
                : metric.summary().formula()
                        + metric.countedFor().map(span -> " of " + span.words()).orElse("") + ", in "
                        + metric.unitText();
    }

    private static String way(Claim claim) {
        if (claim.shape().isStep()) {
            return "all at the end: nothing is expected before it is due";
        }
        return claim.shape().points().isEmpty()
                ? "a straight line from the baseline"
                : "through "
                        + String.join(
                                ", ",
                                claim.shape().points().stream()
                                        .map(point -> point.value() + " on " + Days.full(point.on()))
                                        .toList());
    }
}
