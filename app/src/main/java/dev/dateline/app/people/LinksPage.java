package dev.dateline.app.people;

import dev.dateline.app.page.Days;
import dev.dateline.app.page.Refusal;
import dev.dateline.app.page.Reply;
import dev.dateline.app.page.Visitor;
import dev.dateline.app.project.Json;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /links}: which pages of a project are shown by a link, to whom; made here, and withdrawn. */
@Controller
final class LinksPage {

    private static final int LONGEST_NOTE = 200;
    private static final int MOST_DAYS = 3660;

    /** A survey's link is made where the survey is. */
    private static final List<Links.Page> PAGES = List.of(Links.Page.SPONSOR, Links.Page.FEEDBACK, Links.Page.NEWS);

    private final Access access;
    private final Links links;

    LinksPage(Access access, Links links) {
        this.access = access;
        this.links = links;
    }

    /** @param made the address of a link that was just made; shown once */
    record View(
            String project,
            List<Line> lines,
            List<Links.Page> pages,
            Optional<String> made,
            Form form,
            Optional<String> wrong) {

        /** The page for which a link is made. */
        String back() {
            return switch (form.page) {
                case "feedback" -> "/feedback";
                case "news" -> "/news";
                default -> "/sponsor";
            };
        }

        String backWords() {
            return switch (form.page) {
                case "feedback" -> "To its feedback";
                case "news" -> "To its news";
                default -> "To its sponsor’s page";
            };
        }
    }

    record Line(String id, String page, String note, String by, String made, String used, String state, boolean open) {}

    /** What was typed. */
    record Form(String page, String note, String days) {}

    @GetMapping("/projects/{project}/links")
    Reply all(
            @PathVariable String project,
            @RequestParam(defaultValue = "sponsor") String page,
            HttpServletRequest request) {
        refuseUnlessEditor(project, request, false);
        var form = new Form(page, "", "");
        return reply(project, Optional.empty(), form, Optional.empty())
                .json(() -> Json.object()
                        .put("project", project)
                        .put(
                                "links",
                                links.all(project).stream().map(this::json).toList()));
    }

    private Reply reply(String project, Optional<String> made, Form form, Optional<String> wrong) {
        var lines = links.all(project).stream().map(this::line).toList();
        var view = new View(project, lines, PAGES, made, form, wrong);
        return Reply.page("Links", "people/links.jte", view)
                .script("people/copy.js")
                .status(wrong.isPresent() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    /** Somebody without an account may read a page by a link only because somebody who may change the project wants it. */
    private Visitor refuseUnlessEditor(String project, HttpServletRequest request, boolean writes) {
        var visitor = Optional.ofNullable((Visitor) request.getAttribute(Visitor.ATTRIBUTE))
                .orElse(Visitor.nobody());
        var role = access.role(visitor, project)
                .orElseThrow(() -> Refusal.notHere("There is no project `" + project + "`."));
        if (!role.mayEdit() || (writes && !visitor.writes())) {
            throw Refusal.notAllowed("Only an editor or owner of the project shows its pages to others by a link.");
        } else if (!links.knows(project)) {
            throw Refusal.notHere("There is no project `" + project + "`.");
        }
        return visitor;
    }

    private Line line(Links.Made made) {
        boolean open = made.isOpen(links.instant());
        var state = made.withdrawn()
                .map(day -> "withdrawn on " + day(day))
                .or(() -> made.ends().map(day -> open ? "open until " + day(day) : "ran out on " + day(day)))
                .orElse("open");
        return new Line(
                made.link().id(),
                made.link().page().title(),
                made.link().note(),
                made.by(),
                day(made.made()),
                made.used().map(LinksPage::day).orElse("never"),
                state,
                open);
    }

    private static String day(Instant moment) {
        return Days.full(moment.atZone(ZoneOffset.UTC).toLocalDate());
    }

    private Json json(Links.Made made) {
        return Json.object()
                .put("id", made.link().id())
                .put("page", made.link().page().title())
                .put("note", made.link().note())
                .put("by", made.by())
                .put("made", made.made())
                .put("ends", made.ends())
                .put("used", made.used())
                .put("withdrawn", made.withdrawn())
                .put("open", made.isOpen(links.instant()));
    }

    @PostMapping("/projects/{project}/links")
    Reply make(
            @PathVariable String project,
            @RequestParam(defaultValue = "sponsor") String page,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String days,
            HttpServletRequest request) {
        var visitor = refuseUnlessEditor(project, request, true);
        var form = new Form(page, note, days);
        var wrong = wrong(form);
        if (wrong.isPresent()) {
            return reply(project, Optional.empty(), form, wrong).json(() -> {
                throw Refusal.wrong(wrong.get());
            });
        }
        var kind = Links.Page.parse(page);
        if (!PAGES.contains(kind)) {
            throw Refusal.wrong("page (" + page + ") must be sponsor, feedback or news");
        }
        var lasts = days.isBlank() ? Optional.<Duration>empty() : Optional.of(Duration.ofDays(Long.parseLong(days)));
        var path = kind.at(links.make(project, kind, note.strip(), lasts, visitor));
        var address = request.getRequestURL().toString().replace(request.getRequestURI(), path);
        return reply(project, Optional.of(address), new Form(page, "", ""), Optional.empty())
                .json(() -> Json.object().put("address", address));
    }

    private static Optional<String> wrong(Form form) {
        if (form.note.length() > LONGEST_NOTE) {
            return Optional.of(
                    "For whom it is takes up to " + LONGEST_NOTE + " characters; this has " + form.note.length() + ".");
        } else if (!form.days.isBlank() && !isDays(form.days)) {
            return Optional.of("A link lasts 1 to " + MOST_DAYS
                    + " days, or until it is withdrawn where nothing is said; not `" + form.days + "`.");
        }
        return Optional.empty();
    }

    private static boolean isDays(String text) {
        return text.matches("[0-9]{1,4}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= MOST_DAYS;
    }

    @PostMapping("/projects/{project}/links/{link}/withdrawal")
    Reply withdraw(@PathVariable String project, @PathVariable String link, HttpServletRequest request) {
        refuseUnlessEditor(project, request, true);
        if (!links.withdraw(project, link)) {
            throw Refusal.notHere("The project has no such link.");
        }
        return Reply.go("/projects/" + project + "/links");
    }
}
