package dev.dateline.app.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;

/**
 * Projects and plans of them, written by hand. Today is Monday 2 March 2026; a number for a day counts working days from it, so 5 is Monday
 * 9 March and 10, the usual launch, Monday 16 March.
 */
abstract class HandMadePlans {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    static final String TWO_STEPS = """
            - {id: build, title: Build, estimate: {low: 2d, likely: 3d, high: 9d}}
            - {id: ship, title: Ship, estimate: 2d, needs: [build]}
            """;

    @TempDir
    Path directory;

    void givenProject(String launch, String teams, String steps) {
        givenProject(launch, teams, "{workdays: [mon, tue, wed, thu, fri]}", steps);
    }

    void givenProject(String launch, String teams, String calendar, String steps) {
        write(
                "project.yaml",
                "format: dateline/1\nname: Kindle\nlaunch: %s\ncalendar: %s\nteams: %s\n"
                        .formatted(launch, calendar, teams));
        write("steps.yaml", "steps:\n" + steps.indent(2));
    }

    void write(String file, String text) {
        try {
            Files.createDirectories(directory.resolve("kindle"));
            Files.writeString(directory.resolve("kindle").resolve(file), text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    void thenItHolds(String plan) {
        assertThat(violations(plan)).isEmpty();
    }

    void thenItIsCaught(String plan, String violation) {
        assertThat(violations(plan)).anyMatch(found -> found.contains(violation));
    }

    List<String> violations(String plan) {
        return PlanVerifier.violations(directory.resolve("kindle"), TODAY, plan);
    }

    static String plan(int launch, int lateBy, int mustStartBy, String chain, String unestimated, String... rows) {
        return """
                {"project": "kindle", "launch": "%s", "today": "2026-03-02", "feasible": %s, "lateBy": %d,
                 "mustStartBy": "%s", "chain": [%s], "unestimated": [%s], "steps": [%s]}
                """.formatted(
                        day(launch),
                        lateBy == 0,
                        lateBy,
                        day(mustStartBy),
                        chain.replace('\'', '"'),
                        unestimated.replace('\'', '"'),
                        String.join(",\n", rows));
    }

    /** A planned step of at least one day; each end is the boundary after the last day. */
    static String row(
            String id,
            int start,
            int end,
            int earlyStart,
            int earlyEnd,
            int lateStart,
            int lateEnd,
            int slack,
            boolean critical,
            @Nullable Integer rank) {
        var early = List.of(day(earlyStart), day(earlyEnd - 1));
        var late = List.of(day(lateStart), day(lateEnd - 1));
        return row(id, List.of(day(start), day(end - 1)), early, late, slack, critical, rank);
    }

    static String startedRow(
            String id, String started, int end, int earlyEnd, int lateEnd, int slack, boolean critical) {
        var dates = List.of(started, day(end - 1));
        return row(
                id,
                dates,
                List.of(started, day(earlyEnd - 1)),
                List.of(started, day(lateEnd - 1)),
                slack,
                critical,
                null);
    }

    static String milestone(
            String id, int at, int early, int late, int slack, boolean critical, @Nullable Integer rank) {
        var dates = List.of(day(at), day(at));
        return row(id, dates, List.of(day(early), day(early)), List.of(day(late), day(late)), slack, critical, rank);
    }

    static String row(
            String id,
            List<String> dates,
            List<String> early,
            List<String> late,
            int slack,
            boolean critical,
            @Nullable Integer rank) {
        return """
                {"id": "%s", "start": "%s", "deadline": "%s", "earlyStart": "%s", "earlyFinish": "%s",
                 "lateStart": "%s", "lateFinish": "%s", "slack": %d, "critical": %s, "rank": %s}""".formatted(
                        id,
                        dates.getFirst(),
                        dates.getLast(),
                        early.getFirst(),
                        early.getLast(),
                        late.getFirst(),
                        late.getLast(),
                        slack,
                        critical,
                        rank);
    }

    /** What is not scheduled: done, or a parent, or off the way. */
    static String rowOfDates(String id, @Nullable String start, @Nullable String deadline) {
        return "{'id': '%s', 'start': '%s', 'deadline': '%s', 'slack': null, 'critical': false, 'rank': null}"
                .formatted(id, start, deadline)
                .replace("'null'", "null")
                .replace('\'', '"');
    }

    static String day(int workingDays) {
        return TODAY.plusDays(workingDays + 2L * Math.floorDiv(workingDays, 5)).toString();
    }
}
