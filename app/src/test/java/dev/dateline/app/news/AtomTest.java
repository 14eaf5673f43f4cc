package dev.dateline.app.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** A feed is as RFC 4287 has it. */
class AtomTest {

    private static final Instant BEGAN = Instant.parse("2026-03-01T08:00:00.123456Z");

    private static Turn turn(String id, String words, Instant at) {
        return new Turn(
                id,
                "fast",
                words,
                "off track",
                "true",
                Optional.of(LocalDate.parse("2026-03-02")),
                false,
                "1.5 h meets <= 2 h",
                Optional.of(7L),
                "lead",
                "observed `time` & more",
                LocalDate.parse("2026-03-02"),
                at);
    }

    private static Document feed(List<Turn> turns) throws Exception {
        var feed = Atom.feed(
                "small", "Small & \"good\" \u0000\uD83D\uDE00", "https://example.org/news/x?a=1&b", BEGAN, turns);
        var factory = DocumentBuilderFactory.newDefaultNSInstance();
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(feed)));
    }

    private static List<Element> children(Element parent, String name) {
        var found = new ArrayList<Element>();
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getLocalName().equals(name)) {
                assertThat(element.getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
                found.add(element);
            }
        }
        return found;
    }

    private static String only(Element parent, String name) {
        return assertThat(children(parent, name))
                .as(name)
                .hasSize(1)
                .actual()
                .getFirst()
                .getTextContent();
    }

    @Test
    void aFeedAndItsEntriesHaveWhatTheyMustHaveOnceEach() throws Exception {
        var at = Instant.parse("2026-03-02T09:00:00.5Z");
        var root = feed(List.of(turn("6f0e3f5e-0000-4000-8000-000000000001", "<script>&", at)))
                .getDocumentElement();

        assertThat(root.getLocalName()).isEqualTo("feed");
        assertThat(only(root, "id")).startsWith("urn:uuid:");
        assertThat(only(root, "title")).isEqualTo("Small & \"good\" \uD83D\uDE00: news of its claims");
        assertThat(only(root, "updated")).isEqualTo("2026-03-02T09:00:00Z");
        assertThat(only(children(root, "author").getFirst(), "name")).isNotBlank();
        assertThat(children(root, "link").getFirst().getAttribute("href"))
                .isEqualTo("https://example.org/news/x?a=1&b");
        var entry = children(root, "entry").getFirst();
        assertThat(only(entry, "id")).isEqualTo("urn:uuid:6f0e3f5e-0000-4000-8000-000000000001");
        assertThat(only(entry, "title")).isEqualTo("“<script>&” was off track and is true");
        assertThat(only(entry, "updated")).isEqualTo("2026-03-02T09:00:00Z");
        assertThat(only(entry, "content")).contains("1.5 h meets ≤ 2 h").contains("action 7");
    }

    @Test
    void theIdentifierOfAFeedStaysAndAnEmptyOneIsAsNewAsItsBeginning() throws Exception {
        var first = feed(List.of()).getDocumentElement();
        var second = feed(List.of()).getDocumentElement();

        assertThat(only(first, "id")).isEqualTo(only(second, "id"));
        assertThat(only(first, "updated")).isEqualTo("2026-03-01T08:00:00Z");
    }
}
