package dev.dateline.app.delivery;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Locale;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.util.RawParseUtils;

/** What we need of a commit as it is stored; what is malformed counts as 1970 or as nothing, as git has it. */
final class RawCommit {

    private static final byte[] PARENT = "parent ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] AUTHOR = "author ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] COMMITTER = "committer ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TAGGER = "tagger ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] REVERT = "This reverts commit ".getBytes(StandardCharsets.US_ASCII);
    private static final int ID = 40;
    private static final int LONGEST_SUBJECT = 200;
    private static final int SHORTEST_ID = 7;
    /** The last second of the year 9999; clocks that are later than that are wrong. */
    private static final long LATEST = 253_402_300_799L;

    private final byte[] raw;
    private final int message;

    RawCommit(byte[] raw) {
        this.raw = raw;
        int place = 0;
        while (place < raw.length && raw[place] != '\n') {
            place = RawParseUtils.nextLF(raw, place);
        }
        this.message = place;
    }

    ObjectId tree() {
        return ObjectId.fromString(raw, "tree ".length());
    }

    ObjectId[] parents() {
        var parents = new ArrayList<ObjectId>(2);
        int place = RawParseUtils.nextLF(raw, 0);
        while (RawParseUtils.match(raw, place, PARENT) >= 0 && place + PARENT.length + ID <= raw.length) {
            parents.add(ObjectId.fromString(raw, place + PARENT.length));
            place = RawParseUtils.nextLF(raw, place);
        }
        return parents.toArray(ObjectId[]::new);
    }

    long committed() {
        return Math.max(0, seconds(COMMITTER));
    }

    long authored() {
        return Math.max(0, seconds(AUTHOR));
    }

    /** Of an annotated tag; −1 where it names no tagger, as the oldest do. */
    long tagged() {
        return seconds(TAGGER);
    }

    private long seconds(byte[] header) {
        for (int line = 0; line < message; line = RawParseUtils.nextLF(raw, line)) {
            if (RawParseUtils.match(raw, line, header) >= 0) {
                int end = RawParseUtils.nextLF(raw, line) - 1;
                int place = end;
                while (place > line && raw[place - 1] != '>') {
                    place--;
                }
                return number(place, end);
            }
        }
        return -1;
    }

    private long number(int from, int end) {
        int place = from;
        while (place < end && raw[place] == ' ') {
            place++;
        }
        long number = 0;
        for (; place < end && raw[place] >= '0' && raw[place] <= '9'; place++) {
            number = Math.min(LATEST, 10 * number + raw[place] - '0');
        }
        return number;
    }

    /** The whole or shortened id of the commit that this one says it takes back; empty where it says none. */
    String reverts() {
        for (int place = message; place < raw.length - REVERT.length; place++) {
            int after = raw[place] == 'T' ? RawParseUtils.match(raw, place, REVERT) : -1;
            if (after >= 0) {
                int end = after;
                while (end < raw.length && end - after < ID && Character.digit(raw[end], 16) >= 0) {
                    end++;
                }
                if (end - after >= SHORTEST_ID) {
                    return RawParseUtils.decode(StandardCharsets.US_ASCII, raw, after, end)
                            .toLowerCase(Locale.ROOT);
                }
            }
        }
        return "";
    }

    /** The first line of its message, cut where it is long. */
    String subject() {
        int begin = Math.min(raw.length, message + 1);
        int end = begin;
        while (end < raw.length && raw[end] != '\n' && end - begin < LONGEST_SUBJECT) {
            end++;
        }
        return RawParseUtils.decode(raw, begin, end).strip();
    }
}
