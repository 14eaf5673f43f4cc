package dev.dateline.app.workbench;

import dev.dateline.app.page.Refusal;
import dev.dateline.app.page.Visitor;
import dev.dateline.app.project.Altered;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/**
 * Where many write at once and nobody waits for anybody: whatever others did meanwhile, what one does is done on what is there now. A note
 * that a browser sends a second time, because it did not hear the answer to the first, is one note.
 */
public final class Room<N extends Record & Jotting> {

    /** A note has at most so many characters. */
    public static final int LONGEST = 500;

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_SHOWN = 60;

    private final Projects projects;
    private final Kind<N> kind;

    public Room(Projects projects, Kind<N> kind) {
        this.projects = projects;
        this.kind = kind;
    }

    /** What somebody typed, as it is kept. */
    public static String words(String typed) {
        return typed.strip().replaceAll("\\s+", " ");
    }

    /** Why the words cannot be a note; empty where they can. */
    public static Optional<String> wrong(String words) {
        return words.isEmpty() || words.length() > LONGEST
                ? Optional.of("A note has 1 to " + LONGEST + " characters; this has " + words.length() + ".")
                : Optional.empty();
    }

    /** Refuses a key, by which a note that comes twice is known to be one, that could not name a record. */
    public static void refuseUnlessKey(String key) {
        if (!key.matches("[a-z0-9-]{4,40}") || key.startsWith("-") || key.endsWith("-") || key.contains("--")) {
            throw Refusal.wrong("key must be 4 to 40 lower-case letters and digits");
        }
    }

    /** Who has an account goes by that; who has none says who they are. */
    public static String name(Visitor visitor, String said) {
        var given = said.strip();
        return visitor.isKnown() || given.isEmpty()
                ? visitor.name()
                : given.substring(0, Math.min(LONGEST_NAME, given.length()));
    }

    public void write(Opened project, N note) {
        projects.change(
                project,
                contents -> contents.of(kind).stream()
                                .anyMatch(known -> known.id().equals(note.id()))
                        ? Change.of("nothing")
                        : Change.of("wrote a note: " + shortened(note.text())).put(kind, note));
    }

    /** Puts a vote on a note, or takes it off again. */
    public void vote(Opened project, String id, String voter) {
        projects.change(project, contents -> vote(contents, id, voter));
    }

    /** The same where nobody is to learn who voted; the mark tells two voters apart and no more. */
    public void voteInSecret(Opened project, String id, String mark) {
        projects.change(project, contents -> vote(contents, id, mark).unsigned());
    }

    private Change vote(Contents contents, String id, String voter) {
        var note = found(contents, id);
        var votes = new ArrayList<>(note.votes());
        boolean withdrawn = votes.remove(voter);
        if (!withdrawn) {
            votes.add(voter);
        }
        return Change.of((withdrawn ? "took a vote off: " : "voted for: ") + shortened(note.text()))
                .put(kind, Altered.of(note).with("votes", List.copyOf(votes)).made());
    }

    /**
     * Two notes that say the same are one from then on, with the votes of both.
     *
     * @param joined what the note that stays takes over from the one that goes, votes aside
     */
    public void merge(Opened project, String id, String into, BinaryOperator<N> joined) {
        projects.change(project, contents -> {
            var note = found(contents, id);
            var target = found(contents, into);
            if (id.equals(into) || !note.isOpen() || !target.isOpen()) {
                throw Refusal.wrong("A note is merged into another one that is still open.");
            }
            var votes = new LinkedHashSet<>(target.votes());
            votes.addAll(note.votes());
            var change = Change.of("merged two notes into: " + shortened(target.text()))
                    .put(
                            kind,
                            Altered.of(joined.apply(target, note))
                                    .with("votes", List.copyOf(votes))
                                    .made())
                    .put(kind, Altered.of(note).some("mergedInto", into).made());
            mergedInto(contents, id)
                    .forEach(other -> change.put(
                            kind, Altered.of(other).some("mergedInto", into).made()));
            return change;
        });
    }

    /** Takes a note away; those that were merged into it stand by themselves again. */
    public void remove(Opened project, String id) {
        projects.change(project, contents -> {
            var change = Change.of(
                    "took a note away: " + shortened(found(contents, id).text()));
            mergedInto(contents, id)
                    .forEach(other -> change.put(
                            kind, Altered.of(other).none("mergedInto").made()));
            return change.remove(kind, id);
        });
    }

    /** Makes of the note what it speaks of; where somebody was faster, it is that already. */
    public void become(Opened project, String id, Function<Contents, Function<N, Change>> result) {
        projects.change(project, contents -> {
            var note = found(contents, id);
            return note.isOpen() ? result.apply(contents).apply(note) : Change.of("nothing");
        });
    }

    public List<N> mergedInto(Contents contents, String id) {
        return contents.of(kind).stream()
                .filter(other -> other.mergedInto().equals(Optional.of(id)))
                .toList();
    }

    public N found(Contents contents, String id) {
        return contents.of(kind).stream()
                .filter(note -> note.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notHere("There is no such note in this room."));
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_SHOWN)) + "…";
    }
}
