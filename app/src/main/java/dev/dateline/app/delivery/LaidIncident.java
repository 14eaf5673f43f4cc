package dev.dateline.app.delivery;

import dev.dateline.app.events.Deployment;
import dev.dateline.app.events.EventState;
import dev.dateline.app.events.Incident;
import dev.dateline.app.metrics.SourceSystem;
import dev.dateline.app.project.Span;
import dev.dateline.engine.mining.DeploymentHistory;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * An incident with what is known of its cause. What somebody looked up goes before what the incident itself names, and that before
 * the newest deployment of the same service within a window.
 *
 * @param looked what somebody found to be the cause
 * @param window how soon after a deployment it must begin to be laid to it where nobody names a cause
 */
record LaidIncident(Incident incident, Optional<SourceSystem.Looked> looked, Span window) {

    private static final Span USUAL_WINDOW = Span.parse("1 d");
    private static final int SHORTEST_COMMIT = 7;
    private static final int NOBODY_SAYS = -1;
    private static final int NONE_OF_THESE = -2;

    static List<LaidIncident> all(EventState state, List<SourceSystem> sources) {
        return state.incidents().stream().map(one -> of(one, sources)).toList();
    }

    private static LaidIncident of(Incident incident, List<SourceSystem> sources) {
        var source = sources.stream()
                .filter(one -> one.id().equals(incident.source()))
                .findFirst();
        return new LaidIncident(
                incident,
                source.flatMap(one -> one.incidents().stream()
                        .filter(looked -> looked.id().equals(incident.id()))
                        .findFirst()),
                source.flatMap(SourceSystem::incidentsWithin).orElse(USUAL_WINDOW));
    }

    /** The deployment or commit that somebody names; nothing where nobody does, or where it is known that there is none. */
    Optional<String> named() {
        return looked.isPresent() ? looked.get().causedBy() : incident.cause();
    }

    /** Whether somebody found that no deployment caused it. */
    boolean isNoDeployments() {
        return looked.isPresent() && looked.get().causedBy().isEmpty();
    }

    /**
     * Whether it is about this service in this environment: where it names one of all deployments, about that one's; else as it says
     * itself; else, where it says nothing, about the only service there is.
     *
     * @param here the deployments of this service in this environment
     * @param all the identifiers of all deployments
     * @param environments of this service
     */
    boolean isOf(
            String service,
            String environment,
            List<Deployment> here,
            Set<String> all,
            Set<String> environments,
            boolean onlyService) {
        if (named().filter(all::contains).isPresent()) {
            return here.stream().anyMatch(one -> one.id().equals(named().get()));
        }
        return isOfService(service, here, onlyService) && isIn(environment, environments);
    }

    private boolean isOfService(String service, List<Deployment> here, boolean onlyService) {
        if (incident.service().isPresent()) {
            return incident.service().get().equals(service);
        }
        return incident.repository().isPresent()
                ? here.stream().anyMatch(one -> one.repository().equals(incident.repository()))
                : onlyService;
    }

    /** An incident that names no environment hurt users, who are in production where there is one. */
    private boolean isIn(String environment, Set<String> environments) {
        return incident.environment()
                .map(environment::equals)
                .orElseGet(() -> ServiceDelivery.isProduction(environment)
                        || environments.stream().noneMatch(ServiceDelivery::isProduction));
    }

    /**
     * @param done the deployments it may be laid to
     * @param bringing the number of the deployment that brought the change of a commit; −1 where none did
     */
    DeploymentHistory.Incident shaped(List<Deployment> done, ToIntFunction<String> bringing) {
        int cause = isNoDeployments()
                ? NONE_OF_THESE
                : named().map(name -> number(name, done, bringing)).orElse(NOBODY_SAYS);
        return new DeploymentHistory.Incident(
                incident.opened().getEpochSecond(),
                incident.resolved()
                        .map(end -> OptionalLong.of(end.getEpochSecond()))
                        .orElse(OptionalLong.empty()),
                cause,
                window.duration().toSeconds());
    }

    /** Who names a cause that is not known here does not mean the newest deployment. */
    private static int number(String cause, List<Deployment> done, ToIntFunction<String> bringing) {
        for (int number = done.size() - 1; number >= 0; number--) {
            var one = done.get(number);
            if (one.id().equals(cause)
                    || one.version().filter(cause::equals).isPresent()
                    || one.commit().filter(commit -> isCommit(commit, cause)).isPresent()) {
                return number;
            }
        }
        int brought = bringing.applyAsInt(cause);
        return brought >= 0 ? brought : NONE_OF_THESE;
    }

    /** Whether a commit is meant by its beginning. */
    static boolean isCommit(String commit, String said) {
        return said.length() >= SHORTEST_COMMIT && commit.startsWith(said);
    }

    /**
     * Why it is laid to a deployment, or to none.
     *
     * @param isLaid whether it is
     */
    String why(boolean isLaid) {
        if (looked.isPresent()) {
            return looked.get().by().orElse("Somebody") + " looked it up"
                    + looked.get().because().map(because -> ": " + because).orElse("");
        }
        if (incident.cause().isPresent()) {
            return isLaid
                    ? "the incident names it"
                    : "it names " + incident.cause().get() + ", which is no deployment that is known to have succeeded";
        }
        return isLaid
                ? "the newest within " + window.words() + " before it"
                : "no deployment within " + window.words() + " before it";
    }
}
