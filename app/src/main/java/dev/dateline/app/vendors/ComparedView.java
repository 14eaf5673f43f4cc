package dev.dateline.app.vendors;

import java.util.List;

/**
 * Two partners side by side; ready to show.
 *
 * @param partners to choose from
 * @param sides none where there are not two partners
 */
record ComparedView(
        String headline, List<Choice> partners, boolean blind, List<Side> sides, List<Compared.Criterion> criteria) {

    record Choice(String id, String name, boolean one, boolean other) {}

    record Side(String name, List<String> told) {}
}
