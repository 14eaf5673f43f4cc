package dev.dateline.app.pressrelease;

import dev.dateline.app.page.StateChip;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * Markdown as a page shows it, block by block. Nothing of the writer's becomes more than text, emphasis, lists and safe links: HTML
 * stands there as it was typed, an address is http, https or mailto, a picture is its words.
 */
public final class Markdown {

    /** Deeper than anybody writes, and far from what would exhaust the stack. */
    private static final int DEEPEST = 50;

    private static final Parser PARSER = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .maxOpenBlockParsers(DEEPEST)
            .build();

    private static final Pattern SAFE = Pattern.compile("(?i)(?:https?://|mailto:).+");
    private static final Pattern OBSERVATIONS = Pattern.compile("metrics/([A-Za-z0-9._-]+)\\.csv");

    private final Links links;
    private final Set<String> said = new HashSet<>();
    private final Map<String, Integer> headings = new LinkedHashMap<>();
    private final HtmlRenderer renderer = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .nodeRendererFactory(Safely::new)
            .build();

    /** Where a document's own links lead. */
    interface Links {

        /** How a claim looks in the text; empty for one that nobody defined. */
        Optional<ClaimLook> claim(String id);

        /** The page of a metric. */
        Optional<String> metric(String id);
    }

    /**
     * @param part of the page that opens the claim in place
     * @param number as printed on paper
     */
    record ClaimLook(String id, String address, String part, StateChip chip, int number, boolean open) {}

    /**
     * One block of the text.
     *
     * @param level of a heading, else 0
     * @param html of a paragraph and a heading what they contain, else the whole element
     * @param from the line of the source it begins in, from 0
     * @param to the line it ends in
     * @param claims that it says
     * @param anchor of a heading
     */
    record Block(
            Kind kind,
            int level,
            String html,
            String words,
            int from,
            int to,
            List<String> claims,
            Optional<String> anchor) {

        /** Whether it only says what belongs in its place. */
        boolean isToBeWritten() {
            return kind == Kind.PARAGRAPH && FirstDraft.isToBeWritten(words);
        }
    }

    enum Kind {
        PARAGRAPH,
        HEADING,
        OTHER
    }

    private static final Links NONE = new Links() {
        @Override
        public Optional<ClaimLook> claim(String id) {
            return Optional.empty();
        }

        @Override
        public Optional<String> metric(String id) {
            return Optional.empty();
        }
    };

    private Markdown(Links links) {
        this.links = links;
    }

    /** A text that links to nothing of the project's own, such as a step of a learning path. */
    public static String html(String text) {
        return new Markdown(NONE).renderer.render(PARSER.parse(text)).strip();
    }

    /** A part of a text under a heading of the second level; what stands before the first has no title. */
    public record Section(String title, String text) {}

    public static List<Section> sections(String text) {
        var lines = text.lines().toList();
        var sections = new ArrayList<Section>();
        var title = "";
        int from = 0;
        for (var node = PARSER.parse(text).getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading && heading.getLevel() == 2) {
                var spans = node.getSourceSpans();
                add(sections, title, lines.subList(from, spans.getFirst().getLineIndex()));
                var seen = new Seen();
                node.accept(seen);
                title = seen.words.toString().strip();
                from = spans.getLast().getLineIndex() + 1;
            }
        }
        add(sections, title, lines.subList(from, lines.size()));
        return sections;
    }

    private static void add(List<Section> sections, String title, List<String> lines) {
        var text = String.join("\n", lines).strip();
        if (!title.isEmpty() || !text.isEmpty()) {
            sections.add(new Section(title, text));
        }
    }

    static List<Block> blocks(String text, Links links) {
        var markdown = new Markdown(links);
        var blocks = new ArrayList<Block>();
        var document = PARSER.parse(text);
        for (var node = document.getFirstChild(); node != null; node = node.getNext()) {
            var spans = node.getSourceSpans();
            if (!spans.isEmpty()) {
                blocks.add(markdown.block(
                        node, spans.getFirst().getLineIndex(), spans.getLast().getLineIndex()));
            }
        }
        return blocks;
    }

    private Block block(Node node, int from, int to) {
        var html = renderer.render(node).strip();
        var seen = new Seen();
        node.accept(seen);
        var kind = node instanceof Paragraph ? Kind.PARAGRAPH : node instanceof Heading ? Kind.HEADING : Kind.OTHER;
        int level = node instanceof Heading heading ? Math.clamp(heading.getLevel(), 2, 4) : 0;
        var inner = kind == Kind.OTHER ? html : html.substring(html.indexOf('>') + 1, html.lastIndexOf("</"));
        var words = seen.words.toString();
        var anchor = kind == Kind.HEADING ? Optional.of(anchor(words)) : Optional.<String>empty();
        return new Block(kind, level, inner, words, from, to, List.copyOf(seen.claims), anchor);
    }

    /** From the heading's words; of several that are alike, the later ones are numbered. */
    private String anchor(String words) {
        var name = "about-"
                + words.toLowerCase(java.util.Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", "-")
                        .replaceAll("^-|-$", "");
        int times = headings.merge(name, 1, Integer::sum);
        return times == 1 ? name : name + "-" + times;
    }

    /** The claims a block says, and its words without any marks. */
    private static final class Seen extends AbstractVisitor {

        private final List<String> claims = new ArrayList<>();
        private final StringBuilder words = new StringBuilder();

        @Override
        public void visit(Link link) {
            ClaimLink.idOf(link.getDestination())
                    .filter(id -> !claims.contains(id))
                    .ifPresent(claims::add);
            visitChildren(link);
        }

        @Override
        public void visit(Text text) {
            words.append(text.getLiteral());
        }

        @Override
        public void visit(org.commonmark.node.Code code) {
            words.append(code.getLiteral());
        }

        @Override
        public void visit(org.commonmark.node.SoftLineBreak lineBreak) {
            words.append(' ');
        }
    }

    private final class Safely implements NodeRenderer {

        private final HtmlNodeRendererContext context;
        private final HtmlWriter html;

        Safely(HtmlNodeRendererContext context) {
            this.context = context;
            this.html = context.getWriter();
        }

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Link.class, Image.class, Heading.class);
        }

        @Override
        public void render(Node node) {
            switch (node) {
                case Link link -> link(link);
                case Heading heading -> heading(heading);
                default -> children(node);
            }
        }

        /** The page has its own first heading. */
        private void heading(Heading heading) {
            var tag = "h" + Math.clamp(heading.getLevel(), 2, 4);
            html.line();
            html.tag(tag);
            children(heading);
            html.tag("/" + tag);
            html.line();
        }

        private void link(Link link) {
            var target = link.getDestination();
            var claim = ClaimLink.idOf(target);
            var observations = OBSERVATIONS.matcher(target);
            if (claim.isPresent()) {
                links.claim(claim.get()).ifPresentOrElse(look -> claim(link, look), () -> undefined(link));
            } else if (observations.matches()
                    && links.metric(observations.group(1)).isPresent()) {
                anchor(link, Map.of("href", links.metric(observations.group(1)).orElseThrow()));
            } else if (SAFE.matcher(target).matches()) {
                anchor(link, Map.of("href", context.encodeUrl(target), "rel", "noopener noreferrer nofollow"));
            } else {
                children(link);
            }
        }

        private void anchor(Link link, Map<String, String> attributes) {
            html.tag("a", attributes);
            children(link);
            html.tag("/a");
        }

        private void claim(Link link, ClaimLook look) {
            var attributes = new LinkedHashMap<String, String>();
            attributes.put("class", "claim claim-" + look.chip.look());
            attributes.put("href", look.address);
            if (said.add(look.id)) {
                attributes.put("id", "said-" + look.id);
            }
            attributes.put("data-part", look.part);
            attributes.put("data-keep", "");
            attributes.put("aria-expanded", String.valueOf(look.open));
            html.tag("a", attributes);
            words(link, look);
            html.tag("/a");
        }

        /** The mark never stands alone at the beginning of a line: it keeps to the last word. */
        private void words(Link link, ClaimLook look) {
            for (var child = link.getFirstChild(); child != null; child = child.getNext()) {
                if (child.getNext() == null && child instanceof Text text) {
                    var literal = text.getLiteral();
                    int space = literal.lastIndexOf(' ') + 1;
                    html.text(literal.substring(0, space));
                    html.tag("span", Map.of("class", "nb"));
                    html.text(literal.substring(space));
                    mark(look);
                    html.tag("/span");
                    return;
                }
                context.render(child);
            }
            mark(look);
        }

        private void mark(ClaimLook look) {
            html.raw("<svg class=\"mark\" aria-hidden=\"true\"><use href=\"#m-" + look.chip.look()
                    + "\"/></svg><span class=\"unseen\"> (" + look.chip.words().toLowerCase(java.util.Locale.ROOT)
                    + ")</span><span class=\"sup\" aria-hidden=\"true\">" + look.number + "</span>");
        }

        /** A claim in words only; the checks say beside it that nobody defined it. */
        private void undefined(Link link) {
            html.tag("span", Map.of("class", "claim claim-unmeasured"));
            children(link);
            html.tag("/span");
        }

        private void children(Node parent) {
            for (var child = parent.getFirstChild(); child != null; child = child.getNext()) {
                context.render(child);
            }
        }
    }
}
