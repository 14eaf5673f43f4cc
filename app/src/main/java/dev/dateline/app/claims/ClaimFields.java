package dev.dateline.app.claims;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The form of a claim's page: what stands in the fields, and what is wrong with them.
 *
 * @param proof the fields of a piece of evidence
 * @param points whether the claim has points on its way, which the form keeps
 */
record ClaimFields(
        Map<String, String> fields,
        Map<String, String> wrong,
        List<Choice> metrics,
        boolean points,
        Map<String, String> proof,
        Map<String, String> wrongProof) {

    record Choice(String id, String words) {}

    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    public boolean is(String name, String value) {
        return field(name).equals(value);
    }

    public Optional<String> wrong(String name) {
        return Optional.ofNullable(wrong.get(name));
    }

    public String proof(String name) {
        return proof.getOrDefault(name, "");
    }

    public Optional<String> wrongProof(String name) {
        return Optional.ofNullable(wrongProof.get(name));
    }

    /** Whether there is something to be done in the form, so that it stands open. */
    public boolean isOpen() {
        return !wrong.isEmpty() || field("metric").isEmpty();
    }
}
