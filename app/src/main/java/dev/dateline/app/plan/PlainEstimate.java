package dev.dateline.app.plan;

import dev.dateline.app.project.Estimate;
import dev.dateline.app.project.PlainDuration;
import dev.dateline.app.project.WorkingDays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An estimate as people write it, wherever they do: {@code 10d}, {@code 3 weeks}, a range ({@code 2-6w}, {@code 5d to 2w}) or all
 * three of its numbers ({@code 5d 8d 15d}); a number alone is days, and a part of a week
 * is rounded up to whole days.
 */
final class PlainEstimate {

    static final String AMOUNT = "\\d{1,6}(?:[.,]\\d+)?";
    static final String UNIT = "working days?|days?|weeks?|wks?|months?|d|w";

    private static final Pattern RANGE =
            Pattern.compile("(?:about |~ ?)?" + range("(?:" + UNIT + ")?+"), Pattern.CASE_INSENSITIVE);
    private static final Pattern THREE = Pattern.compile(
            "(?<low>" + AMOUNT + ") ?(?<lowUnit>" + UNIT + ")?(?<by> ?[;,/–-] ?| )(?<likely>" + AMOUNT
                    + ") ?(?<likelyUnit>" + UNIT + ")?\\k<by>(?<high>" + AMOUNT + ") ?(?<unit>" + UNIT + ")?",
            Pattern.CASE_INSENSITIVE);

    private PlainEstimate() {}

    static Estimate parse(String written) {
        var text = written.strip().replaceAll("\\s+", " ");
        var three = THREE.matcher(text);
        if (three.matches()) {
            return new Estimate(
                    days(three, "low", "lowUnit"), days(three, "likely", "likelyUnit"), days(three, "high", "unit"));
        }
        var range = RANGE.matcher(text);
        if (!range.matches()) {
            throw new IllegalArgumentException("`" + Proposal.shortened(text)
                    + "` is no length of time; expected working days (10d), weeks of five (2w) or a range (2-6w)");
        }
        return found(range);
    }

    /** One length or a range, in groups called low, lowUnit, high and unit. */
    static String range(String unit) {
        return "(?<low>" + AMOUNT + ")(?: ?(?<lowUnit>" + UNIT + "))?(?: ?(?:-|–|to) ?(?<high>" + AMOUNT
                + "))? ?(?<unit>" + unit + ")";
    }

    /** What a pattern with {@link #range} has found. */
    static Estimate found(Matcher found) {
        if (found.group("high") == null) {
            return Estimate.certain(days(found, "low", found.group("lowUnit") == null ? "unit" : "lowUnit"));
        }
        return between(
                days(found, "low", found.group("lowUnit") == null ? "unit" : "lowUnit"), days(found, "high", "unit"));
    }

    /** The median of the lognormal distribution through both, the one a forecast draws from. */
    private static Estimate between(WorkingDays low, WorkingDays high) {
        var middle = Math.round(Math.sqrt((double) low.days() * high.days()));
        return low.days() > high.days()
                ? new Estimate(low, low, high)
                : new Estimate(low, new WorkingDays((int) middle), high);
    }

    /** A number that has no unit of its own has the last one's: {@code 2 3 6w} is in weeks. */
    private static WorkingDays days(Matcher found, String amount, String unit) {
        var own = found.group(unit);
        var said = own == null || own.isEmpty() ? found.group("unit") : own;
        var first = said == null || said.isEmpty() ? "d" : said.toLowerCase(Locale.ROOT);
        if (first.startsWith("mo")) {
            throw new IllegalArgumentException("`" + found.group(amount) + " " + said
                    + "` is not said in working days; expected days (40d) or weeks of five (8w)");
        }
        return WorkingDays.parse(PlainDuration.workingDays(
                found.group(amount) + (first.startsWith("wo") ? "d" : first.substring(0, 1))));
    }
}
