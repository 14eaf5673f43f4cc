package dev.dateline.app.delivery;

import dev.dateline.app.database.Database;
import dev.dateline.app.metrics.SourceSystem;
import dev.dateline.app.sources.AllowedHosts;
import dev.dateline.app.sources.Barred;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.api.errors.JGitInternalException;
import org.eclipse.jgit.api.errors.TransportException;
import org.eclipse.jgit.errors.PackProtocolException;
import org.eclipse.jgit.internal.JGitText;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.transport.FetchResult;
import org.eclipse.jgit.transport.FilterSpec;
import org.eclipse.jgit.transport.TagOpt;
import org.eclipse.jgit.transport.TransportHttp;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Copies of repositories that lie elsewhere, bare, in the workbench's own folder: {@code clones/<project>/<source>.git}. Each is brought
 * once and from then on only as far as it has grown; two at a time, in the background.
 */
@Component
final class Mirrors implements DisposableBean {

    private static final int AT_ONCE = 2;
    private static final String SECTION = "dateline";

    private static final FilterSpec WITHOUT_FILES = withoutFiles();

    private final Optional<Path> folder;
    private final AllowedHosts hosts;
    private final Clock clock;
    private final Errand.Limits limits;
    private final Map<String, Errand> underway = new ConcurrentHashMap<>();
    private final Map<String, Failure> failures = new ConcurrentHashMap<>();
    private final List<BiConsumer<String, SourceSystem>> listeners = new CopyOnWriteArrayList<>();
    private final ExecutorService workers = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().daemon().name("clones-", 0).factory());

    /** What went wrong last, and since nothing went right. */
    record Failure(Instant at, String words) {}

    @Autowired
    Mirrors(Database database, AllowedHosts hosts, Clock clock) {
        this(
                Optional.ofNullable(System.getenv("DATELINE_CLONES"))
                        .filter(text -> !text.isBlank())
                        .map(Path::of)
                        .or(() -> database.folder().map(place -> place.resolve("clones"))),
                hosts,
                clock,
                Errand.Limits.USUAL);
    }

    Mirrors(Optional<Path> folder, AllowedHosts hosts, Clock clock, Errand.Limits limits) {
        this.folder = folder;
        this.hosts = hosts;
        this.clock = clock;
        this.limits = limits;
    }

    private static FilterSpec withoutFiles() {
        try {
            return FilterSpec.fromFilterLine("blob:none");
        } catch (PackProtocolException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static boolean isFetched(SourceSystem source) {
        return source.address().filter(CloneAddress::isOne).isPresent();
    }

    /** Asks to be told, in the background, when a fetch has come to its end, well or not. */
    void listen(BiConsumer<String, SourceSystem> listener) {
        listeners.add(listener);
    }

    Optional<String> progress(String project, String source) {
        return Optional.ofNullable(underway.get(key(project, source))).map(Errand::words);
    }

    Optional<Failure> failure(String project, String source) {
        return Optional.ofNullable(failures.get(key(project, source)));
    }

    private static String key(String project, String source) {
        return project + "/" + source;
    }

    /** Begins to fetch; where that is underway, once more after it, for what came to be there since it began. */
    void begin(String project, SourceSystem source) {
        var key = key(project, source.id());
        var own = new Errand(limits, host(source));
        var there = underway.merge(key, own, (before, ignored) -> before.onceMore());
        if (there == own) {
            workers.execute(() -> run(project, source, own));
        }
    }

    private void run(String project, SourceSystem source, Errand errand) {
        var key = key(project, source.id());
        try {
            fetch(project, source, errand);
            failures.remove(key);
        } catch (NotMeasurable failed) {
            failures.put(key, new Failure(clock.instant(), failed.words().replace("\n", ". ")));
        } finally {
            underway.remove(key);
        }
        listeners.forEach(listener -> listener.accept(project, source));
        if (errand.isWantedOnceMore() && !workers.isShutdown()) {
            begin(project, source);
        }
    }

    private static String host(SourceSystem source) {
        try {
            return AllowedHosts.of(CloneAddress.of(source.address().orElse("")).address());
        } catch (NotMeasurable garbled) {
            return "";
        }
    }

    /** The copy as it was last fetched. */
    Repository open(String project, SourceSystem source) throws NotMeasurable {
        var place = place(project, source.id());
        var address = CloneAddress.of(source.address().orElse("")).address().toString();
        if (fetched(place, address).isPresent()) {
            return GitRepository.open(place);
        }
        throw new NotMeasurable(failure(project, source.id())
                .map(Failure::words)
                .or(() -> progress(project, source.id()).map(far -> "it is being fetched: " + far))
                .orElse("it was not fetched yet"));
    }

    /** When it was last fetched from the address that it has now. */
    Optional<Instant> fetched(String project, SourceSystem source) {
        try {
            var address = CloneAddress.of(source.address().orElse("")).address();
            return fetched(place(project, source.id()), address.toString());
        } catch (NotMeasurable none) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> fetched(Path place, String address) throws NotMeasurable {
        if (!Files.isDirectory(place)) {
            return Optional.empty();
        }
        try (var repository = GitRepository.open(place)) {
            var config = repository.getConfig();
            return address.equals(config.getString(SECTION, null, "address"))
                    ? Optional.of(config.getLong(SECTION, "fetched", 0))
                            .filter(at -> at > 0)
                            .map(Instant::ofEpochSecond)
                    : Optional.empty();
        }
    }

    /** A source that is gone needs no copy. */
    void forget(String project, String source) {
        try {
            delete(place(project, source));
            failures.remove(key(project, source));
        } catch (NotMeasurable | IOException none) {
            failures.put(key(project, source), new Failure(clock.instant(), "its copy cannot be deleted"));
        }
    }

    private Path place(String project, String source) throws NotMeasurable {
        var room = folder.orElseThrow(() -> new NotMeasurable("this workbench has no folder for copies of repositories"
                        + "\nMaybe whoever runs it names one in DATELINE_CLONES and starts it again"))
                .toAbsolutePath();
        // an identifier may hold anything that a folder's name may not
        var name = source.matches("[A-Za-z0-9][A-Za-z0-9_-]*")
                ? source
                : "_" + java.util.HexFormat.of().formatHex(source.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return room.resolve(project).resolve(name + ".git");
    }

    private void fetch(String project, SourceSystem source, Errand errand) throws NotMeasurable {
        OwnSettings.settle();
        var clone = CloneAddress.of(source.address().orElse(""));
        var host = AllowedHosts.of(clone.address());
        var place = place(project, source.id());
        try (var git = git(place, clone.address().toString())) {
            var way = new GitWire.Way(
                    errand, host, hosts.secret(project, source.id(), host), name -> hosts.host(project, name));
            var fetched = fetch(git, clone.address().toString(), way);
            var head = fetched.getAdvertisedRef(Constants.HEAD);
            if (head != null && head.getObjectId() != null) {
                var own = git.getRepository().updateRef(Constants.HEAD, true);
                own.setNewObjectId(head.getObjectId());
                own.forceUpdate();
            }
            var config = git.getRepository().getConfig();
            config.setLong(SECTION, null, "fetched", clock.instant().getEpochSecond());
            config.save();
        } catch (GitAPIException | JGitInternalException failed) {
            throw new NotMeasurable(reason(failed, host), failed);
        } catch (IOException unwritable) {
            throw new NotMeasurable("the copy cannot be written: " + unwritable.getMessage(), unwritable);
        }
    }

    /** The files are nobody's business here; where the machine can leave them out, it does. */
    private static FetchResult fetch(Git git, String address, GitWire.Way way) throws GitAPIException {
        try {
            return fetch(git, address, way, WITHOUT_FILES);
        } catch (TransportException failed) {
            if (failed.getMessage() != null && failed.getMessage().contains(JGitText.get().filterRequiresCapability)) {
                return fetch(git, address, way, FilterSpec.NO_FILTER);
            }
            throw failed;
        }
    }

    private static FetchResult fetch(Git git, String address, GitWire.Way way, FilterSpec filter)
            throws GitAPIException {
        return git.fetch()
                .setRemote(address)
                .setRefSpecs("+refs/heads/*:refs/heads/*", "+refs/tags/*:refs/tags/*")
                .setTagOpt(TagOpt.NO_TAGS)
                .setRemoveDeletedRefs(true)
                .setProgressMonitor(way.errand())
                .setTransportConfigCallback(transport -> {
                    transport.setFilterSpec(filter);
                    ((TransportHttp) transport).setHttpConnectionFactory(way);
                })
                .call();
    }

    /** Another address is another repository: its copy begins anew. */
    private static Git git(Path place, String address) throws IOException, NotMeasurable, GitAPIException {
        if (Files.isDirectory(place)) {
            var there = Git.open(place.toFile());
            if (address.equals(there.getRepository().getConfig().getString(SECTION, null, "address"))) {
                return there;
            }
            there.close();
            delete(place);
        }
        Files.createDirectories(place);
        var made = new Git(
                new FileRepositoryBuilder().setBare().setGitDir(place.toFile()).build());
        made.getRepository().create(true);
        var config = made.getRepository().getConfig();
        config.setString(SECTION, null, "address", address);
        config.save();
        return made;
    }

    private static String reason(Exception failed, String host) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof Barred barred) {
                return barred.words();
            } else if (cause instanceof java.net.SocketTimeoutException) {
                return "`" + host + "` did not answer in time";
            }
        }
        var message = CloneAddress.shown(
                String.valueOf(failed.getMessage()).lines().findFirst().orElse(""));
        if (message.contains("Authentication is required") || message.contains("not authorized")) {
            return "`" + host + "` wants a secret, or another one";
        }
        return "`" + host + "` sends no repository: " + message;
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var left = Files.walk(folder)) {
                for (var file : left.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Nothing is fetched when the server has stopped; what was half brought is brought anew. */
    @Override
    public void destroy() {
        workers.shutdownNow();
        underway.values().forEach(Errand::stop);
    }
}
