package dev.dateline.app.plan;

import dev.dateline.app.claims.Claim;
import dev.dateline.app.page.Refusal;
import dev.dateline.app.page.Reply;
import dev.dateline.app.pressrelease.ClaimLink;
import dev.dateline.app.project.Json;
import dev.dateline.app.project.RecordText;
import dev.dateline.app.workbench.Opened;
import dev.dateline.app.workbench.Projects;
import dev.dateline.app.workbench.Room;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * {@code /plan/room}: several people answer one question at once, what must be true right before this? Each sees what the others write as
 * they write it; what says the same is merged, what matters gets votes, and what stands becomes a step or an obstacle.
 */
@Controller
final class RoomPage {

    private final Room<Note> room;

    RoomPage(Projects projects) {
        room = new Room<>(projects, Note.KIND);
    }

    @GetMapping("/projects/{project}/plan/room")
    Reply room(Opened project, @RequestParam Optional<String> before) {
        var asked = before.filter(id -> !id.isEmpty());
        asked.ifPresent(id -> known(project, id));
        return page(project, asked, "", Optional.empty(), "");
    }

    private Reply page(Opened project, Optional<String> before, String typed, Optional<String> wrong, String said) {
        var notes = project.contents().of(Note.KIND);
        var here = notes.stream().filter(note -> note.before().equals(before)).toList();
        var view = new RoomView(
                question(project, before),
                before,
                places(project, notes, before),
                lines(project, here, notes, true),
                lines(project, here, notes, false),
                UUID.randomUUID().toString().substring(0, 13),
                Optional.of(project.visitor().name())
                        .filter(name -> project.visitor().isKnown()),
                typed,
                wrong,
                project.mayEdit(),
                said);
        var reply = Reply.page("Room", "plan/room.jte", view)
                .part("notes", "plan/notes.jte")
                .script("workbench/room.js")
                .json(() -> Json.object()
                        .put("project", project.slug())
                        .put("revision", project.revision())
                        .put("notes", notes.stream().map(RecordText::json).toList()))
                .status(wrong.isPresent() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        return PlanRooms.around(reply, "/plan/room");
    }

    private static void known(Opened project, String id) {
        if (title(project, id).isEmpty()) {
            throw Refusal.notHere("There is no claim or step `" + Proposal.shortened(id) + "`.");
        }
    }

    private static String question(Opened project, Optional<String> before) {
        return "What must be true right before "
                + before.flatMap(id -> title(project, id))
                        .map(title -> "“" + title + "”?")
                        .orElse("the launch?");
    }

    /** A claim's words in the text, or a step's title. */
    private static Optional<String> title(Opened project, String id) {
        return Optional.ofNullable(titles(project).get(id));
    }

    private static Map<String, String> titles(Opened project) {
        var titles = new HashMap<String, String>();
        project.contents().of(Claim.KIND).forEach(claim -> titles.put(claim.id(), claim.id()));
        ClaimLink.of(project.contents()).reversed().forEach(link -> titles.replace(link.id(), link.words()));
        project.contents().of(Step.KIND).forEach(step -> titles.put(step.id(), step.name()));
        return titles;
    }

    private static List<RoomView.Place> places(Opened project, List<Note> notes, Optional<String> before) {
        Set<String> ids = new LinkedHashSet<>();
        project.contents().of(Claim.KIND).forEach(claim -> ids.add(claim.id()));
        project.contents().of(Step.KIND).stream()
                .filter(step -> step.statusOn(project.today().date()) != Status.DONE)
                .forEach(step -> ids.add(step.id()));
        var places = new ArrayList<RoomView.Place>();
        places.add(new RoomView.Place("", "the launch", open(notes, Optional.empty()), before.isEmpty()));
        var titles = titles(project);
        for (var id : ids) {
            places.add(new RoomView.Place(
                    id, titles.getOrDefault(id, id), open(notes, Optional.of(id)), before.equals(Optional.of(id))));
        }
        return places;
    }

    private static long open(List<Note> notes, Optional<String> before) {
        return notes.stream()
                .filter(note -> note.before().equals(before) && note.isOpen())
                .count();
    }

    private static List<RoomView.Line> lines(Opened project, List<Note> here, List<Note> all, boolean open) {
        return here.stream()
                .filter(note -> open ? note.isOpen() : note.became().isPresent())
                .sorted(Comparator.comparingInt((Note note) -> -note.votes().size()))
                .map(note -> line(project, note, all))
                .toList();
    }

    private static RoomView.Line line(Opened project, Note note, List<Note> all) {
        return new RoomView.Line(
                note.id(),
                note.text(),
                note.by().orElse("somebody"),
                note.sort() == Note.Sort.OBSTACLE,
                note.votes().size(),
                String.join(", ", note.votes()),
                all.stream()
                        .filter(other -> other.mergedInto().equals(Optional.of(note.id())))
                        .map(Note::text)
                        .toList(),
                note.became().map(id -> title(project, id).orElse("an obstacle")),
                note.became().map(id -> note.sort() == Note.Sort.OBSTACLE ? "/plan/obstacles" : "/plan/steps/" + id));
    }

    @PostMapping("/projects/{project}/plan/room/notes")
    Reply add(
            Opened project,
            @RequestParam String text,
            @RequestParam(defaultValue = "") String before,
            @RequestParam(defaultValue = "step") String sort,
            @RequestParam(defaultValue = "") String by,
            @RequestParam String key) {
        var asked = Optional.of(before).filter(id -> !id.isEmpty());
        asked.ifPresent(id -> known(project, id));
        var words = Room.words(text);
        var wrong = Room.wrong(words);
        if (wrong.isPresent()) {
            return page(project, asked, text, wrong, "");
        }
        Room.refuseUnlessKey(key);
        room.write(
                project,
                new Note(
                        key,
                        words,
                        asked,
                        sort.equals("obstacle") ? Note.Sort.OBSTACLE : Note.Sort.STEP,
                        Optional.of(Room.name(project.visitor(), by)),
                        List.of(),
                        Optional.empty(),
                        Optional.empty()));
        return back(project, asked);
    }

    private static Reply back(Opened project, Optional<String> before) {
        return Reply.go(project.address() + "/plan/room"
                + before.map(id -> "?before=" + id).orElse(""));
    }

    /** Back to the question that the note answers. */
    private Reply back(Opened project, String id) {
        return back(project, room.found(project.contents(), id).before());
    }

    /** Puts one's vote on a note, or takes it off again. */
    @PostMapping("/projects/{project}/plan/room/notes/{id}/votes")
    Reply vote(Opened project, @PathVariable String id, @RequestParam(defaultValue = "") String by) {
        room.vote(project, id, Room.name(project.visitor(), by));
        return back(project, id);
    }

    /** Two notes that say the same are one from then on, with the votes of both. */
    @PostMapping("/projects/{project}/plan/room/notes/{id}/merging")
    Reply merge(Opened project, @PathVariable String id, @RequestParam String into) {
        room.merge(project, id, into, (stays, goes) -> stays);
        return back(project, id);
    }

    /** The note becomes what it speaks of, a step or an obstacle; where somebody was faster, it is that already. */
    @PostMapping("/projects/{project}/plan/room/notes/{id}/result")
    Reply become(Opened project, @PathVariable String id) {
        try {
            room.become(
                    project,
                    id,
                    contents -> note -> new NoteResult(contents, note)
                            .change(project.today().date()));
            return back(project, id);
        } catch (IllegalArgumentException wrong) {
            var before = room.found(project.contents(), id).before();
            return page(project, before, "", Optional.of(String.valueOf(wrong.getMessage())), "");
        }
    }

    @PostMapping("/projects/{project}/plan/room/notes/{id}/removal")
    Reply remove(Opened project, @PathVariable String id) {
        room.remove(project, id);
        return back(project, id);
    }
}
