package dev.dateline.app.problem;

import dev.dateline.app.customers.Fields;
import dev.dateline.app.page.Frame;
import dev.dateline.app.page.Refusal;
import dev.dateline.app.page.Reply;
import dev.dateline.app.project.Altered;
import dev.dateline.app.workbench.Opened;
import dev.dateline.app.workbench.Projects;
import dev.dateline.app.workbench.Room;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * {@code /workshop}: several people write at once what hurts, how many minutes, of how many people, how often. What says the same is merged,
 * what matters gets votes that nobody can trace, and the list is ranked by the hours it costs a month.
 */
@Controller
final class WorkshopPage {

    private static final String PATH = "/workshop";
    private static final int MOST_AT_ONCE = 50;
    private static final List<String> NUMBERS = List.of("minutes", "people", "times", "every", "hurts");

    private final Room<Friction> room;

    WorkshopPage(Projects projects) {
        room = new Room<>(projects, Friction.KIND);
    }

    @GetMapping("/projects/{project}/workshop")
    Reply workshop(Opened project, HttpServletRequest request, HttpServletResponse response) {
        return page(project, Ballot.mark(project.slug(), request, response), Map.of(), Optional.empty());
    }

    private static Reply page(Opened project, String mark, Map<String, String> typed, Optional<String> wrong) {
        var sheet = new WorkshopSheet(project, mark);
        var view = sheet.view(typed, wrong);
        return Reply.page("Workshop", "problem/workshop.jte", view)
                .part("notes", "problem/frictions.jte")
                .script("workbench/room.js")
                .in(Frame.Place.ANSWERS, PATH)
                .json(sheet::json)
                .status(wrong.isPresent() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    @PostMapping("/projects/{project}/workshop/notes")
    Reply add(
            Opened project,
            @RequestParam Map<String, String> typed,
            @RequestParam String key,
            HttpServletRequest request,
            HttpServletResponse response) {
        Room.refuseUnlessKey(key);
        var words = Room.words(typed.getOrDefault("text", ""));
        var told = new LinkedHashMap<String, String>();
        Room.wrong(words).ifPresent(why -> told.put("text", why));
        var written = Fields.stripped(typed, NUMBERS);
        written.put("id", key);
        written.put("text", words.isEmpty() ? "?" : words);
        var note = Fields.read(Friction.class, written, told);
        if (note.isEmpty() || !told.isEmpty()) {
            return refused(project, typed, told, request, response);
        }
        try {
            room.write(
                    project,
                    Altered.of(note.get())
                            .some("by", Room.name(project.visitor(), typed.getOrDefault("by", "")))
                            .made());
        } catch (Refusal wrong) {
            told.put("", Fields.plain(wrong.ofRecords()));
            return refused(project, typed, told, request, response);
        }
        return back(project);
    }

    private static Reply refused(
            Opened project,
            Map<String, String> typed,
            Map<String, String> told,
            HttpServletRequest request,
            HttpServletResponse response) {
        return page(
                project,
                Ballot.mark(project.slug(), request, response),
                typed,
                Optional.of(String.join("; ", told.values())));
    }

    private static Reply back(Opened project) {
        return Reply.go(project.address() + PATH);
    }

    /** Puts one's vote on a note, or takes it off again; nobody learns whose it is. */
    @PostMapping("/projects/{project}/workshop/notes/{id}/votes")
    Reply vote(Opened project, @PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        room.voteInSecret(project, id, Ballot.mark(project.slug(), request, response));
        return back(project);
    }

    /** Notes that say the same are one from then on; where the one that stays has no minutes, it takes over another's numbers. */
    @PostMapping("/projects/{project}/workshop/merging")
    Reply merge(Opened project, @RequestParam(name = "note", defaultValue = "") List<String> notes) {
        if (notes.size() < 2 || notes.size() > MOST_AT_ONCE) {
            throw Refusal.wrong("Tick the notes that say the same, two at least and " + MOST_AT_ONCE + " at most.");
        }
        for (var goes : notes.subList(1, notes.size())) {
            room.merge(project, goes, notes.getFirst(), WorkshopPage::withNumbers);
        }
        return back(project);
    }

    private static Friction withNumbers(Friction stays, Friction goes) {
        return stays.minutes().isPresent()
                ? stays
                : Altered.of(stays)
                        .with("minutes", goes.minutes())
                        .with("people", goes.people())
                        .with("times", goes.times())
                        .with("every", goes.every())
                        .made();
    }

    /** The note becomes a problem, with a range of hours. */
    @PostMapping("/projects/{project}/workshop/notes/{id}/result")
    Reply become(Opened project, @PathVariable String id) {
        room.become(
                project,
                id,
                contents -> note -> new FrictionResult(contents, note, room.mergedInto(contents, id))
                        .change(project.today().date()));
        return back(project);
    }

    @PostMapping("/projects/{project}/workshop/notes/{id}/removal")
    Reply remove(Opened project, @PathVariable String id) {
        room.remove(project, id);
        return back(project);
    }
}
