package dev.dateline.app.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.Dateline;
import dev.dateline.app.FullProject;
import dev.dateline.app.database.Database;
import dev.dateline.app.metrics.Observations;
import dev.dateline.app.metrics.SourceSystem;
import dev.dateline.app.page.Visitor;
import dev.dateline.app.people.Access;
import dev.dateline.app.project.FormReading;
import dev.dateline.app.workbench.Change;
import dev.dateline.app.workbench.FolderIn;
import dev.dateline.app.workbench.Opened;
import dev.dateline.app.workbench.Projects;
import dev.dateline.app.workbench.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Events become durable once each, many senders at a time, and their state is the same after a restart. On both databases. */
@ParameterizedClass
@EnumSource
class IntakeTest {

    private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final String SOURCE = "pipeline";

    private final Database database;
    private final Projects projects;
    private final RawEvents events;
    private final EventStates states;
    private final Intake intake;
    private final Opened opened;

    IntakeTest(TestDatabase kind, @TempDir Path root) throws Exception {
        database = kind.open(root.resolve("data"));
        projects = new Projects(
                database, Dateline.KINDS, Dateline.CONSISTENCIES, List.of(new Observations()), Access.open(), CLOCK);
        events = new RawEvents(database);
        states = new EventStates(events, projects);
        intake = new Intake(database, states);
        var folder = FolderIn.read(
                FullProject.empty(root.resolve("empty")), Dateline.KINDS, Dateline.CONSISTENCIES, Dateline.CONSTANCIES);
        var begun = projects.take("Nothing yet", Visitor.local("writer"), folder, Optional.empty());
        var source = FormReading.of(SourceSystem.class, Map.of("id", SOURCE, "kind", "csv"))
                .record()
                .orElseThrow();
        opened = projects.change(begun, Change.of("added a source").put(SourceSystem.KIND, source));
    }

    @AfterEach
    void close() throws InterruptedException {
        intake.destroy();
        states.destroy();
        database.close();
    }

    @Test
    void whatIsTooOldLosesWhatWasSentAndNothingThatFollowsFromIt() throws Exception {
        intake.keep(deployment(1));
        intake.keep(deployment(2));
        var before = states.of(opened.slug());
        var source = FormReading.of(SourceSystem.class, Map.of("id", SOURCE, "kind", "csv", "keepEvents", "30 d"))
                .record()
                .orElseThrow();
        projects.change(
                projects.open(
                        opened.slug(), Optional.empty(), Optional.empty(), Visitor.local("owner"), Optional.empty()),
                Change.of("keeps them").put(SourceSystem.KIND, source));

        retention(NOW.plus(Duration.ofDays(29))).round();
        assertThat(events.shed(opened.slug(), SOURCE)).isZero();
        var later = NOW.plus(Duration.ofDays(31));
        retention(later).round();

        assertThat(events.shed(opened.slug(), SOURCE)).isEqualTo(2);
        var id = before.deployments().getFirst().events().getFirst();
        assertThat(events.one(opened.slug(), SOURCE, id).orElseThrow().deleted())
                .hasValue(later);
        var again = new EventStates(events, projects);
        assertThat(again.of(opened.slug())).isEqualTo(before);
        again.destroy();
        assertThat(intake.keep(deployment(1))).as("the same, sent again").isZero();
    }

    private Retention retention(Instant now) {
        return new Retention(projects, events, Clock.fixed(now, ZoneOffset.UTC));
    }

    private List<RawEvents.Raw> deployment(int number) {
        var json = "{\"type\": \"deployment\", \"id\": \"" + number
                + "\", \"service\": \"shop\", \"time\": \"2026-01-01T00:00:00Z\"}";
        try {
            return new Reception(
                            new Addresses.Door(opened.slug(), SOURCE, Optional.of(SourceSystem.Type.CSV), "secret"),
                            SourceSystem.Type.CSV,
                            name -> "",
                            NOW)
                    .read(json.getBytes(StandardCharsets.UTF_8));
        } catch (Unreadable wrong) {
            throw new AssertionError(wrong);
        }
    }

    private Callable<Integer> sending(int number) {
        return () -> intake.keep(deployment(number));
    }

    @Test
    void ofManySendersAndManyDuplicatesEachDistinctEventIsKeptOnce() throws Exception {
        var work = IntStream.range(0, 2_000)
                .mapToObj(number -> sending(number % 500))
                .toList();
        int fresh = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(work)) {
                fresh += done.get();
            }
        }
        assertThat(fresh).isEqualTo(500);
        assertThat(events.kinds(opened.slug(), SOURCE)).containsExactly(Map.entry("deployment", 500L));
        assertThat(states.of(opened.slug()).deployments()).hasSize(500);
    }

    @Test
    void whatWasKeptIsTheSameAfterARestart() throws Exception {
        assertThat(states.of(opened.slug()).deployments()).isEmpty();
        for (int number = 0; number < 20; number++) {
            intake.keep(deployment(number));
        }
        var before = states.of(opened.slug());
        var again = new EventStates(events, projects);
        assertThat(before.deployments()).hasSize(20);
        assertThat(again.of(opened.slug())).isEqualTo(before);
        again.destroy();
    }

    @Test
    void serversBesideEachOtherKnowWhatEachOfThemTook() throws Exception {
        var other = new EventStates(events, projects);
        var otherIntake = new Intake(database, other);
        try {
            assertThat(states.of(opened.slug()).deployments()).isEmpty();
            assertThat(other.of(opened.slug()).deployments()).isEmpty();
            for (int number = 0; number < 5; number++) {
                intake.keep(deployment(2 * number));
                assertThat(other.of(opened.slug()).deployments()).hasSize(2 * number + 1);
                otherIntake.keep(deployment(2 * number + 1));
                assertThat(states.of(opened.slug()).deployments()).hasSize(2 * number + 2);
            }
            assertThat(otherIntake.keep(deployment(0)))
                    .as("what the other took already")
                    .isZero();
            assertThat(states.of(opened.slug())).isEqualTo(other.of(opened.slug()));
        } finally {
            otherIntake.destroy();
            other.destroy();
        }
    }

    @Test
    void serversThatTakeAtTheSameTimeMissNothing() throws Exception {
        var other = new EventStates(events, projects);
        var otherIntake = new Intake(database, other);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var work = IntStream.range(0, 400)
                    .mapToObj(number -> (Callable<Integer>) () -> {
                        int fresh = (number % 2 == 0 ? intake : otherIntake).keep(deployment(number));
                        (number % 3 == 0 ? states : other).of(opened.slug());
                        return fresh;
                    })
                    .toList();
            for (var done : threads.invokeAll(work)) {
                assertThat(done.get()).isEqualTo(1);
            }
            assertThat(states.of(opened.slug()).deployments()).hasSize(400);
            assertThat(other.of(opened.slug()).deployments()).hasSize(400);
        } finally {
            otherIntake.destroy();
            other.destroy();
        }
    }

    @Test
    void theRawEventComesBackByteForByte() throws Exception {
        var sent = deployment(7).getFirst();
        intake.keep(List.of(sent));
        var kept = events.one(opened.slug(), SOURCE, sent.id()).orElseThrow();
        assertThat(kept.body().bytes()).isEqualTo(sent.body().bytes());
        assertThat(kept.received()).isEqualTo(NOW);
    }

    @Test
    void aSourceThatIsRemovedDoesNotCountUntilThatIsUndone() throws Exception {
        intake.keep(deployment(1));
        assertThat(states.of(opened.slug()).deployments()).hasSize(1);
        var source = opened.contents().of(SourceSystem.KIND).getFirst();
        var gone = projects.change(opened, Change.of("removed it").remove(SourceSystem.KIND, SOURCE));
        assertThat(states.of(opened.slug()).deployments()).isEmpty();
        projects.change(gone, Change.of("brought it back").put(SourceSystem.KIND, source));
        assertThat(states.of(opened.slug()).deployments()).hasSize(1);
    }

    @Test
    void whoListensIsToldOfManyEventsAtOnce() throws Exception {
        var told = new CountDownLatch(1);
        var times = new AtomicInteger();
        states.listen(project -> {
            times.incrementAndGet();
            told.countDown();
        });
        for (int number = 0; number < 10; number++) {
            intake.keep(deployment(number));
        }
        assertThat(told.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(times.get()).isLessThan(10);
    }
}
