package dev.dateline.engine.language;

import java.util.Optional;
import java.util.Set;

/** Reads the quantity that starts at a token. */
final class DraftReader {
    private static final Set<String> COMPARING = Set.of("more", "fewer", "less", "additional", "extra", "further");
    private static final Set<String> POINTING = Set.of("the", "these", "those", "all", "both", "other");
    private static final Set<String> NO_COUNTS = Terms.set("hyphened-names.txt");

    private final Tokens tokens;
    private final Ignored ignored;

    DraftReader(Tokens tokens) {
        this.tokens = tokens;
        this.ignored = new Ignored(tokens);
    }

    Optional<Draft> at(int index) {
        return switch (tokens.kind(index)) {
            case NUMBER -> ignored.is(index) ? Optional.empty() : number(index);
            case WORD, SIGN -> money(index).or(() -> word(index));
            default -> Optional.empty();
        };
    }

    private Optional<Draft> word(int index) {
        return Fractions.at(tokens, index)
                .or(() -> Multiples.at(tokens, index))
                .or(() -> number(index))
                .or(() -> article(index))
                .map(this::finished);
    }

    private Optional<Draft> money(int index) {
        return Units.currencyBefore(tokens, index)
                .filter(unit -> tokens.isNumber(unit.next()))
                .flatMap(unit -> Numerals.at(tokens, unit.next()).map(numeral -> money(index, unit.code(), numeral)));
    }

    private Draft money(int index, String currency, Numeral read) {
        Numeral numeral = Scales.ofMoney(tokens, read);
        int next = numeral.next();
        boolean more = tokens.is(next, "+");
        Unit unit = new Unit(currency, more ? next + 1 : next);
        if (tokens.word(unit.next()).equals(currency)) {
            unit = new Unit(currency, unit.next() + 1);
        }
        Draft draft = Draft.of(numeral, index, Units.per(tokens, unit), true);
        return finished(more ? draft.withBound(Bound.AT_LEAST) : draft);
    }

    private Optional<Draft> number(int index) {
        return Numerals.at(tokens, index)
                .map(this::signed)
                .flatMap(numeral -> Multiples.of(tokens, numeral)
                        .or(() -> Ratios.of(tokens, numeral))
                        .or(() -> level(numeral))
                        .map(this::finished));
    }

    /** −20 °C: a minus clings to its number and to nothing before it. */
    private Numeral signed(Numeral numeral) {
        int sign = numeral.first() - 1;
        boolean minus = numeral.digits()
                && tokens.isDash(sign)
                && tokens.glued(numeral.first())
                && !tokens.glued(sign)
                && !tokens.isNumber(sign - 1);
        return minus ? new Numeral(sign, numeral.next(), -numeral.value(), numeral.scale(), true) : numeral;
    }

    private Optional<Draft> level(Numeral numeral) {
        int next = numeral.next();
        boolean more = tokens.is(next, "+") && tokens.glued(next);
        int from = more ? next + 1 : next;
        if (isGluedToWord(next) && millionsOf(numeral).isPresent()) {
            return millionsOf(numeral);
        }
        Optional<Unit> unit = Units.at(tokens, from);
        if (unit.isEmpty() && (isGluedToWord(next) || isName(numeral, from))) {
            return Optional.empty();
        }
        Draft draft = unit.map(found -> measured(numeral, found)).orElseGet(() -> counted(numeral, from));
        return Optional.of(more ? draft.withBound(Bound.AT_LEAST) : draft).filter(this::makesSense);
    }

    private Draft measured(Numeral numeral, Unit unit) {
        return Draft.of(numeral, numeral.first(), unit, true);
    }

    private Draft counted(Numeral numeral, int from) {
        int noun = tokens.isOneOf(from, COMPARING) ? from + 1 : from;
        Optional<Unit> plural = Nouns.plural(tokens, noun);
        boolean single = numeral.digits() && (numeral.value() == 1 || tokens.isHyphen(from));
        Optional<Unit> unit =
                plural.isEmpty() && single ? Nouns.singular(tokens, tokens.isHyphen(noun) ? noun + 1 : noun) : plural;
        boolean pointed = tokens.isOneOf(numeral.first() - 1, POINTING);
        boolean counts = numeral.digits() || (unit.isPresent() && !pointed && numeral.value() != 1);
        return Draft.of(numeral, numeral.first(), unit.orElse(new Unit("", from)), counts);
    }

    /** The 5m of "5m readers". */
    private Optional<Draft> millionsOf(Numeral numeral) {
        boolean millions = tokens.is(numeral.next(), "m")
                && Nouns.plural(tokens, numeral.next() + 1).isPresent();
        return millions
                ? Optional.of(counted(numeral.times(1e6, numeral.next() + 1), numeral.next() + 1))
                : Optional.empty();
    }

    /** 3D, 5G, 4th: letters that cling to a number and are no unit. */
    private boolean isGluedToWord(int index) {
        return tokens.isWord(index) && tokens.glued(index);
    }

    /** Two-way, 1-click: what is called by a number rather than counted. */
    private boolean isName(Numeral numeral, int index) {
        return tokens.isHyphen(index)
                && (numeral.value() == 1 || tokens.isOneOf(index + 1, NO_COUNTS) || tokens.isCapitalised(index + 1));
    }

    /** "One day" alone is no measure, and "10s of" are some tens. */
    private boolean makesSense(Draft draft) {
        boolean some = tokens.is(draft.next(), "of") && draft.unit().equals("s") && tokens.glued(draft.next() - 1);
        boolean age = draft.unit().equals("s") && tokens.glued(draft.next() - 1) && ignored.isAge(draft.first());
        boolean once = tokens.is(draft.first(), "one")
                && tokens.is(draft.first() + 1, "day")
                && !Nouns.isFunctionWord(tokens, draft.first() - 1);
        return !some && !age && !once;
    }

    /** Under a minute, within an hour: an article counts as one only behind a bound. */
    private Optional<Draft> article(int index) {
        boolean article = tokens.is(index, "a") || tokens.is(index, "an");
        if (!article
                || tokens.word(index + 1).length() < 3
                || BoundWords.before(tokens, index).isEmpty()) {
            return Optional.empty();
        }
        return Units.at(tokens, index + 1).map(unit -> Draft.level(index, unit.next(), 1, unit.code()));
    }

    private Draft finished(Draft draft) {
        Draft bounded = draft.bound() == Bound.EXACT ? draft.withBound(BoundWords.around(tokens, draft)) : draft;
        return bounded.isAbsolute() ? bounded.withChange(Changes.of(tokens, bounded)) : bounded;
    }
}
