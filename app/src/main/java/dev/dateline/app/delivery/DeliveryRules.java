package dev.dateline.app.delivery;

import dev.dateline.app.page.Days;
import dev.dateline.engine.mining.DeploymentHistory.Mark;
import dev.dateline.engine.mining.DeploymentHistory.Untimed;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** How what is not plain is counted, and how often it was so with one service in one environment over all time. */
final class DeliveryRules {

    private final ServiceDelivery service;

    private DeliveryRules(ServiceDelivery service) {
        this.service = service;
    }

    static List<DeliveryView.Rule> of(ServiceDelivery service) {
        return new DeliveryRules(service).rules();
    }

    private List<DeliveryView.Rule> rules() {
        return List.of(
                rule(
                        "The first deployment",
                        "is where counting begins. What it brought was there before anybody counted: counted as such, never timed.",
                        changes(Untimed.BEFORE_FIRST_DEPLOYMENT)),
                rule(
                        "The deployment before",
                        "is the one before of the same service in the same environment that succeeded. Where the commits are known, a change belongs to the first deployment that contains it, whatever the line.",
                        ""),
                rule(
                        "Going back",
                        "is a version that had run before the one it takes the place of. All between are marked as rolled back; failed is the first of them.",
                        deployments(Mark.WENT_BACK)),
                rule(
                        "A hotfix",
                        "is a deployment that its sender calls unplanned, or a version, branch or title with hotfix or emergency in it. It is rework, and the one before it failed.",
                        deployments(Mark.MENDS)),
                rule(
                        "A revert",
                        "of what an earlier deployment brought makes that one failed, and is rework. Within one deployment nobody had it: nothing happened.",
                        ""),
                rule("Merges", "join work and are none; they have no lead time.", changes(Untimed.MERGE)),
                rule(
                        "Squashed, rebased, picked",
                        "A request counts from its first commit, where its sender tells of it; else from when it was written, else from when it was opened. A squash known from the repository alone counts from the squash.",
                        later()),
                rule(
                        "The same version again",
                        "counts in how often, is marked, and has no lead time.",
                        deployments(Mark.REPEATED)),
                rule(
                        "Environments and services",
                        "are never mixed: a change arrives in each by itself. Of a repository that holds several services, those paths count that its source says are the service's.",
                        ""),
                rule(
                        "Changes without a request",
                        "count as well: a push to the main branch, or the commits of the repository where nobody tells of requests.",
                        ""),
                rule(
                        "An incident",
                        "is laid to what somebody looked up, else to the deployment or commit that it names, else to the newest deployment within the window before it; else to none, which is said.",
                        incidents()),
                rule(
                        "Medians",
                        "are true ones: the middle, or the mean of the two in the middle. How many it rests on stands beside each.",
                        ""));
    }

    private static DeliveryView.Rule rule(String what, String how, String found) {
        return new DeliveryView.Rule(what, how, found);
    }

    private String deployments(Mark mark) {
        return counted(
                service.deployments().size(),
                number -> service.history().marks(number).contains(mark),
                "deployment");
    }

    private String changes(Untimed reason) {
        return counted(
                service.changes().size(),
                change ->
                        service.history().untimed(change).filter(reason::equals).isPresent(),
                "change");
    }

    private static String counted(int all, IntPredicate is, String what) {
        int count = (int) IntStream.range(0, all).filter(is).count();
        return count == 0 ? "none here" : Days.counted(count, what);
    }

    private String later() {
        long later = service.fromLaterThanFirstCommit();
        return later == 0 ? "" : Days.counted(later, "change") + " without a first commit";
    }

    private String incidents() {
        long unlaid = IncidentRows.unlaid(service);
        return service.incidents().isEmpty()
                ? "none here"
                : Days.counted(service.incidents().size(), "incident")
                        + (unlaid == 0 ? "" : ", " + unlaid + " laid to none");
    }
}
