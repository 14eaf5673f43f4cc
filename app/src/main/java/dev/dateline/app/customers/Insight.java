package dev.dateline.app.customers;

import dev.dateline.app.project.Kind;
import dev.dateline.app.project.Otherwise;
import dev.dateline.app.project.Ref;
import dev.dateline.app.project.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Something learned about stakeholders: when, how, by whom and from how many.
 *
 * @param who learned it, a role
 * @param sample how many were asked, watched or counted
 * @param url where it can be looked up, such as the notes of the talks
 */
public record Insight(
        String id,
        String what,
        @Ref("stakeholders") List<String> about,
        Optional<LocalDate> on,
        @Otherwise("other") How how,
        Optional<String> who,
        Optional<Many> sample,
        Optional<String> url,
        Optional<String> note,
        Optional<Source> source) {

    public static final Kind<Insight> KIND = Kind.list("insights", Insight.class, "id", Insight::id);

    /** The way in which it was learned. */
    public enum How {
        INTERVIEW,
        SURVEY,
        OBSERVATION,
        WORKSHOP,
        SUPPORT,
        DATA,
        EXPERIMENT,
        OTHER
    }

    public Insight {
        if (what.isBlank()) {
            throw new IllegalArgumentException("an insight must say what was learned");
        }
    }
}
