package dev.dateline.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.RunningWorkbench;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** How many bytes go over the line, packed as browsers ask for them. */
class PageWeightTest {

    private static final int KB = 1024;

    private final Session session = new Session(RunningWorkbench.shared());

    private int weight(String path) {
        var answer = session.send(
                session.request(path).header("Accept", "text/html").header("Accept-Encoding", "gzip"),
                BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(path).isIn(200, 404);
        return answer.body().length;
    }

    /** What the page brings with it, by the pattern of its element. */
    private List<String> brought(String page, String pattern) {
        var found = Pattern.compile(pattern).matcher(session.get(page).body());
        var paths = new ArrayList<String>();
        while (found.find()) {
            paths.add(found.group(1));
        }
        return paths;
    }

    private static final String STYLE = "<link rel=\"stylesheet\" href=\"([^\"]*)\"";
    private static final String SCRIPT = "<script src=\"([^\"]*)\"";

    @Test
    void theFirstPageWithItsLooksAndItsScriptFitsIntoSixtyKilobytes() {
        var page = "/projects/deploy-faster/press-release";
        int weight = weight(page)
                + brought(page, STYLE).stream().mapToInt(this::weight).sum()
                + brought(page, SCRIPT).stream().mapToInt(this::weight).sum();
        assertThat(weight).isLessThanOrEqualTo(60 * KB);
    }

    @Test
    void allLooksTogetherFitIntoSixteenKilobytes() {
        var looks = brought("/", STYLE);
        assertThat(looks).hasSize(1);
        assertThat(weight(looks.getFirst())).isLessThanOrEqualTo(16 * KB);
    }

    @Test
    void theSharedScriptFitsIntoTenKilobytes() {
        var scripts = brought("/", SCRIPT);
        assertThat(scripts).hasSize(1);
        assertThat(weight(scripts.getFirst())).isLessThanOrEqualTo(10 * KB);
    }

    @Test
    void everyPageFitsIntoSixtyKilobytes() {
        EveryPageTest.places()
                .forEach((name, path) -> assertThat(weight(path)).as(path).isLessThanOrEqualTo(60 * KB));
    }

    @Test
    void looksAndScriptsAreKeptByBrowsersForEver() {
        var paths = new ArrayList<>(brought("/projects/deploy-faster/plan", STYLE));
        paths.addAll(brought("/projects/deploy-faster/plan", SCRIPT));
        assertThat(paths).hasSizeGreaterThan(2);
        for (var path : paths) {
            assertThat(session.get(path).headers().firstValue("Cache-Control"))
                    .as(path)
                    .hasValueSatisfying(value -> assertThat(value).contains("immutable"));
        }
    }
}
