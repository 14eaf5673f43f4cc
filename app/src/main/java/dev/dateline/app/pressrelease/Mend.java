package dev.dateline.app.pressrelease;

import java.util.Map;

/**
 * One click out of a finding.
 *
 * @param path within the project
 * @param fields that are sent with it; without any it is a link
 * @param main whether it is the nearest way out
 */
record Mend(String words, String path, Map<String, String> fields, boolean main) {

    static Mend link(String words, String path) {
        return new Mend(words, path, Map.of(), false);
    }
}
