package dev.dateline.app;

import dev.dateline.app.database.Database;
import dev.dateline.app.database.Unavailable;
import dev.dateline.app.events.Played;
import dev.dateline.app.page.Visitor;
import dev.dateline.app.people.Access;
import dev.dateline.app.people.Accounts;
import dev.dateline.app.people.FirstKey;
import dev.dateline.app.project.FolderProblems;
import dev.dateline.app.workbench.FolderIn;
import dev.dateline.app.workbench.Imports;
import dev.dateline.app.workbench.MovedExample;
import dev.dateline.app.workbench.Projects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.catalina.core.StandardWrapper;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The whole workbench on a port of its own, as its visitors meet it; on a Saturday in November 2026, unless a test says otherwise. */
public final class RunningWorkbench implements AutoCloseable {

    public static final Clock SATURDAY = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);

    private static @Nullable RunningWorkbench shared;

    private final Path folder;
    private final Database database;
    private final Projects toBegin;
    private final FirstKey firstKey = new FirstKey();
    private final ConfigurableApplicationContext context;
    private final int port;
    private final boolean first;

    private RunningWorkbench(boolean withAccounts, Clock clock) {
        try {
            folder = Files.createTempDirectory("dateline-test-");
            database = Database.in(folder);
        } catch (IOException | Unavailable unusable) {
            throw new IllegalStateException(unusable);
        }
        var access = withAccounts ? new Accounts(database, clock) : Access.open();
        toBegin = Workbench.projects(database, Access.open(), clock);
        var projects = Workbench.projects(database, access, clock);
        context = Workbench.start(new Workbench.Setting(database, projects, access, firstKey, clock, "127.0.0.1", 0));
        port = Workbench.port(context);
        first = true;
    }

    /** On the database of another, which keeps it. */
    private RunningWorkbench(RunningWorkbench other, Clock clock) {
        folder = other.folder;
        database = other.database;
        toBegin = other.toBegin;
        var projects = Workbench.projects(database, Access.open(), clock);
        context = Workbench.start(
                new Workbench.Setting(database, projects, Access.open(), firstKey, clock, "127.0.0.1", 0));
        port = Workbench.port(context);
        first = false;
    }

    /** One more on the same database, as after a start: nothing of it is in memory yet. */
    public RunningWorkbench anew() {
        return new RunningWorkbench(this, SATURDAY);
    }

    /** The same, at another time. */
    public RunningWorkbench anew(Instant now) {
        return new RunningWorkbench(this, Clock.fixed(now, ZoneOffset.UTC));
    }

    /** As {@code dateline demo} starts it, for tests that only read: both examples, a project without anything, one with much. */
    public static synchronized RunningWorkbench shared() {
        var running = shared;
        if (running == null) {
            running = demo().withFull("full", 220, 60, 4_000);
            shared = running;
            Runtime.getRuntime().addShutdownHook(new Thread(running::close));
        }
        return running;
    }

    /** As {@code dateline demo} starts it, and nothing in it. */
    public static RunningWorkbench bare() {
        return new RunningWorkbench(false, SATURDAY);
    }

    /** As {@code dateline demo} starts it, with a project beside that holds nothing yet. */
    public static RunningWorkbench demo() {
        return new RunningWorkbench(false, SATURDAY).withExamples();
    }

    /** As {@code dateline serve} starts it for the first time: nobody has an account, no project is there. */
    public static RunningWorkbench serve(Clock clock) {
        return new RunningWorkbench(true, clock);
    }

    /** With the examples as the demo shows them, and the empty project. */
    public RunningWorkbench withExamples() {
        try {
            var example = Path.of("..", "examples", "deploy-faster");
            var copy = folder.resolve("deploy-faster");
            MovedExample.to(LocalDate.parse("2026-09-02"), LocalDate.now(SATURDAY))
                    .copy(example, copy);
            return with(copy)
                    .play("deploy-faster", copy)
                    .with(Path.of("..", "examples", "kindle"))
                    .with(FullProject.empty(folder.resolve("empty")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** With a project of so many records, whose names are in every script and mean no good. */
    public RunningWorkbench withFull(String name, int steps, int claims, int observations) {
        return with(FullProject.write(folder.resolve(name), steps, claims, observations));
    }

    /** With the project of a folder, under the folder's name. */
    public RunningWorkbench with(Path project) {
        try {
            var in = FolderIn.read(project, Dateline.KINDS, Dateline.CONSISTENCIES, Dateline.CONSTANCIES);
            toBegin.take(in.contents().name(), Visitor.local("Dateline"), in, Optional.empty());
            return this;
        } catch (FolderProblems wrong) {
            throw new IllegalArgumentException(wrong.problems().toString(), wrong);
        }
    }

    /** With what the systems of an example told, which lies in its folder. */
    public RunningWorkbench play(String project, Path example) {
        try {
            context.getBean(Played.class).play(project, example);
            return this;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** One of its parts. */
    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    public String at(String path) {
        return "http://localhost:" + port + path;
    }

    public int port() {
        return port;
    }

    /** Where the first account is made. */
    public String begin() {
        return "/" + firstKey.path();
    }

    /** How many requests it has begun to answer, and not finished. */
    public int inHand() {
        var server = (TomcatWebServer) ((WebServerApplicationContext) context).getWebServer();
        return server == null
                ? 0
                : Stream.of(server.getTomcat().getHost().findChildren())
                        .flatMap(web -> Stream.of(web.findChildren()))
                        .mapToInt(servlet -> ((StandardWrapper) servlet).getCountAllocated())
                        .sum();
    }

    /** The patterns of all addresses that can be asked for in this way. */
    public Set<String> addresses(RequestMethod method) {
        var patterns = new TreeSet<String>();
        for (var mapping :
                context.getBeansOfType(RequestMappingHandlerMapping.class).values()) {
            mapping.getHandlerMethods().keySet().stream()
                    .filter(info -> info.getMethodsCondition().getMethods().contains(method))
                    .forEach(info -> patterns.addAll(info.getPatternValues()));
        }
        return patterns;
    }

    @Override
    public void close() {
        context.close();
        if (!first) {
            return;
        }
        database.close();
        try {
            Imports.delete(folder);
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }
}
