package dev.dateline.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A project with a great deal in it, in every script, and with texts that would be code wherever somebody forgot to say they are not. */
public final class FullProject {

    /** None of these may ever be more than text. */
    public static final List<String> TEXTS = List.of(
            "<script>alert(1)</script>'; DROP TABLE version; --",
            "\"><img src=x onerror=alert(1)> & \"quotes\" 'and' `more` </title></textarea>",
            "تسليم الكتب في دقيقة واحدة",
            "ספר בכל שפה בתוך דקה",
            "任何书籍都能在六十秒内送达客户手中",
            "हर किताब एक मिनट में",
            "ทุกเล่มภายในหนึ่งนาที",
            "Ĉiu libro — naïve Ångström, İstanbul, ß, ﬁ, Ω",
            "👩‍👩‍👧‍👦 ships 🚢 on 🇺🇳 day e\u0301\u0323\u0308",
            "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft".repeat(2),
            "${7*7} #{7*7} {{7*7}} @if(true) <%= 7 %> %s %d \\u0000",
            "A plain step that somebody has to do before the next one can begin, told at some length");

    private FullProject() {}

    /** A folder that holds the least that is a project. */
    public static Path empty(Path folder) {
        write(folder.resolve("project.yaml"), """
                format: dateline/1
                name: Nothing yet
                launch: 2027-06-01
                timezone: Europe/Berlin
                currency: EUR
                """);
        write(folder.resolve("press-release.md"), """
                ---
                headline: ""
                subheading: ""
                place: ""
                status: draft
                ---
                """);
        return folder;
    }

    /** @param observations of each of the first three metrics */
    public static Path write(Path folder, int steps, int claims, int observations) {
        write(folder.resolve("project.yaml"), """
                format: dateline/1
                name: %s
                launch: 2029-06-01
                timezone: Europe/Berlin
                currency: EUR
                worth: {low: 1000, likely: 2000, high: 9000000000}
                delayCost: 4400
                teams:
                  engineers: {capacity: %d, dayRate: 900}
                  legal: {capacity: 3, dayRate: 1200.50, away: [2027-08-06/2027-08-17]}
                """.formatted(quoted(text(0)), Math.max(4, steps / 20)));
        write(folder.resolve("press-release.md"), release(claims));
        write(folder.resolve("faq.md"), faq());
        int metrics = Math.max(3, claims / 10);
        write(folder.resolve("metrics.yaml"), "metrics:\n" + lines(metrics, FullProject::metric));
        for (int metric = 0; metric < 3; metric++) {
            write(folder.resolve("metrics/metric-" + metric + ".csv"), observations(observations));
        }
        write(folder.resolve("claims.yaml"), "claims:\n" + lines(claims, claim -> claim(claim, metrics)));
        write(folder.resolve("steps.yaml"), "steps:\n" + lines(steps, step -> step(step, claims)));
        rest(folder, claims);
        return folder;
    }

    private static void rest(Path folder, int claims) {
        write(
                folder.resolve("schedule.yaml"),
                "kept: 2026-03-02\nnote: " + quoted(text(0))
                        + "\ndates: {step-1: 2028-03-01, step-2: 2026-03-20, step-3: 2029-04-14, "
                        + quoted("<script>alert(1)</script>") + ": 2028-03-01}\n");
        write(
                folder.resolve("assumptions.yaml"),
                "assumptions:\n"
                        + lines(
                                6,
                                number -> "{id: belief-" + number + ", statement: " + quoted(text(number))
                                        + ", for: [claim-0], importance: 5, evidence: " + number % 6
                                        + ", chance: 70 %, ifFalse: [{step: step-3, times: 2}]}"));
        write(
                folder.resolve("experiments.yaml"),
                "experiments:\n"
                        + lines(
                                6,
                                number -> "{id: test-" + number + ", title: " + quoted(text(number + 1))
                                        + ", assumption: belief-"
                                        + number + ", method: " + quoted(text(number + 2))
                                        + ", cost: 900000, costCap: 1, kill: {when: " + quoted(text(number + 3))
                                        + ", by: 2026-03-06, action: " + quoted(text(number))
                                        + "}, plan: {kind: proportion, threshold: 10 %, worth: 90 %}, status: started, started: 2026-02-01,"
                                        + " results: [{on: 2026-02-03, yes: " + number + ", of: 9, by: "
                                        + quoted(text(number)) + "}], learning: " + quoted(text(number)) + "}"));
        write(
                folder.resolve("obstacles.yaml"),
                "obstacles:\n"
                        + lines(
                                8,
                                number -> "{id: obstacle-" + number + ", what: " + quoted(text(number))
                                        + ", before: [step-" + (number + 5) + "]"
                                        + (number % 2 == 0 ? ", removedBy: [step-" + number + "]" : "")
                                        + ", found: 2026-08-14, by: "
                                        + quoted(text(number + 1)) + "}"));
        write(
                folder.resolve("risks.yaml"),
                "risks:\n"
                        + lines(
                                6,
                                number -> "{id: risk-" + number + ", what: " + quoted(text(number))
                                        + ", chance: 30 %, effect: [{step: step-4, adds: 5d}, {cost: 24000}], owner: "
                                        + quoted(text(number + 2)) + ", answer: " + quoted(text(number + 3)) + "}"));
        write(
                folder.resolve("answers.yaml"),
                "answers:\n"
                        + List.of("customer", "insight", "problem", "benefit", "experience").stream()
                                .map(question ->
                                        "  - {question: " + question + ", text: " + quoted(text(question.length()))
                                                + ", grade: anecdote, evidence: [{what: " + quoted(text(1))
                                                + ", url: \"https://example.com/?a=<b>&c='d'\", on: 2026-02-12}]}\n")
                                .collect(Collectors.joining()));
        sources(folder);
        experience(folder);
        write(
                folder.resolve("benefits.yaml"),
                "capabilities:\n"
                        + lines(
                                12,
                                number -> "{id: practice-" + number + ", name: " + quoted(text(number)) + ", what: "
                                        + quoted(text(number + 1)) + ", cost: 4000, monthly: 50, takes: 10d, decision: "
                                        + quoted(text(number + 2)) + "}"));
        write(
                folder.resolve("customers.yaml"),
                "stakeholders:\n"
                        + lines(
                                20,
                                number -> "{id: group-" + number + ", name: " + quoted(shortened(number))
                                        + ", group: customers, people: 12, influence: " + (number % 5 + 1)
                                        + ", speaks: " + quoted(text(number + 1)) + ", team: engineers"
                                        + ", capabilities: [{what: " + quoted(text(number))
                                        + ", level: 3}], needs: [{what: "
                                        + quoted(text(number + 2)) + ", importance: 4, claims: [claim-0]}, {what: "
                                        + quoted(text(number + 3)) + "}]}"));
        write(
                folder.resolve("insights.yaml"),
                "insights:\n"
                        + lines(
                                12,
                                number -> "{id: insight-" + number + ", what: " + quoted(text(number))
                                        + ", about: [group-" + number
                                        + "], on: 2026-02-12, how: interview, sample: 9, who: "
                                        + quoted(text(number + 1)) + ", url: \"https://example.com/?a=<b>\"}"));
        write(
                folder.resolve("problems.yaml"),
                "problems:\n"
                        + lines(
                                40,
                                number -> "{id: problem-" + number + ", what: " + quoted(text(number))
                                        + ", kind: debt, hurts: [group-" + number % 20
                                        + "], cost: {low: 10, likely: 2000, high: 9000000}, hours: {low: 1, likely: 5, high: 90}"
                                        + ", chance: 40 %, control: " + quoted(text(number + 4))
                                        + ", evidence: [{what: " + quoted(text(number + 1))
                                        + ", on: 2026-02-12, grade: data, url: \"https://example.com/\"}], claims: [claim-0],"
                                        + " steps: [step-3]}"));
        write(
                folder.resolve("frictions.yaml"),
                "frictions:\n"
                        + lines(
                                60,
                                number -> "{id: friction-" + number + ", text: " + quoted(text(number))
                                        + ", minutes: 30, people: 4, times: " + (number + 1) + ", hurts: group-"
                                        + number % 20
                                        + ", by: " + quoted(text(number + 1)) + ", votes: [a1, b2]}"));
        write(
                folder.resolve("vendors.yaml"),
                "vendors:\n"
                        + lines(
                                3,
                                number -> "{id: vendor-" + number + ", name: " + quoted(text(number))
                                        + ", yearly: 86000, until: 2027-01-31, notice: 90 d, uses: [claim-"
                                        + number % claims
                                        + ", step-3], shock: {chance: 15 %, times: 3}, exit: {cost: {low: 1000, likely: 2000, high: 9000},"
                                        + " takes: 30d}, promises: [{what: " + quoted(text(number + 1))
                                        + ", claims: [claim-0], evidence: [{what: " + quoted(text(number + 2))
                                        + ", url: \"javascript:alert(1)\", on: 2026-02-12, grade: data}]}]}"));
        write(
                folder.resolve("partners.yaml"),
                "partners:\n"
                        + lines(
                                3,
                                number -> "{id: partner-" + number + ", name: " + quoted(text(number)) + ", does: "
                                        + quoted(text(number + 1)) + ", evidence: [{what: " + quoted(text(number + 2))
                                        + ", url: \"javascript:alert(1)\"}], recommends: [vendor-0], conflicts: [{vendor: vendor-0,"
                                        + " kind: resale, on: 2026-02-12, signedBy: " + quoted(text(number + 3))
                                        + "}], works: [step-5], fee: {total: 1000, tiedTo: [{claim: claim-0, share: 20 %}]}}"));
        write(
                folder.resolve("tenets.yaml"),
                "tenets:\n" + lines(3, number -> "{id: tenet-" + number + ", text: " + quoted(text(number)) + "}"));
        for (int number = 0; number < 3; number++) {
            write(
                    folder.resolve("decisions/decision-" + number + ".md"),
                    "---\nvendors: [vendor-0]\npartners: [partner-0]\ntenets: [{tenet: tenet-0, effect: breaks}]\n---\n\n# "
                            + text(number) + "\n\n#### Deep\n\n<script>alert(1)</script> [runs](javascript:alert(1))"
                            + " ![spy](https://example.com/spy.png)\n\n## Decision Outcome\n\n" + text(number + 1)
                            + "\n");
        }
    }

    private static void sources(Path folder) {
        write(
                folder.resolve("sources.yaml"),
                "sources:\n"
                        + lines(
                                30,
                                number -> "{id: sender-" + number + ", kind: "
                                        + List.of("github", "gitlab", "cdevents", "standard-webhooks", "csv")
                                                .get(number % 5)
                                        + ", name: " + quoted(text(number)) + ", service: " + quoted(text(number + 1))
                                        + "}")
                        + lines(
                                6,
                                number -> "{id: repository-" + number + ", kind: git, name: " + quoted(text(number))
                                        + ", address: " + quoted(text(number + 1)) + ", releases: "
                                        + quoted("v" + number) + "}")
                        + "  - {id: address-0, kind: http, address: \"https://example.com/a%3Cb%3E?c='d'&e="
                        + "long".repeat(80) + "\", every: 6 h, name: " + quoted(text(1)) + ", note: " + quoted(text(0))
                        + "}\n  - {id: bill-0, kind: focus, name: " + quoted(text(1)) + "}\n");
    }

    private static void experience(Path folder) {
        write(
                folder.resolve("experience/guardrails.yaml"),
                "guardrails:\n"
                        + lines(
                                8,
                                number -> "{id: rule-" + number + ", text: " + quoted(text(number)) + ", allow: "
                                        + quoted(number == 5 ? "input.none == 1" : "size(input.name) > " + number)
                                        + ", breach: ask, waits: 2 d, unblocks: [" + quoted(text(number + 1)) + "]}"));
        write(
                folder.resolve("experience/golden-paths.yaml"),
                "golden-paths:\n"
                        + lines(
                                5,
                                number -> "{id: path-" + number + ", title: " + quoted(shortened(number)) + ", text: "
                                        + quoted(text(number + 1)) + ", for: [" + quoted(text(number + 2))
                                        + "], form: {title: " + quoted(text(number)) + ", properties: {name: {title: "
                                        + quoted(text(number + 3)) + ", description: " + quoted(text(number + 4))
                                        + "}, choice: {enum: [" + quoted(text(number)) + ", " + quoted(text(number + 5))
                                        + "]}, many: {type: array, items: {enum: [" + quoted(text(number + 6))
                                        + "]}}, yes: {type: boolean}, when: {format: date}, count: {type: integer}}}"
                                        + ", guardrails: [rule-0, rule-5], does: {scaffold: {into: \"{{name}}\", files: {README.md: "
                                        + quoted(text(0) + " {{name}}") + "}}}}"));
        write(
                folder.resolve("experience/learning-paths.yaml"),
                "learning-paths:\n"
                        + lines(
                                3,
                                number -> "{id: learning-" + number + ", title: " + quoted(shortened(number))
                                        + ", for: [" + quoted(text(number)) + "], reviewed: 2026-01-0" + (number + 1)
                                        + ", text: \"## "
                                        + quoted(text(number + 1)).substring(1).replaceAll(".$", "")
                                        + "\\n<script>alert(1)</script> [runs](javascript:alert(1))\\n## Two\\nMore.\"}"));
        write(
                folder.resolve("experience/requests.yaml"),
                "requests:\n"
                        + lines(
                                120,
                                number -> "{id: request-" + number + ", path: path-" + number % 7 + ", by: "
                                        + quoted(text(number)) + ", at: \"2026-10-01T08:00:00Z\", input: {name: "
                                        + quoted(text(number + 1))
                                        + "}, guardrails: [{guardrail: rule-0, result: stops, says: "
                                        + quoted(text(number)) + "}], state: stopped, outcome: " + quoted(text(number))
                                        + "}"));
    }

    private static String shortened(int number) {
        var text = text(number);
        return text.length() > 100 ? text.substring(0, 100) : text;
    }

    private static String text(int number) {
        return TEXTS.get(number % TEXTS.size());
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static String lines(int count, java.util.function.IntFunction<String> line) {
        return IntStream.range(0, count)
                .mapToObj(number -> "  - " + line.apply(number) + "\n")
                .collect(Collectors.joining());
    }

    private static String release(int claims) {
        var text = new StringBuilder("---\nheadline: " + quoted(text(0)) + "\nsubheading: " + quoted(text(1))
                + "\nplace: " + quoted(text(7)) + "\nstatus: review\n---\n\n");
        text.append("<b>Raw HTML</b> <script>alert(1)</script> and a [link that runs](javascript:alert(1)),"
                + " [another](data:text/html,<script>alert(1)</script>), ![a picture](https://example.com/spy.png),"
                + " [a link to elsewhere](https://example.com/).\n\n<div onclick=\"alert(1)\">a block</div>\n\n");
        for (int claim = 0; claim < claims; claim++) {
            text.append("This is sentence ")
                    .append(claim)
                    .append(", which says that it takes [under ")
                    .append(claim + 10)
                    .append(" seconds](claim:claim-")
                    .append(claim)
                    .append(")")
                    .append(claim % 4 == 3 ? ".\n\n" : ". ");
        }
        return text.append("\n\n")
                .append(String.join("\n\n", TEXTS))
                .append('\n')
                .toString();
    }

    private static String faq() {
        return "## Customer questions\n\n"
                + IntStream.range(0, 12)
                        .mapToObj(number ->
                                "### What of " + number + "? " + text(number + 2) + "\n\n" + text(number) + "\n\n")
                        .collect(Collectors.joining())
                + "## Internal questions\n\n### Why? <script>alert(1)</script>\n\nBecause.\n";
    }

    private static String metric(int number) {
        return "{id: metric-" + number + ", name: " + quoted(text(number)) + ", kind: quantity, unit: s, better: lower,"
                + " statistic: median, window: 28 d, role: output, staleAfter: 5 d, source: {type: csv}}";
    }

    private static String claim(int number, int metrics) {
        return "{id: claim-" + number
                + (number % 7 == 6
                        ? ""
                        : ", metric: metric-" + number % metrics
                                + ", baseline: {value: 90 s, on: 2026-01-05}, target: \"<= " + (number + 10) + " s\"")
                + ", owner: " + quoted(text(number)) + ", note: " + quoted(text(number + 1))
                + ", evidence: [{on: 2026-03-01, what: " + quoted(text(number + 2)) + ", grade: experiment}]}";
    }

    private static String step(int number, int claims) {
        var needs = number < 20 ? "" : ", needs: [step-" + (number - 20) + ", step-" + (number - 7) + "]";
        return "{id: step-" + number + ", title: " + quoted(text(number)) + needs
                + (number % 11 == 10 ? "" : ", estimate: {low: 1d, likely: 2d, high: 5d}, uses: {engineers: 0.5}")
                + ", serves: [claim-" + number % claims + "], importance: " + (number % 5 + 1) + ", difficulty: "
                + (number % 4 + 1) + ", owner: " + quoted(text(number + 5)) + ", note: " + quoted(text(number + 6))
                + "}";
    }

    private static String observations(int count) {
        var first = LocalDateTime.parse("2025-11-20T00:00:00");
        long apart = Math.max(1, 365L * 24 * 3600 / Math.max(1, count));
        var text = new StringBuilder("time,value,source,note\n");
        for (int number = 0; number < count; number++) {
            text.append(first.plusSeconds(number * apart)
                            .withNano(0)
                            .format(java.time.format.DateTimeFormatter.ISO_LOCAL_DATE_TIME))
                    .append("Z,")
                    .append(20 + number % 83)
                    .append(number % 1000 == 0 ? ",<script>alert(1)</script>,\"=cmd|' /C calc'!A0\"\n" : ",log,\n");
        }
        return text.toString();
    }

    private static void write(Path file, String text) {
        try {
            var parent = file.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.writeString(file, text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
