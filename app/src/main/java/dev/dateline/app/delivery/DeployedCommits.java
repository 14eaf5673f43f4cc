package dev.dateline.app.delivery;

import dev.dateline.app.events.Change;
import dev.dateline.app.events.Deployment;
import dev.dateline.engine.mining.CommitGraph;
import dev.dateline.engine.mining.DeploymentHistory;
import dev.dateline.engine.mining.Excluded;
import dev.dateline.engine.mining.Release;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The commits of the repository that a service is deployed from, and which of its deployments held each first. */
final class DeployedCommits {

    private static final int SHORT_ID = 12;

    private final KnownRepositories.Known known;
    private final Optional<String> repository;
    private final CommitGraph graph;
    /** The commit of each deployment; −1 where it is not among these. */
    private final int[] heads;

    private final int[] first;
    /** Those that a deployment holds, where the service is all there is, or they touch what belongs to it. */
    private final int[] held;

    DeployedCommits(KnownRepositories.Known known, List<Deployment> deployments) {
        this.known = known;
        this.repository =
                deployments.stream().flatMap(one -> one.repository().stream()).findFirst();
        this.graph = known.mined().commits().graph();
        this.heads = deployments.stream().mapToInt(this::commit).toArray();
        this.first = graph.firstContaining(heads);
        this.held = IntStream.range(0, graph.size())
                .filter(commit -> first[commit] >= 0
                        && known.mined()
                                .history()
                                .excluded(commit)
                                .filter(reason -> reason == Excluded.OTHER_PATHS)
                                .isEmpty())
                .toArray();
    }

    /** By the commit that it names, else by the release that it is called after. */
    private int commit(Deployment one) {
        return one.commit()
                .map(this::number)
                .filter(OptionalInt::isPresent)
                .map(OptionalInt::getAsInt)
                .or(() -> one.version().flatMap(this::release).map(Release::commit))
                .orElse(-1);
    }

    /** Commits that came after the graph was taken are not in it. */
    private OptionalInt number(String commit) {
        var number = known.mined().commits().number(commit);
        return number.isPresent() && number.getAsInt() < graph.size() ? number : OptionalInt.empty();
    }

    private Optional<Release> release(String version) {
        return known.mined().history().releases().stream()
                .filter(release -> release.name().equals(version))
                .findFirst();
    }

    String source() {
        return known.source();
    }

    boolean holds(int deployment) {
        return heads[deployment] >= 0;
    }

    /** By the commits where both are known; the others as they stand on a line, where a deployment holds all before its place. */
    int[] broughtBy(List<Change> line, int[] places) {
        var along = DeploymentHistory.alongALine(places, line.size());
        var others = DeploymentHistory.alongALine(
                IntStream.range(0, places.length)
                        .map(number -> holds(number) ? -1 : places[number])
                        .toArray(),
                line.size());
        return IntStream.range(0, line.size())
                .map(change -> {
                    var commit = number(line.get(change));
                    return commit.isEmpty() ? along[change] : earlier(first[commit.getAsInt()], others[change]);
                })
                .toArray();
    }

    private static int earlier(int one, int other) {
        return one < 0 ? other : other < 0 ? one : Math.min(one, other);
    }

    /** A squash leaves the head of a change behind, where no deployment holds it. */
    private OptionalInt number(Change change) {
        return Stream.of(change.commit(), change.head())
                .flatMap(Optional::stream)
                .map(this::number)
                .filter(OptionalInt::isPresent)
                .findFirst()
                .orElse(OptionalInt.empty());
    }

    /** The commits themselves, where nobody told of changes. */
    List<Change> changes() {
        return Arrays.stream(held).mapToObj(this::change).toList();
    }

    private Change change(int commit) {
        var id = known.mined().commits().id(commit);
        var made = Optional.of(Instant.ofEpochSecond(graph.committed(commit)));
        return new Change(
                known.source(),
                id.substring(0, SHORT_ID),
                repository,
                Optional.empty(),
                Optional.of(id),
                Optional.empty(),
                Optional.empty(),
                made,
                Optional.empty(),
                made,
                Optional.of(Instant.ofEpochSecond(graph.authored(commit))),
                Optional.of(1),
                Optional.empty(),
                false,
                graph.reverts(commit) != CommitGraph.NOTHING,
                Optional.empty(),
                List.of());
    }

    /** The same, for the history of the deployments. */
    List<DeploymentHistory.Change> laid() {
        var laid = new ArrayList<DeploymentHistory.Change>();
        for (int commit : held) {
            int takenBack = graph.reverts(commit) < 0 ? -1 : Arrays.binarySearch(held, graph.reverts(commit));
            laid.add(new DeploymentHistory.Change(
                    first[commit], graph.committed(commit), graph.isMerge(commit), Math.max(-1, takenBack)));
        }
        return laid;
    }
}
