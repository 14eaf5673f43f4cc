package dev.dateline.app.plan;

import dev.dateline.app.project.Project;
import dev.dateline.engine.calendar.WorkCalendar;
import dev.dateline.engine.scheduling.Bindings;
import dev.dateline.engine.scheduling.Capacity;
import dev.dateline.engine.scheduling.LinkType;
import dev.dateline.engine.scheduling.Network;
import dev.dateline.engine.scheduling.Schedule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The steps that are still to be done, as the engine's network, on one day and on one way out of the tests.
 *
 * <p>A planned step is an activity. A started one is the milestone of its end: its people are held from today whatever the
 * capacity, and its start is past. Done steps and those of another way are not there. A link between two steps that both
 * have parts goes through a hub, a milestone of its own, so that a hundred parts behind a hundred need two hundred links.
 */
public final class PlanNetwork {

    private static final int NONE = -1;

    private final Steps steps;
    private final LocalDate todayDate;
    private final WorkCalendar calendar;
    private final int today;
    private final int launch;
    private final PlanTeams planTeams;
    private final Capacity teams;
    private final Capacity free;
    private final boolean[] onWay;
    private final int[] activity;
    private final List<Integer> stepOf = new ArrayList<>();
    private final int[] earliestStart;
    private final int[] earliestEnd;
    private final List<Link> links = new ArrayList<>();
    /** Hubs are numbered behind the activities of steps. */
    private int hubs;

    private final Network network;

    private final List<FromStarted> fromStarted = new ArrayList<>();

    private record Link(int from, int to, LinkType type, int lag) {}

    /** A link from the start of a step that has started: to {@code activity} it is a date, {@code day}. */
    record FromStarted(int source, int activity, LinkType type, int lag, int day) {}

    /** @param refuted the assumptions that are, or are taken to be, refuted */
    public PlanNetwork(Steps steps, Project project, LocalDate today, Set<String> refuted) {
        this(steps, project, today, refuted, Set.of());
    }

    /** @param either the assumptions of which nobody knows yet whether they hold: the steps of both ways are there */
    public PlanNetwork(Steps steps, Project project, LocalDate today, Set<String> refuted, Set<String> either) {
        this.steps = steps;
        this.todayDate = today;
        this.calendar = project.workCalendar();
        this.today = calendar.numberOf(today);
        this.launch = calendar.numberOf(project.launch());
        this.planTeams = new PlanTeams(project, calendar, this.today);
        this.teams = planTeams.presence().capacity();
        this.onWay = way(steps, refuted, either);
        this.activity = new int[steps.size()];
        Arrays.fill(activity, NONE);
        for (int i = 0; i < steps.size(); i++) {
            if (!steps.hasParts(i) && onWay[i] && status(i) != Status.DONE) {
                activity[i] = stepOf.size();
                stepOf.add(i);
            }
        }
        this.earliestStart = new int[stepOf.size()];
        this.earliestEnd = new int[stepOf.size()];
        bounds();
        link();
        this.free = withoutHeld();
        this.network = built();
    }

    public Network network() {
        return network;
    }

    Steps steps() {
        return steps;
    }

    public WorkCalendar calendar() {
        return calendar;
    }

    /** Who is there, whatever they do. */
    PlanTeams planTeams() {
        return planTeams;
    }

    /** The teams with nothing but their absences taken out. */
    public Capacity teams() {
        return teams;
    }

    /** The teams with what started steps hold taken out as well. */
    public Capacity free() {
        return free;
    }

    public List<String> teamNames() {
        return planTeams.names();
    }

    LocalDate todayDate() {
        return todayDate;
    }

    public int today() {
        return today;
    }

    /** The boundary at or before which everything ends. */
    public int launch() {
        return launch;
    }

    /** The step's activity, or −1 where it is done, has parts or is not on the way. */
    public int activity(int step) {
        return activity[step];
    }

    /** The activity's step; hubs, which have higher numbers than all steps' activities, have none. */
    public Optional<Integer> step(int anActivity) {
        return anActivity < stepOf.size() ? Optional.of(stepOf.get(anActivity)) : Optional.empty();
    }

    /** By activity; a hub matters as much as what waits for it. */
    int[] importance() {
        return IntStream.range(0, network.size())
                .map(activity -> step(activity)
                        .map(step -> steps.get(step).importanceOrMiddle())
                        .orElse(0))
                .toArray();
    }

    /** From this number on activities are hubs. */
    int hubs() {
        return stepOf.size();
    }

    /** The dates that links from started steps are to an activity. */
    List<FromStarted> fromStarted(int anActivity) {
        return fromStarted.stream().filter(link -> link.activity == anActivity).toList();
    }

    /** What begun work holds. */
    List<Bindings.Held> held() {
        var held = new ArrayList<Bindings.Held>();
        for (int step : stepOf) {
            if (status(step) == Status.STARTED) {
                tenths(step)
                        .forEach((team, amount) -> held.add(
                                new Bindings.Held(activity[step], team(team), amount, today, today + remaining(step))));
            }
        }
        return held;
    }

    /** Steps that are planned or started and on the way. */
    public List<Integer> open() {
        return stepOf;
    }

    public boolean isOnWay(int step) {
        return onWay[step];
    }

    public Status status(int step) {
        return steps.get(step).statusOn(todayDate);
    }

    /** The day by which an open step is done that ends at a boundary: a milestone on the day of that morning, work on the day before. */
    public LocalDate lastDay(int ofActivity, int end) {
        return calendar.date(isMilestone(ofActivity) ? end : end - 1);
    }

    /** The boundary at which an open step ends that is done by a day; where nobody works on that day, work ends before it. */
    int endOn(int ofActivity, LocalDate day) {
        return calendar.numberOf(isMilestone(ofActivity) ? day : day.plusDays(1));
    }

    private boolean isMilestone(int ofActivity) {
        return network.duration(ofActivity) == 0 && status(stepOf.get(ofActivity)) == Status.PLANNED;
    }

    /** The day on which a schedule of this network starts the first step that is only planned; none where all have begun. */
    public Optional<Integer> firstStart(Schedule schedule) {
        return stepOf.stream()
                .filter(step -> status(step) == Status.PLANNED)
                .map(step -> schedule.start(activity(step)))
                .min(Integer::compare);
    }

    /** Days a planned step takes; 0 where nobody has estimated it. */
    public int duration(int step) {
        return steps.get(step)
                .estimate()
                .map(estimate -> estimate.likely().days())
                .orElse(0);
    }

    /** Days from today for which a started step runs and holds its people: as written, else its estimate less what is worked. */
    public int remaining(int step) {
        return steps.get(step)
                .remaining()
                .map(days -> days.days())
                .orElseGet(() -> Math.max(1, duration(step) - worked(step)));
    }

    /** Working days a started step has run before today. */
    public int worked(int step) {
        return today - started(step);
    }

    private int started(int step) {
        return calendar.numberOf(steps.get(step).started().orElseThrow());
    }

    /** The bound that the file itself writes on a step: the latest of its own and those of the steps it is part of. */
    public Optional<LocalDate> notBefore(int step) {
        return steps.withAncestors(step).stream()
                .flatMap(at -> steps.get(at).notBefore().stream())
                .max(LocalDate::compareTo);
    }

    /** Each team's number and the tenths of people the step uses. */
    public Map<String, Integer> tenths(int step) {
        var tenths = new LinkedHashMap<String, Integer>();
        steps.get(step).uses().forEach((team, people) -> tenths.put(team, people.tenths()));
        return tenths;
    }

    public int team(String name) {
        return planTeams.names().indexOf(name);
    }

    private static boolean[] way(Steps steps, Set<String> refuted, Set<String> either) {
        var onWay = new boolean[steps.size()];
        for (int i = 0; i < onWay.length; i++) {
            onWay[i] = steps.withAncestors(i).stream()
                    .flatMap(at -> steps.get(at).onlyIf().stream())
                    .allMatch(only -> only.refuted()
                                    .map(name -> refuted.contains(name) || either.contains(name))
                                    .orElse(true)
                            && only.holds().map(held -> !refuted.contains(held)).orElse(true));
        }
        return onWay;
    }

    private void bounds() {
        for (int k = 0; k < stepOf.size(); k++) {
            int step = stepOf.get(k);
            if (status(step) == Status.STARTED) {
                earliestStart[k] = Network.ANY_DAY;
                earliestEnd[k] = today + remaining(step);
            } else {
                earliestStart[k] =
                        Math.max(today, notBefore(step).map(calendar::numberOf).orElse(Network.ANY_DAY));
                earliestEnd[k] = Network.ANY_DAY;
            }
        }
    }

    private void link() {
        for (int step = 0; step < steps.size(); step++) {
            for (var need : steps.get(step).needs()) {
                var sources = live(steps.leaves(steps.number(need.step())));
                var targets = live(steps.leaves(step)).stream()
                        .filter(target -> status(target) == Status.PLANNED
                                || need.type() == LinkType.FF
                                || need.type() == LinkType.SF)
                        .toList();
                link(sources, targets, need.type(), need.lag().days());
            }
        }
    }

    private void link(List<Integer> sources, List<Integer> targets, LinkType type, int lag) {
        if (sources.size() <= 1 || targets.size() <= 1) {
            for (int source : sources) {
                for (int target : targets) {
                    link(source, target, type, lag);
                }
            }
            return;
        }
        int hub = stepOf.size() + hubs++;
        boolean fromStart = type == LinkType.SS || type == LinkType.SF;
        boolean toStart = type == LinkType.FS || type == LinkType.SS;
        for (int source : sources) {
            if (fromStart && status(source) == Status.STARTED) {
                targets.forEach(target -> link(source, target, type, lag));
            } else {
                links.add(new Link(activity[source], hub, fromStart ? LinkType.SS : LinkType.FS, lag));
            }
        }
        for (int target : targets) {
            links.add(new Link(hub, activity[target], toStart ? LinkType.FS : LinkType.FF, 0));
        }
    }

    /** The start of a started step is past and cannot move: what follows from it is a date, no link. */
    private void link(int source, int target, LinkType type, int lag) {
        if (status(source) == Status.STARTED && type == LinkType.SS) {
            int k = activity[target];
            earliestStart[k] = Math.max(earliestStart[k], started(source) + lag);
            fromStarted.add(new FromStarted(source, k, type, lag, started(source) + lag));
        } else if (status(source) == Status.STARTED && type == LinkType.SF) {
            int k = activity[target];
            earliestEnd[k] = Math.max(earliestEnd[k], started(source) + lag);
            fromStarted.add(new FromStarted(source, k, type, lag, started(source) + lag));
        } else {
            links.add(new Link(activity[source], activity[target], type, lag));
        }
    }

    private List<Integer> live(List<Integer> leaves) {
        return leaves.stream().filter(leaf -> activity[leaf] != NONE).toList();
    }

    private Capacity withoutHeld() {
        var capacity = teams.copy();
        held().forEach(one -> capacity.hold(one.team(), one.tenths(), one.from(), one.to()));
        return capacity;
    }

    private Network built() {
        var builder = Network.builder();
        for (int k = 0; k < stepOf.size(); k++) {
            int step = stepOf.get(k);
            boolean planned = status(step) == Status.PLANNED;
            builder.activity(planned ? duration(step) : 0, earliestStart[k], earliestEnd[k]);
            if (planned) {
                int number = k;
                tenths(step).forEach((team, amount) -> builder.uses(number, team(team), amount));
            }
        }
        for (int hub = 0; hub < hubs; hub++) {
            builder.activity(0, Network.ANY_DAY);
        }
        links.forEach(link -> builder.link(link.from, link.to, link.type, link.lag));
        return builder.build();
    }
}
