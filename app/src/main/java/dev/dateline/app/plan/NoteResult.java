package dev.dateline.app.plan;

import dev.dateline.app.claims.Claim;
import dev.dateline.app.project.Altered;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Identifiers;
import dev.dateline.app.workbench.Change;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a note becomes in the plan: a step that what was asked about needs from then on, or an obstacle before it. */
final class NoteResult {

    private final Contents contents;
    private final Note note;

    NoteResult(Contents contents, Note note) {
        this.contents = contents;
        this.note = note;
    }

    /** All of it in one action. */
    Change change(LocalDate today) {
        return note.sort() == Note.Sort.OBSTACLE ? obstacle(today) : step();
    }

    private Change step() {
        var told = NewStep.parse(note.text());
        var id = new NewNames(contents).of(told.title());
        var change = Change.of("made a note a step: " + Proposal.shortened(told.title()));
        var before = note.before().flatMap(this::stepCalled);
        var step = new Step(
                id,
                Optional.of(told.title()),
                Optional.empty(),
                List.of(),
                told.estimate(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                note.before().filter(this::isClaim).stream().toList(),
                Optional.empty(),
                Optional.empty(),
                Status.PLANNED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                before.flatMap(Step::onlyIf),
                Optional.empty(),
                Optional.empty());
        change.put(Step.KIND, step);
        before.ifPresent(needing -> {
            var needs = new ArrayList<>(needing.needs());
            needs.add(Need.of(id));
            change.put(
                    Step.KIND,
                    Altered.of(needing).with("needs", List.copyOf(needs)).made());
        });
        return change.put(Note.KIND, became(id));
    }

    private Change obstacle(LocalDate today) {
        var taken = new HashSet<String>();
        contents.of(Obstacle.KIND).forEach(obstacle -> taken.add(obstacle.id()));
        var identifiers = new Identifiers("obstacle");
        var id = identifiers.of(note.text());
        while (!taken.add(id)) {
            id = identifiers.of(note.text());
        }
        var obstacle = new Obstacle(
                id,
                note.text(),
                note.before().stream().toList(),
                List.of(),
                Optional.of(today),
                note.by(),
                Optional.empty(),
                Optional.empty());
        return Change.of("made a note an obstacle: " + Proposal.shortened(note.text()))
                .put(Obstacle.KIND, obstacle)
                .put(Note.KIND, became(id));
    }

    private Note became(String id) {
        return Altered.of(note).with("became", Optional.of(id)).made();
    }

    private Optional<Step> stepCalled(String id) {
        return contents.of(Step.KIND).stream()
                .filter(step -> step.id().equals(id))
                .findFirst();
    }

    private boolean isClaim(String id) {
        return contents.of(Claim.KIND).stream().anyMatch(claim -> claim.id().equals(id))
                && stepCalled(id).isEmpty();
    }
}
