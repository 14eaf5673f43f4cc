package dev.dateline.app.delivery;

import dev.dateline.app.events.EventStates;
import dev.dateline.app.metrics.Metric;
import dev.dateline.app.metrics.Observed;
import dev.dateline.app.metrics.Series;
import dev.dateline.app.metrics.SourceSystem;
import dev.dateline.app.project.Contents;
import dev.dateline.app.workbench.Change;
import dev.dateline.app.workbench.Projects;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jgit.lib.Repository;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * The git repositories of all projects, each read when somebody first asks and then kept in memory as far as it is known; the
 * longest unused go first. What they say fills the metrics that are bound to them.
 */
@Component
public final class GitSources implements DisposableBean {

    private static final int MOST = 40;

    private final Projects projects;
    private final Ground ground;
    private final Mirrors mirrors;
    private final Readings readings;
    private final EventStates states;
    private final Clock clock;
    private final Map<Key, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);

    GitSources(Projects projects, Ground ground, Mirrors mirrors, Readings readings, EventStates states, Clock clock) {
        this.projects = projects;
        this.ground = ground;
        this.mirrors = mirrors;
        mirrors.listen(this::fetched);
        this.readings = readings;
        this.states = states;
        this.clock = clock;
    }

    /** The source may be another by now, or gone. */
    private void fetched(String project, SourceSystem asked) {
        projects.contents(project).stream()
                .flatMap(contents -> contents.of(SourceSystem.KIND).stream())
                .filter(source -> source.id().equals(asked.id()) && source.kind() == SourceSystem.Type.GIT)
                .findFirst()
                .ifPresent(source -> {
                    if (Mirrors.isFetched(source) && !source.address().equals(asked.address())) {
                        mirrors.begin(project, source);
                    } else {
                        fill(project, source, anew(project, source));
                    }
                });
    }

    record Key(String project, String source) {}

    /** What is known of one repository; its lock is held while it is read. */
    private static final class Kept {
        private Optional<String> address = Optional.empty();
        private RepositoryMining mining = new RepositoryMining();
        private final StillOpen still = new StillOpen();
        private Optional<Answer> answer = Optional.empty();
        private Optional<SourceSystem> asked = Optional.empty();
        private int commits;
        /** Of one that lies here, as it was when it was last read. */
        private volatile Optional<RefFiles> files = Optional.empty();
        /** What its metrics were last filled with. */
        private final Map<Measured.What, Measured> measured = new ConcurrentHashMap<>();
        /** Held while they are filled: who comes second finds it done. */
        private final Object filling = new Object();
    }

    /**
     * What came of reading a repository.
     *
     * @param services what of it belongs to each service that the source names
     * @param problem why there is nothing, in words
     */
    public record Answer(
            Optional<MinedRepository> mined,
            Map<String, MinedRepository> services,
            Optional<String> problem,
            Instant at) {

        public Answer {
            services = Map.copyOf(services);
        }

        /** All of it, or that of one service. */
        public Optional<MinedRepository> of(Optional<String> service) {
            return service.isEmpty() ? mined : Optional.ofNullable(services.get(service.get()));
        }
    }

    /** As it was last read; read now where it was not, or where what is asked of it has changed. */
    public Answer known(String project, SourceSystem source) {
        return answer(project, source, false);
    }

    /**
     * The repositories of a project's sources: one is a service's where its address ends as events call it, or where the source names the
     * service.
     */
    KnownRepositories repositories(String project, List<SourceSystem> sources) {
        return (service, repository) -> sources.stream()
                .filter(source -> source.kind() == SourceSystem.Type.GIT
                        && source.address().isPresent()
                        && (isPart(source, service)
                                || source.service().filter(service::equals).isPresent()
                                || repository
                                        .filter(name ->
                                                isCalled(source.address().get(), name))
                                        .isPresent()))
                .flatMap(source -> known(project, source)
                        .of(Optional.of(service).filter(name -> isPart(source, name)))
                        .map(mined -> new KnownRepositories.Known(source.id(), mined))
                        .stream())
                .findFirst();
    }

    private static boolean isPart(SourceSystem source, String service) {
        return source.services().stream().anyMatch(part -> part.name().equals(service));
    }

    private static boolean isCalled(String address, String repository) {
        try {
            return CloneAddress.isOne(address)
                    ? CloneAddress.of(address).isOf(repository)
                    : CloneAddress.isCalled(address, repository);
        } catch (NotMeasurable garbled) {
            return false;
        }
    }

    /** Read again. */
    Answer anew(String project, SourceSystem source) {
        return answer(project, source, true);
    }

    private Answer answer(String project, SourceSystem source, boolean anew) {
        var one = kept(new Key(project, source.id()));
        synchronized (one) {
            if (one.answer.isPresent() && !anew && one.asked.equals(Optional.of(source))) {
                return one.answer.get();
            }
            if (!one.address.equals(source.address())) {
                one.mining = new RepositoryMining();
                one.address = source.address();
            }
            var answer = read(one, project, source);
            int commits = answer.mined().map(mined -> mined.commits().size()).orElse(0);
            if (one.answer.isPresent() && commits != one.commits) {
                states.tellAgain(project); // more is known of what deployments hold
            }
            one.commits = commits;
            one.asked = Optional.of(source);
            one.answer = Optional.of(answer);
            readings.remember(project, source.id(), answer.at(), answer.problem());
            return answer;
        }
    }

    private Kept kept(Key key) {
        synchronized (kept) {
            var one = kept.computeIfAbsent(key, name -> new Kept());
            if (kept.size() > MOST) {
                var eldest = kept.values().iterator();
                eldest.next().still.close();
                eldest.remove();
            }
            return one;
        }
    }

    /** Where its repository is read: in the folder that it names, or in the copy of one that lies elsewhere. */
    Repository open(String project, SourceSystem source) throws NotMeasurable {
        var address = source.address()
                .orElseThrow(() -> new NotMeasurable(
                        "the source has no address yet; give a folder with a repository, or where to clone one"));
        return Mirrors.isFetched(source) ? mirrors.open(project, source) : ground.open(address);
    }

    /** Those whose branches or tags were written since they were last read; never copies, which are only fetched here. */
    List<Key> moved() {
        Map<Key, Kept> all;
        synchronized (kept) {
            all = Map.copyOf(kept);
        }
        return all.entrySet().stream()
                .filter(one -> one.getValue()
                        .files
                        .filter(files -> !files.now().equals(files))
                        .isPresent())
                .map(Map.Entry::getKey)
                .toList();
    }

    private Answer read(Kept one, String project, SourceSystem source) {
        var mining = one.mining;
        var now = clock.instant();
        try {
            var pattern = source.releases().isPresent()
                    ? Optional.of(TagPattern.of(source.releases().get()))
                    : Optional.<TagPattern>empty();
            var rule = RuleWord.parse(source.rule().orElse("first-release"));
            try (var opened = one.still.insteadOf(open(project, source))) {
                one.files = Mirrors.isFetched(source) ? Optional.empty() : Optional.of(RefFiles.of(opened));
                var all = mining.mine(opened, new RepositoryMining.Asked(pattern, rule, List.of()), more -> {});
                var services = new LinkedHashMap<String, MinedRepository>();
                for (var service : source.services()) {
                    var asked = new RepositoryMining.Asked(pattern, rule, service.paths());
                    services.put(service.name(), mining.mine(opened, asked, more -> {}));
                }
                return new Answer(Optional.of(all), services, Optional.empty(), now);
            }
        } catch (NotMeasurable wrong) {
            one.still.close();
            one.files = one.files.map(RefFiles::now); // it is looked at again when it is another
            return new Answer(
                    Optional.empty(), Map.of(), Optional.of(wrong.words().replace("\n", ". ")), now);
        }
    }

    /** Writes what the repository says into the metrics that are bound to it; nothing where it cannot be read. */
    void fill(String project, SourceSystem source, Answer answer) {
        if (answer.mined().isEmpty()) {
            return;
        }
        var one = kept(new Key(project, source.id()));
        synchronized (one.filling) {
            var metrics = projects.contents(project).map(contents -> bound(contents, source.id()));
            // worked out before the transaction, which then only looks whether other metrics were bound meanwhile
            var change = metrics.map(bound -> change(bound, source, answer, one.measured));
            projects.measured(project, source.title(), contents -> {
                var bound = bound(contents, source.id());
                return change.filter(known -> metrics.get().equals(bound))
                        .orElseGet(() -> change(bound, source, answer, one.measured));
            });
        }
    }

    private static Change change(
            List<Metric> metrics, SourceSystem source, Answer answer, Map<Measured.What, Measured> known) {
        var change = Change.of("read the repository");
        for (var metric : metrics) {
            Measured.What.of(metric, source.id())
                    .ifPresent(what -> answer.of(what.service()).ifPresent(mined -> {
                        var said = Measured.of(mined, what, Optional.ofNullable(known.get(what)));
                        known.put(what, said);
                        change.kept(Series.KIND, new Observed.Measured(metric.id(), source.id(), said.observations()));
                    }));
        }
        return change;
    }

    /** The metrics that this source fills. */
    static List<Metric> bound(Contents contents, String source) {
        var bound = new ArrayList<Metric>();
        for (var metric : contents.of(Metric.KIND)) {
            if (metric.source()
                    .filter(by -> by.from().equals(Optional.of(source))
                            && by.measure().isPresent())
                    .isPresent()) {
                bound.add(metric);
            }
        }
        return bound;
    }

    /** A source that is gone. */
    void forget(String project, String source) {
        synchronized (kept) {
            Optional.ofNullable(kept.remove(new Key(project, source))).ifPresent(one -> one.still.close());
        }
    }

    @Override
    public void destroy() {
        synchronized (kept) {
            kept.values().forEach(one -> one.still.close());
        }
    }
}
