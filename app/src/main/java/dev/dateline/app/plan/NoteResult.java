package dev.dateline.app.plan;

import dev.dateline.app.claims.Claim;
import dev.dateline.app.project.Altered;
import dev.dateline.app.project.Contents;
import dev.dateline.app.workbench.Change;
import java.time.LocalDate;
import java.util.List;
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
        var serves = note.before().filter(this::isClaim).stream().toList();
        var step = told.as(id, List.of(), serves, before.flatMap(Step::onlyIf));
        change.put(Step.KIND, step);
        before.ifPresent(needing -> change.put(Step.KIND, NewStep.needing(needing, id)));
        return change.put(Note.KIND, became(id));
    }

    private Change obstacle(LocalDate today) {
        var id = NewNames.ofObstacles(contents).of(note.text());
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
