package dev.dateline.app.beginnings;

import dev.dateline.app.page.Reply;
import dev.dateline.app.page.Visitor;
import dev.dateline.app.workbench.Projects;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** {@code /new}: from a headline to a first dated plan, the same questions as the command asks. */
@Controller
final class NewPage {

    private final Projects projects;
    private final Clock clock;

    NewPage(Projects projects, Clock clock) {
        this.projects = projects;
        this.clock = clock;
    }

    record View(String name, Optional<String> wrongName, List<NewForm.Field> fields, long wrong) {}

    @GetMapping("/new")
    Reply ask() {
        return page("", Optional.empty(), form(Map.of())).status(HttpStatus.OK);
    }

    @PostMapping("/new")
    Reply make(HttpServletRequest request) {
        var answers = new HashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> answers.put(name, values[0]));
        var name = answers.getOrDefault("name", "").strip();
        var form = form(answers);
        var beginning = form.read();
        var wrongName = name.isEmpty() || name.length() > 100
                ? Optional.of("A project's name has 1 to 100 characters, such as Deploy faster")
                : Optional.<String>empty();
        if (beginning.isEmpty() || wrongName.isPresent()) {
            return page(name, wrongName, form).status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var visitor = Optional.ofNullable((Visitor) request.getAttribute(Visitor.ATTRIBUTE))
                .orElse(Visitor.nobody());
        var contents = new NewProject(beginning.get(), LocalDate.now(clock)).contents(name, zone(answers.get("zone")));
        return Reply.go(projects.begin(name, contents, visitor).address() + "/answers");
    }

    private NewForm form(Map<String, String> answers) {
        return new NewForm(Interview.inForm(LocalDate.now(clock)), answers);
    }

    /** The browser's, where it says one that is known. */
    private static ZoneId zone(@Nullable String name) {
        try {
            return name == null || name.isBlank() ? ZoneId.of("UTC") : ZoneId.of(name);
        } catch (DateTimeException unknown) {
            return ZoneId.of("UTC");
        }
    }

    private static Reply page(String name, Optional<String> wrongName, NewForm form) {
        var fields = form.fields();
        long wrong =
                fields.stream().filter(field -> field.wrong().isPresent()).count() + (wrongName.isPresent() ? 1 : 0);
        return Reply.page("A new project", "beginnings/new.jte", new View(name, wrongName, fields, wrong))
                .script("beginnings/new.js");
    }
}
