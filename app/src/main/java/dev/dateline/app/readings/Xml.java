package dev.dateline.app.readings;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML that may be anybody's: nothing of it is looked up elsewhere, and nothing in it may grow. */
final class Xml {

    private static final int DEEPEST = 60;

    private Xml() {}

    /** What is to be done at each element. */
    interface Elements {

        /** @param depth the root's is 1 */
        void starts(XMLStreamReader xml, String name, int depth) throws NotRead;

        void ends(String name, int depth);

        /** A stretch of the words of the element that began last, or goes on. */
        default void words(String some) {
            // few look at them
        }
    }

    static void read(InputStream file, Elements elements) throws IOException, NotRead {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        try {
            var xml = factory.createXMLStreamReader(file);
            int depth = 0;
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new NotRead(
                                "it declares a DOCTYPE or an entity, which no report needs; nothing of it was taken");
                    case XMLStreamConstants.START_ELEMENT -> {
                        depth++;
                        if (depth > DEEPEST) {
                            throw new NotRead("its elements lie more than " + DEEPEST + " deep");
                        }
                        elements.starts(xml, xml.getLocalName(), depth);
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        elements.ends(xml.getLocalName(), depth);
                        depth--;
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> elements.words(xml.getText());
                    default -> {
                        // remarks and the like
                    }
                }
            }
        } catch (XMLStreamException broken) {
            if (broken.getNestedException() instanceof IOException cut) {
                throw cut;
            }
            throw new NotRead("it is no XML that can be read (line "
                    + broken.getLocation().getLineNumber() + ")");
        }
    }

    static Optional<String> attribute(XMLStreamReader xml, String name) {
        return Optional.ofNullable(xml.getAttributeValue(null, name));
    }
}
