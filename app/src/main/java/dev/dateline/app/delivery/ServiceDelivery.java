package dev.dateline.app.delivery;

import dev.dateline.app.events.Change;
import dev.dateline.app.events.Deployment;
import dev.dateline.app.events.EventState;
import dev.dateline.app.metrics.SourceSystem;
import dev.dateline.engine.mining.DeploymentHistory;
import dev.dateline.engine.mining.DeploymentHistory.Untimed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What events tell of one service in one environment, laid out for the measures. Where the commits of its repository are known, a
 * deployment holds what its commit was made from, and the commits are the changes where nobody told of any. Elsewhere the changes
 * stand on one line in the order of their merge, and a deployment holds all up to the one whose commit it carries.
 *
 * @param deployments that succeeded, by time
 * @param changes merged into what is deployed, in that order
 * @param team whose service it is
 * @param incidents that could be this service's
 * @param commitsOf the source whose repository it is deployed from, where its commits are known
 * @param leftOut what does not count, and how many of it, by reason
 */
record ServiceDelivery(
        String service,
        String environment,
        Optional<String> team,
        List<Deployment> deployments,
        List<Change> changes,
        List<LaidIncident> incidents,
        DeploymentHistory history,
        Optional<String> commitsOf,
        Map<String, Integer> leftOut) {

    static final String NO_ENVIRONMENT = "an unnamed environment";

    private static final String NO_SERVICE = "an unnamed service";

    private static final Pattern MENDING = Pattern.compile("(?i)(?<![a-z])(hot-?fix|emergency)(?![a-z])");
    private static final Pattern TAKES_BACK = Pattern.compile("(?i)^revert\\s+[\"“](.+)[\"”].*");

    /** Each service in each of its environments, by name: they are not ranked. */
    static List<ServiceDelivery> all(EventState state, List<SourceSystem> sources, KnownRepositories repositories) {
        var groups = new TreeMap<String, TreeMap<String, List<Deployment>>>();
        for (var deployment : state.deployments()) {
            groups.computeIfAbsent(deployment.service().orElse(NO_SERVICE), service -> new TreeMap<>())
                    .computeIfAbsent(deployment.environment().orElse(NO_ENVIRONMENT), name -> new ArrayList<>())
                    .add(deployment);
        }
        var known = state.deployments().stream().map(Deployment::id).collect(Collectors.toSet());
        var incidents = LaidIncident.all(state, sources);
        var all = new ArrayList<ServiceDelivery>();
        groups.forEach((service, environments) -> environments.forEach((environment, deployments) -> {
            var here = incidents.stream()
                    .filter(one -> one.isOf(
                            service, environment, deployments, known, environments.keySet(), groups.size() == 1))
                    .toList();
            all.add(new Laying(service, environment, deployments, state, sources).out(here, repositories));
        }));
        return all;
    }

    static boolean isProduction(String environment) {
        return environment.toLowerCase(Locale.ROOT).startsWith("prod");
    }

    /** Being laid out. */
    private record Laying(
            String service,
            String environment,
            List<Deployment> told,
            EventState state,
            List<SourceSystem> sources,
            Map<String, Integer> leftOut) {

        Laying(
                String service,
                String environment,
                List<Deployment> told,
                EventState state,
                List<SourceSystem> sources) {
            this(service, environment, told, state, sources, new TreeMap<>());
        }

        ServiceDelivery out(List<LaidIncident> incidents, KnownRepositories repositories) {
            var done = told.stream().filter(Deployment::isDone).toList();
            leave(told.size() - done.size(), "deployments that failed, were cancelled or are not over");
            var line = line(done);
            var places = places(done, line);
            var commits = commits(done, repositories);
            leave(
                    (int) IntStream.range(0, places.length)
                            .filter(number -> places[number] < 0
                                    && commits.filter(one -> one.holds(number)).isEmpty())
                            .count(),
                    "deployments of a commit that no known change brought: counted, and no lead time taken from them");
            boolean themselves = line.isEmpty() && commits.isPresent();
            var changes = themselves ? commits.get().changes() : line;
            var laid = themselves
                    ? commits.get().laid()
                    : changes(
                            line,
                            commits.map(one -> one.broughtBy(line, places))
                                    .orElseGet(() -> DeploymentHistory.alongALine(places, line.size())));
            var history = DeploymentHistory.of(
                    shaped(done, line, places),
                    laid,
                    incidents.stream()
                            .map(one -> one.shaped(done, commit -> bringing(commit, changes, laid)))
                            .toList());
            untimed(history);
            leave(
                    (int) IntStream.range(0, incidents.size())
                            .filter(number -> history.cause(number) < 0)
                            .count(),
                    "incidents that no deployment is the cause of, as far as is known");
            return new ServiceDelivery(
                    service,
                    environment,
                    Teams.of(service, sources),
                    done,
                    changes,
                    incidents,
                    history,
                    commits.map(DeployedCommits::source),
                    Map.copyOf(leftOut));
        }

        /** None where it is deployed from several. */
        private Optional<DeployedCommits> commits(List<Deployment> done, KnownRepositories repositories) {
            var names = done.stream().map(Deployment::repository).distinct().toList();
            return names.size() == 1
                    ? repositories.of(service, names.getFirst()).map(known -> new DeployedCommits(known, done))
                    : Optional.empty();
        }

        /** Where each stands on the line; −1 where its commit is not there. */
        private static int[] places(List<Deployment> done, List<Change> line) {
            var placeOf = placesByCommit(line);
            return done.stream()
                    .mapToInt(one -> one.commit().map(placeOf::get).orElse(-1))
                    .toArray();
        }

        private static List<DeploymentHistory.Deployment> shaped(
                List<Deployment> done, List<Change> line, int[] places) {
            var seen = new HashSet<String>();
            var shaped = new ArrayList<DeploymentHistory.Deployment>();
            for (int number = 0; number < places.length; number++) {
                var one = done.get(number);
                var version = one.commit().or(one::version).orElse(one.source() + " " + one.id());
                boolean isNew = seen.add(version);
                boolean mends = one.planned().filter(planned -> !planned).isPresent()
                        || (isNew && one.rollback()) // where to is told by the version otherwise
                        || isMending(one.version())
                        || (places[number] >= 0 && isMending(line.get(places[number])));
                shaped.add(new DeploymentHistory.Deployment(one.at().getEpochSecond(), version, mends));
            }
            return shaped;
        }

        private void leave(int count, String reason) {
            if (count > 0) {
                leftOut.merge(reason, count, Integer::sum);
            }
        }

        /** The merged changes of the repositories that are deployed, of the branches whose commits are. */
        private List<Change> line(List<Deployment> done) {
            var repositories = new HashSet<String>();
            var commits = new HashSet<String>();
            for (var one : done) {
                repositories.add(one.repository().orElse(one.source()));
                one.commit().ifPresent(commits::add);
            }
            var merged = state.changes().stream()
                    .filter(one -> one.merged().isPresent()
                            && repositories.contains(one.repository().orElse(one.source())))
                    .toList();
            var branches = new HashSet<Optional<String>>();
            merged.stream()
                    .filter(one -> one.commit().filter(commits::contains).isPresent())
                    .forEach(one -> branches.add(one.branch()));
            var line = merged.stream()
                    .filter(one -> branches.isEmpty() || branches.contains(one.branch()))
                    .sorted(Comparator.comparing((Change one) -> one.merged().orElseThrow()))
                    .toList();
            leave(merged.size() - line.size(), "changes to a branch that nobody deploys from");
            return line;
        }

        private static Map<String, Integer> placesByCommit(List<Change> line) {
            var places = new HashMap<String, Integer>();
            for (int place = 0; place < line.size(); place++) {
                int here = place;
                line.get(place).commit().ifPresent(commit -> places.put(commit, here));
                line.get(place).head().ifPresent(commit -> places.putIfAbsent(commit, here));
            }
            return places;
        }

        private static boolean isMending(Change change) {
            return isMending(change.title()) || isMending(change.branch());
        }

        private static boolean isMending(Optional<String> words) {
            return words.filter(text -> MENDING.matcher(text).find()).isPresent();
        }

        private static List<DeploymentHistory.Change> changes(List<Change> line, int[] brought) {
            var byTitle = new HashMap<String, Integer>();
            var changes = new ArrayList<DeploymentHistory.Change>();
            for (int place = 0; place < brought.length; place++) {
                var one = line.get(place);
                int takenBack = one.title()
                        .map(TAKES_BACK::matcher)
                        .filter(Matcher::matches)
                        .map(found -> byTitle.get(found.group(1)))
                        .orElse(-1);
                changes.add(
                        new DeploymentHistory.Change(brought[place], made(one).getEpochSecond(), false, takenBack));
                int here = place;
                one.title().ifPresent(title -> byTitle.put(title, here));
            }
            return changes;
        }

        /** The deployment that brought the change of a commit; −1 where none did. */
        private static int bringing(String commit, List<Change> changes, List<DeploymentHistory.Change> laid) {
            return IntStream.range(0, changes.size())
                    .filter(place -> Stream.of(
                                    changes.get(place).commit(),
                                    changes.get(place).head())
                            .flatMap(Optional::stream)
                            .anyMatch(one -> LaidIncident.isCommit(one, commit)))
                    .map(place -> laid.get(place).broughtBy())
                    .findFirst()
                    .orElse(-1);
        }

        private void untimed(DeploymentHistory history) {
            for (int change = 0; change < history.changes().size(); change++) {
                history.untimed(change).map(Laying::words).ifPresent(reason -> leave(1, reason));
            }
        }

        private static String words(Untimed reason) {
            return switch (reason) {
                case MERGE -> "merges";
                case NOT_DEPLOYED -> "changes that no deployment holds yet";
                case BEFORE_FIRST_DEPLOYMENT -> "changes that the first known deployment held already";
            };
        }
    }

    /** How many were left out for a reason, as one says it: “1 change that no deployment holds yet”. */
    static String leftOut(int count, String reason) {
        return count + " "
                + (count == 1
                        ? reason.replaceFirst("^([a-z]+)s\\b", "$1")
                                .replace("were cancelled or are not over", "was cancelled or is not over")
                                .replace("taken from them", "taken from it")
                        : reason);
    }

    /** When a change began, as early as anybody tells. */
    static Instant made(Change change) {
        return Stream.of(change.firstCommit(), change.authored(), change.opened(), change.merged())
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }

    /** Whether the changes' first commits are known, or only later moments. */
    long fromLaterThanFirstCommit() {
        return changes.stream().filter(one -> one.firstCommit().isEmpty()).count();
    }

    String name() {
        return service + " in " + environment;
    }
}
