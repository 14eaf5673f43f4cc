package dev.dateline.app.news;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** News as an Atom feed (RFC 4287): what every feed and entry must have, with identifiers that stay. */
final class Atom {

    static final String TYPE = "application/atom+xml";
    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    private Atom() {}

    /**
     * @param slug the project's, of which the feed's identifier is made
     * @param self the feed's own address
     * @param began when its news began; the feed is as new as that while there are none
     */
    static String feed(String slug, String name, String self, Instant began, List<Turn> turns) {
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(NAMESPACE);
            element(xml, "id", identifier(slug));
            element(xml, "title", name + ": news of its claims");
            element(
                    xml,
                    "updated",
                    moment(turns.isEmpty() ? began : turns.getFirst().at()));
            xml.writeStartElement("author");
            element(xml, "name", name);
            xml.writeEndElement();
            xml.writeEmptyElement("link");
            xml.writeAttribute("rel", "self");
            xml.writeAttribute("type", TYPE);
            xml.writeAttribute("href", self);
            element(xml, "generator", "Dateline");
            for (var turn : turns) {
                entry(xml, turn);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return text.toString();
    }

    private static void entry(XMLStreamWriter xml, Turn turn) throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "id", "urn:uuid:" + turn.id());
        element(xml, "title", turn.headline());
        element(xml, "published", moment(turn.at()));
        element(xml, "updated", moment(turn.at()));
        element(xml, "content", turn.story());
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(printable(text));
        xml.writeEndElement();
    }

    /** XML cannot hold every character, not even escaped (XML 1.0, production 2). */
    private static String printable(String text) {
        return text.codePoints()
                .filter(one -> one == '\t'
                        || one == '\n'
                        || one == '\r'
                        || (one >= 0x20 && one <= 0xD7FF)
                        || (one >= 0xE000 && one <= 0xFFFD)
                        || one >= 0x10000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String identifier(String slug) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(("dateline news of " + slug).getBytes(StandardCharsets.UTF_8));
    }

    private static String moment(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
