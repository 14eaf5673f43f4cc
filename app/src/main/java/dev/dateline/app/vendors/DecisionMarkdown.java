package dev.dateline.app.vendors;

import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * A decision's Markdown as a page shows it. HTML stands there as it was typed, an address is safe or none, a picture is its words, so that
 * nothing runs and nothing is fetched.
 */
final class DecisionMarkdown {

    /** What a new one begins with: the sections of MADR. */
    static final String SECTIONS = """

            ## Context and Problem Statement

            What is to be decided, and why now? Two or three sentences.

            ## Decision Drivers

            * …

            ## Considered Options

            * …
            * …

            ## Decision Outcome

            Chosen option: “…”, because …

            ### Consequences

            * Good, because …
            * Bad, because …

            ### Confirmation

            How will it be seen that the decision is followed, and that it was right?
            """;

    private static final int DEEPEST = 50;
    private static final Parser PARSER =
            Parser.builder().maxOpenBlockParsers(DEEPEST).build();
    private static final HtmlRenderer HTML =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    private DecisionMarkdown() {}

    /** Without the title, which the page shows. */
    static String html(Decision decision) {
        var title =
                decision.text().lines().filter(line -> line.startsWith("# ")).findFirst();
        var text = title.map(
                        line -> decision.text().replaceFirst("(?m)^" + java.util.regex.Pattern.quote(line) + "$", ""))
                .orElse(decision.text());
        var document = PARSER.parse(text);
        document.accept(new Safely());
        return HTML.render(document);
    }

    /** The sections that MADR asks for and the text does not have. */
    static List<String> missing(Decision decision) {
        return List.of("Context and Problem Statement", "Considered Options", "Decision Outcome").stream()
                .filter(section ->
                        decision.text().lines().noneMatch(line -> line.strip().equalsIgnoreCase("## " + section)))
                .toList();
    }

    private static final class Safely extends AbstractVisitor {

        private int level = 1;

        /** No level is left out, whatever was typed. */
        @Override
        public void visit(Heading heading) {
            level = Math.clamp(heading.getLevel(), 2, level + 1);
            heading.setLevel(level);
            visitChildren(heading);
        }

        @Override
        public void visit(Image image) {
            Node child = image.getFirstChild();
            while (child != null) {
                Node next = child.getNext();
                image.insertBefore(child);
                child = next;
            }
            image.unlink();
        }
    }
}
