package dev.dateline.app.experiments;

import dev.dateline.app.experiments.Experiment.Verdict;
import dev.dateline.app.project.Contents;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which assumptions tests have settled by a day. Of several verdicts on one the last counts.
 *
 * @param settled by the assumption, in the order of the days
 */
public record Verdicts(Map<String, Settled> settled) {

    /** @param on the day of the verdict; none where somebody recorded it without one */
    public record Settled(Assumption assumption, Experiment test, Judgement judgement, Optional<LocalDate> on) {

        public boolean isRefuted() {
            return judgement.verdict().filter(Verdict.REFUTED::equals).isPresent();
        }
    }

    public static Verdicts of(Contents contents, LocalDate today) {
        var experiments = contents.of(Experiment.KIND);
        if (experiments.isEmpty()) {
            return new Verdicts(Map.of());
        }
        var settled = new LinkedHashMap<String, Settled>();
        experiments.stream()
                .flatMap(test -> contents.of(Assumption.KIND).stream()
                        .filter(assumption -> assumption.id().equals(test.assumption()))
                        .map(assumption -> settled(assumption, test, today)))
                .filter(one -> one.judgement
                        .verdict()
                        .filter(verdict -> verdict != Verdict.INCONCLUSIVE)
                        .isPresent())
                .sorted(Comparator.comparing(one -> one.on.orElse(LocalDate.MIN)))
                .forEach(one -> settled.put(one.assumption.id(), one));
        return new Verdicts(settled);
    }

    private static Settled settled(Assumption assumption, Experiment test, LocalDate today) {
        var judgement = Judgement.of(test, today);
        return new Settled(assumption, test, judgement, judgement.on());
    }

    public Optional<Settled> of(String assumption) {
        return Optional.ofNullable(settled.get(assumption));
    }

    public List<Settled> refuted() {
        return settled.values().stream().filter(Settled::isRefuted).toList();
    }

    public Set<String> refutedNames() {
        return refuted().stream().map(one -> one.assumption.id()).collect(Collectors.toSet());
    }

    /** What was refuted and something leans on: a claim or a step. */
    public List<Settled> refutedBeneath(String name) {
        return refuted().stream()
                .filter(one -> one.assumption.for_().contains(name)
                        || one.assumption.ifFalse().stream()
                                .anyMatch(then -> then.step()
                                                .filter(name::equals)
                                                .isPresent()
                                        || then.claim().filter(name::equals).isPresent()))
                .toList();
    }
}
