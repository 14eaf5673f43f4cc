package dev.dateline.engine.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReleasePartsTest {
    /** The second and third file were written before, and measured before, any rule was made for them. */
    @Test
    void nineOfTenPartsAreFoundAndRight() {
        Map<Part, Score> scores = new EnumMap<>(Part.class);
        for (String file : List.of("releases.md", "releases-held-out.md", "releases-unseen.md")) {
            scores(LabelledRelease.all(file)).forEach((part, score) -> scores.merge(part, score, Score::plus));
        }
        System.out.println(report(scores));

        assertThat(scores).allSatisfy((part, score) -> {
            assertThat(score.recall()).as("recall of " + part).isGreaterThanOrEqualTo(0.9);
            assertThat(score.precision()).as("precision of " + part).isGreaterThanOrEqualTo(0.9);
        });
    }

    @Test
    void theFrontMatterCountsAsTheFirstTwoParts() {
        List<PartFound> found = ReleaseParts.find(List.of(), true, true, Optional.empty());

        assertThat(found)
                .containsExactly(
                        new PartFound(Part.HEADLINE, PartFound.IN_FRONT_MATTER, Optional.empty()),
                        new PartFound(Part.SUBHEADING, PartFound.IN_FRONT_MATTER, Optional.empty()));
    }

    @Test
    void nothingIsFoundInNothing() {
        assertThat(ReleaseParts.find(List.of(), false, false, Optional.empty())).isEmpty();
    }

    @Test
    void wordsAreThoseOfTheFormat() {
        assertThat(Part.values())
                .extracting(Part::word)
                .containsExactly(
                        "headline",
                        "subheading",
                        "summary",
                        "problem",
                        "solution",
                        "quote",
                        "start",
                        "customer-quote",
                        "call-to-action");
    }

    private static Map<Part, Score> scores(List<LabelledRelease> releases) {
        Map<Part, Score> scores = new EnumMap<>(Part.class);
        for (LabelledRelease release : releases) {
            Set<String> expected = release.expected();
            Set<String> found =
                    ReleaseParts.find(
                                    release.blocks(), release.hasHeadline(), release.hasSubheading(), release.product())
                            .stream()
                            .filter(part -> part.block() >= 0)
                            .map(part -> part.part() + "@" + part.block())
                            .collect(Collectors.toCollection(TreeSet::new));
            if (!found.equals(expected)) {
                System.out.println(release.name() + " missed " + without(expected, found) + " invented "
                        + without(found, expected));
            }
            for (Part part : Part.values()) {
                scores.merge(part, Score.of(part, expected, found), Score::plus);
            }
        }
        return scores;
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        return all.stream().filter(each -> !some.contains(each)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String report(Map<Part, Score> scores) {
        return scores.entrySet().stream()
                .map(entry -> "%-16s recall %.3f precision %.3f of %d"
                        .formatted(
                                entry.getKey().word(),
                                entry.getValue().recall(),
                                entry.getValue().precision(),
                                entry.getValue().expected))
                .collect(Collectors.joining("\n"));
    }

    /** Counts a part as right only in the block it was written for. */
    private record Score(int right, int expected, int found) {
        static Score of(Part part, Set<String> expected, Set<String> found) {
            List<String> wanted = expected.stream()
                    .filter(each -> each.startsWith(part + "@"))
                    .toList();
            List<String> got =
                    found.stream().filter(each -> each.startsWith(part + "@")).toList();
            return new Score((int) got.stream().filter(wanted::contains).count(), wanted.size(), got.size());
        }

        Score plus(Score other) {
            return new Score(right + other.right, expected + other.expected, found + other.found);
        }

        double recall() {
            return expected == 0 ? 1 : right / (double) expected;
        }

        double precision() {
            return found == 0 ? 1 : right / (double) found;
        }
    }
}
