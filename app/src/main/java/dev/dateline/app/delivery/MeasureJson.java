package dev.dateline.app.delivery;

import dev.dateline.app.project.Json;
import dev.dateline.engine.mining.Excluded;
import dev.dateline.engine.mining.ReleaseHistory;
import dev.dateline.engine.mining.ReleaseHistory.TimeOf;
import dev.dateline.engine.mining.ReleaseRule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What a repository says, for programs: the same from the terminal and from the web. */
final class MeasureJson {

    private MeasureJson() {}

    /** @param repository as it was named */
    static Json of(String repository, MinedRepository mined) {
        var history = mined.history();
        return Json.object()
                .put("repository", repository)
                .put("head", mined.head())
                .put("rule", RuleWord.of(mined.rule()))
                .put("pattern", mined.pattern())
                .put("releases", releases(mined))
                .put("overall", overall(mined))
                .put("excluded", excluded(history))
                .put(
                        "reverts",
                        Json.object()
                                .put("total", history.reverts().total())
                                .put("sameRelease", history.reverts().sameRelease())
                                .put("earlierRelease", history.reverts().earlierRelease()));
    }

    private static List<Json> releases(MinedRepository mined) {
        var history = mined.history();
        var releases = new ArrayList<Json>();
        for (int k = 0; k < history.releases().size(); k++) {
            var release = history.releases().get(k);
            releases.add(Json.object()
                    .put("tag", release.name())
                    .put("commit", mined.commit(k))
                    .put("time", Instant.ofEpochSecond(release.time()))
                    .put("commits", history.changes(k).length)
                    .put("medianLeadTimeSeconds", number(history.median(k, TimeOf.COMMITTER)))
                    .put("medianAuthorLeadTimeSeconds", number(history.median(k, TimeOf.AUTHOR))));
        }
        return releases;
    }

    /** Under `release-line` a commit counts once in every line, so that those counted and excluded are more than all. */
    private static Json overall(MinedRepository mined) {
        var history = mined.history();
        var overall = Json.object()
                .put("releases", history.releases().size())
                .put("commits", history.timed())
                .put("medianLeadTimeSeconds", number(history.median(TimeOf.COMMITTER)))
                .put("medianAuthorLeadTimeSeconds", number(history.median(TimeOf.AUTHOR)))
                .put("releasesPerMonth", number(history.releasesPerMonth()));
        if (mined.rule() == ReleaseRule.RELEASE_LINE) {
            int left = history.excluded().values().stream()
                    .mapToInt(count -> count)
                    .sum();
            overall.put("distinctCommits", history.commits() - left);
        }
        return overall;
    }

    private static Json excluded(ReleaseHistory history) {
        var counts = history.excluded();
        var excluded = Json.object();
        for (var reason :
                List.of(Excluded.MERGE, Excluded.BEFORE_FIRST_RELEASE, Excluded.UNRELEASED, Excluded.OTHER_PATHS)) {
            if (reason != Excluded.OTHER_PATHS || counts.containsKey(reason)) {
                excluded.put(RuleWord.of(reason), counts.getOrDefault(reason, 0));
            }
        }
        return excluded;
    }

    private static Optional<Double> number(OptionalDouble number) {
        return number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty();
    }
}
