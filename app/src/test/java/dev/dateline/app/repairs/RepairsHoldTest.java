package dev.dateline.app.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.Dateline;
import dev.dateline.app.plan.Planner;
import dev.dateline.app.plan.Proposal;
import dev.dateline.app.plan.RandomProjects;
import dev.dateline.app.plan.RandomProjects.Feature;
import dev.dateline.app.plan.Repair;
import dev.dateline.app.plan.Status;
import dev.dateline.app.plan.Step;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Folder;
import dev.dateline.app.project.FolderProblems;
import dev.dateline.app.project.Kind;
import dev.dateline.app.project.People;
import dev.dateline.app.project.Project;
import dev.dateline.app.project.TextFile;
import dev.dateline.app.project.Today;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every repair of a plan whose launch does not hold makes it hold, written into the folder and planned anew; and no less of it would. */
class RepairsHoldTest {

    /** More seeds: {@code -Ddateline.plans=5000}. */
    private static final long PLANS = Math.max(30, Long.getLong("dateline.plans", 300) / 5);

    @TempDir
    private Path folder;

    static LongStream seeds() {
        return LongStream.range(0, PLANS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void ofRandomProjects(long seed) throws IOException, FolderProblems {
        // every other one with all the people it wants, so that other things than people hold it too
        var shape = RandomProjects.Shape.ANY.without(Feature.WAYS_OUT).upTo((int) (20 + seed));
        var random = RandomProjects.write(folder, seed, seed % 3 == 0 ? shape.withoutUses() : shape);
        var contents = read(random.folder());
        var today = new Today(random.today(), "the test");
        var plan = Planner.plan(contents, today);

        var repairs = new RepairFinder().of(contents, today, plan);

        assertThat(repairs.needed()).isEqualTo(!plan.isFeasible());
        for (var repair : repairs.repairs()) {
            var applied = written(random.folder(), proposed(contents, today, repair.parameters()));
            var then = Planner.plan(applied, today);
            assertThat(then.isFeasible()).as(repair.toString()).isTrue();
            assertThat(then.mustStartBy()).as(repair.toString()).isEqualTo(repair.mustStartBy());
            assertThat(then.launch()).isEqualTo(repair.launch());
            for (var less : less(contents, repair)) {
                assertThat(Planner.plan(proposed(contents, today, less), today).isFeasible())
                        .as("%s is less than %s", less, repair)
                        .isFalse();
            }
        }
    }

    private static Contents proposed(Contents contents, Today today, Map<String, String> parameters) {
        var request = new LinkedHashMap<String, String[]>();
        parameters.forEach((name, value) -> request.put(name, new String[] {value}));
        var proposal = Proposal.of(request, contents, today);
        assertThat(proposal.problems()).isEmpty();
        return proposal.apply(contents);
    }

    /** The same with a unit less of one of the changes. */
    private static List<Map<String, String>> less(Contents contents, Repair repair) {
        var calendar = contents.project().workCalendar();
        var all = new ArrayList<Map<String, String>>();
        repair.parameters().forEach((name, value) -> {
            if (name.startsWith("without.") && repair.note().contains("All that only the claim")) {
                return; // a claim goes with all that only it needs
            }
            var less = new LinkedHashMap<>(repair.parameters());
            var what = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
            switch (what) {
                case "launch" -> less.put(name, earlier(contents, value).toString());
                case "estimate", "remaining" ->
                    less.put(name, Integer.parseInt(value.substring(0, value.length() - 1)) + 1 + "d");
                case "notBefore" ->
                    less.put(
                            name,
                            calendar.date(calendar.numberOf(LocalDate.parse(value)) + 1)
                                    .toString());
                case "without", "away" -> less.remove(name);
                default -> less.put(name, fewer(contents, name, value));
            }
            all.add(less);
        });
        return all;
    }

    private static LocalDate earlier(Contents contents, String launch) {
        var calendar = contents.project().workCalendar();
        return calendar.date(calendar.numberOf(LocalDate.parse(launch)) - 1);
    }

    private static String fewer(Contents contents, String name, String value) {
        var team = name.substring("capacity.".length());
        int size = Objects.requireNonNull(contents.project().teams().get(team))
                .capacity()
                .tenths();
        int tenths = People.parse(value).tenths();
        boolean halves = size % 10 > 0
                || contents.of(Step.KIND).stream()
                        .filter(step -> step.status() != Status.DONE)
                        .anyMatch(step -> step.uses().containsKey(team)
                                && step.uses().get(team).tenths() % 10 > 0);
        return new People(tenths - (halves ? 5 : 10)).toString();
    }

    /** The folder with the change in it, read anew. */
    private static Contents written(Path folder, Contents changed) throws IOException, FolderProblems {
        write(folder, Step.KIND, changed);
        write(folder, Project.KIND, changed);
        return read(folder);
    }

    private static <R> void write(Path folder, Kind<R> kind, Contents changed) throws IOException {
        var file = (TextFile<R>) kind.file();
        var bodies = changed.of(kind).stream().map(file::body).toList();
        Files.writeString(folder.resolve(file.path()), file.text(bodies));
    }

    private static Contents read(Path folder) throws FolderProblems {
        return new Folder(folder, Dateline.KINDS, Dateline.CONSISTENCIES).read();
    }
}
