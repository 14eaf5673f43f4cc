package dev.dateline.app.events;

import dev.dateline.app.events.Deployment.Status;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words in which senders differ, and what they mean. */
final class Words {

    /** So a team names what brings its work to its users. */
    private static final Pattern DEPLOYS =
            Pattern.compile("(?i)(^|[^a-z])(deploy|deploys|deployment|release|rollout|publish)([^a-z]|$)");

    private static final Pattern VERSION = Pattern.compile("(?i)([a-z][a-z0-9_.-]*[-/@])?v?\\d+(\\.\\d+)+([-+._].*)?");
    private static final Pattern INCIDENT =
            Pattern.compile("(?i)(.*[^a-z])?(incident|outage|sev-?[0-9]|production[ -]incident)([^a-z].*)?");
    private static final Pattern CAUSE =
            Pattern.compile("(?i)(?:root cause|caused by|deployment):?\\s*#?([0-9a-f]{7,64}|\\d{1,20})\\b");
    private static final Pattern REVERT = Pattern.compile("(?i)^revert\\b.*", Pattern.DOTALL);

    private Words() {}

    /** In how far it got; none where it says nothing of that, as {@code inactive}, which an older deployment becomes. */
    static Optional<Status> status(String word) {
        return switch (word.toLowerCase(Locale.ROOT).replace('-', '_')) {
            case "success", "succeeded", "successful", "ok", "done", "passed", "finished", "completed", "deployed" ->
                Optional.of(Status.SUCCESS);
            case "failure", "failed", "error", "timed_out", "startup_failure" -> Optional.of(Status.FAILURE);
            case "cancelled", "canceled", "skipped", "stale", "aborted", "neutral" -> Optional.of(Status.CANCELLED);
            case "in_progress", "running", "started", "deploying" -> Optional.of(Status.RUNNING);
            case "pending",
                    "queued",
                    "waiting",
                    "created",
                    "requested",
                    "blocked",
                    "manual",
                    "action_required",
                    "waiting_for_resource" -> Optional.of(Status.PENDING);
            default -> Optional.empty();
        };
    }

    /** Of two words about the same second, the one that lies further on is the later. */
    static int rank(Optional<Status> status) {
        return status.map(one -> switch (one) {
                    case PENDING -> 1;
                    case RUNNING -> 2;
                    case CANCELLED -> 3;
                    case FAILURE -> 4;
                    case SUCCESS -> 5;
                })
                .orElse(0);
    }

    static boolean deploys(Optional<String> name) {
        return name.filter(text -> DEPLOYS.matcher(text).find()).isPresent();
    }

    static boolean isVersion(String tag) {
        return VERSION.matcher(tag).matches();
    }

    static boolean meansIncident(Stream<String> labels) {
        return labels.anyMatch(label -> INCIDENT.matcher(label).matches());
    }

    /** {@code root cause: 3484a3f}, as people write it into the text of an incident. */
    static Optional<String> cause(Optional<String> text) {
        return text.flatMap(words -> CAUSE.matcher(words.length() > 20_000 ? words.substring(0, 20_000) : words)
                .results()
                .findFirst()
                .map(found -> found.group(1).toLowerCase(Locale.ROOT)));
    }

    static boolean isRevert(String title) {
        return REVERT.matcher(title).matches();
    }

    /** {@code service:checkout} among labels. */
    static Optional<String> service(Stream<String> labels) {
        return labels.filter(label -> label.startsWith("service:") || label.startsWith("service/"))
                .map(label -> label.substring("service:".length()).strip())
                .filter(name -> !name.isEmpty())
                .sorted()
                .findFirst();
    }
}
