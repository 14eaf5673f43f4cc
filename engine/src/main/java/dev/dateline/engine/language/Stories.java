package dev.dateline.engine.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Tells before from after: "falls from 5 days to 60 s", "60 s instead of 5 days", "5 days → 60 s". */
final class Stories {
    private static final Set<String> FORMERLY = Terms.set("words-before-baselines.txt");
    private static final Set<String> COUNTERPARTS = Terms.set("words-between-target-and-baseline.txt");
    private static final Set<String> ARROWS = Set.of("→", "⇒", "➔", "➜");
    private static final int REACH = 12;

    private final Tokens tokens;
    private final List<Draft> drafts;

    private Stories(Tokens tokens, List<Draft> drafts) {
        this.tokens = tokens;
        this.drafts = new ArrayList<>(drafts);
    }

    static List<Draft> told(Tokens tokens, List<Draft> drafts) {
        Stories stories = new Stories(tokens, drafts);
        for (int at = 0; at < drafts.size(); at++) {
            stories.fromTo(at);
            stories.cue(at);
            stories.target(at);
            stories.arrow(at);
        }
        return stories.drafts;
    }

    private void fromTo(int at) {
        if (!follows(at, "from") || at + 1 >= drafts.size()) {
            return;
        }
        int upper = follows(at + 1, "to") || at + 2 >= drafts.size() ? at + 1 : at + 2;
        Draft from = drafts.get(at);
        Draft to = drafts.get(upper);
        if (follows(upper, "to") && near(at, upper) && from.isLike(to) && from.isAbsolute() && to.isAbsolute()) {
            pair(at, upper);
        }
    }

    private void pair(int at, int upper) {
        Draft from = drafts.get(at);
        Draft to = drafts.get(upper);
        if (!Changes.verbBefore(tokens, start(at)).isPresent() && from.comparable() <= to.comparable()) {
            drafts.set(at, from.withBound(Bound.AT_LEAST));
            drafts.set(upper, to.withBound(Bound.AT_MOST));
            return;
        }
        for (int before = at; before < upper; before++) {
            drafts.set(before, drafts.get(before).withRole(Role.BEFORE));
        }
        drafts.set(upper, to.withRole(Role.AFTER));
    }

    private void cue(int at) {
        String one = tokens.lower(start(at) - 1);
        String two = tokens.lower(start(at) - 2) + " " + one;
        boolean counterpart = COUNTERPARTS.contains(one) || COUNTERPARTS.contains(two);
        boolean formerly = FORMERLY.contains(one) || FORMERLY.contains(two) || usedTo(at) || fell(at);
        if (!drafts.get(at).isAbsolute() || drafts.get(at).role() != Role.STATED || !(counterpart || formerly)) {
            return;
        }
        drafts.set(at, drafts.get(at).withRole(Role.BEFORE));
        if (counterpart && !partner(at - 1, at, at)) {
            partner(at, at + 1, at);
        }
    }

    /** Marks the other number of the comparison as what is reached. */
    private boolean partner(int left, int right, int before) {
        if (left < 0 || right >= drafts.size()) {
            return false;
        }
        int other = left == before ? right : left;
        Draft draft = drafts.get(other);
        boolean fits = near(left, right)
                && draft.isAbsolute()
                && draft.role() == Role.STATED
                && draft.isLike(drafts.get(before));
        if (fits) {
            drafts.set(other, draft.withRole(Role.AFTER));
        }
        return fits;
    }

    /** Used to take, used to cost libraries. */
    private boolean usedTo(int at) {
        for (int back = start(at) - 1; back > start(at) - 6 && !tokens.endsSentence(back); back--) {
            if (tokens.is(back, "used") && tokens.is(back + 1, "to")) {
                return true;
            }
        }
        return false;
    }

    /** "Cut from 5 days" without saying to what. */
    private boolean fell(int at) {
        boolean money = drafts.get(at).bound() == Bound.AT_LEAST;
        return follows(at, "from")
                && !money
                && drafts.get(at).bound() == Bound.EXACT
                && Changes.verbBefore(tokens, start(at)).isPresent();
    }

    private void target(int at) {
        Draft draft = drafts.get(at);
        boolean reached = follows(at, "to")
                && (tokens.is(start(at) - 2, "down")
                        || Changes.verbBefore(tokens, start(at)).isPresent());
        if (reached && draft.isAbsolute() && draft.role() == Role.STATED && draft.bound() != Bound.AT_LEAST) {
            drafts.set(at, draft.withRole(Role.AFTER));
        }
    }

    private void arrow(int at) {
        if (at + 1 >= drafts.size()) {
            return;
        }
        Draft left = drafts.get(at);
        Draft right = drafts.get(at + 1);
        int sign = left.next();
        boolean arrow = tokens.isOneOf(sign, ARROWS) || (tokens.isDash(sign) && tokens.is(sign + 1, ">"));
        if (arrow && right.first() <= sign + 2 && left.isLike(right)) {
            drafts.set(at, left.withRole(Role.BEFORE));
            drafts.set(at + 1, right.withRole(Role.AFTER).withBound(Bound.EXACT));
        }
    }

    private boolean follows(int at, String word) {
        return tokens.is(start(at) - 1, word);
    }

    private int start(int at) {
        return BoundWords.start(tokens, drafts.get(at).first());
    }

    private boolean near(int left, int right) {
        int from = drafts.get(left).next();
        int to = drafts.get(right).first();
        for (int index = from; index < to; index++) {
            if (index > from + REACH || tokens.endsSentence(index)) {
                return false;
            }
        }
        return true;
    }
}
