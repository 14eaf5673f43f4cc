package dev.dateline.engine.language;

import java.util.Set;

/** Tells sentences that say how to begin, and sentences that ask the reader to act. */
final class Requests {
    private static final Cues START = Cues.of("start-cues.txt");
    private static final Cues ACTION = Cues.of("action-cues.txt");
    private static final Set<String> HOW_TO = Terms.set("imperatives.txt");
    private static final Set<String> ACTIONS = Terms.set("action-verbs.txt");
    private static final int ENOUGH = 2;

    private Requests() {}

    /** A sentence that opens with a thing to do, or tells of two in a row: unpack, switch on, draw. */
    static boolean isInstruction(Passage.Sentence sentence) {
        Tokens tokens = sentence.tokens();
        int verbs = 0;
        for (int index = 0; index < tokens.size(); index++) {
            boolean opens =
                    index == 0 || tokens.is(index - 1, ",") || tokens.is(index - 1, "and") || tokens.is(index - 1, ":");
            opens |= index == 1 && tokens.lower(0).endsWith("s");
            verbs += opens && tokens.isOneOf(index, HOW_TO) ? 1 : 0;
        }
        boolean imperative = tokens.isOneOf(0, HOW_TO) && !tokens.isOneOf(0, ACTIONS);
        return verbs >= 2 || imperative;
    }

    static boolean isStart(Passage.Sentence sentence) {
        return START.weigh(sentence.tokens()) >= ENOUGH
                || (opensWithPurpose(sentence.tokens()) && !hasAddress(sentence.tokens()));
    }

    /** To see your basket, sign in. */
    private static boolean opensWithPurpose(Tokens tokens) {
        if (!tokens.is(0, "to")) {
            return false;
        }
        for (int index = 2; index < Math.min(14, tokens.size()); index++) {
            if (tokens.is(index - 1, ",") && tokens.isOneOf(index, HOW_TO)) {
                return true;
            }
        }
        return false;
    }

    static boolean isAction(Passage.Sentence sentence, Set<String> product) {
        Tokens tokens = sentence.tokens();
        boolean imperative =
                tokens.isOneOf(0, ACTIONS) && (!tokens.isCapitalised(0) || !product.contains(tokens.lower(0)));
        return hasAddress(tokens) || imperative || ACTION.weigh(tokens) >= ENOUGH;
    }

    static boolean hasAddress(Tokens tokens) {
        for (int index = 0; index < tokens.size(); index++) {
            if (tokens.kind(index) == Token.Kind.ADDRESS) {
                return true;
            }
        }
        return false;
    }
}
