package dev.dateline.app.customers;

import dev.dateline.app.project.Altered;
import dev.dateline.app.project.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A stakeholder as it is typed: capabilities and needs are lines whose parts are set apart by bars. */
final class StakeholderForm {

    static final List<String> PLAIN = List.of("name", "group", "people", "influence", "speaks", "team", "note");

    /** In the order in which they stand. */
    static final List<String> SHOWN =
            List.of("name", "group", "team", "people", "influence", "speaks", "needs", "capabilities", "note");

    private static final Pattern CAPABILITY = Pattern.compile("(.*\\S)\\s*\\|\\s*([^|]*)");
    private static final Pattern NEED =
            Pattern.compile("(.*?\\S)\\s*(?:\\|\\s*([0-9]*)\\s*)?(?:\\|\\s*([a-z0-9, -]*))?");

    private StakeholderForm() {}

    static Map<String, String> of(Stakeholder one, ClaimsInWords claims) {
        var typed = new LinkedHashMap<String, String>();
        typed.put("name", one.name());
        typed.put("group", CustomerCraft.word(one.group()));
        typed.put("people", one.people().map(Many::toString).orElse(""));
        typed.put("influence", one.influence().map(Weight::toString).orElse(""));
        typed.put("speaks", one.speaks().orElse(""));
        typed.put("team", one.team().orElse(""));
        typed.put("note", one.note().orElse(""));
        typed.put(
                "capabilities",
                one.capabilities().stream()
                        .map(capability -> line(capability.what()) + " | " + capability.level())
                        .collect(Collectors.joining("\n")));
        typed.put("needs", one.needs().stream().map(need -> line(need, claims)).collect(Collectors.joining("\n")));
        return typed;
    }

    private static String line(Stakeholder.Need need, ClaimsInWords claims) {
        return line(need.what()) + " | "
                + need.importance().map(Weight::toString).orElse("") + " | " + claims.shown(need.claims());
    }

    private static String line(String what) {
        return what.strip().replaceAll("\\s+", " ");
    }

    /** @param before what it was, whose source and notes stay; empty for a new one */
    static Optional<Stakeholder> read(
            String id, Optional<Stakeholder> before, Map<String, String> typed, Map<String, String> wrong) {
        var written = Fields.stripped(typed, PLAIN);
        written.put("id", id);
        var read = Fields.read(Stakeholder.class, written, wrong);
        if (typed.getOrDefault("name", "").isBlank()) {
            wrong.remove("");
            wrong.put("name", "say what they are called, such as Depot crews");
        }
        var capabilities = capabilities(typed.getOrDefault("capabilities", ""), wrong);
        var needs = needs(
                typed.getOrDefault("needs", ""), before.map(Stakeholder::needs).orElse(List.of()), wrong);
        return wrong.isEmpty()
                ? read.map(one -> Altered.of(one)
                        .with("capabilities", capabilities)
                        .with("needs", needs)
                        .with("source", before.flatMap(Stakeholder::source))
                        .made())
                : Optional.empty();
    }

    private static List<Stakeholder.Capability> capabilities(String typed, Map<String, String> wrong) {
        var all = new ArrayList<Stakeholder.Capability>();
        for (var line : typed.lines().filter(one -> !one.isBlank()).toList()) {
            var parts = CAPABILITY.matcher(line.strip());
            if (!parts.matches()) {
                wrong.putIfAbsent(
                        "capabilities", "“" + line.strip() + "” lacks its level; write it behind a bar: … | 3");
                continue;
            }
            try {
                all.add(new Stakeholder.Capability(
                        parts.group(1), Level.parse(parts.group(2).strip())));
            } catch (IllegalArgumentException refused) {
                wrong.putIfAbsent("capabilities", Fields.plain(String.valueOf(refused.getMessage())));
            }
        }
        return List.copyOf(all);
    }

    private static List<Stakeholder.Need> needs(
            String typed, List<Stakeholder.Need> before, Map<String, String> wrong) {
        var all = new ArrayList<Stakeholder.Need>();
        for (var line : typed.lines().filter(one -> !one.isBlank()).toList()) {
            var parts = NEED.matcher(line.strip());
            if (!parts.matches()) {
                wrong.putIfAbsent(
                        "needs",
                        "“" + line.strip()
                                + "” cannot be read; write: what | 5 | claim; claim, each as the press release says it");
                continue;
            }
            var what = parts.group(1);
            var known = before.stream()
                    .filter(need -> line(need.what()).equals(what))
                    .findFirst();
            try {
                all.add(new Stakeholder.Need(
                        known.map(Stakeholder.Need::what).orElse(what),
                        Optional.ofNullable(parts.group(2))
                                .filter(text -> !text.isBlank())
                                .map(Weight::parse),
                        Fields.names(Optional.ofNullable(parts.group(3)).orElse("")),
                        known.flatMap(Stakeholder.Need::note),
                        known.<Source>flatMap(Stakeholder.Need::source)));
            } catch (IllegalArgumentException refused) {
                wrong.putIfAbsent("needs", Fields.plain(String.valueOf(refused.getMessage())));
            }
        }
        return List.copyOf(all);
    }
}
