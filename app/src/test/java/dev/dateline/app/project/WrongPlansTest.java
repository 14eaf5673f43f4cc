package dev.dateline.app.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Steps that are each right and together no plan; and plans that are right and large or bare. */
class WrongPlansTest extends FolderCase {

    @Test
    void theShortestCircleOfNeedsIsNamed() {
        givenSteps(
                "{id: a, needs: [e, b]}",
                "{id: b, needs: [a]}",
                "{id: c, needs: [b]}",
                "{id: d, needs: [c]}",
                "{id: e, needs: [d]}");

        thenProblem("steps.yaml:2:20: circle: steps need each other in a circle: a needs b, which needs a");
    }

    @Test
    void aStepThatNeedsItself() {
        givenSteps("{id: a}", "{id: b, needs: [a, b]}");

        thenProblem("steps.yaml:3:20: circle: `b` needs itself");
    }

    @Test
    void circlesApartFromEachOtherAreEachNamed() {
        givenSteps(
                "{id: a, needs: [b]}",
                "{id: b, needs: [a]}",
                "{id: c, needs: [d]}",
                "{id: d, needs: [e]}",
                "{id: e, needs: [c]}");

        thenProblems(
                "steps.yaml:2:20: circle: steps need each other in a circle: a needs b, which needs a",
                "steps.yaml:4:20: circle: steps need each other in a circle: c needs d, which needs e, which needs c");
    }

    @Test
    void aPartThatNeedsItsParent() {
        givenSteps("{id: whole}", "{id: part, parent: whole, needs: [whole]}");

        thenProblem(
                "steps.yaml:3:38: circle: steps need each other in a circle: part needs whole, which has the part part");
    }

    @Test
    void aCircleThroughAParent() {
        givenSteps("{id: whole, needs: [other]}", "{id: part, parent: whole}", "{id: other, needs: [part]}");

        thenProblem("steps.yaml:2:24: circle: steps need each other in a circle: whole needs other, which needs part,"
                + " which is part of whole");
    }

    @Test
    void aCircleOfAHundredThousandIsToldShortened() {
        givenMany(100_000, i -> "{id: s" + i + ", needs: [s" + (i + 99_999) % 100_000 + "]}");

        var run = plan();

        assertThat(run.err())
                .startsWith("steps.yaml:2:21: circle: steps need each other in a circle: s0 needs s99999, which")
                .contains("… (99988 more) …")
                .endsWith("1 problem\n")
                .hasSizeLessThan(500);
    }

    @Test
    void manyLongCirclesThroughEveryStep() {
        givenMany(
                20_000,
                i -> "{id: s" + i + ", needs: ["
                        + IntStream.range(0, 3)
                                .mapToObj(k -> "s" + ((i / 100 + 199) % 200 * 100 + (i * 7 + k * 31) % 100))
                                .collect(Collectors.joining(", "))
                        + "]}");

        assertThat(plan().err()).contains("circle: steps need each other in a circle");
    }

    @Test
    void partsOfEachOtherInACircle() {
        givenSteps("{id: a, parent: b}", "{id: b, parent: c}", "{id: c, parent: b}", "{id: d, parent: d}");

        thenProblems(
                "steps.yaml:3:21: bad-parent: steps are part of each other in a circle: b is part of c is part of b",
                "steps.yaml:5:21: bad-parent: `d` is part of itself");
    }

    @Test
    void partsNestedTooDeeply() {
        givenMany(100_000, i -> i == 0 ? "{id: s0}" : "{id: s" + i + ", parent: s" + (i - 1) + "}");

        thenProblem("steps.yaml:52:23: bad-parent: `s50` is nested deeper than 50 levels");
    }

    @Test
    void aStepWithPartsHasNoWorkOfItsOwn() {
        givenSteps(
                "{id: whole, estimate: 3d, uses: {crew: 1}, status: done, finished: 2026-01-01}",
                "{id: part, parent: whole}");

        thenProblems(
                "steps.yaml:2:27: has-parts: `whole` has parts, so it has no `estimate` of its own",
                "steps.yaml:2:37: has-parts: `whole` has parts, so it has no `uses` of its own",
                "steps.yaml:2:56: has-parts: `whole` has parts, so it has no `status` of its own");
    }

    @Test
    void aPlanOfManyCenturies() {
        givenMany(1000, i -> "{id: s" + i + ", estimate: 26100d}");

        thenProblem(
                "steps.yaml:1:1: too-long: the steps and lags add up to 26100000 working days; expected at most 20000000");
    }

    @Test
    void noSteps() {
        assertThat(thenItIsRight().status()).isZero();
        assertThat(plan().out()).contains("There are no steps yet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"steps: []\n", "steps:\n"})
    void anEmptyListOfSteps(String text) {
        givenFile("steps.yaml", text);

        assertThat(thenItIsRight().status()).isZero();
    }

    @Test
    void allStepsDone() {
        givenSteps("{id: one, estimate: 3d, status: done, finished: 2026-01-09}");

        assertThat(thenItIsRight().status()).isZero();
        assertThat(plan().out()).contains("All steps are done.");
    }

    @Test
    void aHundredThousandStepsAreReadWithoutAProblem() {
        givenMany(100_000, i -> "{id: s" + i + ", estimate: 1d}");

        thenTheFolderIsRight();
    }

    @Test
    void aChainOfAHundredThousandIsReadWithoutAProblem() {
        givenMany(100_000, i -> "{id: s" + i + ", estimate: 1d" + (i == 0 ? "}" : ", needs: [s" + (i - 1) + "]}"));

        thenTheFolderIsRight();
    }

    @Test
    void aChainOfTenThousandIsPlanned() {
        givenMany(10_000, i -> "{id: s" + i + ", estimate: 1d" + (i == 0 ? "}" : ", needs: [s" + (i - 1) + "]}"));

        assertThat(thenItIsRight().status()).isEqualTo(1);
    }

    private void givenMany(int steps, IntFunction<String> item) {
        givenSteps(IntStream.range(0, steps).mapToObj(item).toArray(String[]::new));
    }

    /** Read and held together, without the plan, whose own tests say how long it may take. */
    private void thenTheFolderIsRight() {
        assertThat(TestFolders.problems(folder)).isEmpty();
    }
}
