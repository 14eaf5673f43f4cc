package dev.dateline.app.pastwork;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Which column of a file says what, by the names people give them. */
public final class Layout {

    /** What a column can say, and the names it goes by, the likeliest first; a name is compared without case, blanks, underscores and what stands in brackets. */
    public enum Says {
        ESTIMATE("""
                estimate estimated est hoursestimate estimatehours estimatedhours estimateminutes
                taskplantimeminutes plantimeminutes planned plan plannedhours planminutes plannedminutes
                estimatedeffort plannedeffort firstestimate estimatedays estimateddays planneddays originalestimate
                estimatedduration plannedduration originalbudgetcad originalbudget estimatedcost plannedcost estimatedtime timeestimate effortestimate
                plannedtime budget
                """),
        ACTUAL("""
                actual act hoursactual actualhours actualminutes taskactualtimeminutes actualtimeminutes
                actualeffort actualdays actualduration spent timespent effort latestbudgetcad latestbudget
                actualcost actualtime timetaken realeffort hoursspent spenthours loggedhours
                real took cost
                """),
        STARTED("""
                started start startedon startedat startdate datestarted taskactualstartdate actualstartdate begun
                begin begindate taskbegindate actualstart estimateon date day originalsourceyear from
                """),
        FINISHED("""
                finished finish finishedon finishedat finishdate completed completedon completedat completiondate
                taskactualcompletedate actualcompletedate actualfinish actualend taskenddate end ended enddate done
                resolved resolvedat resolutiondate closed closedat latestsourceyear to
                """),
        KIND("kind category phaseshortname phase type tasktype issuetype xwords @words words"),
        PERSON("person developerid developer personkey assignee assignedtoid who owner"),
        PROJECT("project projectkey projectcode projectid team"),
        NAME("name title summary task what case issuekey key id number"),
        UNIT("unit units"),
        TASK("tasknumber"),
        STATE("status statuscode state");

        private final String names;

        Says(String names) {
            this.names = names;
        }

        private Stream<String> names() {
            return Arrays.stream(names.split("\\s+"));
        }
    }

    private static final String BUDGET = "budget";

    private final List<String> header;
    private final Map<Says, Integer> at = new EnumMap<>(Says.class);

    Layout(List<String> header) {
        this.header = header;
        var plain = header.stream().map(Layout::plain).toList();
        for (var says : Says.values()) {
            says.names()
                    .mapToInt(plain::indexOf)
                    .filter(k -> k >= 0)
                    .findFirst()
                    .ifPresent(k -> at.put(says, k));
        }
    }

    public boolean has(Says says) {
        return at.containsKey(says);
    }

    /** Estimates and actuals; else finishes alone; else nothing that can be examined. */
    public boolean isWork() {
        return has(Says.ESTIMATE) && has(Says.ACTUAL);
    }

    public boolean isFlow() {
        return !isWork() && has(Says.FINISHED);
    }

    /** Budgets are whole projects'. */
    public boolean isBudgets() {
        return isWork() && plain(name(Says.ESTIMATE)).contains(BUDGET);
    }

    /** The column's position; below 0 where there is none. */
    int at(Says says) {
        return at.getOrDefault(says, -1);
    }

    public String name(Says says) {
        return has(says) ? header.get(at(says)) : "";
    }

    /** What a reader must know of columns that say the same. */
    List<String> notes() {
        var plain = header.stream().map(Layout::plain).toList();
        var notes = new ArrayList<String>();
        at.values().forEach(k -> {
            long same = plain.stream().filter(plain.get(k)::equals).count();
            if (same > 1) {
                notes.add("has " + same + " columns " + header.get(k) + ": the first is read");
            }
        });
        return notes.stream().distinct().toList();
    }

    /** What is missing, in one sentence. */
    String missing() {
        var lacking = new ArrayList<String>();
        for (var says : List.of(Says.ESTIMATE, Says.ACTUAL, Says.FINISHED)) {
            if (!has(says)) {
                lacking.add(says.name().toLowerCase(Locale.ROOT));
            }
        }
        return "the columns are " + String.join(", ", header.stream().limit(30).toList()) + "; found no "
                + String.join(", no ", lacking)
                + ". Expected estimate and actual, with started and finished where they are known, and perhaps kind, person, project; or resolved,"
                + " and perhaps project, for issues";
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("\\(.*?\\)|\\[.*?]", "").replaceAll("[\\s_.\\-]", "");
    }
}
