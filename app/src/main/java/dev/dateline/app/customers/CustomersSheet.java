package dev.dateline.app.customers;

import dev.dateline.app.claims.Claim;
import dev.dateline.app.page.Days;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Finding;
import dev.dateline.app.project.Source;
import dev.dateline.app.workbench.Opened;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts together what the page of the stakeholders shows. */
final class CustomersSheet {

    private final Opened project;
    private final Contents contents;
    private final Map<String, String> claimWords;
    private final ClaimsInWords claims;
    private final Optional<Fields> refused;
    private final List<Stakeholder> stakeholders;
    private final List<Insight> insights;

    /** @param claimWords how the press release says each claim */
    CustomersSheet(Opened project, Map<String, String> claimWords, Optional<Fields> refused) {
        this.project = project;
        this.contents = project.contents();
        this.claimWords = claimWords;
        this.claims =
                ClaimsInWords.of(contents.of(Claim.KIND).stream().map(Claim::id).toList(), claimWords);
        this.refused = refused;
        this.stakeholders = contents.of(Stakeholder.KIND);
        this.insights = contents.of(Insight.KIND).stream()
                .filter(one -> one.on()
                        .filter(day -> day.isAfter(project.today().date()))
                        .isEmpty())
                .sorted(Comparator.comparing(
                                (Insight one) -> one.on().map(Object::toString).orElse(""))
                        .reversed())
                .toList();
    }

    CustomersView view() {
        var findings = new CustomerCraft().findings(contents, project.today());
        var placed =
                stakeholders.stream().filter(one -> one.influence().isPresent()).toList();
        return new CustomersView(
                headline(findings),
                lede(),
                gaps(findings),
                placed.isEmpty() ? Optional.empty() : Optional.of(new StakeholderMap(placed, insights).svg("map")),
                mapHeading(placed),
                stakeholders.stream()
                        .filter(one -> one.influence().isEmpty())
                        .map(Stakeholder::name)
                        .toList(),
                stakeholders.stream()
                        .sorted(Comparator.comparingInt((Stakeholder one) -> -influence(one)))
                        .map(this::row)
                        .toList(),
                insights.stream().map(this::learned).toList(),
                choices(Stakeholder.Group.values()),
                teams(),
                choices(Insight.How.values()),
                form("new", Map.of("group", "developers")),
                form(
                        "insight",
                        Map.of("how", "interview", "on", project.today().date().toString())),
                refused,
                claims.shown(),
                Stakeholder.named(contents).choices());
    }

    private String headline(List<Finding> findings) {
        if (stakeholders.isEmpty()) {
            return "Nobody is named yet for whom this is done";
        }
        long unserved = count(findings, "N01");
        long unheard = count(findings, "N02");
        if (unserved == 0 && unheard == 0) {
            return "Every need of " + Days.counted(stakeholders.size(), "group") + " is served by a claim";
        }
        var needs = unserved == 0
                ? ""
                : Days.counted(unserved, "need") + (unserved == 1 ? " is" : " are") + " served by no claim";
        var voices = unheard == 0 ? "" : (unheard == 1 ? "one group has" : unheard + " groups have") + " no voice";
        var both = needs + (needs.isEmpty() || voices.isEmpty() ? "" : ", ") + voices;
        return both.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + both.substring(1);
    }

    private static long count(List<Finding> findings, String rule) {
        return findings.stream().filter(one -> one.rule().equals(rule)).count();
    }

    private String lede() {
        return "Who has a part in it, what they can do and what they need, which sentence of the press release gives it to them, and what"
                + " we learned from them ourselves.";
    }

    private List<CustomersView.Gap> gaps(List<Finding> findings) {
        return findings.stream()
                .map(one -> new CustomersView.Gap(Fields.plain(one.message()), Fields.plain(one.fix()), one.text()))
                .toList();
    }

    private String mapHeading(List<Stakeholder> placed) {
        var neglected = placed.stream()
                .filter(one -> one.served().filter(share -> share < 1).isPresent())
                .max(Comparator.comparingInt(CustomersSheet::influence)
                        .thenComparingDouble(one -> 1 - one.served().orElse(1.0)));
        return neglected
                .map(one -> one.name() + " have the most influence among those whose needs are not all served")
                .orElse("Whom it depends on, and how much of what they need is promised");
    }

    private static int influence(Stakeholder one) {
        return one.influence().map(Weight::points).orElse(0);
    }

    private CustomersView.Row row(Stakeholder one) {
        var facts = Stream.of(
                        Optional.of(CustomerCraft.word(one.group())),
                        one.people().map(many -> many + (many.number() == 1 ? " person" : " people")),
                        one.team().map(team -> "team " + team))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
        return new CustomersView.Row(
                one.id(),
                one.name(),
                facts,
                one.speaks(),
                influence(one),
                served(one),
                one.capabilities().stream()
                        .map(can -> new CustomersView.Capability(
                                can.what(), can.level().points()))
                        .toList(),
                one.needs().stream()
                        .sorted(Comparator.comparingInt((Stakeholder.Need need) -> -need.weight()))
                        .map(this::need)
                        .toList(),
                insights.stream()
                        .filter(insight -> insight.about().contains(one.id()))
                        .map(this::learned)
                        .toList(),
                one.note(),
                one.source().flatMap(Source::url).filter(CustomersSheet::isWeb),
                form("s-" + one.id(), StakeholderForm.of(one, claims)));
    }

    private static String served(Stakeholder one) {
        long served = one.needs().stream().filter(Stakeholder.Need::isServed).count();
        return one.needs().isEmpty()
                ? "nobody has asked what they need"
                : served + " of " + one.needs().size() + (one.needs().size() == 1 ? " need" : " needs") + " served";
    }

    private CustomersView.Need need(Stakeholder.Need need) {
        return new CustomersView.Need(
                need.what(),
                need.importance().map(Weight::points).orElse(0),
                need.claims().stream()
                        .map(id -> new CustomersView.Link(claimWords.getOrDefault(id, id), "/claims/" + id))
                        .toList());
    }

    private CustomersView.Learned learned(Insight one) {
        var names = stakeholders.stream().collect(Collectors.toMap(Stakeholder::id, Stakeholder::name, (a, b) -> a));
        var how = Stream.of(
                        one.on().map(Days::full),
                        Optional.of(CustomerCraft.word(one.how())),
                        one.sample().map(many -> many + " heard or counted"),
                        one.who().map(who -> "by the " + who))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return new CustomersView.Learned(
                one.id(),
                one.what(),
                one.about().stream()
                        .map(id -> new CustomersView.Link(names.getOrDefault(id, id), "/customers#" + id))
                        .toList(),
                how,
                one.url().or(() -> one.source().flatMap(Source::url)).filter(CustomersSheet::isWeb),
                one.note(),
                form("i-" + one.id(), InsightForm.of(one, Stakeholder.named(contents))));
    }

    private static boolean isWeb(String url) {
        return url.startsWith("https://") || url.startsWith("http://");
    }

    private Fields form(String name, Map<String, String> typed) {
        return refused.filter(one -> one.form().equals(name)).orElse(Fields.of(name, typed));
    }

    private static Map<String, String> choices(Enum<?>[] all) {
        return Arrays.stream(all)
                .map(CustomerCraft::word)
                .collect(Collectors.toMap(word -> word, word -> word, (a, b) -> a, LinkedHashMap::new));
    }

    private Map<String, String> teams() {
        var teams = new LinkedHashMap<String, String>();
        teams.put("", "none of ours");
        contents.project().teams().keySet().forEach(team -> teams.put(team, team));
        return teams;
    }
}
