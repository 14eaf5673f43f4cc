package dev.dateline.app.pressrelease;

import dev.dateline.app.project.Place;
import dev.dateline.engine.language.Block;
import dev.dateline.engine.language.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** A Markdown text as its readers see it, block by block, where every character knows its place in the file. */
final class Prose {

    private static final Parser PARSER = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    private final String file;
    private final String source;
    private final int firstLine;
    private final List<Passage> passages = new ArrayList<>();

    /** A run of text: a paragraph, a heading, an item of a list. */
    record Passage(Block block, List<Anchor> links, List<Integer> offsets) {

        String text() {
            return block.text();
        }
    }

    /** A link's words within its passage, and where it leads. */
    record Anchor(Span span, String target) {

        Optional<String> claim() {
            return ClaimLink.idOf(target);
        }
    }

    /** @param firstLine the line of the file in which the text begins */
    Prose(String file, String source, int firstLine) {
        this.file = file;
        this.source = source;
        this.firstLine = firstLine;
        PARSER.parse(source).accept(new Walk());
    }

    List<Passage> passages() {
        return passages;
    }

    List<Block> blocks() {
        return passages.stream().map(Passage::block).toList();
    }

    Place place(Passage passage, int character) {
        int offset =
                passage.offsets.isEmpty() ? 0 : passage.offsets.get(Math.min(character, passage.offsets.size() - 1));
        int line = firstLine;
        int lineStart = 0;
        for (int k = 0; k < offset; k++) {
            if (source.charAt(k) == '\n') {
                line++;
                lineStart = k + 1;
            }
        }
        return new Place(file, line, source.codePointCount(lineStart, offset) + 1);
    }

    /** Lines of the text, both included, counted from 0. */
    record Lines(int from, int to) {}

    /** The whole lines a passage stands in. */
    Lines lines(Passage passage) {
        int from = passage.offsets.isEmpty() ? 0 : passage.offsets.getFirst();
        int to = passage.offsets.isEmpty() ? 0 : passage.offsets.getLast();
        int first =
                (int) source.substring(0, from).chars().filter(c -> c == '\n').count();
        int more =
                (int) source.substring(from, to).chars().filter(c -> c == '\n').count();
        return new Lines(first, first + more);
    }

    /** The characters of the file from the first to the last of a span, as they stand there. */
    String verbatim(Passage passage, Span span) {
        if (span.start() == span.end() || passage.offsets.isEmpty()) {
            return "";
        }
        return source.substring(passage.offsets.get(span.start()), passage.offsets.get(span.end() - 1) + 1);
    }

    private final class Walk extends AbstractVisitor {

        private int quoted;
        private int listed;

        @Override
        public void visit(BlockQuote quote) {
            quoted++;
            visitChildren(quote);
            quoted--;
        }

        @Override
        public void visit(ListItem item) {
            listed++;
            visitChildren(item);
            listed--;
        }

        @Override
        public void visit(Heading heading) {
            passages.add(passage(heading, Block.Kind.HEADING, heading.getLevel()));
        }

        @Override
        public void visit(Paragraph paragraph) {
            var kind = quoted > 0 ? Block.Kind.QUOTE : listed > 0 ? Block.Kind.LIST_ITEM : Block.Kind.PARAGRAPH;
            passages.add(passage(paragraph, kind, 0));
        }
    }

    private static Passage passage(Node node, Block.Kind kind, int level) {
        var inline = new Inline();
        node.accept(new AbstractVisitor() {
            @Override
            protected void visitChildren(Node parent) {
                for (var child = parent.getFirstChild(); child != null; child = child.getNext()) {
                    child.accept(inline);
                }
            }
        });
        return new Passage(new Block(kind, level, inline.text.toString()), inline.links, inline.offsets);
    }

    private static final class Inline extends AbstractVisitor {

        private final StringBuilder text = new StringBuilder();
        private final List<Integer> offsets = new ArrayList<>();
        private final List<Anchor> links = new ArrayList<>();

        @Override
        public void visit(Text words) {
            append(words.getLiteral(), words);
        }

        @Override
        public void visit(Code code) {
            append(code.getLiteral(), code);
        }

        @Override
        public void visit(SoftLineBreak lineBreak) {
            append(" ", lineBreak);
        }

        @Override
        public void visit(HardLineBreak lineBreak) {
            append(" ", lineBreak);
        }

        @Override
        public void visit(Link link) {
            int start = text.length();
            visitChildren(link);
            links.add(new Anchor(new Span(start, text.length()), link.getDestination()));
        }

        private void append(String words, Node node) {
            var spans = node.getSourceSpans();
            int from = spans.isEmpty()
                    ? offsets.isEmpty() ? 0 : offsets.getLast() + 1
                    : spans.getFirst().getInputIndex();
            int length = spans.isEmpty()
                    ? words.length()
                    : Math.max(1, spans.getFirst().getLength());
            for (int k = 0; k < words.length(); k++) {
                // an entity is shorter than its source: then the last characters share a place
                offsets.add(from + Math.min(k, length - 1));
            }
            text.append(words);
        }
    }
}
