package dev.dateline.app.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.plan.RandomProjects.Feature;
import dev.dateline.app.plan.RandomProjects.Shape;
import dev.dateline.app.plan.VerifiedStep.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RandomProjectsTest {

    @TempDir
    private Path directory;

    @Test
    void theSameSeedGivesTheSameFolder() {
        for (long seed = 0; seed < 20; seed++) {
            var once = RandomProjects.write(directory.resolve("once"), seed, Shape.ANY);
            var again = RandomProjects.write(directory.resolve("again"), seed, Shape.ANY);
            assertThat(again.today()).isEqualTo(once.today());
            assertThat(files(again.folder())).isEqualTo(files(once.folder())).containsKey("steps.yaml");
        }
    }

    @Test
    void noStepUsesMoreThanItsTeamHas() {
        for (var project : projects(Shape.ANY)) {
            for (var step : project.steps().values()) {
                step.uses()
                        .forEach((team, people) -> assertThat(people)
                                .isBetween(
                                        1,
                                        Objects.requireNonNull(project.teams().get(team))
                                                .capacity()));
            }
        }
    }

    @Test
    void noCycleClosesNotEvenThroughParents() {
        for (var project : projects(Shape.ANY)) {
            for (var step : project.steps().values()) {
                assertThat(reachedFrom(step, project, new HashSet<>())).doesNotContain(step.id());
            }
        }
    }

    @Test
    void everythingOccurs() {
        var projects = projects(Shape.ANY);
        var steps = projects.stream()
                .flatMap(project -> project.steps().values().stream())
                .toList();
        assertThat(steps).extracting(VerifiedStep::state).contains(State.values());
        assertThat(steps)
                .anyMatch(VerifiedStep::fallsAway)
                .anyMatch(step -> !step.estimated() && step.is(State.STARTED));
        assertThat(steps).anyMatch(step -> step.started() != null && step.is(State.PLANNED));
        assertThat(steps).anyMatch(step -> step.finished() != null && step.is(State.STARTED));
        assertThat(steps)
                .flatExtracting(VerifiedStep::needs)
                .extracting(VerifiedStep.Need::type)
                .contains(VerifiedStep.Join.values());
        assertThat(steps)
                .flatExtracting(VerifiedStep::needs)
                .extracting(VerifiedStep.Need::lag)
                .contains(-10, -1, 0, 5, 15);
        assertThat(projects).anyMatch(project -> !project.calendar().works(project.launchDay()));
    }

    @Test
    void whatIsLeftOutDoesNotOccur() {
        var plain = new Shape(10, EnumSet.noneOf(Feature.class));
        for (var project : projects(plain)) {
            assertThat(project.usesTeams()).isFalse();
            assertThat(project.steps().values())
                    .hasSizeLessThanOrEqualTo(10)
                    .allMatch(step -> step.parent() == null && step.days() > 0 && step.is(State.PLANNED));
        }
        assertThat(projects(Shape.ANY.withoutUses())).noneMatch(VerifiedProject::usesTeams);
    }

    private List<VerifiedProject> projects(Shape shape) {
        return LongStream.range(0, 200)
                .mapToObj(seed -> RandomProjects.write(directory, seed, shape))
                .map(random -> VerifiedProject.read(random.folder(), random.today()))
                .toList();
    }

    /** All steps that come before: what it needs, what its parents need, and the parts of all these. */
    private static Set<String> reachedFrom(VerifiedStep step, VerifiedProject project, Set<String> reached) {
        for (var whole : project.lineage(step)) {
            for (var need : whole.needs()) {
                for (var before : withParts(project.step(need.step()), project).toList()) {
                    if (reached.add(before.id())) {
                        reachedFrom(before, project, reached);
                    }
                }
            }
        }
        return reached;
    }

    private static Stream<VerifiedStep> withParts(VerifiedStep step, VerifiedProject project) {
        return project.steps().values().stream()
                .filter(part -> project.lineage(part).contains(step));
    }

    private static Map<String, String> files(Path folder) {
        var files = new TreeMap<String, String>();
        try (var paths = Files.list(folder)) {
            for (var path : paths.toList()) {
                files.put(path.getFileName().toString(), Files.readString(path));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return files;
    }
}
