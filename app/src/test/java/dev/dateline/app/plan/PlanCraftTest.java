package dev.dateline.app.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.ProjectFolder;
import dev.dateline.app.project.Finding;
import dev.dateline.app.project.Today;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanCraftTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T10:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path directory;

    @Test
    void aDayToComeOnWhichWorkIsSaidToBeDoneIsFound() throws Exception {
        assertThat(ahead("started: 2026-02-20, finished: 2026-04-01", Optional.empty()))
                .extracting(Finding::message)
                .containsExactly(
                        "“build” is said to be finished on 2026-04-01, which lies ahead: until then it counts as under way");
    }

    @Test
    void whoeverLooksFromAnEarlierDayIsNotToldOfTheDaysSince() throws Exception {
        assertThat(ahead("finished: 2026-02-25", Optional.of(LocalDate.of(2026, 2, 20))))
                .isEmpty();
    }

    private List<Finding> ahead(String dates, Optional<LocalDate> asked) throws Exception {
        var contents = PlanReading.of(
                ProjectFolder.in(directory).steps("id: build, estimate: 5d, owner: Ada, status: done, " + dates));
        var project = contents.project();
        return new PlanCraft()
                        .findings(
                                contents,
                                asked.isPresent()
                                        ? Today.of(project, asked, CLOCK)
                                        : new Today(LocalDate.now(CLOCK), "the clock"))
                        .stream()
                        .filter(finding -> finding.rule().equals("P11"))
                        .toList();
    }
}
