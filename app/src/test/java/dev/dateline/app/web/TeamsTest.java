package dev.dateline.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.RunningWorkbench;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.json.JsonMapper;

/** Who is there, and when they are more or fewer, is said in the settings. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TeamsTest {

    private static final String SETTINGS = "/projects/deploy-faster/settings";
    private static final String SUMMER = "2027-07-01/2027-08-15";

    private final RunningWorkbench workbench = RunningWorkbench.demo();
    private final Session session = new Session(workbench);

    @AfterAll
    void stop() {
        workbench.close();
    }

    private String team(String name) {
        return JsonMapper.shared()
                .readTree(session.json(SETTINGS).body())
                .at("/teams/" + name)
                .toString();
    }

    private int save(Map<String, String> some) {
        var fields = new LinkedHashMap<>(Map.of("team", "platform", "known", "true", "capacity", "4.5"));
        fields.putAll(some);
        return session.post(SETTINGS + "/teams", fields).statusCode();
    }

    @Test
    void theyAreMoreOrFewerForAWhile() {
        assertThat(save(Map.of("periods", SUMMER + ": 1, 2027-12-01 : 0.5"))).isEqualTo(303);

        assertThat(team("platform")).contains(SUMMER, "0.5");
        assertThat(session.get(SETTINGS).body()).contains(SUMMER + ": 1, 2027-12-01: 0.5");
    }

    @Test
    void whenTheyAreAwayIsSaidAsPeopleWriteIt() {
        assertThat(save(Map.of("away", "August 2027, 24 Dec 2027 - 1 Jan 2028", "periods", "2-20 Nov 2027: 2")))
                .isEqualTo(303);

        assertThat(team("platform"))
                .contains("2027-08-01/2027-08-31", "2027-12-24/2028-01-01", "2027-11-02/2027-11-20");
    }

    @Test
    void whoSaysNothingOfItLeavesItAsItWas() {
        save(Map.of("periods", SUMMER + ": 1"));

        save(Map.of("capacity", "5"));

        assertThat(team("platform")).contains(SUMMER);
        assertThat(save(Map.of("periods", ""))).isEqualTo(303);
        assertThat(team("platform")).doesNotContain("periods");
    }

    @Test
    void daysWithoutANumberOrTwiceOverAreRefused() {
        var before = team("platform");

        assertThat(save(Map.of("periods", SUMMER))).isEqualTo(422);
        assertThat(save(Map.of("periods", SUMMER + ": many"))).isEqualTo(422);
        assertThat(save(Map.of("periods", SUMMER + ": 1, 2027-08-01: 2"))).isEqualTo(422);

        assertThat(team("platform")).isEqualTo(before);
    }
}
