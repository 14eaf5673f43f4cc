package dev.dateline.app.forecast;

import dev.dateline.app.claims.ClaimState;
import dev.dateline.app.claims.ClaimStates;
import dev.dateline.app.claims.ClaimToday;
import dev.dateline.app.experiments.Verdicts;
import dev.dateline.app.plan.Planner;
import dev.dateline.app.plan.Status;
import dev.dateline.app.plan.Step;
import dev.dateline.app.pressrelease.ClaimLink;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Today;
import dev.dateline.engine.calendar.WorkCalendar;
import dev.dateline.engine.statistics.Ensemble;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What became of what was forecast, as far as it is known on a day.
 *
 * @param chances forecasts of something that happened or did not
 * @param amounts forecasts of dates, lengths and costs
 * @param waiting how many things that were forecast reality has not settled yet
 * @param unknown what is over and cannot be scored, and why; empty where there is no such thing
 */
record Outcomes(List<OfChance> chances, List<OfAmount> amounts, int waiting, String unknown) {

    /** What a forecast was about. */
    enum About {
        LAUNCH("the launch"),
        STEP("a step by its deadline"),
        CLAIM("a claim"),
        ASSUMPTION("an assumption"),
        FINISH("the end of the work"),
        LENGTH("a step’s length"),
        PACE("the end at the pace of that day"),
        COST("what was still to be spent");

        private final String words;

        About(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** @param made the day of the forecast */
    record OfChance(
            About about, String id, String what, LocalDate made, double chance, boolean happened, LocalDate known) {}

    /**
     * @param forecast in working days; costs in the project’s currency
     * @param actual likewise
     */
    record OfAmount(
            About about, String id, String what, LocalDate made, Ensemble forecast, double actual, LocalDate known) {}

    /** Only what was kept before today is scored, by what is known today. */
    static Outcomes of(Contents contents, Today today) {
        var kept = contents.of(Kept.KIND).stream()
                .filter(one -> one.on().isBefore(today.date()))
                .toList();
        return kept.isEmpty() ? new Outcomes(List.of(), List.of(), 0, "") : new Reckoning(contents, today).all(kept);
    }

    /** Looks each outcome up once. */
    private static final class Reckoning {

        private final Contents contents;
        private final LocalDate today;
        private final WorkCalendar calendar;
        private final Map<String, Step> steps;
        private final Verdicts verdicts;
        private final Optional<LocalDate> end;
        private final boolean stopped;
        private final Map<LocalDate, Map<String, ClaimToday>> states = new HashMap<>();
        private final List<OfChance> chances = new ArrayList<>();
        private final List<OfAmount> amounts = new ArrayList<>();
        private final Map<String, Boolean> settled = new HashMap<>();
        private final Map<String, String> words;
        private final List<Pace.Finish> finishes;
        private String unknown = "";

        Reckoning(Contents contents, Today today) {
            this.contents = contents;
            this.today = today.date();
            this.calendar = contents.project().workCalendar();
            this.steps = contents.of(Step.KIND).stream()
                    .collect(Collectors.toMap(Step::id, Function.identity(), (one, two) -> one));
            this.verdicts = Verdicts.of(contents, today.date());
            this.words = ClaimLink.words(contents);
            this.finishes = Pace.finishes(contents, today.date());
            var plan = Planner.plan(contents, today);
            this.stopped = plan.isStopped();
            this.end = plan.network().open().isEmpty() ? lastDone() : Optional.empty();
        }

        private Optional<LocalDate> lastDone() {
            return steps.values().stream()
                    .filter(step -> step.statusOn(today) == Status.DONE)
                    .flatMap(step -> step.finished().stream())
                    .max(LocalDate::compareTo);
        }

        Outcomes all(List<Kept> kept) {
            for (var forecast : kept) {
                launch(forecast);
                cost(forecast);
                forecast.pace().ifPresent(pace -> pace(forecast, pace));
                forecast.steps().forEach(step -> step(forecast, step));
                // the plain forecast says only whether a claim's work is done, which its steps say as well
                if (!forecast.referenceClass().equals("none")) {
                    forecast.claims().forEach(claim -> claim(forecast, claim));
                }
                forecast.assumptions().forEach(assumption -> assumption(forecast, assumption));
            }
            return new Outcomes(
                    chances,
                    amounts,
                    (int) settled.values().stream().filter(one -> !one).count(),
                    unknown);
        }

        private void launch(Kept forecast) {
            var happened = end.isPresent()
                    ? Optional.of(end.get().isBefore(forecast.launch()))
                    : stopped || !today.isBefore(forecast.launch()) ? Optional.of(false) : Optional.<Boolean>empty();
            forecast.onTime()
                    .ifPresent(chance -> settle(
                            About.LAUNCH,
                            forecast.launch().toString(),
                            "launch on " + forecast.launch(),
                            forecast,
                            chance.probability(),
                            happened,
                            end.filter(day -> day.isBefore(forecast.launch())).orElse(forecast.launch())));
            if (end.isPresent()
                    && !end.get().isBefore(forecast.on())
                    && !forecast.dates().isEmpty()) {
                amounts.add(new OfAmount(
                        About.FINISH,
                        "finish",
                        "the end of the work",
                        forecast.on(),
                        new Ensemble(forecast.dates().stream()
                                .mapToDouble(calendar::numberOf)
                                .toArray()),
                        calendar.numberOf(end.get().plusDays(1)),
                        end.get()));
            }
        }

        /** Known once all is done; of a plan that costs nothing there is nothing to be known. */
        private void cost(Kept forecast) {
            boolean costs =
                    !forecast.costs().isEmpty() && forecast.costs().getLast().signum() > 0;
            if (end.filter(day -> !day.isBefore(forecast.on())).isEmpty() || !costs) {
                return;
            }
            var spent = Spent.from(forecast.on(), contents);
            unknown = spent.amount().isEmpty() ? "What it cost cannot be scored: " + spent.why() : unknown;
            spent.amount()
                    .ifPresent(amount -> amounts.add(new OfAmount(
                            About.COST,
                            "cost",
                            "what was still to be spent",
                            forecast.on(),
                            new Ensemble(forecast.costs().stream()
                                    .mapToDouble(Number::doubleValue)
                                    .toArray()),
                            amount,
                            end.orElseThrow())));
        }

        /** As many finishes later as were left; those that end with the same one are one thing. */
        private void pace(Kept forecast, Kept.OfPace said) {
            var later = finishes.stream()
                    .map(Pace.Finish::on)
                    .filter(day -> day.isAfter(forecast.on()))
                    .toList();
            if (later.size() < said.left() || said.dates().isEmpty()) {
                return;
            }
            var last = later.get(said.left() - 1);
            amounts.add(new OfAmount(
                    About.PACE,
                    last.toString(),
                    said.left() + " more finishes",
                    forecast.on(),
                    new Ensemble(said.dates().stream()
                            .mapToDouble(calendar::numberOf)
                            .toArray()),
                    calendar.numberOf(last.plusDays(1)),
                    last));
        }

        private void step(Kept forecast, Kept.OfStep said) {
            var step = steps.get(said.step());
            if (step == null) {
                return;
            }
            var finished = step.finished().filter(day -> !day.isAfter(today));
            settle(
                    About.STEP,
                    said.step() + " " + said.by(),
                    step.name(),
                    forecast,
                    said.chance().probability(),
                    finished.map(day -> !day.isAfter(said.by()))
                            .or(() -> today.isAfter(said.by()) ? Optional.of(false) : Optional.empty()),
                    finished.filter(day -> day.isBefore(said.by())).orElse(said.by()));
            int worked = finished.isPresent() ? PastWorks.worked(step, contents.project()) : 0;
            if (worked > 0 && !said.days().isEmpty()) {
                amounts.add(new OfAmount(
                        About.LENGTH,
                        said.step(),
                        step.name(),
                        forecast.on(),
                        new Ensemble(said.days().stream()
                                .mapToDouble(days -> days.doubleValue())
                                .toArray()),
                        worked,
                        finished.orElseThrow()));
            }
        }

        private void claim(Kept forecast, Kept.OfClaim said) {
            var due = said.by().isAfter(today) ? Optional.<ClaimToday>empty() : state(said);
            if (due.isEmpty() && !said.by().isAfter(today)) {
                return;
            }
            var happened = due.filter(state -> !(state.state() instanceof ClaimState.Unmeasured))
                    .map(state -> state.state() instanceof ClaimState.True);
            settle(
                    About.CLAIM,
                    said.claim() + " " + said.by(),
                    words.getOrDefault(said.claim(), said.claim()),
                    forecast,
                    said.chance().probability(),
                    happened,
                    said.by());
        }

        private Optional<ClaimToday> state(Kept.OfClaim said) {
            return Optional.ofNullable(states.computeIfAbsent(
                            said.by(),
                            day -> ClaimStates.on(contents, new Today(day, "the day it was due")).stream()
                                    .collect(Collectors.toMap(
                                            one -> one.claim().id(), Function.identity(), (one, two) -> one)))
                    .get(said.claim()));
        }

        private void assumption(Kept forecast, Kept.OfAssumption said) {
            var verdict = verdicts.of(said.assumption());
            settle(
                    About.ASSUMPTION,
                    said.assumption(),
                    verdict.map(one -> one.assumption().statement()).orElse(said.assumption()),
                    forecast,
                    said.chance().probability(),
                    verdict.filter(one -> one.on()
                                    .filter(day -> day.isAfter(forecast.on()))
                                    .isPresent())
                            .map(one -> !one.isRefuted()),
                    verdict.flatMap(Verdicts.Settled::on).orElse(today));
        }

        /** What was known on the day of a forecast already was not forecast. */
        private void settle(
                About about,
                String id,
                String what,
                Kept forecast,
                double chance,
                Optional<Boolean> happened,
                LocalDate known) {
            if (!known.isAfter(forecast.on())) {
                return;
            }
            settled.merge(about + " " + id, happened.isPresent(), Boolean::logicalOr);
            happened.ifPresent(one -> chances.add(new OfChance(about, id, what, forecast.on(), chance, one, known)));
        }
    }
}
