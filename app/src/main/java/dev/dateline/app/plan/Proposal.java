package dev.dateline.app.plan;

import dev.dateline.app.experiments.Score;
import dev.dateline.app.page.Days;
import dev.dateline.app.project.Altered;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Nearest;
import dev.dateline.app.project.People;
import dev.dateline.app.project.PlainDate;
import dev.dateline.app.project.Project;
import dev.dateline.app.project.Today;
import dev.dateline.app.project.WorkingDays;
import dev.dateline.app.workbench.Change;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What would be if: changes to a plan that nobody has made yet, as the parameters of an address say them. {@code launch=2027-03-08}
 * moves the launch; {@code estimate.STEP=10d}, {@code notBefore.STEP=DATE}, {@code finish.STEP=DATE} (done in the days that end on
 * it), {@code importance.STEP=4}, {@code difficulty.STEP=2} change a step, {@code without.STEP=yes} leaves it out, {@code
 * remaining.STEP=3d} says what is left of one that has begun; {@code capacity.TEAM=3} and {@code away.TEAM.2027-08-02=none} (the
 * absence, or the days on which the team is fewer, that begin that day are none, or are others: {@code 2027-08-09/2027-08-20}) change a team. A form without script names the step, by its title too, or the team in a field of its own: {@code step=STEP&estimate=10d},
 * {@code team=TEAM&capacity=3}.
 */
public final class Proposal {

    private static final int MOST = 100;
    private static final int LONGEST = 100;
    private static final int FARTHEST_YEARS = 30;
    private static final List<String> OF_OPEN_STEPS = List.of("finish", "notBefore", "estimate", "remaining");
    private static final List<String> OF_STEPS = Stream.concat(
                    OF_OPEN_STEPS.stream(), Stream.of("importance", "difficulty"))
            .toList();
    private static final String OF_TEAMS = "capacity";
    private static final String WITHOUT = "without";
    private static final String AWAY = "away";

    private final Map<String, String> parameters = new LinkedHashMap<>();
    private final Map<String, String> problems = new LinkedHashMap<>();
    private final Map<String, String> same = new LinkedHashMap<>();
    private final Map<String, Step> steps = new LinkedHashMap<>();
    private final ProposedTeams teams;
    private final Set<String> without = new LinkedHashSet<>();
    private final List<String> words = new ArrayList<>();
    private final Contents contents;
    private final Today today;
    private final Map<String, Step> known;
    private Optional<LocalDate> launch = Optional.empty();

    private Proposal(Contents contents, Today today) {
        this.contents = contents;
        this.today = today;
        this.known =
                contents.of(Step.KIND).stream().collect(Collectors.toMap(Step::id, step -> step, (one, two) -> one));
        this.teams = new ProposedTeams(contents.project().teams(), known.values(), this::date);
    }

    /** Reads what is proposed, and tells of each parameter that cannot be; parameters of other things are left alone. */
    public static Proposal of(Map<String, String[]> request, Contents contents, Today today) {
        var proposal = new Proposal(contents, today);
        request.forEach((name, values) -> {
            if (values.length > 0 && !values[0].isBlank()) {
                proposal.read(name, values[0].strip(), request);
            }
        });
        return proposal;
    }

    private void read(String name, String value, Map<String, String[]> request) {
        int dot = name.indexOf('.');
        var what = dot < 0 ? name : name.substring(0, dot);
        if (name.equals("launch")) {
            propose(name, value, () -> launch(value));
        } else if (OF_STEPS.contains(what)) {
            named(name, dot, "step", request)
                    .ifPresent(id -> propose(what + "." + id, value, () -> step(what, id, value)));
        } else if (what.equals(WITHOUT) && dot >= 0) {
            propose(name, value, () -> without(name.substring(dot + 1), value));
        } else if (what.equals(AWAY) && name.lastIndexOf('.') > dot) {
            int day = name.lastIndexOf('.');
            propose(name, value, () -> teams.away(name.substring(dot + 1, day), name.substring(day + 1), value));
        } else if (what.equals(OF_TEAMS)) {
            named(name, dot, "team", request)
                    .ifPresent(id -> propose(what + "." + id, value, () -> teams.size(id, People.typed(value))));
        }
    }

    private Optional<String> named(String name, int dot, String field, Map<String, String[]> request) {
        if (dot >= 0) {
            return Optional.of(name.substring(dot + 1));
        }
        var values = request.get(field);
        if (values == null || values.length == 0 || values[0].isBlank()) {
            problems.put(field, "choose the " + field + " that `" + name + "` is about");
            return Optional.empty();
        }
        var written = values[0].strip();
        try {
            return Optional.of(field.equals("step") ? StepNames.of(contents).stepTyped(written) : written);
        } catch (IllegalArgumentException unknown) {
            problems.put(field, String.valueOf(unknown.getMessage()));
            return Optional.empty();
        }
    }

    private void propose(String name, String value, Supplier<Optional<String>> change) {
        if (parameters.size() >= MOST) {
            problems.put("", "a proposal has at most " + MOST + " changes; take these first");
            return;
        }
        if (value.length() > LONGEST) {
            problems.put(name, "`" + shortened(value) + "` is too long");
            return;
        }
        try {
            change.get()
                    .ifPresentOrElse(
                            said -> {
                                words.add(said);
                                parameters.put(name, value);
                            },
                            () -> so(name).ifPresent(said -> same.put(name, said)));
        } catch (IllegalArgumentException wrong) {
            problems.put(name, String.valueOf(wrong.getMessage()));
        }
    }

    /** What a form can ask and is so already, in a sentence. */
    private Optional<String> so(String parameter) {
        var id = parameter.substring(parameter.indexOf('.') + 1);
        return Optional.ofNullable(
                switch (parameter.substring(0, Math.max(0, parameter.indexOf('.')))) {
                    case "" ->
                        "The launch is on " + Days.full(contents.project().launch()) + " already.";
                    case "estimate" ->
                        "“" + known(id, known, "step").name() + "” takes "
                                + ProposedStep.length(known(id, known, "step")) + " already.";
                    case OF_TEAMS -> "The plan has " + teams.people(id) + " in " + id + " already.";
                    default -> null;
                });
    }

    private Optional<String> launch(String value) {
        var date = date(value);
        var now = contents.project().launch();
        if (date.equals(now)) {
            return Optional.empty();
        }
        launch = Optional.of(date);
        return Optional.of("the launch " + Days.apart(now, date) + ", on " + Days.full(date)
                + (date.isBefore(today.date())
                        ? ", a day that has passed, so all work that is open would be late for it"
                        : ""));
    }

    private Optional<String> step(String what, String id, String value) {
        var before = steps.containsKey(id) ? steps.get(id) : known(id, known, "step");
        boolean hasParts = known.values().stream()
                .anyMatch(other -> other.parent().filter(id::equals).isPresent());
        if (hasParts && (what.equals("estimate") || what.equals("finish"))) {
            throw new IllegalArgumentException("“" + before.name() + "” has parts; propose it of one of them");
        }
        if (OF_OPEN_STEPS.contains(what) && before.statusOn(today.date()) == Status.DONE) {
            throw new IllegalArgumentException("“" + before.name() + "” is done");
        }
        var after = switch (what) {
            case "finish" -> finishing(before, date(value));
            case "notBefore" ->
                Altered.of(before)
                        .with("notBefore", value.equals("none") ? Optional.empty() : Optional.of(date(value)))
                        .made();
            case "estimate" ->
                Altered.of(before)
                        .some("estimate", ProposedStep.estimate(before, value))
                        .made();
            case "remaining" -> left(before, WorkingDays.parse(value));
            default -> Altered.of(before).some(what, Score.parse(value)).made();
        };
        if (after.equals(before)) {
            return Optional.empty();
        }
        steps.put(id, after);
        return Optional.of(ProposedStep.said(what, before, after));
    }

    private static Step left(Step step, WorkingDays days) {
        if (step.status() != Status.STARTED || days.days() < 1) {
            throw new IllegalArgumentException(
                    "“" + step.name() + "” must have begun, and at least a day of it be left, for that");
        }
        return Altered.of(step).some("remaining", days).made();
    }

    /** The days that end on the date: begun work has so many left, other work starts so late. */
    private Step finishing(Step step, LocalDate date) {
        var calendar = contents.project().workCalendar();
        int end = calendar.numberOf(date.plusDays(1));
        if (step.status() == Status.STARTED) {
            int left = Math.max(1, end - calendar.numberOf(today.date()));
            return Altered.of(step).some("remaining", new WorkingDays(left)).made();
        }
        int days = step.estimate().map(estimate -> estimate.likely().days()).orElse(0);
        return Altered.of(step)
                .some("notBefore", days == 0 ? date : calendar.date(end - days))
                .made();
    }

    private Optional<String> without(String id, String value) {
        var step = known(id, known, "step");
        if (!value.equals("yes")) {
            throw new IllegalArgumentException("`" + shortened(value) + "` must be `yes`");
        }
        if (step.statusOn(today.date()) != Status.PLANNED) {
            throw new IllegalArgumentException("“" + step.name() + "” has begun and can no longer be left out");
        }
        without.add(id);
        return Optional.of("without “" + step.name() + "”");
    }

    static <T> T known(String name, Map<String, T> all, String kind) {
        var there = all.get(name);
        if (there == null) {
            throw new IllegalArgumentException(
                    "there is no " + kind + " `" + shortened(name) + "`" + maybe(name, all.keySet()));
        }
        return there;
    }

    private static String maybe(String name, Collection<String> all) {
        return name.length() > 100
                ? ""
                : Nearest.to(name, all).map(near -> "; maybe `" + near + "`?").orElse("");
    }

    public static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= 60
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 60)) + "…";
    }

    private LocalDate date(String value) {
        var date = PlainDate.parse(value);
        var now = contents.project().launch();
        if (date.isBefore(now.minusYears(FARTHEST_YEARS)) || date.isAfter(now.plusYears(FARTHEST_YEARS))) {
            throw new IllegalArgumentException(
                    "`" + shortened(value) + "` is more than " + FARTHEST_YEARS + " years from the launch");
        }
        return date;
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** What cannot be, with the field and the step in front that it is about, as people call them. */
    List<String> told() {
        return problems.entrySet().stream()
                .map(problem -> about(problem.getKey()) + problem.getValue())
                .toList();
    }

    private String about(String parameter) {
        int dot = parameter.indexOf('.');
        var field = dot < 0 ? parameter : parameter.substring(0, dot);
        var id = dot < 0 ? "" : parameter.substring(dot + 1);
        var heading = switch (field) {
            case "launch" -> "Launch";
            case "capacity", "team", "away" -> "Team";
            case "remaining" -> "Left";
            case "without" -> "Step";
            case "finish" -> "Deadline";
            case "step" -> "Step";
            default -> StepTexts.heading(field);
        };
        var of = known.containsKey(id) ? " of “" + known.get(id).name() + "”" : "";
        return heading.isEmpty() ? "" : heading + of + ": ";
    }

    /** What cannot be, by the parameter that says it. */
    public Map<String, String> problems() {
        return problems;
    }

    /** What was asked and is so already, in a sentence each, by the parameter that says it. */
    public Map<String, String> same() {
        return same;
    }

    /** The launch as proposed, else as it is. */
    public LocalDate launch() {
        return launch.orElse(contents.project().launch());
    }

    /** The steps as proposed, those alone that would change. */
    public Map<String, Step> steps() {
        return steps;
    }

    /** The project as it would be; nothing is saved. */
    public Contents apply(Contents now) {
        var then = altered(now);
        return without.isEmpty() ? then : LeavingOut.of(then, without).contents();
    }

    private Contents altered(Contents now) {
        var then = now;
        if (launch.isPresent() || !teams.isEmpty()) {
            then = then.with(Project.KIND, List.of(project(now.project())));
        }
        if (!steps.isEmpty()) {
            then = then.with(
                    Step.KIND,
                    now.of(Step.KIND).stream()
                            .map(step -> steps.getOrDefault(step.id(), step))
                            .toList());
        }
        return then;
    }

    private Project project(Project now) {
        return Altered.of(now)
                .with("launch", launch.orElse(now.launch()))
                .with("teams", teams.among(now.teams()))
                .made();
    }

    /** What is proposed, in words: {@code the launch one week earlier, on 8 March 2027; platform of 3 instead of 4}. */
    public String describe() {
        return String.join("; ", words);
    }

    /** All of it as one action. */
    public Change change() {
        var change = Change.of("decided: " + describe());
        if (launch.isPresent() || !teams.isEmpty()) {
            change.put(Project.KIND, project(contents.project()));
        }
        steps.values().stream()
                .filter(step -> !without.contains(step.id()))
                .forEach(step -> change.put(Step.KIND, step));
        if (!without.isEmpty()) {
            LeavingOut.of(altered(contents), without).into(change);
        }
        return change;
    }

    /** What is proposed, as parameters that say the same; hidden fields of a form. */
    public Map<String, String> parameters() {
        return parameters;
    }

    /** The same as an address has it, {@code launch=2027-03-08&capacity.platform=3}. */
    public String query() {
        return parameters.entrySet().stream()
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
