package dev.dateline.app.problem;

import dev.dateline.app.claims.ClaimFace;
import dev.dateline.app.claims.Grade;
import dev.dateline.app.customers.Fields;
import dev.dateline.app.customers.Stakeholder;
import dev.dateline.app.metrics.Rounded;
import dev.dateline.app.page.Days;
import dev.dateline.app.project.Figure;
import dev.dateline.app.project.Finding;
import dev.dateline.app.workbench.Opened;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Puts together what the page of the problems shows. */
final class ProblemsSheet {

    private final Opened project;
    private final Costs costs;
    private final Map<String, String> claimWords;
    private final Map<String, String> stepTitles;
    private final Optional<Fields> refused;
    private final Map<String, String> names;
    private final ProblemForm.Choices choices;
    private final List<Finding> findings;
    private final String currency;

    /** @param claimWords how the press release says each claim */
    ProblemsSheet(
            Opened project, Map<String, String> claimWords, Map<String, String> stepTitles, Optional<Fields> refused) {
        this.project = project;
        this.costs = Costs.of(project);
        this.claimWords = claimWords;
        this.stepTitles = stepTitles;
        this.refused = refused;
        this.names = project.contents().of(Stakeholder.KIND).stream()
                .collect(Collectors.toMap(Stakeholder::id, Stakeholder::name, (a, b) -> a, LinkedHashMap::new));
        this.choices = ProblemForm.Choices.of(project.contents(), claimWords, stepTitles);
        this.findings = new ProblemCraft().findings(project.contents(), project.today());
        this.currency = project.contents().project().currency().orElse("");
    }

    ProblemsView view() {
        var chart = costs.ones().stream().anyMatch(one -> one.money().isPresent())
                ? Optional.of(new CostRangesChart(costs.ones(), currency).svg("ranges"))
                : Optional.<String>empty();
        return new ProblemsView(
                headline(),
                costs.money()
                        .map(range -> new ProblemsView.Total(
                                aMonth(range), costs.hours().map(ProblemsSheet::hours), costs.figure())),
                chart,
                IntStream.range(0, costs.ones().size())
                        .mapToObj(number -> row(number + 1, costs.ones().get(number)))
                        .toList(),
                kinds(),
                form("new", Map.of("kind", "friction")),
                refused,
                choices.hurts().choices(),
                choices.claims().choices(),
                choices.steps().choices(),
                ProblemForm.grades(),
                currency);
    }

    private String headline() {
        int many = costs.ones().size();
        if (many == 0) {
            return "No problem is written down yet";
        }
        var subject = many == 1 ? "One problem costs " : many + " problems cost ";
        return costs.money()
                .map(range -> subject + aMonth(range))
                .orElse(Days.counted(many, "problem") + ", and nobody knows what "
                        + (many == 1 ? "it costs" : "they cost"));
    }

    private String aMonth(Range range) {
        return range.isRare()
                ? money(range.mean()) + " a month on average, and nothing in nine months of ten"
                : words(range) + " a month";
    }

    private static String hours(Range hours) {
        return (hours.isRare()
                        ? Rounded.number(Range.rounded(hours.mean()))
                        : Rounded.number(Range.rounded(hours.low())) + " to "
                                + Rounded.number(Range.rounded(hours.high())))
                + " hours of people's time";
    }

    private String words(Range range) {
        return range.isCertain() ? money(range.middle()) : money(range.low()) + " to " + money(range.high());
    }

    private String money(double amount) {
        return Rounded.text(Range.rounded(amount), currency);
    }

    private ProblemsView.Row row(int number, Costs.One one) {
        var problem = one.problem();
        var grade = problem.grade(project.today().date());
        return new ProblemsView.Row(
                number,
                problem.id(),
                problem.what(),
                ProblemForm.word(problem.kind()).replace('-', ' '),
                one.money().map(range -> words(range) + " a month"),
                figure(one),
                facts(one),
                new ProblemsView.Graded(boxes(grade), ProblemForm.word(grade)),
                problem.evidence().stream().map(ProblemsSheet::proof).toList(),
                links(problem.hurts(), names, "/customers#"),
                links(problem.claims(), claimWords, "/claims/"),
                links(problem.steps(), stepTitles, "/plan/steps/"),
                findings.stream()
                        .filter(finding -> finding.text().equals(problem.id()))
                        .map(finding ->
                                Fields.plain(finding.message().replaceFirst("^the problem `" + problem.id() + "` ", ""))
                                        + ": " + Fields.plain(finding.fix()))
                        .toList(),
                problem.note(),
                form("p-" + problem.id(), ProblemForm.of(problem, choices)));
    }

    private String facts(Costs.One one) {
        var problem = one.problem();
        return Stream.of(
                        problem.chance().map(chance -> "a month brings it with a chance of " + chance),
                        problem.principal()
                                .map(amount -> "to be rid of it costs "
                                        + Rounded.text(amount.likely().doubleValue(), currency) + " once"
                                        + payback(amount.likely().doubleValue(), one.expected())),
                        problem.control().map(control -> "breaks " + control))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; "));
    }

    private static String payback(double principal, double monthly) {
        return monthly > 0 ? ", paid back in " + Rounded.number(Math.ceil(principal / monthly)) + " months" : "";
    }

    private Figure figure(Costs.One one) {
        return new Figure(
                "cost of " + one.problem().id() + " a month",
                one.money()
                        .map(range -> Rounded.number(range.low()) + ", " + Rounded.number(range.middle()) + ", "
                                + Rounded.number(range.high())),
                currency,
                one.formula(),
                "problems.yaml and the day rates in project.yaml; in the mean of all months "
                        + Rounded.text(one.expected(), currency),
                one.problem().evidence().stream()
                        .flatMap(evidence -> evidence.on().stream())
                        .max(java.util.Comparator.naturalOrder()),
                "");
    }

    private static ClaimFace.Proof proof(Problem.Evidence evidence) {
        var grade = evidence.counts();
        return new ClaimFace.Proof(
                evidence.on().map(Days::full).orElse("no date")
                        + evidence.sample().map(many -> ", of " + many).orElse(""),
                evidence.what(),
                ProblemForm.word(grade),
                boxes(grade),
                evidence.whence().filter(url -> url.startsWith("https://") || url.startsWith("http://")));
    }

    private static int boxes(Grade grade) {
        return List.of(Grade.values()).indexOf(grade) + 1;
    }

    private static List<ProblemsView.Link> links(List<String> ids, Map<String, String> words, String path) {
        return ids.stream()
                .map(id -> new ProblemsView.Link(words.getOrDefault(id, id), path + id))
                .toList();
    }

    private Fields form(String name, Map<String, String> typed) {
        return refused.filter(one -> one.form().equals(name)).orElse(Fields.of(name, typed));
    }

    private static Map<String, String> kinds() {
        return Arrays.stream(Problem.Sort.values())
                .map(ProblemForm::word)
                .collect(Collectors.toMap(
                        word -> word,
                        word -> switch (word) {
                            case "debt" -> "technical debt";
                            case "compliance" -> "compliance risk";
                            default -> word.replace('-', ' ');
                        },
                        (a, b) -> a,
                        LinkedHashMap::new));
    }
}
