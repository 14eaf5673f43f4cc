package dev.dateline.app.vendors;

import java.util.List;
import java.util.Optional;

/** Everybody who helps for a fee; one of them beside it where a page is about that one. */
record PartnersView(String headline, List<Row> rows, Called called, Form form) {

    record Row(
            String id,
            String name,
            String does,
            String evidence,
            String load,
            String independence,
            boolean conflicted,
            String fee,
            String without) {}

    /** One partner; ready to show. */
    record One(
            String id,
            String name,
            String does,
            List<String> findings,
            List<Proof> evidence,
            List<String> people,
            Optional<String> load,
            String declared,
            List<String> conflicts,
            List<Leaning.Link> recommends,
            List<Leaning.Link> decisions,
            String fee,
            List<Tied> tied,
            String handOver,
            List<Skill> skills,
            List<Orphan> orphans,
            String orphansFinding,
            List<String> vendors,
            Called called,
            Form form,
            Form evidenceForm,
            Form conflictForm) {}

    record Proof(String what, String outcome, Optional<String> url, String on, String grade) {}

    record Tied(Leaning.Link claim, String share) {}

    record Skill(String what, String to, String shown) {}

    record Orphan(String name, String address, String when, String why, String owner) {}
}
