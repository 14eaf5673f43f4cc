package dev.dateline.engine.language;

import java.util.ArrayList;
import java.util.List;

/** Joins neighbours: ranges share their unit and bound each other, and "1 h 30 min" becomes one. */
final class Ranges {
    private final Tokens tokens;
    private final List<Draft> drafts;

    private Ranges(Tokens tokens, List<Draft> drafts) {
        this.tokens = tokens;
        this.drafts = new ArrayList<>(drafts);
    }

    static List<Draft> joined(Tokens tokens, List<Draft> drafts) {
        Ranges ranges = new Ranges(tokens, drafts);
        for (int at = drafts.size() - 2; at >= 0; at--) {
            ranges.join(at);
        }
        return ranges.summed();
    }

    private void join(int at) {
        Draft low = drafts.get(at);
        Draft high = drafts.get(at + 1);
        int between = low.next();
        boolean adjacent = high.first() == between + 1 && !(low.change() instanceof Change.Relative);
        if (!adjacent || tokens.isBreak(between)) {
            return;
        }
        boolean range = tokens.isDash(between)
                || tokens.is(between, "to")
                || (tokens.is(between, "and") && tokens.is(BoundWords.start(tokens, low.first()) - 1, "between"));
        boolean listed = tokens.is(between, "or")
                || tokens.is(between, "and")
                || tokens.is(between, "×")
                || tokens.is(between, "x");
        if (range || listed) {
            share(at, range);
        }
    }

    private void share(int at, boolean range) {
        Draft low = drafts.get(at);
        Draft high = drafts.get(at + 1);
        boolean lends = low.unit().isEmpty() && !high.unit().isEmpty();
        boolean listedCount = !range && tokens.is(low.next(), "and") && low.counts();
        if (lends && !listedCount) {
            low = low.withUnit(high.unit());
        } else if (high.unit().isEmpty() && range) {
            high = high.withUnit(low.unit());
        }
        if (range && low.scale() == 1 && high.scale() > 1 && low.value() < high.value() / high.scale()) {
            low = low.withValue(low.value() * high.scale(), low.next());
        }
        boolean alike = range && low.isLike(high);
        Change change = high.isAbsolute() ? low.change() : high.change();
        drafts.set(at, alike ? low.withChange(change) : low);
        drafts.set(at + 1, alike ? high.withChange(change) : high);
        boolean story = tokens.is(low.next(), "to") && tokens.is(BoundWords.start(tokens, low.first()) - 1, "from");
        if (range && !story) {
            bound(at);
        }
    }

    /** "From" and "to" are left to {@link Stories}, which knows whether they tell of a change. */
    private void bound(int at) {
        Draft low = drafts.get(at);
        Draft high = drafts.get(at + 1);
        if (low.isLike(high) && low.comparable() < high.comparable()) {
            drafts.set(at, relative(low).withBound(Bound.AT_LEAST));
            drafts.set(at + 1, high.withBound(Bound.AT_MOST));
        }
    }

    /** "20–30 % less": the lower end takes the change with its own number. */
    private Draft relative(Draft low) {
        return low.change() instanceof Change.Relative relative && low.unit().equals("%")
                ? low.withChange(new Change.Relative(
                        relative.direction(),
                        relative.direction() == Change.Direction.LESS ? 1 - low.value() / 100 : 1 + low.value() / 100))
                : low;
    }

    private List<Draft> summed() {
        List<Draft> sums = new ArrayList<>();
        for (Draft draft : drafts) {
            if (!sums.isEmpty() && continues(sums.getLast(), draft)) {
                Draft whole = sums.removeLast();
                sums.add(whole.withValue(
                        whole.value()
                                + draft.comparable() / whole.withValue(1, 0).comparable(),
                        draft.next()));
            } else {
                sums.add(draft);
            }
        }
        return sums;
    }

    private boolean continues(Draft whole, Draft rest) {
        boolean joint = rest.first() == whole.next()
                || (rest.first() == whole.next() + 1
                        && (tokens.is(whole.next(), "and") || tokens.is(whole.next(), ",")));
        boolean plain = whole.value() == Math.rint(whole.value()) && rest.bound() == Bound.EXACT && rest.isAbsolute();
        return joint
                && plain
                && Units.isTime(whole.unit())
                && Units.isTime(rest.unit())
                && rest.comparable() < whole.withValue(1, 0).comparable();
    }
}
