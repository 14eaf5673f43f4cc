package dev.dateline.benchmarks;

import dev.dateline.app.project.Json;
import dev.dateline.app.terminal.Terminal;
import dev.dateline.benchmarks.plans.PlainPlan;
import dev.dateline.benchmarks.plans.PlainPlan.Join;
import dev.dateline.benchmarks.plans.PlainPlanVerifier;
import dev.dateline.engine.scheduling.BackwardScheduler;
import dev.dateline.engine.scheduling.Capacity;
import dev.dateline.engine.scheduling.CriticalPath;
import dev.dateline.engine.scheduling.Network;
import dev.dateline.engine.scheduling.Schedule;
import dev.dateline.engine.scheduling.search.Improvement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "schedule",
        mixinStandardHelpOptions = true,
        description = "The backward schedule under capacity, beside one plain serial schedule generation.")
final class ScheduleBench extends BenchCommand {

    private static final int ARCS = 3;
    private static final int LARGE = 5_000;
    /** Tenths of a person; so many that about as many days pass in waiting for people as on the longest path. */
    private static final int[] TEAMS = {40, 50, 60, 70};

    @Option(names = "--sizes", split = ",", paramLabel = "N", description = "Tasks, such as 1000,10000.")
    private List<Integer> sizes = List.of(1_000, 10_000);

    @Option(
            names = "--search-seconds",
            paramLabel = "S",
            description =
                    "Hold each against what a search of so much processor time finds; no search if nothing is said.")
    private long searchSeconds;

    /** Keeps the compiler from leaving out work whose result nobody reads. */
    private long seen;

    ScheduleBench(Terminal terminal) {
        super(terminal, 11);
    }

    /** One size, the same for all entrants. */
    @SuppressWarnings("ArrayRecordComponent") // read-only
    private record Course(RandomNetwork tasks, int[] teams, int[][] absences, Network network, int launch) {

        static Course of(int size, long seed) {
            int width = Math.max(2, (int) Math.sqrt(size));
            int teams = size < LARGE ? TEAMS.length : 2 * TEAMS.length;
            var tenths = IntStream.range(0, teams)
                    .map(team -> Math.max(20, TEAMS[team % TEAMS.length] * TEAMS.length * width / (32 * teams)))
                    .toArray();
            var tasks = RandomNetwork.layers(Math.max(2, size / width), width, ARCS, seed)
                    .withUses(teams);
            var network = tasks.network(0);
            int busiest = IntStream.range(0, teams)
                    .map(team -> Math.toIntExact(tasks.work(team) / tenths[team]))
                    .reduce(0, Math::max);
            int launch = 2 * Math.max(busiest, CriticalPath.of(network, 0).earliestEnd());
            return new Course(tasks, tenths, RandomNetwork.absences(teams, launch, seed), network, launch);
        }

        PlainSerialSchedule serial() {
            return new PlainSerialSchedule(tasks, teams, absences, launch);
        }

        Schedule engine(int candidates) {
            return BackwardScheduler.schedule(network, capacity(), launch, candidates);
        }

        Schedule engine() {
            return BackwardScheduler.schedule(network, capacity(), launch);
        }

        /** One task in the middle takes a day longer, and all others keep their dates where they can. */
        Schedule edited(int... ends) {
            var longer = tasks.longer(network.size() / 2);
            return BackwardScheduler.schedule(longer.network(0), capacity(), launch, ends);
        }

        Capacity capacity() {
            return RandomNetwork.capacity(teams, absences);
        }

        /** The same for a verifier that knows nothing of the engine. */
        PlainPlan plain(RandomNetwork of) {
            var activities = new ArrayList<PlainPlan.Activity>();
            for (int i = 0; i < of.duration.length; i++) {
                var uses = new HashMap<Integer, Integer>();
                for (int k = of.useHead[i]; k < of.useHead[i + 1]; k++) {
                    uses.merge(of.useTeam[k], of.useTenths[k], Integer::sum);
                }
                activities.add(new PlainPlan.Activity("task " + i, of.duration[i], 0, 0, uses));
            }
            var links = IntStream.range(0, of.from.length)
                    .mapToObj(link -> new PlainPlan.Link(
                            of.from[link], of.to[link], Join.valueOf(of.type[link].name()), of.lag[link]))
                    .toList();
            var away = Arrays.stream(absences)
                    .map(absence -> new PlainPlan.Size(absence[0], absence[1], absence[2], 0))
                    .toList();
            return new PlainPlan(activities, links, IntStream.of(teams).boxed().toList(), away, List.of(), launch);
        }

        /** Refuses a schedule that does not hold: a time or a length of it would be worth nothing. */
        void hold(RandomNetwork of, IntUnaryOperator start, int... keptEnds) {
            var starts = IntStream.range(0, of.duration.length).map(start).toArray();
            var wrong = PlainPlanVerifier.violations(plain(of), starts, keptEnds);
            if (!wrong.isEmpty()) {
                throw new IllegalStateException("the schedule does not hold: " + String.join("; ", wrong));
            }
        }

        String words() {
            return "%,d tasks in layers, %,d links, %d teams, %d absences"
                    .formatted(network.size(), network.links(), teams.length, absences.length);
        }

        /** Neither the longest path nor the team that needs longest, its absences counted, takes fewer days. */
        int leastDays() {
            var capacity = capacity();
            return IntStream.range(0, teams.length)
                    .map(team -> daysBack(capacity, team, tasks.work(team)))
                    .reduce(CriticalPath.of(network, 0).earliestEnd(), Math::max);
        }

        private int daysBack(Capacity capacity, int team, long work) {
            int day = launch;
            for (long left = work; left > 0; ) {
                left -= capacity.free(team, --day);
            }
            return launch - day;
        }

        int daysBefore(Schedule schedule) {
            if (schedule.lateBy() > 0) {
                throw new IllegalStateException("the launch has room, and yet it is late by " + schedule.lateBy());
            }
            return launch
                    - IntStream.range(0, network.size())
                            .map(schedule::start)
                            .min()
                            .orElse(launch);
        }
    }

    @Override
    protected Report run() {
        var courses = sizes.stream().map(size -> Course.of(size, seed())).toList();
        var races = new ArrayList<Race>();
        for (var course : courses) {
            races.add(new Race(course.words())
                    .reference(
                            "plain serial schedule",
                            () -> seen += course.serial().firstDay())
                    .against(
                            "plain serial schedule",
                            "engine, 1 candidate",
                            () -> seen += course.engine(1).start(0))
                    .against(
                            "plain serial schedule",
                            "engine",
                            () -> seen += course.engine().start(0))
                    .against("plain serial schedule", "engine, after an edit", edit(course)));
        }
        var report = new Report("schedule", parameters().put("sizes", sizes).put("arcsPerTask", ARCS));
        report.times(run(races, 2, 2));
        courses.forEach(this::verify);
        courses.forEach(course -> quality(course, report));
        if (searchSeconds > 0) {
            courses.forEach(course -> search(course, report));
        }
        return report;
    }

    /** From the network to the schedule, the dates before the edit being known. */
    private Runnable edit(Course course) {
        var ends = ends(course.engine());
        return () -> seen += course.edited(ends).start(0);
    }

    private static int[] ends(Schedule schedule) {
        return IntStream.range(0, schedule.network().size()).map(schedule::end).toArray();
    }

    private void verify(Course course) {
        var none = IntStream.generate(() -> PlainPlanVerifier.NO_DATE)
                .limit(course.network().size())
                .toArray();
        var engine = course.engine();
        course.hold(course.tasks(), engine::start, none);
        course.hold(course.tasks(), course.engine(1)::start, none);
        var ends = ends(engine);
        course.hold(course.tasks().longer(course.network().size() / 2), course.edited(ends)::start, ends);
    }

    private void search(Course course, Report report) {
        var engine = course.engine();
        var clock = new CpuBudget(searchSeconds);
        clock.begin();
        var improvement = Improvement.search(course.network(), course.capacity(), course.launch(), engine, clock);
        int days = course.daysBefore(engine);
        int best = improvement.better().map(course::daysBefore).orElse(days);
        report.finding(
                "%,d tasks: a search of %d seconds of processor time finds %,d working days; the engine's %,d are %.2f %% above."
                        .formatted(course.network().size(), searchSeconds, best, days, 100.0 * (days - best) / best),
                Json.object()
                        .put("tasks", course.network().size())
                        .put("searchSeconds", searchSeconds)
                        .put("searchDaysBeforeLaunch", best)
                        .put("engineDaysBeforeLaunch", days)
                        .put("schedules", improvement.schedules()));
    }

    private void quality(Course course, Report report) {
        int plain = course.launch() - course.serial().firstDay();
        int one = course.daysBefore(course.engine(1));
        int engine = course.daysBefore(course.engine());
        int least = course.leastDays();
        report.finding(
                ("%,d tasks: work must start %,d working days before the launch by the plain schedule, %,d by the engine with"
                                + " one candidate, %,d by the engine: %,d days later than the plain one. The links alone, or one"
                                + " team's work alone, take %,d.")
                        .formatted(course.network().size(), plain, one, engine, plain - engine, least),
                Json.object()
                        .put("tasks", course.network().size())
                        .put("teamTenths", IntStream.of(course.teams()).boxed().toList())
                        .put("plainDaysBeforeLaunch", plain)
                        .put("oneCandidateDaysBeforeLaunch", one)
                        .put("engineDaysBeforeLaunch", engine)
                        .put("lowerBoundDays", least));
    }
}
