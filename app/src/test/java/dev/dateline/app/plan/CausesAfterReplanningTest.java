package dev.dateline.app.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.Dateline;
import dev.dateline.app.plan.RandomProjects.Feature;
import dev.dateline.app.project.Folder;
import dev.dateline.app.project.FolderProblems;
import dev.dateline.app.project.Today;
import dev.dateline.engine.scheduling.BackwardScheduler;
import dev.dateline.engine.scheduling.Binding;
import dev.dateline.engine.scheduling.Bindings;
import dev.dateline.engine.scheduling.Capacity;
import dev.dateline.engine.scheduling.LinkType;
import dev.dateline.engine.scheduling.Network;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What holds a date gives way, and the whole plan is made anew. Every other step may then move too, so a date need not be later even
 * where its causes are all true; mostly it is.
 */
class CausesAfterReplanningTest {

    /** More plans: {@code -Ddateline.plans=1000}. */
    private static final long PLANS = Math.max(6, Long.getLong("dateline.plans", 60) / 10);

    @TempDir
    private Path folder;

    private int dates;
    private int later;

    @Test
    void mostDatesAreLaterOnceWhatHoldsThemGivesWay() throws FolderProblems {
        for (long seed = 0; dates < 100 * PLANS; seed++) {
            var random = RandomProjects.write(
                    folder,
                    seed,
                    RandomProjects.Shape.ANY.without(Feature.WAYS_OUT).upTo((int) (60 + 7 * (seed % 21))));
            var contents = new Folder(random.folder(), Dateline.KINDS, Dateline.CONSISTENCIES).read();
            var plan = Planner.plan(contents, new Today(random.today(), "the test"));
            if (plan.isFeasible() && plan.network().open().size() >= 40) {
                count(plan);
            }
        }

        System.getLogger(getClass().getName())
                .log(System.Logger.Level.INFO, "{0} of {1} dates are later after replanning", later, dates);
        assertThat(later).isGreaterThan(dates * 9 / 10);
    }

    private void count(BackwardPlan plan) {
        var network = plan.network();
        var bindings = new Bindings(plan.schedule(), network.planTeams().presence(), network.hubs(), network.held());
        for (int step : network.open()) {
            int activity = network.activity(step);
            var held = bindings.later(activity);
            var free = network.free().copy();
            held.forEach(binding -> relax(binding, network, free));
            int launch = network.launch() + (held.contains(new Binding.Launch()) ? 1 : 0);
            var replanned = BackwardScheduler.schedule(
                    without(network.network(), activity, network.hubs(), held), free, launch);
            dates++;
            later += replanned.start(activity) > plan.schedule().start(activity) ? 1 : 0;
        }
    }

    private static void relax(Binding binding, PlanNetwork network, Capacity free) {
        if (binding instanceof Binding.Team full) {
            free.hold(full.team(), -full.missing(), full.day(), full.day() + 1);
        } else if (binding instanceof Binding.Away away) {
            var lack = network.planTeams().lack(away.number());
            int team = network.team(lack.team());
            int from = network.calendar().numberOf(lack.days().from());
            int to = network.calendar().numberOf(lack.days().to().plusDays(1));
            for (int day = Math.max(network.today(), from); day < to; day++) {
                int less = lack.usual().tenths() - lack.there().tenths();
                free.hold(team, network.teams().free(team, day) == lack.there().tenths() ? -less : 0, day, day + 1);
            }
        }
    }

    /** The same network without the links that hold the activity, those through a joint replaced by what is left of them. */
    private static Network without(Network network, int activity, int joints, List<Binding> held) {
        var builder = Network.builder();
        for (int i = 0; i < network.size(); i++) {
            builder.activity(network.duration(i), network.earliestStart(i), network.earliestEnd(i));
            int[] teams = network.teams(i);
            int[] amounts = network.amounts(i);
            for (int k = 0; k < teams.length; k++) {
                builder.uses(i, teams[k], amounts[k]);
            }
        }
        for (int link = 0; link < network.links(); link++) {
            int to = network.linkTo(link);
            if (network.linkFrom(link) != activity) {
                builder.link(network.linkFrom(link), to, network.linkType(link), network.linkLag(link));
                continue;
            }
            int[] beyond = to < joints ? new int[0] : network.outgoing(to);
            var targets = to < joints
                    ? List.of(to)
                    : IntStream.of(beyond).map(network::linkTo).boxed().toList();
            var type =
                    to < joints ? network.linkType(link) : through(network.linkType(link), network.linkType(beyond[0]));
            int lag = network.linkLag(link);
            var dropped = new ArrayList<Integer>();
            held.forEach(binding -> {
                if (binding instanceof Binding.Link one && one.type() == type && one.lag() == lag) {
                    dropped.addAll(one.neighbours());
                }
            });
            targets.stream()
                    .filter(target -> !dropped.contains(target))
                    .forEach(target -> builder.link(activity, target, type, lag));
        }
        return builder.build();
    }

    private static LinkType through(LinkType first, LinkType second) {
        boolean fromStart = first == LinkType.SS || first == LinkType.SF;
        boolean toStart = second == LinkType.FS || second == LinkType.SS;
        return fromStart ? toStart ? LinkType.SS : LinkType.SF : toStart ? LinkType.FS : LinkType.FF;
    }
}
