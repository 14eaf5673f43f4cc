package dev.dateline.app.readings;

import dev.dateline.app.page.Days;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamReader;

/**
 * Results of tests in the XML that began with Ant's JUnit task and has no standard. Test cases are counted, not the sums that suites
 * say of themselves, which tools reckon differently.
 */
final class JUnitReport implements Report, Xml.Elements {

    private long tests;
    private long failures;
    private long errors;
    private long skipped;
    private BigDecimal duration = BigDecimal.ZERO;
    private String outcome = "";
    private Optional<String> time = Optional.empty();
    private boolean known;

    @Override
    public Tally read(InputStream file) throws IOException, NotRead {
        Xml.read(file, this);
        if (!known) {
            throw new NotRead("it is no report of JUnit: its root is neither testsuites nor testsuite");
        }
        var counts = new TreeMap<String, BigDecimal>();
        counts.put("tests", BigDecimal.valueOf(tests));
        counts.put("failures", BigDecimal.valueOf(failures));
        counts.put("errors", BigDecimal.valueOf(errors));
        counts.put("skipped", BigDecimal.valueOf(skipped));
        counts.put("duration", duration.setScale(3, RoundingMode.HALF_UP).stripTrailingZeros());
        return Tally.of(
                Days.counted(tests, "test") + ", " + Days.counted(failures, "failure") + ", "
                        + Days.counted(errors, "error") + ", " + skipped + " skipped",
                time,
                counts);
    }

    @Override
    public void starts(XMLStreamReader xml, String name, int depth) throws NotRead {
        if (depth == 1 && !name.equals("testsuites") && !name.equals("testsuite")) {
            throw new NotRead("it is no report of JUnit: its root is " + name + ", neither testsuites nor testsuite");
        }
        known = true;
        switch (name) {
            case "testsuites", "testsuite" ->
                Xml.attribute(xml, "timestamp").flatMap(Tally::time).ifPresent(this::latest);
            case "testcase" -> {
                tests++;
                outcome = "";
                Xml.attribute(xml, "time").ifPresent(this::lasted);
            }
            case "failure" -> outcome = outcome.isEmpty() ? "failure" : outcome;
            case "error" -> outcome = "error";
            case "skipped" -> outcome = outcome.isEmpty() ? "skipped" : outcome;
            default -> {
                // what was printed, and other words
            }
        }
    }

    private void latest(String found) {
        if (time.isEmpty() || found.compareTo(time.get()) > 0) {
            time = Optional.of(found);
        }
    }

    /** Some write 1,234.5 for thousands of seconds. */
    private void lasted(String seconds) {
        var plain = seconds.replace(",", "");
        if (plain.matches("[0-9]{1,9}(\\.[0-9]{1,18})?")) {
            duration = duration.add(new BigDecimal(plain));
        }
    }

    @Override
    public void ends(String name, int depth) {
        if (name.equals("testcase")) {
            switch (outcome) {
                case "failure" -> failures++;
                case "error" -> errors++;
                case "skipped" -> skipped++;
                default -> {
                    // it passed
                }
            }
            outcome = "";
        }
    }
}
