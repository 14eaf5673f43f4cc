package dev.dateline.engine.language;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds every number with its unit. Digits count unless they are part of a date, time, year, version, name or address; words count with a unit
 * or a plural noun. Ranges are two quantities, the lower at least and the upper at most; "1 h 30 min" is one.
 */
public final class Quantities {
    private Quantities() {}

    /** The quantities of the text in their order. */
    public static List<Quantity> in(String text) {
        Tokens tokens = Tokens.of(text);
        List<Draft> drafts = Ranges.joined(tokens, drafts(tokens));
        return Stories.told(tokens, drafts).stream()
                .filter(Draft::counts)
                .map(draft -> draft.quantity(tokens))
                .toList();
    }

    private static List<Draft> drafts(Tokens tokens) {
        DraftReader reader = new DraftReader(tokens);
        List<DateMention> dates = Dates.in(tokens);
        List<Draft> drafts = new ArrayList<>();
        int nextDate = 0;
        int index = 0;
        while (index < tokens.size()) {
            if (nextDate < dates.size()
                    && tokens.at(index).start() >= dates.get(nextDate).span().start()) {
                index = after(tokens, index, dates.get(nextDate).span());
                nextDate++;
                continue;
            }
            int before = drafts.size();
            reader.at(index).ifPresent(drafts::add);
            index = drafts.size() > before ? drafts.getLast().next() : index + 1;
        }
        return drafts;
    }

    private static int after(Tokens tokens, int index, Span date) {
        int next = index;
        while (next < tokens.size() && tokens.at(next).start() < date.end()) {
            next++;
        }
        return next;
    }
}
