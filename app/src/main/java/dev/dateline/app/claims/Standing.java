package dev.dateline.app.claims;

import dev.dateline.app.metrics.Series;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Today;
import dev.dateline.app.workbench.Opened;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** How the claims of a project stand on the day it is looked at from; each is judged when somebody first asks for it. */
public final class Standing {

    private final Contents contents;
    private final LocalDate day;
    private final List<Claim> all;
    private final ClaimStates states;
    private final ConcurrentMap<String, ClaimToday> judged = new ConcurrentHashMap<>();

    private Standing(Contents contents, Today today) {
        this.contents = contents;
        this.day = today.date();
        this.all = contents.of(Claim.KIND);
        this.states = new ClaimStates(contents, today);
    }

    public static Standing of(Opened project) {
        return project.once(Standing.class, () -> new Standing(project.contents(), project.today()));
    }

    public List<ClaimToday> claims() {
        return all.stream().map(this::judged).toList();
    }

    public Optional<ClaimToday> claim(String id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst().map(this::judged);
    }

    /** Those that a metric will prove. */
    List<ClaimToday> on(String metric) {
        return all.stream()
                .filter(one -> one.metric().filter(metric::equals).isPresent())
                .map(this::judged)
                .toList();
    }

    /** Whether all claims can be judged without reading a great many observations first. */
    boolean isAtHand() {
        var tomorrow =
                day.plusDays(1).atStartOfDay(contents.project().timezone()).toInstant();
        return contents.of(Series.KIND).stream().allMatch(series -> series.isKnown(tomorrow));
    }

    private ClaimToday judged(Claim claim) {
        return judged.computeIfAbsent(claim.id(), unseen -> states.claim(claim));
    }
}
