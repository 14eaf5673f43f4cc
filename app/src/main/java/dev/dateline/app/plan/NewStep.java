package dev.dateline.app.plan;

import dev.dateline.app.project.Altered;
import dev.dateline.app.project.Estimate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What must be true before something, in one line: the words, and at their end an estimate ({@code 3w}, {@code 10-20d}) or none. */
public record NewStep(String title, Optional<Estimate> estimate) {

    private static final Pattern BULLET = Pattern.compile("^(?:[-*+•–—]|\\d{1,3}[.)])\\s+(?:\\[[ xX]?\\]\\s+)?(?=\\S)");
    private static final Pattern BRIEF = range("(?<title>.*?\\S) \\(?(?:about |~)?", PlainEstimate.UNIT);
    private static final Pattern SET_APART =
            range("(?<title>.*?\\S)(?: ?[;:(]| ?(?<!\\d),| ?,(?!\\d)| [–—-]) ?(?:about |~)?", PlainEstimate.UNIT);
    private static final Pattern LENGTH_ONLY = range("\\(?~?", PlainEstimate.UNIT);

    /** After these a length of time belongs to the statement: "customers get an answer within 2d". */
    private static final Set<String> PART_OF_IT = Set.of(
            "in", "within", "under", "below", "above", "of", "than", "most", "least", "every", "each", "per", "after",
            "before", "by", "for", "from", "to", "between", "over", "until", "only", "just", "first", "next", "past",
            "takes", "take", "took", "last", "lasts", "lasted", "is", "are", "was", "the", "a", "an", "<", ">", "≤",
            "≥", "<=", ">=", "=");

    /** A line of a list as people type or copy one, without its bullet or number. */
    public static String withoutBullet(String line) {
        return BULLET.matcher(line.strip()).replaceFirst("");
    }

    public static NewStep parse(String text) {
        if (LENGTH_ONLY.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "`" + text
                            + "` is only a length of time; expected what must be true, then its estimate, such as Contract signed 3w");
        }
        var apart = SET_APART.matcher(text);
        if (apart.matches()) {
            return estimated(apart.group("title"), apart);
        }
        var brief = BRIEF.matcher(text);
        return brief.matches() && !belongs(brief.group("title"))
                ? estimated(brief.group("title"), brief)
                : new NewStep(text, Optional.empty());
    }

    /** The step of a plan that says this and nothing else. */
    public Step as(String id, List<Need> needs, List<String> serves, Optional<OnlyIf> onlyIf) {
        return Altered.of(StepTexts.blank(id, Optional.empty()))
                .with("title", Optional.of(title))
                .with("estimate", estimate)
                .with("needs", needs)
                .with("serves", serves)
                .with("onlyIf", onlyIf)
                .made();
    }

    /** The step with one more that must be true before it. */
    public static Step needing(Step step, String other) {
        return Altered.of(step)
                .with(
                        "needs",
                        Stream.concat(step.needs().stream(), Stream.of(Need.of(other)))
                                .toList())
                .made();
    }

    /** The estimate in words; or what becomes of a step without one. */
    public String told() {
        return estimate.map(days -> days.isCertain()
                        ? Reasons.days(days.likely().days())
                        : days.low().days() + " to " + Reasons.days(days.high().days()) + ", planned with "
                                + days.likely().days())
                .orElse("no estimate: planned as a milestone until it has one");
    }

    private static boolean belongs(String words) {
        var last = words.substring(words.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        return PART_OF_IT.contains(last);
    }

    private static NewStep estimated(String words, Matcher found) {
        return new NewStep(words.replaceAll("(?<=\\S)[\\s,;:(–—]+$", ""), Optional.of(PlainEstimate.found(found)));
    }

    /** {@code before}, then a length of time or a range of it. */
    private static Pattern range(String before, String unit) {
        return Pattern.compile(before + PlainEstimate.range(unit) + "\\)?\\.?", Pattern.CASE_INSENSITIVE);
    }
}
