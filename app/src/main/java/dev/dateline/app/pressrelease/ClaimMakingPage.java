package dev.dateline.app.pressrelease;

import dev.dateline.app.claims.Claim;
import dev.dateline.app.claims.ClaimForm;
import dev.dateline.app.metrics.Metric;
import dev.dateline.app.page.Days;
import dev.dateline.app.page.Reply;
import dev.dateline.app.page.Scope;
import dev.dateline.app.workbench.Change;
import dev.dateline.app.workbench.Opened;
import dev.dateline.app.workbench.Projects;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /projects/{project}/press-release/claim}: words of the text become a claim, with its metric, in one action. */
@Controller
final class ClaimMakingPage {

    private static final String PATH = "/press-release/claim";

    private final Projects projects;

    ClaimMakingPage(Projects projects) {
        this.projects = projects;
    }

    /**
     * @param read what was read out of the words, in a sentence
     * @param fields what stands in each field
     * @param wrong what is wrong with a field
     * @param defined whether the text has the link already and only the meaning is missing
     */
    record View(
            String words,
            String read,
            Map<String, String> fields,
            Map<String, String> wrong,
            List<Choice> metrics,
            boolean defined) {

        public String field(String name) {
            return fields.getOrDefault(name, "");
        }

        public boolean is(String name, String value) {
            return field(name).equals(value);
        }

        public Optional<String> wrong(String name) {
            return Optional.ofNullable(wrong.get(name));
        }
    }

    record Choice(String id, String words) {}

    static String address(String words) {
        return PATH + "?words=" + URLEncoder.encode(words.strip(), StandardCharsets.UTF_8);
    }

    /** For a link in the text that nobody has defined. */
    static String address(String words, String id) {
        return address(words) + "&id=" + URLEncoder.encode(id, StandardCharsets.UTF_8);
    }

    @GetMapping("/projects/{project}/press-release/claim")
    Reply ask(Opened project, @RequestParam(defaultValue = "") String words, @RequestParam Optional<String> id) {
        project.refuseUnlessWritable();
        var phrase = id.isPresent() ? words.strip() : Document.phrase(Document.release(project), words);
        var proposal = proposal(project, phrase);
        var fields = new HashMap<String, String>();
        fields.put("words", phrase);
        fields.put("id", id.orElse(proposal.id()));
        fields.put("target", proposal.target());
        fields.put("baseline", proposal.baseline());
        fields.put("baselineOn", project.today().date().toString());
        fields.put("unit", proposal.unit());
        fields.put("better", proposal.lower() ? "lower" : "higher");
        fields.put("metric", proposal.fact() ? ClaimForm.FACT : metrics(project, proposal));
        fields.put("shape", "line");
        var wrong = new LinkedHashMap<String, String>();
        if (!phrase.isEmpty()) {
            refuseWords(project, fields, wrong);
        }
        return page(project, fields, wrong);
    }

    @PostMapping("/projects/{project}/press-release/claim")
    Reply make(Opened project, @RequestParam Map<String, String> fields, HttpServletRequest request) {
        var release = Document.release(project);
        var form = new ClaimForm(
                fields, project.contents().of(Metric.KIND), project.today().date());
        var id = fields.getOrDefault("id", "").strip();
        var made = form.made(ClaimForm.blank(id));
        refuseIncomplete(project, fields, form.wrong());
        refuseIdentifier(project, id, form.wrong());
        var words = fields.getOrDefault("words", "");
        var text = Document.says(release.text(), id)
                ? Optional.of(release.text())
                : Document.linked(release.text(), words, id);
        refuseWords(project, fields, form.wrong());
        if (made.isEmpty() || text.isEmpty() || !form.wrong().isEmpty()) {
            return page(project, fields, form.wrong()).status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var change = Change.of("made “" + words.strip() + "” a claim");
        if (!text.get().equals(release.text())) {
            change.put(PressRelease.KIND, Document.with(release, text.get()));
        }
        made.get().metric().ifPresent(metric -> change.put(Metric.KIND, metric));
        projects.change(project, change.put(Claim.KIND, made.get().claim()));
        return Reply.go(Scope.of(request).at("/press-release?claim=" + id) + "#said-" + id);
    }

    private static void refuseIdentifier(Opened project, String id, Map<String, String> wrong) {
        if (!id.matches("[a-z0-9][a-z0-9-]{0,62}")) {
            wrong.put(
                    "id",
                    "“" + id + "” is no short name; expected small letters, digits and hyphens, such as deploy-time");
        } else if (id.matches("[0-9-]+")) {
            wrong.put("id", "“" + id + "” is only a number; name what it is about, such as deploy-time");
        } else if (ids(project).contains(id)) {
            wrong.put("id", "there is a claim “" + id + "” already; choose another name");
        }
    }

    /** A claim that is made here is whole; one that was written elsewhere may lack something. */
    private static void refuseIncomplete(Opened project, Map<String, String> fields, Map<String, String> wrong) {
        var metric = fields.getOrDefault("metric", "");
        if (metric.isBlank()) {
            wrong.put("metric", "choose a metric, or make a new one");
        }
        boolean fact = metric.equals(ClaimForm.FACT)
                || project.contents().of(Metric.KIND).stream()
                        .anyMatch(one -> one.isFact() && one.id().equals(metric));
        if (!fact && fields.getOrDefault("target", "").isBlank()) {
            wrong.put("target", "a claim needs a target, such as 80 % less than baseline, <= 60 s or >= 40 count");
        }
    }

    private static void refuseWords(Opened project, Map<String, String> fields, Map<String, String> wrong) {
        var text = Document.release(project).text();
        var words = fields.getOrDefault("words", "").strip();
        if (!Document.says(text, fields.getOrDefault("id", "").strip()) && !Document.has(text, words)) {
            wrong.put(
                    "words",
                    words.isEmpty()
                            ? "type the words of the press release that shall be a claim"
                            : "the press release does not say “" + words
                                    + "” outside of a link; type the words exactly as they stand there");
        }
    }

    private static ClaimProposal proposal(Opened project, String words) {
        boolean problem = Document.place(Document.release(project), words)
                .flatMap(place -> ToldProblem.of(project.contents()).map(told -> told.has(place)))
                .orElse(false);
        return ClaimProposal.of(words, ids(project), problem);
    }

    private static List<String> ids(Opened project) {
        return project.contents().of(Claim.KIND).stream().map(Claim::id).toList();
    }

    /** The one metric whose unit fits, where there is only one that no claim uses; else a new one. */
    private static String metrics(Opened project, ClaimProposal proposal) {
        var used = project.contents().of(Claim.KIND).stream()
                .flatMap(claim -> claim.metric().stream())
                .toList();
        var free = project.contents().of(Metric.KIND).stream()
                .filter(metric -> !used.contains(metric.id()))
                .filter(metric -> metric.unitText().equals(proposal.unit()))
                .toList();
        return free.size() == 1 ? free.getFirst().id() : ClaimForm.NEW;
    }

    private static String read(ClaimProposal proposal) {
        if (proposal.fact()) {
            return "There is no number in these words, so they can be a fact that somebody witnesses.";
        } else if (proposal.target().isEmpty()) {
            return "These words tell the problem, so " + proposal.baseline()
                    + " is read as the baseline, where you are today; the target is yours to say.";
        }
        return "Read from the words: " + Days.inWords(proposal.target()) + ".";
    }

    private static Reply page(Opened project, Map<String, String> fields, Map<String, String> wrong) {
        var words = fields.getOrDefault("words", "").strip();
        var view = new View(
                words,
                words.isEmpty() ? "" : read(proposal(project, words)),
                fields,
                wrong,
                project.contents().of(Metric.KIND).stream()
                        .map(metric -> new Choice(
                                metric.id(),
                                metric.title() + (metric.isFact() ? " (fact)" : " (" + metric.unitText() + ")")))
                        .toList(),
                Document.says(Document.release(project).text(), fields.getOrDefault("id", "")));
        return PressReleasePage.in(
                Reply.page("Make a claim", "pressrelease/claim-making.jte", view), PressReleasePage.TEXT);
    }
}
