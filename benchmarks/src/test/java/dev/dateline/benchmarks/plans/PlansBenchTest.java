package dev.dateline.benchmarks.plans;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PlansBenchTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void theSameSeedGivesTheSameFiguresAndEachIsThere() {
        assertThat(run("--steps", "20", "--plans", "2", "--schedules", "200", "--json"))
                .isZero();
        var one = findings();
        out.reset();
        run("--steps", "20", "--plans", "2", "--schedules", "200", "--json");

        assertThat(findings()).isEqualTo(one);
        assertThat(one.findValues("namedCauses")).hasSize(1);
        assertThat(one.findValue("quality").size()).isEqualTo(2);
        assertThat(one.findValue("stability").size()).isEqualTo(PlanEdit.values().length + 1);
        assertThat(one.findValue("schedulesChecked").asInt()).isEqualTo(2 + 2 * 2 * PlanEdit.values().length);
    }

    @Test
    void plansTooSmallOrTooManyAreRefused() {
        assertThat(run("--steps", "3")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("--steps (3) must be 5 to 5000");
    }

    private JsonNode findings() {
        return JsonMapper.shared()
                .readTree(out.toString(StandardCharsets.UTF_8))
                .path("findings");
    }

    private int run(String... arguments) {
        var terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                100,
                false,
                false);
        return new CommandLine(new PlansBench(terminal)).execute(arguments);
    }
}
