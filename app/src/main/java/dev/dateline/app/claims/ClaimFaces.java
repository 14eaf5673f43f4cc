package dev.dateline.app.claims;

import dev.dateline.app.metrics.SeriesChart;
import dev.dateline.app.page.Days;
import dev.dateline.app.page.InTwenty;
import dev.dateline.app.workbench.Opened;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts together what pages show of claims: their words from the document, their chances from the forecast, where there are any. */
@Component
public final class ClaimFaces {

    private static final int NEXT_STEPS = 4;

    private final ObjectProvider<Outlook> outlooks;
    private final ObjectProvider<ClaimWording> wordings;
    private final ObjectProvider<Leaning> leanings;

    ClaimFaces(
            ObjectProvider<Outlook> outlooks, ObjectProvider<ClaimWording> wordings, ObjectProvider<Leaning> leanings) {
        this.outlooks = outlooks;
        this.wordings = wordings;
        this.leanings = leanings;
    }

    /** What the claim leans on, and when something was last learnt of it. */
    Optional<Leaning.Told> leaning(Opened project, ClaimToday claim) {
        return Optional.ofNullable(leanings.getIfAvailable()).map(leaning -> leaning.of(project, claim));
    }

    /** What to heed before anything else: what it leaned on and was refuted, or that nobody has looked for long. */
    List<ClaimRow.Heed> heeds(Opened project, ClaimToday claim) {
        var told = leaning(project, claim);
        if (told.isEmpty()) {
            return List.of();
        }
        var heeds = new ArrayList<ClaimRow.Heed>();
        told.get()
                .refuted()
                .forEach(one -> heeds.add(new ClaimRow.Heed(
                        "Leaned on “" + one.statement() + "”, refuted"
                                + one.on().map(day -> " on " + Days.full(day)).orElse(""),
                        Optional.of("/experiments/" + one.test()))));
        if (told.get().blind()) {
            heeds.add(new ClaimRow.Heed(
                    "Walking blind: "
                            + told.get()
                                    .last()
                                    .map(day -> "last evidence " + Days.full(day))
                                    .orElse("no evidence yet"),
                    Optional.empty()));
        }
        return heeds;
    }

    public ClaimFace face(Opened project, ClaimToday claim, SeriesChart.Size size) {
        var id = claim.claim().id();
        var today = project.today().date();
        var sight = sight(project, id);
        var steps = sight.map(Outlook.InSight::steps).orElse(List.of());
        var drawing = ClaimChart.of(project.contents(), project.today(), claim, size)
                .map(chart -> new ClaimFace.Drawing(
                        chart.svg(),
                        chart.caption(),
                        chart.rows().stream()
                                .map(row ->
                                        new ClaimFace.Row(row.day(), row.measured(), row.observations(), row.asked()))
                                .toList()));
        return new ClaimFace(
                id,
                words(project).getOrDefault(id, id),
                claim.chip(),
                claim.sentence(),
                Standpoint.of(claim, today),
                drawing,
                sight.flatMap(Outlook.InSight::chance).map(InTwenty::of),
                sight.map(Outlook.InSight::why).orElse(""),
                heading(steps),
                shown(steps, size).stream().map(step -> step(step, today)).toList(),
                claim.evidence().map(ClaimFaces::proof),
                basis(claim),
                claim.figure());
    }

    private static String heading(List<Outlook.Serving> steps) {
        long done = steps.stream().filter(Outlook.Serving::done).count();
        var served = steps.size() == 1 ? "One step serves it" : steps.size() + " steps serve it";
        return served + (done == 0 ? "" : done == steps.size() ? ", done" : ", " + done + " of them done");
    }

    /** In the middle of a text only what is due next. */
    private static List<Outlook.Serving> shown(List<Outlook.Serving> steps, SeriesChart.Size size) {
        return size == SeriesChart.Size.FULL || steps.size() <= NEXT_STEPS
                ? steps
                : steps.stream()
                        .filter(step -> !step.done() && step.deadline().isPresent())
                        .limit(NEXT_STEPS)
                        .toList();
    }

    private static ClaimFace.Step step(Outlook.Serving step, LocalDate today) {
        var when = step.done()
                ? "done"
                : step.deadline().map(day -> Days.brief(day, today)).orElse("not on the way");
        return new ClaimFace.Step(step.id(), step.title(), when);
    }

    /** All claims in the order of the text; those it does not say come last. */
    public List<ClaimRow> rows(Opened project) {
        return project.once(Rows.class, () -> new Rows(listed(project))).all;
    }

    private record Rows(List<ClaimRow> all) {}

    private List<ClaimRow> listed(Opened project) {
        var words = words(project);
        var order = new ArrayList<>(words.keySet());
        var standing = new ArrayList<>(Standing.of(project).claims());
        standing.sort(Comparator.comparingInt(claim -> {
            int at = order.indexOf(claim.claim().id());
            return at < 0 ? Integer.MAX_VALUE : at;
        }));
        var rows = new ArrayList<ClaimRow>();
        for (var claim : standing) {
            rows.add(row(project, claim, rows.size() + 1, words));
        }
        return List.copyOf(rows);
    }

    private ClaimRow row(Opened project, ClaimToday claim, int number, Map<String, String> words) {
        var id = claim.claim().id();
        var missing = claim.state() instanceof ClaimState.Unmeasured
                && claim.claim().metric().isEmpty();
        return new ClaimRow(
                number,
                id,
                capital(words.getOrDefault(id, id)),
                claim.chip(),
                Standpoint.of(claim, project.today().date()),
                claim.state() instanceof ClaimState.Promised ? "after launch" : "not yet",
                missing,
                claim.figure(),
                sight(project, id)
                        .flatMap(Outlook.InSight::chance)
                        .map(chance -> InTwenty.of(chance) + " in 20")
                        .orElse("—"),
                heeds(project, claim));
    }

    public Optional<Double> chance(Opened project, String claim) {
        return sight(project, claim).flatMap(Outlook.InSight::chance);
    }

    public Map<String, String> words(Opened project) {
        var wording = wordings.getIfAvailable();
        return wording == null ? new LinkedHashMap<>() : wording.of(project);
    }

    private Optional<Outlook.InSight> sight(Opened project, String claim) {
        return Optional.ofNullable(outlooks.getIfAvailable()).map(outlook -> outlook.of(project, claim));
    }

    static ClaimFace.Proof proof(Claim.Evidence evidence) {
        return new ClaimFace.Proof(
                Days.full(evidence.on()),
                evidence.what(),
                evidence.grade().name().toLowerCase(Locale.ROOT),
                List.of(Grade.values()).indexOf(evidence.grade()) + 1,
                evidence.source().flatMap(source -> source.url()));
    }

    /** Statistic, sample, source and age in a sentence. */
    private static String basis(ClaimToday claim) {
        return claim.metric()
                .map(metric -> claim.current().isEmpty()
                        ? "It will be proved by: " + metric.title() + "."
                        : metric.title() + ": " + Days.inWords(claim.figure().formula()) + ". Source: "
                                + claim.figure().source()
                                + claim.figure()
                                        .asOf()
                                        .map(day -> ", newest " + Days.full(day))
                                        .orElse("")
                                + ".")
                .orElse("");
    }

    private static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
