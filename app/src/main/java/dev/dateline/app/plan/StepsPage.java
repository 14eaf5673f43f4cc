package dev.dateline.app.plan;

import dev.dateline.app.page.Days;
import dev.dateline.app.page.Refusal;
import dev.dateline.app.page.Reply;
import dev.dateline.app.page.ReplyWriter;
import dev.dateline.app.page.Scope;
import dev.dateline.app.project.Altered;
import dev.dateline.app.project.FormReading;
import dev.dateline.app.project.Kind;
import dev.dateline.app.project.Problem;
import dev.dateline.app.project.Unlinking;
import dev.dateline.app.workbench.Change;
import dev.dateline.app.workbench.Opened;
import dev.dateline.app.workbench.Projects;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;

/** {@code /plan/steps}: all steps as a table in which one types; a row is saved when one leaves it. */
@Controller
final class StepsPage {

    /** What is typed into a spreadsheet's rows is not longer. */
    private static final int LONGEST_PASTE = 2_000_000;

    private static final int LONGEST_LEFT = 2_000;

    private final Projects projects;

    StepsPage(Projects projects) {
        this.projects = projects;
    }

    @GetMapping("/projects/{project}/plan/steps")
    Reply table(Opened project, @RequestAttribute(PlanPage.SCOPE) Scope scope, HttpServletRequest request) {
        return table(project, scope, request, left(project, request), "");
    }

    /** What could not be saved with the rest of its row, as {@link #save} hands it on. */
    private static StepRows.Typed left(Opened project, HttpServletRequest request) {
        var id = field(request, "row");
        var texts = new LinkedHashMap<String, String>();
        StepTexts.COLUMNS.forEach(column ->
                Optional.ofNullable(request.getParameter("left." + column)).ifPresent(text -> texts.put(column, text)));
        return project.contents().of(Step.KIND).stream()
                .filter(step -> step.id().equals(id) && !texts.isEmpty())
                .findFirst()
                .map(step ->
                        new StepRows.Typed(id, texts, read(project, step, texts).problems()))
                .orElse(StepRows.Typed.NOTHING);
    }

    private static FormReading<Step> read(Opened project, Step before, Map<String, String> texts) {
        return StepTexts.read(before, texts, project.today().date(), StepNames.of(project.contents()));
    }

    private static Reply table(
            Opened project, Scope scope, HttpServletRequest request, StepRows.Typed typed, String said) {
        return table(project, scope, request, typed, said, Optional.empty(), "");
    }

    private static Reply table(
            Opened project,
            Scope scope,
            HttpServletRequest request,
            StepRows.Typed typed,
            String said,
            Optional<StepsView.Pasted> pasted,
            String text) {
        var target = Optional.ofNullable(request.getHeader("HX-Target")).orElse("");
        var only = target.startsWith("step-") && !target.equals("step-new")
                ? Optional.of(target.substring(5))
                : Optional.<String>empty();
        var view = new StepRows(project, scope)
                .view(field(request, "find"), number(field(request, "from")), only, typed, said, pasted, text);
        var reply = Reply.page(view.headline(), "plan/steps.jte", view)
                .part("steps", "plan/steptable.jte")
                .json(() -> PlanJson.of(PlanPage.plan(project)))
                .script("plan/steps.js");
        view.one().ifPresent(row -> reply.part(target, "plan/steprow.jte"));
        return PlanRooms.around(reply, "/plan/steps")
                .status(typed.problems().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static String field(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    private static int number(String text) {
        return text.matches("\\d{1,7}") ? Integer.parseInt(text) : 0;
    }

    private static Map<String, String> texts(HttpServletRequest request) {
        var texts = new LinkedHashMap<String, String>();
        for (var column : StepTexts.COLUMNS) {
            Optional.ofNullable(request.getParameter(column)).ifPresent(text -> texts.put(column, text));
        }
        return texts;
    }

    /** Saves a row: what will not do in it is handed back, and the rest is saved. */
    @PostMapping("/projects/{project}/plan/steps/{step}")
    Reply save(
            Opened project,
            @PathVariable String step,
            @RequestAttribute(PlanPage.SCOPE) Scope scope,
            HttpServletRequest request) {
        var before = step(project, step);
        var texts = texts(request);
        var reading = read(project, before, texts);
        var left = new LinkedHashMap<>(texts);
        left.keySet().retainAll(reading.problems().keySet());
        var sound = new LinkedHashMap<>(texts);
        sound.keySet().removeAll(left.keySet());
        var after = reading.record().isEmpty() && maySplit(left, request)
                ? read(project, before, sound).record()
                : reading.record();
        if (after.isEmpty() || (!left.isEmpty() && after.get().equals(before))) {
            return table(project, scope, request, new StepRows.Typed(step, texts, reading.problems()), "");
        }
        var change = Change.of("changed the step " + before.name()).typing().put(Step.KIND, after.get());
        var query = left.isEmpty() ? "" : "row=" + OneStep.encoded(step) + leftOver(left);
        return done(project, scope, request, new StepRows.Typed(step, texts, Map.of()), () -> change, step, query);
    }

    /** A program's row is taken or refused as one; what people typed must fit into the address that shows it again. */
    private static boolean maySplit(Map<String, String> left, HttpServletRequest request) {
        return !ReplyWriter.wantsJson(request) && leftOver(left).length() <= LONGEST_LEFT;
    }

    private static String leftOver(Map<String, String> left) {
        return left.entrySet().stream()
                .map(entry -> "&left." + entry.getKey() + "=" + OneStep.encoded(entry.getValue()))
                .collect(Collectors.joining());
    }

    /** A new step, behind the others. */
    @PostMapping("/projects/{project}/plan/steps")
    Reply add(Opened project, @RequestAttribute(PlanPage.SCOPE) Scope scope, HttpServletRequest request) {
        var texts = texts(request);
        if (texts.getOrDefault("title", "").isBlank()) {
            return table(
                    project,
                    scope,
                    request,
                    new StepRows.Typed("", texts, Map.of("title", "say what will be true once it is done")),
                    "");
        }
        var names = new NewNames(project.contents());
        var blank = StepTexts.blank(names.of(texts.getOrDefault("title", "")), Optional.empty());
        var reading = read(project, blank, texts);
        if (reading.record().isEmpty()) {
            return table(project, scope, request, new StepRows.Typed("", texts, reading.problems()), "");
        }
        var added = reading.record().get();
        return done(
                project,
                scope,
                request,
                new StepRows.Typed("", texts, Map.of()),
                () -> Change.of("added the step " + added.name()).put(Step.KIND, added),
                "new");
    }

    /** Moves a row up or down, into the one above or out of its own, or takes it away with every link to it. */
    @PostMapping("/projects/{project}/plan/steps/{step}/{deed}")
    Reply move(
            Opened project,
            @PathVariable String step,
            @PathVariable String deed,
            @RequestAttribute(PlanPage.SCOPE) Scope scope,
            HttpServletRequest request) {
        var before = step(project, step);
        var order = new StepOrder(new Steps(project.contents()));
        Supplier<Change> change = switch (deed) {
            case "up", "down" ->
                () -> Change.of("moved the step " + before.name() + " " + deed)
                        .order(Step.KIND, order.moved(step, deed.equals("up")));
            case "in" -> () -> parent(before, order.above(step), "made a part of the one above: ");
            case "out" -> () -> parent(before, order.outer(step), "no longer a part: ");
            case "removal" -> () -> removal(project, before);
            default -> throw Refusal.notHere("There is no such thing to do with a step.");
        };
        return done(project, scope, request, new StepRows.Typed(step, Map.of(), Map.of()), change, step);
    }

    private static Change parent(Step step, Optional<String> parent, String what) {
        return Change.of(what + step.name())
                .put(Step.KIND, Altered.of(step).with("parent", parent).made());
    }

    private static Change removal(Opened project, Step step) {
        var change = Change.of("took away the step " + step.name());
        var contents = project.contents();
        // its parts move up to where it was
        contents.of(Step.KIND).stream()
                .filter(part -> part.parent().filter(step.id()::equals).isPresent())
                .forEach(part -> change.put(
                        Step.KIND,
                        Altered.of(part).with("parent", step.parent()).made()));
        Unlinking.of(contents, Step.KIND, step.id(), new Unlinking.Told() {
            @Override
            public <R> void changed(Kind<R> kind, R record) {
                change.put(
                        kind,
                        record instanceof Step other && isPart(other)
                                ? kind.type()
                                        .cast(Altered.of(other)
                                                .with("parent", step.parent())
                                                .made())
                                : record);
            }

            private boolean isPart(Step other) {
                return contents.of(Step.KIND).stream()
                        .anyMatch(one -> one.id().equals(other.id())
                                && one.parent().filter(step.id()::equals).isPresent());
            }

            @Override
            public <R> void gone(Kind<R> kind, R record) {
                change.remove(kind, kind.id().apply(record));
            }
        });
        return change.remove(Step.KIND, step.id());
    }

    /** Reads what was pasted, and shows each row with what is wrong in it; takes it when somebody says so. */
    @PostMapping("/projects/{project}/plan/pasted")
    Reply paste(Opened project, @RequestAttribute(PlanPage.SCOPE) Scope scope, HttpServletRequest request) {
        var text = field(request, "text");
        if (text.length() > LONGEST_PASTE) {
            throw Refusal.tooMuch("What was pasted has " + text.length() / 1_000_000
                    + " million letters; at most two million can be taken at once.");
        }
        var table = new PastedSteps(project.contents(), project.today().date(), text);
        if (table.isSound() && request.getParameter("take") != null) {
            var change = Change.of("pasted " + Days.counted(table.steps().size(), "step"));
            table.steps().forEach(step -> change.put(Step.KIND, step));
            return done(
                    project,
                    scope,
                    request,
                    () -> change,
                    "new",
                    "",
                    words -> table(
                                    project,
                                    scope,
                                    request,
                                    StepRows.Typed.NOTHING,
                                    "Nothing was taken: " + words,
                                    Optional.of(table.refused()),
                                    text)
                            .status(HttpStatus.UNPROCESSABLE_CONTENT));
        }
        return table(project, scope, request, StepRows.Typed.NOTHING, table.said(), Optional.of(table.view()), text);
    }

    private Reply done(
            Opened project,
            Scope scope,
            HttpServletRequest request,
            StepRows.Typed typed,
            Supplier<Change> change,
            String anchor) {
        return done(project, scope, request, typed, change, anchor, "");
    }

    /** What is refused stands at the row, with what was typed. */
    private Reply done(
            Opened project,
            Scope scope,
            HttpServletRequest request,
            StepRows.Typed typed,
            Supplier<Change> change,
            String anchor,
            String left) {
        return done(
                project,
                scope,
                request,
                change,
                anchor,
                left,
                words -> table(
                        project, scope, request, new StepRows.Typed(typed.id(), typed.texts(), Map.of("", words)), ""));
    }

    /** Changes the project, or shows why not. */
    private Reply done(
            Opened project,
            Scope scope,
            HttpServletRequest request,
            Supplier<Change> change,
            String anchor,
            String left,
            Function<String, Reply> refusal) {
        try {
            projects.change(project, change.get());
            var find = field(request, "find");
            var from = field(request, "from");
            var query = Stream.of(
                            find.isEmpty() ? "" : "find=" + OneStep.encoded(find),
                            from.isEmpty() ? "" : "from=" + number(from),
                            left)
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining("&"));
            return Reply.go(scope.at("/plan/steps" + (query.isEmpty() ? "" : "?" + query)) + "#step-" + anchor);
        } catch (Refusal refused) {
            if (refused.problems().isEmpty()) {
                throw refused;
            }
            var words =
                    refused.problems().stream().map(Problem::message).distinct().collect(Collectors.joining("; "));
            return refusal.apply(words);
        } catch (IllegalArgumentException wrong) {
            return refusal.apply(String.valueOf(wrong.getMessage()));
        }
    }

    private static Step step(Opened project, String id) {
        return project.contents().of(Step.KIND).stream()
                .filter(step -> step.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notHere("There is no step `" + Proposal.shortened(id) + "`."));
    }
}
