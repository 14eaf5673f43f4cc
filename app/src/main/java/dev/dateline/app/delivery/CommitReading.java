package dev.dateline.app.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/**
 * Reads the commits that are reachable from given ones and not known yet. Where git has written a commit-graph file, parents come from
 * there, and what stands only in the commits themselves, times and messages, is read by several threads afterwards.
 */
final class CommitReading {

    /** What of a message is looked through for what it takes back. */
    private static final int MOST_BYTES = 1_000_000;
    /** Commits that one thread reads in one go; neighbours lie near each other. */
    private static final int STRETCH = 2_000;

    private final Repository repository;
    private final Commits commits;
    private final IntConsumer progress;
    private final Untold untold = new Untold();

    private CommitReading(Repository repository, Commits commits, IntConsumer progress) {
        this.repository = repository;
        this.commits = commits;
        this.progress = progress;
    }

    /** A commit that waits until all its parents have their numbers. */
    private static final class Waiting {
        final AnyObjectId id;
        final ObjectId tree;
        final ObjectId[] parents;
        /** Where the commit itself was opened. */
        final @Nullable RawCommit raw;

        int next;

        Waiting(AnyObjectId id, ObjectId tree, ObjectId[] parents, @Nullable RawCommit raw) {
            this.id = id;
            this.tree = tree;
            this.parents = parents;
            this.raw = raw;
        }
    }

    /** The numbers of commits that were not opened yet. */
    private static final class Untold {
        private int[] numbers = new int[STRETCH];
        private int count;

        void add(int number) {
            if (count == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * count);
            }
            numbers[count++] = number;
        }
    }

    /** @param progress told how many more are read, from any thread */
    static void read(Repository repository, Commits commits, Collection<ObjectId> tips, IntConsumer progress)
            throws IOException {
        var reading = new CommitReading(repository, commits, progress);
        try (var reader = repository.newObjectReader()) {
            // later there are few new ones, and opening the file would cost more than opening them
            var file = commits.size() == 0 ? GraphFile.of(reader) : Optional.<GraphFile>empty();
            for (var tip : tips) {
                reading.add(reader, file, tip);
            }
        }
        reading.tellRest();
        commits.settleReverts();
    }

    private void add(ObjectReader reader, Optional<GraphFile> file, ObjectId tip) throws IOException {
        var waiting = new ArrayDeque<Waiting>();
        if (!commits.has(tip)) {
            waiting.push(open(reader, file, tip));
        }
        while (!waiting.isEmpty()) {
            var top = waiting.peek();
            if (top.next < top.parents.length) {
                var parent = top.parents[top.next++];
                if (!commits.has(parent)) {
                    waiting.push(open(reader, file, parent));
                }
            } else {
                waiting.pop();
                number(top);
            }
        }
    }

    private static Waiting open(ObjectReader reader, Optional<GraphFile> file, AnyObjectId id) throws IOException {
        int place = file.map(there -> there.place(id)).orElse(-1);
        if (place >= 0) {
            return new Waiting(id, file.get().tree(place), file.get().parents(place), null);
        }
        var raw = raw(reader, id);
        return new Waiting(id, raw.tree(), raw.parents(), raw);
    }

    private static RawCommit raw(ObjectReader reader, AnyObjectId id) throws IOException {
        var loader = reader.open(id, Constants.OBJ_COMMIT);
        if (loader.getSize() <= MOST_BYTES) {
            return new RawCommit(loader.getCachedBytes());
        }
        try (var stream = loader.openStream()) {
            return new RawCommit(stream.readNBytes(MOST_BYTES));
        }
    }

    private void number(Waiting one) {
        int number = commits.add(one.id, one.tree, one.parents);
        if (one.raw == null) {
            untold.add(number);
        } else {
            tell(number, one.raw);
            progress.accept(1);
        }
    }

    private void tell(int number, RawCommit raw) {
        commits.tell(number, raw.committed(), raw.authored());
        var target = raw.reverts();
        if (!target.isEmpty()) {
            commits.tellRevert(number, target);
        }
    }

    private void tellRest() throws IOException {
        int stretches = (untold.count + STRETCH - 1) / STRETCH;
        try {
            IntStream.range(0, stretches).parallel().forEach(this::tellStretch);
        } catch (UncheckedIOException broken) {
            throw new IOException(broken.getMessage(), broken.getCause());
        }
    }

    private void tellStretch(int stretch) {
        int end = Math.min(untold.count, (stretch + 1) * STRETCH);
        try (var reader = repository.newObjectReader()) {
            for (int k = stretch * STRETCH; k < end; k++) {
                tell(untold.numbers[k], raw(reader, commits.objectId(untold.numbers[k])));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        progress.accept(end - stretch * STRETCH);
    }

    /** The first line of what each of these says; empty where it cannot be read. */
    static List<String> subjects(Repository repository, Commits commits, int[] numbers) {
        var subjects = new ArrayList<String>();
        try (var reader = repository.newObjectReader()) {
            for (int number : numbers) {
                subjects.add(raw(reader, commits.objectId(number)).subject());
            }
        } catch (IOException gone) {
            while (subjects.size() < numbers.length) {
                subjects.add("");
            }
        }
        return subjects;
    }
}
