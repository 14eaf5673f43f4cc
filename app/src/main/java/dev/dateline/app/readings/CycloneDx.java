package dev.dateline.app.readings;

import dev.dateline.app.page.Days;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What software is made of, as CycloneDX (ECMA-424) writes it in JSON or XML: components, those without a licence, vulnerabilities. */
final class CycloneDx implements Report {

    /** From the worst. */
    private static final List<String> SEVERITIES =
            List.of("critical", "high", "medium", "low", "info", "none", "unknown");

    private static final int LONGEST_BEGINNING = 64;

    private final Map<String, Long> severities = new TreeMap<>();
    private long components;
    private long unlicensed;
    private Optional<String> time = Optional.empty();

    @Override
    public Tally read(InputStream file) throws IOException, NotRead {
        var in = new BufferedInputStream(file);
        in.mark(LONGEST_BEGINNING);
        int first = in.read();
        for (int k = 1; k < LONGEST_BEGINNING && (Character.isWhitespace(first) || first >= 0x80); k++) {
            first = in.read();
        }
        in.reset();
        if (first == '<') {
            new CycloneDxXml(this).read(in);
        } else {
            new CycloneDxJson(this).read(in);
        }
        long all = severities.values().stream().mapToLong(Long::longValue).sum();
        var counts = new TreeMap<String, BigDecimal>();
        counts.put("components", BigDecimal.valueOf(components));
        counts.put("without-licence", BigDecimal.valueOf(unlicensed));
        counts.put("vulnerabilities", BigDecimal.valueOf(all));
        SEVERITIES.forEach(severity ->
                counts.put("severity:" + severity, BigDecimal.valueOf(severities.getOrDefault(severity, 0L))));
        return Tally.of(
                Days.counted(components, "component") + ", " + unlicensed + " without a licence; "
                        + (all == 1 ? "one vulnerability" : all + " vulnerabilities"),
                time,
                counts);
    }

    void component(boolean licensed) {
        components++;
        if (!licensed) {
            unlicensed++;
        }
    }

    void vulnerability(List<String> rated) {
        var worst = SEVERITIES.stream().filter(rated::contains).findFirst().orElse("unknown");
        severities.merge(worst, 1L, Long::sum);
    }

    void at(String written) {
        Tally.time(written).ifPresent(found -> time = Optional.of(found));
    }
}
