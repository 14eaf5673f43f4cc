package dev.dateline.engine.language;

import java.util.ArrayList;
import java.util.List;

/** The stretches of a text inside quotation marks, marks included. */
final class QuotationMarks {
    private static final int SHORTEST = 8;

    private QuotationMarks() {}

    static List<Span> in(String text) {
        List<Span> found = new ArrayList<>();
        int open = -1;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            boolean opens = character == '“' || character == '„' || character == '«';
            boolean closes = character == '”' || character == '»' || (character == '“' && open >= 0);
            if (character == '"') {
                opens = open < 0;
                closes = !opens;
            }
            if (closes && open >= 0) {
                if (at - open >= SHORTEST) {
                    found.add(new Span(open, at + 1));
                }
                open = -1;
            } else if (opens) {
                open = at;
            }
        }
        return found;
    }
}
