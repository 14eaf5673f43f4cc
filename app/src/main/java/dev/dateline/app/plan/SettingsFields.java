package dev.dateline.app.plan;

import dev.dateline.app.page.Days;
import dev.dateline.app.project.PlainDays;
import dev.dateline.app.project.PlainNumber;
import dev.dateline.app.project.PlainRange;
import dev.dateline.app.project.Project;
import dev.dateline.app.project.Team;
import dev.dateline.app.workbench.Opened;
import dev.dateline.engine.calendar.DateRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fields of the settings, as the project has them or as somebody typed them. */
final class SettingsFields {

    /** Those of the project itself, by its components. */
    static final List<String> PROJECT =
            List.of("name", "launch", "timezone", "currency", "priority", "delayCost", "worth");

    private static final int MOST_NAMED = 5;

    private SettingsFields() {}

    static SettingsView view(Opened opened, Map<String, String> typed, Map<String, String> wrong) {
        var project = opened.contents().project();
        var fields = new LinkedHashMap<String, String>();
        fields.put("name", project.name());
        fields.put("launch", project.launch().toString());
        fields.put("timezone", project.timezone().getId());
        fields.put("currency", project.currency().orElse(""));
        fields.put("delayCost", project.delayCost().map(PlainNumber::written).orElse(""));
        fields.put("worth", project.worth().map(PlainRange::written).orElse(""));
        fields.put(
                "holidays", lines(project.calendar().map(Project.Work::holidays).orElse(List.of()), "\n"));
        boolean known = typed.containsKey("known");
        if (!known) {
            fields.putAll(typed);
        }
        return new SettingsView(
                fields,
                wrong,
                known,
                priorities(project, typed),
                days(project, typed),
                weekEnds(project, typed),
                teams(opened, typed, wrong));
    }

    private static List<SettingsView.Choice> priorities(Project project, Map<String, String> typed) {
        var chosen = typed.getOrDefault("priority", word(project.priority()));
        return Arrays.stream(dev.dateline.app.project.Priority.values())
                .map(one ->
                        new SettingsView.Choice(word(one), told(one), word(one).equals(chosen)))
                .toList();
    }

    private static String told(dev.dateline.app.project.Priority priority) {
        return switch (priority) {
            case IMPORTANCE -> "the important ones";
            case DIFFICULTY -> "the difficult ones";
            case BOTH -> "the important and difficult ones";
            case RISK_FIRST -> "those that test what may be wrong";
        };
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<SettingsView.Choice> weekEnds(Project project, Map<String, String> typed) {
        var chosen = typed.getOrDefault("weekEnds", word(project.weekEnds()));
        return Arrays.stream(DayOfWeek.values())
                .map(day -> new SettingsView.Choice(
                        word(day),
                        day.getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                        word(day).equals(chosen)))
                .toList();
    }

    /** As it is written in a folder. */
    static String word(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT).substring(0, 3);
    }

    private static List<SettingsView.Day> days(Project project, Map<String, String> typed) {
        var worked = project.calendar().map(Project.Work::workdays).orElse(List.of());
        var ticked = Optional.ofNullable(typed.get("workdays"));
        return Arrays.stream(DayOfWeek.values())
                .map(day -> new SettingsView.Day(
                        word(day),
                        day.getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                        ticked.map(words -> words.contains(word(day)))
                                .orElse(
                                        worked.isEmpty()
                                                ? day.compareTo(DayOfWeek.SATURDAY) < 0
                                                : worked.contains(day))))
                .toList();
    }

    private static List<SettingsView.Row> teams(Opened opened, Map<String, String> typed, Map<String, String> wrong) {
        var rows = new ArrayList<SettingsView.Row>();
        opened.contents().project().teams().forEach((name, team) -> {
            boolean mine = typed.containsKey("known") && name.equals(typed.get("team"));
            var fields = mine ? typed : row(name, team);
            rows.add(new SettingsView.Row(
                    rows.size() + 1,
                    name,
                    fields.getOrDefault("capacity", ""),
                    fields.getOrDefault("dayRate", ""),
                    fields.getOrDefault("away", ""),
                    fields.getOrDefault("periods", ""),
                    works(opened, name),
                    mine && !wrong.isEmpty() ? Optional.of(String.join("; ", wrong.values())) : Optional.empty()));
        });
        return rows;
    }

    /** A team's fields. */
    static Map<String, String> row(String name, @Nullable Team team) {
        return team == null
                ? Map.of()
                : Map.of(
                        "known",
                        "true",
                        "team",
                        name,
                        "capacity",
                        team.capacity().toString(),
                        "dayRate",
                        team.dayRate().map(PlainNumber::written).orElse(""),
                        "away",
                        lines(team.away(), ", "),
                        "periods",
                        team.periods().stream()
                                .map(period -> text(period.days()) + ": " + period.capacity())
                                .collect(Collectors.joining(", ")));
    }

    private static String works(Opened opened, String team) {
        var steps = users(opened, team).size();
        return steps == 0 ? "no step yet" : Days.counted(steps, "step");
    }

    private static List<Step> users(Opened opened, String team) {
        return opened.contents().of(Step.KIND).stream()
                .filter(step -> step.uses().containsKey(team))
                .toList();
    }

    /** Which steps a team works on, in a sentence. */
    static Optional<String> usedBy(Opened opened, String team) {
        var steps = users(opened, team).stream()
                .map(step -> "“" + step.name() + "”")
                .toList();
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        var named = steps.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        return Optional.of("it works on " + named
                + (steps.size() > MOST_NAMED ? " and " + Days.counted(steps.size() - MOST_NAMED, "other step") : ""));
    }

    /** Periods as {@code 2027-07-01/2027-08-15: 2} or {@code August 2027: 2}; one without a number has an empty one. */
    static List<Map<String, String>> periods(String text) {
        return Arrays.stream(text.split("[\\n\\r;]+|(?<=:\\s?[\\d.,]{0,5}\\d)(?:,?\\s+|,(?!\\d{1,2}(?!\\d)))"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(part -> {
                    int colon = part.indexOf(':');
                    var days = colon < 0 ? part : part.substring(0, colon).strip();
                    return Map.of(
                            "days",
                            String.join(" ", PlainDays.ranges(days)),
                            "capacity",
                            colon < 0 ? "" : part.substring(colon + 1).strip());
                })
                .toList();
    }

    private static String lines(List<DateRange> ranges, String between) {
        return ranges.stream().map(SettingsFields::text).collect(Collectors.joining(between));
    }

    private static String text(DateRange range) {
        LocalDate from = range.from();
        return from.equals(range.to()) ? from.toString() : from + "/" + range.to();
    }
}
