package dev.dateline.engine.language;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds dates. A day of the year without a year is none, and neither is a day that does not exist or could be read two ways. */
public final class Dates {
    private static final Map<String, String> MONTHS = Terms.map("months.txt");
    private static final Set<String> BEFORE_YEAR =
            Set.of("in", "by", "since", "until", "till", "during", "before", "after");
    private static final Set<String> PARTS_OF_A_YEAR = Set.of("early", "mid", "late");

    private final Tokens tokens;

    private Dates(Tokens tokens) {
        this.tokens = tokens;
    }

    /** The dates of the text in their order. "In 2008" covers the year, "early 2008" its first four months. */
    public static List<DateMention> in(String text) {
        return in(Tokens.of(text));
    }

    static List<DateMention> in(Tokens tokens) {
        return new Dates(tokens).all();
    }

    /** The month a token names; "may" and "march" only with a capital. */
    static Optional<Integer> month(Tokens tokens, int index) {
        return tokens.isCapitalised(index)
                ? Optional.ofNullable(MONTHS.get(tokens.lower(index))).map(Integer::valueOf)
                : Optional.empty();
    }

    private List<DateMention> all() {
        List<DateMention> found = new ArrayList<>();
        int index = 0;
        while (index < tokens.size()) {
            Optional<Reading> reading = at(index);
            int first = index;
            reading.ifPresent(read -> found.add(read.mention(tokens, first)));
            index = reading.map(read -> read.last + 1).orElse(index + 1);
        }
        return found;
    }

    private Optional<Reading> at(int index) {
        return switch (tokens.kind(index)) {
            case NUMBER ->
                iso(index)
                        .or(() -> numeric(index))
                        .or(() -> dayMonthYear(index))
                        .or(() -> lone(index));
            case WORD -> monthFirst(index).or(() -> partOfYear(index));
            case NAME -> quarter(index);
            default -> Optional.empty();
        };
    }

    private Optional<Reading> iso(int index) {
        boolean fits = digits(index, 4)
                && tokens.isHyphen(index + 1)
                && digits(index + 2, 2)
                && tokens.isHyphen(index + 3)
                && digits(index + 4, 2);
        boolean longer = tokens.isHyphen(index + 5) || tokens.isHyphen(index - 1);
        return fits && !longer ? day(value(index), value(index + 2), value(index + 4), index + 4) : Optional.empty();
    }

    /** 19/11/2007 and 11/19/2007 say which is the day; 03/04/2007 does not. Written with dots the day is first. */
    private Optional<Reading> numeric(int index) {
        boolean fits = shortNumber(index)
                && slash(index + 1)
                && shortNumber(index + 2)
                && slash(index + 3)
                && digits(index + 4, 4)
                && !slash(index + 5)
                && !slash(index - 1);
        if (!fits) {
            return dotted(index);
        }
        int first = value(index);
        int second = value(index + 2);
        if (first <= 12 && second <= 12 && first != second) {
            return Optional.empty();
        }
        return day(value(index + 4), Math.min(first, second), Math.max(first, second), index + 4);
    }

    private Optional<Reading> dotted(int index) {
        String[] parts = tokens.word(index).split("\\.", -1);
        boolean fits = parts.length == 3 && parts[0].length() <= 2 && parts[1].length() <= 2 && parts[2].length() == 4;
        boolean plain = fits && tokens.word(index).chars().allMatch(each -> each == '.' || Character.isDigit(each));
        return plain
                ? day(Integer.parseInt(parts[2]), Integer.parseInt(parts[1]), Integer.parseInt(parts[0]), index)
                : Optional.empty();
    }

    /** 19 November 2007, 19th of November, 2007. */
    private Optional<Reading> dayMonthYear(int index) {
        int month = afterOrdinal(index);
        month = tokens.is(month, "of") ? month + 1 : month;
        if (!shortNumber(index) || month(tokens, month).isEmpty()) {
            return Optional.empty();
        }
        int year = afterDotOrComma(month + 1);
        return year(year) ? day(value(year), month(tokens, month).get(), value(index), year) : Optional.empty();
    }

    /** November 19, 2007; Nov. 19 2007; November 2007. */
    private Optional<Reading> monthFirst(int index) {
        Optional<Integer> month = month(tokens, index);
        if (month.isEmpty()) {
            return Optional.empty();
        }
        int next = tokens.is(index + 1, ".") ? index + 2 : index + 1;
        if (shortNumber(next)) {
            int year = afterOrdinal(next);
            year = tokens.is(year, ",") ? year + 1 : year;
            return year(year) ? day(value(year), month.get(), value(next), year) : Optional.empty();
        }
        int year = tokens.is(next, ",") ? next + 1 : next;
        boolean dayBefore = shortNumber(index - 1) || Ordinals.isEnding(tokens.lower(index - 1));
        return year(year) && !dayBefore
                ? Optional.of(wholeMonths(value(year), month.get(), 1, year))
                : Optional.empty();
    }

    /** Early, mid and late are thirds of a year. */
    private Optional<Reading> partOfYear(int index) {
        int year = tokens.isHyphen(index + 1) ? index + 2 : index + 1;
        if (!tokens.isOneOf(index, PARTS_OF_A_YEAR) || !year(year)) {
            return Optional.empty();
        }
        int first = tokens.is(index, "early") ? 1 : tokens.is(index, "mid") ? 5 : 9;
        return Optional.of(wholeMonths(value(year), first, 4, year));
    }

    private Optional<Reading> quarter(int index) {
        String name = tokens.word(index);
        int year = tokens.is(index + 1, "of") ? index + 2 : index + 1;
        boolean fits = name.length() == 2 && name.charAt(0) == 'Q' && name.charAt(1) >= '1' && name.charAt(1) <= '4';
        return fits && year(year)
                ? Optional.of(wholeMonths(value(year), 3 * (name.charAt(1) - '1') + 1, 3, year))
                : Optional.empty();
    }

    private Optional<Reading> lone(int index) {
        boolean alone = year(index)
                && tokens.isOneOf(index - 1, BEFORE_YEAR)
                && !(tokens.isDash(index + 1) && tokens.isNumber(index + 2));
        boolean counts = Units.at(tokens, index + 1).isPresent()
                || Scales.at(tokens, index + 1).isPresent();
        return alone && !counts ? Optional.of(wholeMonths(value(index), 1, 12, index)) : Optional.empty();
    }

    private int afterOrdinal(int index) {
        return tokens.glued(index + 1) && Ordinals.isEnding(tokens.lower(index + 1)) ? index + 2 : index + 1;
    }

    private int afterDotOrComma(int index) {
        int next = tokens.is(index, ".") ? index + 1 : index;
        return tokens.is(next, ",") ? next + 1 : next;
    }

    private boolean year(int index) {
        boolean rangeFollows = tokens.isHyphen(index + 1) && tokens.isNumber(index + 2);
        return digits(index, 4) && value(index) >= 1900 && value(index) < 2100 && !rangeFollows;
    }

    private boolean shortNumber(int index) {
        return digits(index, 1) || digits(index, 2);
    }

    private boolean digits(int index, int length) {
        String word = tokens.isNumber(index) ? tokens.word(index) : "";
        return word.length() == length && word.chars().allMatch(each -> each >= '0' && each <= '9');
    }

    private int value(int index) {
        return Integer.parseInt(tokens.word(index));
    }

    private boolean slash(int index) {
        return tokens.is(index, "/") && tokens.glued(index) && tokens.glued(index + 1);
    }

    private static Optional<Reading> day(int year, int month, int day, int last) {
        try {
            LocalDate date = LocalDate.of(year, month, day);
            return Optional.of(new Reading(last, date, date));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Reading wholeMonths(int year, int month, int months, int last) {
        return new Reading(
                last,
                LocalDate.of(year, month, 1),
                YearMonth.of(year, month + months - 1).atEndOfMonth());
    }

    private record Reading(int last, LocalDate from, LocalDate to) {
        DateMention mention(Tokens tokens, int first) {
            return new DateMention(tokens.span(first, last), from, to);
        }
    }
}
