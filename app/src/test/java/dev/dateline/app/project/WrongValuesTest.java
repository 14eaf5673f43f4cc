package dev.dateline.app.project;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that cannot be, and names of what is not there. */
class WrongValuesTest extends FolderCase {

    @Test
    void everySlipOfAProjectFileAtOnce() {
        givenFile("project.yaml", """
                format: dateline/2
                name:
                launch: 2027-02-30
                asOf: 27-1-1
                currency: dollars
                timezone: Europe/Berln
                referenceClass: softwar
                priority: important
                delaycost: 4
                calendar: {workdays: [mon, tues], holidays: [2027-01-02/2027-01-01]}
                teams: {crew: {capacity: 1.25, dayRate: -4}, cook: {capacity: 1e3}}
                """);
        givenSteps("{id: one, estimate: 3d, uses: {crew: 1, cok: 1}}");

        thenProblems(
                "project.yaml:1:9: bad-value: `dateline/2` is unknown here; known: dateline/1; maybe `dateline/1`?",
                "project.yaml:2:6: no-value: `name` has no value; give it one",
                "project.yaml:3:9: bad-value: the date `2027-02-30` does not exist",
                "project.yaml:4:7: bad-value: `27-1-1` is no date; expected one like 2027-03-01",
                "project.yaml:5:11: bad-value: `dollars` is no currency code such as EUR",
                "project.yaml:6:11: bad-value: `Europe/Berln` is no time zone; expected one like Europe/Berlin;"
                        + " maybe `Europe/Berlin`?",
                "project.yaml:7:17: bad-value: `softwar` is unknown here; known: none, it-projects, own",
                "project.yaml:8:11: bad-value: `important` is none of importance, difficulty, both, risk-first;"
                        + " maybe `importance`?",
                "project.yaml:9:1: unknown-key: `delaycost` is not a key here; maybe `delayCost`?",
                "project.yaml:10:28: bad-value: `tues` is none of mon, tue, wed, thu, fri, sat, sun; maybe `tue`?",
                "project.yaml:10:46: bad-value: a range (2027-01-02/2027-01-01) must not end before it begins",
                "project.yaml:11:26: bad-value: `1.25` is no number of people; expected 0 to 100000, tenths at the"
                        + " finest",
                "project.yaml:11:63: bad-value: `1e3` is no plain decimal number such as 1200 or 0.5",
                "steps.yaml:2:45: unknown-reference: `cok` is not among the teams; maybe `cook`?");
    }

    @Test
    void aWeekInWhichNobodyWorks() {
        givenFile("project.yaml", """
                format: dateline/1
                name: Kindle
                launch: 2027-03-01
                calendar: {workdays: []}
                """);

        thenProblems("project.yaml:4:22: bad-value: the list is empty: nobody would ever work; name a day, or leave the"
                + " key out for Monday to Friday");
    }

    @Test
    void durationsThatCannotBe() {
        givenSteps(
                "{id: a, estimate: -3d}",
                "{id: b, estimate: 2.5d}",
                "{id: c, estimate: 6000w}",
                "{id: d, estimate: 99999999999999d}",
                "{id: e, estimate: 3 days}",
                "{id: f, estimate: {low: 5d, likely: 3d, high: 9d}}",
                "{id: g, estimate: {low: 0d, likely: 3d, high: 9d}}",
                "{id: h, estimate: {low: 1d, high: 9d}}");

        thenProblems(
                "steps.yaml:2:23: bad-value: a duration (-3d) must not be negative",
                "steps.yaml:3:23: bad-value: `2.5d` is not whole; durations are whole working days such as 3d or 2w",
                "steps.yaml:4:23: bad-value: `6000w` is longer than 100 years (26100d)",
                "steps.yaml:5:23: bad-value: `99999999999999d` is no duration; expected working days (10d) or weeks of"
                        + " five (2w)",
                "steps.yaml:6:23: bad-value: `3 days` is no duration; expected working days (10d) or weeks of five (2w)",
                "steps.yaml:7:23: bad-value: low (5d), likely (3d) and high (9d) must not fall",
                "steps.yaml:8:23: bad-value: low (0d) must be at least 1d where high (9d) is more",
                "steps.yaml:9:23: missing-key: `likely` is missing");
    }

    @Test
    void whatTakesTimeOrMoneyIsNotNegative() {
        givenSteps("{id: one, estimate: 0d, status: started, started: 2026-01-01, remaining: -1d, cost: -5}");
        givenFile(
                "assumptions.yaml", "assumptions:\n  - {id: belief, statement: x, ifFalse: [{step: one, times: 0}]}\n");
        givenFile("experiments.yaml", "experiments:\n  - {id: test, assumption: belief, takes: -1d}\n");
        givenFile(
                "risks.yaml",
                "risks:\n  - {id: r, what: x, chance: 101 %, effect: [{step: one, adds: -3d}, {cost: 0}]}\n");
        givenFile(
                "vendors.yaml",
                "vendors:\n  - {id: v, name: V, yearly: -1, shock: {chance: 1, times: 0}, exit: {takes: -1d}}\n");

        thenProblems(
                "assumptions.yaml:2:42: bad-value: times (0) must be above 0",
                "experiments.yaml:2:5: bad-value: takes (-1d) must not be negative",
                "risks.yaml:2:30: bad-value: chance (101 %) must lie between 0 % and 100 %",
                "risks.yaml:2:46: bad-value: adds (-3d) must not be negative",
                "steps.yaml:2:89: bad-value: an amount (-5) must not be negative",
                "vendors.yaml:2:41: bad-value: times (0) must be above 0",
                "vendors.yaml:2:70: bad-value: takes (-1d) must not be negative");
    }

    @Test
    void usesAboveCapacity() {
        givenSteps("{id: one, estimate: 3d, uses: {crew: 2.1}}", "{id: two, estimate: 3d, uses: {crew: 2}}");

        thenProblem("steps.yaml:2:35: over-capacity: `one` uses 2.1 of crew, who are only 2");
    }

    @Test
    void unknownNamesWithTheNearest() {
        givenSteps(
                "{id: alpha}",
                "{id: beta, needs: [alpah, {step: gamma}], serves: [x], uses: {crw: 1}, tests: y, parent: alpa}");

        thenProblems(
                "steps.yaml:3:24: unknown-reference: `alpah` is not among the steps; maybe `alpha`?",
                "steps.yaml:3:38: unknown-reference: `gamma` is not among the steps",
                "steps.yaml:3:56: unknown-reference: `x` is not among the claims",
                "steps.yaml:3:67: unknown-reference: `crw` is not among the teams; maybe `crew`?",
                "steps.yaml:3:83: unknown-reference: `y` is not among the assumptions",
                "steps.yaml:3:94: unknown-reference: `alpa` is not among the steps; maybe `alpha`?");
    }

    @Test
    void aSlipInARecordDoesNotMakeItUnknownToOthers() {
        givenSteps(
                "{id: alpha, estimat: 3d}",
                "{ID: beta}",
                "{id: gamma, estimate: soon}",
                "{id: Delta}",
                "{id: epsilon, needs: [alpha, beta, gamma, Delta]}");

        thenProblems(
                "steps.yaml:2:17: unknown-key: `estimat` is not a key here; maybe `estimate`?",
                "steps.yaml:3:5: missing-key: `id` is missing",
                "steps.yaml:3:6: unknown-key: `ID` is not a key here; maybe `id`?",
                "steps.yaml:4:27: bad-value: `soon` is no duration; expected working days (10d) or weeks of five (2w)",
                "steps.yaml:5:10: bad-identifier: `Delta` is no identifier; expected lower-case words joined by hyphens");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "steps: [{id: one}|steps.yaml:2:1: broken-yaml",
                "step: [{id: one}]|steps.yaml:1:1: unknown-key",
                "- {id: one}|steps.yaml:1:1: wrong-form",
                "steps: one|steps.yaml:1:8: wrong-form"
            })
    void aFileThatCannotBeMadeOutDoesNotMakeItsNamesUnknown(String steps, String problem) {
        givenFile("steps.yaml", steps + "\n");
        givenFile("obstacles.yaml", "obstacles:\n  - {id: wall, what: a wall, removedBy: [one, two, three]}\n");

        var run = plan();

        assertThat(run.err()).startsWith(problem).endsWith("1 problem\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"launch: 1.3.2027", "teams: {crew: 2}", "team: {crew: {capacity: 2}}"})
    void aSlipInTheProjectDoesNotMakeItsTeamsUnknown(String line) {
        var teams = line.startsWith("team") ? "launch: 2027-03-01" : "teams: {crew: {capacity: 2}}";
        givenFile("project.yaml", "format: dateline/1\nname: x\n" + teams + "\n" + line + "\n");
        givenSteps("{id: one, estimate: 3d, uses: {crew: 1}}");

        var run = plan();

        assertThat(run.err()).startsWith("project.yaml:4:").endsWith("1 problem\n");
    }

    @Test
    void theProgressOfAStepMustAgreeWithItsStatus() {
        givenSteps(
                "{id: a, started: 2026-01-01}",
                "{id: b, status: started}",
                "{id: c, status: done}",
                "{id: d, status: done, started: 2026-02-01, finished: 2026-01-01}",
                "{id: e, status: finished}");

        thenProblems(
                "steps.yaml:2:5: bad-value: a planned step has no started, finished or remaining; write"
                        + " `status: started` or `done`",
                "steps.yaml:3:5: bad-value: a started step needs `started` and has no `finished`",
                "steps.yaml:4:5: bad-value: a done step needs `finished`",
                "steps.yaml:5:5: bad-value: a step cannot be finished (2026-01-01) before it started (2026-02-01)",
                "steps.yaml:6:21: bad-value: `finished` is none of planned, started, done");
    }

    @ParameterizedTest
    @CsvSource({
        "2027-13-01, the date `2027-13-01` does not exist",
        "2027-02-29, the date `2027-02-29` does not exist",
        "tomorrow, `tomorrow` is no date; expected one like 2027-03-01",
        "+12027-01-01, `+12027-01-01` is no date; expected one like 2027-03-01"
    })
    void aDayToLookFromThatIsNone(String day, String message) {
        var run = plan("--today", day);

        assertThat(run.err()).startsWith("Invalid value for option '--today': " + message + "\n");
        assertThat(run.out()).isEmpty();
        assertThat(run.status()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-01-01", "0001-01-01", "1900-02-28", "9999-12-31"})
    void aDayFarAway(String day) {
        givenSteps("{id: one, estimate: 26100d, uses: {crew: 1}}");

        assertThat(plan("--today", day, "--json").err()).isEmpty();
        assertThat(plan("--today", day).err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-01-01", "1990-01-01", "9999-12-31"})
    void aLaunchFarAway(String launch) {
        givenFile("project.yaml", "format: dateline/1\nname: x\nlaunch: " + launch + "\n");
        givenSteps("{id: one, estimate: 3d}");

        var run = thenItIsRight();

        assertThat(run.status()).isEqualTo(launch.startsWith("9") ? 0 : 1);
        assertThat(plan().err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "target: \">= 60 s\"|target|the target `>= 60 s` goes against `speed`, which is better lower",
                "target: \"50 % more than baseline\"|target|"
                        + "the target `50 % more than baseline` goes against `speed`, which is better lower"
            })
    void aTargetAgainstWhatIsBetter(String rest, String key, String message) {
        givenClaim(rest);

        thenProblem("claims.yaml:2:40: against-better: " + message);
    }

    @Test
    void numbersInUnitsTheMetricCannotHave() {
        givenClaim("target: \"<= 60 kg\", baseline: {value: 5 count, on: 2026-01-01},"
                + " shape: [{on: 2026-02-01, value: 4 EUR}, {on: 2026-03-01, value: 3 wombats}]");

        thenProblems(
                "claims.yaml:2:40: wrong-unit: the target `<= 60 kg` cannot be held against `speed`, which is in s",
                "claims.yaml:2:61: wrong-unit: the baseline `5 count` cannot be held against `speed`, which is in s",
                "claims.yaml:2:102: wrong-unit: the shape `4 EUR` cannot be held against `speed`, which is in s",
                "claims.yaml:2:102: wrong-unit: the shape `3 wombats` cannot be held against `speed`, which is in s");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<= 60 s", "<= 1 min", "<= 60", "< 0.5 h", "<= 60000 ms", "80 % less than baseline"})
    void aTargetInAnyUnitThatCanBecomeTheMetrics(String target) {
        givenClaim("target: \"" + target + "\"");

        thenItIsRight();
    }

    @ParameterizedTest
    @CsvSource({"count, 40 %", "'\"%\"', 40 count", "EUR, 40 USD", "EUR, 40 count", "'\"%\"', 40 s"})
    void countsSharesAndCurrenciesAreNeverConverted(String unit, String target) {
        givenMetric("{id: speed, unit: " + unit + "}");
        givenFile("claims.yaml", "claims:\n  - {id: fast, metric: speed, target: \">= " + target + "\"}\n");

        assertThat(plan().err()).contains("wrong-unit");
    }

    @Test
    void aMetricWithoutAUnit() {
        givenMetric("{id: speed}");

        thenProblem("metrics.yaml:2:5: bad-value: a metric needs a `unit` (UCUM, %, count or a currency code)");
    }
}
