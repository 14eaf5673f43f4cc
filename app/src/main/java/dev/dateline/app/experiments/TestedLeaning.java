package dev.dateline.app.experiments;

import dev.dateline.app.claims.ClaimToday;
import dev.dateline.app.claims.Leaning;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Today;
import dev.dateline.app.workbench.Opened;
import org.springframework.stereotype.Component;

/** What tests have shown of that on which claims lean. */
@Component
public final class TestedLeaning implements Leaning {

    @Override
    public Told of(Opened project, ClaimToday claim) {
        return told(claim, project.contents(), project.today(), verdicts(project));
    }

    /** What is settled on the day a project is looked at from, worked out once. */
    static Verdicts verdicts(Opened project) {
        return project.once(
                Verdicts.class,
                () -> Verdicts.of(project.contents(), project.today().date()));
    }

    /** The same of a folder that nobody has opened in a workbench. */
    public static Told told(ClaimToday claim, Contents contents, Today today, Verdicts verdicts) {
        var blind = WalkingBlind.of(claim, contents, today);
        return new Told(
                blind.last(),
                blind.isBlind(),
                verdicts.refutedBeneath(claim.claim().id()).stream()
                        .map(settled -> new Refuted(
                                settled.assumption().statement(), settled.test().id(), settled.on()))
                        .toList());
    }
}
