package dev.dateline.engine.language;

import java.util.Locale;
import java.util.Set;

/** Finds what only looks like words and numbers: web and mail addresses, telephone numbers. */
final class Addresses {
    private static final Set<String> TOP_LEVEL_DOMAINS = Terms.set("top-level-domains.txt");
    private static final int LONGEST_PHONE = 30;

    private final String text;
    private int checkedUntil;
    private int answeredFor = -1;
    private int answer;

    Addresses(String text) {
        this.text = text;
    }

    /** The end of the address that starts here, or {@code start} where none does. Asked in rising order. */
    int endAt(int start) {
        if (answeredFor != start) {
            answeredFor = start;
            answer = find(start);
        }
        return answer;
    }

    private int find(int start) {
        int phone = phoneEnd(start);
        if (phone > start || start < checkedUntil || !Character.isLetterOrDigit(text.charAt(start))) {
            return phone;
        }
        int end = start;
        while (end < text.length() && !isDelimiter(text.charAt(end))) {
            end++;
        }
        checkedUntil = end;
        while (end > start && ".,;:!?)]}*_'\"”’".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return isAddress(start, end) ? end : start;
    }

    private static boolean isDelimiter(char character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || "<>“”\"(".indexOf(character) >= 0;
    }

    private boolean isAddress(int start, int end) {
        int colon = text.indexOf(':', start, end);
        if (text.startsWith("www.", start) || (colon > start && text.startsWith("://", colon))) {
            return true;
        }
        int at = text.indexOf('@', start, end);
        return isHost(at > start ? at + 1 : start, end);
    }

    private boolean isHost(int start, int end) {
        int hostEnd = start;
        while (hostEnd < end && isHostCharacter(text.charAt(hostEnd))) {
            hostEnd++;
        }
        int dot = hostEnd;
        while (dot > start && text.charAt(dot - 1) != '.') {
            dot--;
        }
        dot--;
        return dot > start
                && text.indexOf("--", start, hostEnd) < 0
                && (hostEnd == end || "/:?#—'’".indexOf(text.charAt(hostEnd)) >= 0)
                && hostEnd - dot < 12
                && TOP_LEVEL_DOMAINS.contains(text.substring(dot + 1, hostEnd).toLowerCase(Locale.ROOT));
    }

    private static boolean isHostCharacter(char character) {
        return Character.isLetterOrDigit(character) || character == '.' || character == '-';
    }

    private int phoneEnd(int start) {
        char first = text.charAt(start);
        boolean opens = first == '+' || first == '(' || isDigit(start);
        if (!opens || (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1)))) {
            return start;
        }
        if (first != '+' && first != '(' && continuesNumber(start)) {
            return start;
        }
        int end = start;
        int limit = Math.min(text.length(), start + LONGEST_PHONE);
        while (end < limit && (isDigit(end) || "+() -–.".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        while (end > start && !isDigit(end - 1)) {
            end--;
        }
        boolean cut = end < text.length() && Character.isLetterOrDigit(text.charAt(end));
        return !cut && Phone.looksLikeOne(text.substring(start, end)) ? end : start;
    }

    /** The 2 of "1 2": a telephone number would have been found at its start. */
    private boolean continuesNumber(int start) {
        return start > 1 && " -–.".indexOf(text.charAt(start - 1)) >= 0 && isDigit(start - 2);
    }

    private boolean isDigit(int index) {
        return text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }
}
