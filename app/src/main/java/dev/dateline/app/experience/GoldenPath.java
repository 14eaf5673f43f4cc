package dev.dateline.app.experience;

import dev.dateline.app.project.Kind;
import dev.dateline.app.project.Ref;
import dev.dateline.app.project.Source;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A paved, self-service way to do a thing: a form, the rules a request keeps, and what is done then.
 *
 * @param for_ whom it serves
 */
public record GoldenPath(
        String id,
        String title,
        Optional<String> text,
        List<String> for_,
        Form form,
        @Ref("guardrails") List<String> guardrails,
        Does does,
        Optional<String> owner,
        Optional<String> note,
        Optional<Source> source) {

    public static final Kind<GoldenPath> KIND = Kind.listIn(
            Guardrail.FOLDER + "/golden-paths.yaml", "golden-paths", GoldenPath.class, "id", GoldenPath::id);

    private static final int MOST_FILES = 100;
    private static final int MOST_CHARACTERS = 500_000;

    /** One of the two. */
    public record Does(Optional<Scaffold> scaffold, Optional<Webhook> webhook) {

        public Does {
            if (scaffold.isPresent() == webhook.isPresent()) {
                throw new IllegalArgumentException("a golden path does one thing: either `scaffold` or `webhook`");
            }
        }
    }

    /**
     * A new git repository.
     *
     * @param into its name, with placeholders such as {@code {{name}}}
     * @param files what lies in it by path, with placeholders in both
     */
    public record Scaffold(String into, Map<String, String> files) {

        public Scaffold {
            RepositoryPath.refuseName(Placeholders.sample(into));
            if (files.isEmpty() || files.size() > MOST_FILES) {
                throw new IllegalArgumentException("a scaffold must have 1 to " + MOST_FILES + " files");
            }
            if (files.values().stream().mapToInt(String::length).sum() > MOST_CHARACTERS) {
                throw new IllegalArgumentException(
                        "the files of a scaffold must have at most " + MOST_CHARACTERS + " characters together");
            }
            files.keySet().forEach(path -> RepositoryPath.refuse(Placeholders.sample(path)));
        }
    }

    /** A message to a machine that an owner has confirmed. */
    public record Webhook(String url) {

        public Webhook {
            uri(url);
        }

        /** Whom it goes to, in lower case. */
        public String host() {
            return String.valueOf(uri(url).getHost()).toLowerCase(Locale.ROOT);
        }

        private static URI uri(String url) {
            try {
                var uri = URI.create(url);
                boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
                if (web
                        && uri.getHost() != null
                        && uri.getRawUserInfo() == null
                        && uri.getRawFragment() == null
                        && url.length() <= 500) {
                    return uri;
                }
            } catch (IllegalArgumentException wrong) {
                // said below
            }
            throw new IllegalArgumentException(
                    "url (" + url
                            + ") must be a plain address such as https://hooks.example.org/new-service, without a name and password");
        }
    }

    public GoldenPath {
        Limits.words("a golden path's title", title, 120);
        does.scaffold().ifPresent(scaffold -> {
            refuseUnknown(scaffold.into(), form);
            scaffold.files().forEach((path, content) -> {
                refuseUnknown(path, form);
                refuseUnknown(content, form);
            });
        });
    }

    private static void refuseUnknown(String text, Form form) {
        for (var name : Placeholders.in(text)) {
            if (!form.properties().containsKey(name) && !Placeholders.GIVEN.contains(name)) {
                throw new IllegalArgumentException("{{" + name + "}} is no property of the form");
            }
        }
    }
}
