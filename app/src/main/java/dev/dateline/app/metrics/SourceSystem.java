package dev.dateline.app.metrics;

import dev.dateline.app.project.Kind;
import dev.dateline.app.project.Span;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A system that knows values of metrics: a repository that is read, an address that is asked, or a sender of events. What it must
 * prove itself with is kept apart and never leaves the workbench.
 *
 * @param address where it is: a clone address or a path, an address to ask; a sender of events needs none
 * @param service what its values are about, where it does not say so itself
 * @param environment the same, such as production
 * @param releases of a repository: which tags are releases, as a regular expression for their whole names; proposed from the tags
 *     where it is left out
 * @param rule of a repository: first-release or release-line
 * @param services those it tells of: in a repository that holds several what belongs to each, and whose each is
 * @param incidentsWithin how soon after a deployment an incident must begin to be laid to it where nobody names a cause; otherwise a day
 * @param incidents those of its incidents whose cause somebody looked up
 * @param every how often an address is asked, or a repository fetched that lies elsewhere; every hour where nothing is said
 * @param keepEvents how long what it sent is kept as it was sent; for ever where nothing is said. What follows from it stays
 * @param survey the question of one whose kind is survey
 */
public record SourceSystem(
        String id,
        Type kind,
        Optional<String> name,
        Optional<String> address,
        Optional<String> service,
        Optional<String> environment,
        Optional<String> releases,
        Optional<String> rule,
        List<Part> services,
        Optional<Span> incidentsWithin,
        List<Looked> incidents,
        Optional<Span> every,
        Optional<Span> keepEvents,
        Optional<Survey> survey,
        Optional<String> note) {

    public static final Kind<SourceSystem> KIND = Kind.list("sources", SourceSystem.class, "id", SourceSystem::id);

    private static final int LONGEST = 2_000;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_REASON = 500;
    private static final int MOST_SERVICES = 100;
    private static final int MOST_LOOKED = 1_000;
    private static final Set<String> RULES = Set.of("first-release", "release-line");
    private static final Duration MOST_OFTEN = Duration.ofMinutes(5);
    private static final Duration SHORTEST_KEPT = Duration.ofDays(1);
    private static final Duration OTHERWISE = Duration.ofHours(1);

    /** What kind of system it is, and so how it is listened to. */
    public enum Type {
        GIT,
        GITHUB,
        GITLAB,
        CDEVENTS,
        STANDARD_WEBHOOKS,
        CSV,
        HTTP,
        FOCUS,
        SURVEY,
        SARIF,
        JUNIT,
        CYCLONEDX,
        SCORECARD;

        /** As it is written. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A service that the source tells of.
     *
     * @param paths folders or files, from the top of the repository; what is beneath them belongs to the service
     * @param team whose it is
     */
    public record Part(String name, List<String> paths, Optional<String> team) {

        public Part {
            paths = paths.stream().map(path -> path.replaceAll("^/+|/+$", "")).toList();
            if (name.isBlank() || paths.stream().anyMatch(String::isBlank)) {
                throw new IllegalArgumentException("a service needs a `name` and `paths` such as [services/checkout]");
            }
            if (team.filter(text -> text.isBlank() || text.length() > LONGEST_NAME)
                    .isPresent()) {
                throw new IllegalArgumentException("`team` must have 1 to " + LONGEST_NAME + " characters");
            }
        }
    }

    /**
     * What somebody found to be the cause of an incident; it goes before every rule.
     *
     * @param id what the source calls the incident
     * @param causedBy a deployment's identifier or version, or a commit; none where no deployment is the cause
     * @param because how that is known
     */
    public record Looked(String id, Optional<String> causedBy, Optional<String> because, Optional<String> by) {

        public Looked {
            if (id.isBlank() || causedBy.filter(String::isBlank).isPresent()) {
                throw new IllegalArgumentException("an incident that was looked up needs its `id`");
            }
            if (because.filter(text -> text.length() > LONGEST_REASON).isPresent()) {
                throw new IllegalArgumentException("`because` must have at most " + LONGEST_REASON + " characters");
            }
        }
    }

    /** One of which nothing else is known. */
    public SourceSystem(
            String id,
            Type kind,
            Optional<String> name,
            Optional<String> address,
            Optional<String> service,
            Optional<String> environment,
            Optional<String> note) {
        this(
                id,
                kind,
                name,
                address,
                service,
                environment,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                note);
    }

    public SourceSystem {
        services = List.copyOf(services);
        incidents = List.copyOf(incidents);
        if (rule.filter(word -> !RULES.contains(word)).isPresent()) {
            throw new IllegalArgumentException("`rule` must be first-release or release-line");
        }
        if (services.size() > MOST_SERVICES) {
            throw new IllegalArgumentException("`services` may be at most " + MOST_SERVICES);
        }
        if (kind == Type.GIT && services.stream().anyMatch(one -> one.paths().isEmpty())) {
            throw new IllegalArgumentException(
                    "a service in a repository needs a `name` and `paths` such as [services/checkout]");
        }
        if (incidents.size() > MOST_LOOKED) {
            throw new IllegalArgumentException("`incidents` may be at most " + MOST_LOOKED);
        }
        if (address.isPresent() && (address.get().isBlank() || address.get().length() > LONGEST)) {
            throw new IllegalArgumentException("`address` must have 1 to " + LONGEST + " characters");
        }
        if (every.filter(span -> span.duration().compareTo(MOST_OFTEN) < 0).isPresent()) {
            throw new IllegalArgumentException("`every` must be at least 5 min");
        }
        if (keepEvents
                .filter(span -> span.duration().compareTo(SHORTEST_KEPT) < 0)
                .isPresent()) {
            throw new IllegalArgumentException("`keepEvents` must be at least 1 d");
        }
        if (kind == Type.GIT && address.filter(SourceSystem::tellsSecret).isPresent()) {
            throw new IllegalArgumentException("`address` must hold no name and no password;"
                    + " the page of the source takes them, keeps them apart and never shows them");
        }
        if (kind == Type.HTTP && address.filter(SourceSystem::isAsked).isEmpty()) {
            throw new IllegalArgumentException(
                    "a source of kind http needs an `address` such as https://example.org/metrics, without a name or password in it");
        }
    }

    private static boolean tellsSecret(String address) {
        return address.matches("(?is)https?://[^/?#]*@.*");
    }

    private static boolean isAsked(String address) {
        try {
            var parts = new URI(address);
            var scheme = String.valueOf(parts.getScheme());
            return (scheme.equals("https") || scheme.equals("http"))
                    && parts.getHost() != null
                    && parts.getRawUserInfo() == null
                    && parts.getPort() < 65_536;
        } catch (URISyntaxException garbled) {
            return false;
        }
    }

    /** How much time passes between two questions. */
    public Duration rhythm() {
        return every.map(Span::duration).orElse(OTHERWISE);
    }

    public String title() {
        return name.orElse(id);
    }
}
