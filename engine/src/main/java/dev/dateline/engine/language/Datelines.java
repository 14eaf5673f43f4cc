package dev.dateline.engine.language;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds the dateline at the head of a release's first paragraph. */
public final class Datelines {
    private static final Set<String> CITIES = Terms.set("cities.txt");
    private static final Set<String> NO_PLACES = Terms.set("words-before-dashes.txt");
    private static final Set<String> INSIDE_PLACES =
            Set.of("de", "la", "del", "am", "an", "der", "of", "upon", "sur", "and", "&", "do", "di");
    private static final Set<String> SAINTS = Set.of("st", "mt", "ft", "ste");
    private static final int REACH = 140;
    private static final int LONGEST_PLACE = 7;

    private final Tokens tokens;
    private final List<DateMention> dates;

    private Datelines(String head) {
        this.tokens = Tokens.of(head);
        this.dates = Dates.in(tokens);
    }

    /** A place needs a date, a region, capitals throughout or to be a well-known city; a date needs a place. */
    public static Optional<Dateline> at(String firstParagraph) {
        String head = firstParagraph.substring(0, Math.min(REACH, firstParagraph.length()));
        return new Datelines(head).read();
    }

    private Optional<Dateline> read() {
        int first = afterNotice(0);
        Optional<DateMention> leading = dateFrom(first);
        if (leading.isPresent()) {
            return placeAfter(first, leading.get());
        }
        int end = placeEnd(first);
        if (end == first || isPlaceholder(first, end)) {
            return Optional.empty();
        }
        return dated(first, end).or(() -> undated(first, end));
    }

    /** [City], [Date] has yet to be filled in; [Seattle](…) is a link. */
    private boolean isPlaceholder(int first, int end) {
        int start = tokens.at(first).start();
        boolean opened = start > 0 && tokens.text().charAt(start - 1) == '[';
        return opened && !tokens.text().startsWith("](", tokens.at(end - 1).end());
    }

    /** "FOR IMMEDIATE RELEASE —" may stand before. */
    private int afterNotice(int index) {
        boolean notice =
                tokens.is(index, "for") && tokens.is(index + 1, "immediate") && tokens.is(index + 2, "release");
        return notice ? afterSeparators(index + 3) : index;
    }

    private Optional<Dateline> placeAfter(int first, DateMention date) {
        int place = afterSeparators(tokenAfter(date));
        int end = placeEnd(place);
        boolean separated = place > tokenAfter(date) || tokens.is(place, "in");
        return separated && end > place && isSeparator(end)
                ? Optional.of(dateline(first, end, place, end, Optional.of(date)))
                : Optional.empty();
    }

    private Optional<Dateline> dated(int first, int end) {
        int next = afterOutlet(afterSeparators(end));
        Optional<DateMention> date = dateFrom(next);
        if (date.isEmpty() || next == end) {
            return Optional.empty();
        }
        int after = tokenAfter(date.get());
        after = tokens.is(after, ")") ? after + 1 : after;
        boolean closed = isSeparator(after) || tokens.isBreak(after) || tokens.is(after, ".");
        return closed ? Optional.of(dateline(first, after, first, end, date)) : Optional.empty();
    }

    private Optional<Dateline> undated(int first, int end) {
        boolean dash = tokens.isDash(end) && !tokens.isHyphen(end);
        boolean longDash = tokens.isDash(end) && "—".equals(tokens.word(end));
        boolean twice = tokens.isDash(end) && tokens.isDash(end + 1);
        if (!(dash || longDash || twice) || !looksLikePlace(first, end)) {
            return Optional.empty();
        }
        return Optional.of(dateline(first, end, first, end, Optional.empty()));
    }

    private boolean looksLikePlace(int first, int end) {
        String name = placeName(first, end).toLowerCase(Locale.ROOT);
        boolean region = false;
        boolean capitals = true;
        for (int at = first; at < end; at++) {
            region |= tokens.is(at, ",");
            capitals &= !tokens.isWord(at) || tokens.isAllCapitals(at);
        }
        int comma = name.indexOf(',');
        return region
                || (capitals && name.length() > 3)
                || CITIES.contains(comma < 0 ? name : name.substring(0, comma));
    }

    private Dateline dateline(int first, int end, int place, int placeEnd, Optional<DateMention> date) {
        return new Dateline(tokens.span(first, end - 1), placeName(place, placeEnd), date);
    }

    private String placeName(int first, int end) {
        return tokens.span(first, end - 1).of(tokens.text()).replace("*", "").replace("_", "");
    }

    /** Capitalised words, with a region behind a comma: New York, Frankfurt am Main, Seattle, Wash. */
    private int placeEnd(int first) {
        int at = first;
        int end = first;
        while (at < first + LONGEST_PLACE && !startsDate(at) && isInPlace(at, first)) {
            end = tokens.is(at, ",") || tokens.isOneOf(at, INSIDE_PLACES) ? end : at + 1;
            at++;
        }
        boolean named = end > first && tokens.isCapitalised(first) && !tokens.isOneOf(first, NO_PLACES);
        return named ? end : first;
    }

    private boolean isInPlace(int at, int first) {
        if (tokens.isWord(at)) {
            return tokens.isCapitalised(at) || (at > first && tokens.isOneOf(at, INSIDE_PLACES));
        }
        boolean dot = tokens.is(at, ".")
                && tokens.glued(at)
                && (tokens.is(at + 1, ",")
                        || tokens.isDash(at + 1)
                        || tokens.glued(at + 1)
                        || startsDate(at + 1)
                        || tokens.isOneOf(at - 1, SAINTS));
        boolean hyphen = tokens.isHyphen(at)
                && !"—".equals(tokens.word(at))
                && (tokens.isCapitalised(at + 1) || tokens.isOneOf(at + 1, INSIDE_PLACES));
        return at > first && (tokens.is(at, ",") || dot || hyphen);
    }

    private boolean startsDate(int index) {
        return dateFrom(index).isPresent();
    }

    private Optional<DateMention> dateFrom(int index) {
        int start = tokens.at(index).start();
        return dates.stream().filter(date -> date.span().start() == start).findFirst();
    }

    private int tokenAfter(DateMention date) {
        int index = 0;
        while (index < tokens.size() && tokens.at(index).start() < date.span().end()) {
            index++;
        }
        return index;
    }

    private boolean isSeparator(int index) {
        return tokens.isDash(index) || tokens.is(index, ":") || tokens.is(index, "|") || tokens.is(index, "/");
    }

    private int afterSeparators(int index) {
        int next = index;
        while (next < index + 4
                && (isSeparator(next) || tokens.is(next, ",") || tokens.is(next, "(") || tokens.is(next, "."))) {
            next++;
        }
        return next;
    }

    /** (BUSINESS WIRE) and its like between place and date. */
    private int afterOutlet(int index) {
        int next = index;
        while (next < index + 5 && tokens.isWord(next) && !startsDate(next)) {
            next++;
        }
        boolean outlet = next > index && (tokens.is(next, ")") || tokens.is(next, ",") || tokens.isDash(next));
        int after = outlet ? next : index;
        while (outlet && after < next + 4 && (tokens.is(after, ")") || tokens.is(after, ",") || isSeparator(after))) {
            after++;
        }
        return after;
    }
}
