package dev.dateline.app.vendors;

import java.util.List;
import java.util.Optional;

/** What was decided and what is, and what we will and will not do. */
record DecisionsView(
        String headline,
        List<Row> rows,
        String debts,
        List<Held> tenets,
        List<Held> choices,
        Called called,
        Form form,
        Form tenetForm) {

    record Row(
            String id, String title, String status, String date, String deciders, String debt, List<String> findings) {}

    /** A tenet, and how often it was kept and broken. */
    record Held(String id, String text, String kept, boolean first) {}

    /** One decision; ready to show. */
    record One(
            String id,
            String title,
            String lede,
            List<String> findings,
            List<Fact> facts,
            String html,
            List<String> missing,
            List<Held> choices,
            Called called,
            Form form) {}

    record Fact(String name, List<Leaning.Link> links, Optional<VendorsView.Amount> amount) {}
}
