package dev.dateline.benchmarks.plans;

import dev.dateline.app.Dateline;
import dev.dateline.app.plan.Planner;
import dev.dateline.app.plan.Proposal;
import dev.dateline.app.project.Today;
import dev.dateline.app.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code dateline plan} proposes where a launch does not hold, each proposal taken and the plan made anew.
 *
 * @param needed plans whose launch does not hold
 * @param repaired of these, for how many anything is proposed
 * @param proposed how many proposals
 * @param work how many of them hold the launch they promise when replanned
 */
record PlanRepairs(int needed, int repaired, int proposed, int work) {

    private static final PlanRepairs NONE = new PlanRepairs(0, 0, 0, 0);

    static PlanRepairs of(PlanCase planned, Path folder) throws IOException {
        if (planned.plan().isFeasible()) {
            return NONE;
        }
        PlannedFolder.contents(planned.drawn(), folder);
        int proposed = 0;
        int work = 0;
        for (var repair : told(folder).path("repairs")) {
            proposed++;
            work += works(planned, repair) ? 1 : 0;
        }
        return new PlanRepairs(1, proposed > 0 ? 1 : 0, proposed, work);
    }

    private static boolean works(PlanCase planned, JsonNode repair) {
        var request = new LinkedHashMap<String, String[]>();
        repair.path("change")
                .properties()
                .forEach(change -> request.put(change.getKey(), new String[] {change.getValue().asString()}));
        var contents = planned.plan().contents();
        var today = new Today(planned.drawn().today(), "the drawn plan");
        var proposal = Proposal.of(Map.copyOf(request), contents, today);
        if (!proposal.problems().isEmpty()) {
            return false;
        }
        var then = Planner.plan(proposal.apply(contents), today);
        return then.isFeasible() && then.launch().toString().equals(repair.path("launch").asString());
    }

    private static JsonNode told(Path folder) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                80,
                false,
                false);
        Dateline.run(terminal, Clock.systemUTC(), "plan", folder.toString(), "--json");
        if (err.size() > 0) {
            throw new IllegalStateException(err.toString(StandardCharsets.UTF_8));
        }
        return JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8));
    }
}
