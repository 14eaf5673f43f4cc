package dev.dateline.app.readings;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLStreamReader;

/** A bill of materials in XML, as it streams past. */
final class CycloneDxXml implements Xml.Elements {

    private static final int LONGEST = 60;

    private final CycloneDx counts;
    private final Deque<String> path = new ArrayDeque<>();
    /** Whether each component that is open has a licence. */
    private final Deque<Boolean> open = new ArrayDeque<>();

    private final List<String> rated = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();

    CycloneDxXml(CycloneDx counts) {
        this.counts = counts;
    }

    void read(InputStream file) throws IOException, NotRead {
        Xml.read(file, this);
    }

    @Override
    public void starts(XMLStreamReader xml, String name, int depth) throws NotRead {
        if (depth == 1 && !name.equals("bom")) {
            throw new NotRead("it is no CycloneDX: its root is " + name + ", not bom");
        }
        var parent = path.isEmpty() ? "" : path.getFirst();
        path.push(name);
        words.setLength(0);
        if (isCounted(name, parent)) {
            open.push(false);
        } else if (parent.equals("licenses") && !open.isEmpty()) {
            open.pop();
            open.push(true);
        } else if (name.equals("vulnerability")) {
            rated.clear();
        }
    }

    /** What made the bill, and what it is of, are none of its components. */
    private boolean isCounted(String name, String parent) {
        return name.equals("component") && parent.equals("components") && !path.contains("metadata");
    }

    @Override
    public void words(String some) {
        if (words.length() < LONGEST) {
            words.append(some, 0, Math.min(some.length(), LONGEST - words.length()));
        }
    }

    @Override
    public void ends(String name, int depth) {
        path.pop();
        var parent = path.isEmpty() ? "" : path.getFirst();
        if (isCounted(name, parent)) {
            counts.component(open.pop());
        } else if (name.equals("vulnerability")) {
            counts.vulnerability(rated);
        } else if (name.equals("severity") && parent.equals("rating")) {
            rated.add(words.toString().strip());
        } else if (name.equals("timestamp") && parent.equals("metadata")) {
            counts.at(words.toString().strip());
        }
    }
}
