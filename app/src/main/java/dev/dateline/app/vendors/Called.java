package dev.dateline.app.vendors;

import dev.dateline.app.claims.Claim;
import dev.dateline.app.plan.Step;
import dev.dateline.app.pressrelease.ClaimLink;
import dev.dateline.app.project.Contents;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What forms may refer to, by its identifier or by what it is called; capitals do not matter. */
final class Called {

    /** The longest name that is offered; a long one is known by its identifier. */
    private static final int LONGEST = 120;

    private static final int MOST = 60;

    private final Map<String, Map<String, String>> names = new LinkedHashMap<>();

    Called(Contents contents) {
        var words = ClaimLink.words(contents);
        contents.of(Step.KIND).forEach(step -> put("steps", step.id(), step.name()));
        contents.of(Claim.KIND)
                .forEach(claim -> put(
                        "claims",
                        claim.id(),
                        Optional.ofNullable(words.get(claim.id())).orElse(claim.id())));
        contents.of(Vendor.KIND).forEach(vendor -> put("vendors", vendor.id(), vendor.name()));
        contents.of(Partner.KIND).forEach(partner -> put("partners", partner.id(), partner.name()));
    }

    private void put(String kind, String id, String name) {
        names.computeIfAbsent(kind, _ -> new LinkedHashMap<>()).put(id, plain(name));
    }

    /** The identifier of what is called so; what nothing is called stays as typed, to be refused by name. */
    String id(String typed, String... kinds) {
        var wanted = plain(typed).toLowerCase(Locale.ROOT);
        @Nullable String found = null;
        for (var kind : kinds) {
            for (var entry : names.getOrDefault(kind, Map.of()).entrySet()) {
                if (entry.getKey().equals(typed)
                        || entry.getKey().toLowerCase(Locale.ROOT).equals(wanted)) {
                    return entry.getKey();
                }
                if (found == null && entry.getValue().toLowerCase(Locale.ROOT).equals(wanted)) {
                    found = entry.getKey();
                }
            }
        }
        return found == null ? typed : found;
    }

    /** Commas part names, but belong to a name that has one: the longest run of parts that is called something is taken. */
    List<String> ids(List<String> typed, String... kinds) {
        var ids = new ArrayList<String>();
        int at = 0;
        while (at < typed.size()) {
            int end = typed.size();
            while (end > at + 1 && !isCalled(String.join(", ", typed.subList(at, end)), kinds)) {
                end--;
            }
            var id = id(String.join(", ", typed.subList(at, end)), kinds);
            if (!ids.contains(id)) {
                ids.add(id);
            }
            at = end;
        }
        return ids;
    }

    private boolean isCalled(String typed, String... kinds) {
        return !id(typed, kinds).equals(typed);
    }

    /** What can be typed, for a field's hint. */
    String known(String... kinds) {
        var known = new ArrayList<String>();
        for (var kind : kinds) {
            names.getOrDefault(kind, Map.of()).forEach((id, name) -> known.add(name.length() > LONGEST ? id : name));
        }
        return String.join(" · ", known.subList(0, Math.min(known.size(), MOST)))
                + (known.size() > MOST ? " · and " + (known.size() - MOST) + " more" : "");
    }

    private static String plain(String name) {
        return name.strip().replaceAll("\\s+", " ").replaceAll("^[“\"]|[”\"]$", "");
    }
}
