package dev.dateline.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import dev.dateline.app.RunningWorkbench;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.web.bind.annotation.RequestMethod;

/** Every page there is, and nothing wrong with those of the examples; {@link EveryFullPageTest} looks at those of the full and the empty project. */
@ExtendWith(InChromium.class)
class EveryPageTest {

    /** Pages of a project, with what stands for their identifiers in the one example and in the full project. */
    private static final Map<String, List<String>> OF_A_PROJECT = Map.ofEntries(
            Map.entry("/press-release", List.of()),
            Map.entry("/faq", List.of()),
            Map.entry("/claims", List.of()),
            Map.entry("/claims/{id}", List.of("deploy-time", "claim-0")),
            Map.entry("/metrics", List.of()),
            Map.entry("/metrics/{id}", List.of("deployment-duration", "metric-0")),
            Map.entry("/observations", List.of()),
            Map.entry("/metrics/{id}/observations", List.of("deployment-duration", "metric-0")),
            Map.entry("/sources", List.of()),
            Map.entry("/sources/{id}/events/keeping", List.of("pipeline", "sender-0")),
            Map.entry("/sources/{id}/events", List.of("pipeline", "sender-0")),
            Map.entry("/repository", List.of()),
            Map.entry("/sources/{id}/repository", List.of("platform-repository", "repository-0")),
            Map.entry("/sources/{id}/readings", List.of("service-catalogue", "address-0")),
            Map.entry("/sources/{id}/files", List.of("pipeline-tests", "bill-0")),
            Map.entry("/answers", List.of()),
            Map.entry("/experience", List.of()),
            Map.entry("/experience/hosts", List.of()),
            Map.entry("/experience/paths/{id}", List.of("new-service", "path-0")),
            Map.entry("/experience/guardrails/{id}", List.of("secret-is-encrypted", "rule-0")),
            Map.entry("/experience/learning/{id}", List.of("watch-a-canary", "learning-0")),
            Map.entry("/sessions", List.of()),
            Map.entry("/sessions/{session}", List.of("listen", "test")),
            Map.entry("/benefits", List.of()),
            Map.entry("/customers", List.of()),
            Map.entry("/problems", List.of()),
            Map.entry("/workshop", List.of()),
            Map.entry("/plan", List.of()),
            Map.entry("/plan/steps/{step}", List.of("canary-test", "step-3")),
            Map.entry("/vendors", List.of()),
            Map.entry("/vendors/{id}", List.of("hansewolke", "vendor-0")),
            Map.entry("/partners", List.of()),
            Map.entry("/compared/partners", List.of()),
            Map.entry("/partners/{id}", List.of("cloud-reseller", "partner-0")),
            Map.entry("/decisions", List.of()),
            Map.entry("/decisions/{id}", List.of("cloud-renewal", "decision-0")),
            Map.entry("/forecast", List.of()),
            Map.entry("/forecast/vendors", List.of()),
            Map.entry("/forecast/next", List.of()),
            Map.entry("/forecast/reach", List.of()),
            Map.entry("/forecast/history", List.of()),
            Map.entry("/forecast/record", List.of()),
            Map.entry("/outcome", List.of()),
            Map.entry("/sponsor", List.of()),
            Map.entry("/week", List.of()),
            Map.entry("/news", List.of()),
            Map.entry("/news/hooks", List.of()),
            Map.entry("/settings", List.of()),
            Map.entry("/comments", List.of()),
            Map.entry("/history", List.of()),
            Map.entry("/history/{revision}", List.of("1", "1")),
            Map.entry("/press-release/edit", List.of()),
            Map.entry("/press-release/guide", List.of()),
            Map.entry("/press-release/claim", List.of()),
            Map.entry("/faq/edit", List.of()),
            Map.entry("/plan/steps", List.of()),
            Map.entry("/plan/commitment", List.of()),
            Map.entry("/plan/better", List.of()),
            Map.entry("/plan/repairs", List.of()),
            Map.entry("/plan/priorities", List.of()),
            Map.entry("/plan/obstacles", List.of()),
            Map.entry("/plan/network", List.of()),
            Map.entry("/plan/room", List.of()),
            Map.entry("/plan/buffers", List.of()),
            Map.entry("/plan/shared", List.of()),
            Map.entry("/scenarios", List.of()),
            Map.entry("/scenarios/{id}", List.of("lend-a-person", "other-0")),
            Map.entry("/phases", List.of()),
            Map.entry("/feedback", List.of()),
            Map.entry("/delivery", List.of()),
            Map.entry("/links", List.of()),
            Map.entry("/experiments", List.of()),
            Map.entry("/experiments/{id}", List.of("fast-machines", "test-1")),
            Map.entry("/records", List.of()),
            Map.entry("/records/{kind}", List.of("steps", "steps")),
            Map.entry("/records/{kind}/{id}", List.of("steps/canary-test", "steps/step-3")));

    private static final List<String> OF_ALL = List.of("/", "/import", "/new");

    /** Addresses that answer a file, or a part that never stands alone. */
    private static final List<String> NO_PAGES = List.of(
            "/assets/{sum}/{folder}/{name}",
            "/assets/{sum}/page/serif/{name}",
            "/openapi.json",
            "/projects/{project}/changes",
            "/projects/{project}/folder.zip",
            "/projects/{project}/forecast.csv",
            "/projects/{project}/forecast/history.csv",
            "/projects/{project}/repositories/{name}.git/info/refs",
            "/projects/{project}/forecast/whatif",
            "/projects/{project}/forecast/chance",
            "/projects/{project}/outcome/chance");

    /** Addresses of a workbench with accounts, behind a link, or of what somebody sent; {@link ServeTest}, {@link SponsorTest}, {@link EventsTest} and {@link DeliveryTest} visit them. */
    private static final List<String> SERVED = List.of(
            "/sign-in",
            "/begin",
            "/invitation/{secret}",
            "/me",
            "/projects/{project}/people",
            "/projects/{project}/sources/{id}/events/{event}",
            "/projects/{project}/delivery/numbers/{metric}",
            "/shared/{secret}",
            "/feedback/{secret}",
            "/survey/{secret}",
            "/news/{secret}");

    @Test
    void noAddressIsForgotten() {
        var listed = new ArrayList<>(OF_ALL);
        listed.addAll(NO_PAGES);
        listed.addAll(SERVED);
        OF_A_PROJECT.keySet().forEach(path -> listed.add("/projects/{project}" + path));
        assertThat(RunningWorkbench.shared().addresses(RequestMethod.GET))
                .as("a new address is to be listed in this test, so that its page is looked at")
                .containsExactlyInAnyOrderElementsOf(listed);
    }

    /** Where each page is, by what its picture is called. */
    static Map<String, String> places() {
        var places = new LinkedHashMap<String, String>();
        places.put("projects", "/");
        OF_ALL.stream().filter(path -> path.length() > 1).forEach(path -> places.put(path.substring(1), path));
        OF_A_PROJECT.forEach((path, ids) -> {
            for (var project : List.of("deploy-faster", "full", "empty")) {
                if (!ids.isEmpty() && !project.equals("empty")) {
                    var id = ids.get(project.equals("full") ? 1 : 0);
                    places.put(
                            named(path.replaceAll("\\{[^}]*\\}", "one"), project),
                            "/projects/" + project + path.replaceAll("\\{.*\\}", id));
                } else if (ids.isEmpty()) {
                    places.put(named(path, project), "/projects/" + project + path);
                }
            }
        });
        places.put("plan-what-if", "/projects/deploy-faster/plan?launch=2027-04-20");
        places.put("claim-opened", "/projects/deploy-faster/press-release?claim=deploy-time");
        places.put("answer-changed", "/projects/deploy-faster/answers?edit=customer");
        places.put("benefit-changed", "/projects/deploy-faster/benefits?edit=canary");
        places.put("answers-otherwise", "/projects/deploy-faster/answers?set=know");
        places.put("claims-kindle", "/projects/kindle/claims");
        places.put("outcome-judged", "/projects/kindle/outcome?day=2007-11-20");
        places.put("sponsor-kindle", "/projects/kindle/sponsor");
        places.put("nothing-here", "/projects/deploy-faster/claims/none-such");
        return places;
    }

    private static String named(String path, String project) {
        return path.substring(1).replace('/', '-') + "-" + project;
    }

    /** Whether the page belongs to the project with much in it, or to the one with nothing. */
    static boolean isFullOrEmpty(String path) {
        return path.startsWith("/projects/full") || path.startsWith("/projects/empty");
    }

    @Test
    void nothingIsWrongWithAnyPageOfTheExamples(Browser browser) {
        assertThat(LookedAt.complaints(browser, path -> !isFullOrEmpty(path))).isEmpty();
    }
}
