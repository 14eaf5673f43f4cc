package dev.dateline.app.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What holds for a whole project, in its forms.
 *
 * @param fields what stands in them
 * @param wrong what is wrong, by field
 * @param inRow whether that is about a team there is already
 */
record SettingsView(
        Map<String, String> fields,
        Map<String, String> wrong,
        boolean inRow,
        List<Choice> priorities,
        List<Day> days,
        List<Choice> weekEnds,
        List<Row> teams) {

    record Choice(String value, String words, boolean chosen) {}

    record Day(String value, String words, boolean worked) {}

    /**
     * @param periods when they are more or fewer
     * @param works on how many steps the team works
     */
    record Row(
            int number,
            String name,
            String capacity,
            String dayRate,
            String away,
            String periods,
            String works,
            Optional<String> wrong) {}

    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    public Optional<String> wrong(String name) {
        return inRow ? Optional.empty() : Optional.ofNullable(wrong.get(name));
    }
}
