package dev.dateline.app.delivery;

import dev.dateline.engine.mining.Release;
import dev.dateline.engine.mining.ReleaseHistory;
import dev.dateline.engine.mining.ReleaseRule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;

/** One repository, read once and from then on only as far as it has grown. One thread at a time. */
public final class RepositoryMining {

    private static final int SHOWN = 5;

    private final Commits commits = new Commits();
    private final Tag.Opened opened = new Tag.Opened();
    private final TouchedPaths touched = new TouchedPaths();
    private final Map<String, Release> known = new HashMap<>();

    /**
     * What is asked of a repository.
     *
     * @param pattern of the tags that are releases; proposed from the tags where it is empty
     * @param paths a change counts that touches one of these folders or files; every change where there are none
     */
    public record Asked(Optional<TagPattern> pattern, ReleaseRule rule, List<String> paths) {
        public Asked {
            paths = List.copyOf(paths);
        }

        /** All changes. */
        public static Asked of(String pattern, ReleaseRule rule) throws NotMeasurable {
            return new Asked(Optional.of(TagPattern.of(pattern)), rule, List.of());
        }
    }

    /** Tags by name, sorted out. */
    private record Sorted(Map<String, Tag> releases, List<String> others, List<String> noCommits) {}

    /** A repository that lies in a folder. */
    public MinedRepository mine(Path place, Asked asked) throws NotMeasurable {
        try (var repository = GitRepository.open(place)) {
            return mine(repository, asked, more -> {});
        }
    }

    MinedRepository mine(Repository repository, Asked asked, IntConsumer progress) throws NotMeasurable {
        try {
            return read(repository, asked, progress);
        } catch (MissingObjectException missing) {
            throw new NotMeasurable(
                    "the repository is incomplete: " + missing.getObjectId().name() + " is missing"
                            + "\nMaybe `git fsck` says more",
                    missing);
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException broken) {
            throw new NotMeasurable("the repository cannot be read: " + broken.getMessage(), broken);
        }
    }

    private MinedRepository read(Repository repository, Asked asked, IntConsumer progress)
            throws IOException, NotMeasurable {
        var references = repository.getRefDatabase();
        var tags = new LinkedHashMap<String, Ref>();
        for (var ref : references.getRefsByPrefix(Constants.R_TAGS)) {
            tags.put(ref.getName().substring(Constants.R_TAGS.length()), ref);
        }
        var branches = references.getRefsByPrefix(Constants.R_HEADS, Constants.R_REMOTES);
        if (branches.isEmpty() && tags.isEmpty()) {
            throw new NotMeasurable("the repository is empty: it has no commits yet");
        }
        var pattern = asked.pattern().isPresent()
                ? asked.pattern().get()
                : TagPattern.of(ProposedPattern.from(tags.keySet()).orElseThrow(RepositoryMining::withoutTags));
        var sorted = sort(repository, tags, pattern);
        var tips = tips(repository, branches);
        var wanted = new LinkedHashSet<>(tips);
        sorted.releases.values().forEach(tag -> wanted.add(tag.commit()));
        CommitReading.read(repository, commits, wanted, progress);
        var history = ReleaseHistory.of(
                commits.graph(), releases(sorted), numbers(tips), asked.rule(), within(repository, asked.paths()));
        return new MinedRepository(
                Optional.ofNullable(repository.resolve(Constants.HEAD)).map(ObjectId::name),
                pattern,
                asked.pattern().isEmpty(),
                asked.rule(),
                tags.size(),
                sorted.others,
                sorted.noCommits,
                asked.paths().isEmpty(),
                commits,
                history);
    }

    private static NotMeasurable withoutTags() {
        return new NotMeasurable("the repository has no tags, so nothing says what was released and when"
                + "\nMaybe `git fetch --tags` brings them");
    }

    private Sorted sort(Repository repository, Map<String, Ref> tags, TagPattern pattern)
            throws IOException, NotMeasurable {
        if (tags.isEmpty()) {
            throw withoutTags();
        }
        var sorted = new Sorted(new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>());
        try (var reader = repository.newObjectReader()) {
            for (var tag : tags.entrySet()) {
                if (!pattern.matches(tag.getKey())) {
                    sorted.others.add(tag.getKey());
                    continue;
                }
                opened.of(reader, commits, tag.getValue())
                        .ifPresentOrElse(
                                named -> sorted.releases.put(tag.getKey(), named),
                                () -> sorted.noCommits.add(tag.getKey()));
            }
        }
        if (sorted.releases.isEmpty()) {
            throw withoutReleases(tags, pattern, sorted);
        }
        return sorted;
    }

    private static NotMeasurable withoutReleases(Map<String, Ref> tags, TagPattern pattern, Sorted sorted) {
        if (!sorted.noCommits.isEmpty()) {
            return new NotMeasurable("the pattern (" + pattern + ") matches " + sorted.noCommits.size()
                    + " of the tags, and none of these names a commit that is there");
        }
        var some = tags.keySet().stream().limit(SHOWN).toList();
        return new NotMeasurable("the pattern (" + pattern + ") matches none of the " + tags.size() + " tags, such as "
                + String.join(", ", some)
                + "\nMaybe " + ProposedPattern.from(tags.keySet()).orElse(".*"));
    }

    /** The commits that branches name. */
    private List<ObjectId> tips(Repository repository, List<Ref> branches) throws IOException {
        var tips = new LinkedHashSet<ObjectId>();
        try (var reader = repository.newObjectReader()) {
            for (var branch : branches) {
                opened.of(reader, commits, branch).ifPresent(tip -> tips.add(tip.commit()));
            }
        }
        return List.copyOf(tips);
    }

    private List<Release> releases(Sorted sorted) {
        var releases = new ArrayList<Release>();
        sorted.releases.forEach((name, tag) -> {
            int commit = number(tag.commit());
            long time = tag.time().orElse(commits.committed(commit));
            releases.add(known.compute(
                    name,
                    (same, before) -> before != null && before.commit() == commit && before.time() == time
                            ? before
                            : Release.of(name, commit, time)));
        });
        return releases;
    }

    private int[] numbers(List<ObjectId> ids) {
        return ids.stream().mapToInt(this::number).toArray();
    }

    private int number(ObjectId id) {
        return commits.number(id).orElseThrow();
    }

    private Optional<BitSet> within(Repository repository, List<String> paths) throws IOException {
        return paths.isEmpty() ? Optional.empty() : Optional.of(touched.touching(repository, commits, paths));
    }
}
