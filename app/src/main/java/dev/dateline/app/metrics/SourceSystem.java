package dev.dateline.app.metrics;

import dev.dateline.app.project.Kind;
import dev.dateline.app.project.Span;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * A system that knows values of metrics: a repository that is read, an address that is asked, or a sender of events. What it must
 * prove itself with is kept apart and never leaves the workbench.
 *
 * @param address where it is: a clone address or a path, an address to ask; a sender of events needs none
 * @param service what its values are about, where it does not say so itself
 * @param environment the same, such as production
 * @param every how often an address is asked; every hour where nothing is said
 * @param survey the question of one whose kind is survey
 */
public record SourceSystem(
        String id,
        Type kind,
        Optional<String> name,
        Optional<String> address,
        Optional<String> service,
        Optional<String> environment,
        Optional<Span> every,
        Optional<Survey> survey,
        Optional<String> note) {

    public static final Kind<SourceSystem> KIND = Kind.list("sources", SourceSystem.class, "id", SourceSystem::id);

    private static final int LONGEST = 2_000;
    private static final Duration MOST_OFTEN = Duration.ofMinutes(5);
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

    public SourceSystem {
        if (address.isPresent() && (address.get().isBlank() || address.get().length() > LONGEST)) {
            throw new IllegalArgumentException("`address` must have 1 to " + LONGEST + " characters");
        }
        if (every.filter(span -> span.duration().compareTo(MOST_OFTEN) < 0).isPresent()) {
            throw new IllegalArgumentException("`every` must be at least 5 min");
        }
        if (kind == Type.HTTP && address.filter(SourceSystem::isAsked).isEmpty()) {
            throw new IllegalArgumentException(
                    "a source of kind http needs an `address` such as https://example.org/metrics, without a name or password in it");
        }
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
