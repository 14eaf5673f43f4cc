package dev.dateline.app.readings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dateline.app.database.Database;
import dev.dateline.app.metrics.Survey;
import dev.dateline.app.workbench.TestDatabase;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What is kept of answers: how often each was given, shown in lots, and nothing that tells one from the others. On both databases. */
@ParameterizedClass
@EnumSource
class SurveyAnswersTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-11-16");

    private final Database database;
    private final SurveyAnswers answers;

    SurveyAnswersTest(TestDatabase kind, @TempDir Path root) {
        database = kind.open(root.resolve("data"));
        database.write(sql -> sql.sql("INSERT INTO project (slug, revision) VALUES ('project', 1)")
                .update());
        answers = new SurveyAnswers(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static Survey survey(String question, int asked) {
        return new Survey(question, 0, 10, Optional.empty(), Optional.empty(), asked, MONDAY.plusDays(7), 5);
    }

    private SurveyAnswers.Taken take(int answer, LocalDate day) {
        return answers.take("project", "pulse", survey("How?", 12), answer, day);
    }

    @Test
    void nothingIsShownBeforeALotIsFullAndThenAllOfItOnThatDay() {
        for (int answer : List.of(3, 9, 3, 10)) {
            assertThat(take(answer, MONDAY)).isEqualTo(SurveyAnswers.Taken.WAITS);
        }
        assertThat(answers.shown("project", "pulse")).isEmpty();
        assertThat(take(0, MONDAY.plusDays(1))).isEqualTo(SurveyAnswers.Taken.SHOWN);
        var tuesday = MONDAY.plusDays(1);
        assertThat(answers.shown("project", "pulse"))
                .containsExactly(
                        new SurveyAnswers.Given(tuesday, 0, 1),
                        new SurveyAnswers.Given(tuesday, 3, 2),
                        new SurveyAnswers.Given(tuesday, 9, 1),
                        new SurveyAnswers.Given(tuesday, 10, 1));
        assertThat(take(7, tuesday)).isEqualTo(SurveyAnswers.Taken.WAITS);
        assertThat(answers.shown("project", "pulse"))
                .as("one more tells nothing")
                .hasSize(4);
        assertThat(answers.begun("project", "pulse").orElseThrow().answers()).isEqualTo(6);
    }

    @Test
    void noMoreAreTakenThanWereAsked() {
        for (int person = 0; person < 12; person++) {
            assertThat(take(5, MONDAY)).isIn(SurveyAnswers.Taken.WAITS, SurveyAnswers.Taken.SHOWN);
        }
        assertThat(take(5, MONDAY)).isEqualTo(SurveyAnswers.Taken.FULL);
        assertThat(answers.begun("project", "pulse").orElseThrow().answers()).isEqualTo(12);
    }

    @Test
    void answersToAnotherQuestionAreNotMixedIn() {
        take(5, MONDAY);
        assertThat(answers.take("project", "pulse", survey("Why?", 12), 5, MONDAY))
                .isEqualTo(SurveyAnswers.Taken.CHANGED);
        assertThat(answers.begun("project", "pulse").orElseThrow().answers()).isEqualTo(1);
    }

    @Test
    void fewerAreNotShownTogetherBecauseSomebodyAsksForItLater() {
        var eager = new Survey("How?", 0, 10, Optional.empty(), Optional.empty(), 12, MONDAY, 3);
        take(5, MONDAY);
        answers.take("project", "pulse", eager, 5, MONDAY);
        assertThat(answers.take("project", "pulse", eager, 5, MONDAY)).isEqualTo(SurveyAnswers.Taken.WAITS);
    }

    @Test
    void manyAtTheSameMomentAreAllCounted() throws Exception {
        var survey = survey("How?", 40);
        try (var people = Executors.newFixedThreadPool(8)) {
            var tasks = IntStream.range(0, 40)
                    .<Callable<SurveyAnswers.Taken>>mapToObj(
                            person -> () -> answers.take("project", "pulse", survey, person % 11, MONDAY))
                    .toList();
            for (var done : people.invokeAll(tasks)) {
                assertThat(done.get()).isIn(SurveyAnswers.Taken.WAITS, SurveyAnswers.Taken.SHOWN);
            }
        }
        assertThat(answers.shown("project", "pulse").stream()
                        .mapToLong(SurveyAnswers.Given::times)
                        .sum())
                .isEqualTo(40);
    }

    @Test
    void aSurveyThatCouldTellPeopleApartOrHasNoScaleIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Survey("How?", 1, 5, Optional.empty(), Optional.empty(), 20, MONDAY, 2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Survey("How?", 5, 1, Optional.empty(), Optional.empty(), 20, MONDAY, 5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Survey("How?", 1, 5, Optional.empty(), Optional.empty(), 4, MONDAY, 5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Survey(" ", 1, 5, Optional.empty(), Optional.empty(), 20, MONDAY, 5));
    }
}
