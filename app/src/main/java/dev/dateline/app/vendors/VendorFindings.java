package dev.dateline.app.vendors;

import dev.dateline.app.page.Days;
import dev.dateline.app.project.Finding;
import dev.dateline.app.workbench.Opened;
import java.util.List;
import java.util.Locale;

/** What the craft says of vendors, partners and decisions, worked out once. */
record VendorFindings(List<Finding> all) {

    static VendorFindings of(Opened project) {
        return project.once(
                VendorFindings.class,
                () -> new VendorFindings(new VendorCraft().findings(project.contents(), project.today())));
    }

    /** Those that name this record, in a sentence each with how to mend it. */
    List<String> about(String id, String... rules) {
        return all.stream()
                .filter(finding -> List.of(rules).contains(finding.rule()))
                .filter(finding -> finding.message().contains("`" + id + "`"))
                .map(VendorFindings::told)
                .toList();
    }

    /** As a page says it: a sentence each, dates in words, without the marks of code. */
    private static String told(Finding finding) {
        var words = Days.inWords((finding.message() + ". " + capitalised(finding.fix()) + ".").replace("`", ""));
        return capitalised(words);
    }

    private static String capitalised(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
