package dev.dateline.app.delivery;

import dev.dateline.engine.mining.CommitGraph;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectIdOwnerMap;

/** The commits of a repository by number, parents before children, and by id; grows as commits are fetched and never forgets one. */
public final class Commits {

    private static final int FIRST = 1024;
    private static final String HIGHEST = "g"; // behind all hexadecimal digits

    private final ObjectIdOwnerMap<Numbered> numbers = new ObjectIdOwnerMap<>();
    private Numbered[] commits = new Numbered[FIRST];
    private ObjectId[] trees = new ObjectId[FIRST];
    private int[] from = new int[FIRST + 1];
    private int[] parents = new int[FIRST];
    private long[] committed = new long[FIRST];
    private long[] authored = new long[FIRST];
    private int[] reverts = new int[FIRST];
    private int size;
    /** What takes back a commit that was not there yet, and which. */
    private final Map<Integer, String> pending = new TreeMap<>();

    private static final class Numbered extends ObjectIdOwnerMap.Entry {
        final int number;

        Numbered(AnyObjectId id, int number) {
            super(id);
            this.number = number;
        }
    }

    Commits() {}

    /** As they are now; commits that come later do not change it. */
    synchronized CommitGraph graph() {
        return new CommitGraph(size, from, parents, committed, authored, reverts.clone());
    }

    public int size() {
        return size;
    }

    /** The commit's whole id. */
    public synchronized String id(int number) {
        return commits[number].name();
    }

    /** The number of a commit by its whole id. */
    public OptionalInt number(String id) {
        return ObjectId.isId(id) ? number(ObjectId.fromString(id.toLowerCase(Locale.ROOT))) : OptionalInt.empty();
    }

    synchronized OptionalInt number(AnyObjectId id) {
        var known = numbers.get(id);
        return known == null ? OptionalInt.empty() : OptionalInt.of(known.number);
    }

    synchronized boolean has(AnyObjectId id) {
        return numbers.contains(id);
    }

    ObjectId objectId(int number) {
        return commits[number];
    }

    synchronized long committed(int number) {
        return committed[number];
    }

    ObjectId tree(int number) {
        return trees[number];
    }

    int[] parents(int number) {
        return Arrays.copyOfRange(parents, from[number], from[number + 1]);
    }

    /** A commit whose parents are all here; answers its number. */
    synchronized int add(AnyObjectId id, ObjectId tree, ObjectId[] ofParents) {
        grow(ofParents.length);
        var one = new Numbered(id, size);
        numbers.add(one);
        commits[size] = one;
        trees[size] = tree;
        reverts[size] = CommitGraph.NOTHING;
        int end = from[size];
        for (var parent : ofParents) {
            parents[end++] = numbers.get(parent).number;
        }
        from[++size] = end;
        return one.number;
    }

    private void grow(int more) {
        if (size == commits.length) {
            int room = 2 * size;
            commits = Arrays.copyOf(commits, room);
            trees = Arrays.copyOf(trees, room);
            from = Arrays.copyOf(from, room + 1);
            committed = Arrays.copyOf(committed, room);
            authored = Arrays.copyOf(authored, room);
            reverts = Arrays.copyOf(reverts, room);
        }
        if (from[size] + more > parents.length) {
            parents = Arrays.copyOf(parents, 2 * parents.length + more);
        }
    }

    /** When it was made; different commits may be told at once, by different threads. */
    void tell(int number, long committedAt, long authoredAt) {
        committed[number] = committedAt;
        authored[number] = authoredAt;
    }

    /** @param id whole or shortened */
    synchronized void tellRevert(int number, String id) {
        reverts[number] = CommitGraph.UNKNOWN;
        pending.put(number, id);
    }

    /** Finds what is taken back among all that is here by now. */
    void settleReverts() {
        var names = new TreeMap<String, Integer>();
        if (pending.values().stream().anyMatch(id -> !ObjectId.isId(id))) {
            for (int number = 0; number < size; number++) {
                names.put(id(number), number);
            }
        }
        pending.entrySet().removeIf(entry -> {
            var found = ObjectId.isId(entry.getValue())
                    ? number(entry.getValue())
                    : only(names.subMap(entry.getValue(), entry.getValue() + HIGHEST));
            found.ifPresent(target -> reverts[entry.getKey()] = target);
            return found.isPresent();
        });
    }

    private static OptionalInt only(Map<String, Integer> beginning) {
        return beginning.size() == 1
                ? OptionalInt.of(beginning.values().iterator().next())
                : OptionalInt.empty();
    }
}
