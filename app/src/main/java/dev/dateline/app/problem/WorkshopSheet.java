package dev.dateline.app.problem;

import dev.dateline.app.customers.Stakeholder;
import dev.dateline.app.metrics.Rounded;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Figure;
import dev.dateline.app.project.Json;
import dev.dateline.app.workbench.Opened;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Puts together what the workshop shows: the notes by the hours they cost a month, then by votes. */
final class WorkshopSheet {

    private final Opened project;
    private final Contents contents;
    private final List<Friction> notes;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final String mark;

    /** @param mark of the visitor's ballot */
    WorkshopSheet(Opened project, String mark) {
        this.project = project;
        this.contents = project.contents();
        this.notes = contents.of(Friction.KIND);
        this.mark = mark;
        contents.of(Stakeholder.KIND).forEach(one -> names.put(one.id(), one.name()));
    }

    WorkshopView view(Map<String, String> typed, Optional<String> wrong) {
        var choices = new LinkedHashMap<String, String>();
        choices.put("", "nobody in particular");
        choices.putAll(names);
        return new WorkshopView(
                ranked().stream().map(this::line).toList(),
                notes.stream()
                        .filter(note -> note.became().isPresent())
                        .map(this::line)
                        .toList(),
                total(),
                UUID.randomUUID().toString().substring(0, 13),
                Optional.of(project.visitor().name())
                        .filter(name -> project.visitor().isKnown()),
                typed,
                choices,
                wrong,
                project.mayEdit());
    }

    private List<Friction> ranked() {
        return notes.stream()
                .filter(Friction::isOpen)
                .sorted(Comparator.comparingDouble((Friction note) ->
                                -note.hours(contents.project()).orElse(0.0))
                        .thenComparingInt(note -> -note.votes().size()))
                .toList();
    }

    private Optional<Double> money(Friction note) {
        return HourlyRate.of(contents, note.hurts().stream().toList())
                .flatMap(rate -> note.hours(contents.project()).map(hours -> hours * rate.perHour()));
    }

    private Optional<String> total() {
        double hours = ranked().stream()
                .mapToDouble(note -> note.hours(contents.project()).orElse(0.0))
                .sum();
        double money =
                ranked().stream().mapToDouble(note -> money(note).orElse(0.0)).sum();
        return hours == 0
                ? Optional.empty()
                : Optional.of(Rounded.number(Math.rint(hours)) + (Math.rint(hours) == 1 ? " hour" : " hours")
                        + (money == 0 ? "" : " or " + Rounded.text(Math.rint(money), currency())) + " a month");
    }

    private String currency() {
        return contents.project().currency().orElse("");
    }

    private WorkshopView.Line line(Friction note) {
        return new WorkshopView.Line(
                note.id(),
                note.text(),
                note.by().orElse("somebody"),
                note.hurts().map(id -> names.getOrDefault(id, id)),
                note.hours(contents.project()).map(hours -> Rounded.number(round(hours)) + " h"),
                money(note).map(amount -> Rounded.text(round(amount), currency())),
                figure(note),
                note.votes().size(),
                note.votes().contains(mark),
                notes.stream()
                        .filter(other -> other.mergedInto().equals(Optional.of(note.id())))
                        .map(other -> other.text()
                                + other.minutes()
                                        .map(lost -> " (" + other.formula() + ")")
                                        .orElse(""))
                        .toList(),
                note.became());
    }

    private static double round(double amount) {
        return amount >= 10 ? Math.rint(amount) : Math.rint(amount * 10) / 10;
    }

    private Figure figure(Friction note) {
        var rate = HourlyRate.of(contents, note.hurts().stream().toList());
        var stretch = switch (note.every()) {
            case DAY ->
                ", " + Rounded.number(HourlyRate.workingDaysAMonth(contents.project())) + " working days a month";
            case WEEK -> ", 52 ÷ 12 weeks a month";
            case MONTH -> "";
        };
        return new Figure(
                "hours a month",
                note.hours(contents.project()).map(Rounded::number),
                "hours",
                note.formula()
                        + stretch
                        + rate.map(one -> "; an hour costs " + Rounded.text(one.perHour(), currency()) + ", "
                                        + one.from() + " ÷ 8")
                                .orElse(""),
                "the note of " + note.by().orElse("somebody") + " in frictions.yaml",
                Optional.empty(),
                "");
    }

    /** For programs: votes as a count. */
    Json json() {
        return Json.object()
                .put("project", project.slug())
                .put("revision", project.revision())
                .put("currency", contents.project().currency())
                .put("total", total())
                .put("notes", notes.stream().map(this::json).toList());
    }

    private Json json(Friction note) {
        return Json.object()
                .put("id", note.id())
                .put("text", note.text())
                .put("minutes", note.minutes().map(lost -> lost.number()))
                .put("people", note.people().number())
                .put("times", note.times().number())
                .put("every", ProblemForm.word(note.every()))
                .put("hurts", note.hurts())
                .put("by", note.by())
                .put("votes", note.votes().size())
                .put("hours", note.hours(contents.project()).map(WorkshopSheet::round))
                .put("money", money(note).map(WorkshopSheet::round))
                .put("formula", note.formula())
                .put("mergedInto", note.mergedInto())
                .put("became", note.became());
    }

    static String headline(WorkshopView view) {
        var open = view.open();
        var notes = open.size() == 1 ? "One note" : open.size() + " notes";
        return open.isEmpty() && view.settled().isEmpty()
                ? "What hurts, and how much of the month does it take?"
                : view.total()
                        .map(total -> notes + (open.size() == 1 ? " costs " : " cost ") + total)
                        .orElse(notes + (open.size() == 1 ? " waits" : " wait") + " for its minutes");
    }
}
