package dev.dateline.app.vendors;

import java.util.List;
import java.util.Optional;

/** One vendor; ready to show. */
record VendorView(
        String id,
        String name,
        String lede,
        List<String> findings,
        List<Fact> facts,
        List<Leaning.Link> leaning,
        List<Said> promises,
        Score score,
        List<Leaning.Link> decisions,
        List<Leaning.Link> recommendedBy,
        Optional<String> note,
        Optional<String> source,
        Called called,
        Form form,
        Form promiseForm,
        int evidenceAt,
        Form evidenceForm) {

    record Fact(String name, String words, Optional<VendorsView.Amount> amount) {}

    record Said(
            String what,
            String shown,
            String because,
            List<Leaning.Link> claims,
            String counts,
            List<Proof> evidence) {}

    record Proof(String what, Optional<String> url, String on, String grade, String speaks) {}

    record Score(int total, List<ExitScore.Part> parts) {}
}
