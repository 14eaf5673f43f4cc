package dev.dateline.app.plan;

import dev.dateline.app.project.Altered;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Kind;
import dev.dateline.app.project.Unlinking;
import dev.dateline.app.project.WorkingDays;
import dev.dateline.app.workbench.Change;
import dev.dateline.engine.scheduling.LinkType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Steps left out of a plan: who needed one of them needs what it needed, as if it took no time; a step all of whose parts are left out
 * goes with them; nothing else names them any more.
 */
public final class LeavingOut {

    private final Set<String> names;
    private final Map<Kind<?>, Map<String, Object>> changed = new LinkedHashMap<>();
    private final Map<Kind<?>, Set<String>> removed = new LinkedHashMap<>();
    private Contents contents;

    private LeavingOut(Contents contents, Set<String> names) {
        this.contents = contents;
        this.names = withEmptied(contents.of(Step.KIND), names);
        bridge();
        this.names.forEach(this::unlink);
        this.names.forEach(name -> remove(Step.KIND, name));
    }

    public static LeavingOut of(Contents contents, Set<String> names) {
        return new LeavingOut(contents, names);
    }

    /** The project without them; nothing is saved. */
    public Contents contents() {
        return contents;
    }

    /** The kinds of which some record is another, or gone. */
    public Set<Kind<?>> kinds() {
        var kinds = new HashSet<Kind<?>>(changed.keySet());
        kinds.addAll(removed.keySet());
        return kinds;
    }

    /** Adds all of it to one action. */
    void into(Change change) {
        changed.forEach((kind, records) -> records.values().forEach(record -> put(change, kind, record)));
        removed.forEach((kind, ids) -> ids.forEach(id -> change.remove(kind, id)));
    }

    private static <R> void put(Change change, Kind<R> kind, Object record) {
        change.put(kind, kind.type().cast(record));
    }

    private static Set<String> withEmptied(List<Step> steps, Set<String> names) {
        var all = new HashSet<>(names);
        var parts = steps.stream()
                .filter(step -> step.parent().isPresent())
                .collect(Collectors.groupingBy(step -> step.parent().orElseThrow()));
        boolean more = true;
        while (more) {
            more = false;
            for (var whole : parts.entrySet()) {
                boolean empty = whole.getValue().stream().allMatch(part -> all.contains(part.id()));
                more |= empty && all.add(whole.getKey());
            }
        }
        return all;
    }

    private void bridge() {
        var steps = new Steps(contents);
        for (int number = 0; number < steps.size(); number++) {
            var step = steps.get(number);
            if (!names.contains(step.id()) && step.needs().stream().anyMatch(need -> names.contains(need.step()))) {
                var needs = new ArrayList<Need>();
                step.needs().forEach(need -> bridged(steps, need, needs));
                put(Step.KIND, Altered.of(step).with("needs", needs).made());
            }
        }
    }

    private void bridged(Steps steps, Need need, List<Need> needs) {
        if (!names.contains(need.step())) {
            if (!needs.contains(need)) {
                needs.add(need);
            }
            return;
        }
        for (int at : steps.withAncestors(steps.number(need.step()))) {
            for (var before : steps.get(at).needs()) {
                bridged(steps, through(before, need), needs);
            }
        }
    }

    private static Need through(Need before, Need after) {
        boolean fromStart = before.type() == LinkType.SS || before.type() == LinkType.SF;
        boolean toStart = after.type() == LinkType.FS || after.type() == LinkType.SS;
        return new Need(
                before.step(),
                fromStart ? (toStart ? LinkType.SS : LinkType.SF) : (toStart ? LinkType.FS : LinkType.FF),
                new WorkingDays(before.lag().days() + after.lag().days()));
    }

    private void unlink(String name) {
        Unlinking.of(contents, Step.KIND, name, new Unlinking.Told() {
            @Override
            public <R> void changed(Kind<R> kind, R record) {
                if (kind != Step.KIND || !names.contains(kind.id().apply(record))) {
                    put(kind, record);
                }
            }

            @Override
            public <R> void gone(Kind<R> kind, R record) {
                remove(kind, kind.id().apply(record));
            }
        });
    }

    private <R> void put(Kind<R> kind, R record) {
        var id = kind.id().apply(record);
        changed.computeIfAbsent(kind, _ -> new LinkedHashMap<>()).put(id, record);
        contents = contents.with(
                kind,
                contents.of(kind).stream()
                        .map(one -> kind.id().apply(one).equals(id) ? record : one)
                        .toList());
    }

    private <R> void remove(Kind<R> kind, String id) {
        changed.getOrDefault(kind, new LinkedHashMap<>()).remove(id);
        removed.computeIfAbsent(kind, _ -> new HashSet<>()).add(id);
        contents = contents.with(
                kind,
                contents.of(kind).stream()
                        .filter(one -> !kind.id().apply(one).equals(id))
                        .toList());
    }
}
