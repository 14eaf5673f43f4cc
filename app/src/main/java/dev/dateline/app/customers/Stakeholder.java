package dev.dateline.app.customers;

import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Kind;
import dev.dateline.app.project.Otherwise;
import dev.dateline.app.project.Ref;
import dev.dateline.app.project.Source;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * People who have a part in it: who can bring it about or to a halt, and for whom it is done.
 *
 * @param people how many they are
 * @param influence on whether the release comes true
 * @param speaks who speaks for them, a role; nobody where it is missing
 * @param team of project.yaml in which they work, whose day rate prices their time
 */
public record Stakeholder(
        String id,
        String name,
        @Otherwise("other") Group group,
        Optional<Many> people,
        Optional<Weight> influence,
        Optional<String> speaks,
        @Ref("teams") Optional<String> team,
        List<Capability> capabilities,
        List<Need> needs,
        Optional<String> note,
        Optional<Source> source) {

    public static final Kind<Stakeholder> KIND =
            Kind.listIn("customers.yaml", "stakeholders", Stakeholder.class, "id", Stakeholder::id);

    private static final int LONGEST_NAME = 100;

    /** Of which sort they are; the first four are usual in every change of software. */
    public enum Group {
        DEVELOPERS,
        OPERATIONS,
        SECURITY,
        BUSINESS,
        CUSTOMERS,
        PARTNERS,
        REGULATORS,
        OTHER
    }

    /** Something they can do, and how well today. */
    public record Capability(String what, Level level) {

        public Capability {
            if (what.isBlank()) {
                throw new IllegalArgumentException("a capability must say what can be done");
            }
        }
    }

    /** Something they cannot do without, and the claims of the press release that give it to them. */
    public record Need(
            String what,
            Optional<Weight> importance,
            @Ref("claims") List<String> claims,
            Optional<String> note,
            Optional<Source> source) {

        private static final int USUAL = 3;

        public Need {
            if (what.isBlank()) {
                throw new IllegalArgumentException("a need must say what is needed");
            }
        }

        boolean isServed() {
            return !claims.isEmpty();
        }

        /** Where nobody says how important it is, it counts as much as most. */
        int weight() {
            return importance.map(Weight::points).orElse(USUAL);
        }
    }

    public Stakeholder {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a stakeholder's name must have 1 to " + LONGEST_NAME + " characters");
        }
    }

    /** All of a project, to be chosen by their names. */
    public static Named named(Contents contents) {
        var names = new LinkedHashMap<String, String>();
        contents.of(KIND).forEach(one -> names.put(one.id(), one.name()));
        return new Named(names);
    }

    /** The share of their needs, by importance, that some claim serves; empty where they have none. */
    Optional<Double> served() {
        double all = needs.stream().mapToInt(Need::weight).sum();
        double served =
                needs.stream().filter(Need::isServed).mapToInt(Need::weight).sum();
        return all == 0 ? Optional.empty() : Optional.of(served / all);
    }
}
