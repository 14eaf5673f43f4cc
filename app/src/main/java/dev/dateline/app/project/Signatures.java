package dev.dateline.app.project;

import java.util.List;
import java.util.Optional;

/** Where records say who decided: whoever is signed in signs by their own name and by nobody else's, however the record comes to be written. */
@FunctionalInterface
public interface Signatures {

    List<Signed> of(Contents contents);

    /**
     * @param what is signed, in words that name its record; the same before and after a change
     * @param by whose name stands there
     * @param text all that the name stands under: whoever changes it signs anew
     */
    record Signed(Place place, String what, String by, Record text) {}

    /** @param by none where nothing is signed */
    static <R> List<Signed> signed(
            Placed<R> placed, String part, String what, Optional<String> by, Optional<? extends Record> text) {
        return by.isEmpty() || text.isEmpty()
                ? List.of()
                : List.of(new Signed(placed.place(part), what, by.get(), text.get()));
    }
}
