package dev.dateline.app.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.SplittableRandom;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;

/**
 * A repository as a pipeline's events tell of one: each service has a line of its own, and on it a change for each deployment, made when
 * the deployment began and released by a tag when it was done. Whether a change was merged or made on the line itself is
 * drawn.
 */
final class ToldRepository {

    private static final int SHORTEST_WAIT = 60;
    private static final int LONGEST_WAIT = 3_600;

    /** A deployment as the events have it, and the commit that was made for it. */
    record Told(String id, String service, String version, Instant started, Instant finished, ObjectId commit) {

        Duration lasted() {
            return Duration.between(started, finished);
        }

        /** A tag's name has no spaces. */
        String tag() {
            return version.replace(' ', '-');
        }
    }

    private final MadeRepository made;
    private final List<Told> all = new ArrayList<>();

    /** @param events as lines of CSV with the columns type, id, service, environment, version, status, started, finished and more */
    ToldRepository(Path place, Path events, long seed) throws IOException {
        made = new MadeRepository(place);
        var random = new SplittableRandom(seed);
        var lines = new HashMap<String, ObjectId>();
        for (var line : Files.readAllLines(events)) {
            var cells = line.split(",", -1);
            if (cells[0].startsWith("deployment")) {
                var head = lines.containsKey(cells[2]) ? new ObjectId[] {lines.get(cells[2])} : new ObjectId[0];
                long started = Instant.parse(cells[6]).getEpochSecond();
                var commit = made.commit(started, "Change for " + cells[4], head);
                if (head.length > 0 && random.nextInt(3) == 0) {
                    long wait = random.nextLong(SHORTEST_WAIT, LONGEST_WAIT);
                    commit = made.commit(started + wait, "Merge " + cells[4], head[0], commit);
                }
                var told = new Told(
                        cells[1], cells[2], cells[4], Instant.parse(cells[6]), Instant.parse(cells[7]), commit);
                made.tag(told.tag(), told.finished().getEpochSecond(), commit, Constants.OBJ_COMMIT);
                lines.put(cells[2], commit);
                all.add(told);
            }
        }
        lines.forEach(made::branch);
    }

    Path place() {
        return made.place;
    }

    /** In the order of the events. */
    List<Told> deployments() {
        return all;
    }
}
